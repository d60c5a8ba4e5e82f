"""`flask --app wsgi demo`: from nothing to a whole newsroom, once."""

from drafting.domain.people import Role
from drafting.store import engine as store
from drafting.store import people, settings


def test_empty_store_becomes_a_demonstration(shell):
    told = shell.run("demo")

    with store.reading(shell.engine) as db:
        assert told.exit_code == 0, told.output
        assert settings.is_demonstration(db)
        assert len(people.everyone(db)) == 19


def test_demonstration_makes_the_secret(shell, tmp_path):
    shell.run("demo")

    assert (tmp_path / "instance" / "secret").stat().st_mode & 0o777 == 0o600


def test_store_with_people_stays_as_it_is(shell):
    shell.world().person(Role.WRITER)

    told = shell.run("demo")

    with store.reading(shell.engine) as db:
        assert told.exit_code == 1
        assert not settings.is_demonstration(db)
        assert len(people.everyone(db)) == 1


def test_demonstration_is_made_once(shell):
    shell.run("demo")

    told = shell.run("demo")

    assert told.exit_code == 1
