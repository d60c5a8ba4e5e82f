"""What journeys share: a house to open on a fresh database."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import Database
from tests.journeys.house import House, open_house

expect.set_options(timeout=15_000)  # two workers on a busy machine read the rules first

OpenHouse = Callable[..., AbstractContextManager[House]]


@pytest.fixture
def opened(database: Database, browser: Browser, tmp_path: Path) -> OpenHouse:
    """Open a house for a story: `with opened(ENGLISH) as house`."""
    return partial(open_house, database=database, browser=browser, folder=tmp_path / "house")
