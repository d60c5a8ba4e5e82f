"""Lists of statements, starting from the reader's memberships."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.ids import PersonId
from drafting.domain.incident import Incident
from drafting.domain.statement import Statement, TextRow
from drafting.domain.workflow import RoundState
from drafting.store import incidents, memberships, people, rounds, statements
from drafting.store.asking import together

PAGE = 30
"""Statements a page shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One statement in a list; `public_at` is from when its newest round is public, if released."""

    statement: Statement
    texts: tuple[TextRow, ...]
    state: RoundState
    since: datetime
    public_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StatementsPage:
    """A page of the list; `more` is the key of the next page, empty at the end."""

    lines: tuple[Line, ...]
    more: str


def listed(connection: Connection, reader: PersonId, *, after: str = "") -> StatementsPage:
    """List a reader's statements, the one that changed last first, behind the key `after`."""
    query = statements.page_of(reader, PAGE + 1, _read_key(after))
    rows = connection.execute(query).all()
    found = tuple(statements.statement_from(row) for row in rows[:PAGE])
    return StatementsPage(
        lines=lines_of(connection, found),
        more=_key(found[-1]) if len(rows) > PAGE else "",
    )


def lines_of(connection: Connection, found: tuple[Statement, ...]) -> tuple[Line, ...]:
    """Give statements with their texts and where their newest rounds stand."""
    ids = [statement.id for statement in found]
    if not ids:
        return ()
    asked = together(
        connection, {"texts": statements.spoken(ids), "standings": rounds.standings(ids)}
    )
    spoken: dict[str, list[TextRow]] = {}
    for row in asked["texts"]:
        spoken.setdefault(row.statement, []).append(statements.text_from(row))
    newest = {row.statement: row for row in asked["standings"]}
    return tuple(
        Line(
            statement,
            tuple(spoken.get(statement.id, ())),
            RoundState(newest[statement.id].state) if statement.id in newest else RoundState.NONE,
            newest[statement.id].changed_at if statement.id in newest else statement.changed_at,
            newest[statement.id].public_at if statement.id in newest else None,
        )
        for statement in found
    )


def incident_for(connection: Connection, incident: str, reader: PersonId) -> Incident | None:
    """Give an incident a new statement may belong to, if the reader is a member of it."""
    if not incident or not memberships.is_member(connection, incident, reader):
        return None
    return incidents.find(connection, incident)


def person_by_email(connection: Connection, email: str) -> PersonId | None:
    """Find somebody by address."""
    found = people.by_email(connection, email)
    return found.id if found else None


def _key(statement: Statement) -> str:
    return f"{statement.changed_at.isoformat()}~{statement.id}"


def _read_key(text: str) -> tuple[datetime, str] | None:
    moment, _, id_ = text.partition("~")
    at = read_instant(moment)
    return (at, id_) if at is not None else None


def read_instant(text: str) -> datetime | None:
    """Read the instant in a page's key; None for anything that is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else None
