"""A headline that says other than the body is told at the desk, in each language of the text."""

import pytest

from drafting.domain.language import Language
from tests.builders import Cast


@pytest.mark.parametrize(
    ("language", "headline", "body", "marked"),
    [
        (
            Language.EN_GB,
            "Gas leak: 14 pupils in hospital",
            "This morning 41 pupils were taken to hospital after a gas leak.",
            ["14 pupils"],
        ),
        (Language.ZH_CN, "煤气泄漏，14名学生送医", "今晨煤气泄漏，41名学生送医。", ["14名学生"]),
        (Language.ZH_TW, "回收2,500個水壺", "我們回收25,000個水壺。", ["2,500個水壺"]),
        (Language.ZH_HK, "回收2,500個水壺", "我們回收2,500個水壺。", []),
    ],
)
def test_headline_that_differs_is_marked_where_it_stands(
    played: Cast, visit, language: Language, headline: str, body: str, marked: list[str]
):
    world = played.world
    statement = world.statement(played.writer, played.incident, language=language, body=body)
    (text,) = world.texts(statement)
    parts = [{"role": "headline", "text": headline}, {"role": "body", "text": body}]

    answer = visit(played.writer).post_json(f"/texts/{text}/findings", {"parts": parts})

    found = [one for one in answer.get_json()["findings"] if one["rule"] == "title-differs"]
    assert [(one["part"], one["excerpt"]) for one in found] == [("headline", w) for w in marked]
    assert [headline[one["from"] : one["to"]] for one in found] == marked
