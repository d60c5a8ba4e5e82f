"""The plain editor: the same desk on the page's own controls, and without any script at all."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.editor.conftest import BODY
from tests.editor.newsroom import Newsroom, Rule
from tests.editor.writer import Writer


@pytest.fixture
def room(room: Newsroom) -> Newsroom:
    """A server for a person who chose the plain editor."""
    room.plain = True
    room.rules = [Rule("unfortunate incident", "must", ("fire",)), Rule("depot")]
    room.elements = [("Sympathy", "We regret"), ("Remedy", "compensation")]
    return room


@pytest.fixture
def bare_page(browser: Browser) -> Iterator[Page]:
    """A tab that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_plain_editor_is_a_form_of_plain_controls(writer: Writer):
    writer.open()

    expect(writer.desk.locator(".cm-editor")).to_have_count(0)
    expect(writer.desk.get_by_role("toolbar")).to_have_count(0)
    assert writer.part("Body").evaluate("field => field.tagName") == "TEXTAREA"


def test_plain_editor_saves_by_itself(writer: Writer, room: Newsroom):
    writer.open().write("More.")

    writer.is_saved()
    assert room.text("one").body == BODY + "More."


def test_plain_editor_lists_findings_and_goes_to_their_words(writer: Writer):
    writer.open()
    expect(writer.notes()).to_have_count(2)

    writer.notes().filter(has_text="unfortunate incident").click()

    field = writer.part("Body")
    selected = field.evaluate(
        "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    )
    assert selected == "unfortunate incident"


def test_replacement_in_the_plain_editor_can_be_undone(writer: Writer):
    writer.open()

    writer.desk.get_by_role("button", name="Write ‘fire’").click()

    assert writer.words().startswith("We regret an fire.")
    writer.page.keyboard.press("Control+z")
    assert writer.words() == BODY


def test_merge_in_the_plain_editor_leaves_the_caret_at_its_words(writer: Writer, room: Newsroom):
    writer.open()
    room.text("one").write(body=f"First.\n\n{BODY}")
    writer.write("Last")
    writer.is_saved()

    writer.page.keyboard.type(" words.")

    assert writer.words() == f"First.\n\n{BODY}Last words."


def test_clash_in_the_plain_editor_shows_both(writer: Writer, room: Newsroom):
    writer.open()
    room.text("one").write(body=BODY.replace("incident", "fire"))

    writer.rewrite(BODY.replace("incident", "blaze"))

    writer.desk.get_by_role("button", name="Keep mine").click()
    writer.is_saved()
    assert room.text("one").body == BODY.replace("incident", "blaze")


def test_words_of_a_closed_tab_are_back_in_the_plain_editor(
    writer: Writer, room: Newsroom, context: BrowserContext
):
    writer.open()
    room.away = True
    writer.write("Kept.")
    expect(writer.status()).to_have_text("Not saved: kept on this computer")
    writer.close_while_away()

    again = Writer(context.new_page(), room).open()

    again.is_saved()
    assert again.words() == room.text("one").body == BODY + "Kept."


def test_nothing_is_checked_or_saved_while_a_word_is_composed(
    writer: Writer, room: Newsroom, context: BrowserContext
):
    writer.page.clock.install()
    writer.open().part("Body").focus()
    asked = len(room.asked)
    input_method = context.new_cdp_session(writer.page)

    input_method.send(
        "Input.imeSetComposition", {"text": "dao", "selectionStart": 3, "selectionEnd": 3}
    )
    writer.page.clock.run_for(20_000)

    assert (len(room.asked), room.saves) == (asked, [])


def test_without_script_the_form_saves_every_byte(bare_page: Page, room: Newsroom):
    body = "\n  leading\n\ntrailing  \n👩‍🚒 𠮷 </textarea>\n"
    room.text("one").write(body=body)
    bare_page.goto(room.url)

    bare_page.get_by_label("Headline").fill("Depot fire")
    bare_page.get_by_role("button", name="Save").click()

    assert room.text("one").parts == {"headline": "Depot fire", "body": body}


def test_without_script_findings_and_elements_are_read_as_lists(bare_page: Page, room: Newsroom):
    bare_page.goto(room.url)

    findings = bare_page.locator("[data-findings]")
    expect(findings.get_by_role("listitem").first).to_contain_text("unfortunate incident")
    expect(findings.get_by_role("heading")).to_have_text(["Must be settled 1", "Should change 1"])
    expect(bare_page.locator("[data-elements] > li.lacking")).to_contain_text("Remedy")


def test_without_script_no_dead_control_is_shown(bare_page: Page, room: Newsroom):
    room.plain = False

    bare_page.goto(room.url)

    expect(bare_page.get_by_role("toolbar")).to_have_count(0)
    assert bare_page.locator("[data-text=one] button:visible").all_inner_texts() == ["Save"]
