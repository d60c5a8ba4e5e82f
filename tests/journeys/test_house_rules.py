"""A house rule: written and tried by an administrator, then seen and followed by a writer."""

import pytest
from playwright.sync_api import expect

from drafting.domain.ids import PersonId, fresh_id
from drafting.domain.people import Person, Role
from drafting.store import people
from drafting.store.engine import connect, writing
from tests.builders import START
from tests.journeys.colleague import Colleague
from tests.journeys.conftest import OpenHouse
from tests.journeys.hands import Hand, Keys, Pointer
from tests.journeys.house import House, email_of, password_hash
from tests.journeys.stories import ENGLISH, HONG_KONG, MAINLAND, TAIWAN, Story

ADMINISTRATOR = "Ada Lowe"


def administrator(house: House) -> Colleague:
    """Let an administrator in, who is a member of nothing."""
    roles = frozenset({Role.ADMINISTRATOR})
    engine = connect(house.database.url)
    with writing(engine) as db:
        person = Person(PersonId(fresh_id()), email_of(ADMINISTRATOR), ADMINISTRATOR, roles)
        people.add(db, person, START, password_hash())
    engine.dispose()
    return house.comes_in(ADMINISTRATOR)


def keeps_a_rule(office: Colleague, old: str, new: str, why: str) -> None:
    """Write a rule, look at its try-out and switch it on."""
    office.hand.press(office.link("nav-routes"))
    office.hand.press(office.link("house-title"))
    office.hand.press(office.link("house-shape-preferred"))
    office.hand.fill(office.line("house-words-preferred"), old)
    office.hand.fill(office.line("house-instead"), new)
    office.hand.fill(office.line(f"locale-{office.story.catalogue.value}"), why)
    office.hand.press(office.button("house-try"))
    office.is_told("house-rule-written")
    expect(office.region("house-try-out")).to_contain_text(
        office.said("house-would-mark", places=0, releases=0)
    )
    office.hand.press(office.button("house-turn-on"))
    office.is_told("house-rule-on")


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("story", "words", "script", "hand"),
    [
        (ENGLISH, ("leaked from", "escaped from"), True, Keys()),
        (TAIWAN, ("撲滅", "熄滅"), False, Pointer()),
        (MAINLAND, ("泄漏停止", "泄漏止住"), True, Pointer()),
        (HONG_KONG, ("拖船拖回", "拖輪拖回"), False, Pointer()),
    ],
    ids=["en-keys", "zh_Hant_TW-plain", "zh_Hans", "zh_Hant_HK-plain"],
)
def test_rule_of_the_house_reaches_the_writer(
    opened: OpenHouse, story: Story, words: tuple[str, str], script: bool, hand: Hand
):
    (old, new), why = words, story.reason
    with opened(story, script=script, hand=hand) as house:
        keeps_a_rule(administrator(house), old, new, why)
        writer = house.comes_in(story.writer)
        writer.opens_an_incident(story.line)
        writer.starts_a_holding_statement(story.starter)
        writer.writes(story)

        writer.sees_a_note_on(new)
        writer.unfolds("editor-why")
        expect(writer.region("editor-notes-title").get_by_text(why)).to_be_visible()
        writer.replaces(old, new)

        expect(writer.region("editor-notes-title").get_by_text(old)).to_have_count(0)
