"""What every test may ask for: a fresh, migrated database, and the gold material where it is.

``--database both`` runs each test that asks for ``database`` once on SQLite and once on PostgreSQL;
SQLite alone is the default while one works. The databases are copied from a migrated template, so
that a fresh one costs milliseconds.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests import compiled
from tests.postgres import APPLICATION, OWNER, Cluster, Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# No deadline: a property is about what holds, not how fast. The same examples in every CI run.
settings.register_profile(
    "house",
    deadline=None,
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


@dataclass(frozen=True, slots=True)
class Database:
    """A fresh, migrated database of a test's own.

    ``url`` is how the application reaches it, ``migration_url`` how its owner does; on SQLite the
    two are the same file.
    """

    kind: str
    url: str
    migration_url: str


# ── which databases ─────────────────────────────────────────────────────────────────────────


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database",
        choices=["sqlite", "postgresql", "both"],
        default="sqlite",
        help="the database or databases that the tests run on",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    option = metafunc.config.getoption("--database")
    kinds = ["sqlite", "postgresql"] if option == "both" else [option]
    for marker, kind in (("sqlite", "sqlite"), ("postgres", "postgresql")):
        if metafunc.definition.get_closest_marker(marker):
            kinds = [kind]
    if "database" in metafunc.fixturenames:
        metafunc.parametrize("database", kinds, indirect=True)
    if "full_stores" in metafunc.fixturenames:
        metafunc.parametrize("full_stores", kinds, indirect=True, scope="module")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if SHARED.is_dir():
        return
    absent = pytest.mark.skip(reason="needs ../shared, which is not beside this checkout")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(absent)


# ── the server, one for all test processes ──────────────────────────────────────────────────

_cluster = pytest.StashKey[Cluster]()
_HANDED_DOWN = "ONEVOICE_TEST_POSTGRES"


def pytest_configure(config: pytest.Config) -> None:
    """Start the server before xdist starts its workers, so that they share one."""
    compiled.share()
    shared_out = bool(config.getoption("numprocesses", None))
    is_worker = hasattr(config, "workerinput")
    if shared_out and not is_worker and config.getoption("--database") != "sqlite":
        _start(config)


def pytest_unconfigure(config: pytest.Config) -> None:
    cluster = config.stash.get(_cluster, None)
    if cluster is not None:
        os.environ.pop(_HANDED_DOWN, None)
        cluster.__exit__(None, None, None)


def _start(config: pytest.Config) -> None:
    if _HANDED_DOWN in os.environ:
        return
    cluster = Cluster()
    cluster.__enter__()
    config.stash[_cluster] = cluster
    os.environ[_HANDED_DOWN] = cluster.url  # xdist's workers inherit it


@pytest.fixture(scope="session")
def postgres_server(pytestconfig: pytest.Config) -> Server:
    """The PostgreSQL server, started when the first test asks for it."""
    _start(pytestconfig)
    return Server.at(os.environ[_HANDED_DOWN])


# ── templates, one migration each per test process ──────────────────────────────────────────


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy; nothing else opens it."""
    from drafting.store.migrating import migrate

    path = tmp_path_factory.mktemp("template") / "onevoice.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server, worker: str) -> Iterator[str]:
    """The name of a migrated PostgreSQL database to copy; nothing stays connected to it."""
    from drafting.store.migrating import migrate

    name = postgres_server.fresh_name(worker)
    postgres_server.create(name)
    migrate(postgres_server.url(OWNER, name), APPLICATION)
    yield name
    postgres_server.drop(name)


@pytest.fixture(scope="session")
def worker() -> str:
    """The test process's name: ``gw0`` and so on under xdist, ``main`` else."""
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


# ── what tests ask for ──────────────────────────────────────────────────────────────────────


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path, worker: str) -> Iterator[Database]:
    """A fresh, migrated database, on each of the databases that this run is about."""
    kind: str = request.param
    if kind == "sqlite":
        path = tmp_path / "onevoice.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield Database(kind, f"sqlite:///{path}", f"sqlite:///{path}")
        return
    server: Server = request.getfixturevalue("postgres_server")
    name = server.fresh_name(worker)
    server.create(name, template=request.getfixturevalue("postgres_template"))
    yield Database(kind, server.url(APPLICATION, name), server.url(OWNER, name))
    server.drop(name)


@pytest.fixture(scope="module")
def full_stores(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, worker: str
) -> Iterator[tuple[Database, ...]]:
    """Stores of as many statements as the module's `SIZES` say, for tests of what a full one costs.

    They are filled once and shared; a test may add to them, never take from them.
    """
    from tests.bench.full import filled

    made = []
    with ExitStack() as gone:
        for size in request.module.SIZES:
            if request.param == "sqlite":
                path = tmp_path_factory.mktemp("full") / "onevoice.db"
                shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
                database = Database("sqlite", f"sqlite:///{path}", f"sqlite:///{path}")
            else:
                server: Server = request.getfixturevalue("postgres_server")
                name = server.fresh_name(worker)
                server.create(name, template=request.getfixturevalue("postgres_template"))
                gone.callback(server.drop, name)
                urls = (server.url(APPLICATION, name), server.url(OWNER, name))
                database = Database("postgresql", *urls)
            filled(database.url, database.migration_url, size)
            made.append(database)
        yield tuple(made)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold material beside the checkout; only for tests marked ``shared``."""
    return SHARED


_UNSEEN = (
    "InitialWebUI",
    "PreloadTopChromeWebUI",
    "SpareRendererForSitePerProcess",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "WebUIOmniboxPopup",
    "WebUIReloadButton",
    "WebUIToolbar",
    "WebUIToolbarWebView",
)
"""Chromium's bars and what it does ahead of need: of no use to tests, and a third of each window."""


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Debian's own Chromium, one for all: Playwright starts only once in a process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", f"--disable-features={','.join(_UNSEEN)}"],
        )
        yield chromium
        chromium.close()
