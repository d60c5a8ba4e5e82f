"""Privileged legal advice: read by its author and the readers named with it, by nobody else."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, or_, select

from drafting.domain.ids import PersonId
from drafting.store.asking import Key
from drafting.store.tables import advice, advice_readers


def add(
    connection: Connection,
    *,
    id_: str,
    statement: str,
    person: PersonId,
    at: datetime,
    words: str,
    readers: Collection[str],
) -> None:
    """Write a piece of advice and who else may read it."""
    connection.execute(
        advice.insert().values(id=id_, statement=statement, person=person, at=at, words=words)
    )
    if readers:
        values = [{"advice": id_, "person": reader} for reader in sorted(set(readers))]
        connection.execute(advice_readers.insert(), values)


def readable(connection: Connection, statement: str, person: str) -> tuple[Row[Any], ...]:
    """List the advice on a statement that one person may read, oldest first."""
    return tuple(connection.execute(readable_by(person, statement)).all())


def readable_by(person: str, statement: Key) -> Select[Any]:
    """Select the advice on a statement that one person may read, oldest first."""
    named = select(advice_readers.c.advice).where(advice_readers.c.person == person)
    return (
        select(advice)
        .where(advice.c.statement == statement)
        .where(or_(advice.c.person == person, advice.c.id.in_(named)))
        .order_by(advice.c.at)
    )
