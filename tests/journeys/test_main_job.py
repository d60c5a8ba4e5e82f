"""From a blank page to the final PDF, at two in the morning."""

from pathlib import Path

import pytest

from tests.journeys.conftest import OpenHouse
from tests.journeys.hands import Ears, Keys
from tests.journeys.house import House
from tests.journeys.paper import words_of
from tests.journeys.stories import ENGLISH, HONG_KONG, MAINLAND, TAIWAN, Story


def walk(house: House, folder: Path) -> None:
    """Go the whole way with everybody, and look at what the world gets."""
    story = house.story
    writer = house.comes_in(story.writer)
    writer.opens_an_incident(story.line)
    writer.starts_a_holding_statement(story.starter)
    writer.writes(story)
    writer.sees_a_note_on(story.noted)
    writer.replaces(story.noted, story.instead)
    writer.submits(story.note)

    counsel = house.comes_in(story.counsel)
    counsel.takes_up("queue-decide")
    counsel.reads(story.note)
    counsel.returns(story.reason, story.before, story.after)

    writer.takes_up("queue-revise")
    writer.reads(story.reason)
    writer.takes_the_words()
    writer.opens_the_desk()
    writer.submits(story.note)

    counsel.takes_up("queue-decide")
    counsel.reads_the_redline(story.before, story.after)
    counsel.approves()

    executive = house.comes_in(story.executive, telephone=True)
    executive.takes_up("queue-decide")
    executive.approves()

    press_officer = house.comes_in(story.press_officer)
    press_officer.takes_up("queue-release")
    press_officer.releases()
    paper = press_officer.downloads("pdf", folder)
    text = press_officer.downloads("plain", folder)
    picture = press_officer.downloads("picture", folder)
    press_officer.records_the_posting(story.place, story.address)

    assert paper.startswith(b"%PDF-")
    assert picture.startswith(b"\x89PNG")
    assert story.final_body in text.decode()
    assert bare(story.final_body) in bare(words_of(paper, folder))


def bare(words: str) -> str:
    return "".join(words.split())


@pytest.mark.sqlite
@pytest.mark.parametrize("story", [MAINLAND, HONG_KONG], ids=["zh_Hans", "zh_Hant_HK"])
def test_main_job_with_pointer(opened: OpenHouse, story: Story, tmp_path: Path):
    with opened(story) as house:
        walk(house, tmp_path)


@pytest.mark.postgres
@pytest.mark.parametrize("story", [ENGLISH, TAIWAN], ids=["en", "zh_Hant_TW"])
def test_main_job_on_postgresql(opened: OpenHouse, story: Story, tmp_path: Path):
    with opened(story) as house:
        walk(house, tmp_path)


@pytest.mark.sqlite
@pytest.mark.parametrize("story", [TAIWAN, ENGLISH], ids=["zh_Hant_TW", "en"])
def test_main_job_without_script(opened: OpenHouse, story: Story, tmp_path: Path):
    with opened(story, script=False) as house:
        walk(house, tmp_path)


@pytest.mark.sqlite
@pytest.mark.parametrize("story", [ENGLISH, HONG_KONG], ids=["en", "zh_Hant_HK"])
def test_main_job_with_keyboard_alone(opened: OpenHouse, story: Story, tmp_path: Path):
    with opened(story, hand=Keys()) as house:
        walk(house, tmp_path)


@pytest.mark.sqlite
def test_main_job_by_roles_and_names_alone(opened: OpenHouse, tmp_path: Path):
    with opened(MAINLAND, hand=Ears()) as house:
        walk(house, tmp_path)
