"""People, what they may do, how they sign in; memberships say where."""

from sqlalchemy import Boolean, Column, Index, String, Table, Text, text

from drafting.store.tables.columns import DIGEST, ID, instant, metadata, own_id, reference, words

people = Table(
    "people",
    metadata,
    own_id(),
    Column("email", String(254), nullable=False, unique=True),
    words("name"),
    Column("catalogue", String(16)),
    Column("zone", String(64), nullable=False),
    Column("phone", String(40), nullable=False, server_default=""),
    Column("on_duty", Boolean, nullable=False, server_default=text("false")),
    Column("plain_editor", Boolean, nullable=False, server_default=text("false")),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("password_hash", Text),
    instant("created_at"),
)
person_roles = Table(
    "person_roles",
    metadata,
    reference("person", "people", primary_key=True),
    Column("role", String(16), primary_key=True),
)
memberships = Table(
    "memberships",
    metadata,
    Column("scope", ID, primary_key=True),
    reference("person", "people", primary_key=True),
    reference("added_by", "people"),
    instant("added_at"),
    Index("ix_memberships_person_scope", "person", "scope"),
)
sessions = Table(
    "sessions",
    metadata,
    Column("token_digest", DIGEST, primary_key=True),
    reference("person", "people", index=True),
    instant("created_at"),
    instant("seen_at"),
    Column("address", String(64), nullable=False, server_default=""),
    instant("revoked_at", nullable=True),
)
signin_failures = Table(
    "signin_failures",
    metadata,
    own_id(),
    Column("key", String(300), nullable=False),
    instant("at"),
    Index("ix_signin_failures_key_at", "key", "at"),
)
signin_codes = Table(
    "signin_codes",
    metadata,
    Column("code_digest", DIGEST, primary_key=True),
    reference("person", "people", index=True),
    Column("purpose", String(16), nullable=False),
    reference("issued_by", "people", nullable=True),
    instant("issued_at"),
    instant("expires_at"),
    instant("used_at", nullable=True),
)
