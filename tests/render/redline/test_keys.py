"""Keys walk the changes, and take nothing from a field or from somebody who reads elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.render.redline.test_html import html

pytestmark = pytest.mark.browser

STATIC = Path(__file__).resolve().parents[3] / "static"
OLD = "We may pay soon. Call 2123 4567.\n\nThe end is near for all of us."
NEW = "We will pay soon. Call 2123 4568.\n\nThe end is here for all of us."


@pytest.fixture
def redline(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_content(f"<input id='field'>{html(OLD, NEW)}<a href='#' id='elsewhere'>x</a>")
    page.add_style_tag(path=STATIC / "redline.css")
    page.add_script_tag(path=STATIC / "scripts" / "redline.js", type="module")
    page.wait_for_selector(".redline-scripted")
    yield page
    page.close()


def focus(page: Page) -> str:
    found: str = page.evaluate("document.activeElement.id || document.activeElement.tagName")
    return found


def test_keys_in_the_text_walk_the_changes_round(redline: Page):
    redline.focus("[data-redline-text]")

    walked = []
    for key in ("n", "j", "n", "n", "p", "k"):
        redline.keyboard.press(key)
        walked.append(focus(redline))

    assert walked == ["change-1", "change-2", "change-3", "change-1", "change-3", "change-2"]
    assert redline.inner_text("[data-redline-at]") == "Change 2 of 3"


def test_keys_in_a_field_stay_letters(redline: Page):
    redline.focus("#field")

    redline.keyboard.press("n")
    redline.keyboard.press("Alt+n")

    assert (focus(redline), redline.input_value("#field")) == ("field", "n")


def test_keys_elsewhere_need_alt(redline: Page):
    redline.focus("#elsewhere")
    redline.keyboard.press("n")
    without = focus(redline)

    redline.keyboard.press("Alt+n")

    assert (without, focus(redline)) == ("elsewhere", "change-1")


def test_links_walk_on_from_the_last_change(redline: Page):
    redline.click("[data-redline-step='1']")
    redline.click("[data-redline-step='1']")

    assert focus(redline) == "change-2"


def test_marks_speak_without_colour(redline: Page):
    lines = redline.evaluate(
        "['ins', 'del'].map(t => getComputedStyle(document.querySelector(t)).textDecorationLine)"
    )

    assert lines == ["underline", "line-through"]
