"""Findings that people set aside, and that they took back."""

from sqlalchemy import Column, Integer, String, Table

from drafting.store.tables.columns import DIGEST, instant, metadata, own_id, reference, words

dismissals = Table(
    "dismissals",
    metadata,
    own_id(),
    reference("statement", "statements", index=True),
    reference("incident", "incidents", nullable=True, index=True),
    reference("text", "texts"),
    Column("rule", String(80), nullable=False),
    Column("key", DIGEST, nullable=False),
    Column("part", String(16), nullable=False),
    Column("nth", Integer, nullable=False),
    Column("extent", String(12), nullable=False),
    reference("person", "people"),
    instant("at", index=True),
)
"""What a dismissal is bound to stands here as a digest, its reason in `dismissal_words`."""
dismissal_words = Table(
    "dismissal_words",
    metadata,
    reference("dismissal", "dismissals", primary_key=True),
    words("reason"),
)
reopenings = Table(
    "reopenings",
    metadata,
    reference("dismissal", "dismissals", primary_key=True),
    reference("person", "people"),
    instant("at"),
)
"""A dismissal taken back; the row that says so is never altered either."""
