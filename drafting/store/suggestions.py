"""Words reviewers propose, and what became of them."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, case, or_, select

from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId, RoundId, VersionId
from drafting.domain.round import Suggestion, SuggestionState
from drafting.store.asking import Key
from drafting.store.tables import rounds, suggestions


def _suggestion(row: Any) -> Suggestion:
    return Suggestion(
        id=row.id,
        round=RoundId(row.round),
        version=VersionId(row.version),
        part=PartRole(row.part),
        start=row.start,
        end=row.end,
        before=row.before,
        after=row.after,
        why=row.why,
        person=PersonId(row.person),
        at=row.at,
        state=SuggestionState(row.state),
        settled_by=PersonId(row.settled_by) if row.settled_by else None,
        settled_at=row.settled_at,
    )


def find(connection: Connection, suggestion: str, *, lock: bool = False) -> Suggestion | None:
    """Give a suggestion by id."""
    query = select(suggestions).where(suggestions.c.id == suggestion)
    row = connection.execute(query.with_for_update() if lock else query).first()
    return _suggestion(row) if row else None


def of_statement(connection: Connection, statement: str) -> tuple[Suggestion, ...]:
    """List all suggestions made in a statement's rounds, oldest first."""
    return answered(connection.execute(made_on(statement)))


def made_on(statement: Key) -> Select[Any]:
    """Select the suggestions made in a statement's rounds, oldest first."""
    return (
        select(suggestions)
        .join(rounds, rounds.c.id == suggestions.c.round)
        .where(rounds.c.statement == statement)
        .order_by(suggestions.c.at, suggestions.c.id)
    )


def answered(rows: Iterable[Any]) -> tuple[Suggestion, ...]:
    """Read suggestions from rows of their table."""
    return tuple(_suggestion(row) for row in rows)


def add(connection: Connection, suggestion: Suggestion) -> None:
    """Write a new suggestion."""
    connection.execute(
        suggestions.insert().values(
            id=suggestion.id,
            round=suggestion.round,
            version=suggestion.version,
            part=suggestion.part.value,
            start=suggestion.start,
            end=suggestion.end,
            before=suggestion.before,
            after=suggestion.after,
            why=suggestion.why,
            person=suggestion.person,
            at=suggestion.at,
            state=suggestion.state.value,
        )
    )


def settle(
    connection: Connection, suggestion: str, to: SuggestionState, by: PersonId, at: datetime
) -> bool:
    """Take or decline an open suggestion; tell False if somebody has settled it already."""
    query = suggestions.update().where(
        suggestions.c.id == suggestion, suggestions.c.state == SuggestionState.OPEN.value
    )
    values = {"state": to.value, "settled_by": by, "settled_at": at}
    return connection.execute(query.values(**values)).rowcount == 1


def erase_words(
    connection: Connection,
    versions: Collection[str],
    others: Collection[str],
    by: PersonId,
    at: datetime,
) -> None:
    """Blank the suggestions made on erased versions, and others by id; open ones are declined."""
    is_open = suggestions.c.state == SuggestionState.OPEN.value

    def kept(name: str, otherwise: object) -> Any:
        return case((is_open, otherwise), else_=suggestions.c[name])

    connection.execute(
        suggestions.update()
        .where(or_(suggestions.c.version.in_(versions), suggestions.c.id.in_(others)))
        .values(
            before="",
            after="",
            why="",
            settled_by=kept("settled_by", by),
            settled_at=kept("settled_at", at),
            state=kept("state", SuggestionState.DECLINED.value),
        )
    )
