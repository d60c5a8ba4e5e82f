"""A house at night: a server with two workers and the real press, and its people's browsers."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize

from drafting.commands.passwords import hashed
from drafting.config import Settings
from drafting.domain.ids import PersonId, fresh_id
from drafting.domain.people import Person, Role
from drafting.store import people, settings
from drafting.store.engine import connect, writing
from tests.builders import START
from tests.conftest import Database
from tests.journeys.colleague import Colleague
from tests.journeys.hands import Hand, Pointer
from tests.journeys.stories import Story
from tests.serving import served

PASSWORD = "a kettle under the stairs"
TELEPHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=900)


@cache
def password_hash() -> str:
    """Give the hash of everybody's password, made once."""
    return hashed(PASSWORD)


@dataclass
class House:
    """One organisation of a story, served; whoever comes in has a browser of their own."""

    story: Story
    address: str
    database: Database
    browser: Browser
    hand: Hand = field(default_factory=Pointer)
    script: bool = True
    _stack: ExitStack = field(default_factory=ExitStack)
    _inside: list[Colleague] = field(default_factory=list)

    def comes_in(self, name: str, *, telephone: bool = False) -> Colleague:
        """Open a browser in the story's language and sign in with a password."""
        size = TELEPHONE if telephone else DESK
        context = self._stack.enter_context(
            self.browser.new_context(
                locale=self.story.locale,
                viewport=size,
                java_script_enabled=self.script,
                has_touch=telephone,
                reduced_motion="reduce",
                accept_downloads=True,
                base_url=self.address,
            )
        )
        context.set_default_timeout(30_000)
        colleague = Colleague(context, self.story, self.hand, script=self.script)
        self._inside.append(colleague)
        colleague.signs_in(email_of(name), PASSWORD)
        return colleague

    def troubles(self) -> list[str]:
        """List what went wrong in anybody's browser."""
        return [words for one in self._inside for words in one.watch.unexpected()]

    def close(self) -> None:
        """Close every browser."""
        self._stack.close()


def email_of(name: str) -> str:
    """Give a person's address, whatever script the name is in."""
    return f"{name.encode().hex()}@house.example"


def people_of(story: Story) -> tuple[Person, ...]:
    """Give the story's people, all on duty."""
    roles = {
        story.writer: Role.WRITER,
        story.counsel: Role.COUNSEL,
        story.executive: Role.EXECUTIVE,
        story.press_officer: Role.PRESS_OFFICER,
    }
    return tuple(
        Person(
            PersonId(fresh_id()),
            email_of(name),
            name,
            frozenset({role}),
            zone=story.zone,
            phone="+44 20 7946 0100",
            on_duty=True,
        )
        for name, role in roles.items()
    )


def furnish(database: Database, story: Story) -> None:
    """Put the story's organisation into a fresh database."""
    engine = connect(database.url)
    with writing(engine) as db:
        settings.put(db, "zone", story.zone)
        settings.put_letterhead(db, story.language, story.letterhead)
        for person in people_of(story):
            people.add(db, person, START, password_hash())
    engine.dispose()


@contextmanager
def open_house(
    story: Story,
    database: Database,
    browser: Browser,
    folder: Path,
    *,
    hand: Hand | None = None,
    script: bool = True,
) -> Iterator[House]:
    """Serve a story's organisation while the block runs; troubles in a browser fail it."""
    furnish(database, story)
    serving = Settings(
        database_url=database.url,
        migration_url=database.migration_url,
        instance=str(folder),
        secret_key="journeys" * 4,
    )
    with served(serving) as server:
        house = House(story, server.address, database, browser, hand or Pointer(), script)
        try:
            yield house
        finally:
            house.close()
    troubles = house.troubles()
    assert troubles == [], "\n".join(troubles)
