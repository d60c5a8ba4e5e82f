"""Erasures: asked for by one person, confirmed by another, remembered for ever."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from drafting.store import people as people_store
from drafting.store.tables import erasures, people


def of_version(connection: Connection, version: str) -> Row[Any] | None:
    """Give the erasure asked for a version, if any."""
    return connection.execute(select(erasures).where(erasures.c.version == version)).first()


def asked_for(version: str) -> Select[Any]:
    """Select the erasure asked for a version, if any."""
    return select(erasures).where(erasures.c.version == version)


def asked_by(version: str) -> Select[Any]:
    """Select who asked for a version's words to be erased."""
    who = select(erasures.c.asked_by).where(erasures.c.version == version)
    return people_store.question(people.c.id.in_(who))


def confirmed(connection: Connection) -> frozenset[str]:
    """Give every version whose words are erased for good."""
    query = select(erasures.c.version).where(erasures.c.confirmed_by.is_not(None))
    return frozenset(connection.execute(query).scalars())


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
