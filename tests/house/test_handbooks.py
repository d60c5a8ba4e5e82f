"""No piece of the handbooks' advice is forgotten: it is carried somewhere, or we say what is missing."""

import re

import pytest

from tests.house.tree import ROOT, text

NUMBERS = [f"H{number:02}" for number in range(1, 30)]
MOST_NOT_YET = 8
_ROW = re.compile(
    r"^\| (H\d\d) \| (.+?) \| (carried|in part|not yet) \|[ ]*(.*?)[ ]*\|[ ]*(.*?)[ ]*\|$",
    re.MULTILINE,
)
_PATH = re.compile(r"`([a-z._][\w./*-]*/[\w./*-]*|[a-z_]+\.py)`")


def rows() -> dict[str, tuple[str, str, str]]:
    """Give state, where and what is missing, by number."""
    return {row[0]: (row[2], row[3], row[4]) for row in _ROW.findall(text("docs/handbooks.md"))}


def test_every_number_stands_once_and_in_order():
    assert [row[0] for row in _ROW.findall(text("docs/handbooks.md"))] == NUMBERS


def test_at_most_eight_are_not_yet():
    waiting = [number for number, (state, _, _) in rows().items() if state == "not yet"]

    assert len(waiting) <= MOST_NOT_YET, waiting


@pytest.mark.parametrize("number", NUMBERS)
def test_advice_is_carried_or_says_what_is_missing(number):
    state, where, missing = rows()[number]

    assert bool(_PATH.search(where)) is (state != "not yet")
    assert (missing.strip() == "") is (state == "carried")


@pytest.mark.parametrize("number", NUMBERS)
def test_what_carries_the_advice_is_there(number):
    gone = [path for path in _PATH.findall(rows()[number][1]) if not list(ROOT.glob(path))]

    assert gone == []
