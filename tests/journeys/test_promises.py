"""A promise: seen before the release, followed from then on, kept with a note by the writer."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import OpenHouse
from tests.journeys.hands import Hand, Keys, Pointer
from tests.journeys.house import House
from tests.journeys.stories import ENGLISH, HONG_KONG, Story

PROMISES = {
    ENGLISH: " We will publish what we find within 14 days.",
    HONG_KONG: "我們將於14天內公布調查結果。",
}


def released_with(house: House, story: Story) -> None:
    """Go from the incident to the release, past everybody who must agree."""
    writer = house.comes_in(story.writer)
    writer.opens_an_incident(story.line)
    writer.starts_a_holding_statement(story.starter)
    writer.writes(story)
    writer.submits(story.note)
    for name in (story.counsel, story.executive):
        reviewer = house.comes_in(name)
        reviewer.takes_up("queue-decide")
        reviewer.approves()


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("story", "script", "hand"),
    [(ENGLISH, True, Keys()), (HONG_KONG, False, Pointer())],
    ids=["en-keys", "zh_Hant_HK-plain"],
)
def test_promise_is_followed_until_it_is_kept(
    opened: OpenHouse, story: Story, script: bool, hand: Hand
):
    promise = PROMISES[story].strip()
    told = replace(story, last_words=story.last_words + PROMISES[story])
    with opened(told, script=script, hand=hand) as house:
        released_with(house, told)
        press_officer = house.comes_in(story.press_officer)
        press_officer.takes_up("queue-release")
        expect(press_officer.page.get_by_role("checkbox", name=promise)).to_be_checked()
        press_officer.releases()
        expect(press_officer.region("commitments-title")).to_contain_text(promise)

        writer = house.comes_in(story.writer)
        writer.goes_home()
        writer.hand.press(writer.page.get_by_role("link", name=story.line).first)
        writer.hand.press(writer.region("commitments-title").get_by_role("link", name=promise))
        writer.hand.fill(writer.line("commitment-note"), story.place)
        writer.hand.press(writer.button("commitment-keep"))

        writer.is_told("commitment-marked")
        expect(writer.page.get_by_text(story.place)).to_be_visible()
