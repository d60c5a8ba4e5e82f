"""The demonstration, served, and somebody of each role to look at its pages."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ViewportSize
from sqlalchemy import Engine

from drafting.app import create_app
from drafting.commands import approve
from drafting.commands.desk import Desk
from drafting.config import Settings
from drafting.domain.language import Catalogue
from drafting.domain.people import Person, Role
from drafting.queries.queue import awaiting
from drafting.store import people
from drafting.store.engine import connect, reading, writing
from tests.bench.pages import walk
from tests.builders import PlainPress
from tests.serving import command, served
from tests.web.visitor import Visitor

WIDTHS = {1280: 900, 390: 844}
"""Widths of a desk's screen and of a telephone's, with their heights."""
LOCALES = {
    Catalogue.EN: "en-GB",
    Catalogue.ZH_HANS: "zh-CN",
    Catalogue.ZH_HANT_TW: "zh-TW",
    Catalogue.ZH_HANT_HK: "zh-HK",
}
WHO_LOOKS = (
    Role.WRITER,
    Role.COUNSEL,
    Role.EXECUTIVE,
    Role.PRESS_OFFICER,
    Role.ADMINISTRATOR,
    Role.OBSERVER,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A page: the one who sees it (None before signing in), its endpoint, its path."""

    person: Person | None
    endpoint: str
    path: str


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Somebody of the demonstration, their own language, and where each kind of page leads them."""

    person: Person
    catalogue: Catalogue | None
    reached: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A served demonstration, and who reaches what in it."""

    address: str
    onlookers: tuple[Onlooker, ...]

    def pages(self, catalogue: Catalogue) -> tuple[Seen, ...]:
        """Give one page of every kind, seen by somebody who reads this language where one can."""
        seen = {"session.show": Seen(None, "session.show", "/session/")}
        for one in sorted(self.onlookers, key=lambda one: one.catalogue is not catalogue):
            for endpoint, path in one.reached.items():
                seen.setdefault(endpoint, Seen(one.person, endpoint, path))
        return tuple(seen.values())


@contextmanager
def demonstrated(folder: Path) -> Iterator[Demonstration]:
    """Make the demonstration in a folder and serve it while the block runs."""
    url = f"sqlite:///{folder / 'demo.db'}"
    settings = Settings(database_url=url, instance=str(folder), secret_key="pictures" * 4)
    command(settings, "demo")
    with served(settings) as server:
        engine = connect(url)
        let_one_pass(engine)
        found = onlookers(settings, engine)
        engine.dispose()
        yield Demonstration(server.address, found)


def let_one_pass(engine: Engine) -> None:
    """Let an executive approve what awaits one, so that something is there to be released."""
    desk = Desk(engine, PlainPress())
    with reading(engine) as db:
        waiting = [
            (person, one.round)
            for person in people.everyone(db)
            if person.has(Role.EXECUTIVE)
            for one in awaiting(db, person.id).to_decide
        ]
    person, round_ = waiting[0]
    approve.handle(approve.Approve(person.id, round_.id, round_.digests), desk)


def onlookers(settings: Settings, engine: Engine) -> tuple[Onlooker, ...]:
    """Let everybody follow links from home; from then on all follow their browser's language."""
    app = create_app(settings, press=PlainPress())
    with reading(engine) as db:
        everyone = people.everyone(db)
    ordered = [one for role in WHO_LOOKS for one in everyone if one.has(role)]
    found = tuple(
        Onlooker(one, one.catalogue, walk(app, Visitor(app).sign_in(one).client)) for one in ordered
    )
    with writing(engine) as db:
        for one in everyone:
            people.change(db, one.id, catalogue=None)
    return found


class Onlookers:
    """Browsers in one language and width, one for each person, opened when first wanted."""

    def __init__(self, browser: Browser, address: str, locale: str, width: int) -> None:
        self._browser = browser
        self._address = address
        self._locale = locale
        self._size = ViewportSize(width=width, height=WIDTHS[width])
        self._open: dict[str, BrowserContext] = {}

    def context_of(self, person: Person | None) -> BrowserContext:
        """Give the person's browser, signed in by one click."""
        key = "" if person is None else person.id
        if key not in self._open:
            self._open[key] = context = self._browser.new_context(
                locale=self._locale,
                viewport=self._size,
                reduced_motion="reduce",
                base_url=self._address,
            )
            if person is not None:
                page = context.new_page()
                page.goto("/session/")
                page.locator(f"button[name=person][value='{person.id}']").click()
                page.wait_for_load_state()
                page.close()
        return self._open[key]

    def close(self) -> None:
        """Close every browser."""
        for context in self._open.values():
            context.close()
