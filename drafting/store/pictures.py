"""The letterheads' logos, kept once by digest."""

import hashlib
from collections.abc import Collection

from sqlalchemy import Connection, select

from drafting.store.rows import insert_missing
from drafting.store.tables import pictures


def contents(connection: Connection, digests: Collection[str]) -> dict[str, bytes]:
    """Give pictures' bytes by digest; an empty or unknown digest has none."""
    wanted = sorted(digest for digest in digests if digest)
    if not wanted:
        return {}
    query = select(pictures.c.digest, pictures.c.bytes).where(pictures.c.digest.in_(wanted))
    return {row.digest: row.bytes for row in connection.execute(query)}


def add(connection: Connection, media_type: str, raw: bytes) -> str:
    """Keep a picture and give its digest."""
    digest = hashlib.sha256(raw).hexdigest()
    insert_missing(connection, pictures, digest=digest, media_type=media_type, bytes=raw)
    return digest
