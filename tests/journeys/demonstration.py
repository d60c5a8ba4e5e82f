"""The demonstration, served, and somebody of each role to look at its pages."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from sqlalchemy import Engine

from drafting.app import create_app
from drafting.commands import approve, write_house_rule
from drafting.commands.desk import Desk
from drafting.config import Settings
from drafting.domain.house import HouseShape, HouseWording
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
TELEPHONE = 390
LOCALES = {
    Catalogue.EN: "en-GB",
    Catalogue.ZH_HANS: "zh-CN",
    Catalogue.ZH_HANT_TW: "zh-TW",
    Catalogue.ZH_HANT_HK: "zh-HK",
}
FILES = frozenset({"static", "releases.file", "releases.paper"})
"""Endpoints one reads from that answer with a file, never with a page."""
WHO_LOOKS = (
    Role.WRITER,
    Role.COUNSEL,
    Role.EXECUTIVE,
    Role.PRESS_OFFICER,
    Role.ADMINISTRATOR,
    Role.OBSERVER,
)


def widths_of(catalogue: Catalogue) -> dict[int, int]:
    """Give the widths in which a catalogue's pages are looked at.

    The layouts are the same in all of them; what words of another length do is seen where it is
    narrow.
    """
    return WIDTHS if catalogue is Catalogue.EN else {TELEPHONE: WIDTHS[TELEPHONE]}


@dataclass(frozen=True, slots=True)
class Seen:
    """A page: who sees it in which role (None before signing in), its endpoint, its path."""

    person: Person | None
    role: Role | None
    endpoint: str
    path: str


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Somebody of the demonstration, their own language, and where each kind of page leads them.

    `decides` says that something awaits their decision.
    """

    person: Person
    catalogue: Catalogue | None
    reached: Mapping[str, str]
    decides: bool


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A served demonstration, every kind of page it has, and who reaches what in it."""

    address: str
    settings: Settings
    kinds: frozenset[str]
    onlookers: tuple[Onlooker, ...]

    def pages(self, catalogue: Catalogue) -> tuple[Seen, ...]:
        """Give one page of every kind, seen by somebody who reads this language where one can."""
        seen: dict[str, Seen] = {}
        for page in self.pages_by_role(catalogue):
            seen.setdefault(page.endpoint, page)
        return tuple(seen.values())

    def pages_by_role(self, catalogue: Catalogue) -> tuple[Seen, ...]:
        """Give every kind of page as one person of each role sees it."""
        seen = [Seen(None, None, "session.show", "/session/")]
        for role in WHO_LOOKS:
            one = self.somebody(role, catalogue)
            seen += [Seen(one.person, role, kind, path) for kind, path in one.reached.items()]
        return tuple(seen)

    def somebody(self, role: Role, catalogue: Catalogue, wanted: str = "home.show") -> Onlooker:
        """Find who holds a role and reaches a kind of page, and reads this language if one does."""
        able = [one for one in self.onlookers if one.person.has(role) and wanted in one.reached]
        return max(able, key=lambda one: (one.catalogue is catalogue, len(one.reached)))

    def decider(self, role: Role) -> Onlooker:
        """Find whose decision something awaits."""
        return next(one for one in self.onlookers if one.person.has(role) and one.decides)


@contextmanager
def demonstrated(folder: Path) -> Iterator[Demonstration]:
    """Make the demonstration in a folder and serve it while the block runs."""
    url = f"sqlite:///{folder / 'demo.db'}"
    settings = Settings(database_url=url, instance=str(folder), secret_key="pictures" * 4)
    command(settings, "demo")
    with served(settings) as server:
        engine = connect(url)
        let_one_pass(engine)
        keep_a_rule(engine)
        app = create_app(settings, press=PlainPress())
        found = onlookers(app, engine)
        engine.dispose()
        yield Demonstration(server.address, settings, kinds_of(app), found)


def kinds_of(app: Flask) -> frozenset[str]:
    """List every endpoint that one reads a page from, whether anybody gets there or not."""
    rules = app.url_map.iter_rules()
    return frozenset(rule.endpoint for rule in rules if "GET" in (rule.methods or ())) - FILES


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


def keep_a_rule(engine: Engine) -> None:
    """Let an administrator write a rule of the house, so that there is one to be looked at."""
    wording = HouseWording(
        HouseShape.PREFERRED,
        ("clients",),
        ("customers",),
        (Catalogue.EN,),
        whys=((Catalogue.EN, "We speak as our customers do."),),
        examples=("We wrote to our [[clients]].",),
    )
    with reading(engine) as db:
        office = next(one for one in people.everyone(db) if one.has(Role.ADMINISTRATOR))
    write_house_rule.handle(
        write_house_rule.WriteHouseRule(office.id, wording), Desk(engine, PlainPress())
    )


def onlookers(app: Flask, engine: Engine) -> tuple[Onlooker, ...]:
    """Let everybody follow links from home; from then on all follow their browser's language."""
    with reading(engine) as db:
        everyone = people.everyone(db)
        deciders = {one.id for one in everyone if awaiting(db, one.id).to_decide}
    ordered = dict.fromkeys(one for role in WHO_LOOKS for one in everyone if one.has(role))
    found = tuple(
        Onlooker(
            one, one.catalogue, walk(app, Visitor(app).sign_in(one).client), one.id in deciders
        )
        for one in ordered
    )
    with writing(engine) as db:
        for one in everyone:
            people.change(db, one.id, catalogue=None)
    return found
