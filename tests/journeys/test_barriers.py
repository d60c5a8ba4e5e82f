"""No page keeps anybody out: axe finds nothing against WCAG 2.2 A and AA, whatever the language.

Which pages there are is asked of the application, so that a new one cannot be forgotten. Those for
a moment are looked at too: refused, clashed, not found, broken.
"""

from contextlib import closing
from functools import partial

import pytest
from flask import Flask, abort
from playwright.sync_api import Browser, Page, Route

from drafting.app import create_app
from drafting.domain.language import Catalogue
from drafting.web.refusals import SHOWN
from tests.builders import PlainPress
from tests.journeys.barriers import NARROWEST, barriers, elements, told, too_wide
from tests.journeys.demonstration import LOCALES, Demonstration, widths_of
from tests.journeys.onlookers import Onlookers, settle
from tests.journeys.states import STATES, who_meets

BOTH = (Catalogue.EN, Catalogue.ZH_HANT_TW)
"""The two scripts: what the pages say in each catalogue is looked at by `tests/web`."""
REFUSALS = ("console: Failed to load resource", "answer:", "request:")
"""What a browser says of its own of the answers that these pages are about."""


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


def looked_at(page: Page, kind: str, known: set[str], catalogue: Catalogue) -> dict[int, list[str]]:
    """Look at a page in a catalogue's widths, and whether it fits the narrowest.

    Colours are the same in every catalogue and looked at in the first. Whoever sees a kind of page that was looked at already, built of nothing new, sees no new barrier.
    """
    found: dict[int, list[str]] = {}
    built = elements(page) | {kind}
    if not built <= known:
        known |= built
        for width, height in widths_of(catalogue).items():
            page.set_viewport_size({"width": width, "height": height})
            found[width] = barriers(page, colours=catalogue is Catalogue.EN)
    found[NARROWEST] = too_wide(page, NARROWEST)
    return found


@pytest.mark.parametrize("catalogue", list(Catalogue))
def test_no_page_has_a_barrier(shown: Demonstration, browser: Browser, catalogue: Catalogue):
    found: dict[str, list[str]] = {}
    known: set[str] = set()
    # What one role sees and another does not is built alike in each catalogue of a script.
    pages = shown.pages_by_role if catalogue in BOTH else shown.pages
    with closing(Onlookers(browser, shown.address, LOCALES[catalogue], 1280)) as onlookers:
        for seen in pages(catalogue):
            page = onlookers.page_of(seen.person)
            page.goto(seen.path)
            settle(page)
            for width, kept in looked_at(page, seen.endpoint, known, catalogue).items():
                found[f"{seen.endpoint} {seen.role} {width}"] = kept
        troubles = onlookers.troubles()

    assert told(found) == "{}"
    assert troubles == []


@pytest.mark.parametrize("catalogue", BOTH)
def test_no_page_for_a_moment_has_a_barrier(
    shown: Demonstration, browser: Browser, catalogue: Catalogue
):
    found: dict[str, list[str]] = {}
    answers: dict[str, int] = {}
    with closing(Onlookers(browser, shown.address, LOCALES[catalogue], 1280)) as onlookers:
        for state in STATES:
            one = who_meets(state, shown, catalogue)
            person = one.person if state.role else None
            page = onlookers.page_of(person)
            answer = state.reach(page, one)
            answers[state.name] = answer.status if answer else state.status
            settle(page)
            for width, height in widths_of(catalogue).items():
                page.set_viewport_size({"width": width, "height": height})
                found[f"{state.name} {width}"] = barriers(page)
            onlookers.leave_desk(person)
        troubles = onlookers.troubles(*REFUSALS)

    assert told(found) == "{}"
    assert answers == {state.name: state.status for state in STATES}
    assert troubles == []


def broken(app: Flask, status: int, language: str, route: Route) -> None:
    """Answer as the application does when something ends with this status."""
    with app.test_client() as client:
        answer = client.get(f"/broken/{status}", headers={"Accept-Language": language})
        route.fulfill(status=answer.status_code, headers=dict(answer.headers), body=answer.data)


@pytest.mark.parametrize("catalogue", BOTH)
def test_no_page_of_a_failure_has_a_barrier(
    shown: Demonstration, browser: Browser, catalogue: Catalogue
):
    found: dict[str, list[str]] = {}
    app = create_app(shown.settings, press=PlainPress())
    app.add_url_rule("/broken/<int:code>", "broken", abort)
    with closing(Onlookers(browser, shown.address, LOCALES[catalogue], 1280)) as onlookers:
        page = onlookers.page_of(None)
        for status in SHOWN:
            page.route(f"**/broken/{status}", partial(broken, app, status, LOCALES[catalogue]))
            answer = page.goto(f"/broken/{status}")
            assert answer is not None
            assert answer.status == status
            for width, height in widths_of(catalogue).items():
                page.set_viewport_size({"width": width, "height": height})
                found[f"{status} {width}"] = barriers(page)
        troubles = onlookers.troubles(*REFUSALS)

    assert told(found) == "{}"
    assert troubles == []
