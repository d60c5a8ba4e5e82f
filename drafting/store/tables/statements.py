"""Statements, their texts, drafts and versions."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, UniqueConstraint

from drafting.store.tables.columns import DIGEST, ID, instant, metadata, own_id, reference, words

statements = Table(
    "statements",
    metadata,
    own_id(),
    Column("scope", ID, nullable=False),
    reference("incident", "incidents", nullable=True),
    Column("kind", String(12), nullable=False),
    words("title"),
    Column("form", String(24), nullable=False),
    Column("stage", String(12), nullable=False),
    Column("audience", String(12), nullable=False),
    words("prevailing", server_default=""),
    instant("wanted_at", nullable=True),
    reference("created_by", "people"),
    instant("created_at"),
    instant("changed_at"),
    Index("ix_statements_scope_changed", "scope", "changed_at", "id"),
    Index("ix_statements_incident", "incident"),
)
preconditions = Table(
    "preconditions",
    metadata,
    own_id(),
    reference("statement", "statements", index=True),
    words("what"),
    reference("added_by", "people"),
    instant("added_at"),
    reference("ticked_by", "people", nullable=True),
    instant("ticked_at", nullable=True),
)
texts = Table(
    "texts",
    metadata,
    own_id(),
    reference("statement", "statements"),
    Column("language", String(12), nullable=False),
    Column("source", Boolean, nullable=False),
    UniqueConstraint("statement", "language"),
)
drafts = Table(
    "drafts",
    metadata,
    reference("text", "texts", primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("base", Integer, nullable=False),
    reference("author", "people"),
    instant("at"),
    Column("parts", JSON, nullable=False),
)
contributors = Table(
    "contributors",
    metadata,
    reference("statement", "statements", primary_key=True),
    reference("text", "texts", primary_key=True),
    reference("person", "people", primary_key=True),
    Column("after_version", Integer, primary_key=True, autoincrement=False),
)
"""Who saved words of a text after which of its versions was cut (0 before the first)."""
versions = Table(
    "versions",
    metadata,
    own_id(),
    reference("text", "texts"),
    Column("number", Integer, nullable=False),
    reference("parent", "versions", nullable=True),
    reference("author", "people"),
    instant("at", index=True),
    words("note"),
    Column("revision", Integer, nullable=False),
    Column("digest", DIGEST, nullable=False),
    Column("pack", DIGEST, nullable=False),
    Column("ran", JSON, nullable=False),
    Column("findings", JSON, nullable=False),
    Column("facts", JSON, nullable=False),
    UniqueConstraint("text", "number"),
)
version_words = Table(
    "version_words",
    metadata,
    reference("version", "versions", primary_key=True),
    words("canonical"),
    Column("remarks", JSON, nullable=False),
)
