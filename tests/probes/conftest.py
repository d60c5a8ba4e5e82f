"""What the probes share: one served house for each database, and stores of their own beside it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafting.store import engine
from tests.builders import Cast, World, cast
from tests.conftest import Database
from tests.postgres import APPLICATION, OWNER, Server
from tests.probes.house import House, house_on


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every probe that asks for a house on each database this run is about."""
    if "house" not in metafunc.fixturenames:
        return
    option = metafunc.config.getoption("--database")
    kinds = ["sqlite", "postgresql"] if option == "both" else [option]
    metafunc.parametrize("house", kinds, indirect=True, scope="session")


@pytest.fixture(scope="session")
def house(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, worker: str
) -> Iterator[House]:
    """A served house; probes make an incident and people of their own in it."""
    kind: str = request.param
    folder = tmp_path_factory.mktemp(f"house-{kind}")
    if kind == "sqlite":
        path = folder / "onevoice.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        with house_on(Database(kind, f"sqlite:///{path}", f"sqlite:///{path}"), folder) as made:
            yield made
        return
    server: Server = request.getfixturevalue("postgres_server")
    name = server.fresh_name(worker)
    server.create(name, template=request.getfixturevalue("postgres_template"))
    database = Database(kind, server.url(APPLICATION, name), server.url(OWNER, name))
    with house_on(database, folder) as made:
        yield made
    server.drop(name)


@pytest.fixture
def world(database: Database) -> Iterator[World]:
    """A store with the organisation's settings and nobody in it."""
    opened = engine.connect(database.url)
    yield World(opened)
    opened.dispose()


@pytest.fixture
def played(world: World) -> Cast:
    """A world with one person of each kind and an incident."""
    return cast(world)


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """A folder for an installation's own files."""
    made = tmp_path / "instance"
    made.mkdir()
    return made
