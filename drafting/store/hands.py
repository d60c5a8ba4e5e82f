"""Through whose hands a statement or an incident went: everybody a page may have to name."""

from typing import Any

from sqlalchemy import Select, select, union

from drafting.store import people as people_store
from drafting.store.asking import Key
from drafting.store.tables import (
    advice,
    contributors,
    deadlines,
    decisions,
    facts,
    incidents,
    justifications,
    people,
    postings,
    preconditions,
    releases,
    rounds,
    stances,
    statements,
    suggestions,
    texts,
    versions,
)


def on_statement(statement: Key) -> Select[Any]:
    """Select who wrote, submitted, decided, proposed, advised, ticked, released or posted."""
    of_rounds = rounds.c.statement == statement
    return people_store.question(
        people.c.id.in_(
            union(
                select(statements.c.created_by).where(statements.c.id == statement),
                select(contributors.c.person).where(contributors.c.statement == statement),
                select(versions.c.author).join(texts).where(texts.c.statement == statement),
                select(rounds.c.opened_by).where(of_rounds),
                select(decisions.c.person).join(rounds).where(of_rounds),
                select(suggestions.c.person).join(rounds).where(of_rounds),
                select(justifications.c.person).where(justifications.c.statement == statement),
                select(advice.c.person).where(advice.c.statement == statement),
                select(preconditions.c.ticked_by).where(
                    preconditions.c.statement == statement, preconditions.c.ticked_by.is_not(None)
                ),
                select(releases.c.person).where(releases.c.statement == statement),
                select(postings.c.person).join(releases).where(releases.c.statement == statement),
            )
        )
    )


def on_incident(incident: Key) -> Select[Any]:
    """Select who opened the incident, recorded its facts, met a deadline or proposed a stance."""
    return people_store.question(
        people.c.id.in_(
            union(
                select(incidents.c.opened_by).where(incidents.c.id == incident),
                select(facts.c.recorded_by).where(facts.c.incident == incident),
                select(deadlines.c.done_by).where(
                    deadlines.c.incident == incident, deadlines.c.done_by.is_not(None)
                ),
                select(stances.c.proposed_by).where(stances.c.incident == incident),
            )
        )
    )
