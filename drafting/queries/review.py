"""The page on which a reviewer decides: what it is, what is unsettled, what changed for them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.domain.canonical import Canonical
from drafting.domain.forms import MARKDOWN_ROLES, PartRole
from drafting.domain.ids import PersonId, VersionId
from drafting.domain.incident import Deadline, Fact, FactState, Incident, Stance
from drafting.domain.language import custom
from drafting.domain.people import Person, Role
from drafting.domain.refusal import NotThere
from drafting.domain.round import Round, Suggestion, SuggestionState
from drafting.domain.statement import Remark, Statement, TextRow, Version
from drafting.domain.workflow import RoundState
from drafting.queries.standing import Standing, standing
from drafting.queries.statement import Ticked, Told
from drafting.render.redline_view import RedlinePart, RedlineView, redline_view
from drafting.store import (
    advice,
    cases,
    incidents,
    people,
    preconditions,
    rounds,
    statements,
    suggestions,
    versions,
)
from drafting.store.cases import Case
from drafting.store.tables import decisions, round_versions
from drafting.store.tables import rounds as rounds_table

LONGEST_REDLINED = 200_000
"""Characters of both texts together up to which a redline is drawn; beyond, the text alone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on the page: kept with a reason or not, standing on the compared version or new."""

    remark: Remark
    kept: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One text under review: its version, what it is compared with, the redline between them.

    `compared` is None where there is nothing before; `own` says that it is what this very
    reviewer approved last.
    """

    text: TextRow
    version: Version
    compared: Version | None
    own: bool
    view: RedlineView | None
    marks: tuple[Mark, ...]
    settled: tuple[Remark, ...]
    editable: tuple[tuple[PartRole, str], ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """All that the page of a round shows to one reviewer."""

    statement: Statement
    incident: Incident | None
    round: Round
    standing: Standing
    opened_by: Person | None
    texts: tuple[Reviewed, ...]
    facts: tuple[Fact, ...]
    stance: Stance | None
    deadlines: tuple[Deadline, ...]
    preconditions: tuple[Ticked, ...]
    suggestions: tuple[tuple[Suggestion, Person | None], ...]
    advice: tuple[Told, ...]
    members: tuple[Person, ...]
    reader: Person
    open_musts: tuple[Remark, ...]
    justifications: tuple[tuple[Row[Any], Person | None], ...]
    newest: bool

    @property
    def wanted_at(self) -> datetime | None:
        """By when it should leave: the statement's own wish, else the next open deadline."""
        if self.statement.wanted_at is not None:
            return self.statement.wanted_at
        return next((d.due_at for d in self.deadlines if d.done_at is None), None)

    @property
    def changes(self) -> int:
        """How many changes there are in all texts together."""
        return sum(text.view.counts.changes for text in self.texts if text.view)

    @property
    def unsettled_facts(self) -> tuple[Fact, ...]:
        """List the facts that nobody has confirmed yet."""
        return tuple(f for f in self.facts if f.state in (FactState.REPORTED, FactState.CHECKING))


def show(connection: Connection, round_: str, reader: PersonId) -> ReviewPage:
    """Load the page of a round for a member.

    Raises:
        NotThere: if there is no such round for this reader.
    """
    case = cases.of_round(connection, round_, reader)
    if case.round is None:
        raise NotThere
    incident = case.incident
    reasons = rounds.justifications_of(connection, case.statement.id)
    ticks = preconditions.of_statement(connection, case.statement.id)
    words = [
        s
        for s in suggestions.of_statement(connection, case.statement.id)
        if s.round == case.round.id or s.state is SuggestionState.OPEN
    ]
    told = advice.readable(connection, case.statement.id, reader)
    names = _names(connection, case, reasons, ticks, words, told)
    return ReviewPage(
        statement=case.statement,
        incident=incident,
        round=case.round,
        standing=standing(connection, case),
        opened_by=names.get(case.round.opened_by),
        texts=_texts(connection, case, {row.key: row.reason for row in reasons}),
        facts=incidents.facts_of(connection, incident.id) if incident else (),
        stance=incidents.stance_in_force(connection, incident.id) if incident else None,
        deadlines=incidents.deadlines_of(connection, incident.id) if incident else (),
        preconditions=tuple(
            Ticked(t.id, t.what, names.get(t.ticked_by), t.ticked_at) for t in ticks
        ),
        suggestions=tuple((s, names.get(s.person)) for s in words),
        advice=tuple(Told(names.get(row.person), row.at, row.words) for row in told),
        members=case.members,
        reader=case.person,
        open_musts=case.open_musts,
        justifications=tuple((row, names.get(row.person)) for row in reasons),
        newest=rounds.last_number(connection, case.statement.id) == case.round.number,
    )


def _names(
    connection: Connection,
    case: Case,
    reasons: tuple[Row[Any], ...],
    ticks: tuple[Row[Any], ...],
    words: list[Suggestion],
    told: tuple[Row[Any], ...],
) -> dict[str | None, Person]:
    known: dict[str | None, Person] = {member.id: member for member in case.members}
    wanted = {row.person for row in reasons} | {row.person for row in told}
    wanted |= {t.ticked_by for t in ticks} | {s.person for s in words}
    wanted |= {case.round.opened_by} if case.round else set()
    missing = sorted(id_ for id_ in wanted if id_ is not None and id_ not in known)
    if missing:
        known |= {person.id: person for person in people.by_ids(connection, missing)}
    return known


def _texts(connection: Connection, case: Case, reasons: dict[str, str]) -> tuple[Reviewed, ...]:
    rows = {text.id: text for text in statements.texts_of(connection, case.statement.id)}
    bases = _bases(connection, case)
    before = {
        version.id: version
        for version in versions.by_ids(connection, sorted({id_ for id_, _ in bases.values()}))
    }
    order = list(rows)
    held = sorted(case.versions, key=lambda version: order.index(version.text))
    return tuple(
        _reviewed(
            rows[version.text],
            version,
            before.get(VersionId(bases[version.text][0])) if version.text in bases else None,
            reasons,
            own=version.text in bases and bases[version.text][1],
        )
        for version in held
    )


def _reviewed(
    text: TextRow,
    version: Version,
    compared: Version | None,
    reasons: dict[str, str],
    *,
    own: bool,
) -> Reviewed:
    standing_before = {remark.key for remark in compared.remarks} if compared else set()
    now = {remark.key for remark in version.remarks}
    shown = version.canonical
    return Reviewed(
        text=text,
        version=version,
        compared=compared,
        own=own,
        view=redlined(compared.canonical if compared else None, shown) if shown else None,
        marks=tuple(
            Mark(r, reasons.get(r.key, ""), compared is not None and r.key not in standing_before)
            for r in version.remarks
        ),
        settled=tuple(r for r in compared.remarks if r.key not in now) if compared else (),
        editable=tuple((part.role, part.text) for part in shown.parts) if shown else (),
    )


def redlined(old: Canonical | None, new: Canonical) -> RedlineView | None:
    """Compare two canonical forms part by part; with nothing before, the new text against itself.

    None where the texts are too long for a page.
    """
    after = _parts(new)
    before = _parts(old) if old is not None else after
    if sum(len(part.text) for part in (*before, *after)) > LONGEST_REDLINED:
        return None
    names = (new.letterhead.name,) if new.letterhead.name else ()
    return redline_view(before, after, custom(new.language).checks, names)


def _parts(canonical: Canonical) -> list[RedlinePart]:
    return [
        RedlinePart(part.role.value, part.text, part.role in MARKDOWN_ROLES)
        for part in canonical.parts
    ]


def _bases(connection: Connection, case: Case) -> dict[str, tuple[str, bool]]:
    """Choose for each text what to compare with: by text, a version id and whether it is own.

    It is what this reader approved last; else what was submitted the time before.
    """
    if case.round is None:
        return {}
    query = (
        select(round_versions.c.text, round_versions.c.version, decisions.c.person)
        .join(rounds_table, rounds_table.c.id == round_versions.c.round)
        .outerjoin(
            decisions,
            (decisions.c.round == rounds_table.c.id)
            & (decisions.c.person == case.person.id)
            & (decisions.c.verdict == "approve"),
        )
        .where(
            rounds_table.c.statement == case.statement.id,
            rounds_table.c.number < case.round.number,
        )
        .order_by(rounds_table.c.number)
    )
    found: dict[str, tuple[str, bool]] = {}
    for row in connection.execute(query):
        if row.person is not None or not found.get(row.text, ("", False))[1]:
            found[row.text] = (row.version, row.person is not None)
    return found


def may_advise(page: ReviewPage) -> bool:
    """Tell whether the reader may give privileged advice with a return."""
    return page.reader.has(Role.COUNSEL)


def is_over(page: ReviewPage) -> bool:
    """Tell whether the round has ended, so that the page only looks back."""
    return page.round.state not in (RoundState.OPEN, RoundState.APPROVED)
