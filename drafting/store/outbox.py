"""The outbox: what is to be mailed, written in the transaction that gives the reason."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.domain.ids import fresh_id
from drafting.store.tables import outbox


def add(connection: Connection, kind: str, subject: str, to: Iterable[str], at: datetime) -> None:
    """Tell people that something awaits them; `kind` names the words, `subject` the place."""
    values = [
        {
            "id": fresh_id(),
            "person": person,
            "kind": kind,
            "subject": subject,
            "at": at,
            "due_at": at,
        }
        for person in sorted(set(to))
    ]
    if values:
        connection.execute(outbox.insert(), values)


def claim(
    connection: Connection, at: datetime, until: datetime, limit: int = 50
) -> tuple[Row[Any], ...]:
    """Take what is to be sent by now, oldest first, so that no other sender takes it before `until`."""
    query = (
        select(outbox)
        .where(outbox.c.sent_at.is_(None), outbox.c.due_at <= at)
        .order_by(outbox.c.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = tuple(connection.execute(query).all())
    if rows:
        taken = outbox.c.id.in_([row.id for row in rows])
        connection.execute(outbox.update().where(taken).values(due_at=until))
    return rows


def mark_sent(connection: Connection, id_: str, at: datetime) -> None:
    """Remember that a message has left."""
    connection.execute(outbox.update().where(outbox.c.id == id_).values(sent_at=at, trouble=""))


def put_off(connection: Connection, id_: str, until: datetime, trouble: str) -> None:
    """Remember that a message could not be sent, why, and when to try again."""
    query = outbox.update().where(outbox.c.id == id_)
    connection.execute(
        query.values(attempts=outbox.c.attempts + 1, due_at=until, trouble=trouble[:500])
    )
