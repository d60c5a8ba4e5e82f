"""How wording is found whatever its script, markup and neighbours, and what is offered for it."""

import pytest

from checks import check
from tests.checks.builders import found


def test_both_scripts_find_the_same():
    simplified = found("我们将尽快处理，并高度重视。", "zh-Hans", kind="vague")
    traditional = found("我們將盡快處理，並高度重視。", "zh-Hant", kind="vague")

    assert (simplified, traditional) == (["尽快", "并高度重视"], ["盡快", "並高度重視"])


def test_empty_talk_side_by_side_is_told_once():
    told = found(
        "我们高度重视，将认真整改、加强管理，票款由各柜台退还，会给大家一个交代。",
        "zh-Hans",
        kind="vague",
    )

    assert told == ["我们高度重视，将认真整改、加强管理", "会给大家一个交代"]


def test_clause_without_end_is_marked_by_its_words_alone():
    said = "We will take appropriate steps " + "and then " * 60 + "rest."

    (only,) = found(said, kind="vague")

    assert len(only) < len("We will take appropriate steps " * 2)


def test_phrase_is_found_beside_han_characters():
    assert found("工程師執行了payload後恢復。", "zh-Hant", kind="jargon") == ["payload"]


def test_phrase_is_found_through_emphasis_and_line_ends():
    assert found("We act as **soon**\nas possible.", kind="vague") == ["as **soon**\nas possible"]


def test_replacement_is_offered_where_it_is_safe():
    (only,) = [held for held in check("We utilise pumps.", "en").findings if held.instead]

    assert (only.excerpt, only.instead) == ("utilise", ("use",))


@pytest.mark.parametrize(
    ("language", "instead"), [("zh-Hant-TW", ("簡訊",)), ("zh-Hant-HK", ("短訊",))]
)
def test_each_region_gets_its_own_word(language, instead):
    (only,) = [held for held in check("我們會發短信。", language).findings if held.instead]

    assert only.instead == instead


def test_holding_statement_weighs_manner_less():
    from checks import Brief

    text = "We are taking all necessary steps."

    assert found(text, brief=Brief(stage="holding"), level="should", kind="vague") == []
    assert found(text, brief=Brief(stage="full"), level="should", kind="vague") != []
