"""No page keeps anybody out: axe finds nothing against WCAG 2.2 A and AA, whatever the language.

Which pages there are is asked of the application, so that a new one cannot be forgotten.
"""

from collections.abc import Mapping
from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page

from drafting.domain.language import Catalogue
from tests.journeys.barriers import NARROWEST, barriers, elements, told, too_wide
from tests.journeys.demonstration import LOCALES, Demonstration, widths_of
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


def looked_at(
    page: Page, kind: str, known: set[str], widths: Mapping[int, int]
) -> dict[int, list[str]]:
    """Look at a page in these widths, and whether it fits the narrowest.

    Whoever sees a kind of page that was looked at already, built of nothing new, sees no new barrier.
    """
    found: dict[int, list[str]] = {}
    built = elements(page) | {kind}
    if not built <= known:
        known |= built
        for width, height in widths.items():
            page.set_viewport_size({"width": width, "height": height})
            found[width] = barriers(page)
    found[NARROWEST] = too_wide(page, NARROWEST)
    return found


@pytest.mark.parametrize("catalogue", list(Catalogue))
def test_no_page_has_a_barrier(shown: Demonstration, browser: Browser, catalogue: Catalogue):
    found: dict[str, list[str]] = {}
    known: set[str] = set()
    widths = widths_of(catalogue)
    with closing(Onlookers(browser, shown.address, LOCALES[catalogue], 1280)) as onlookers:
        for seen in shown.pages_by_role(catalogue):
            page = onlookers.page_of(seen.person)
            page.goto(seen.path)
            settle(page)
            for width, kept in looked_at(page, seen.endpoint, known, widths).items():
                found[f"{seen.endpoint} {seen.role} {width}"] = kept
        troubles = onlookers.troubles()

    assert told(found) == "{}"
    assert troubles == []
