"""Reads what a text writes as figures and signs, so that another language's writing of it is known.

A translator writes 'ten working days' for 十个工作日, 'nearly 20 %' for 近两成 and +852 before a number
of Hong Kong. Each place is given with all that it may stand for; two places render one another where
they may stand for the same.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checks.claims.numerals import Figure, figures

Meaning = float | str
_LONGEST = 160
"""So long is a place at most."""
_SHORTEST, _TOLD = 7, 7
"""How many digits a telephone number has at least, and the last so many that tell one from another."""
_EMAIL = r"(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+"
_SITE = r"(?:https?://)?(?<![a-z0-9@.-])(?:[a-z0-9-]{1,60}\.){1,6}[a-z]{2,12}(?![a-z0-9@])(?:/[a-z0-9_./#?=&%-]{0,80})?"
_PHONE = r"(?<![a-z0-9.-])(?<!\d,)(?:\+\d{1,3}[ -]?)?(?:\(\+?\d{1,4}\)[ -]?)?\d{1,8}(?:[ -]\d{2,8}){0,4}(?![a-z0-9-])"
_CODE = r"(?<![a-z0-9-])(?=[a-z-]{0,16}\d)(?=[\d-]{0,16}[a-z])[a-z0-9]{1,24}(?:-[a-z0-9]{1,24}){0,4}(?![a-z0-9])"
_CHANNEL = re.compile(
    rf"(?P<email>{_EMAIL})|(?P<site>{_SITE})|(?P<phone>{_PHONE})|(?P<code>{_CODE})"
)
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,3}(?: \d{3})+")
_MEASURED = re.compile(
    r"\d+(?:(?:-[a-z]+)+|st|nd|rd|th|am|pm|kg|g|mg|km|m|cm|mm|ml|l|k|bn|mn|kw|mw|gb|mb|h|c|f)"
)
_LETTERED = re.compile(r"(\d{1,3})[km]")
"""A bus or a line as often as thousands or millions: 87K."""
_COUNTED = re.compile(r"\s?(?:[万亿元人名户个份件条笔吨]|%|people|customers|pounds|dollars)")
_HAN = "零一二两三四五六七八九十百千万\\d"
_PARTS = re.compile(rf"(?P<whole>[{_HAN}]{{1,4}})分之(?P<part>[{_HAN}.]{{1,5}})")
_ORDINALS = "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_MONTHS = "january february march april may june july august september october november december"
_SAID: dict[str, frozenset[Meaning]] = {
    "half": frozenset([0.5, 30.0, 50.0]),
    "半": frozenset([0.5, 30.0, 50.0]),
    "quarter": frozenset([0.25, 15.0, 4.0]),
    "刻": frozenset([0.25, 15.0]),
    "third": frozenset([1 / 3, 3.0]),
    "two-thirds": frozenset([2 / 3, 200 / 3]),
    "three-quarters": frozenset([0.75, 75.0, 45.0]),
    **dict.fromkeys(("several-dozen", "few-dozen"), frozenset(["some 2"])),
    "twice": frozenset([2.0]),
    **dict.fromkeys(("midnight", "午夜", "零时"), frozenset([0.0, 12.0, 24.0])),
    **dict.fromkeys(("noon", "正午", "中午"), frozenset([12.0])),
    **{word: frozenset([float(n)]) for n, word in enumerate(_ORDINALS.split(), 4)},
    **{word: frozenset([float(n)]) for n, word in enumerate(_MONTHS.split(), 1)},
    **{word[:3]: frozenset([float(n)]) for n, word in enumerate(_MONTHS.split(), 1)},
}
_WORD = re.compile(
    "|".join(
        rf"\b{word.replace('-', '[ -]')}\b" if word.isascii() else word
        for word in sorted(_SAID, key=len, reverse=True)
    )
)
_THEN = (
    (re.compile(r"\s?成"), lambda n: (n * 10, n / 10)),
    (re.compile(r"\s?(?:%|per ?cent|个?百分点)"), lambda n: (n / 100,)),
    (re.compile(r"[ -]?(?:hours?|个?小时|个?钟)"), lambda n: (n / 24, n * 60)),
    (re.compile(r"[ -]?(?:days?|天|日)"), lambda n: (n / 7, n * 24)),
    (re.compile(r"[ -]?(?:weeks?|周|个?星期|个?礼拜)"), lambda n: (n * 7,)),
    (re.compile(r"[ -]?(?:months?|个?月)"), lambda n: (n / 12,)),
    (re.compile(r"[ -]?(?:years?|年)"), lambda n: (n * 12, n + 1911)),
    (re.compile(r"\s?(?:pm\b|p\.m)"), lambda n: (n + 12,)),
    (re.compile(r"(?::\d\d|\s?[时点])"), lambda n: (n + 12, n - 12)),
    (re.compile(r"\s?(?:dozen)"), lambda n: (n * 12,)),
)
"""What follows a number, and what else the number may then be written as."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A place (offsets in the folded text), its sort, and all that it may stand for."""

    start: int
    end: int
    sort: str
    meanings: frozenset[Meaning]


class Written:
    """The places of a text, found by where they stand and by what they may stand for.

    `free` are the numbers of those that render nothing in the twin yet.
    """

    def __init__(self, folded: str) -> None:
        self.places = renderings(folded)
        self.free = set(range(len(self.places)))
        self._starts = [place.start for place in self.places]
        self._told: dict[Meaning, list[int]] = {}
        for number, place in enumerate(self.places):
            for meaning in place.meanings:
                self._told.setdefault(meaning, []).append(number)

    def within(self, start: int, end: int) -> list[int]:
        """Gives the numbers of the places that a range touches."""
        first = bisect_left(self._starts, start - _LONGEST)
        last = bisect_left(self._starts, end)
        return [number for number in range(first, last) if self.places[number].end > start]

    def tells(self, meanings: Iterable[Meaning]) -> bool:
        """Says whether any place may stand for one of these."""
        return any(meaning in self._told for meaning in meanings)

    def free_for(self, meanings: Iterable[Meaning]) -> int | None:
        """Gives the first free place that may stand for one of these."""
        told = (self._told.get(one, ()) for one in meanings)
        found = (next((number for number in one if number in self.free), None) for one in told)
        return min((number for number in found if number is not None), default=None)


def renderings(folded: str) -> tuple[Rendering, ...]:
    """Gives every number, code, address and telephone number of a folded text, in order.

    >>> [sorted(place.meanings)[-1] for place in renderings("近两成, +852 2555 0163")]
    [20.0, '5550163']
    """
    channels = tuple(_channels(folded))
    blanked = list(folded)
    for place in channels:
        blanked[place.start : place.end] = " " * (place.end - place.start)
    numbers = _numbers("".join(blanked))
    return tuple(sorted((*channels, *numbers), key=lambda place: (place.start, place.end)))


def _channels(folded: str) -> Iterator[Rendering]:
    for found in _CHANNEL.finditer(folded):
        sort, written = str(found.lastgroup), found.group()
        digits = "".join(sign for sign in written if sign.isdigit())
        meanings: frozenset[Meaning] = frozenset([written])
        if sort == "phone":
            if len(digits) < _SHORTEST or _DATE.fullmatch(written):
                continue
            if written.isdigit() and _COUNTED.match(folded, found.end()):
                continue
            meanings = frozenset([digits[-_TOLD:]])
        elif sort == "code":
            if _MEASURED.fullmatch(written):
                continue
            meanings |= {float(digits)} if len(digits) > 2 else set()
        elif sort == "site":
            meanings = frozenset([written.split("://")[-1].rstrip("/.")])
        yield Rendering(*found.span(), sort, meanings)


def _numbers(folded: str) -> Iterator[Rendering]:
    whole: set[int] = set()
    for found in _PARTS.finditer(folded):
        all_of, some = (next(figures(found[name]), None) for name in ("whole", "part"))
        if all_of and some and all_of.low:
            share = some.low / all_of.low
            whole.update(range(*found.span()))
            yield Rendering(*found.span(), "number", frozenset([share, share * 100]))
    for found in _WORD.finditer(folded):
        word = found.group().replace(" ", "-")
        if "-" in word:
            whole.update(range(*found.span()))
        yield Rendering(*found.span(), "number", _SAID[word])
    for figure in figures(folded):
        if figure.digits not in whole:
            yield from _read(figure, folded)


def _read(figure: Figure, folded: str) -> Iterator[Rendering]:
    """Walks the numbers of a figure without its 'about' or 'up to': two of a range."""
    bare = figure
    if figure.start < figure.digits:
        bare = next(figures(folded[figure.digits : figure.end]), figure)
    if _is_many(bare.low, bare.high):
        some = frozenset[Meaning]([f"some {len(str(int(bare.low)))}"])
        yield Rendering(figure.digits, figure.end, "number", some)
        return
    for number in sorted({bare.low, bare.high}):
        also = list(_also(number, folded, figure.end))
        if bus := _LETTERED.fullmatch(folded, figure.digits, figure.end):
            also.append(float(bus[1]))
        yield Rendering(figure.digits, figure.end, "number", frozenset([number, *also]))


def _is_many(low: float, high: float) -> bool:
    """Tells 'dozens' and 数十 from a range that was counted."""
    return low != high and str(low)[0] == "2" and str(high)[0] == "9"


def _also(number: float, folded: str, end: int) -> Iterator[float]:
    for follows, others in _THEN:
        if follows.match(folded, end):
            yield from (round(other, 6) for other in others(number))
