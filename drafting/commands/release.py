"""Release: what every gate approved becomes public, that version alone.

The files are made before the transaction; inside it the round must still be the one they were
made from. An embargo in the release line moves the instant at which they are public.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from drafting.commands.desk import Desk, insist
from drafting.domain.edition import Edition, PublicFile
from drafting.domain.embargo import read_release_line
from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId, ReleaseId, RoundId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Conflict, Need
from drafting.domain.workflow import Step, next_state
from drafting.store import (
    cases,
    journal,
    outbox,
    pictures,
    releases,
    rounds,
    settings,
    statements,
)
from drafting.store.cases import Case


@dataclass(frozen=True, slots=True)
class Release:
    """Release an approved round, naming the digest of every text shown."""

    by: PersonId
    round: RoundId
    digests: Collection[str] | None
    id: ReleaseId = field(default_factory=lambda: ReleaseId(fresh_id()))


def handle(command: Release, desk: Desk) -> Entry:
    """Make the files, write the release, tell the members.

    Raises:
        Refusal: as the workflow table says.
    """
    at = desk.clock()
    named = frozenset(command.digests) if command.digests is not None else None
    with desk.reading() as db:
        texts = {"texts": statements.spoken([statements.of_round(command.round)])}
        case = cases.of_round(db, command.round, command.by, beside=texts)
        editions = _editions(db, case)
        undrawable = "".join(
            sorted({c for e in editions for c in desk.press.missing_glyphs(e.canonical)})
        )
        insist(Step.RELEASE, case.situation(named=named, undrawable=undrawable))
    zone, demo = settings.zone_in(case.settings), settings.is_demonstration_in(case.settings)
    public_at = _public_at(editions, at)
    files = desk.press.files(editions, public_at, zone, demo=demo)
    with desk.writing() as db:
        past = {"releases": releases.of_statement(statements.of_round(command.round))}
        case = cases.of_round(db, command.round, command.by, lock=True, beside=past)
        situation = case.situation(named=named, undrawable=undrawable)
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
            public_at=public_at,
            zone=zone,
        )
        digests = _write_files(db, command.id, files)
        statements.change(db, case.statement.id, at)
        told = [member.id for member in case.members if member.active]
        outbox.add(db, "released", case.statement.id, told, at)
        details = {
            "release": command.id,
            "round": case.round.id,
            "digests": sorted(case.round.digests),
            "files": digests,
            "public_at": public_at.isoformat(),
        }
        deed = Deed("released", command.by, case.statement.scope, case.statement.id, details)
        return journal.append(db, at, deed)


def _editions(db: Connection, case: Case) -> tuple[Edition, ...]:
    """List the round's texts, the source first."""
    order = {row.id: at for at, row in enumerate(case.beside["texts"])}
    held = sorted(case.versions, key=lambda version: order.get(version.text, len(order)))
    return tuple(
        Edition(
            version.canonical,
            version.number,
            version.code,
            pictures.content(db, version.canonical.letterhead.logo),
            approved=True,
        )
        for version in held
        if version.canonical is not None
    )


def _public_at(editions: Collection[Edition], at: datetime) -> datetime:
    lines = [edition.canonical.text_of(PartRole.RELEASE_LINE) for edition in editions]
    embargoes = [embargo for line in lines if (embargo := read_release_line(line))]
    return max([at, *(embargo.until for embargo in embargoes)])


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
