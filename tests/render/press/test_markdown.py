"""Markdown as the press page understands it: every word as typed, nothing that was not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.language import Language
from drafting.render.bounds import MOST, Bound
from drafting.render.markdown import TooLong, lines_to_html, to_html
from drafting.render.words import lines

GB, CN = Language.EN_GB, Language.ZH_CN


def shown(text: str, language: Language = GB) -> list[str]:
    return [line.shown() for line in lines(to_html(text, language))]


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Tom & Jerry &copy; &amp; &#8203;", ["Tom & Jerry &copy; &amp; &#8203;"]),
        ("one\ntwo", ["one", "two"]),
        ("We have:\n- a\n- b", ["We have:", "• a", "• b"]),
        ("- a\n  - b\n    - c\n- d", ["• a", "• b", "• c", "• d"]),
        ("- a\n    - b", ["• a", "• b"]),
        ("1. a\n   - b\n2. c", ["1. a", "• b", "2. c"]),
        ("5. five\n6. six", ["5. five", "6. six"]),
        ("- a\n\n  more\n\n- b", ["• a", "more", "• b"]),
        ("2019. A hard year", ["2019. A hard year"]),
        ("In all\n2019. was hard", ["In all", "2019. was hard"]),
        ("# Top\n## Next", ["Top", "Next"]),
        ("    four spaces", ["four spaces"]),
        ("`code`", ["`code`"]),
        ("![alt](https://x.example/a.png)", ["![alt](https://x.example/a.png)"]),
        ("[a][1]\n\n[1]: https://x.example", ["[a][1]", "[1]: https://x.example"]),
        ("[here](https://x.example/a?b=1&c=2)", ["here (https://x.example/a?b=1&c=2)"]),
        ("[x.example](https://x.example/)", ["x.example"]),
        ("<press@x.example>", ["press@x.example"]),
        ("[us](mailto:press@x.example)", ["us (mailto:press@x.example)"]),
        ("[press@x.example](mailto:press@x.example)", ["press@x.example"]),
        ("[a](javascript:b)", ["a (javascript:b)"]),
        ('[a](https://x.example "t")', ["a (https://x.example t)"]),
        ("|a|b|\n|-|-:|\n|1|2|", ["a", "b", "1", "2"]),
    ],
)
def test_markdown_is_shown_as(typed, seen):
    assert shown(typed) == seen


def test_link_keeps_its_target():
    assert to_html("[a](https://x.example/?b=1&copy;=2)", GB) == (
        '<p><a href="https://x.example/?b=1&amp;copy;=2" rel="noopener noreferrer">a</a>'
        '<span class="target"> (https://x.example/?b=1&amp;copy;=2)</span></p>'
    )


def test_target_stands_in_chinese_brackets():
    assert shown("[网站](https://x.example)", CN) == ["网站（https://x.example）"]


def test_apostrophe_in_latin_word_is_marked_in_chinese_alone():
    assert to_html("China’s “好”", CN) == '<p>China<span class="latin">’</span>s “好”</p>'
    assert to_html("China’s", GB) == "<p>China’s</p>"
    assert lines_to_html("China’s <b>\n好", CN) == (
        'China<span class="latin">’</span>s &lt;b&gt;<br>好'
    )


def test_too_long_a_text_is_not_parsed():
    with pytest.raises(TooLong):
        to_html("a" * (MOST[Bound.CHARACTERS] + 1), GB)


_TYPED = st.text(
    st.sampled_from("abcXYZ0189 \n-*_#>|[]()!<&;:.,'\"`~+=\\/{}$%éл")
    | st.sampled_from("我们道歉銀行，。「」“”’（）"),
    max_size=120,
)


@given(_TYPED)
def test_no_letter_typed_is_lost_or_moved(typed):
    words = "".join(shown(typed, CN))
    rest = iter(words)

    assert [c for c in typed if unicodedata.category(c)[0] == "L" and c not in rest] == []


@given(_TYPED)
def test_no_letter_is_shown_that_was_not_typed(typed):
    letters = [c for c in "".join(shown(typed, CN)) if unicodedata.category(c)[0] == "L"]

    assert set(letters) <= set(typed) | set("mailto")
