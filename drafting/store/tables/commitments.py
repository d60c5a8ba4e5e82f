"""Promises of released statements that are followed, and what people said became of them."""

from sqlalchemy import Column, Index, Integer, String, Table, UniqueConstraint

from drafting.store.tables.columns import ID, instant, metadata, own_id, reference, words

commitments = Table(
    "commitments",
    metadata,
    own_id(),
    Column("scope", ID, nullable=False),
    reference("statement", "statements", index=True),
    reference("release", "releases", index=True),
    reference("version", "versions"),
    Column("part", String(16), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    instant("due_at", nullable=True),
    Column("zone", String(64), nullable=False),
    Index("ix_commitments_scope_due", "scope", "due_at"),
)
"""The words stand in the version alone, from which an erasure takes them."""
commitment_steps = Table(
    "commitment_steps",
    metadata,
    own_id(),
    reference("commitment", "commitments"),
    Column("number", Integer, nullable=False),
    Column("step", String(12), nullable=False),
    reference("person", "people"),
    instant("at"),
    UniqueConstraint("commitment", "number"),
)
commitment_words = Table(
    "commitment_words",
    metadata,
    reference("step", "commitment_steps", primary_key=True),
    words("note"),
)
