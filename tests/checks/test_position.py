"""The text beside its brief: what is missing, what says less or more, what must not be said."""

import pytest

from checks import Brief, BriefFact, Stance, check
from checks.expectations import Ask, expectations
from checks.report import Level
from tests.checks.builders import finding, found, whole

BARE = "Something is being looked at."


def test_missing_elements_weigh_least_without_a_brief():
    levels = {held.level for held in check(BARE, "en").findings if held.kind == "missing"}

    assert levels == {Level.COULD}


def test_holding_statement_is_asked_for_four_things_only():
    brief = Brief(stage="holding", harm="bodily")

    asked = [held.rule for held in check(BARE, "en", brief).findings if held.level is Level.SHOULD]

    assert asked == ["missing-next-update", "missing-sympathy", "missing-what-happened"]


def test_first_hour_asks_for_no_prevention():
    assert expectations(Brief(stage="holding"))["prevention"] is Ask.NOT_EXPECTED
    assert (
        expectations(Brief(stage="full", stance=Stance(cause="ours")))["prevention"] is Ask.EXPECTED
    )


def test_securities_notice_owes_no_next_update():
    brief = Brief(stage="full", form="securities_notice")

    assert "missing-next-update" not in whole(check(BARE, "en", brief))


def test_figures_reserved_to_an_authority_count_as_there():
    brief = Brief(stage="full")
    text = "Casualty figures will be given by the police."

    assert "missing-scope" not in whole(check(text, "en", brief))
    assert "missing-scope" in whole(check(BARE, "en", brief))


@pytest.mark.parametrize(
    ("expression", "text", "less"),
    [
        ("apology", "We regret that the pool was shut.", True),
        ("apology", "We are sorry that the pool was shut.", False),
        ("apology_responsibility", "We are sorry that the pool was shut.", True),
        ("apology_responsibility", "We are sorry. The fault was ours.", False),
        ("sympathy", "The pool was shut.", True),
        ("sympathy", "Our thoughts are with the swimmers.", False),
        ("rebuttal", "The pool was shut.", True),
        ("rebuttal", "The report is false.", False),
    ],
)
def test_text_that_says_less_than_the_stance(expression, text, less):
    brief = Brief(stage="full", stance=Stance(expression=expression))

    assert ("says-less" in whole(check(text, "en", brief))) is less


def test_holding_statement_may_say_less():
    brief = Brief(stage="holding", stance=Stance(expression="apology"))

    assert "says-less" not in whole(check("The pool was shut.", "en", brief))


@pytest.mark.parametrize(
    ("stance", "text", "marked"),
    [
        (Stance(expression="sympathy"), "We apologise to you all.", ["apologise"]),
        (Stance(expression="apology"), "We apologise. It was our fault.", ["was our fault"]),
        (Stance(cause="unknown"), "The fault is ours.", ["fault is ours"]),
        (Stance(offer="help"), "We pay compensation.", ["compensation"]),
        (Stance(offer="compensation"), "We pay compensation.", []),
        (Stance(expression="apology_responsibility", cause="ours"), "The fault is ours.", []),
        (None, "We apologise. It was our fault.", []),
    ],
)
def test_text_that_says_more_than_the_stance(stance, text, marked):
    assert found(text, brief=Brief(stance=stance), rule="says-more") == marked


def test_who_may_not_be_named_is_marked():
    brief = Brief(stance=Stance(not_named=("Alder & Sons",)))

    assert found("The crane of Alder & Sons fell.", brief=brief, kind="stance") == ["Alder & Sons"]


def fact(**wanted):
    return BriefFact(
        **{"what": "passengers on board", "value": "184", "unit": "passengers", **wanted}
    )


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("There were 184 passengers on board.", []),
        ("There were 148 passengers on board.", ["148"]),
        ("About 180 passengers were on board.", []),
        ("About 250 passengers were on board.", ["250"]),
        ("There were 9 crew on board.", []),
    ],
)
def test_figure_against_a_confirmed_fact(text, marked):
    brief = Brief(facts=(fact(),))

    assert found(text, brief=brief, rule="fact-differs", level="must") == marked


def test_unconfirmed_fact_contradicts_nothing():
    assert (
        found(
            "There were 148 passengers.", brief=Brief(facts=(fact(state="reported"),)), kind="fact"
        )
        == []
    )


def test_confidential_fact_must_not_be_said():
    brief = Brief(facts=(fact(public=False),))

    held = finding("We had 184 passengers on board.", "fact-confidential", brief=brief)

    assert (held.level, held.excerpt) == (Level.MUST, "184")


def test_confidential_words_must_not_be_said():
    brief = Brief(facts=(BriefFact("buyer", "Halden Group", public=False),))

    assert found("Talks with Halden Group go on.", brief=brief, level="must") == ["Halden Group"]


def test_confidential_figure_is_not_a_date_nor_one_plain_word():
    hurt = BriefFact("受傷旅客", "9", "人", public=False)
    found_damage = BriefFact("檢修紀錄", "有", public=False)

    brief = Brief(facts=(hurt, found_damage))

    assert (
        found("截至9時30分，受傷旅客有專人陪同。", "zh-Hant", brief, rule="fact-confidential") == []
    )
    assert found("受傷旅客9人。", "zh-Hant", brief, rule="fact-confidential") == ["9"]


def test_part_of_a_confirmed_figure_does_not_differ_from_it():
    brief = Brief(facts=(BriefFact("受傷旅客", "12", "人", state="confirmed"),))

    assert (
        found("截至9時30分，12人受傷，其中3人住院。", "zh-Hant", brief, rule="fact-differs") == []
    )
    assert found("旅客3人受傷。", "zh-Hant", brief, rule="fact-differs") == ["3"]


def test_harm_that_the_text_tells_of_asks_for_sympathy():
    brief = Brief(stage="holding")

    assert "missing-sympathy" in whole(check("At 09:10 two people were injured.", "en", brief))
    assert "missing-sympathy" not in whole(check("At 09:10 the app stopped.", "en", brief))
