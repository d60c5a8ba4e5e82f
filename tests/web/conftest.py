"""What the pages' tests share: an application on a fresh database, its cast, its visitors."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from drafting.app import create_app
from drafting.commands.passwords import hashed
from drafting.config import Settings
from drafting.domain.edition import Edition, PublicFile
from drafting.domain.people import Person
from drafting.render.occasion import Occasion
from drafting.store import engine, people
from drafting.web.current import EXTENSION
from tests.builders import Cast, PlainPress, World, cast
from tests.conftest import Database
from tests.web.visitor import Visitor


class SheetPress(PlainPress):
    """A plain press whose every text comes as a PDF too: the same words, said to be one."""

    def files(self, editions: tuple[Edition, ...], occasion: Occasion) -> tuple[PublicFile, ...]:
        papers = (self.paper(edition, occasion) for edition in editions)
        return (*super().files(editions, occasion), *papers)

    def paper(self, edition: Edition, occasion: Occasion) -> PublicFile:
        return replace(super().paper(edition, occasion), media_type="application/pdf")


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
def open_app(database: Database, world: World) -> Iterator[Callable[..., Flask]]:
    """Make applications on the world's store and clock that fail loudly, with settings given."""
    opened = []

    def make(**settings: Any) -> Flask:
        usual = {"database_url": database.url, "secret_key": "a secret for tests"}
        made = create_app(Settings(**{**usual, **settings}), press=SheetPress(), clock=world.clock)
        made.testing = True
        opened.append(made)
        return made

    yield make
    for made in opened:
        made.extensions[EXTENSION].desk.engine.dispose()


@pytest.fixture
def app(open_app: Callable[..., Flask]) -> Flask:
    """The application on the world's store and clock."""
    return open_app()


@pytest.fixture
def visit(app: Flask) -> Callable[..., Visitor]:
    """Make a visitor: `visit()` is nobody, `visit(person)` is signed in."""

    def make(person: Person | None = None, language: str = "en") -> Visitor:
        visitor = Visitor(app, language)
        return visitor.sign_in(person) if person is not None else visitor

    return make


PASSWORD = "seven quiet herons wade"
HASH = hashed(PASSWORD)


@pytest.fixture
def wren(played: Cast) -> Person:
    """The writer, with a password of her own."""
    with engine.writing(played.world.engine) as db:
        people.change(db, played.writer.id, password_hash=HASH)
    return played.writer


def is_in(visitor: Visitor) -> bool:
    """Tell whether a visitor is signed in."""
    return visitor.get("/me/").status_code == 200
