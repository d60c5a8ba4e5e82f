"""Findings while writing: at the words, beside the text, and one press away from better ones."""

import threading

import pytest
from playwright.sync_api import expect

from drafting.domain.forms import PartRole
from tests.editor.newsroom import Newsroom, Rule, Text
from tests.editor.writer import Writer


@pytest.fixture
def room(room: Newsroom) -> Newsroom:
    """A server that knows three rules and two elements."""
    room.rules = [
        Rule("unfortunate incident", "must", ("fire",)),
        Rule("noon", "could"),
        Rule("depot", "should", ("warehouse", "")),
    ]
    room.elements = [("Sympathy", "We regret"), ("Remedy", "compensation")]
    return room


def marked(writer: Writer, level: str) -> list[str]:
    return writer.desk.locator(f".note-{level}").all_inner_texts()


def test_findings_are_underlined_at_their_words(writer: Writer):
    writer.open()

    expect(writer.desk.locator(".note-must")).to_have_text("unfortunate incident")
    assert (marked(writer, "should"), marked(writer, "could")) == (["depot"], ["noon"])


def test_levels_differ_in_line_not_in_colour_alone(writer: Writer):
    writer.open()
    expect(writer.desk.locator(".note")).to_have_count(3)

    lines = [
        writer.desk.locator(f".note-{level}").evaluate(
            "mark => getComputedStyle(mark).textDecorationStyle"
        )
        for level in ("must", "should", "could")
    ]

    assert lines == ["wavy", "dashed", "dotted"]


def test_list_groups_findings_by_level(writer: Writer):
    writer.open()
    expect(writer.notes()).to_have_count(3)

    groups = writer.desk.locator("[data-findings] h4").all_inner_texts()

    assert groups == ["Must be settled 1", "Should change 1", "Could be better 1"]


def test_pressing_a_finding_goes_to_its_words_and_explains_them(writer: Writer):
    writer.open()

    writer.notes().filter(has_text="unfortunate incident").click()

    card = writer.page.get_by_role("group", name="'unfortunate incident' says too little.")
    expect(card).to_contain_text("Readers ask what")
    expect(card).to_contain_text("Source: Handbook, page 3")
    assert writer.page.evaluate("getSelection().toString()") == "unfortunate incident"


def test_pointing_at_the_words_explains_them_and_escape_closes_it(writer: Writer):
    writer.open()

    writer.desk.locator(".note-should").hover()

    card = writer.page.locator(".cm-tooltip .card")
    expect(card).to_be_visible()
    writer.part("Body").focus()
    writer.page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_replacement_stands_at_the_words_and_can_be_undone(writer: Writer):
    writer.open()

    writer.desk.get_by_role("button", name="Write ‘fire’").click()

    expect(writer.says()).to_contain_text("‘unfortunate incident’ replaced with ‘fire’")
    assert writer.words().startswith("We regret an fire.")
    writer.page.keyboard.press("Control+z")
    assert writer.words().startswith("We regret an unfortunate incident.")


def test_replacement_with_nothing_takes_the_words_out(writer: Writer):
    writer.open()

    writer.desk.get_by_role("button", name="Take the words out").click()

    assert writer.words("headline") == "Fire at the "


def test_replacement_is_refused_when_the_words_have_changed(writer: Writer, room: Newsroom):
    writer.open()
    room.hold_findings = threading.Event()
    writer.part("Body").focus()
    writer.page.keyboard.press("Control+Home")
    for _ in range(len("We regret an unfort")):
        writer.page.keyboard.press("ArrowRight")
    writer.page.keyboard.type("X")

    writer.desk.get_by_role("button", name="Write ‘fire’").click()

    room.hold_findings.set()
    expect(writer.says()).to_contain_text("The words have changed since")
    assert writer.words().startswith("We regret an unfortXunate incident.")


def test_marks_move_with_the_words_before_a_new_answer_comes(writer: Writer, room: Newsroom):
    writer.open()
    room.hold_findings = threading.Event()
    writer.part("Body").focus()
    writer.page.keyboard.press("Control+Home")

    writer.page.keyboard.type("Today: ")

    assert marked(writer, "must") == ["unfortunate incident"]
    writer.notes().filter(has_text="unfortunate incident").click()
    room.hold_findings.set()
    assert writer.page.evaluate("getSelection().toString()") == "unfortunate incident"


def test_offsets_after_an_emoji_still_meet_the_words(writer: Writer, room: Newsroom):
    room.text("one").write(body="🧯👩‍🚒 𠮷野 unfortunate incident\n")
    writer.open()

    expect(writer.desk.locator(".note-must")).to_have_text("unfortunate incident")


def test_stale_answers_are_dropped(writer: Writer, room: Newsroom):
    writer.open()
    first = threading.Event()
    room.hold_findings = first
    with writer.page.expect_request("**/findings"):
        writer.write(" unfortunate incident")
    room.hold_findings = None
    with writer.page.expect_response("**/findings"):
        writer.rewrite("All is well.")
    expect(writer.notes()).to_have_count(1)

    first.set()

    writer.write(" Truly.")
    expect(writer.notes()).to_have_count(1)
    assert marked(writer, "must") == []


def test_screen_readers_hear_the_number_of_notes_after_a_pause(writer: Writer):
    writer.open()

    writer.rewrite("We regret the depot fire.")

    expect(writer.says()).to_have_text("2 check notes")


def test_holding_statement_shows_three_and_the_rest_on_demand(writer: Writer, room: Newsroom):
    room.rules.append(Rule("tell you more"))
    room.most_shown = 3
    writer.open()
    expect(writer.notes()).to_have_count(3)

    writer.desk.get_by_role("button", name="Show 1 more note").click()

    expect(writer.notes()).to_have_count(4)
    assert room.asked[-1]["all"] is True


def test_element_lights_the_words_that_carry_it(writer: Writer):
    writer.open()
    elements = writer.desk.locator("[data-elements]")
    expect(elements.locator(".lacking")).to_have_text("Remedy")

    elements.get_by_role("button", name="We regret").focus()

    expect(writer.desk.locator(".lit")).to_have_text("We regret")
    writer.part("Body").focus()
    expect(writer.desk.locator(".lit")).to_have_count(0)


@pytest.fixture
def carried(room: Newsroom) -> Newsroom:
    """A server whose first element is carried in two parts."""
    room.elements = [("What", "Fire at the depot"), ("What", "incident"), ("Remedy", "refund")]
    return room


def test_pointing_at_an_element_lights_all_its_words(writer: Writer, carried: Newsroom):
    writer.open()
    row = writer.desk.locator("[data-elements] .carried")

    row.locator(".element-name").hover()

    lit = writer.desk.locator(".lit")
    expect(lit).to_have_text(["Fire at the depot", "incident"])
    row.get_by_role("button", name="incident").hover()
    expect(writer.desk.locator(".lit-here")).to_have_text("incident")
    expect(lit).to_have_count(2)
    writer.page.mouse.move(0, 0)
    expect(lit).to_have_count(0)


def test_keys_light_the_words_of_an_element_one_after_another(writer: Writer, carried: Newsroom):
    writer.open()
    passages = writer.desk.locator("[data-elements] .passage")
    expect(passages).to_have_count(2)

    passages.first.focus()
    first = writer.desk.locator(".lit-here").inner_text()
    writer.page.keyboard.press("Tab")

    assert first == "Fire at the depot"
    expect(writer.desk.locator(".lit-here")).to_have_text("incident")


def test_what_is_lacking_is_told_without_red(writer: Writer, carried: Newsroom):
    writer.open()
    names = writer.desk.locator("[data-elements] .element-name")
    expect(names).to_have_count(2)

    colours = [names.nth(at).evaluate("name => getComputedStyle(name).color") for at in range(2)]

    assert colours[0] == colours[1]


def test_plain_editor_keeps_its_list_of_elements(writer: Writer, carried: Newsroom):
    carried.plain = True
    writer.open()

    passage = writer.desk.get_by_role("button", name="incident", exact=True)
    passage.hover()

    expect(passage).to_be_visible()
    expect(writer.desk.locator(".lit")).to_have_count(0)


def test_list_keeps_the_focus_when_findings_come_anew(writer: Writer):
    writer.open()
    details = writer.desk.locator("[data-findings] details").first
    details.locator("summary").click()
    writer.desk.get_by_role("button", name="We regret").focus()
    writer.part("Body").focus()

    with writer.page.expect_response("**/findings"):
        writer.write("More.")

    expect(details).to_have_attribute("open", "")


def test_two_texts_are_checked_each_for_itself(writer: Writer, room: Newsroom):
    room.texts.append(Text("two", "zh-Hant-HK", "繁體中文", [{PartRole.BODY: "noon 中午\n"}]))
    writer.open()

    other = Writer(writer.page, room, "two")

    expect(writer.notes()).to_have_count(3)
    expect(other.notes()).to_have_count(1)
    assert other.part("Body").get_attribute("lang") == "zh-Hant-HK"
