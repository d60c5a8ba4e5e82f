"""`make screenshots`: every page of the demonstration, in each language, at 1280 and 390 px.

    python -m tests.journeys.screenshots [--to FOLDER] [--only PART-OF-A-NAME]

Pages are found by following links as somebody of each role, so a new page is pictured without being
added to a list. Files are named FOLDER/<width>/<catalogue>/<page>.png.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright
from sqlalchemy import Engine

from drafting.app import create_app
from drafting.config import ROOT, Settings
from drafting.domain.language import Catalogue
from drafting.domain.people import Person, Role
from drafting.store import people
from drafting.store.engine import connect, reading, writing
from tests.bench.pages import walk
from tests.builders import PlainPress
from tests.serving import command, served
from tests.web.visitor import Visitor

CHROMIUM = "/usr/bin/chromium"
WIDTHS = {1280: 900, 390: 844}
LOCALES = {
    Catalogue.EN: "en-GB",
    Catalogue.ZH_HANS: "zh-CN",
    Catalogue.ZH_HANT_TW: "zh-TW",
    Catalogue.ZH_HANT_HK: "zh-HK",
}
_WHO_LOOKS = (
    Role.WRITER,
    Role.COUNSEL,
    Role.EXECUTIVE,
    Role.PRESS_OFFICER,
    Role.ADMINISTRATOR,
    Role.OBSERVER,
)


def lookers(engine: Engine) -> tuple[Person, ...]:
    """Give one person of each role, and let all of them follow the browser's language."""
    with writing(engine) as db:
        everyone = people.everyone(db)
        for person in everyone:
            people.change(db, person.id, catalogue=None)
    with reading(engine) as db:
        everyone = people.everyone(db)
    found = (next((one for one in everyone if one.has(role)), None) for role in _WHO_LOOKS)
    return tuple(one for one in found if one is not None)


def pages_for(settings: Settings, everyone: Sequence[Person]) -> list[tuple[Person, str, str]]:
    """Give (person, page, path) for one page of every kind, seen by the first who reaches it."""
    app = create_app(settings, press=PlainPress())
    seen: dict[str, tuple[Person, str, str]] = {}
    for person in everyone:
        client = Visitor(app).sign_in(person).client
        for endpoint, path in walk(app, client).items():
            seen.setdefault(endpoint, (person, endpoint, path))
    return list(seen.values())


def signed_in(
    browser: Browser, address: str, person: Person, locale: str, width: int
) -> BrowserContext:
    """Open a browser of this width and language, and come in by one click."""
    context = browser.new_context(
        locale=locale, viewport={"width": width, "height": WIDTHS[width]}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{address}/session/")
    page.locator(f"button[name=person][value='{person.id}']").click()
    page.wait_for_load_state()
    page.close()
    return context


def take(settings: Settings, address: str, folder: Path, only: str) -> int:
    """Picture every page; give how many pictures there are."""
    engine = connect(settings.database_url)
    wanted = [row for row in pages_for(settings, lookers(engine)) if only in row[1]]
    engine.dispose()
    taken = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for catalogue, locale in LOCALES.items():
            for width in WIDTHS:
                target = folder / str(width) / catalogue.value
                target.mkdir(parents=True, exist_ok=True)
                taken += _pictured(browser, address, wanted, (locale, width), target)
        browser.close()
    return taken


def _pictured(
    browser: Browser,
    address: str,
    wanted: Sequence[tuple[Person, str, str]],
    look: tuple[str, int],
    target: Path,
) -> int:
    contexts: dict[str, BrowserContext] = {}
    for person, name, path in wanted:
        if person.id not in contexts:
            contexts[person.id] = signed_in(browser, address, person, *look)
        page = contexts[person.id].new_page()
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=target / f"{name}.png", full_page=True)
        page.close()
    for context in contexts.values():
        context.close()
    return len(wanted)


def main(arguments: Sequence[str]) -> int:
    """Make the demonstration, serve it, picture it."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.screenshots")
    parser.add_argument("--to", type=Path, default=ROOT / "instance" / "screenshots")
    parser.add_argument("--only", default="")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="onevoice-screenshots-") as folder:
        url = f"sqlite:///{Path(folder) / 'demo.db'}"
        settings = Settings(database_url=url, instance=folder, secret_key="pictures" * 4)
        command(settings, "demo")
        with served(settings) as server:
            taken = take(settings, server.address, given.to, given.only)
    print(f"{taken} pictures in {given.to}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
