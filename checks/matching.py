"""Finds in one sentence the terms of a wording and the patterns that they make up.

What a sentence holds depends on its words alone, so the last sentences are kept: while somebody
types, all but one are read again unchanged.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checks.lexicon import Found
from checks.patterns import Pattern
from checks.wording import Wording

Places = Sequence[tuple[int, int]]
_NONE: frozenset[int] = frozenset()
KEPT_SENTENCES = 1024
"""So many sentences are kept by whatever judges a sentence by its words alone."""


class Made(NamedTuple):
    """A pattern found in a sentence: its owner, its whole range and the range that is marked."""

    owner: str
    start: int
    end: int
    mark_start: int
    mark_end: int


class Matched(NamedTuple):
    """What stands in a sentence: phrases, the bits of their terms, patterns in order of place."""

    found: tuple[Found, ...]
    mask: int
    made: tuple[Made, ...]


class Terms:
    """The terms of one sentence; their places are looked up when somebody asks.

    `shift` is what places in the sentence lack to be places in the text.
    """

    __slots__ = ("_held", "_wording", "found", "mask", "shift")

    def __init__(self, wording: Wording, found: Sequence[Found], mask: int, shift: int = 0) -> None:
        self._wording, self.found, self.mask, self.shift = wording, found, mask, shift
        self._held: dict[str, Places] = {}

    def __contains__(self, term: str) -> bool:
        bit = self._wording.bits.get(term)
        return bool(self.get(term) if bit is None else self.mask & bit)

    def get(self, term: str, otherwise: Places = ()) -> Places:
        """Gives the places of a term in order, or `otherwise` where it is not there."""
        bit = self._wording.bits.get(term)
        if bit is not None and not self.mask & bit:
            return otherwise
        held = self._held.get(term)
        if held is None:
            numbers, shift = self._wording.numbers.get(term, _NONE), self.shift
            held = [
                (start + shift, end + shift)
                for start, end, number in self.found
                if number in numbers
            ]
            self._held[term] = held
        return held or otherwise


@lru_cache(maxsize=KEPT_SENTENCES)
def matched(wording: Wording, words: str, figures: tuple[Found, ...]) -> Matched:
    """Reads a sentence, given with the character before and the one behind it.

    `figures` are those that were found in it, by their places in `words`.
    """
    last = len(words) - 1
    phrases = (one for one in wording.index.scan(words) if one[0] > 0 and one[1] <= last)
    found = (*figures, *phrases)
    mask = 0
    for _, _, number in found:
        mask |= wording.masks[number]
    made = tuple(sorted(_made(wording, words, found, mask), key=_place))
    return Matched(found, mask, made)


def _place(made: Made) -> tuple[int, int]:
    """Sorts by place; of patterns that begin alike the longest comes first."""
    return made.start, -made.end


def _made(wording: Wording, words: str, found: Sequence[Found], mask: int) -> Iterator[Made]:
    terms = Terms(wording, found, mask)
    tried: set[int] = set()
    for start, end, number in found:
        lead = wording.leads[number]
        if lead is None:
            continue
        for pattern in lead.alone:
            if _fits(pattern, words, start, end):
                yield Made(pattern.owner, start, end, start, end)
        for order, needed, pattern in lead.sought:
            if mask & needed == needed and order not in tried:
                tried.add(order)
                yield from _steps(pattern, words, terms)


def _steps(pattern: Pattern, words: str, terms: Terms) -> Iterator[Made]:
    for start, end in terms.get(pattern.steps[0].term):
        places = _follow(pattern, (start, end), terms)
        if places and _fits(pattern, words, start, places[-1][1]):
            first, last = places[pattern.first], places[pattern.last]
            yield Made(pattern.owner, start, places[-1][1], first[0], last[1])


def _fits(pattern: Pattern, words: str, start: int, end: int) -> bool:
    """Tells whether words stand at the start or the end of their sentence where they must."""
    if pattern.opens and words[1:start].strip():
        return False
    return not (pattern.closes and any(sign.isalnum() for sign in words[end:-1]))


def _follow(pattern: Pattern, first: tuple[int, int], terms: Terms) -> list[tuple[int, int]] | None:
    """Finds the nearest places of the steps after the first, or None where one is missing."""
    places = [first]
    for step in pattern.steps[1:]:
        reach = places[-1][1] + step.gap
        found = terms.get(step.term)
        number = bisect_left(found, (places[-1][1], 0))
        if number == len(found) or found[number][0] > reach:
            return None
        while number + 1 < len(found) and found[number + 1][0] == found[number][0]:
            number += 1
        places.append(found[number])
    return places
