"""What the organisation has set for itself, its house rules, and the pictures on its paper."""

from sqlalchemy import JSON, Column, Integer, LargeBinary, String, Table

from drafting.store.tables.columns import DIGEST, ID, instant, metadata, reference

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
house_rules = Table(
    "house_rules",
    metadata,
    Column("rule", ID, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("state", String(8), nullable=False),
    Column("wording", JSON, nullable=False),
    reference("person", "people"),
    instant("at"),
)
"""Every version of every house rule; none is altered, so that an old check can be run again."""
