"""Erasures: asked for by one person, confirmed by another, remembered for ever."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, case, select

from drafting.domain.ids import fresh_id
from drafting.store import people as people_store
from drafting.store.asking import Found, Key
from drafting.store.tables import erasures, people, texts, versions


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


def asked_on(statement: Key) -> Select[Any]:
    """Select the erasures asked for any version of a statement."""
    return (
        select(erasures)
        .join(versions, versions.c.id == erasures.c.version)
        .join(texts, texts.c.id == versions.c.text)
        .where(texts.c.statement == statement)
    )


def ask(
    connection: Connection,
    *,
    version: str,
    reason: str,
    person: str,
    at: datetime,
    everywhere: bool = False,
    phrases: str = "",
) -> None:
    """Write that a person asks for a version's words to be erased, here or wherever they stand."""
    connection.execute(
        erasures.insert().values(
            id=fresh_id(),
            version=version,
            reason=reason,
            asked_by=person,
            asked_at=at,
            everywhere=everywhere,
            phrases=phrases,
        )
    )


def confirm(connection: Connection, version: str, person: str, at: datetime) -> bool:
    """Write that a second person confirms, and forget the phrases named; False if none awaits."""
    query = erasures.update().where(
        erasures.c.version == version,
        erasures.c.confirmed_by.is_(None),
        erasures.c.asked_by != person,
    )
    values = {"confirmed_by": person, "confirmed_at": at, "phrases": ""}
    return connection.execute(query.values(**values)).rowcount == 1


def confirm_also(
    connection: Connection,
    asked: Found,
    others: Collection[str],
    known: Collection[str],
    person: str,
    at: datetime,
) -> None:
    """Write that the two who agreed on an erasure erase other versions with it.

    Some of them, the `known`, were asked for before, perhaps by one of the two.
    """
    if set(known) & set(others):
        second = case((erasures.c.asked_by == person, asked.asked_by), else_=person)
        pending = erasures.update().where(
            erasures.c.version.in_(others), erasures.c.confirmed_by.is_(None)
        )
        connection.execute(pending.values(confirmed_by=second, confirmed_at=at, phrases=""))
    rows = [
        {
            "id": fresh_id(),
            "version": version,
            "reason": asked.reason,
            "asked_by": asked.asked_by,
            "asked_at": asked.asked_at,
            "confirmed_by": person,
            "confirmed_at": at,
        }
        for version in others
        if version not in known
    ]
    if rows:
        connection.execute(erasures.insert(), rows)
