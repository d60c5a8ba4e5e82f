"""A writer's browser before a small server; console errors and policy violations fail a test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from drafting.domain.forms import PartRole
from tests.editor.newsroom import Newsroom, Text, serve
from tests.editor.writer import Writer

BODY = "We regret an unfortunate incident.\n\nWe will tell you more at noon.\n"


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """A server with one English text at its first revision."""
    parts = {PartRole.HEADLINE: "Fire at the depot", PartRole.BODY: BODY}
    room = Newsroom(texts=[Text("one", "en-GB", "English (UK)", [parts])])
    server = serve(room)
    yield room
    server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of one person, with storage of its own."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    yield context
    context.close()


# What the browser says of itself when a test takes its network or its session away.
EXPECTED = ("Failed to load resource", "net::ERR")


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A tab that remembers what went wrong in it."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console",
        lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None,
    )
    yield page

    assert [words for words in wrong if not words.startswith(EXPECTED)] == []


@pytest.fixture
def writer(page: Page, room: Newsroom) -> Writer:
    """The writer who has not opened the page yet."""
    return Writer(page, room)
