"""What no line breaks: dates, figures with their unit, names, a headline's words, last words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.language import Language
from drafting.render.markdown import lines_to_html, to_html
from drafting.render.unbroken import unbroken, units

WHOLE = re.compile(r'<span class="whole">(.*?)</span>')


def wholes(text: str, language: Language = Language.ZH_CN, *, is_title: bool = False) -> list[str]:
    return WHOLE.findall(unbroken(text, language, is_title=is_title))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("截至2026年11月19日，情况已经稳定下来。", ["2026年", "11月19日", "下来。"]),
        ("共17 名旅客受伤，仍在医院观察。", ["共17 名", "观察。"]),
        ("约86,000名客户受到影响，已经恢复。", ["约86,000名", "恢复。"]),
        ("昨日下午2時15分恢復，已無異常。", ["2時", "15分", "異常。"]),
        ("另有3个工作日和23.65万元的差别。", ["3个", "23.65万元", "差别。"]),
        ("请拨打400-555-0133登记，我们上门取件。", ["400-555-0133", "取件。"]),
        ("（下称“本行”）昨日致歉，并已退款。", ["“本行”", "退款。"]),
    ],
)
def test_chinese_stretches_are_kept_whole(text, whole):
    assert wholes(text) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It ended at 9:05 pm on 21 October 2026.", ["9:05 pm", "21 October 2026"]),
        ("It began on 21 September 2026.", ["21 September"]),
        ("We paid 1.2 million people.", ["1.2 million"]),
        ("Nothing here.", []),
    ],
)
def test_english_stretches_are_kept_whole(text, whole):
    assert wholes(text, Language.EN_GB) == whole


def test_long_english_paragraph_never_ends_in_one_word():
    text = "We will write to you again whether or not the laptop has been found, and say why."

    assert wholes(text, Language.EN_GB) == ["say why."]


def test_every_block_ends_in_two_characters_at_least():
    html = to_html("我们深表歉意。\n\n- 全部免除\n- **无需申请**", Language.ZH_CN)

    assert wholes(html) == ["歉意。", "免除", "申请"]


def test_words_of_headlines_are_kept_whole():
    words = wholes("关于10月18日“安心选”服务中断的说明", is_title=True)

    assert words == ["关于", "10月18日", "“安心选”", "服务", "中断的", "说明"]


def test_words_of_a_heading_in_the_text_are_kept_whole():
    html = to_html("## 退款办法\n\n退款办法", Language.ZH_CN)

    assert wholes(html) == ["退款", "办法", "办法"]


def test_headline_may_break_between_words_and_never_before_a_mark():
    assert units("关于“安心选”召回的说明：首批17个批次", Language.ZH_CN) == [
        "关于",
        "“安心选”",
        "召回的",
        "说明：",
        "首",
        "批",
        "17个",
        "批次",
    ]
    assert units("After 48 samples", Language.EN_US) == ["After ", "48 samples"]


@given(st.text(), st.sampled_from(Language))
def test_no_character_is_added_or_taken_away(text, language):
    html = lines_to_html(text, language)
    shown = re.sub(r"</?span[^>]*>", "", unbroken(html, language, is_title=True))

    assert shown == re.sub(r"</?span[^>]*>", "", html)


@given(st.text(), st.sampled_from(Language))
def test_units_spell_the_headline(text, language):
    assert "".join(units(text, language)).strip() == text.strip()
