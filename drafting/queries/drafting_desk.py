"""The drafting page: a statement's texts as they are being written, side by side, judged."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from drafting.domain.context import Context
from drafting.domain.dismissal import DISMISSING_ROLES, Dismissal, Spotted, spotted
from drafting.domain.forms import Stage, roles_of
from drafting.domain.ids import PersonId
from drafting.domain.incident import (
    Deadline,
    Fact,
    FactState,
    Incident,
    KeyMessage,
    Stance,
    next_due,
)
from drafting.domain.language import Catalogue
from drafting.domain.people import REVIEWING_ROLES, Person
from drafting.domain.round import Suggestion, SuggestionState
from drafting.domain.statement import Draft, Statement, StatementKind, TextRow
from drafting.queries.standing import Standing, standing
from drafting.queries.statement import named
from drafting.render.judging import Judgement, judge
from drafting.render.offsets import utf16_offsets
from drafting.render.twins import Beside, beside, one_voice
from drafting.store import (
    cases,
    context,
    dismissals,
    drafts,
    hands,
    papers,
    statements,
    suggestions,
)
from drafting.store.asking import Key
from drafting.store.cases import Case

HOLDING_SHOWS = 3
"""How many findings a holding statement shows at most; the rest wait behind a button."""
_WEIGHT = {"must": 0, "should": 1, "could": 2}


@dataclass(frozen=True, slots=True)
class Judged:
    """What the checks say of a text: findings by weight, elements, how many are kept back.

    `dismissed` are the findings that a person set aside, which are not among the others; `totals`
    count by level those that stand, the ones kept back too.
    """

    findings: tuple[Spotted, ...]
    dismissed: tuple[tuple[Spotted, Dismissal], ...]
    judgement: Judgement
    hidden: int
    totals: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DeskText:
    """One text on the desk."""

    text: TextRow
    draft: Draft
    judged: Judged


@dataclass(frozen=True, slots=True)
class DeskPage:
    """All that the drafting page shows. `warned` says to a reviewer what typing costs them.

    `may_dismiss` says that the reader may set findings aside.
    """

    statement: Statement
    incident: Incident | None
    standing: Standing
    texts: tuple[DeskText, ...]
    facts: tuple[Fact, ...]
    key_messages: tuple[KeyMessage, ...]
    stance: Stance | None
    due: Deadline | None
    suggestions: tuple[tuple[Suggestion, Person | None], ...]
    warned: bool
    read_only: bool
    may_dismiss: bool
    reader: Person


def show(connection: Connection, statement: str, by: PersonId, reader: Catalogue) -> DeskPage:
    """Load the drafting page for a member.

    Raises:
        NotThere: if there is no such statement for this reader.
    """
    asked = {
        **_questions(statement),
        "suggestions": suggestions.made_on(statement),
        "hands": hands.on_statement(statement),
    }
    case = cases.of_statement(connection, statement, by, beside=asked)
    texts = drafts.written(case.beside)
    about = context.answered(case, texts[0][0].language)
    names = named(case)
    open_words = tuple(
        (s, names.get(s.person))
        for s in suggestions.answered(case.beside["suggestions"])
        if s.state is SuggestionState.OPEN
    )
    return DeskPage(
        statement=case.statement,
        incident=case.incident,
        standing=standing(case, names, texts),
        texts=tuple(
            DeskText(
                text,
                draft,
                _judged(case, text, draft, about, reader, beside(text, texts)),
            )
            for text, draft in texts
        ),
        facts=tuple(f for f in about.facts if f.state is not FactState.SUPERSEDED),
        key_messages=about.key_messages,
        stance=about.stance,
        due=None if case.statement.wanted_at else next_due(papers.answered(case.beside).deadlines),
        suggestions=open_words,
        warned=bool(case.person.roles & REVIEWING_ROLES) and by not in case.contributors,
        read_only=case.statement.kind is StatementKind.REFERENCE,
        may_dismiss=bool(case.person.roles & DISMISSING_ROLES)
        and case.statement.kind is not StatementKind.REFERENCE,
        reader=case.person,
    )


def _questions(statement: Key) -> dict[str, Any]:
    """Give what to ask beside a case to judge a statement's texts."""
    return {
        **drafts.of_statement(statement),
        **context.questions(statement),
        "dismissals": dismissals.holding_on(statement, statements.incident_of(statement)),
    }


def _judged(
    case: Case,
    text: TextRow,
    draft: Draft,
    about: Context,
    reader: Catalogue,
    others: tuple[Beside, ...],
    *,
    everything: bool = False,
) -> Judged:
    """Judge a draft's words, also against its twins; the weightiest findings first."""
    judgement = judge(draft.parts, text.language, about, reader)
    voice = one_voice(draft.parts, text.language, about, others, reader)
    order = {role.value: at for at, role in enumerate(roles_of(about.statement.form))}
    remarks = sorted(
        (*judgement.remarks, *voice),
        key=lambda r: (_WEIGHT[r.level], order.get(r.part, len(order)), r.start or 0),
    )
    known = dismissals.answered(case.beside["dismissals"])
    found = spotted(remarks, case.statement.id, text.id, known)
    standing = [one for one in found if one.dismissal is None]
    shown = standing
    if about.statement.stage is Stage.HOLDING and not everything:
        musts = sum(1 for one in standing if one.remark.is_must)
        shown = standing[: max(HOLDING_SHOWS, musts)]
    return Judged(
        findings=tuple(shown),
        dismissed=tuple((one, one.dismissal) for one in found if one.dismissal is not None),
        judgement=judgement,
        hidden=len(standing) - len(shown),
        totals=Counter(one.remark.level for one in standing),
    )


def judge_words(
    connection: Connection,
    text: str,
    parts: dict[str, str],
    by: PersonId,
    reader: Catalogue,
    *,
    everything: bool = False,
) -> tuple[Judged, dict[str, str]]:
    """Judge words that have not been saved; nothing is written.

    Raises:
        NotThere: if there is no such text for this reader.
    """
    statement = statements.of_text(text)
    case = cases.of_statement(connection, statement, by, beside=_questions(statement))
    texts = drafts.written(case.beside)
    row = next(one for one, _ in texts if one.id == text)
    known = {role: parts.get(role.value, "") for role in roles_of(case.statement.form)}
    draft = Draft(row.id, 0, 0, None, None, known)
    about = context.answered(case, row.language)
    others = beside(row, texts)
    found = _judged(case, row, draft, about, reader, others, everything=everything)
    return found, {role.value: words for role, words in known.items()}


def text_case(connection: Connection, text: str, by: PersonId) -> tuple[TextRow, cases.Case]:
    """Load a text and its reader's case.

    Raises:
        NotThere: if there is no such text for this reader.
    """
    statement = statements.of_text(text)
    asked = {"texts": statements.spoken([statement])}
    case = cases.of_statement(connection, statement, by, beside=asked)
    rows = (statements.text_from(row) for row in case.beside["texts"])
    return next(row for row in rows if row.id == text), case


def browser_finding(found: Spotted, at: int, words: str) -> dict[str, object]:
    """Give a finding as the browser's editor counts: UTF-16 units within its part.

    `spot` names it for whoever would dismiss it, and is empty where nobody may.
    """
    remark = found.remark
    span: tuple[int | None, int | None] = (None, None)
    if remark.start is not None and remark.end is not None:
        span = utf16_offsets(words, remark.start, remark.end)
    return {
        "id": f"{remark.key[:12]}-{at}",
        "part": remark.part,
        "rule": remark.rule,
        "kind": remark.kind,
        "level": remark.level,
        "from": span[0],
        "to": span[1],
        "excerpt": remark.excerpt,
        "message": remark.message,
        "why": remark.why,
        "source": remark.source,
        "instead": list(remark.instead),
        "spot": str(found.spot) if found.may_be_dismissed else "",
        "whole": remark.start is None,
        "slot": remark.is_slot,
    }
