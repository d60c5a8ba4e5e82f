"""Reads what a text writes as figures and signs, so that another language's writing of it is known.

A translator writes 'ten working days' for 十个工作日, 'nearly 20 %' for 近两成 and +852 before a number
of Hong Kong. Each place is given with all that it may stand for; two places render one another where
they may stand for the same.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
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
_CODE = r"(?<![a-z0-9-])(?<!\d\.)(?=[a-z-]{0,16}\d)(?=[\d-]{0,16}[a-z])[a-z0-9]{1,24}(?:-[a-z0-9]{1,24}){0,4}(?![a-z0-9])"
_CHANNEL = re.compile(
    rf"(?P<email>{_EMAIL})|(?P<site>{_SITE})|(?P<phone>{_PHONE})|(?P<code>{_CODE})"
)
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,3}(?: \d{3})+")
_MEASURED = re.compile(r"\d+(?:(?:-[a-z]+)+|[a-z]{2,}|[cfghklmtw])")
_LETTERED = re.compile(r"(\d{1,3})[km]")
"""A bus or a line as often as thousands or millions: 87K."""
_COUNTED = re.compile(r"\s?(?:[万亿元人名户个份件条笔吨]|%|people|customers|pounds|dollars)")
_HAN = "零一二两三四五六七八九十百千万\\d"
_PARTS = re.compile(rf"(?P<whole>[{_HAN}]{{1,4}})分之(?P<part>[{_HAN}.]{{1,5}})")
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
_OUT_OF = re.compile(
    rf"\b(?P<part>{_UNITS}|{_TEENS}|\d{{1,2}}) (?:[a-z]{{3,12}} )?(?:in|out of)(?: every)? (?P<whole>{_UNITS}|{_TEENS}|a hundred|hundred|\d{{1,3}})\b"
)
_NTHS = "half third quarter fifth sixth seventh eighth ninth tenth"
_NTH = re.compile(rf"\b(?P<part>an?|{_UNITS})[ -](?P<nth>{_NTHS.replace(' ', '|')})s?\b")
_OFF = re.compile(rf"(?P<share>[{_HAN}.]{{1,3}})折")
_ORDINALS = "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_MONTHS = "january february march april may june july august september october november december"


def _length(minutes: float) -> str:
    """Names a length of time, so that two hours are 120 minutes and five days no 120."""
    return f"{minutes:g} minutes"


_ALWAYS = (
    "any-hour any-time day-and-night day-or-night around-the-clock round-the-clock 昼夜 全天候 全天"
)
_SAID: dict[str, frozenset[Meaning]] = {
    "half": frozenset([0.5, 30.0, 50.0]),
    "半": frozenset([0.5, 30.0, 50.0]),
    "quarter": frozenset([0.25, 15.0, 4.0]),
    "刻": frozenset([0.25, 15.0]),
    "third": frozenset([1 / 3, 3.0]),
    **dict.fromkeys(("several-dozen", "few-dozen"), frozenset(["some 2"])),
    **dict.fromkeys(_ALWAYS.split(), frozenset([24.0, _length(1_440)])),
    "seven-days-a-week": frozenset([1.0, 7.0]),  # no more than 'daily', which nobody misses
    "an-hour": frozenset([1.0, _length(60)]),
    "a-day": frozenset([1.0, _length(1_440)]),
    "a-week": frozenset([1.0, _length(10_080)]),
    "fortnight": frozenset([2.0, 14.0, _length(20_160)]),
    "a-month": frozenset([1.0, _length(43_800)]),
    "a-year": frozenset([1.0, _length(525_600)]),
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
_THEN: tuple[tuple[re.Pattern[str], Callable[[float], tuple[Meaning, ...]]], ...] = (
    (re.compile(r"\s?成(?!半|五)"), lambda n: (n * 10, n / 10)),
    (re.compile(r"\s?成(?:半|五)"), lambda n: (n * 10 + 5, n / 10 + 0.05)),
    (re.compile(r"\s?(?:%|per ?cent|个?百分点)"), lambda n: (n / 100,)),
    (re.compile(r"[ -]?(?:minutes?|分钟)"), lambda n: (_length(n),)),
    (re.compile(r"[ -]?(?:hours?|个?小时|个?钟)"), lambda n: (_length(n * 60),)),
    (re.compile(r"[ -]?(?:days?|天|日)"), lambda n: (_length(n * 1_440),)),
    (re.compile(r"[ -]?(?:weeks?|周|个?星期|个?礼拜)"), lambda n: (_length(n * 10_080),)),
    (re.compile(r"[ -]?(?:months?|个?月)"), lambda n: (_length(n * 43_800),)),
    (re.compile(r"[ -]?(?:years?|年)"), lambda n: (_length(n * 525_600), n + 1911)),
    (re.compile(r"\s?(?:pm\b|p\.m)"), lambda n: (n + 12,)),
    (re.compile(r"(?::\d\d|\s?[时点])"), lambda n: (n + 12, n - 12)),
    (re.compile(r"\s?(?:dozen)"), lambda n: (n * 12,)),
    (re.compile(r"\s?(?:decades?)"), lambda n: (n * 10,)),
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

    `free` are the numbers of those that render nothing in the twin yet; `measured` tells of ranges
    what dimension they are of ('minute', 'money', 'day'), as far as known.
    """

    def __init__(self, folded: str, measured: Iterable[tuple[int, int, str]] = ()) -> None:
        self.places = renderings(folded)
        self.free = set(range(len(self.places)))
        self._kinds: dict[int, str] = {}
        self._starts = [place.start for place in self.places]
        self._told: dict[Meaning, list[int]] = {}
        for number, place in enumerate(self.places):
            for meaning in place.meanings:
                self._told.setdefault(meaning, []).append(number)
        for start, end, kind in measured:
            self._kinds |= dict.fromkeys(self.within(start, end), kind)

    def within(self, start: int, end: int) -> list[int]:
        """Gives the numbers of the places that a range touches."""
        first = bisect_left(self._starts, start - _LONGEST)
        last = bisect_left(self._starts, end)
        return [number for number in range(first, last) if self.places[number].end > start]

    def tells(self, meanings: Iterable[Meaning], kind: str = "") -> bool:
        """Says whether any place may stand for one of these."""
        return any(
            self._is_of(number, kind) for one in meanings for number in self._told.get(one, ())
        )

    def free_for(self, meanings: Iterable[Meaning], kind: str = "") -> int | None:
        """Gives the first free place that may stand for one of these."""
        return min(
            (
                number
                for one in meanings
                for number in self._told.get(one, ())
                if number in self.free and self._is_of(number, kind)
            ),
            default=None,
        )

    def _is_of(self, number: int, kind: str) -> bool:
        """Tells days from people: a place of another dimension renders nothing of this one."""
        own = self._kinds.get(number, "")
        return not kind or not own or own == kind


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
            meanings |= {float(digits)}
        elif sort == "site":
            meanings = frozenset([written.split("://")[-1].rstrip("/.")])
        yield Rendering(*found.span(), sort, meanings)


def _numbers(folded: str) -> Iterator[Rendering]:
    taken: set[int] = set()
    read = sorted(figures(folded), key=lambda figure: not figure.length)
    long = [figure for figure in read if figure.length]
    for figure in long:
        taken.update(range(figure.digits, figure.end))
        yield from _read(figure, folded)
    for place in (*_shares(folded), *_lengths(folded)):
        if place.start not in taken:
            taken.update(range(place.start, place.end))
            yield place
    for figure in read[len(long) :]:
        if figure.digits not in taken:
            taken.update(range(figure.digits, figure.end))
            yield from _read(figure, folded)
    for found in _WORD.finditer(folded):
        if found.start() not in taken:
            yield Rendering(*found.span(), "number", _SAID[found.group().replace(" ", "-")])


def _shares(folded: str) -> Iterator[Rendering]:
    """Walks what is told as parts of a whole: 三分之一, 'two-fifths', 'nine in ten', 八五折."""
    for found in (*_PARTS.finditer(folded), *_OUT_OF.finditer(folded)):
        all_of, some = (next(figures(found[name]), None) for name in ("whole", "part"))
        if all_of and some and all_of.low > some.low:
            yield _share(found, some.low / all_of.low, some.low, all_of.low)
    for found in _NTH.finditer(folded):
        some, nth = next(figures(found["part"]), None), _NTHS.split().index(found["nth"]) + 2
        yield _share(found, (some.low if some else 1.0) / nth, float(nth))
    for found in _OFF.finditer(folded):
        if share := next(figures(found["share"]), None):
            kept = share.low / (10 if share.low < 10 else 100)
            yield _share(found, kept, 1 - kept, 100 - 100 * kept)


def _share(found: re.Match[str], share: float, *also: float) -> Rendering:
    meanings = (round(one, 6) for one in (share, share * 100, *also))
    return Rendering(*found.span(), "number", frozenset(meanings))


def _lengths(folded: str) -> Iterator[Rendering]:
    """Walks lengths of time in words alone: 'an hour', 'around the clock', 昼夜."""
    for found in _WORD.finditer(folded):
        said = _SAID[found.group().replace(" ", "-")]
        if " " in found.group() or any(isinstance(one, str) for one in said):
            yield Rendering(*found.span(), "number", said)


def _read(figure: Figure, folded: str) -> Iterator[Rendering]:
    """Walks the numbers of a figure without its 'about' or 'up to': two of a range."""
    bare = figure
    if figure.start < figure.digits:
        bare = next(figures(folded[figure.digits : figure.end]), figure)
    if _is_many(bare.low, bare.high):
        some = frozenset[Meaning]([f"some {len(str(int(bare.low)))}"])
        yield Rendering(figure.digits, figure.end, "number", some)
        return
    if figure.length:
        long = frozenset[Meaning]([bare.low, _length(bare.low * figure.length)])
        yield Rendering(figure.digits, figure.end, "number", long)
        return
    for number in sorted({bare.low, bare.high}):
        also = list(_also(number, folded, figure.end))
        if bus := _LETTERED.fullmatch(folded, figure.digits, figure.end):
            also.append(float(bus[1]))
        yield Rendering(figure.digits, figure.end, "number", frozenset([number, *also]))


def _is_many(low: float, high: float) -> bool:
    """Tells 'dozens' and 数十 from a range that was counted."""
    return low != high and str(low)[0] == "2" and str(high)[0] == "9"


def _also(number: float, folded: str, end: int) -> Iterator[Meaning]:
    for follows, others in _THEN:
        if follows.match(folded, end):
            for other in others(number):
                yield other if isinstance(other, str) else round(other, 6)
