"""Cuts a folded text into its Latin words, once for all who look words up."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

COMMON = frozenset(
    re.findall(
        r"[a-z]+",
        "a all also an and any are as at be been but by every for from had has have he i if in is it its "
        "more no not of on one or other our people that the their them they this to was we were what "
        "when which who will with you your",
    )
)
"""English words that every other sentence holds."""
_BETWEEN = re.compile(r"([^a-z0-9]+)")


class Words(NamedTuple):
    """The Latin words of a text, what stands between them, and where they start.

    A text that begins or ends between words has an empty word there.
    """

    words: list[str]
    between: list[str]
    starts: list[int]


def split_words(folded: str) -> Words:
    """Cuts a folded text at its Latin words; runs of letters and digits are one.

    >>> split_words("no. 12")
    Words(words=['no', '12'], between=['. '], starts=[0, 4])
    """
    parts = _BETWEEN.split(folded)
    starts = list(accumulate(map(len, parts), initial=0))
    return Words(parts[::2], parts[1::2], starts[:-1:2])


def places(text: str, words: str) -> Iterator[int]:
    """Walks the places where words stand in a text, without overlaps.

    >>> [*places("to and fro and back", "and")]
    [3, 11]
    """
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))


def lines_with(text: str, signs: Iterable[str]) -> list[tuple[int, int]]:
    r"""Gives the lines in which any of the signs stands, in order.

    >>> lines_with("one\ntwo\nthree", ["o", "w"])
    [(0, 3), (4, 7)]
    """
    found: set[tuple[int, int]] = set()
    for sign in signs:
        place = text.find(sign)
        while place >= 0:
            end = text.find("\n", place)
            end = end if end >= 0 else len(text)
            found.add((text.rfind("\n", 0, place) + 1, end))
            place = text.find(sign, end)
    return sorted(found)
