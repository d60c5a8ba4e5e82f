"""What the commands' tests share: a world on each database, and a cast in it."""

from collections.abc import Iterator

import pytest

from drafting.store import engine
from tests.builders import Cast, World, cast
from tests.conftest import Database


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
