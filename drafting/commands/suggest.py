"""Suggest words in place of others; a suggester is no contributor and may still decide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.commands.desk import Desk, insist
from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId, RoundId, VersionId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Need, Unfit
from drafting.domain.round import Suggestion, SuggestionState
from drafting.domain.workflow import Step
from drafting.store import cases, journal, outbox, statements, suggestions
from drafting.store.cases import Case

_QUOTED = 60
"""Characters of a proposal that a refusal quotes at most."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words to use instead: `before` stands at `start` to `end` of a part of a version.

    Where the offsets are not known (`start` None), `before` must stand in the part just once.
    `number` is what whoever proposes knows it by, where there are several.
    """

    version: VersionId
    part: PartRole
    before: str
    after: str
    why: str = ""
    start: int | None = None
    number: int = 1


@dataclass(frozen=True, slots=True)
class Suggest:
    """Propose words on an open round without deciding."""

    by: PersonId
    round: RoundId
    proposals: tuple[Proposal, ...]


def handle(command: Suggest, desk: Desk) -> Entry:
    """Write the suggestions and tell the writer.

    Raises:
        Refusal: as the workflow table says; Unfit if a proposal does not fit its version.
    """
    at = desk.clock()
    with desk.writing() as db:
        case = cases.of_round(db, command.round, command.by, lock=True)
        insist(Step.SUGGEST, case.situation())
        if not command.proposals:
            raise Unfit(Need("suggestion-empty"))
        deeds = tuple(write_suggestions(db, case, command.proposals, command.by, at))
        statements.change(db, case.statement.id, at)
        if case.round is not None:
            outbox.add(db, "words-suggested", case.statement.id, [case.round.opened_by], at)
        return journal.append(db, at, deeds[0], *deeds[1:])


def write_suggestions(
    db: Connection,
    case: Case,
    proposals: Sequence[Proposal],
    by: PersonId,
    at: datetime,
) -> Iterator[Deed]:
    """Write suggestions on the case's round and give what the journal is to say of each.

    Raises:
        Unfit: with every proposal whose words are not where it says, or stand there more than once.
    """
    misplaced = tuple(need for proposal in proposals for need in _misplaced(case, proposal))
    if misplaced:
        raise Unfit(*misplaced)
    for proposal in proposals:
        start = _place(case, proposal)
        made = Suggestion(
            id=fresh_id(),
            round=case.round.id if case.round else RoundId(""),
            version=proposal.version,
            part=proposal.part,
            start=start,
            end=start + len(proposal.before),
            before=proposal.before,
            after=proposal.after,
            why=proposal.why.strip(),
            person=by,
            at=at,
            state=SuggestionState.OPEN,
        )
        suggestions.add(db, made)
        details = {"suggestion": made.id, "version": made.version, "part": made.part.value}
        yield Deed("words-suggested", by, case.statement.scope, case.statement.id, details)


def _misplaced(case: Case, proposal: Proposal) -> tuple[Need, ...]:
    """Say why a proposal cannot be placed, and which it is; nothing where it can."""
    words = _words(case, proposal)
    if words is None:
        return (Need("suggestion-elsewhere"),)
    told: dict[str, str | int] = {"number": proposal.number}
    if not proposal.before or proposal.before == proposal.after:
        return (Need("suggestion-unchanged", told),)
    if _is_at(proposal, words):
        return ()
    told |= {"part": proposal.part.value, "words": _shortened(proposal.before)}
    match words.count(proposal.before):
        case 0:
            return (Need("suggestion-absent", told),)
        case 1:
            return ()
        case n:
            return (Need("suggestion-ambiguous", {**told, "n": n}),)


def _place(case: Case, proposal: Proposal) -> int:
    words = _words(case, proposal) or ""
    if proposal.start is not None and _is_at(proposal, words):
        return proposal.start
    return words.index(proposal.before)


def _words(case: Case, proposal: Proposal) -> str | None:
    version = next((v for v in case.versions if v.id == proposal.version), None)
    if version is None or version.canonical is None:
        return None
    return version.canonical.text_of(proposal.part)


def _is_at(proposal: Proposal, words: str) -> bool:
    return proposal.start is not None and words.startswith(proposal.before, proposal.start)


def _shortened(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
