"""Release: what every gate approved becomes public, that version alone.

The files were made ahead (`commands.prepare`), or are made here before the transaction; inside it the
round must still be the one they were made from. An embargo in the release line moves the instant at
which they are public.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from drafting.commands.desk import Desk, insist
from drafting.commands.printing import Print, editions_of, print_of
from drafting.domain.commitment import Commitment, Tracked
from drafting.domain.edition import Edition, PublicFile
from drafting.domain.ids import PersonId, ReleaseId, RoundId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Conflict, Need, Unfit
from drafting.domain.workflow import Situation, Step, next_state
from drafting.render.promising import promised, with_known
from drafting.store import (
    cases,
    commitments,
    journal,
    outbox,
    preconditions,
    preparations,
    releases,
    rounds,
    statements,
)
from drafting.store.cases import Case
from drafting.store.preparations import Key


@dataclass(frozen=True, slots=True)
class Release:
    """Release an approved round, naming the digest of every text shown.

    `promises` are those that are followed from now on; None follows each that names a date.
    `without` names the preconditions it goes out without, by id, which takes a `reason` for the
    record: the journal and the release keep both, and no file shows either.
    """

    by: PersonId
    round: RoundId
    digests: Collection[str] | None
    promises: Collection[Tracked] | None = None
    without: Collection[str] | None = None
    reason: str = ""
    id: ReleaseId = field(default_factory=lambda: ReleaseId(fresh_id()))


def handle(command: Release, desk: Desk) -> Entry:
    """Take or make the files, write the release, tell the members.

    Raises:
        Refusal: as the workflow table says.
        Unfit: if a promise is to be followed that stands in none of the texts.
    """
    at = desk.clock()
    statement = statements.of_round(command.round)
    past = {
        "releases": releases.of_statement(statement),
        "preconditions": preconditions.of_statement(statement),
    }
    with desk.reading() as db:
        beside = {
            **past,
            "texts": statements.spoken([statement]),
            "made": preparations.made_for(command.round),
            **commitments.questions(commitments.of_statement(statement)),
        }
        case = cases.of_round(db, command.round, command.by, beside=beside)
        undrawable = _undrawable(case, desk)
        insist(Step.RELEASE, _situation(command, case, undrawable))
        printed = print_of(case.versions, case.settings, case.incident, at)
        followed = _followed(command, case, printed, at)
        files, editions = _ready(db, case, printed.key(command.round))
    files = files or desk.press.files(editions, printed.occasion)
    with desk.writing() as db:
        case = cases.of_round(db, command.round, command.by, lock=True, beside=past)
        situation = _situation(command, case, undrawable)
        insist(Step.RELEASE, situation)
        if case.round is None or not rounds.move(
            db, case.round, next_state(Step.RELEASE, situation), at
        ):
            raise Conflict(Need("stale-digest"))
        number = len(case.beside["releases"]) + 1
        releases.add(
            db,
            id=command.id,
            round=case.round.id,
            statement=case.statement.id,
            scope=case.statement.scope,
            number=number,
            person=command.by,
            at=at,
            public_at=printed.public_at,
            zone=printed.zone,
            undone=sorted(situation.undone),
            reason=situation.reason if situation.undone else "",
        )
        digests = _write_files(db, command.id, files)
        commitments.add(db, followed)
        told = [member.id for member in case.members if member.active]
        outbox.add(db, "released", case.statement.id, told, at)
        details = {
            "release": command.id,
            "round": case.round.id,
            "digests": sorted(case.round.digests),
            "files": digests,
            "public_at": printed.public_at.isoformat(),
            "commitments": [one.id for one in followed],
            **_excuse(situation),
        }
        deed = Deed("released", command.by, case.statement.scope, case.statement.id, details)
        return journal.append(db, at, deed)


def _situation(command: Release, case: Case, undrawable: str) -> Situation:
    return case.situation(
        named=frozenset(command.digests) if command.digests is not None else None,
        undrawable=undrawable,
        without=frozenset(command.without) if command.without is not None else None,
        reason=command.reason.strip(),
    )


def _excuse(at: Situation) -> dict[str, object]:
    """Give what the journal says of a release before everything was done; nothing of others."""
    return {"undone": sorted(at.undone), "reason": at.reason} if at.undone else {}


def _followed(command: Release, case: Case, printed: Print, at: datetime) -> tuple[Commitment, ...]:
    """Give the promises that are followed from now on, with their dates."""
    order = [row.id for row in case.beside["texts"]]
    held = sorted(case.versions, key=lambda version: order.index(version.text))
    found = promised(held, printed.public_at, case.zone)
    told = {one.place: one.due_at for one in found}
    if command.promises is None:
        known = commitments.answered(case.beside)
        chosen = {one.place: one.due_at for one in with_known(found, known, at) if one.is_followed}
    elif not {one.place for one in command.promises} <= told.keys():
        raise Unfit(Need("promise-unknown"))
    else:
        chosen = {
            one.place: told[one.place] if one.as_told else one.due_at for one in command.promises
        }
    return tuple(
        Commitment(
            id=fresh_id(),
            scope=case.statement.scope,
            statement=case.statement.id,
            release=command.id,
            version=one.version,
            language=one.language,
            part=one.part,
            start=one.start,
            end=one.end,
            due_at=chosen[one.place],
            zone=case.zone,
        )
        for one in found
        if one.place in chosen
    )


def _ready(
    db: Connection, case: Case, key: Key
) -> tuple[tuple[PublicFile, ...], tuple[Edition, ...]]:
    """Give the files made ahead for exactly this, else the editions to make them of."""
    if preparations.is_for(case.beside["made"], key):
        return preparations.files_of(db, key.round), ()
    texts = [row.id for row in case.beside["texts"]]
    return (), editions_of(db, case.versions, texts)


def _undrawable(case: Case, desk: Desk) -> str:
    """List the characters of the round's texts that no font can draw."""
    canonicals = [v.canonical for v in case.versions if v.canonical is not None]
    return "".join(sorted({c for one in canonicals for c in desk.press.missing_glyphs(one)}))


def _write_files(
    db: Connection, release: ReleaseId, files: Collection[PublicFile]
) -> dict[str, str]:
    rows = [
        releases.File(
            id=fresh_id(),
            release=release,
            kind=file.kind,
            language=file.language,
            name=file.name,
            media_type=file.media_type,
            digest=hashlib.sha256(file.content).hexdigest(),
            content=file.content,
        )
        for file in files
    ]
    releases.add_files(db, rows)
    return {row.name: row.digest for row in rows}
