"""Erase words: one person asks with a reason, another confirms (invariant 10).

A request is for one version, or for that version and every other place in which the same words or
the phrases named stand. Who confirms is shown those places, and names what they were shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.commands.strike_words import Struck, strike
from drafting.domain.erasure import Kind, Place, mark_of, reach, sought, unsound_phrase
from drafting.domain.ids import PersonId, VersionId
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, Unfit
from drafting.domain.workflow import RoundState
from drafting.store import cases, drafts, erasures, journal, rounds, search, statements, traces
from drafting.store import versions as versions_store
from drafting.store.asking import Found
from drafting.store.cases import Case
from drafting.store.engine import sweep

ERASING_ROLES = frozenset({Role.COUNSEL, Role.EXECUTIVE})
"""Who may ask for an erasure and confirm it."""


@dataclass(frozen=True, slots=True)
class AskErasure:
    """Ask that a version's words be erased, with `everywhere` wherever they stand besides.

    `phrases`, one a line, narrow that to the places that hold one of them: a victim's name, say.
    """

    by: PersonId
    version: VersionId
    reason: str
    everywhere: bool = False
    phrases: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmErasure:
    """Confirm what another person asked; the words are gone then, for good.

    `seen` is the mark of the places that were shown, needed where more than one version goes.
    """

    by: PersonId
    version: VersionId
    seen: str | None = None


def ask(command: AskErasure, desk: Desk) -> Entry:
    """Write the wish with its reason.

    Raises:
        NotThere, NotAllowed, Conflict, Unfit: as their needs say.
    """
    at = desk.clock()
    with desk.writing() as db:
        case, row, asked = _load(db, command.version, command.by)
        if asked is not None or row.canonical is None:
            raise Conflict(Need("erasure-asked"))
        needs = [] if command.reason.strip() else [Need("reason-missing")]
        if command.everywhere and unsound_phrase(sought(command.phrases, {})):
            needs.append(Need("phrase-unsound"))
        if needs:
            raise Unfit(*needs)
        erasures.ask(
            db,
            version=command.version,
            reason=command.reason.strip(),
            person=command.by,
            at=at,
            everywhere=command.everywhere,
            phrases=command.phrases.strip() if command.everywhere else "",
        )
        details = {
            "version": row.id,
            "digest": row.digest,
            "reason": command.reason.strip(),
            "everywhere": command.everywhere,
        }
        deed = Deed("erasure-asked", command.by, case.statement.scope, case.statement.id, details)
        return journal.append(db, at, deed)


def confirm(command: ConfirmErasure, desk: Desk) -> Entry:
    """Delete the words: versions, drafts, files made or made ahead, suggestions, search.

    Raises:
        NotThere, NotAllowed, Unfit: as their needs say.
        Conflict: too if other places hold the words now than the person was shown.
    """
    at = desk.clock()
    with desk.writing() as db:
        case, _, asked = _load(db, command.version, command.by)
        if asked is None:
            raise Conflict(Need("erasure-not-asked"))
        if not erasures.confirm(db, command.version, command.by, at):
            raise Conflict(Need("erasure-two-people"))
        known = traces.places(case.beside)
        wanted, held = reach(known, command.version, asked.phrases, everywhere=asked.everywhere)
        if asked.everywhere:
            _as_shown(command, held)
        others = [p.id for p in held if p.kind is Kind.VERSION and p.id != command.version]
        if others:
            before = [row.version for row in case.beside["erasures"]]
            erasures.confirm_also(db, asked, others, before, command.by, at)
        struck = strike(db, case, wanted if asked.everywhere else None, known, held, command.by, at)
        deeds = (*_superseded(db, case, struck, desk), *_deeds(case, struck))
        search.forget_deleted(db)
        entry = journal.append(db, at, *deeds)
    sweep(desk.engine)
    return entry


def _load(db: Connection, id_: VersionId, by: PersonId) -> tuple[Case, Found, Found | None]:
    """Give the case, the version's row and what was asked for it."""
    statement = versions_store.statement_of(id_)
    beside = {
        "version": versions_store.itself(id_),
        "erasures": erasures.asked_on(statement),
        **drafts.of_statement(statement),
        **traces.questions(statement, statements.incident_of(statement)),
    }
    case = cases.of_statement(db, statement, by, lock=True, beside=beside)
    if not case.person.roles & ERASING_ROLES:
        raise NotAllowed(Need("role-for-erase"))
    asked = next((row for row in case.beside["erasures"] if row.version == id_), None)
    return case, case.beside["version"][0], asked


def _as_shown(command: ConfirmErasure, held: Iterable[Place]) -> None:
    if not command.seen:
        raise Unfit(Need("erasure-unseen"))
    if command.seen != mark_of(held):
        raise Conflict(Need("erasure-moved"))


def _superseded(db: Connection, case: Case, struck: Struck, desk: Desk) -> list[Deed]:
    """End the round under way if it holds words that are gone."""
    round_ = case.round
    if round_ is None or not {item.version for item in round_.submitted} & set(struck.versions):
        return []
    rounds.move(db, round_, RoundState.SUPERSEDED, desk.clock())
    details = {"round": round_.id, "number": round_.number, "why": "erasure"}
    by, said = case.person.id, case.statement
    return [Deed("round-superseded", by, said.scope, said.id, details)]


def _deeds(case: Case, struck: Struck) -> list[Deed]:
    """Say what went: an entry for every version, and one that counts the other places."""
    by, said = case.person.id, case.statement
    deeds = []
    if struck.others:
        deeds.append(Deed("words-struck", by, said.scope, said.id, dict(struck.others)))
    for version, digest in struck.versions.items():
        files = list(struck.releases.get(version, ()))
        details = {"version": version, "digest": digest, "releases": files}
        deeds.append(Deed("erased", by, said.scope, said.id, details))
    return deeds
