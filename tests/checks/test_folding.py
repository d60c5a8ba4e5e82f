"""Folding keeps the length and brings scripts and widths together."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.folding import fold, simplified_only, traditional_only
from tests.checks.make_folds import pairs

FOLDS = Path(__file__).parents[2] / "checks" / "data" / "folds.txt"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("致歉聲明", "致歉声明"),
        ("１２，３４５名", "12,345名"),
        ("We’re “Sorry”", 'we\'re "sorry"'),
        ("發生於裡面", "发生于里面"),
    ],
)
def test_folded_text(text, folded):
    assert fold(text) == folded


def test_latin_text_folds_alike_by_the_quick_way():
    text = "“Café” ٣۴ 𝟙² ＡＢ—12"
    assert fold(text) == fold(text, han=False) == '"café" 34 1² ab-12'


@given(st.text())
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(text)


def test_scripts_are_told_by_characters_of_their_own():
    assert {"们", "说"} <= simplified_only()
    assert {"們", "說"} <= traditional_only()
    assert not {"后", "里", "台", "干"} & simplified_only()


@pytest.mark.skipif(shutil.which("uconv") is None, reason="uconv (icu-devtools) is not installed")
def test_pairs_are_what_the_script_makes():
    assert "".join(FOLDS.read_text(encoding="utf-8").split()) == pairs()
