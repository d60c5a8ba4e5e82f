"""What was brought in from files, by digest, so that bringing it in again changes nothing."""

from datetime import datetime

from sqlalchemy import Connection, select

from drafting.domain.ids import StatementId
from drafting.store.rows import insert_missing
from drafting.store.tables import imports


def find(connection: Connection, digest: str) -> StatementId | None:
    """Give the statement that was made of a source, None where there is none yet."""
    query = select(imports.c.statement).where(imports.c.digest == digest)
    found = connection.execute(query).scalar_one_or_none()
    return None if found is None else StatementId(found)


def add(connection: Connection, digest: str, statement: str, at: datetime) -> bool:
    """Remember the source of a statement; tell False if it was remembered already."""
    return insert_missing(connection, imports, digest=digest, statement=statement, at=at)
