"""`make screenshots`: every page of the demonstration, in each language, at 1280 and 390 px.

    python -m tests.journeys.screenshots [--to FOLDER] [--only PART-OF-A-NAME] [--readme]

Pages are found by following links as people of each role, so a new page is pictured without being
added to a list. Files are named FOLDER/<width>/<catalogue>/<page>.png. With --readme the few that
the README shows are made anew in docs/images.
"""

import argparse
import io
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from drafting.config import ROOT
from drafting.domain.language import Catalogue
from drafting.domain.people import Role
from tests.journeys.demonstration import LOCALES, WIDTHS, Demonstration, Onlookers, demonstrated

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


def take(shown: Demonstration, browser: Browser, folder: Path, only: str) -> int:
    """Picture every page; give how many pictures there are."""
    taken = 0
    for catalogue, locale in LOCALES.items():
        wanted = [page for page in shown.pages(catalogue) if only in page.endpoint]
        for width in WIDTHS:
            target = folder / str(width) / catalogue.value
            target.mkdir(parents=True, exist_ok=True)
            onlookers = Onlookers(browser, shown.address, locale, width)
            for seen in wanted:
                page = onlookers.context_of(seen.person).new_page()
                page.goto(seen.path)
                page.wait_for_load_state("networkidle")
                page.screenshot(path=target / f"{seen.endpoint}.png", full_page=True)
                page.close()
            onlookers.close()
            taken += len(wanted)
    return taken


def picture_for_readme(shown: Demonstration, browser: Browser) -> None:
    """Make the README's pictures anew, small enough for a page."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    onlookers = Onlookers(browser, shown.address, "en-GB", 1280)
    english = [one for one in shown.onlookers if one.catalogue is Catalogue.EN]
    for name, endpoint, role in README:
        looks = next(one for one in english if one.person.has(role) and one.person.on_duty)
        page = onlookers.context_of(looks.person).new_page()
        page.set_viewport_size({"width": 1280, "height": TALL})
        page.goto(looks.reached[endpoint])
        page.wait_for_load_state("networkidle")
        _keep(page.screenshot(), IMAGES / f"{name}.png")
        if name == "release":
            _keep(_first_sheet(page), IMAGES / "release-pdf.png")
        page.close()
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
            print(f"{take(shown, browser, given.to, given.only)} pictures in {given.to}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
