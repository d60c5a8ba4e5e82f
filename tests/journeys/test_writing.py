"""What happens to words on the real drafting page: an input method, a closed tab, two people."""

import re

import pytest
from playwright.sync_api import CDPSession, Page, expect

from drafting.domain.forms import PartRole
from tests.journeys.colleague import Colleague
from tests.journeys.conftest import OpenHouse
from tests.journeys.house import House
from tests.journeys.stories import ENGLISH, MAINLAND, TAIWAN, Story


def at_the_desk(house: House) -> Colleague:
    """Bring the writer to a holding statement that was just begun."""
    story = house.story
    writer = house.comes_in(story.writer)
    writer.opens_an_incident(story.line)
    writer.starts_a_holding_statement(story.starter)
    return writer


def is_saved(writer: Colleague) -> None:
    saved = writer.said("editor-saved-at", time="")
    expect(writer.page.get_by_text(re.compile(rf"{saved}\d\d:\d\d"))).to_be_visible()


def comes_back(writer: Colleague) -> Page:
    """Open the same page in a new tab after closing this one."""
    address = writer.page.url
    writer.page.close()
    writer.page = writer.context.new_page()
    writer.page.goto(address)
    expect(writer.page.get_by_role("toolbar")).to_be_visible()
    return writer.page


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

        compose(keys, *spelt)
        keys.send("Input.insertText", {"text": meant})

        body = writer.part(PartRole.BODY)
        expect(body).to_have_text(f"{story.last_words}{meant}")
        is_saved(writer)
        comes_back(writer)
        expect(writer.part(PartRole.BODY)).to_have_text(f"{story.last_words}{meant}")


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
