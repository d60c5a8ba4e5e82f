"""Take or decline words a reviewer proposed, with one press."""

from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed, Entry
from drafting.domain.merge import merge
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere
from drafting.domain.round import Suggestion, SuggestionState
from drafting.store import (
    cases,
    drafts,
    journal,
    rounds,
    search,
    statements,
    suggestions,
    versions,
)
from drafting.store.cases import Case


@dataclass(frozen=True, slots=True)
class SettleSuggestion:
    """Take the words into the draft, or decline them."""

    by: PersonId
    suggestion: str
    take: bool


def handle(command: SettleSuggestion, desk: Desk) -> Entry:
    """Settle the suggestion; taking it is a save of the writer's, placed where it was made.

    Raises:
        NotThere: if there is no such suggestion for this person.
        NotAllowed: if the person is no writer.
        Conflict: if it is settled already, or the draft has other words there now.
    """
    at = desk.clock()
    with desk.writing() as db:
        found = suggestions.find(db, command.suggestion)
        round_ = rounds.find(db, found.round) if found else None
        if found is None or round_ is None:
            raise NotThere
        case = cases.of_statement(db, round_.statement, command.by, lock=True)
        if not case.person.has(Role.WRITER):
            raise NotAllowed(Need("role-for-settle"))
        to = SuggestionState.TAKEN if command.take else SuggestionState.DECLINED
        if not suggestions.settle(db, found.id, to, command.by, at):
            raise Conflict(Need("suggestion-settled"))
        if command.take:
            _take(db, case, found, command.by, desk)
        statements.change(db, case.statement.id, at)
        details = {"suggestion": found.id, "state": to.value, "version": found.version}
        deed = Deed(
            "suggestion-settled", command.by, case.statement.scope, case.statement.id, details
        )
        return journal.append(db, at, deed)


def _take(db: Connection, case: Case, found: Suggestion, by: PersonId, desk: Desk) -> None:
    version = versions.find(db, found.version)
    if version is None or version.canonical is None:
        raise Conflict(Need("erased"))
    text = statements.find_text(db, version.text)
    if text is None or text.statement != case.statement.id:
        raise NotThere
    base = version.canonical.text_of(found.part)
    wanted = base[: found.start] + found.after + base[found.end :]
    current = drafts.latest(db, version.text)
    joined = merge(base, current.parts.get(found.part, ""), wanted)
    if joined is None:
        raise Conflict(Need("suggestion-does-not-fit"))
    parts = {**current.parts, found.part: joined}
    at = desk.clock()
    drafts.add(db, version.text, current, by, at, parts)
    statements.add_contributor(db, case.statement.id, version.text, by)
    search.index_text(db, case.statement, version.text, parts, at)
