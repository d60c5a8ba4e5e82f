"""Erase a version's words: one person asks with a reason, another confirms (invariant 10)."""

from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId, VersionId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Unfit
from drafting.domain.statement import Version
from drafting.domain.workflow import RoundState
from drafting.store import (
    cases,
    drafts,
    erasures,
    journal,
    preparations,
    releases,
    rounds,
    search,
    statements,
    suggestions,
    versions,
)
from drafting.store.cases import Case
from drafting.store.engine import sweep

ERASING_ROLES = frozenset({Role.COUNSEL, Role.EXECUTIVE})
"""Who may ask for an erasure and confirm it."""


@dataclass(frozen=True, slots=True)
class AskErasure:
    """Ask that a version's words be erased."""

    by: PersonId
    version: VersionId
    reason: str


@dataclass(frozen=True, slots=True)
class ConfirmErasure:
    """Confirm what another person asked; the words are gone then, for good."""

    by: PersonId
    version: VersionId


def ask(command: AskErasure, desk: Desk) -> Entry:
    """Write the wish with its reason.

    Raises:
        NotThere, NotAllowed, Conflict, Unfit: as their needs say.
    """
    at = desk.clock()
    with desk.writing() as db:
        version, case = _load(db, command.version, command.by)
        if erasures.of_version(db, command.version) is not None or version.erased:
            raise Conflict(Need("erasure-asked"))
        if not command.reason.strip():
            raise Unfit(Need("reason-missing"))
        erasures.ask(
            db,
            id_=fresh_id(),
            version=command.version,
            reason=command.reason.strip(),
            person=command.by,
            at=at,
        )
        details = {"version": version.id, "digest": version.digest, "reason": command.reason}
        deed = Deed("erasure-asked", command.by, case.statement.scope, case.statement.id, details)
        return journal.append(db, at, deed)


def confirm(command: ConfirmErasure, desk: Desk) -> Entry:
    """Delete the words everywhere: version, drafts, files made or made ahead, suggestions, search.

    Raises:
        NotThere, NotAllowed, Conflict: as their needs say.
    """
    at = desk.clock()
    with desk.writing() as db:
        version, case = _load(db, command.version, command.by)
        asked = erasures.of_version(db, command.version)
        if asked is None:
            raise Conflict(Need("erasure-not-asked"))
        if not erasures.confirm(db, command.version, command.by, at):
            raise Conflict(Need("erasure-two-people"))
        versions.erase(db, version.id)
        suggestions.erase_words(db, version.id)
        preparations.forget_version(db, version.id)
        files = releases.holding_version(db, version.id)
        for release in files:
            releases.erase_content(db, release)
        _forget_drafts(db, case, version, command.by, desk)
        deeds: list[Deed] = []
        if case.round is not None and version.id in {v.id for v in case.versions}:
            rounds.move(db, case.round, RoundState.SUPERSEDED, at)
            over = {"round": case.round.id, "number": case.round.number, "why": "erasure"}
            deeds.append(
                Deed("round-superseded", command.by, case.statement.scope, case.statement.id, over)
            )
        statements.change(db, case.statement.id, at)
        search.forget_deleted(db)
        details = {"version": version.id, "digest": version.digest, "releases": list(files)}
        deed = Deed("erased", command.by, case.statement.scope, case.statement.id, details)
        entry = journal.append(db, at, *deeds, deed)
    sweep(desk.engine)
    return entry


def _load(db: Connection, id_: VersionId, by: PersonId) -> tuple[Version, Case]:
    version = versions.find(db, id_)
    text = statements.find_text(db, version.text) if version else None
    if version is None or text is None:
        raise NotThere
    case = cases.of_statement(db, text.statement, by, lock=True)
    if not case.person.roles & ERASING_ROLES:
        raise NotAllowed(Need("role-for-erase"))
    return version, case


def _forget_drafts(db: Connection, case: Case, version: Version, by: PersonId, desk: Desk) -> None:
    """Delete every draft that may hold the words; one written later than the version stays."""
    at = desk.clock()
    current = drafts.latest(db, version.text)
    if current.revision <= version.revision:
        parts = dict.fromkeys(current.parts, "")
        current = drafts.add(db, version.text, current, by, at, parts)
    kept = current.revision
    gone = [number for number in drafts.revisions_of(db, version.text) if number != kept]
    drafts.forget(db, version.text, gone)
    search.index_text(db, case.statement, version.text, current.parts, at)
