"""The desk on its page: the press page beside, two texts, narrow screens, names for every control."""

import json

import pytest
from playwright.sync_api import expect

from drafting.domain.forms import PartRole
from drafting.domain.language import Catalogue
from tests.editor.newsroom import ROOT, Newsroom, Rule, Text
from tests.editor.writer import Writer

SOURCES = "static/editor/source/src"
CHINESE = {PartRole.HEADLINE: "仓库起火情况说明", PartRole.BODY: "今日10时20分，仓库起火。\n"}


@pytest.fixture
def twins(room: Newsroom) -> Newsroom:
    """A server with an English and a Chinese text of one statement."""
    room.texts.append(Text("two", "zh-Hans-CN", "简体中文", [dict(CHINESE)]))
    return room


def test_press_page_follows_the_words(writer: Writer):
    writer.open().write("Newest words.")

    expect(writer.desk.locator("[data-preview-page]")).to_contain_text("Newest words.")


def test_press_page_that_fails_says_so_and_comes_back_with_the_next_change(
    writer: Writer, room: Newsroom
):
    writer.open()
    shown = writer.desk.locator("[data-preview-page]")
    behind = writer.desk.locator("[data-preview-behind]")
    expect(shown).to_contain_text("We regret")
    expect(behind).to_be_hidden()
    room.previews_fail = True
    with writer.page.expect_response("**/preview"):
        writer.write("First words.")

    expect(behind).to_be_visible()
    expect(shown).to_contain_text("We regret")
    room.previews_fail = False
    writer.write("Second words.")

    expect(shown).to_contain_text("Second words.")
    expect(behind).to_be_hidden()


@pytest.mark.parametrize("back", ["online", "by itself"])
def test_press_page_that_failed_is_fetched_again_without_a_change(
    writer: Writer, room: Newsroom, back: str
):
    room.previews_fail = True
    writer.page.clock.install()
    writer.open()
    behind = writer.desk.locator("[data-preview-behind]")
    with writer.page.expect_response("**/preview"):
        writer.page.clock.run_for(500)
    expect(behind).to_be_visible()
    room.previews_fail = False

    if back == "online":
        writer.page.evaluate("dispatchEvent(new Event('online'))")
    writer.page.clock.run_for(500 if back == "online" else 5000)

    expect(writer.desk.locator("[data-preview-page]")).to_contain_text("We regret")
    expect(behind).to_be_hidden()


def test_folded_press_page_asks_for_nothing(writer: Writer):
    writer.page.clock.install()
    writer.open()
    asked: list[str] = []
    writer.desk.locator("[data-preview] summary").click()
    writer.page.on("request", lambda request: asked.append(request.url))

    writer.write("More.")
    writer.page.clock.run_for(5000)

    assert [url for url in asked if url.endswith("/preview")] == []


def test_press_page_brings_no_second_ids_and_no_stops_for_the_tab_key(
    writer: Writer, room: Newsroom
):
    room.text("one").write(body='<b id="main">Now</b> <a href="https://depot.example">here</a>')
    writer.open()

    link = writer.desk.locator("[data-preview-page] a")

    expect(link).to_have_attribute("tabindex", "-1")
    assert writer.page.locator("[id=main]").count() == 0


def test_twins_are_saved_each_for_itself(writer: Writer, twins: Newsroom):
    writer.open().write("More.")
    other = Writer(writer.page, twins, "two")
    other.write("再报。")

    writer.is_saved()
    other.is_saved()

    assert twins.text("one").body.endswith("More.")
    assert twins.text("two").body.endswith("再报。")


def test_twins_stand_side_by_side_on_a_wide_screen(writer: Writer, twins: Newsroom):
    writer.open()

    left = writer.desk.bounding_box()
    right = Writer(writer.page, twins, "two").desk.bounding_box()

    assert left
    assert right
    assert (left["y"], left["x"] < right["x"]) == (right["y"], True)


def test_twins_stand_one_above_the_other_on_a_phone_with_a_link_to_each(
    writer: Writer, twins: Newsroom
):
    writer.page.set_viewport_size({"width": 390, "height": 800})
    writer.open()

    writer.page.get_by_role("navigation").get_by_role("link", name="简体中文").click()

    expect(Writer(writer.page, twins, "two").desk).to_be_in_viewport()
    assert writer.page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_nothing_is_wider_than_the_screen(writer: Writer, room: Newsroom, width: int):
    room.rules = [Rule("unfortunate incident", "must", ("a fire in one of our depots",))]
    room.text("one").write(body="unfortunate incident " + "x" * 300 + "\n\n| a | b |\n| - | - |\n")
    writer.page.set_viewport_size({"width": width, "height": 800})
    writer.open()
    expect(writer.notes()).to_have_count(1)

    writer.page.keyboard.press("F8")

    assert writer.page.evaluate("document.documentElement.scrollWidth") == width


def test_reader_without_the_right_to_write_reads_the_same_desk(writer: Writer, room: Newsroom):
    room.read_only = True
    room.rules = [Rule("unfortunate incident", "must", ("fire",))]
    writer.open()
    before = writer.words()

    writer.write("More.")

    expect(writer.notes()).to_have_count(1)
    assert writer.words() == before
    expect(writer.desk.get_by_role("button", name="Save")).to_have_count(0)
    expect(writer.desk.get_by_role("button", name="Write ‘fire’")).to_have_count(0)


@pytest.mark.parametrize("catalogue", list(Catalogue))
def test_page_brings_words_for_the_scripts_and_no_dead_ones(
    writer: Writer, room: Newsroom, catalogue: Catalogue
):
    room.catalogue = catalogue
    source = "".join(path.read_text("utf-8") for path in (ROOT / SOURCES).glob("*.js"))
    writer.open()

    brought = writer.page.locator("[data-editor-words]").get_attribute("data-editor-words")

    words = {key.removesuffix("-one"): said for key, said in json.loads(brought or "{}").items()}
    families = ("level-", "trouble-")
    assert [key for key, said in words.items() if not said] == []
    assert [key for key in words if f'"{key}"' not in source and not key.startswith(families)] == []


def test_every_control_has_a_name_and_every_name_is_one(writer: Writer, twins: Newsroom):
    twins.rules = [Rule("depot", "should", ("warehouse",))]
    writer.open()
    expect(writer.notes()).to_have_count(1)

    nameless = writer.page.evaluate(
        """[...document.querySelectorAll("button, a, input:not([type=hidden]), [role=textbox]")]
            .filter(one => one.checkVisibility())
            .filter(one => !one.textContent.trim() && !one.getAttribute("aria-label")
                && !one.getAttribute("aria-labelledby") && !one.labels?.length)
            .map(one => one.outerHTML)"""
    )
    ids = writer.page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")

    assert nameless == []
    assert sorted(set(ids)) == sorted(ids)
