"""The page on which a reviewer decides: what it is, what is unsettled, what changed for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.domain.canonical import Canonical, Part
from drafting.domain.dismissal import DISMISSING_ROLES, Dismissal, Spotted, spotted
from drafting.domain.edition import Edition
from drafting.domain.forms import MARKDOWN_ROLES, PartRole
from drafting.domain.ids import PersonId, VersionId
from drafting.domain.incident import Deadline, Fact, FactState, Incident, Stance, next_due
from drafting.domain.language import custom
from drafting.domain.people import Person, Role
from drafting.domain.refusal import NotThere
from drafting.domain.round import Round, Suggestion, SuggestionState, Verdict
from drafting.domain.statement import Remark, Statement, TextRow, Version
from drafting.domain.workflow import UNDER_WAY
from drafting.queries.standing import Standing, standing
from drafting.queries.statement import Ticked, Told, named
from drafting.render.furniture import shown_text
from drafting.render.leading import (
    KINDS,
    ORDER,
    Counted,
    Leading,
    Party,
    Place,
    leading,
    place_of,
)
from drafting.render.occasion import Occasion
from drafting.render.redline_view import RedlinePart, RedlineView, redline_view
from drafting.store import (
    advice,
    cases,
    dismissals,
    hands,
    papers,
    preconditions,
    statements,
    suggestions,
    versions,
)
from drafting.store.asking import Found
from drafting.store.cases import Case

LONGEST_REDLINED = 200_000
"""Characters of both texts together up to which a redline is drawn; beyond, the text alone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on the page: kept with a reason or not, standing on the compared version or new.

    `spot` names it for whoever would dismiss it, and is empty where nobody may; `place` is None
    for a finding on the whole.
    """

    remark: Remark
    kept: str
    is_new: bool
    spot: str
    place: Place | None


Led = Mark | Party | Counted


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One text under review: its version, what it is compared with, the redline between them.

    `compared` is None where there is nothing before; `own` says that it is what this very
    reviewer approved last. `leading` is for counsel alone.
    """

    text: TextRow
    version: Version
    compared: Version | None
    own: bool
    view: RedlineView | None
    marks: tuple[Mark, ...]
    settled: tuple[Remark, ...]
    dismissed: tuple[tuple[Spotted, Dismissal], ...]
    editable: tuple[tuple[PartRole, str], ...]
    leading: Leading | None

    @property
    def new(self) -> int:
        """How many findings the compared version did not have."""
        return sum(1 for mark in self.marks if mark.is_new)

    @property
    def following(self) -> tuple[Mark, ...]:
        """List the findings that stand in the usual order: all but those that lead for counsel."""
        if self.leading is None:
            return self.marks
        return tuple(mark for mark in self.marks if mark.remark.kind not in KINDS)

    def led(self, kind: str) -> Sequence[Led]:
        """List what leads for counsel under one of the heads of `ORDER`."""
        match kind:
            case _ if self.leading is None:
                return ()
            case "party":
                return self.leading.parties
            case "figure":
                return self.leading.figures
            case _:
                return tuple(mark for mark in self.marks if mark.remark.kind == kind)


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
    justifications: tuple[tuple[Found, Person | None], ...]
    newest: bool

    @property
    def due(self) -> Deadline | None:
        """Give the incident's next deadline, unless the statement says itself when it should leave."""
        return None if self.statement.wanted_at else next_due(self.deadlines)

    @property
    def leads(self) -> tuple[tuple[str, tuple[tuple[Reviewed, Led], ...]], ...]:
        """List under each head what leads for counsel, with the text it stands in; none for others."""
        if not any(text.leading for text in self.texts):
            return ()
        return tuple(
            (kind, tuple((text, one) for text in self.texts for one in text.led(kind)))
            for kind in ORDER
        )

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
    statement = statements.of_round(round_)
    beside = {
        **papers.questions(statements.incident_of(statement)),
        "texts": statements.spoken([statement]),
        "preconditions": preconditions.of_statement(statement),
        "suggestions": suggestions.made_on(statement),
        "advice": advice.readable_by(reader, statement),
        "hands": hands.on_statement(statement),
        "dismissals": dismissals.holding_on(statement, statements.incident_of(statement)),
    }
    case = cases.of_round(connection, round_, reader, beside=beside)
    if case.round is None:
        raise NotThere
    found, names, held = case.beside, named(case), papers.answered(case.beside)
    words = (
        suggestion
        for suggestion in suggestions.answered(found["suggestions"])
        if suggestion.round == case.round.id or suggestion.state is SuggestionState.OPEN
    )
    return ReviewPage(
        statement=case.statement,
        incident=case.incident,
        round=case.round,
        standing=standing(case, names),
        opened_by=names.get(case.round.opened_by),
        texts=_texts(connection, case, held.facts),
        facts=held.facts,
        stance=held.stance,
        deadlines=held.deadlines,
        preconditions=tuple(
            Ticked(t.id, t.what, names.get(t.ticked_by), t.ticked_at)
            for t in found["preconditions"]
        ),
        suggestions=tuple((s, names.get(s.person)) for s in words),
        advice=tuple(Told(names.get(row.person), row.at, row.words) for row in found["advice"]),
        members=case.members,
        reader=case.person,
        open_musts=case.open_musts,
        justifications=tuple((row, names.get(row.person)) for row in case.justifications),
        newest=case.rounds[0].number == case.round.number,
    )


def _texts(connection: Connection, case: Case, facts: tuple[Fact, ...]) -> tuple[Reviewed, ...]:
    rows = {row.id: statements.text_from(row) for row in case.beside["texts"]}
    reasons = {row.key: row.reason for row in case.justifications}
    known = dismissals.answered(case.beside["dismissals"])
    bases = _bases(case)
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
            spotted(version.remarks, case.statement.id, version.text, known),
            own=version.text in bases and bases[version.text][1],
            facts=facts if case.person.has(Role.COUNSEL) else None,
        )
        for version in held
    )


def _reviewed(
    text: TextRow,
    version: Version,
    compared: Version | None,
    reasons: dict[str, str],
    found: tuple[Spotted, ...],
    *,
    own: bool,
    facts: tuple[Fact, ...] | None,
) -> Reviewed:
    standing_before = {remark.key for remark in compared.remarks} if compared else set()
    now = {remark.key for remark in version.remarks}
    shown = version.canonical
    editable = tuple((part.role, part.text) for part in shown.parts) if shown else ()
    marks = tuple(
        Mark(
            remark=one.remark,
            kept=reasons.get(one.remark.key, ""),
            is_new=compared is not None and one.remark.key not in standing_before,
            spot=str(one.spot) if one.may_be_dismissed else "",
            place=place_of(one.remark, editable),
        )
        for one in found
        if one.dismissal is None
    )
    return Reviewed(
        text=text,
        version=version,
        compared=compared,
        own=own,
        view=redlined(compared.canonical if compared else None, shown) if shown else None,
        marks=marks,
        settled=tuple(r for r in compared.remarks if r.key not in now) if compared else (),
        dismissed=tuple((one, one.dismissal) for one in found if one.dismissal is not None),
        editable=editable,
        leading=leading(shown, facts) if shown and facts is not None else None,
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
        RedlinePart(part.role.value, _shown(part, canonical), part.role in MARKDOWN_ROLES)
        for part in canonical.parts
    ]


def _shown(part: Part, canonical: Canonical) -> str:
    """Give a part's words as the press shows them: release line, and that a date will stand."""
    return shown_text(Edition(canonical, 0, ""), part.role, Occasion())


def _bases(case: Case) -> dict[str, tuple[str, bool]]:
    """Choose for each text what to compare with: by text, a version id and whether it is own.

    It is what this reader approved last; else what was submitted the time before.
    """
    found: dict[str, tuple[str, bool]] = {}
    for past in reversed(case.rounds):
        if case.round is None or past.number >= case.round.number:
            break
        own = any(
            given.person == case.person.id and given.verdict is Verdict.APPROVE
            for given in past.decisions
        )
        for item in past.submitted:
            if own or not found.get(item.text, ("", False))[1]:
                found[item.text] = (item.version, own)
    return found


def may_advise(page: ReviewPage) -> bool:
    """Tell whether the reader may give privileged advice with a return."""
    return page.reader.has(Role.COUNSEL)


def may_dismiss(page: ReviewPage) -> bool:
    """Tell whether the reader may set findings aside here, and take a dismissal back."""
    return bool(page.reader.roles & DISMISSING_ROLES) and not is_over(page)


def is_over(page: ReviewPage) -> bool:
    """Tell whether the round has ended, so that the page only looks back."""
    return page.round.state not in UNDER_WAY
