"""Finds what looks like a slip of a name: a letter wrong, left out, doubled or moved; a space.

A guess, so it is careful: the first letter stands, the word has a capital where the name has one,
and a short name's neighbours ('Strips' beside 'Stripe') are left alone at a sentence's start.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checks.folding import fold
from checks.house.rule import HouseRule, Shape
from checks.later import later
from checks.reading import Reading

_WORD = later(r"[^\W_\u2e80-\uffff]+")
_BETWEEN = re.compile(r"[ \-]?")
_SHORTEST = 5
_SHORTEST_AT_START = 8
_SHORTEST_HAN = 5
_KEPT_HAN = 2
_HAN = later(r"[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that look like a name, which is `right`, and whose rule says so."""

    start: int
    end: int
    rule: HouseRule
    right: str


@dataclass(frozen=True, slots=True)
class _Name:
    rule: HouseRule
    right: str
    joined: str
    words: int


@lru_cache(maxsize=64)
def _names(rules: tuple[HouseRule, ...]) -> dict[str, list[_Name]]:
    """Gives the Latin names long enough to guess at, by their first letter."""
    held: dict[str, list[_Name]] = defaultdict(list)
    for rule in rules:
        for right in rule.instead if rule.shape is Shape.NAME else ():
            words = _WORD.findall(right)
            joined = "".join(words).lower()
            if len(joined) >= _SHORTEST and not _HAN.search(right):
                held[joined[0]].append(_Name(rule, right, joined, len(words)))
    return held


def find_slips(reading: Reading, rules: tuple[HouseRule, ...]) -> Iterator[Slip]:
    """Walks the likely slips of the names in a reading; right forms are none."""
    yield from _latin_slips(reading, _names(rules))
    if reading.family == "zh":
        for rule in rules:
            if rule.shape is Shape.NAME:
                for right in rule.instead:
                    yield from _han_slips(reading.document.folded, rule, right)


def _latin_slips(reading: Reading, names: dict[str, list[_Name]]) -> Iterator[Slip]:
    plain = reading.document.plain
    starts = {sentence.start for sentence in reading.document.sentences}
    words = list(_WORD.finditer(plain)) if names else []
    for at, word in enumerate(words):
        for name in names.get(word.group()[0].lower(), ()):
            for count in range(max(1, name.words - 1), name.words + 2):
                run = words[at : at + count]
                if len(run) == count and _is_slip(plain, run, name, starts):
                    yield Slip(word.start(), run[-1].end(), name.rule, name.right)
                    break


def _is_slip(plain: str, run: list[re.Match[str]], name: _Name, starts: set[int]) -> bool:
    joined = "".join(word.group() for word in run)
    if abs(len(joined) - len(name.joined)) > 1 or (
        name.right[0].isupper() and not joined[0].isupper()
    ):
        return False
    if not all(_BETWEEN.fullmatch(plain, a.end(), b.start()) for a, b in pairwise(run)):
        return False
    low = joined.lower()
    if low == name.joined:  # in another case alone it is the same term, which is judged as such
        written = plain[run[0].start() : run[-1].end()]
        return written.lower() != name.right.lower() and not _is_ordinary(run, written, name)
    if len(run) != name.words or not _one_edit(low, name.joined):
        return False
    at_start = run[0].start() in starts and name.words == 1
    return not at_start or len(name.joined) >= _SHORTEST_AT_START


def _is_ordinary(run: list[re.Match[str]], written: str, name: _Name) -> bool:
    """Tells whether words are only that: 'One voice speaks' is no slip of Onevoice."""
    apart = len(run) > name.words and "-" not in written
    return apart and any(word.group()[0].islower() for word in run[1:])


def _one_edit(found: str, right: str) -> bool:
    """Tells whether one letter is wrong, lacking, too many or out of place; no plain plural.

    >>> _one_edit("onevioce", "onevoice"), _one_edit("onevoices", "onevoice")
    (True, False)
    """
    short, long = sorted((found, right), key=len)
    if len(long) > len(short):
        at = next((n for n, sign in enumerate(short) if sign != long[n]), len(short))
        return short[at:] == long[at + 1 :] and not (at == len(short) and long[-1] == "s")
    odd = [n for n, sign in enumerate(short) if sign != long[n]]
    if len(odd) == 1:
        return True
    swapped = len(odd) == 2 and odd[1] == odd[0] + 1
    return swapped and found[odd[0]] == right[odd[1]] and found[odd[1]] == right[odd[0]]


def _han_slips(folded: str, rule: HouseRule, right: str) -> Iterator[Slip]:
    """Walks a long Chinese name with one character wrong behind its first two."""
    name = fold(right)
    if len(name) < _SHORTEST_HAN or not _HAN.fullmatch(name):
        return
    place = folded.find(name[:_KEPT_HAN])
    while place >= 0:
        held = folded[place : place + len(name)]
        odd = [n for n, sign in enumerate(name) if held[n : n + 1] != sign]
        if len(odd) == 1 and _HAN.fullmatch(held) and len(held) == len(name):
            yield Slip(place, place + len(name), rule, right)
        place = folded.find(name[:_KEPT_HAN], place + 1)
