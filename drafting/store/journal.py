"""The journal: appending to the chain, reading it, verifying it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.domain.journal import Deed, Entry, Flaw, Head, chained, first_flaw
from drafting.store.tables import entries, journal_head

_BATCH = 1_000


def append(connection: Connection, at: datetime, first: Deed, *more: Deed) -> Entry:
    """Write deeds behind the head; call it last, since it locks the head until the commit.

    The database moves the head on to each entry written (a trigger of `seal`).
    Gives the last entry written.
    """
    row = connection.execute(
        select(journal_head.c.number, journal_head.c.digest).with_for_update()
    ).one()
    written = [chained(Head(row.number, row.digest), at, first)]
    for deed in more:
        written.append(chained(Head(written[-1].number, written[-1].digest), at, deed))
    connection.execute(entries.insert(), [_row(entry) for entry in written])
    return written[-1]


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "at": entry.at,
        "verb": entry.deed.verb,
        "actor": entry.deed.actor,
        "scope": entry.deed.scope,
        "subject": entry.deed.subject,
        "details": dict(entry.deed.details),
        "previous": entry.previous,
        "digest": entry.digest,
    }


def head(connection: Connection) -> Head:
    """Give the journal's head as the store keeps it."""
    row = connection.execute(select(journal_head.c.number, journal_head.c.digest)).one()
    return Head(row.number, row.digest)


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    deed = Deed(row.verb, row.actor, row.scope, row.subject, row.details)
    return Entry(row.number, row.at, deed, row.previous, row.digest)


def walk(connection: Connection) -> Iterator[Entry]:
    """Walk the whole journal from its first entry, a thousand rows at a time."""
    last = 0
    while True:
        rows = connection.execute(
            select(entries).where(entries.c.number > last).order_by(entries.c.number).limit(_BATCH)
        ).all()
        for row in rows:
            yield _entry(row)
        if len(rows) < _BATCH:
            return
        last = rows[-1].number


def verify(connection: Connection, known: Head | None = None) -> Flaw | None:
    """Find the journal's first flaw, held against a known head and the store's own."""
    flaw = first_flaw(walk(connection), known)
    return flaw or first_flaw(walk(connection), head(connection))


def entered(connection: Connection, *verbs: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Walk the entries of some verbs, oldest first: who acted, and the details."""
    query = select(entries.c.actor, entries.c.details).where(entries.c.verb.in_(verbs))
    for row in connection.execute(query.order_by(entries.c.number)):
        yield row.actor, row.details


def told(connection: Connection, *verbs: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Walk the entries of some verbs, oldest first: the verb, and the details."""
    query = select(entries.c.verb, entries.c.details).where(entries.c.verb.in_(verbs))
    for row in connection.execute(query.order_by(entries.c.number)):
        yield row.verb, row.details


def about(
    connection: Connection, *, scope: str = "", subject: str = "", before: int = 0, limit: int = 50
) -> tuple[Entry, ...]:
    """List entries of a scope or a subject, newest first, before a number where one is given."""
    query = select(entries).order_by(entries.c.number.desc()).limit(limit)
    if scope:
        query = query.where(entries.c.scope == scope)
    if subject:
        query = query.where(entries.c.subject == subject)
    if before:
        query = query.where(entries.c.number < before)
    return tuple(_entry(row) for row in connection.execute(query))
