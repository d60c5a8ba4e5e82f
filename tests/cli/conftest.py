"""What the tests of the command line share: an installation of its own, and its commands."""

from pathlib import Path

import pytest

from drafting.app import create_app
from drafting.config import Settings
from drafting.store import engine
from tests.builders import PlainPress, World


class Shell:
    """An installation and its `flask --app wsgi` commands."""

    def __init__(self, database, folder: Path) -> None:
        settings = Settings(
            database_url=database.url,
            migration_url=database.migration_url,
            instance=str(folder / "instance"),
        )
        self.app = create_app(settings, press=PlainPress())
        self.engine = engine.connect(database.url)

    def run(self, *words: object):
        """Run a command; give its result with exit code and output."""
        return self.app.test_cli_runner().invoke(args=[str(word) for word in words])

    def world(self) -> World:
        """Give the store as the builders know it."""
        return World(self.engine)


@pytest.fixture
def shell(database, tmp_path):
    made = Shell(database, tmp_path)
    yield made
    made.engine.dispose()
    made.app.extensions["onevoice"].desk.engine.dispose()
