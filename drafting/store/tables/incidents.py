"""Incidents with what hangs on them."""

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table

from drafting.domain.ids import ID_LENGTH
from drafting.store.tables.columns import instant, metadata, own_id, reference, words

incidents = Table(
    "incidents",
    metadata,
    own_id(),
    words("line"),
    Column("state", String(8), nullable=False),
    Column("drill", Boolean, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("type", String(24)),
    Column("severity", String(1)),
    instant("occurred_at", nullable=True),
    instant("discovered_at", nullable=True),
    instant("determined_at", nullable=True),
    reference("opened_by", "people"),
    instant("opened_at"),
)
stances = Table(
    "stances",
    metadata,
    own_id(),
    reference("incident", "incidents", index=True),
    Column("cause", String(16), nullable=False),
    Column("expression", String(40), nullable=False),
    Column("offer", String(16), nullable=False),
    Column("jurisdictions", JSON, nullable=False),
    Column("unnamed", JSON, nullable=False),
    reference("proposed_by", "people"),
    instant("proposed_at"),
    reference("agreed_by_counsel", "people", nullable=True),
    reference("agreed_by_executive", "people", nullable=True),
)
facts = Table(
    "facts",
    metadata,
    own_id(),
    reference("incident", "incidents", index=True),
    words("what"),
    words("value"),
    Column("unit", String(40), nullable=False),
    instant("as_of", nullable=True),
    words("source"),
    Column("state", String(12), nullable=False),
    Column("public", Boolean, nullable=False),
    reference("recorded_by", "people"),
    instant("recorded_at"),
    Column("supersedes", String(ID_LENGTH), nullable=False, server_default=""),
)
key_messages = Table(
    "key_messages",
    metadata,
    own_id(),
    reference("incident", "incidents", index=True),
    Column("language", String(12), nullable=False),
    words("words"),
    Column("position", Integer, nullable=False),
)
deadlines = Table(
    "deadlines",
    metadata,
    own_id(),
    reference("incident", "incidents", index=True),
    words("what"),
    instant("due_at"),
    Column("zone", String(64), nullable=False),
    words("required_by"),
    instant("done_at", nullable=True),
    reference("done_by", "people", nullable=True),
)
