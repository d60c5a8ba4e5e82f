"""The files of approved rounds, made ahead of the release; nobody is shown them before it.

A preparation is claimed before the work and filled after it, so that two servers do not do the same
work at once. The database deletes it and its files when its round leaves the state 'approved'
(`store.following`).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, literal_column, or_, select

from drafting.domain.edition import PublicFile
from drafting.domain.workflow import RoundState
from drafting.store.asking import Rows
from drafting.store.rows import insert_missing
from drafting.store.tables import (
    incidents,
    preparations,
    prepared_files,
    round_versions,
    rounds,
    statements,
)

_IS_APPROVED = rounds.c.state == literal_column(f"'{RoundState.APPROVED}'")
"""Written out, as the index over the states has it."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a round's files depend on beside the round itself."""

    round: str
    day: date
    mark: str


def due(connection: Connection, *, at: datetime, since: datetime, most: int) -> tuple[str, ...]:
    """List rounds approved since an instant that lack files for their day, the newest first.

    Left out are drills, which are never released, and rounds another server is at.
    """
    lacking = or_(
        preparations.c.round.is_(None),
        preparations.c.over_at <= at,
        and_(preparations.c.made.is_(False), preparations.c.until <= at),
    )
    query = (
        select(rounds.c.id)
        .join(statements, statements.c.id == rounds.c.statement)
        .outerjoin(incidents, incidents.c.id == statements.c.incident)
        .outerjoin(preparations, preparations.c.round == rounds.c.id)
        .where(
            _IS_APPROVED,
            rounds.c.changed_at >= since,
            incidents.c.drill.is_not(True),
            lacking,
        )
        .order_by(rounds.c.changed_at.desc())
        .limit(most)
    )
    return tuple(connection.execute(query).scalars())


def claim(
    connection: Connection, key: Key, at: datetime, until: datetime, *, over_at: datetime
) -> bool:
    """Take an approved round's preparation over until an instant; tell False where another has it.

    From `over_at` on the day it is made for is over where the round goes out.
    """
    if not _is_approved(connection, key.round):
        return False
    held = and_(_is(key), or_(preparations.c.made, preparations.c.until > at))
    of_round = preparations.c.round == key.round
    connection.execute(preparations.delete().where(of_round, ~held))
    return insert_missing(
        connection,
        preparations,
        round=key.round,
        day=key.day.isoformat(),
        mark=key.mark,
        made=False,
        until=until,
        over_at=over_at,
    )


def fill(connection: Connection, key: Key, files: tuple[PublicFile, ...]) -> bool:
    """Keep the files made for a claim; tell False where nobody needs them any more."""
    if not _is_wanted(connection, key):
        return False
    connection.execute(preparations.update().where(_is(key)).values(made=True))
    connection.execute(
        prepared_files.insert(),
        [
            {
                "round": key.round,
                "position": position,
                "kind": file.kind,
                "language": file.language,
                "name": file.name,
                "media_type": file.media_type,
                "bytes": file.content,
            }
            for position, file in enumerate(files)
        ],
    )
    return True


def put_off(connection: Connection, key: Key, until: datetime) -> None:
    """Let nobody try again before an instant."""
    not_made = preparations.c.made.is_(False)
    connection.execute(preparations.update().where(_is(key), not_made).values(until=until))


def made_for(round_: Any) -> Select[Any]:
    """Select for which day and mark a round's files were made ahead, if they were."""
    return select(preparations).where(preparations.c.round == round_, preparations.c.made)


def is_for(rows: Rows, key: Key) -> bool:
    """Tell from the rows `made_for` selects whether files were made ahead for exactly this."""
    return any((row.day, row.mark) == (key.day.isoformat(), key.mark) for row in rows)


def files_of(connection: Connection, round_: str) -> tuple[PublicFile, ...]:
    """Give the files that were made ahead for a round."""
    query = (
        select(prepared_files)
        .where(prepared_files.c.round == round_)
        .order_by(prepared_files.c.position)
    )
    return tuple(
        PublicFile(row.kind, row.language, row.name, row.media_type, row.bytes)
        for row in connection.execute(query)
    )


def forget_versions(connection: Connection, ids: Collection[str]) -> None:
    """Delete whatever was made ahead of versions."""
    holding = select(round_versions.c.round).where(round_versions.c.version.in_(ids))
    connection.execute(preparations.delete().where(preparations.c.round.in_(holding)))


def forget_over(connection: Connection, at: datetime) -> None:
    """Delete what was made ahead for a day that is over."""
    connection.execute(preparations.delete().where(preparations.c.over_at <= at))


def forget_all(connection: Connection) -> None:
    """Delete all that was made ahead, as by an older version of the code."""
    connection.execute(preparations.delete())


def _is(key: Key) -> ColumnElement[bool]:
    return and_(
        preparations.c.round == key.round,
        preparations.c.day == key.day.isoformat(),
        preparations.c.mark == key.mark,
    )


def _is_wanted(connection: Connection, key: Key) -> bool:
    """Tell whether the round is still approved and the claim still open, and keep both so."""
    claimed = select(preparations.c.round).where(_is(key), preparations.c.made.is_(False))
    return (
        _is_approved(connection, key.round)
        and connection.execute(claimed.with_for_update()).first() is not None
    )


def _is_approved(connection: Connection, round_: str) -> bool:
    """Tell whether a round is approved, and keep it so.

    Locked before its preparation, as by those who move it on: they then delete what stands.
    """
    approved = select(rounds.c.id).where(rounds.c.id == round_, _IS_APPROVED)
    return connection.execute(approved.with_for_update(read=True)).first() is not None
