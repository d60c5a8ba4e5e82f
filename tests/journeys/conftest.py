"""What journeys share: a house to open on a fresh database, and the demonstration to look at."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import Database
from tests.journeys.demonstration import Demonstration, demonstrated
from tests.journeys.house import House, open_house

expect.set_options(timeout=30_000)  # two workers on a busy machine read the rules first

OpenHouse = Callable[..., AbstractContextManager[House]]


@pytest.fixture
def opened(database: Database, browser: Browser, tmp_path: Path) -> OpenHouse:
    """Open a house for a story: `with opened(ENGLISH) as house`."""
    return partial(open_house, database=database, browser=browser, folder=tmp_path / "house")


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """The demonstration, served once for all who look at its pages."""
    with demonstrated(tmp_path_factory.mktemp("demonstration")) as found:
        yield found
