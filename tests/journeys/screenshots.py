"""`make screenshots`: every page of the demonstration, in each language, at 1280 and 390 px.

    python -m tests.journeys.screenshots [--to FOLDER] [--only PART-OF-A-NAME] [--roles] [--readme]

Pages are found by following links as people of each role, so a new page is pictured without being
added to a list; then come those that are there for a moment only (states.py). Files are named
FOLDER/<width>/<catalogue>/<page>.png; with --roles each page is pictured as every role sees it. With
--readme the few that the README shows are made anew in docs/images.
"""

import argparse
import io
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from itertools import product
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from drafting.config import ROOT
from drafting.domain.language import Catalogue
from drafting.domain.people import Role
from tests.journeys.demonstration import LOCALES, WIDTHS, Demonstration, Seen, demonstrated
from tests.journeys.onlookers import Onlookers, settle
from tests.journeys.states import STATES, who_meets

CHROMIUM = "/usr/bin/chromium"
README = (
    ("home", "home.show", Role.COUNSEL),
    ("incident", "incidents.show", Role.WRITER),
    ("drafting-desk", "texts.show", Role.WRITER),
    ("review", "reviews.show", Role.COUNSEL),
    ("release", "releases.show", Role.PRESS_OFFICER),
)
"""The README's pictures in docs/images: file, page, and whose eyes they are seen with."""
TALL = 1180
"""Pixels of a README picture's height: the review has to show where the redline begins."""
IMAGES = ROOT / "docs" / "images"
_COLOURS = 64


def take(shown: Demonstration, browser: Browser, folder: Path, only: str, *, roles: bool) -> int:
    """Picture every page and every page for a moment; give how many pictures there are."""
    taken = 0
    for at_rest in (True, False):  # what is brought about comes last: it leaves its traces
        for catalogue, width in product(LOCALES, WIDTHS):
            target = folder / str(width) / catalogue.value
            target.mkdir(parents=True, exist_ok=True)
            looking = Onlookers(browser, shown.address, LOCALES[catalogue], width)
            with closing(looking) as onlookers:
                if at_rest:
                    pages = shown.pages_by_role(catalogue) if roles else shown.pages(catalogue)
                    taken += _picture_pages(pages, onlookers, target, only, roles=roles)
                else:
                    taken += _picture_states(shown, catalogue, onlookers, target, only)
    return taken


def _picture_pages(
    pages: Sequence[Seen], onlookers: Onlookers, target: Path, only: str, *, roles: bool
) -> int:
    named = {f"{page.endpoint}{f'.{page.role}' if roles else ''}": page for page in pages}
    wanted = {name: page for name, page in named.items() if only in name}
    for name, seen in wanted.items():
        page = onlookers.page_of(seen.person)
        page.goto(seen.path)
        keep(page, target / f"{name}.png")
    return len(wanted)


def _picture_states(
    shown: Demonstration, catalogue: Catalogue, onlookers: Onlookers, target: Path, only: str
) -> int:
    wanted = [state for state in STATES if only in f"state.{state.name}"]
    for state in wanted:
        one = who_meets(state, shown, catalogue)
        person = one.person if state.role else None
        state.reach(onlookers.page_of(person), one)
        keep(onlookers.page_of(person), target / f"state.{state.name}.png")
        onlookers.leave_desk(person)
    return len(wanted)


def keep(page: Page, path: Path) -> None:
    """Picture a whole page once it is as it will be."""
    settle(page)
    page.screenshot(path=path, full_page=True)


def picture_for_readme(shown: Demonstration, browser: Browser) -> None:
    """Make the README's pictures anew, small enough for a page."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    onlookers = Onlookers(browser, shown.address, "en-GB", 1280)
    english = [one for one in shown.onlookers if one.catalogue is Catalogue.EN]
    for name, endpoint, role in README:
        looks = next(one for one in english if one.person.has(role) and one.person.on_duty)
        page = onlookers.page_of(looks.person)
        page.set_viewport_size({"width": 1280, "height": TALL})
        page.goto(looks.reached[endpoint])
        settle(page)
        _keep(page.screenshot(), IMAGES / f"{name}.png")
        if name == "release":
            _keep(_first_sheet(page), IMAGES / "release-pdf.png")
    onlookers.close()


def _first_sheet(page: Page) -> bytes:
    """Download the release's PDF and draw its first page."""
    with page.expect_download() as fetched:
        page.get_by_role("link", name=".pdf").first.click()
    paper = fetched.value.path().read_bytes()
    drawn = io.BytesIO()
    pdfium.PdfDocument(paper)[0].render(scale=1.25).to_pil().save(drawn, "PNG")
    return drawn.getvalue()


def _keep(picture: bytes, path: Path) -> None:
    few = Image.open(io.BytesIO(picture)).convert("RGB")
    few.quantize(_COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def main(arguments: Sequence[str]) -> int:
    """Make the demonstration, serve it, picture it."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.screenshots")
    parser.add_argument("--to", type=Path, default=ROOT / "instance" / "screenshots")
    parser.add_argument("--only", default="")
    parser.add_argument("--roles", action="store_true")
    parser.add_argument("--readme", action="store_true")
    given = parser.parse_args(arguments)
    with (
        tempfile.TemporaryDirectory(prefix="onevoice-screenshots-") as folder,
        demonstrated(Path(folder)) as shown,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        if given.readme:
            picture_for_readme(shown, browser)
            print(f"pictures of the README in {IMAGES}")
        else:
            taken = take(shown, browser, given.to, given.only, roles=given.roles)
            print(f"{taken} pictures in {given.to}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
