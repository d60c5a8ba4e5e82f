"""Rounds, the decisions in them, and what reviewers and lawyers say."""

from sqlalchemy import JSON, Column, Index, Integer, String, Table, UniqueConstraint, text

from drafting.domain.ids import ID_LENGTH
from drafting.store.tables.columns import DIGEST, instant, metadata, own_id, reference, words

rounds = Table(
    "rounds",
    metadata,
    own_id(),
    reference("statement", "statements"),
    Column("number", Integer, nullable=False),
    Column("route", JSON, nullable=False),
    Column("state", String(12), nullable=False),
    reference("opened_by", "people"),
    instant("opened_at"),
    words("note"),
    instant("changed_at"),
    UniqueConstraint("statement", "number"),
    Index(
        "ix_rounds_one_under_way",
        "statement",
        unique=True,
        sqlite_where=text("state IN ('open', 'approved')"),
        postgresql_where=text("state IN ('open', 'approved')"),
    ),
    # For what is prepared ahead. None by state alone: a queue goes by its reader's scopes, and
    # SQLite would rather walk every round of the house that is under way.
    Index(
        "ix_rounds_approved_changed",
        "changed_at",
        sqlite_where=text("state = 'approved'"),
        postgresql_where=text("state = 'approved'"),
    ),
)
round_versions = Table(
    "round_versions",
    metadata,
    reference("round", "rounds", primary_key=True),
    reference("text", "texts", primary_key=True),
    reference("version", "versions", index=True),
    Column("digest", DIGEST, nullable=False),
)
decisions = Table(
    "decisions",
    metadata,
    own_id(),
    reference("round", "rounds"),
    Column("gate", Integer, nullable=False),
    reference("person", "people", index=True),
    Column("verdict", String(8), nullable=False),
    Column("digests", JSON, nullable=False),
    words("reason"),
    instant("at"),
    Column("carried_from", String(ID_LENGTH), nullable=False, server_default=""),
    UniqueConstraint("round", "person"),
)
justifications = Table(
    "justifications",
    metadata,
    own_id(),
    reference("statement", "statements", index=True),
    reference("version", "versions"),
    Column("rule", String(80), nullable=False),
    Column("key", DIGEST, nullable=False),
    words("reason"),
    reference("person", "people"),
    instant("at"),
)
suggestions = Table(
    "suggestions",
    metadata,
    own_id(),
    reference("round", "rounds", index=True),
    reference("version", "versions"),
    Column("part", String(16), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    words("before"),
    words("after"),
    words("why"),
    reference("person", "people"),
    instant("at"),
    Column("state", String(10), nullable=False),
    reference("settled_by", "people", nullable=True),
    instant("settled_at", nullable=True),
)
advice = Table(
    "advice",
    metadata,
    own_id(),
    reference("statement", "statements", index=True),
    reference("person", "people"),
    instant("at"),
    words("words"),
)
advice_readers = Table(
    "advice_readers",
    metadata,
    reference("advice", "advice", primary_key=True),
    reference("person", "people", primary_key=True),
)
