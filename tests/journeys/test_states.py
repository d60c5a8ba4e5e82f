"""No page for a moment keeps anybody out either: refused, clashed, not found, broken."""

from contextlib import closing
from functools import partial

import pytest
from flask import Flask, abort
from playwright.sync_api import Browser, Route

from drafting.app import create_app
from drafting.domain.language import Catalogue
from drafting.web.refusals import SHOWN
from tests.builders import PlainPress
from tests.journeys.barriers import barriers, told
from tests.journeys.demonstration import LOCALES, Demonstration, widths_of
from tests.journeys.onlookers import Onlookers, settle
from tests.journeys.states import STATES, who_meets

BOTH = (Catalogue.EN, Catalogue.ZH_HANT_TW)
"""The two scripts: what the pages say in each catalogue is looked at by `tests/web`."""
REFUSALS = ("console: Failed to load resource", "answer:", "request:")
"""What a browser says of its own of the answers that these pages are about."""


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
