"""A check note that somebody sets aside: gone from the list, back when its sentence changes."""

import pytest
from playwright.sync_api import Locator, expect

from drafting.domain.forms import PartRole
from tests.journeys.barriers import barriers
from tests.journeys.colleague import Colleague
from tests.journeys.conftest import OpenHouse
from tests.journeys.hands import Hand, Keys, Pointer
from tests.journeys.stories import ENGLISH, HONG_KONG, TAIWAN, Story

MOST_NOTES = 12


def at_a_written_desk(writer: Colleague) -> None:
    story = writer.story
    writer.opens_an_incident(story.line)
    writer.starts_a_holding_statement(story.starter)
    writer.writes(story)
    writer.sees_a_note_on(story.noted)


def notes(writer: Colleague) -> Locator:
    return writer.region("editor-notes-title")


def note(writer: Colleague) -> Locator:
    """Find the note on the story's words among those that stand; nobody takes words back here."""
    offered = writer.page.get_by_text(writer.said("dismissal-open"), exact=True)
    return notes(writer).get_by_role("listitem").filter(has_text=writer.story.noted, has=offered)


def dismisses(writer: Colleague, reason: str) -> None:
    row = note(writer)
    writer.hand.press(row.get_by_text(writer.said("dismissal-open"), exact=True))
    writer.hand.fill(row.get_by_label(writer.said("dismissal-reason")), reason)
    writer.hand.press(row.get_by_role("button", name=writer.said("dismissal-dismiss"), exact=True))


def fold(writer: Colleague, n: int = 1) -> Locator:
    return notes(writer).get_by_text(writer.said("dismissal-count", n=n), exact=True)


def types_body(writer: Colleague, words: str) -> None:
    writer.hand.fill(writer.part(PartRole.BODY), words)


@pytest.mark.sqlite
@pytest.mark.parametrize("hand", [Pointer(), Keys()], ids=["pointer", "keys"])
def test_note_is_set_aside_and_returns_with_its_sentence(opened: OpenHouse, hand: Hand):
    with opened(ENGLISH, hand=hand) as house:
        writer = house.comes_in(ENGLISH.writer)
        at_a_written_desk(writer)

        dismisses(writer, "The engineers’ own word.")

        expect(note(writer)).to_have_count(0)
        expect(fold(writer)).to_be_visible()
        types_body(writer, ENGLISH.body.replace("foam", "sand"))
        expect(note(writer)).to_be_visible()
        expect(fold(writer)).to_have_count(0)
        types_body(writer, ENGLISH.body)
        expect(note(writer)).to_have_count(0)
        writer.hand.press(fold(writer))
        expect(notes(writer).get_by_text("The engineers’ own word.")).to_be_visible()
        writer.hand.press(writer.button("dismissal-reopen"))
        expect(note(writer)).to_be_visible()
        expect(fold(writer)).to_have_count(0)


def goes_into_the_card(writer: Colleague) -> Locator:
    """Walk to the words of the story's note and into their card; give its way to dismiss."""
    keyboard, card = writer.page.keyboard, writer.page.locator(".cm-tooltip .card")
    writer.part(PartRole.BODY).focus()
    for _ in range(MOST_NOTES):
        keyboard.press("F8")
        if writer.story.noted in writer.page.locator("[data-announce]").inner_text():
            break
    expect(card.filter(has_text=writer.story.noted)).to_be_visible()
    keyboard.press("Alt+Enter")
    return card.get_by_role("button", name=writer.said("dismissal-open"), exact=True)


def tabs_to(writer: Colleague, way: Locator) -> None:
    for _ in range(MOST_NOTES):
        if way.evaluate("one => one === document.activeElement"):
            return
        writer.page.keyboard.press("Tab")
    expect(way).to_be_focused()


@pytest.mark.sqlite
def test_card_is_gone_through_and_dismissed_from_by_keyboard(opened: OpenHouse):
    with opened(ENGLISH, hand=Keys()) as house:
        writer = house.comes_in(ENGLISH.writer)
        at_a_written_desk(writer)
        keyboard = writer.page.keyboard

        tabs_to(writer, goes_into_the_card(writer))
        keyboard.press("Tab")
        expect(writer.part(PartRole.BODY)).to_be_focused()
        tabs_to(writer, goes_into_the_card(writer))
        keyboard.press("Enter")
        keyboard.type("The engineers’ own word.")
        keyboard.press("Enter")

        expect(fold(writer)).to_be_visible()
        expect(note(writer)).to_have_count(0)


@pytest.mark.sqlite
def test_form_and_list_keep_nobody_out(opened: OpenHouse):
    with opened(ENGLISH) as house:
        writer = house.comes_in(ENGLISH.writer)
        at_a_written_desk(writer)
        dismisses(writer, "The engineers’ own word.")
        writer.hand.press(fold(writer))
        offered = notes(writer).get_by_text(writer.said("dismissal-open"), exact=True)
        writer.hand.press(offered.first)
        expect(writer.button("dismissal-dismiss")).to_be_visible()

        assert barriers(writer.page) == []


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("story", "script"),
    [(TAIWAN, False), (HONG_KONG, True)],
    ids=["zh_Hant_TW", "zh_Hant_HK"],
)
def test_approver_sees_what_was_set_aside_and_takes_it_back(
    opened: OpenHouse, story: Story, script: bool
):
    with opened(story, script=script) as house:
        writer = house.comes_in(story.writer)
        at_a_written_desk(writer)
        dismisses(writer, story.reason)
        if not script:
            writer.is_told("finding-dismissed")
        expect(note(writer)).to_have_count(0)
        writer.submits(story.note)

        counsel = house.comes_in(story.counsel)
        counsel.takes_up("queue-decide")
        counsel.unfolds("review-dismissed", n=1)
        counsel.reads(story.reason)
        counsel.hand.press(counsel.button("dismissal-reopen"))

        counsel.is_told("finding-reopened")
        expect(counsel.page.get_by_text(counsel.said("review-dismissed", n=1))).to_have_count(0)
        standing = counsel.region("review-findings").get_by_role("article")
        expect(standing.filter(has_text=story.noted).first).to_be_visible()


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("story", "script"),
    [(ENGLISH, True), (HONG_KONG, False)],
    ids=["en", "zh_Hant_HK"],
)
def test_counsel_sets_a_note_aside_beside_the_redline(
    opened: OpenHouse, story: Story, script: bool
):
    with opened(story, script=script) as house:
        writer = house.comes_in(story.writer)
        at_a_written_desk(writer)
        writer.submits(story.note)
        counsel = house.comes_in(story.counsel)
        counsel.takes_up("queue-decide")
        listed = counsel.region("review-findings").get_by_role("article")
        row = listed.filter(has_text=story.noted).first

        counsel.hand.press(row.get_by_text(counsel.said("dismissal-open"), exact=True))
        counsel.hand.fill(row.get_by_label(counsel.said("dismissal-reason")), story.reason)
        assert not script or barriers(counsel.page) == []
        counsel.hand.press(row.get_by_role("button", name=counsel.said("dismissal-dismiss")))

        counsel.is_told("finding-dismissed")
        counsel.reads(story.reason)
        expect(listed.filter(has_text=story.noted)).to_have_count(0)
