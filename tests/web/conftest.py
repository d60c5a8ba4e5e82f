"""What the pages' tests share: an application on a fresh database, its cast, its visitors."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from drafting.app import create_app
from drafting.config import Settings
from drafting.domain.people import Person
from drafting.store import engine
from tests.builders import Cast, Clock, PlainPress, World, cast
from tests.conftest import Database
from tests.web.visitor import Visitor


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
def app(database: Database, world: World) -> Iterator[Flask]:
    """The application on the world's store and clock."""
    made = make_app(database.url, world.clock)
    yield made
    made.extensions["onevoice"].desk.engine.dispose()


def make_app(url: str, clock: Clock, **settings: object) -> Flask:
    """Make an application that fails loudly."""
    given = Settings(database_url=url, secret_key="a secret for tests", **settings)  # type: ignore[arg-type]  # a test names the fields it sets
    made = create_app(given, press=PlainPress(), clock=clock)
    made.testing = True
    return made


@pytest.fixture
def visit(app: Flask) -> Callable[..., Visitor]:
    """Make a visitor: `visit()` is nobody, `visit(person)` is signed in."""

    def make(person: Person | None = None, language: str = "en") -> Visitor:
        visitor = Visitor(app, language)
        return visitor.sign_in(person) if person is not None else visitor

    return make
