"""Knows the house's own numbers and addresses wherever a text writes them.

A number is the same in any grouping and with or without its country; an address is compared
folded. What is the house's own is nobody's personal data, and it is a way to reach the house.
"""

import re
from collections.abc import Iterable, Iterator

from checks.folding import fold
from checks.house.rule import HouseRule, Shape
from checks.house.stretches import Stretches
from checks.reading import Reading

_RUN = re.compile(r"[+(]{0,2}\d[\d ().\-/]{0,28}\d")
_LONG = 7
_MOST_PREFIX = 4


class OwnPlaces:
    """Where a reading's house rules say that a number or an address is the house's own."""

    def __init__(self, reading: Reading) -> None:
        rules = reading.brief.house if reading.brief else ()
        self._folded = reading.document.folded
        self.ranges = sorted(
            own_places(self._folded, (rule for rule in rules if rule.fits(reading.language)))
        )
        self._held = Stretches(len(self._folded), self.ranges)

    def hold(self, start: int, end: int) -> bool:
        """Tells whether a stretch has digits, and all of them are the house's own."""
        digits = [at for at in range(start, end) if self._folded[at].isdecimal()]
        return bool(digits) and all(at in self._held for at in digits)


def own_places(text: str, rules: Iterable[HouseRule]) -> Iterator[tuple[int, int]]:
    """Walks where the rules' own numbers and addresses stand in a text, in no order.

    >>> rule = HouseRule("ours", Shape.CONTACT, ("020 7946 0000", "12 Quay Street"))
    >>> [*own_places("12 QUAY STREET, +44 20 7946 0000", [rule])]
    [(0, 14), (16, 32)]
    """
    contacts = [rule for rule in rules if rule.shape is Shape.CONTACT]
    if not contacts:
        return
    folded = fold(text)
    numbers: set[str] = set()
    for rule in contacts:
        for word in rule.words:
            digits = _digits(word)
            if _is_number(word):
                numbers.add(digits)
            else:
                yield from _stretches(folded, fold(word))
    if numbers:
        for run in _RUN.finditer(folded):
            if any(_same(_digits(run.group()), number) for number in numbers):
                yield run.span()


def _stretches(folded: str, word: str) -> Iterator[tuple[int, int]]:
    place = folded.find(word)
    while place >= 0:
        yield place, place + len(word)
        place = folded.find(word, place + 1)


def _digits(word: str) -> str:
    return "".join(sign for sign in word if sign.isdecimal())


def _is_number(word: str) -> bool:
    return bool(_digits(word)) and not any(sign.isalpha() for sign in word)


def _same(found: str, own: str) -> bool:
    """Tells whether two numbers are one: equal, or a long one with and without its country.

    >>> _same("442079460000", "02079460000"), _same("1823", "823")
    (True, False)
    """
    if found == own:
        return True
    short, long = sorted((found.lstrip("0"), own.lstrip("0")), key=len)
    return len(short) >= _LONG and long.endswith(short) and len(long) - len(short) <= _MOST_PREFIX
