"""Reading a press page's words, and telling when a file differs from them."""

import pytest

from drafting.domain.language import Language
from drafting.render.glyphs import Coverage, missing_glyphs, named
from drafting.render.words import Line, difference, lines

FOOT = (("Version 7", "Page 1 of 1"),)


def told(page: str, *expected: str) -> str | None:
    return difference([f"{page}\nVersion 7 Page 1 of 1\n"], [Line("p", e) for e in expected], FOOT)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("one two", ["one two"]),
        ("one\ntwo", ["one two"]),
        ("我们道\n歉", ["我们道歉"]),
        ("https://a/\nb", ["https://a/b"]),
        ("one\ntwo", ["one", "two"]),
        ("one two", ["one", "two"]),
        ("a b", ["a\u3000b"]),
    ],
)
def test_line_breaks_make_no_difference(page, expected):
    assert told(page, *expected) is None


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("one two", ["onetwo"]),
        ("onetwo", ["one two"]),
        ("onetwo", ["one", "two"]),
        ("one", ["one two"]),
        ("one two three", ["one two"]),
        ("two one", ["one two"]),
        ("One", ["one"]),
        ("10,000", ["1,000"]),
        ("我们致歉", ["我们道歉"]),
        ("", ["one"]),
        ("one", []),
    ],
)
def test_any_other_difference_is_told(page, expected):
    assert told(page, *expected) is not None


def test_missing_foot_is_told():
    assert difference(["one"], [Line("p", "one")], FOOT) is not None
    assert difference([], [Line("p", "one")], FOOT) is not None


def test_mark_on_screen_is_no_word_of_the_page():
    assert [line.text for line in lines('<p class="press-mark">Draft</p><p>one</p>')] == ["one"]


def test_cells_stand_in_the_order_of_rows():
    html = "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"

    assert [line.text for line in lines(html)] == ["a", "b", "1", "2"]


COVERED = Coverage(
    dict.fromkeys(Language, (32, 19968)),
    dict.fromkeys(Language, (126, 40959)),
)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Sorry 道歉\n\t", ()),
        ("a😀b😀é", ("😀", "é")),
        ("a\u200bb\u202ec\u00ad\ufeff", ("\u200b", "\u202e", "\u00ad", "\ufeff")),
        ("\x07", ("\x07",)),
        ("\u4dff\u4e00\u9fff\ua000", ("\u4dff", "\ua000")),
        ("", ()),
    ],
)
def test_missing_glyphs_are_listed_once_in_order(text, missing):
    assert missing_glyphs(text, Language.ZH_CN, COVERED) == missing


def test_missing_characters_are_named_with_their_codes():
    assert named(("é", "\u202e")) == "é (U+00E9), U+202E"
