"""Logos and pictures, kept once by digest."""

import hashlib

from sqlalchemy import Connection, select

from drafting.store.rows import insert_missing
from drafting.store.tables import pictures


def content(connection: Connection, digest: str) -> bytes:
    """Give a picture's bytes; none for an empty or unknown digest."""
    if not digest:
        return b""
    query = select(pictures.c.bytes).where(pictures.c.digest == digest)
    return connection.execute(query).scalar() or b""


def add(connection: Connection, media_type: str, raw: bytes) -> str:
    """Keep a picture and give its digest."""
    digest = hashlib.sha256(raw).hexdigest()
    insert_missing(connection, pictures, digest=digest, media_type=media_type, bytes=raw)
    return digest
