"""Probe 11: nothing on the application's own connection changes what was approved.

`tests/commands` tries UPDATE, DELETE, REPLACE, TRUNCATE and DROP on every sealed table; here are
the ways round them.
"""

from functools import partial

import pytest
from sqlalchemy import Table, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError, ProgrammingError

from drafting.store import engine
from drafting.store.migrating import migrate
from drafting.store.seal import expected_triggers, sealed_tables
from drafting.store.tables import version_words, versions
from tests.builders import Cast
from tests.conftest import Database
from tests.postgres import APPLICATION
from tests.probes.crowd import MANY, times

REFUSED = (DatabaseError, ProgrammingError)


@pytest.fixture
def released(played: Cast) -> Cast:
    world = played.world
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident))
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.release(played.press_officer, round_)
    return played


def rows(played: Cast, table) -> list[tuple[object, ...]]:
    with engine.reading(played.world.engine) as db:
        return [tuple(row) for row in db.execute(select(table))]


def contents(played: Cast) -> dict[Table, list[tuple[object, ...]]]:
    """Read every sealed table whole."""
    return {table: rows(played, table) for table in sealed_tables()}


def refused(played: Cast, statement) -> bool:
    """Run a statement in a writing transaction as the application does; tell whether it failed."""
    if isinstance(statement, str):
        statement = text(statement.replace(":", r"\:"))
    try:
        with engine.writing(played.world.engine) as db:
            db.execute(statement)
    except REFUSED:
        return True
    return False


def test_upsert_changes_nothing(released: Cast) -> None:
    before = contents(released)
    build = sqlite.insert if released.world.engine.dialect.name == "sqlite" else postgresql.insert
    slipped = []
    for table, held in before.items():
        if not held:
            continue
        values = dict(zip(table.c.keys(), held[0], strict=True))
        last = list(table.c)[-1]
        upsert = (
            build(table)
            .values(values)
            .on_conflict_do_update(index_elements=list(table.primary_key), set_={last.name: last})
        )
        if not all(times(MANY, partial(refused, released, upsert))):
            slipped.append(table.name)

    assert slipped == []
    assert contents(released) == before


SQLITE_TRICKS = (
    "PRAGMA writable_schema=ON",
    "PRAGMA writable_schema=1",
    "PRAGMA main.writable_schema(1)",
    "PRAGMA recursive_triggers=OFF",
    "PRAGMA foreign_keys=OFF",
    "PRAGMA defer_foreign_keys=ON",
    "PRAGMA ignore_check_constraints=ON",
    "PRAGMA secure_delete=OFF",
    "PRAGMA journal_mode=OFF",
    "PRAGMA trusted_schema=ON",
    "PRAGMA table_info=versions(1)",
    "PRAGMA schema_version=1",
    "PRAGMA user_version=1",
    "ATTACH ':memory:' AS other",
    "VACUUM",
    "VACUUM INTO '/tmp/elsewhere.db'",
    "REINDEX",
    "DROP TRIGGER sealed_version_words_update",
    "DROP TABLE version_words",
    "ALTER TABLE version_words RENAME TO other_words",
    "ALTER TABLE version_words ADD COLUMN other TEXT",
    "ALTER TABLE version_words DROP COLUMN remarks",
    "CREATE TABLE other (id)",
    "CREATE TEMP TABLE version_words (version, canonical, remarks)",
    "CREATE TEMP VIEW version_words AS SELECT 1",
    "CREATE TEMP TRIGGER other AFTER INSERT ON versions BEGIN SELECT 1; END",
    "CREATE TRIGGER other AFTER INSERT ON versions BEGIN DELETE FROM entries; END",
    "DELETE FROM sqlite_master WHERE type = 'trigger'",
    "UPDATE sqlite_master SET sql = NULL WHERE name LIKE 'sealed%'",
    "UPDATE OR REPLACE versions SET digest = 'x'",
    "UPDATE OR IGNORE version_words SET canonical = 'x'",
    "DELETE FROM version_words",
    "DELETE FROM versions",
    "DELETE FROM statements",
    "DELETE FROM texts",
    "SELECT load_extension('other')",
)


@pytest.mark.sqlite
def test_no_trick_changes_anything_on_sqlite(released: Cast) -> None:
    before = contents(released)

    slipped = [trick for trick in SQLITE_TRICKS if not refused(released, trick)]

    assert slipped == []
    assert contents(released) == before
    assert triggers(released) == expected_triggers("sqlite")
    assert settings(released) == (1, 1, 1)


INERT = frozenset({"GRANT UPDATE ON version_words TO CURRENT_USER"})
"""Tricks that a database answers with no more than a warning, and without doing anything."""


def triggers(played: Cast) -> frozenset[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'sealed_%'"
    with engine.reading(played.world.engine) as db:
        return frozenset(db.execute(text(query)).scalars())


def settings(played: Cast) -> tuple[int, ...]:
    """Read what the connection stands under, with its authorizer set aside for the question."""
    raw = played.world.engine.raw_connection()
    try:
        driver = raw.driver_connection
        assert driver is not None
        driver.set_authorizer(None)
        return tuple(
            driver.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("recursive_triggers", "foreign_keys", "secure_delete")
        )
    finally:
        raw.invalidate()
        raw.close()


POSTGRES_TRICKS = (
    "ALTER TABLE version_words DISABLE TRIGGER ALL",
    "ALTER TABLE version_words DISABLE TRIGGER sealed_version_words_change",
    "ALTER TABLE version_words OWNER TO CURRENT_USER",
    "DROP TRIGGER sealed_version_words_change ON version_words",
    "DROP FUNCTION sealed_version_words() CASCADE",
    "CREATE OR REPLACE FUNCTION sealed_versions() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
    "CREATE OR REPLACE FUNCTION public.other() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "SET ROLE onevoice_owner",
    "SET SESSION AUTHORIZATION onevoice_owner",
    "SET ROLE postgres",
    "SET session_replication_role = replica",
    "GRANT UPDATE ON version_words TO CURRENT_USER",
    "CREATE RULE other AS ON INSERT TO versions DO INSTEAD NOTHING",
    "CREATE TRIGGER o BEFORE INSERT ON versions FOR EACH ROW EXECUTE FUNCTION sealed_versions()",
    "CREATE TABLE public.other (id int)",
    "DROP TABLE version_words CASCADE",
    "DROP SCHEMA public CASCADE",
    "TRUNCATE versions CASCADE",
    "TRUNCATE people CASCADE",
    "TRUNCATE statements CASCADE",
    "DELETE FROM version_words",
    "DELETE FROM statements",
    "UPDATE version_words SET canonical = 'x'",
    "UPDATE pg_class SET relowner = 0",
    "MERGE INTO versions v USING people ON true WHEN MATCHED THEN UPDATE SET note = 'x'",
    "COPY versions FROM '/etc/passwd'",
    "COPY versions TO PROGRAM 'cat'",
    "DO $$ BEGIN UPDATE version_words SET canonical = 'x'; END $$",
    "UPDATE journal_head SET id = 2",
    "DELETE FROM journal_head",
)


@pytest.mark.postgres
def test_no_trick_changes_anything_on_postgresql(released: Cast) -> None:
    before = contents(released)

    slipped = {trick for trick in POSTGRES_TRICKS if not refused(released, trick)}

    assert slipped == INERT
    assert contents(released) == before
    assert refused(released, "UPDATE version_words SET canonical = canonical")


@pytest.mark.postgres
def test_application_owns_nothing_on_postgresql(released: Cast, database: Database) -> None:
    query = (
        "SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner "
        "WHERE r.rolname = CURRENT_USER"
    )
    member = (
        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls OR "
        "EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid) "
        "FROM pg_roles r WHERE rolname = CURRENT_USER"
    )

    with engine.reading(released.world.engine) as db:
        owned, powers = db.execute(text(query)).scalar(), db.execute(text(member)).scalar()

    assert (owned, powers) == (0, False)


@pytest.mark.postgres
def test_shadowing_the_words_with_a_temporary_table_fails(
    released: Cast, database: Database
) -> None:
    released.world.engine.dispose()
    migrate(database.migration_url, APPLICATION)  # a copied database has rights of its own
    shadow = "CREATE TEMP TABLE version_words AS SELECT * FROM version_words"
    before = rows(released, version_words)

    told = refused(released, shadow)

    assert told is True
    assert rows(released, version_words) == before


def test_new_words_for_an_old_version_are_refused(released: Cast) -> None:
    (version, canonical, remarks) = rows(released, version_words)[0]
    again = insert(version_words).values(version=version, canonical="{}", remarks=remarks)
    other = insert(versions).values(
        dict(zip(versions.c.keys(), rows(released, versions)[0], strict=True))
    )

    told = (refused(released, again), refused(released, other))

    assert told == (True, True)
    assert rows(released, version_words) == [(version, canonical, remarks)]
