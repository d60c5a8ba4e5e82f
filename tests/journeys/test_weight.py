"""An executive on a train: the page on which one decides is light and needs no script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from sqlalchemy import Engine

from drafting.config import Settings
from drafting.domain.ids import RoundId
from drafting.store import people
from drafting.store.engine import connect, writing
from tests.builders import SOUND_BODY, Cast, World, cast
from tests.conftest import Database
from tests.journeys.house import PASSWORD, TELEPHONE, password_hash
from tests.serving import served

HEAVIEST = 100_000
"""Bytes that may travel at the first visit, for 1,000 words with 40 changes."""
WORDS, CHANGES = 1000, 40


FINGERTIP, THUMB = 24, 44
"""Pixels that anything to touch has both ways at least, and that what one decides with has."""
TO_TOUCH = """() => [...document.querySelectorAll("a[href], button, select, textarea, summary,"
    + " input:not([type=hidden])")].filter(it => it.checkVisibility())
    .filter(it => getComputedStyle(it).display !== "inline").map(it => {
        const box = it.getBoundingClientRect();
        return [it.textContent.trim() || it.name, Math.min(box.width, box.height)];
    })"""
"""Links in running text are told apart by their words and have their line's height."""


@pytest.fixture
def engine(database: Database) -> Engine:
    return connect(database.url)


def long_text(changed: bool) -> str:
    """Give a thousand words in forty paragraphs; changed, each says another figure."""
    paragraphs = []
    for at in range(CHANGES):
        figure = 300 + at if changed else 200 + at
        said = f"At pump {at} we measured {figure} litres a minute and noted it in the day book, "
        said += "so that whoever asks can read there what was seen and when."
        paragraphs.append(said)
    text = "\n\n".join([SOUND_BODY, *paragraphs])
    return f"{text}\n\n{'We will say more at noon. ' * 12}"


def reviewed_twice(world: World) -> tuple[Cast, RoundId]:
    """Submit, approve as executive, change forty figures, submit again."""
    people_ = cast(world)
    statement = world.statement(people_.writer, people_.incident, body=long_text(changed=False))
    first = world.submit(people_.writer, statement)
    world.approve(people_.counsel, first)
    world.approve(people_.executive, first)
    world.type_body(people_.writer, world.texts(statement)[0], long_text(changed=True))
    second = world.submit(people_.writer, statement)
    world.approve(people_.counsel, second)
    return people_, second


def signed_in(browser: Browser, address: str, email: str) -> BrowserContext:
    """Sign in on a telephone without script; the weight counts from a browser that has nothing."""
    context = browser.new_context(
        viewport=TELEPHONE, java_script_enabled=False, locale="en-GB", base_url=address
    )
    page = context.new_page()
    page.goto("/session/")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.close()
    return context


@pytest.mark.sqlite
def test_executive_page_is_light_and_whole_without_script(
    engine: Engine, database: Database, browser: Browser, tmp_path: Path
):
    world = World(engine)
    people_, round_ = reviewed_twice(world)
    with writing(engine) as db:
        people.change(db, people_.executive.id, password_hash=password_hash())
    settings = Settings(
        database_url=database.url, instance=str(tmp_path / "house"), secret_key="weight" * 6
    )
    with served(settings) as server:
        context = signed_in(browser, server.address, people_.executive.email)
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.clearBrowserCache")
        network.send("Network.setCacheDisabled", {"cacheDisabled": True})
        carried: list[float] = []
        network.on(
            "Network.loadingFinished", lambda done: carried.append(done["encodedDataLength"])
        )

        page.goto(f"/rounds/{round_}", wait_until="networkidle")

        changed = page.get_by_role("insertion").count()
        approve = page.get_by_role("button", name="Approve", exact=True)
        width = page.evaluate("document.documentElement.scrollWidth")
        page.locator("#decide summary").first.click()
        touched = dict(page.evaluate(TO_TOUCH))
        approve.click()
        page.get_by_text("Approved. What you saw is what was approved.").wait_for()
        context.close()

    assert len(long_text(changed=True).split()) >= WORDS
    assert changed >= CHANGES
    assert width <= TELEPHONE["width"]
    assert 0 < sum(carried) <= HEAVIEST
    assert {it: size for it, size in touched.items() if size < FINGERTIP} == {}
    assert {
        it for it in ("Approve", "Return", "Go to the decision") if touched[it] < THUMB
    } == set()
