"""Whether a fact of the incident carries each figure of a text."""

import pytest

from checks import BriefFact
from checks.consistency.carrying import figures

FLATS = BriefFact("flooded homes", "412", "flats")
HURT = BriefFact("people injured", "3", "people", state="checking")


def told(text: str, language: str = "en", *facts: BriefFact) -> list[tuple[str, str]]:
    return [(f.span.excerpt, f.standing.value) for f in figures(text, language, facts)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "412 flats were flooded.", [("412 flats", "confirmed")]),
        ("en", "About 400 flats were flooded.", [("About 400 flats", "confirmed")]),
        ("en", "421 flats were flooded.", [("421 flats", "differs")]),
        ("en", "3 people were injured.", [("3 people", "unconfirmed")]),
        ("en", "We pay £250 to each.", [("£250", "unknown")]),
        ("zh-Hans", "412户被淹。", [("412户", "confirmed")]),
        ("zh-Hant-TW", "3人受傷。", [("3人", "unconfirmed")]),
        ("zh-Hant-HK", "向每戶發放港幣500元。", [("港幣500", "unknown")]),
    ],
)
def test_a_figure_stands_by_its_fact(language: str, text: str, expected: list[tuple[str, str]]):
    assert told(text, language, FLATS, HURT) == expected


def test_a_superseded_fact_carries_nothing():
    old = BriefFact("flooded homes", "412", "flats", state="superseded")

    assert told("412 flats were flooded.", "en", old) == [("412 flats", "unknown")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Call 020 7946 0000 from 8:30 on 3 June 2026."),
        ("en", "Nobody was hurt."),
        ("en", "Lines are open from 8 to 6, seven days a week."),
        ("en", "Our 24-hour helpline answers 24 hours a day; this is our 2nd notice."),
        ("en", "Dial 4312 for the desk; your reference is 88213."),
        ("zh-Hans", "热线24小时接听。"),
        ("zh-Hans", "我们提供7×24小时服务，请拨打12345。"),
        ("zh-Hant-TW", "客服專線24小時服務，這是第2號公告。"),
        ("zh-Hant-HK", "熱線每日上午9時至晚上10時接聽，全日24小時運作。"),
        ("zh-Hans", "我们牵挂每一位消费者。"),
        ("zh-Hans", "2026年11月18日，请拨打400-555-0117。"),
    ],
)
def test_numbers_to_call_and_days_are_no_figures(language: str, text: str):
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Our service was out for 24 hours.", "24 hours"),
        ("zh-Hans", "服务中断6小时。", "6小时"),
        ("zh-Hant-HK", "熱線接聽來電312通。", "312通"),
    ],
)
def test_how_long_nobody_was_served_is_a_figure(language: str, text: str, words: str):
    assert told(text, language) == [(words, "unknown")]


def test_a_figure_of_something_else_is_not_carried():
    assert told("412 passengers were injured.", "en", FLATS) == [("412 passengers", "unknown")]
