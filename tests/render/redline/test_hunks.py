"""The redline shows whole amounts, dates, links, names and words, in every language."""

import pytest

from drafting.render.redline import Op, Redline, redline
from drafting.render.tokens import Kind, tokens
from tests.render.redline.hunks import ENGLISH, SIMPLIFIED, TRADITIONAL, Row

_ROWS = [
    *(("en-GB", row) for row in ENGLISH),
    *(("zh-Hans-CN", row) for row in SIMPLIFIED),
    *(("zh-Hant-TW", row) for row in TRADITIONAL),
]


def hunks(found: Redline) -> tuple[tuple[str, str], ...]:
    """Gives what went and what came between two agreements."""
    pairs: list[tuple[str, str]] = []
    went = came = ""
    for segment in found.segments:
        if segment.op is Op.DELETE:
            went = segment.text
        elif segment.op is Op.INSERT:
            came = segment.text
        elif went or came:
            pairs.append((went, came))
            went = came = ""
    return (*pairs, (went, came)) if went or came else tuple(pairs)


@pytest.mark.parametrize(("language", "row"), _ROWS, ids=lambda value: str(value)[:40])
def test_hunks_of_a_sentence_are_whole(language: str, row: Row):
    old, new, expected = row

    found = redline(old, new, language)

    assert hunks(found) == expected
    assert found.changes == len(expected)


@pytest.mark.parametrize(("language", "row"), _ROWS, ids=lambda value: str(value)[:40])
def test_hunks_read_backwards_are_as_whole(language: str, row: Row):
    old, new, _ = row

    found = redline(new, old, language)

    exact = {Kind.FIGURE, Kind.DATE, Kind.TIME, Kind.LINK, Kind.NAME}
    for text, dropped in ((new, Op.INSERT), (old, Op.DELETE)):
        edges = {0}
        here = 0
        for segment in found.segments:
            if segment.op is not dropped:
                here += len(segment.text)
                edges.add(here)
        here = 0
        for token in tokens(text, language):
            inside = range(here + 1, here + len(token.text))
            assert token.kind not in exact or edges.isdisjoint(inside)
            here += len(token.text)


def test_hunks_table_holds_twenty_rows_a_language():
    assert min(len(ENGLISH), len(SIMPLIFIED), len(TRADITIONAL)) >= 20
