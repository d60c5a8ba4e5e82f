"""What must have happened before a statement leaves, ticked by a named person."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from drafting.domain.ids import fresh_id
from drafting.store.asking import Key, Rows
from drafting.store.tables import preconditions


def of_statement(statement: Key) -> Select[Any]:
    """Select a statement's preconditions in the order they were added."""
    return (
        select(preconditions)
        .where(preconditions.c.statement == statement)
        .order_by(preconditions.c.added_at, preconditions.c.id)
    )


def undone_in(rows: Rows) -> frozenset[str]:
    """Give those that nobody has ticked, of the rows `of_statement` selects."""
    return frozenset(row.id for row in rows if row.ticked_at is None)


def add(
    connection: Connection, *, id_: str, statement: str, what: str, person: str, at: datetime
) -> None:
    """Write a new precondition."""
    connection.execute(
        preconditions.insert().values(
            id=id_, statement=statement, what=what, added_by=person, added_at=at
        )
    )


def add_all(
    connection: Connection, statement: str, named: Sequence[str], person: str, at: datetime
) -> None:
    """Write the preconditions of a new statement."""
    rows = [
        {
            "id": fresh_id(),
            "statement": statement,
            "what": what,
            "added_by": person,
            "added_at": at,
        }
        for what in named
    ]
    if rows:
        connection.execute(preconditions.insert(), rows)


def tick(
    connection: Connection,
    *,
    statement: str,
    precondition: str,
    person: str | None,
    at: datetime | None,
) -> bool:
    """Tick a precondition by a person, or untick it with None; tell whether it is there."""
    query = preconditions.update().where(
        preconditions.c.id == precondition, preconditions.c.statement == statement
    )
    return connection.execute(query.values(ticked_by=person, ticked_at=at)).rowcount == 1
