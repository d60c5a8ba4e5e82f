"""No page keeps anybody out: axe finds nothing against WCAG 2.2 A and AA, whatever the language.

Which pages there are is asked of the application, so that a new one cannot be forgotten.
"""

from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page

from drafting.domain.language import Catalogue
from tests.journeys.barriers import NARROWEST, barriers, shape, told, too_wide
from tests.journeys.demonstration import LOCALES, WIDTHS, Demonstration
from tests.journeys.onlookers import Onlookers, settle


def test_barrier_is_found_where_there_is_one(browser: Browser):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.set_content(
        "<title>x</title><main><h1>x</h1><input style='width: 500px'>"
        "<button class='button-primary' style='height: 20px'>a</button>"
        "<button style='height: 20px; width: 20px'>b</button></main>"
    )

    found = barriers(page)
    page.close()

    assert [words.split(":")[0] for words in found] == [
        "html-has-lang",
        "label",
        "target-size",
        "target-size",
        "the page is wider than its window",
        "main button lower than 44 px",
    ]


def test_every_kind_of_page_is_looked_at(shown: Demonstration):
    assert {seen.endpoint for seen in shown.pages(Catalogue.EN)} == shown.kinds


def looked_at(page: Page, seen_before: set[str]) -> dict[int, list[str]]:
    """Look at a page in both widths, unless one built alike was looked at, and in the narrowest."""
    found: dict[int, list[str]] = {}
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        built = f"{width} {shape(page)}"
        if built not in seen_before:
            seen_before.add(built)
            found[width] = barriers(page)
    found[NARROWEST] = too_wide(page, NARROWEST)
    return found


@pytest.mark.parametrize("catalogue", list(Catalogue))
def test_no_page_has_a_barrier(shown: Demonstration, browser: Browser, catalogue: Catalogue):
    found: dict[str, list[str]] = {}
    seen_before: set[str] = set()
    with closing(Onlookers(browser, shown.address, LOCALES[catalogue], 1280)) as onlookers:
        for seen in shown.pages_by_role(catalogue):
            page = onlookers.page_of(seen.person)
            page.goto(seen.path)
            settle(page)
            for width, kept in looked_at(page, seen_before).items():
                found[f"{seen.endpoint} {seen.role} {width}"] = kept
        troubles = onlookers.troubles()

    assert told(found) == "{}"
    assert troubles == []
