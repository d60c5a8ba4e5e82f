"""What happens to words on the real drafting page: an input method, a closed tab, two people."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import CDPSession, Dialog, Page, expect

from drafting.domain.forms import PartRole
from tests.journeys.colleague import Colleague
from tests.journeys.conftest import OpenHouse
from tests.journeys.hands import Keys
from tests.journeys.house import House
from tests.journeys.stories import ENGLISH, HONG_KONG, MAINLAND, TAIWAN, Story


def at_the_desk(house: House) -> Colleague:
    """Bring the writer to a holding statement that was just begun; its clock can be stopped."""
    story = house.story
    writer = house.comes_in(story.writer)
    writer.page.clock.install()
    writer.opens_an_incident(story.line)
    writer.starts_a_holding_statement(story.starter)
    return writer


def is_saved(writer: Colleague) -> None:
    saved = re.escape(writer.said("editor-saved-at", time="@")).replace("@", r".*\d\d:\d\d")
    expect(writer.page.get_by_text(re.compile(saved))).to_be_visible()


def comes_back(writer: Colleague) -> Page:
    """Open the same page in a new tab after closing this one."""
    address = writer.page.url
    writer.page.close()
    writer.page = writer.context.new_page()
    writer.page.goto(address)
    expect(writer.page.get_by_role("toolbar")).to_be_visible()
    return writer.page


LATER = datetime(2099, 1, 1, tzinfo=UTC)
PAUSE = 2_000
"""Milliseconds after which words that nobody goes on with are saved."""


def compose(keys: CDPSession, *steps: str) -> None:
    for step in steps:
        keys.send(
            "Input.imeSetComposition",
            {"text": step, "selectionStart": len(step), "selectionEnd": len(step)},
        )


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("story", "spelt", "meant"),
    [
        (MAINLAND, ("z", "zhi", "zhi q", "zhi qian"), "致歉"),
        (TAIWAN, ("ㄐ", "ㄐㄧ", "ㄐㄧㄢ", "簡ㄒ", "簡ㄒㄩㄣ"), "簡訊"),
    ],
    ids=["pinyin", "zhuyin"],
)
def test_chinese_comes_whole_out_of_an_input_method(
    opened: OpenHouse, story: Story, spelt: tuple[str, ...], meant: str
):
    with opened(story) as house:
        writer = at_the_desk(house)
        keys = writer.context.new_cdp_session(writer.page)
        writer.hand.fill(writer.part(PartRole.BODY), story.last_words)
        writer.page.keyboard.press("Control+End")
        is_saved(writer)
        asked: list[str] = []
        writer.page.on("request", lambda request: asked.append(request.url))
        writer.page.clock.pause_at(LATER)

        compose(keys, *spelt)
        writer.page.clock.run_for(20_000)
        asked_meanwhile = list(asked)
        keys.send("Input.insertText", {"text": meant})
        with writer.page.expect_response("**/findings"), writer.page.expect_response("**/save"):
            writer.page.clock.run_for(PAUSE)

        body = writer.part(PartRole.BODY)
        expect(body).to_have_text(f"{story.last_words}{meant}")
        assert asked_meanwhile == []
        comes_back(writer)
        expect(writer.part(PartRole.BODY)).to_have_text(f"{story.last_words}{meant}")


@pytest.mark.sqlite
def test_words_are_saved_within_two_seconds_of_a_pause(opened: OpenHouse):
    with opened(ENGLISH) as house:
        writer = at_the_desk(house)
        writer.page.clock.pause_at(LATER)
        writer.part(PartRole.HEADLINE).focus()
        writer.page.keyboard.type("Chlorine")
        expect(writer.page.get_by_text(writer.said("editor-not-yet-saved"))).to_be_visible()

        with writer.page.expect_response("**/save") as saved:
            writer.page.clock.run_for(PAUSE)

        is_saved(writer)
        assert saved.value.status == 200


@pytest.mark.sqlite
def test_signing_out_warns_of_words_that_no_server_has(opened: OpenHouse):
    with opened(HONG_KONG) as house:
        writer = at_the_desk(house)
        writer.watch.expected = ("request:", "console: Failed to load resource")
        page, warned = writer.page, list[str]()

        def answer(dialog: Dialog) -> None:
            warned.append(dialog.message)
            dialog.accept()

        page.on("dialog", answer)
        page.route("**/save", lambda asked: asked.abort())
        writer.hand.fill(writer.part(PartRole.HEADLINE), HONG_KONG.headline)
        expect(page.get_by_text(writer.said("editor-kept-here"))).to_be_visible()

        writer.hand.press(writer.button("session-sign-out"))

        expect(writer.line("session-email")).to_be_visible()
        assert warned == [writer.said("editor-sign-out-unsaved")]
        assert page.evaluate("localStorage.length") == 0


@pytest.mark.sqlite
def test_better_words_are_taken_with_the_keys_alone(opened: OpenHouse):
    with opened(TAIWAN) as house:
        writer = at_the_desk(house)
        body = writer.part(PartRole.BODY)
        writer.writes(TAIWAN)
        writer.sees_a_note_on(TAIWAN.noted)
        keys = writer.page.keyboard
        body.focus()
        keys.press("Control+Home")

        keys.press("F8")
        keys.press("Alt+Enter")
        better = writer.button("editor-write-instead", words=TAIWAN.instead)
        Keys().reach(writer.page.locator(".card").get_by_role("button").and_(better))
        keys.press("Enter")

        expect(body).to_be_focused()
        expect(body).to_contain_text(TAIWAN.instead)
        is_saved(writer)


@pytest.mark.sqlite
def test_words_survive_a_tab_that_is_closed_at_once(opened: OpenHouse):
    with opened(ENGLISH) as house:
        writer = at_the_desk(house)
        writer.hand.fill(writer.part(PartRole.HEADLINE), ENGLISH.headline)

        comes_back(writer)

        expect(writer.part(PartRole.HEADLINE)).to_have_text(ENGLISH.headline)


@pytest.mark.sqlite
def test_words_survive_a_lost_connection_and_a_closed_tab(opened: OpenHouse):
    with opened(ENGLISH) as house:
        writer = at_the_desk(house)
        writer.watch.expected = ("request:", "console: Failed to load resource")
        writer.context.set_offline(True)
        writer.hand.fill(writer.part(PartRole.HEADLINE), ENGLISH.headline)
        expect(writer.page.get_by_text(writer.said("editor-kept-here"))).to_be_visible()
        address = writer.page.url
        writer.page.close(run_before_unload=False)
        writer.context.set_offline(False)

        writer.page = writer.context.new_page()
        writer.page.goto(address)

        expect(writer.part(PartRole.HEADLINE)).to_have_text(ENGLISH.headline)
        is_saved(writer)


def test_two_people_write_at_once_and_lose_nothing(opened: OpenHouse):
    with opened(ENGLISH) as house:
        writer = at_the_desk(house)
        colleague = house.comes_in(ENGLISH.counsel)
        colleague.page.goto(writer.page.url)
        expect(colleague.page.get_by_role("toolbar")).to_be_visible()

        writer.hand.fill(writer.part(PartRole.HEADLINE), ENGLISH.headline)
        colleague.hand.fill(colleague.part(PartRole.CONTACT), ENGLISH.contact)

        is_saved(writer)
        is_saved(colleague)
        comes_back(writer)
        expect(writer.part(PartRole.HEADLINE)).to_have_text(ENGLISH.headline)
        expect(writer.part(PartRole.CONTACT)).to_have_text(ENGLISH.contact)


def test_two_wordings_of_one_part_are_both_kept_until_somebody_chooses(opened: OpenHouse):
    with opened(ENGLISH) as house:
        writer = at_the_desk(house)
        writer.hand.fill(writer.part(PartRole.HEADLINE), "A pipe has failed")
        is_saved(writer)
        colleague = house.comes_in(ENGLISH.counsel)
        colleague.watch.expected = ("console: Failed to load resource", "answer: POST")
        colleague.page.goto(writer.page.url)
        expect(colleague.page.get_by_role("toolbar")).to_be_visible()
        writer.hand.fill(writer.part(PartRole.HEADLINE), "A valve has failed")
        is_saved(writer)

        colleague.hand.fill(colleague.part(PartRole.HEADLINE), "A pump has failed")

        clash = colleague.page.get_by_role("region", name=colleague.said("editor-clashes"))
        expect(clash).to_contain_text("A valve has failed")
        expect(clash).to_contain_text("A pump has failed")
        colleague.hand.press(colleague.button("editor-clash-mine"))
        is_saved(colleague)
        comes_back(writer)
        expect(writer.part(PartRole.HEADLINE)).to_have_text("A pump has failed")


@pytest.mark.sqlite
def test_embargo_is_chosen_not_typed(opened: OpenHouse):
    with opened(ENGLISH) as house:
        writer = at_the_desk(house)
        page = writer.page
        writer.hand.pick(page.get_by_role("radio", name=writer.said("release-line-embargo")))
        page.get_by_label(writer.said("release-line-at")).fill("2026-11-22T09:00")
        writer.hand.choose(
            page.get_by_role("combobox", name=writer.said("release-line-zone")), "Taipei time"
        )

        is_saved(writer)
        page = comes_back(writer)
        expect(page.get_by_label(writer.said("release-line-at"))).to_have_value("2026-11-22T09:00")
        shown = page.get_by_role(
            "region", name=writer.said("editor-preview-of", text="English (UK)")
        )
        expect(shown).to_contain_text("09:00 on 22 November 2026 (Taipei time, UTC+8)")
