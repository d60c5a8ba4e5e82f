"""The page of one statement: its texts, where it stands, what came before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.canonical import short_code
from drafting.domain.ids import PersonId
from drafting.domain.incident import Incident
from drafting.domain.people import Person, Role
from drafting.domain.round import Decision, Round, Suggestion, SuggestionState
from drafting.domain.statement import Draft, Statement, TextRow, Version
from drafting.queries.standing import Standing, standing
from drafting.store import (
    advice,
    cases,
    drafts,
    hands,
    people,
    preconditions,
    releases,
    suggestions,
    versions,
)
from drafting.store.asking import Rows
from drafting.store.cases import Case


@dataclass(frozen=True, slots=True)
class Cutting:
    """A version in a list, without its words."""

    id: str
    number: int
    code: str
    digest: str
    at: datetime
    author: Person | None
    note: str


@dataclass(frozen=True, slots=True)
class TextCard:
    """One text: its newest draft, who saved it, and the versions cut so far, newest first."""

    text: TextRow
    draft: Draft
    saved_by: Person | None
    versions: tuple[Cutting, ...]
    unsubmitted: bool


@dataclass(frozen=True, slots=True)
class Ticked:
    """A precondition, and the name of who ticked it when."""

    id: str
    what: str
    by: Person | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Told:
    """A person's words with their name: advice, a suggestion, a decision."""

    by: Person | None
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Past:
    """A round in the list of rounds, with the names of those who decided."""

    round: Round
    opened_by: Person | None
    decisions: tuple[tuple[Person | None, Decision], ...]


@dataclass(frozen=True, slots=True)
class StatementPage:
    """All that the page of a statement shows."""

    statement: Statement
    incident: Incident | None
    standing: Standing
    texts: tuple[TextCard, ...]
    preconditions: tuple[Ticked, ...]
    suggestions: tuple[tuple[Suggestion, Person | None], ...]
    advice: tuple[Told, ...]
    may_advise: bool
    rounds: tuple[Past, ...]
    round: Round | None
    versions: tuple[Version, ...]
    releases: Rows
    members: tuple[Person, ...]
    contributors: tuple[Person, ...]
    may_write: bool


def show(connection: Connection, statement: str, reader: PersonId) -> StatementPage:
    """Load the page of a statement for one of its members.

    Raises:
        NotThere: if there is no such statement for this reader.
    """
    beside = {
        **drafts.of_statement(statement),
        "preconditions": preconditions.of_statement(statement),
        "suggestions": suggestions.made_on(statement),
        "advice": advice.readable_by(reader, statement),
        "cut": versions.cut_from(statement),
        "releases": releases.of_statement(statement),
        "hands": hands.on_statement(statement),
    }
    case = cases.of_statement(connection, statement, reader, beside=beside)
    found = case.beside
    names = named(case)
    texts = drafts.written(found)
    words = suggestions.answered(found["suggestions"])
    past = case.rounds
    return StatementPage(
        statement=case.statement,
        incident=case.incident,
        standing=standing(case, names, texts),
        texts=tuple(_card(text, draft, found["cut"], names) for text, draft in texts),
        preconditions=tuple(
            Ticked(t.id, t.what, names.get(t.ticked_by), t.ticked_at)
            for t in found["preconditions"]
        ),
        suggestions=tuple(
            (s, names.get(s.person)) for s in words if s.state is SuggestionState.OPEN
        ),
        advice=tuple(Told(names.get(row.person), row.at, row.words) for row in found["advice"]),
        may_advise=case.person.has(Role.COUNSEL),
        rounds=tuple(
            Past(r, names.get(r.opened_by), tuple((names.get(d.person), d) for d in r.decisions))
            for r in past
        ),
        round=past[0] if past else None,
        versions=case.versions,
        releases=found["releases"],
        members=case.members,
        contributors=tuple(m for m in case.members if m.id in case.contributors),
        may_write=case.person.has(Role.WRITER),
    )


def named(case: Case) -> dict[str | None, Person]:
    """Give everybody whom a page may name by id: the members, and who had a hand in it before."""
    others = people.answered(case.beside["hands"])
    return {person.id: person for person in (*others, *case.members)}


def _card(text: TextRow, draft: Draft, cut: Rows, names: Mapping[str | None, Person]) -> TextCard:
    rows = [row for row in cut if row.text == text.id]
    return TextCard(
        text=text,
        draft=draft,
        saved_by=names.get(draft.author),
        versions=tuple(
            Cutting(
                row.id,
                row.number,
                short_code(row.digest),
                row.digest,
                row.at,
                names.get(row.author),
                row.note,
            )
            for row in rows
        ),
        unsubmitted=bool(draft.parts) and (not rows or rows[0].revision < draft.revision),
    )
