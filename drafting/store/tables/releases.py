"""Releases with their files, those made ahead, where they were posted, and erasures."""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from drafting.store.tables.columns import DIGEST, ID, instant, metadata, own_id, reference, words

releases = Table(
    "releases",
    metadata,
    own_id(),
    reference("round", "rounds", unique=True),
    reference("statement", "statements"),
    Column("scope", ID, nullable=False),
    Column("number", Integer, nullable=False),
    reference("person", "people"),
    instant("at"),
    instant("public_at"),
    Column("zone", String(64), nullable=False),
    Column("undone", JSON, nullable=False),
    words("reason"),
    UniqueConstraint("statement", "number"),
    Index("ix_releases_scope_at", "scope", "at"),
    Index("ix_releases_public_at_id", "public_at", "id"),
)
"""`undone` are the preconditions it went out without, by id; `reason` says why, for members."""
release_files = Table(
    "release_files",
    metadata,
    own_id(),
    reference("release", "releases", index=True),
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
    reference("file", "release_files", primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
preparations = Table(
    "preparations",
    metadata,
    reference("round", "rounds", primary_key=True),
    Column("day", String(10), nullable=False),
    Column("mark", String(16), nullable=False),
    Column("made", Boolean, nullable=False),
    instant("until"),
    instant("over_at"),
)
"""An approved round whose files were made ahead for a day and a mark, or are until an instant.

The day is over at `over_at`, on the clocks of the zone the round goes out in.
"""
prepared_files = Table(
    "prepared_files",
    metadata,
    Column("round", ID, ForeignKey("preparations.round", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(12), nullable=False),
    Column("language", String(24), nullable=False),
    Column("name", String(200), nullable=False),
    Column("media_type", String(60), nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)
"""What a release would be made of; goes with its preparation, and nobody is shown it."""
postings = Table(
    "postings",
    metadata,
    own_id(),
    reference("release", "releases", index=True),
    words("place"),
    words("url"),
    reference("person", "people"),
    instant("at"),
)
erasures = Table(
    "erasures",
    metadata,
    own_id(),
    reference("version", "versions", unique=True),
    words("reason"),
    reference("asked_by", "people"),
    instant("asked_at"),
    Column("everywhere", Boolean, nullable=False, server_default=text("false")),
    words("phrases", server_default=""),
    reference("confirmed_by", "people", nullable=True),
    instant("confirmed_at", nullable=True),
    CheckConstraint("confirmed_by IS NULL OR confirmed_by <> asked_by", name="two_people"),
)
