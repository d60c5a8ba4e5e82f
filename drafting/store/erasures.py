"""Erasures: asked for by one person, confirmed by another, remembered for ever."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.store.tables import erasures


def of_version(connection: Connection, version: str) -> Row[Any] | None:
    """Give the erasure asked for a version, if any."""
    return connection.execute(select(erasures).where(erasures.c.version == version)).first()


def ask(
    connection: Connection, *, id_: str, version: str, reason: str, person: str, at: datetime
) -> None:
    """Write that a person asks for a version's words to be erased."""
    connection.execute(
        erasures.insert().values(
            id=id_, version=version, reason=reason, asked_by=person, asked_at=at
        )
    )


def confirm(connection: Connection, version: str, person: str, at: datetime) -> bool:
    """Write that a second person confirms; tell False if nothing awaits them."""
    query = erasures.update().where(
        erasures.c.version == version,
        erasures.c.confirmed_by.is_(None),
        erasures.c.asked_by != person,
    )
    return connection.execute(query.values(confirmed_by=person, confirmed_at=at)).rowcount == 1
