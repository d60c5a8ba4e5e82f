"""No page keeps anybody out: axe finds nothing against WCAG 2.2 A and AA, whatever the language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from drafting.domain.language import Catalogue
from tests.journeys.demonstration import LOCALES, WIDTHS, Demonstration, Onlookers, demonstrated
from tests.journeys.watching import Watch

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ASK = """levels => axe.run(document, {
    runOnly: { type: "tag", values: levels }, resultTypes: ["violations"],
}).then(found => found.violations.flatMap(one => one.nodes.map(
    node => `${one.id}: ${node.target.join(" ")} ${node.any.concat(node.all, node.none)
        .map(check => check.message).join("; ")}`,
)))"""
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    with demonstrated(tmp_path_factory.mktemp("demonstration")) as found:
        yield found


def barriers(page: Page) -> list[str]:
    page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(ASK, LEVELS)
    if page.evaluate(WIDER):
        found.append("the page is wider than its window")
    return found


def test_barrier_is_found_where_there_is_one(browser: Browser):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.set_content("<title>x</title><main><h1>x</h1><input style='width: 500px'></main>")

    found = barriers(page)
    page.close()

    assert [words.split(":")[0] for words in found] == [
        "html-has-lang",
        "label",
        "the page is wider than its window",
    ]


@pytest.mark.parametrize("catalogue", list(Catalogue))
def test_no_page_has_a_barrier(shown: Demonstration, browser: Browser, catalogue: Catalogue):
    found: dict[str, list[str]] = {}
    onlookers = Onlookers(browser, shown.address, LOCALES[catalogue], 1280)
    watches: dict[str, Watch] = {}

    for seen in shown.pages(catalogue):
        context = onlookers.context_of(seen.person)
        watches.setdefault(seen.person.id if seen.person else "", Watch(context))
        page = context.new_page()
        page.goto(seen.path)
        page.wait_for_load_state("networkidle")
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            found[f"{seen.endpoint} {width}"] = barriers(page)
        page.close()
    onlookers.close()

    assert {page: kept for page, kept in found.items() if kept} == {}
    assert [words for watch in watches.values() for words in watch.unexpected()] == []


def test_every_kind_of_page_was_looked_at(shown: Demonstration):
    reached = {seen.endpoint for seen in shown.pages(Catalogue.EN)}

    assert reached >= {
        "session.show",
        "home.show",
        "home.search",
        "incidents.index",
        "incidents.new",
        "incidents.show",
        "incidents.edit",
        "statements.index",
        "statements.new",
        "statements.show",
        "texts.show",
        "reviews.show",
        "reviews.version",
        "releases.index",
        "releases.prepare",
        "releases.show",
        "people.index",
        "routes.index",
        "routes.house",
        "journal.index",
        "me.show",
        "me.password",
    }
