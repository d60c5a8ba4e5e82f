"""Tells a sentence about things an outsider can picture from one of general words.

General words are counted out, not concrete ones in: there are some hundreds of the first and
no end of the second.
"""

from functools import cache
from pathlib import Path

from checks.later import later

_WORD = later(r"[a-z][a-z'’-]{3,}")
_LIST = Path(__file__).parents[1] / "data" / "general.en.txt"


def concrete_words(words: str) -> int:
    """Counts the different words of a folded sentence that are not general.

    >>> concrete_words("a raft tipped over and two scouts fell into the canal")
    5
    >>> concrete_words("we have taken appropriate measures to address the situation")
    0
    """
    return len(set(_WORD.findall(words)) - _general())


@cache
def _general() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="utf-8").split())
