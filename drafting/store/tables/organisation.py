"""What the organisation has set for itself, and the pictures it put on its paper."""

from sqlalchemy import JSON, Column, LargeBinary, String, Table

from drafting.store.tables.columns import DIGEST, metadata

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
