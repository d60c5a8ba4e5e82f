"""The drafting page: a statement's texts as they are being written, side by side, judged."""

from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.domain.context import Context
from drafting.domain.forms import Stage, roles_of
from drafting.domain.ids import PersonId
from drafting.domain.incident import Fact, FactState, Incident, KeyMessage, Stance
from drafting.domain.language import Catalogue, Language
from drafting.domain.people import REVIEWING_ROLES, Person
from drafting.domain.round import Suggestion, SuggestionState
from drafting.domain.statement import Draft, Remark, Statement, StatementKind, TextRow
from drafting.queries.standing import Standing, standing
from drafting.queries.statement import named
from drafting.render.judging import Judgement, judge
from drafting.render.offsets import utf16_offsets
from drafting.render.twins import Beside, one_voice
from drafting.store import cases, context, drafts, hands, statements, suggestions

HOLDING_SHOWS = 3
"""How many findings a holding statement shows at most; the rest wait behind a button."""
_WEIGHT = {"must": 0, "should": 1, "could": 2}


@dataclass(frozen=True, slots=True)
class Judged:
    """What the checks say of a text: findings by weight, elements, how many are kept back."""

    remarks: tuple[Remark, ...]
    judgement: Judgement
    hidden: int


@dataclass(frozen=True, slots=True)
class DeskText:
    """One text on the desk."""

    text: TextRow
    draft: Draft
    judged: Judged


@dataclass(frozen=True, slots=True)
class DeskPage:
    """All that the drafting page shows. `warned` says to a reviewer what typing costs them."""

    statement: Statement
    incident: Incident | None
    standing: Standing
    texts: tuple[DeskText, ...]
    facts: tuple[Fact, ...]
    key_messages: tuple[KeyMessage, ...]
    stance: Stance | None
    suggestions: tuple[Suggestion, ...]
    warned: bool
    read_only: bool
    reader: Person


def show(connection: Connection, statement: str, by: PersonId, reader: Catalogue) -> DeskPage:
    """Load the drafting page for a member.

    Raises:
        NotThere: if there is no such statement for this reader.
    """
    beside = {
        **drafts.of_statement(statement),
        **context.questions(statement),
        "suggestions": suggestions.made_on(statement),
        "hands": hands.on_statement(statement),
    }
    case = cases.of_statement(connection, statement, by, beside=beside)
    texts = drafts.written(case.beside)
    about = context.answered(case, texts[0][0].language)
    open_words = tuple(
        s
        for s in suggestions.answered(case.beside["suggestions"])
        if s.state is SuggestionState.OPEN
    )
    return DeskPage(
        statement=case.statement,
        incident=case.incident,
        standing=standing(case, named(case), written=any(draft.parts for _, draft in texts)),
        texts=tuple(
            DeskText(
                text,
                draft,
                judged(draft, text.language, about, reader, beside=_beside(text, texts)),
            )
            for text, draft in texts
        ),
        facts=tuple(f for f in about.facts if f.state is not FactState.SUPERSEDED),
        key_messages=about.key_messages,
        stance=about.stance,
        suggestions=open_words,
        warned=bool(case.person.roles & REVIEWING_ROLES) and by not in case.contributors,
        read_only=case.statement.kind is StatementKind.REFERENCE,
        reader=case.person,
    )


def judged(
    draft: Draft,
    language: Language,
    about: Context,
    reader: Catalogue,
    *,
    beside: tuple[Beside, ...] = (),
    everything: bool = False,
) -> Judged:
    """Judge a draft's words, also against its twins `beside`; the weightiest findings first."""
    judgement = judge(draft.parts, language, about, reader)
    voice = one_voice(draft.parts, language, about, beside, reader)
    order = {role.value: at for at, role in enumerate(roles_of(about.statement.form))}
    remarks = sorted(
        (*judgement.remarks, *voice),
        key=lambda r: (_WEIGHT[r.level], order.get(r.part, len(order)), r.start or 0),
    )
    shown = remarks
    if about.statement.stage is Stage.HOLDING and not everything:
        musts = sum(1 for remark in remarks if remark.is_must)
        shown = remarks[: max(HOLDING_SHOWS, musts)]
    return Judged(tuple(shown), judgement, len(remarks) - len(shown))


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
    beside = {**drafts.of_statement(statement), **context.questions(statement)}
    case = cases.of_statement(connection, statement, by, beside=beside)
    texts = drafts.written(case.beside)
    row = next(one for one, _ in texts if one.id == text)
    known = {role: parts.get(role.value, "") for role in roles_of(case.statement.form)}
    draft = Draft(row.id, 0, 0, None, None, known)
    about = context.answered(case, row.language)
    found = judged(
        draft, row.language, about, reader, beside=_beside(row, texts), everything=everything
    )
    return found, {role.value: words for role, words in known.items()}


def _beside(text: TextRow, texts: tuple[tuple[TextRow, Draft], ...]) -> tuple[Beside, ...]:
    """Give the texts one is held against: a twin against the source, the source against all."""
    return tuple(
        Beside(one.language, draft.parts)
        for one, draft in texts
        if one.id != text.id and (text.source or one.source)
    )


def text_case(connection: Connection, text: str, by: PersonId) -> tuple[TextRow, cases.Case]:
    """Load a text and its reader's case.

    Raises:
        NotThere: if there is no such text for this reader.
    """
    statement = statements.of_text(text)
    beside = {"texts": statements.spoken([statement])}
    case = cases.of_statement(connection, statement, by, beside=beside)
    rows = (statements.text_from(row) for row in case.beside["texts"])
    return next(row for row in rows if row.id == text), case


def browser_finding(remark: Remark, at: int, words: str) -> dict[str, object]:
    """Give a finding as the browser's editor counts: UTF-16 units within its part."""
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
    }
