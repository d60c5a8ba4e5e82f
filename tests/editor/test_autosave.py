"""Autosave: within two seconds of a pause, in sight, and nothing is lost on any path."""

import json
from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.editor.conftest import BODY
from tests.editor.newsroom import SAVED_AT, Newsroom
from tests.editor.writer import Writer

DAY = timedelta(days=1)


def copies(page: Page) -> list[dict[str, object]]:
    """The copies that the browser keeps."""
    kept = page.evaluate("Object.values(localStorage)")
    return [json.loads(copy) for copy in kept]


def test_words_are_saved_within_two_seconds_of_a_pause(writer: Writer, room: Newsroom):
    writer.page.clock.install()
    writer.open()
    writer.write("More.")

    with writer.page.expect_response("**/save"):
        writer.page.clock.run_for(2000)

    assert room.text("one").body == BODY + "More."


def test_words_written_without_a_pause_are_saved_all_the_same(writer: Writer, room: Newsroom):
    writer.page.clock.install()
    writer.open()

    with writer.page.expect_response("**/save"):
        for _ in range(24):
            writer.write("a")
            writer.page.clock.run_for(400)

    assert room.text("one").revision == 2


def test_save_names_the_revision_it_is_based_on(writer: Writer, room: Newsroom):
    writer.open().write("One.")
    writer.is_saved()
    writer.write("Two.")
    writer.is_saved()

    bases = [save["base"] for save in room.saves]

    assert bases == list(range(1, room.text("one").revision))
    assert room.text("one").body == BODY + "One.Two."


def test_control_s_saves_at_once(writer: Writer, room: Newsroom):
    writer.page.clock.install()
    writer.open().write("Now.")

    with writer.page.expect_response("**/save"):
        writer.page.keyboard.press("Control+s")

    assert room.text("one").body == BODY + "Now."


@pytest.mark.parametrize(
    ("later", "said"), [(timedelta(hours=3), "Saved 02:14"), (DAY, "Saved 21 Nov 2026, 02:14")]
)
def test_day_of_the_last_save_is_told_unless_it_is_today(
    writer: Writer, later: timedelta, said: str
):
    writer.page.clock.install(time=SAVED_AT + later)

    writer.open()

    expect(writer.status()).to_have_text(said)


def test_nothing_is_sent_when_nothing_changed(writer: Writer, room: Newsroom):
    writer.page.clock.install()
    writer.open()

    writer.page.clock.run_for(60_000)

    assert room.saves == []


def test_copy_is_gone_once_the_server_has_the_words(writer: Writer):
    writer.open().write("More.")
    writer.page.keyboard.press("Control+s")

    writer.is_saved()

    assert copies(writer.page) == []


def test_lost_connection_keeps_the_words_and_says_so(writer: Writer, context: BrowserContext):
    writer.open()
    context.set_offline(True)
    writer.write("Kept.")

    expect(writer.status()).to_have_text("Not saved: kept on this computer")

    assert [copy["base"] for copy in copies(writer.page)] == [1]
    expect(writer.page.get_by_role("alert")).to_contain_text("The server does not answer.")


def test_words_are_saved_when_the_connection_is_back(
    writer: Writer, room: Newsroom, context: BrowserContext
):
    writer.open()
    context.set_offline(True)
    writer.write("Kept.")
    expect(writer.status()).to_have_text("Not saved: kept on this computer")

    context.set_offline(False)

    writer.is_saved()
    assert room.text("one").body == BODY + "Kept."
    expect(writer.page.get_by_role("alert")).to_be_hidden()


def test_words_of_a_closed_tab_are_back_when_the_page_is_opened_again(
    writer: Writer, room: Newsroom, context: BrowserContext
):
    writer.open()
    room.away = True
    writer.write("Kept.")
    expect(writer.status()).to_have_text("Not saved: kept on this computer")
    writer.close_while_away()

    again = Writer(context.new_page(), room).open()

    expect(again.desk.locator("[data-restored]")).to_contain_text("kept on this computer")
    again.is_saved()
    assert again.words() == room.text("one").body == BODY + "Kept."
    assert copies(again.page) == []


def test_words_of_a_closed_tab_join_what_a_colleague_wrote_meanwhile(
    writer: Writer, room: Newsroom, context: BrowserContext
):
    writer.open()
    room.away = True
    writer.write("Kept.")
    expect(writer.status()).to_have_text("Not saved: kept on this computer")
    writer.close_while_away()
    room.text("one").write(headline="Fire at the northern depot")

    again = Writer(context.new_page(), room).open()

    again.is_saved()
    assert again.words("headline") == "Fire at the northern depot"
    assert room.text("one").parts == {
        "headline": "Fire at the northern depot",
        "body": BODY + "Kept.",
    }


def test_page_left_in_mid_sentence_sends_the_words_along(writer: Writer, room: Newsroom):
    writer.open().write("Last words.")

    writer.page.goto(f"{room.url}elsewhere")

    assert room.save_arrived.wait(10)
    assert room.text("one").body == BODY + "Last words."


def test_words_sent_along_are_no_news_when_the_page_is_opened_again(writer: Writer, room: Newsroom):
    writer.open().write("Last words.")
    writer.page.goto(f"{room.url}elsewhere")
    assert room.save_arrived.wait(10)

    writer.open()

    writer.is_saved()
    expect(writer.desk.locator("[data-restored]")).to_be_hidden()
    assert (room.text("one").revision, copies(writer.page)) == (2, [])


def test_two_tabs_keep_copies_of_their_own(writer: Writer, room: Newsroom, context: BrowserContext):
    other = Writer(context.new_page(), room).open()
    writer.open()
    context.set_offline(True)
    writer.write("Mine.", part="Headline")
    other.page.bring_to_front()
    other.write("Yours.")
    expect(other.status()).to_have_text("Not saved: kept on this computer")
    expect(writer.status()).to_have_text("Not saved: kept on this computer")

    kept = copies(writer.page)

    assert len(kept) == 2


def test_signed_out_keeps_the_words_and_goes_on_after_signing_in(writer: Writer, room: Newsroom):
    writer.open()
    room.signed_in = False
    writer.write("Kept.")
    link = writer.page.get_by_role("link", name="Sign in in a new tab")
    expect(link).to_have_attribute("target", "_blank")

    room.signed_in, room.token = True, "token-of-the-new-session"
    writer.page.evaluate("window.dispatchEvent(new Event('focus'))")

    writer.is_saved()
    assert room.text("one").body == BODY + "Kept."


def test_words_are_not_saved_under_another_persons_name(writer: Writer, room: Newsroom):
    writer.open()
    room.signed_in = False
    writer.write("Kept.")
    expect(writer.status()).to_have_text("Not saved: kept on this computer")

    room.signed_in, room.person = True, "somebody else"
    writer.page.evaluate("window.dispatchEvent(new Event('focus'))")

    expect(writer.page.get_by_role("alert")).to_contain_text("Somebody else is signed in")
    assert room.saves == []


def test_refusal_is_shown_with_the_servers_reason(writer: Writer, room: Newsroom):
    writer.open()
    room.refused = True

    writer.write("Too late.")

    expect(writer.page.get_by_role("alert")).to_contain_text("The statement is closed.")
    assert len(copies(writer.page)) == 1


def test_browser_without_room_for_a_copy_says_so(writer: Writer, context: BrowserContext):
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    writer.open()
    context.set_offline(True)

    writer.write("Nowhere.")

    expect(writer.status()).to_have_text("Not saved")
    expect(writer.page.get_by_role("alert")).to_contain_text("neither saved nor kept")


def test_leaving_asks_only_when_words_are_not_saved(
    writer: Writer, room: Newsroom, context: BrowserContext
):
    asked = writer.dialogs()
    writer.open().write("Saved.")
    writer.is_saved()
    writer.page.goto(f"{room.url}elsewhere")
    writer.open()
    context.set_offline(True)
    writer.write("Unsaved.")
    expect(writer.status()).to_have_text("Not saved: kept on this computer")

    writer.page.close(run_before_unload=True)

    writer.page.wait_for_event("close")
    assert asked == ["beforeunload"]


def test_form_that_waits_for_saving_names_the_saved_revision(writer: Writer, room: Newsroom):
    writer.open().write("Ready.")

    writer.page.get_by_role("button", name="Submit").click()

    expect(writer.page.get_by_text("Submitted")).to_be_visible()
    assert room.submitted == [2]
    assert room.text("one").body == BODY + "Ready."


def test_form_that_waits_does_not_go_when_saving_fails(writer: Writer, room: Newsroom):
    writer.open()
    room.refused = True
    writer.write("Ready.")

    writer.page.get_by_role("button", name="Submit").click()

    expect(writer.page.get_by_role("alert")).to_be_visible()
    assert room.submitted == []


def test_signing_out_warns_of_unsaved_words_and_removes_them(
    writer: Writer, room: Newsroom, context: BrowserContext
):
    told = writer.dialogs()
    writer.open()
    room.refused = True
    writer.write("Kept.")
    expect(writer.status()).to_have_text("Not saved: kept on this computer")

    writer.page.get_by_role("button", name="Sign out").click()

    expect(writer.page.get_by_text("Signed out")).to_be_visible()
    assert "Signing out removes them" in told[0]
    assert copies(writer.page) == []


def test_signing_out_with_everything_saved_asks_nothing(writer: Writer, room: Newsroom):
    told = writer.dialogs()
    writer.open().write("Saved.")
    writer.is_saved()

    writer.page.get_by_role("button", name="Sign out").click()

    expect(writer.page.get_by_text("Signed out")).to_be_visible()
    assert told == []
