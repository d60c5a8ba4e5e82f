"""Invariants 2 and 10 at the commands: what is settled stays, what is erased is gone."""

from collections.abc import Callable

import pytest
from sqlalchemy import Executable, delete, func, insert, select, text, update
from sqlalchemy.exc import DatabaseError

from drafting.commands import erase
from drafting.domain.ids import RoundId, StatementId
from drafting.domain.refusal import Conflict, Refusal
from drafting.store import engine, journal, search, versions
from drafting.store.seal import expected_triggers, sealed_tables
from drafting.store.tables import entries, release_bytes, version_words
from tests.builders import Cast

PERSONAL = "Mr Hollis, born 3 May 1971, identity number 11010519491231002X, was hurt."


def keys(refused: pytest.ExceptionInfo[Refusal]) -> set[str]:
    return {need.key for need in refused.value.needs}


def approved(played: Cast) -> tuple[StatementId, RoundId]:
    statement = played.world.statement(played.writer, played.incident)
    round_ = played.world.submit(played.writer, statement)
    played.world.approve(played.counsel, round_)
    played.world.approve(played.executive, round_)
    return statement, round_


# 2: what is settled stays as it is


def test_every_sealed_table_has_its_triggers(played: Cast) -> None:
    dialect = played.world.engine.dialect.name
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'sealed_%'"
        if dialect == "sqlite"
        else "SELECT DISTINCT tgname FROM pg_trigger WHERE tgname LIKE 'sealed_%'"
    )
    with engine.reading(played.world.engine) as db:
        standing = frozenset(db.execute(text(query)).scalars())

    assert standing == expected_triggers(dialect)


@pytest.mark.parametrize("table", sealed_tables(), ids=lambda table: table.name)
@pytest.mark.parametrize("verb", ["update", "delete", "replace", "truncate", "drop"])
def test_sealed_row_resists(played: Cast, table, verb: str) -> None:
    _, round_ = approved(played)
    played.world.release(played.press_officer, round_)
    with engine.reading(played.world.engine) as db:
        before = db.execute(select(table)).all()
        row = before[0]._asdict() if before else None
    column = list(table.c)[-1]
    statements: dict[str, Callable[[], Executable]] = {
        "update": lambda: update(table).values({column.name: column}),
        "delete": lambda: delete(table),
        "replace": lambda: insert(table).prefix_with("OR REPLACE").values(row or {}),
        "truncate": lambda: text(f"TRUNCATE {table.name} CASCADE"),
        "drop": lambda: text(f"DROP TABLE {table.name}"),
    }
    if row is None or (verb == "replace" and played.world.engine.dialect.name != "sqlite"):
        return

    with pytest.raises(DatabaseError), engine.writing(played.world.engine) as db:
        db.execute(statements[verb]())

    with engine.reading(played.world.engine) as db:
        assert db.execute(select(table)).all() == before


def test_tampered_entry_is_the_first_flaw(played: Cast, database) -> None:
    approved(played)
    owner = engine.connect_as_owner(database.migration_url)
    with owner.begin() as db:
        off = (
            "DROP TRIGGER sealed_entries_update"
            if owner.dialect.name == "sqlite"
            else "ALTER TABLE entries DISABLE TRIGGER ALL"
        )
        db.execute(text(off))
        db.execute(update(entries).where(entries.c.number == 2).values(actor="0" * 16))
    owner.dispose()

    with engine.reading(played.world.engine) as db:
        flaw = journal.verify(db)

    assert flaw is not None
    assert (flaw.number, flaw.what) == (2, "altered")


def test_cut_tail_is_found_with_a_head(played: Cast, database) -> None:
    approved(played)
    with engine.reading(played.world.engine) as db:
        known = journal.head(db)
        before = list(journal.walk(db))[-2]
    owner = engine.connect_as_owner(database.migration_url)
    with owner.begin() as db:
        off = (
            "DROP TRIGGER sealed_entries_delete"
            if owner.dialect.name == "sqlite"
            else "ALTER TABLE entries DISABLE TRIGGER ALL"
        )
        db.execute(text(off))
        db.execute(delete(entries).where(entries.c.number == known.number))
        db.execute(
            text(f"UPDATE journal_head SET number={before.number}, digest='{before.digest}'")
        )
    owner.dispose()

    with engine.reading(played.world.engine) as db:
        assert journal.verify(db) is None
        flaw = journal.verify(db, known)

    assert flaw is not None
    assert (flaw.number, flaw.what) == (known.number, "cut")


# 10: erased is not tampered


def test_erasure_takes_two_and_leaves_no_word(played: Cast) -> None:
    world = played.world
    _, round_ = approved(played)
    world.release(played.press_officer, round_)
    version = world.versions(round_)[0]
    erase.ask(erase.AskErasure(played.counsel.id, version.id, "Order of the court"), world.desk)
    with pytest.raises(Conflict):
        erase.confirm(erase.ConfirmErasure(played.counsel.id, version.id), world.desk)

    erase.confirm(erase.ConfirmErasure(played.executive.id, version.id), world.desk)

    with engine.reading(world.engine) as db:
        after = versions.find(db, version.id)
        assert after is not None
        assert (after.canonical, after.digest) == (None, version.digest)
        assert db.execute(select(func.count()).select_from(version_words)).scalar() == 0
        assert db.execute(select(func.count()).select_from(release_bytes)).scalar() == 0
        assert search.find(db, "valve", played.writer.id) == ()
        assert journal.verify(db) is None
