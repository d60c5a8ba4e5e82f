"""The pure part of merging in the browser, by properties over arbitrary text."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.editor.newsroom import Newsroom, serve

# Few letters and many line ends, so that two texts share some lines; a pair beyond the first plane.
TEXTS = st.text(alphabet="ab\n🧯文 ", max_size=60)
MODULE = "/static/editor/source/src/changes.js"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that can load the module as it is written."""
    server = serve(room := Newsroom())
    page = browser.new_page()
    page.goto(f"{room.url}elsewhere")
    yield page
    page.close()
    server.shutdown()


def ask(page: Page, body: str, *given: Any) -> Any:
    """Run a function body with the module as `m` and the arguments as `g`."""
    script = f"async g => {{ const m = await import('{MODULE}'); {body} }}"
    return page.evaluate(script, list(given))


@settings(max_examples=150)
@given(before=TEXTS, after=TEXTS)
def test_changes_applied_give_the_new_text(page: Page, before: str, after: str):
    assert ask(page, "return m.changed(g[0], m.difference(g[0], g[1]))", before, after) == after


@settings(max_examples=100)
@given(before=TEXTS, after=TEXTS)
def test_hunks_spell_both_texts(page: Page, before: str, after: str):
    body = """const hunks = m.lineHunks(g[0], g[1]);
        const spell = side => hunks.flatMap(hunk => hunk[side]).join("");
        return [spell("before"), spell("after")]"""

    assert ask(page, body, before, after) == [before, after]


@settings(max_examples=100)
@given(before=TEXTS, after=TEXTS, data=st.data())
def test_carried_words_are_the_same_words(page: Page, before: str, after: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(before)))
    words = before[start : data.draw(st.integers(start, len(before)))]
    body = """const [before, after, head, words] = g;
        const span = m.carriedSpan(m.difference(before, after), head.length, head.length + words.length);
        return span && after.slice(span.from, span.to)"""

    assert ask(page, body, before, after, before[:start], words) in (None, words)


@settings(max_examples=100)
@given(head=TEXTS, tail=TEXTS, mine=TEXTS, theirs=TEXTS)
def test_changes_in_different_places_both_arrive(
    page: Page, head: str, tail: str, mine: str, theirs: str
):
    base = f"{head}\n=1\n=2\n=3\n{tail}"
    my = f"{mine}\n=1\n=2\n=3\n{tail}"
    their = f"{head}\n=1\n=2\n=3\n{theirs}"
    body = """const [base, my, their] = g;
        const changes = m.rebased(m.difference(base, their), m.difference(base, my));
        return changes && m.changed(my, changes)"""

    assert ask(page, body, base, my, their) in (None, f"{mine}\n=1\n=2\n=3\n{theirs}")


def test_changes_of_the_same_words_are_for_a_person(page: Page):
    body = "return m.rebased(m.difference(g[0], g[1]), m.difference(g[0], g[2]))"

    assert ask(page, body, "a cat", "a dog", "a cow") is None


def test_insertions_at_the_same_place_are_for_a_person(page: Page):
    body = "return m.rebased(m.difference(g[0], g[1]), m.difference(g[0], g[2]))"

    assert ask(page, body, "ab", "a1b", "a2b") is None


@settings(max_examples=60)
@given(mine=TEXTS, theirs=TEXTS)
def test_both_wordings_hold_every_line_of_either(page: Page, mine: str, theirs: str):
    both = ask(page, "return m.bothWordings(g[0], g[1])", mine, theirs).split("\n")

    assert [line for line in (mine + "\n" + theirs).split("\n") if line not in [*both, ""]] == []


def test_very_long_texts_are_compared_without_delay(page: Page):
    body = """const long = n => Array.from({length: 5000}, (_, i) => `line ${i * n}\\n`).join("");
        return m.changed(long(2), m.difference(long(2), long(3))) === long(3)"""

    assert ask(page, body) is True
