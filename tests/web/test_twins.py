"""Twins that differ: each says what the other has, in its reader's words, and by its language."""

from collections.abc import Callable

import pytest

from drafting.domain.forms import PartRole
from drafting.domain.ids import StatementId
from drafting.domain.language import Language
from tests.builders import Cast
from tests.web.visitor import Visitor

Visit = Callable[..., Visitor]


@pytest.fixture
def statement(played: Cast) -> StatementId:
    return played.world.statement(
        played.writer,
        played.incident,
        parts={
            Language.EN_GB: {PartRole.BODY: "14 people were hurt at the depot."},
            Language.ZH_CN: {PartRole.BODY: "油库事故造成16人受伤。另有500份样品送检。"},
        },
        twins=(Language.ZH_CN,),
    )


@pytest.mark.parametrize(
    ("reader", "english", "chinese", "lacks"),
    [
        (
            "en",
            "here it is “14 people”, the text in Chinese (Mainland) says “16人”.",
            "here it is “16人”, the text in English (UK) says “14 people”.",
            "has no counterpart in the text in English (UK).",
        ),
        (
            "zh-CN",
            "此处为“14 people”，简体中文文本为“16人”。",
            "此处为“16人”，英文（英国）文本为“14 people”。",
            "英文（英国）文本中没有与",
        ),
        (
            "zh-TW",
            "這裡是「14 people」，簡體中文文本是「16人」。",
            "這裡是「16人」，英文（英國）文本是「14 people」。",
            "英文（英國）文本裡沒有與",
        ),
        (
            "zh-HK",
            "此處為「14 people」，簡體中文文本則為「16人」。",
            "此處為「16人」，英文（英國）文本則為「14 people」。",
            "英文（英國）文本沒有與",
        ),
    ],
)
def test_each_twin_says_what_the_other_has(
    played: Cast,
    visit: Visit,
    statement: StatementId,
    reader: str,
    english: str,
    chinese: str,
    lacks: str,
):
    page = visit(played.writer, reader).get(f"/statements/{statement}/draft").text

    assert [said in page for said in (english, chinese, lacks)] == [True, True, True]
