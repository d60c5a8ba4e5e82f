"""The journal, what goes out by mail, what came in, what is searched."""

from sqlalchemy import JSON, CheckConstraint, Column, Index, Integer, String, Table

from drafting.domain.ids import ID_LENGTH
from drafting.store.tables.columns import DIGEST, ID, instant, metadata, own_id, reference, words

entries = Table(
    "entries",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    instant("at"),
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
    own_id(),
    reference("person", "people"),
    Column("kind", String(32), nullable=False),
    Column("subject", String(ID_LENGTH), nullable=False),
    instant("at"),
    instant("due_at"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    instant("sent_at", nullable=True),
    words("trouble", server_default=""),
    Index("ix_outbox_sent_due", "sent_at", "due_at"),
)
imports = Table(
    "imports",
    metadata,
    Column("digest", DIGEST, primary_key=True),
    reference("statement", "statements"),
    instant("at"),
)
search_rows = Table(
    "search_rows",
    metadata,
    Column("row", Integer, primary_key=True, autoincrement=True),
    Column("subject", ID, nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    Column("scope", ID, nullable=False, index=True),
    Column("statement", String(ID_LENGTH), nullable=False, server_default=""),
    words("title"),
    words("words"),
    instant("at"),
)
"""What is found: `words` are the folded bigrams. The index over them is made in the migration."""
