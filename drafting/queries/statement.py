"""The page of one statement: its texts, where it stands, what came before."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.domain.canonical import short_code
from drafting.domain.ids import PersonId
from drafting.domain.incident import Incident
from drafting.domain.people import Person, Role
from drafting.domain.refusal import NotThere
from drafting.domain.round import Decision, Round, Suggestion, SuggestionState
from drafting.domain.statement import Draft, Statement, TextRow, Version
from drafting.queries.standing import Standing, standing
from drafting.store import (
    advice,
    cases,
    drafts,
    people,
    preconditions,
    releases,
    rounds,
    statements,
    suggestions,
)
from drafting.store.tables import versions as versions_table


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
    releases: tuple[Row[Any], ...]
    members: tuple[Person, ...]
    contributors: tuple[Person, ...]
    may_write: bool


def show(connection: Connection, statement: str, reader: PersonId) -> StatementPage:
    """Load the page of a statement for one of its members.

    Raises:
        NotThere: if there is no such statement for this reader.
    """
    case = cases.of_statement(connection, statement, reader)
    texts = statements.texts_of(connection, statement)
    newest = drafts.latest_of(connection, [text.id for text in texts])
    ticks = preconditions.of_statement(connection, statement)
    words = suggestions.of_statement(connection, statement)
    told = advice.readable(connection, statement, reader)
    past = rounds.of_statement(connection, statement)
    cut = _cuttings(connection, texts)
    names = _names(connection, case.members, newest, ticks, words, told, past, cut)
    if not case.situation().member:
        raise NotThere
    return StatementPage(
        statement=case.statement,
        incident=case.incident,
        standing=standing(
            connection,
            case,
            past[0] if past else None,
            written=any(draft.parts for draft in newest.values()),
        ),
        texts=tuple(_card(text, newest[text.id], cut.get(text.id, []), names) for text in texts),
        preconditions=tuple(
            Ticked(t.id, t.what, names.get(t.ticked_by), t.ticked_at) for t in ticks
        ),
        suggestions=tuple(
            (s, names.get(s.person)) for s in words if s.state is SuggestionState.OPEN
        ),
        advice=tuple(Told(names.get(row.person), row.at, row.words) for row in told),
        may_advise=case.person.has(Role.COUNSEL),
        rounds=tuple(
            Past(r, names.get(r.opened_by), tuple((names.get(d.person), d) for d in r.decisions))
            for r in past
        ),
        round=past[0] if past else None,
        versions=case.versions,
        releases=releases.of_statement(connection, statement),
        members=case.members,
        contributors=tuple(m for m in case.members if m.id in case.contributors),
        may_write=case.person.has(Role.WRITER),
    )


def _cuttings(connection: Connection, texts: tuple[TextRow, ...]) -> dict[str, list[Row[Any]]]:
    query = (
        select(versions_table)
        .where(versions_table.c.text.in_([text.id for text in texts]))
        .order_by(versions_table.c.number.desc())
    )
    found: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(query):
        found.setdefault(row.text, []).append(row)
    return found


def _names(
    connection: Connection,
    members: tuple[Person, ...],
    newest: dict[str, Draft],
    ticks: tuple[Row[Any], ...],
    words: tuple[Suggestion, ...],
    told: tuple[Row[Any], ...],
    past: tuple[Round, ...],
    cut: dict[str, list[Row[Any]]],
) -> dict[str | None, Person]:
    """Give everybody named on the page by id; two statements at most, however long the lists."""
    known: dict[str | None, Person] = {member.id: member for member in members}
    wanted = {draft.author for draft in newest.values()} | {t.ticked_by for t in ticks}
    wanted |= {s.person for s in words} | {row.person for row in told}
    wanted |= {r.opened_by for r in past} | {d.person for r in past for d in r.decisions}
    wanted |= {row.author for rows in cut.values() for row in rows}
    missing = sorted(id_ for id_ in wanted if id_ is not None and id_ not in known)
    if missing:
        known |= {person.id: person for person in people.by_ids(connection, missing)}
    return known


def _card(
    text: TextRow, draft: Draft, rows: list[Row[Any]], names: dict[str | None, Person]
) -> TextCard:
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
