"""The databases that the tests stand on are what they are said to be."""

import subprocess
import sys

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import text

from drafting.store.engine import VERSIONS, connect, schema_is_current
from drafting.store.migrating import settings


def test_database_is_migrated(database):
    engine = connect(database.url)

    current = schema_is_current(engine)
    engine.dispose()

    assert current


def test_newest_file_is_the_head_of_the_migrations():
    newest = max(path.name for path in VERSIONS.glob("[0-9]*.py"))

    heads = ScriptDirectory.from_config(settings()).get_heads()

    assert [newest.partition("_")[0]] == heads


def test_server_never_imports_what_only_migrations_need():
    asked = "import sys, drafting.app; print('alembic' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"


def test_database_is_empty(database):
    engine = connect(database.url)

    with engine.connect() as connection:
        entries = connection.execute(text("SELECT count(*) FROM entries")).scalar_one()
    engine.dispose()

    assert entries == 0


@pytest.mark.postgres
def test_application_role_is_no_superuser_and_owns_nothing(database):
    engine = connect(database.url)

    with engine.connect() as connection:
        role = connection.execute(
            text(
                "SELECT rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls FROM pg_roles"
                " WHERE rolname = current_user"
            )
        ).one()
        owned = connection.execute(
            text("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
        ).scalar_one()
    engine.dispose()

    assert tuple(role) == ("onevoice_app", False, False, False, False)
    assert owned == 0
