"""Where things belong: the scope (incident or routine statement) whose members may see them."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, FromClause, Select, select

from drafting.domain.ids import PersonId, ScopeId
from drafting.store.tables import (
    advice,
    commitments,
    deadlines,
    dismissals,
    facts,
    incidents,
    key_messages,
    memberships,
    preconditions,
    release_files,
    releases,
    rounds,
    stances,
    statements,
    suggestions,
    texts,
    versions,
)


class Noun(StrEnum):
    """A thing that an address names and that belongs to a scope."""

    INCIDENT = "incident"
    FACT = "fact"
    KEY_MESSAGE = "key_message"
    DEADLINE = "deadline"
    STANCE = "stance"
    STATEMENT = "statement"
    PRECONDITION = "precondition"
    ADVICE = "advice"
    TEXT = "text"
    VERSION = "version"
    ROUND = "round"
    SUGGESTION = "suggestion"
    DISMISSAL = "dismissal"
    COMMITMENT = "commitment"
    RELEASE = "release"
    FILE = "file"


def scope_for(connection: Connection, noun: Noun, thing: str, person: PersonId) -> ScopeId | None:
    """Give the scope of a thing to one of its members; None to all others, or if it is not."""
    found = connection.execute(scope_of(noun, thing, person)).scalar_one_or_none()
    return None if found is None else ScopeId(found)


def scope_of(noun: Noun, thing: str, person: Any) -> Select[Any]:
    """Select what `scope_for` gives; `person` may be a column of the select around it.

    One question, so that a stranger cannot even tell by the time it takes.
    """
    scoped = _SCOPED[noun].subquery()
    return (
        select(scoped.c.scope)
        .join(memberships, memberships.c.scope == scoped.c.scope)
        .where(scoped.c.id == thing, memberships.c.person == person)
    )


def _through(*chain: FromClause) -> Select[tuple[str, str]]:
    """Select id and scope of the first table, walking the foreign keys to one with a scope."""
    joined = chain[0]
    for table in chain[1:]:
        joined = joined.join(table)
    return select(chain[0].c.id, chain[-1].c.scope).select_from(joined)


_SCOPED: dict[Noun, Select[tuple[str, str]]] = {
    Noun.INCIDENT: select(incidents.c.id, incidents.c.id.label("scope")),
    Noun.FACT: select(facts.c.id, facts.c.incident.label("scope")),
    Noun.KEY_MESSAGE: select(key_messages.c.id, key_messages.c.incident.label("scope")),
    Noun.DEADLINE: select(deadlines.c.id, deadlines.c.incident.label("scope")),
    Noun.STANCE: select(stances.c.id, stances.c.incident.label("scope")),
    Noun.STATEMENT: select(statements.c.id, statements.c.scope),
    Noun.PRECONDITION: _through(preconditions, statements),
    Noun.ADVICE: _through(advice, statements),
    Noun.TEXT: _through(texts, statements),
    Noun.VERSION: _through(versions, texts, statements),
    Noun.ROUND: _through(rounds, statements),
    Noun.SUGGESTION: _through(suggestions, rounds, statements),
    Noun.DISMISSAL: _through(dismissals, statements),
    Noun.COMMITMENT: select(commitments.c.id, commitments.c.scope),
    Noun.RELEASE: select(releases.c.id, releases.c.scope),
    Noun.FILE: _through(release_files, releases),
}
