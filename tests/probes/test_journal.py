"""Probe 12: whoever owns the database may change it; the journal tells, by the command line too."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, text, update

from drafting.config import Settings
from drafting.domain.ids import fresh_id
from drafting.domain.journal import Deed, Head
from drafting.queries.verification import verify
from drafting.store import engine, journal
from drafting.store.tables import (
    decisions,
    entries,
    erasures,
    release_bytes,
    release_files,
    version_words,
    versions,
)
from tests.builders import Cast, World
from tests.conftest import ROOT, Database
from tests.serving import environment_of


@pytest.fixture
def released(played: Cast) -> Cast:
    world = played.world
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident))
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.release(played.press_officer, round_)
    return played


@pytest.fixture
def owner(database: Database):
    """The store as its owner reaches it: with no seal that holds."""
    opened = engine.connect_as_owner(database.migration_url)
    with opened.begin() as db:
        if opened.dialect.name == "sqlite":
            for name in db.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")):
                if name[0].startswith("sealed_"):
                    db.execute(text(f"DROP TRIGGER {name[0]}"))
        else:
            for table in ("entries", "versions", "version_words", "decisions", "release_files"):
                db.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
            db.execute(text("ALTER TABLE release_bytes DISABLE TRIGGER USER"))
    yield opened
    opened.dispose()


def found(world: World, head: Head | None = None):
    with engine.reading(world.engine) as db:
        return verify(db, head)


def known_head(world: World) -> Head:
    with engine.reading(world.engine) as db:
        return journal.head(db)


def kinds(verified) -> set[tuple[str, str]]:
    return {(trouble.what, trouble.kind) for trouble in verified.troubles}


def test_whole_store_is_sound(released: Cast) -> None:
    verified = found(released.world, known_head(released.world))

    assert (verified.sound, verified.troubles, verified.flaw) == (True, (), None)


@pytest.mark.parametrize(
    "values",
    [
        {"actor": "0" * 16},
        {"verb": "other"},
        {"details": {"reason": "another"}},
        {"subject": "0" * 16},
        {"scope": "0" * 16},
        {"digest": "0" * 64},
        {"previous": "1" * 64},
    ],
    ids=lambda values: next(iter(values)),
)
def test_tampered_entry_is_found(released: Cast, owner, values) -> None:
    with owner.begin() as db:
        db.execute(update(entries).where(entries.c.number == 3).values(**values))

    flaw = found(released.world).flaw

    assert flaw is not None
    assert flaw.number == 3


def test_missing_entry_is_found(released: Cast, owner) -> None:
    with owner.begin() as db:
        db.execute(delete(entries).where(entries.c.number == 2))

    flaw = found(released.world).flaw

    assert (flaw.number, flaw.what) == (2, "missing")


def test_swapped_entries_are_found(released: Cast, owner) -> None:
    with owner.begin() as db:
        for before, after in ((2, 999), (3, 2), (999, 3)):
            db.execute(update(entries).where(entries.c.number == before).values(number=after))

    assert found(released.world).flaw.number == 2


def test_tail_cut_with_its_head_is_found_by_a_known_head(released: Cast, owner) -> None:
    world = released.world
    known = known_head(world)
    cut_tail(owner, known)

    without, with_head = found(world), found(world, known)

    assert without.flaw is None
    assert (with_head.flaw.number, with_head.flaw.what) == (known.number, "cut")


def cut_tail(owner, known: Head) -> None:
    """Take the last entry away and let the store's own head say the one before."""
    last = known.number - 1
    with owner.begin() as db:
        db.execute(delete(entries).where(entries.c.number == known.number))
        before = db.execute(select(entries.c.digest).where(entries.c.number == last)).scalar_one()
        db.execute(
            text("UPDATE journal_head SET number = :n, digest = :d").bindparams(n=last, d=before)
        )


def test_rewritten_chain_is_found_by_a_known_head(released: Cast, owner) -> None:
    """Whoever owns the store can chain anew; a head that was written down elsewhere tells."""
    world = released.world
    known = known_head(world)
    with engine.reading(world.engine) as db:
        walked = list(journal.walk(db))
    with owner.begin() as db:
        db.execute(delete(entries).where(entries.c.number == known.number))
        last = walked[-2]
        db.execute(
            text("UPDATE journal_head SET number = :n, digest = :d").bindparams(
                n=last.number, d=last.digest
            )
        )
    with engine.writing(world.engine) as db:
        other = walked[-1].deed
        journal.append(db, world.clock(), Deed("other", other.actor, other.scope, other.subject))

    assert found(world).flaw is None
    assert found(world, known).flaw.what == "other-than-head"


def test_altered_words_are_found(released: Cast, owner) -> None:
    with owner.begin() as db:
        words = db.execute(select(version_words.c.canonical)).scalar_one()
        db.execute(update(version_words).values(canonical=words.replace("300", "30")))

    assert kinds(found(released.world)) == {("altered", "version")}


def test_altered_words_with_their_digest_are_found(released: Cast, owner) -> None:
    from drafting.domain.canonical import digest_of, from_bytes

    with owner.begin() as db:
        words = db.execute(select(version_words.c.canonical)).scalar_one().replace("300", "30")
        db.execute(update(version_words).values(canonical=words))
        db.execute(update(versions).values(digest=digest_of(from_bytes(words.encode()))))

    assert kinds(found(released.world)) == {("unjournalled", "version")}


def test_words_deleted_without_an_erasure_are_missed(released: Cast, owner) -> None:
    with owner.begin() as db:
        db.execute(delete(version_words))
        db.execute(delete(release_bytes))

    assert kinds(found(released.world)) == {("missing", "version"), ("missing", "file")}


def test_erasure_that_nobody_journalled_is_found(released: Cast) -> None:
    world = released.world
    with engine.writing(world.engine) as db:  # the application's own connection can do as much
        version = db.execute(select(versions.c.id)).scalar_one()
        db.execute(
            insert(erasures).values(
                id=fresh_id(),
                version=version,
                reason="",
                asked_by=released.counsel.id,
                asked_at=world.clock(),
                confirmed_by=released.executive.id,
                confirmed_at=world.clock(),
            )
        )
        db.execute(delete(version_words))

    assert kinds(found(world)) == {("unjournalled", "erasure"), ("missing", "version")}


def test_decision_that_nobody_journalled_is_found(played: Cast) -> None:
    world = played.world
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident))
    with engine.writing(world.engine) as db:
        db.execute(
            insert(decisions).values(
                id=fresh_id(),
                round=round_,
                gate=0,
                person=played.counsel.id,
                verdict="approve",
                digests=[],
                reason="",
                at=world.clock(),
            )
        )

    assert kinds(found(world)) == {("unjournalled", "decision")}


def test_file_that_nobody_journalled_is_found(released: Cast) -> None:
    with engine.writing(released.world.engine) as db:
        row = db.execute(select(release_files)).one()._asdict()
        file = {**row, "id": fresh_id(), "name": "other.txt"}
        db.execute(insert(release_files).values(**file))
        content = db.execute(select(release_bytes.c.bytes)).scalar()
        db.execute(insert(release_bytes).values(file=file["id"], bytes=content))

    assert kinds(found(released.world)) == {("unjournalled", "file")}


# by the command line


def by_hand(database: Database, instance: Path, *words: str) -> subprocess.CompletedProcess[str]:
    settings = Settings(
        database_url=database.url,
        migration_url=database.migration_url if database.kind == "postgresql" else "",
        secret_key="a secret for probes alone",
        instance=str(instance),
    )
    return subprocess.run(
        [sys.executable, "-m", "flask", "--app", "wsgi", "verify", *words],
        cwd=ROOT,
        env={**os.environ, **environment_of(settings)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_command_tells_sound_from_cut(
    released: Cast, owner, database: Database, instance: Path
) -> None:
    known = known_head(released.world)

    sound = by_hand(database, instance, "--head", str(known))
    cut_tail(owner, known)
    unknowing = by_hand(database, instance)
    knowing = by_hand(database, instance, "--head", str(known))

    assert (sound.returncode, sound.stdout.splitlines()[-1]) == (0, "sound")
    assert "journal: entry" not in unknowing.stdout
    assert (knowing.returncode, knowing.stdout.splitlines()[-1]) == (1, "NOT sound")
    assert f"entry {known.number} is cut" in knowing.stdout


@pytest.mark.parametrize("head", ["", "3", "3:xyz", "x:" + "0" * 64, "-1:" + "0" * 64])
def test_command_refuses_what_is_no_head(
    released: Cast, database: Database, instance: Path, head: str
) -> None:
    told = by_hand(database, instance, "--head", head)

    assert told.returncode == 2
    assert "Traceback" not in told.stderr
