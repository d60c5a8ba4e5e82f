"""Every table, declared once. What may never change and what may be erased stands at the end."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect

from drafting.domain.ids import ID_LENGTH

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; SQLite, which has no zones, gets it naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the driver a moment in UTC; refuse one without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002  (the name and place are SQLAlchemy's)
    ) -> datetime | None:
        """Give an aware moment in UTC, whatever the driver kept."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


ID = String(ID_LENGTH)
DIGEST = String(64)


def _id() -> Column[str]:
    return Column("id", ID, primary_key=True)


def _ref(name: str, target: str, **options: Any) -> Column[str]:
    options.setdefault("nullable", False)
    return Column(name, ID, ForeignKey(f"{target}.id"), **options)


def _when(name: str, **options: Any) -> Column[datetime]:
    options.setdefault("nullable", False)
    return Column(name, Instant, **options)


def _words(name: str, **options: Any) -> Column[str]:
    options.setdefault("nullable", False)
    return Column(name, Text, **options)


# People and signing in

people = Table(
    "people",
    metadata,
    _id(),
    Column("email", String(254), nullable=False, unique=True),
    _words("name"),
    Column("catalogue", String(16)),
    Column("zone", String(64), nullable=False),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("on_duty", Boolean, nullable=False, server_default=text("false")),
    Column("plain_editor", Boolean, nullable=False, server_default=text("false")),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("password_hash", Text),
    _when("created_at"),
)
person_roles = Table(
    "person_roles",
    metadata,
    _ref("person", "people", primary_key=True),
    Column("role", String(16), primary_key=True),
)
sessions = Table(
    "sessions",
    metadata,
    Column("token_digest", DIGEST, primary_key=True),
    _ref("person", "people", index=True),
    _when("created_at"),
    _when("seen_at"),
    Column("address", String(64), nullable=False, server_default=""),
    _when("revoked_at", nullable=True),
)
signin_failures = Table(
    "signin_failures",
    metadata,
    _id(),
    Column("key", String(300), nullable=False),
    _when("at"),
    Index("ix_signin_failures_key_at", "key", "at"),
)
signin_codes = Table(
    "signin_codes",
    metadata,
    Column("code_digest", DIGEST, primary_key=True),
    _ref("person", "people", index=True),
    Column("purpose", String(16), nullable=False),
    _ref("issued_by", "people", nullable=True),
    _when("issued_at"),
    _when("expires_at"),
    _when("used_at", nullable=True),
)
settings = Table(
    "settings",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", JSON, nullable=False),
)
pictures = Table(
    "pictures",
    metadata,
    Column("digest", DIGEST, primary_key=True),
    Column("media_type", String(40), nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

# Incidents

memberships = Table(
    "memberships",
    metadata,
    Column("scope", ID, primary_key=True),
    _ref("person", "people", primary_key=True),
    _ref("added_by", "people"),
    _when("added_at"),
    Index("ix_memberships_person_scope", "person", "scope"),
)
incidents = Table(
    "incidents",
    metadata,
    _id(),
    _words("line"),
    Column("state", String(8), nullable=False),
    Column("drill", Boolean, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("type", String(24)),
    Column("severity", String(1)),
    _when("occurred_at", nullable=True),
    _when("discovered_at", nullable=True),
    _when("determined_at", nullable=True),
    _ref("opened_by", "people"),
    _when("opened_at"),
)
stances = Table(
    "stances",
    metadata,
    _id(),
    _ref("incident", "incidents", index=True),
    Column("cause", String(16), nullable=False),
    Column("expression", String(40), nullable=False),
    Column("offer", String(16), nullable=False),
    Column("jurisdictions", JSON, nullable=False),
    Column("unnamed", JSON, nullable=False),
    _ref("proposed_by", "people"),
    _when("proposed_at"),
    _ref("agreed_by_counsel", "people", nullable=True),
    _ref("agreed_by_executive", "people", nullable=True),
)
facts = Table(
    "facts",
    metadata,
    _id(),
    _ref("incident", "incidents", index=True),
    _words("what"),
    _words("value"),
    Column("unit", String(40), nullable=False),
    _when("as_of", nullable=True),
    _words("source"),
    Column("state", String(12), nullable=False),
    Column("public", Boolean, nullable=False),
    _ref("recorded_by", "people"),
    _when("recorded_at"),
    Column("supersedes", String(ID_LENGTH), nullable=False, server_default=""),
)
key_messages = Table(
    "key_messages",
    metadata,
    _id(),
    _ref("incident", "incidents", index=True),
    Column("language", String(12), nullable=False),
    _words("words"),
    Column("position", Integer, nullable=False),
)
deadlines = Table(
    "deadlines",
    metadata,
    _id(),
    _ref("incident", "incidents", index=True),
    _words("what"),
    _when("due_at"),
    Column("zone", String(64), nullable=False),
    _words("required_by"),
    _when("done_at", nullable=True),
    _ref("done_by", "people", nullable=True),
)

# Statements, drafts, versions

statements = Table(
    "statements",
    metadata,
    _id(),
    Column("scope", ID, nullable=False),
    _ref("incident", "incidents", nullable=True),
    Column("kind", String(12), nullable=False),
    _words("title"),
    Column("form", String(24), nullable=False),
    Column("stage", String(12), nullable=False),
    Column("audience", String(12), nullable=False),
    _words("prevailing", server_default=""),
    _when("wanted_at", nullable=True),
    _ref("created_by", "people"),
    _when("created_at"),
    _when("changed_at"),
    Index("ix_statements_scope_changed", "scope", "changed_at", "id"),
    Index("ix_statements_incident", "incident"),
)
preconditions = Table(
    "preconditions",
    metadata,
    _id(),
    _ref("statement", "statements", index=True),
    _words("what"),
    _ref("added_by", "people"),
    _when("added_at"),
    _ref("ticked_by", "people", nullable=True),
    _when("ticked_at", nullable=True),
)
texts = Table(
    "texts",
    metadata,
    _id(),
    _ref("statement", "statements"),
    Column("language", String(12), nullable=False),
    Column("source", Boolean, nullable=False),
    UniqueConstraint("statement", "language"),
)
drafts = Table(
    "drafts",
    metadata,
    _ref("text", "texts", primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("base", Integer, nullable=False),
    _ref("author", "people"),
    _when("at"),
    Column("parts", JSON, nullable=False),
)
contributors = Table(
    "contributors",
    metadata,
    _ref("statement", "statements", primary_key=True),
    _ref("person", "people", primary_key=True),
    Column("since_release", Integer, primary_key=True, autoincrement=False),
)
versions = Table(
    "versions",
    metadata,
    _id(),
    _ref("text", "texts"),
    Column("number", Integer, nullable=False),
    _ref("parent", "versions", nullable=True),
    _ref("author", "people"),
    _when("at"),
    _words("note"),
    Column("revision", Integer, nullable=False),
    Column("digest", DIGEST, nullable=False),
    Column("pack", DIGEST, nullable=False),
    Column("ran", JSON, nullable=False),
    UniqueConstraint("text", "number"),
)
version_words = Table(
    "version_words",
    metadata,
    _ref("version", "versions", primary_key=True),
    _words("canonical"),
    Column("remarks", JSON, nullable=False),
)
findings = Table(
    "findings",
    metadata,
    _ref("version", "versions", primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("rule", String(80), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("level", String(8), nullable=False),
    Column("part", String(16), nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("key", DIGEST, nullable=False),
)
version_facts = Table(
    "version_facts",
    metadata,
    _ref("version", "versions", primary_key=True),
    _ref("fact", "facts", primary_key=True),
)

# Rounds

rounds = Table(
    "rounds",
    metadata,
    _id(),
    _ref("statement", "statements"),
    Column("number", Integer, nullable=False),
    Column("route", JSON, nullable=False),
    Column("state", String(12), nullable=False),
    _ref("opened_by", "people"),
    _when("opened_at"),
    _words("note"),
    _when("changed_at"),
    UniqueConstraint("statement", "number"),
    Index(
        "ix_rounds_one_under_way",
        "statement",
        unique=True,
        sqlite_where=text("state IN ('open', 'approved')"),
        postgresql_where=text("state IN ('open', 'approved')"),
    ),
    Index("ix_rounds_state_changed", "state", "changed_at"),
)
round_versions = Table(
    "round_versions",
    metadata,
    _ref("round", "rounds", primary_key=True),
    _ref("text", "texts", primary_key=True),
    _ref("version", "versions", index=True),
    Column("digest", DIGEST, nullable=False),
)
decisions = Table(
    "decisions",
    metadata,
    _id(),
    _ref("round", "rounds"),
    Column("gate", Integer, nullable=False),
    _ref("person", "people", index=True),
    Column("verdict", String(8), nullable=False),
    Column("digests", JSON, nullable=False),
    _words("reason"),
    _when("at"),
    Column("carried_from", String(ID_LENGTH), nullable=False, server_default=""),
    UniqueConstraint("round", "person"),
)
justifications = Table(
    "justifications",
    metadata,
    _id(),
    _ref("statement", "statements", index=True),
    _ref("version", "versions"),
    Column("rule", String(80), nullable=False),
    Column("key", DIGEST, nullable=False),
    _words("reason"),
    _ref("person", "people"),
    _when("at"),
)
suggestions = Table(
    "suggestions",
    metadata,
    _id(),
    _ref("round", "rounds", index=True),
    _ref("version", "versions"),
    Column("part", String(16), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _words("before"),
    _words("after"),
    _words("why"),
    _ref("person", "people"),
    _when("at"),
    Column("state", String(10), nullable=False),
    _ref("settled_by", "people", nullable=True),
    _when("settled_at", nullable=True),
)
advice = Table(
    "advice",
    metadata,
    _id(),
    _ref("statement", "statements", index=True),
    _ref("person", "people"),
    _when("at"),
    _words("words"),
)
advice_readers = Table(
    "advice_readers",
    metadata,
    _ref("advice", "advice", primary_key=True),
    _ref("person", "people", primary_key=True),
)

# Releases

releases = Table(
    "releases",
    metadata,
    _id(),
    _ref("round", "rounds", unique=True),
    _ref("statement", "statements"),
    Column("scope", ID, nullable=False),
    Column("number", Integer, nullable=False),
    _ref("person", "people"),
    _when("at"),
    _when("public_at"),
    Column("zone", String(64), nullable=False),
    UniqueConstraint("statement", "number"),
    Index("ix_releases_scope_at", "scope", "at"),
)
release_files = Table(
    "release_files",
    metadata,
    _id(),
    _ref("release", "releases", index=True),
    Column("kind", String(12), nullable=False),
    Column("language", String(24), nullable=False),
    Column("name", String(200), nullable=False),
    Column("media_type", String(60), nullable=False),
    Column("digest", DIGEST, nullable=False),
    Column("size", Integer, nullable=False),
    UniqueConstraint("release", "name"),
)
release_bytes = Table(
    "release_bytes",
    metadata,
    _ref("file", "release_files", primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
postings = Table(
    "postings",
    metadata,
    _id(),
    _ref("release", "releases", index=True),
    _words("place"),
    _words("url"),
    _ref("person", "people"),
    _when("at"),
)
erasures = Table(
    "erasures",
    metadata,
    _id(),
    _ref("version", "versions", unique=True),
    _words("reason"),
    _ref("asked_by", "people"),
    _when("asked_at"),
    _ref("confirmed_by", "people", nullable=True),
    _when("confirmed_at", nullable=True),
    CheckConstraint("confirmed_by IS NULL OR confirmed_by <> asked_by", name="two_people"),
)

# The journal and what goes out by mail, what came in, what is searched

entries = Table(
    "entries",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _when("at"),
    Column("verb", String(40), nullable=False),
    Column("actor", String(ID_LENGTH), nullable=False),
    Column("scope", String(ID_LENGTH), nullable=False),
    Column("subject", String(ID_LENGTH), nullable=False),
    Column("details", JSON, nullable=False),
    Column("previous", DIGEST, nullable=False),
    Column("digest", DIGEST, nullable=False),
    Index("ix_entries_scope_number", "scope", "number"),
    Index("ix_entries_subject_number", "subject", "number"),
)
journal_head = Table(
    "journal_head",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("digest", DIGEST, nullable=False),
    CheckConstraint("id = 1", name="single"),
)
outbox = Table(
    "outbox",
    metadata,
    _id(),
    _ref("person", "people"),
    Column("kind", String(32), nullable=False),
    Column("subject", String(ID_LENGTH), nullable=False),
    _when("at"),
    _when("due_at"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    _when("sent_at", nullable=True),
    _words("trouble", server_default=""),
    Index("ix_outbox_sent_due", "sent_at", "due_at"),
)
imports = Table(
    "imports",
    metadata,
    Column("digest", DIGEST, primary_key=True),
    _ref("statement", "statements"),
    _when("at"),
)
search_rows = Table(
    "search_rows",
    metadata,
    Column("row", Integer, primary_key=True, autoincrement=True),
    Column("subject", ID, nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    Column("scope", ID, nullable=False, index=True),
    Column("statement", String(ID_LENGTH), nullable=False, server_default=""),
    _words("title"),
    _words("words"),
    _when("at"),
)
"""What is found: `words` are the folded bigrams. The index over them is made in the migration."""

IMMUTABLE = (
    versions,
    findings,
    version_facts,
    round_versions,
    decisions,
    justifications,
    releases,
    release_files,
    postings,
    entries,
)
"""Rows of these are never updated or deleted; the database refuses (invariant 2)."""

ERASABLE = {version_words: "version", release_bytes: "file"}
"""Rows of these hold words: never updated, deleted only once an erasure is confirmed."""
