"""Headlines of several lines: even, broken at a pause, never behind a small word."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.render.headline import SIZES, as_html, set_lines
from drafting.render.pdf import ON_PAPER
from drafting.render.picture import IN_PICTURE

STYLES = Path(__file__).parents[3] / "static" / "press"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("情况通报", ["情况通报"]),
        (
            "港島電訊就「雲端電話」服務於11月19日中斷的聲明：受影響客戶將獲豁免一個月月費",
            [
                "港島電訊就「雲端電話」服務",
                "於11月19日中斷的聲明：",
                "受影響客戶將獲豁免一個月月費",
            ],
        ),
        (
            "The loss of your pension records, and what we are doing about it",
            ["The loss of your pension records, ", "and what we are doing about it"],
        ),
        (
            "Boil-water notice for Elmsworth lifted after all 48 samples come back clear",
            ["Boil-water notice ", "for Elmsworth lifted after ", "all 48 samples come back clear"],
        ),
    ],
)
def test_headline_is_broken_where_one_pauses(text, lines):
    language = Language.EN_GB if text.isascii() else Language.ZH_HK

    assert set_lines(text, PartRole.HEADLINE, language, IN_PICTURE.measure(language)) == lines


def test_headline_of_very_many_words_is_filled_line_by_line():
    lines = set_lines("word " * 400, PartRole.HEADLINE, Language.EN_GB, 40)

    assert len(lines) > 40
    assert {len(line) for line in lines[:-1]} == {len(lines[0])}


def test_lines_are_escaped():
    assert as_html(["a <b>", "& c"]) == (
        '<span class="line">a &lt;b&gt;</span><span class="line">&amp; c</span>'
    )


@given(st.text(), st.sampled_from(Language), st.sampled_from(sorted(SIZES)))
def test_lines_spell_the_headline(text, language, role):
    lines = set_lines(text, role, language, 20)

    assert "".join("".join(lines).split()) == "".join(text.split())


def test_sizes_are_those_of_the_style_sheet():
    sheet = (STYLES / "press.css").read_text("utf-8")
    found = {
        role: (
            re.search(rf"(?s)\.press-page \.press-{role} \{{[^}}]*?font-size: ([\d.]+)em", sheet),
            re.search(rf"(?s):lang\(zh\) \.press-{role} \{{[^}}]*?font-size: ([\d.]+)em", sheet),
        )
        for role in SIZES
    }

    assert {
        role: tuple(float((size or english)[1]) for size in (english, chinese))
        for role, (english, chinese) in found.items()
        if english
    } == SIZES


@pytest.mark.parametrize("medium", [ON_PAPER, IN_PICTURE])
def test_measures_are_those_of_the_style_sheet(medium):
    sheet = (STYLES / f"{medium.name}.css").read_text("utf-8")
    english = re.search(r"\.press-page \{ font-size: ([\d.]+)p", sheet)
    chinese = re.search(r"\.press-page:lang\(zh\) \{ font-size: ([\d.]+)p", sheet)

    assert english is not None
    assert chinese is not None
    assert (float(english[1]), float(chinese[1])) == (medium.english, medium.chinese)
