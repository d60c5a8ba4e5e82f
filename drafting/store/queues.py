"""Whom a round waits for: the rounds of a person's scopes that are under way or came back."""

from typing import Any

from sqlalchemy import Select, select

from drafting.domain.workflow import RoundState
from drafting.store import people as people_store
from drafting.store.asking import Key
from drafting.store.memberships import scopes_of
from drafting.store.rounds import IS_UNDER_WAY
from drafting.store.statements import SINCE_RELEASE
from drafting.store.tables import (
    contributors,
    decisions,
    incidents,
    people,
    rounds,
    statements,
)

_CAME_BACK = (
    RoundState.RETURNED.value,
    RoundState.RECALLED.value,
    RoundState.SUPERSEDED.value,
)


def under_way(person: str, limit: int) -> Select[Any]:
    """Select the rounds under way in a person's scopes, the one that waits longest first."""
    return (
        select(rounds.c.id)
        .join(statements, statements.c.id == rounds.c.statement)
        .where(statements.c.scope.in_(scopes_of(person)), IS_UNDER_WAY)
        .order_by(rounds.c.changed_at)
        .limit(limit)
    )


def came_back(person: str, limit: int) -> Select[Any]:
    """Select the rounds a person opened that came back and have no later one, the newest first."""
    later = rounds.alias()
    return (
        select(rounds.c.id)
        .join(statements, statements.c.id == rounds.c.statement)
        .where(
            rounds.c.opened_by == person,
            rounds.c.state.in_(_CAME_BACK),
            statements.c.scope.in_(scopes_of(person)),
            ~select(later.c.id)
            .where(later.c.statement == rounds.c.statement, later.c.number > rounds.c.number)
            .exists(),
        )
        .order_by(rounds.c.changed_at.desc())
        .limit(limit)
    )


def questions(ids: Key, person: str) -> dict[str, Select[Any]]:
    """Give what to ask about rounds in a queue: of what they are, who opened them, who is barred.

    `barred` are the statements that the person has decided on, written in or handed over.
    """
    of_rounds = select(rounds.c.statement).where(rounds.c.id.in_(ids))
    about = select(statements.c.incident).where(statements.c.id.in_(of_rounds))
    opened_by = select(rounds.c.opened_by).where(rounds.c.id.in_(ids))
    return {
        "statements": select(statements).where(statements.c.id.in_(of_rounds)),
        "incidents": select(incidents).where(incidents.c.id.in_(about)),
        "openers": people_store.question(people.c.id.in_(opened_by)),
        "barred": _barred(of_rounds, person),
    }


def _barred(ids: Select[Any], person: str) -> Select[Any]:
    wrote = select(contributors.c.statement).where(
        contributors.c.person == person,
        contributors.c.statement.in_(ids),
        SINCE_RELEASE,
    )
    decided = (
        select(rounds.c.statement)
        .join(decisions, decisions.c.round == rounds.c.id)
        .where(
            decisions.c.person == person,
            rounds.c.statement.in_(ids),
            rounds.c.state == RoundState.OPEN.value,
        )
    )
    handed_over = select(rounds.c.statement).where(
        rounds.c.opened_by == person,
        rounds.c.statement.in_(ids),
        rounds.c.state == RoundState.OPEN.value,
    )
    either = wrote.union(decided, handed_over).subquery()
    return select(either.c.statement)
