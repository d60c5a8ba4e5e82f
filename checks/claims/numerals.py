"""Reads numerals: digits of every custom, number words, Chinese numerals, ranges and hedges.

Works on folded text (`checks.folding.fold`), so one grammar serves both Chinese scripts.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checks.claims.units import unit_after

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
    "eighty ninety"
)
_SMALL = dict(zip(_SMALL_WORDS.split(), [*range(20), *range(20, 100, 10)], strict=True))
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "dozen": 12}
_SHORT = _LARGE | {"k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9}
_PLURAL = {"dozens": (24, 99), "hundreds": (200, 999), "thousands": (2_000, 9_999)}
_HAN_DIGIT = dict(
    zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)
)
_HAN_UNIT = {"十": 10, "百": 100, "千": 1_000, "万": 10**4, "亿": 10**8}
_UNBOUNDED = float("inf")

_DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,5}(?!\d)(?:\.\d{1,9})?"
    r"|(?<![\d)-] )\d{1,3}(?: \d{3}){1,3}(?= ?[\u4e00-\u9fff])|\d{1,18}(?:\.\d{1,9})?"
)
_WORD = "|".join(sorted([*_SMALL, *_LARGE], key=len, reverse=True))
_WORDS = (
    rf"\b(?:(?:a|half\s+an?)\s+(?:hundred|thousand|million|billion|dozen)|{_WORD})\b"
    rf"(?:(?:[\s-]|(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))\s+and\s+)(?:{_WORD})\b){{0,9}}"
)
_HAN = (
    rf"(?:{_DIGITS})\s?[十百千]?[百千万亿](?:\d,\d{{3}}(?!\d)万?|\d{{1,4}}[百千]?万?)?"
    r"|[零〇一二两三四五六七八九十百千万亿廿卅几数]{1,14}"
)
_ATOM = (
    rf"(?:{_HAN}|(?<![a-z0-9_.])(?<!\d,)(?:{_DIGITS})(?:\s?(?:million|billion|thousand|dozen|mn|bn|k|m)\b)?"
    rf"|{_WORDS}|\b(?:dozens|hundreds|thousands)(?=\s+of\b))"
)
_HEDGES = {
    "least": "at least|no fewer than|not fewer than|no less than|至少|不少于|不低于|最少|起码",
    "over": "more than|over|in excess of|upwards of|just over|逾|超过|多于|超",
    "most": "up to|at most|no more than|not more than|a maximum of|至多|最多|不超过|多达|高达",
    "under": "just under|nearly|almost|close to|将近|接近|近",
    "below": "fewer than|less than|under|below|不足|不到|少于|低于",
    "about": "about|around|roughly|approximately|an estimated|(?:we|they) (?:estimate|reckon|believe|think)(?: that)?|some|大约|约莫|约|大概|大致",
}
_BEFORE = "|".join(rf"(?P<{name}>{words})" for name, words in _HEDGES.items())
_SPAN = (
    r"\b(?:(?P<share>half|a\s+quarter\s+of|three[\s-]quarters\s+of)\s+)?(?:an?|one)\s+(?P<length>hour|day|week|month|year)\b"
    r"(?P<plus>\s+and\s+a\s+(?:half|quarter)\b)?(?(share)|(?(plus)|(?!)))"
    r"|(?<![\d一二两三四五六七八九十几数个百上下前后大小])半(?P<long>个?(?:小时|钟头)|个月|天(?=以|左|不|内|时)|年(?![度报检审级终底]))"
)
_SHARES = {"half": 0.5, "a quarter of": 0.25, "three quarters of": 0.75}
_FIGURE = re.compile(
    rf"(?:(?:{_BEFORE})\s?)?(?:(?P<span>{_SPAN})|(?P<first>{_ATOM})"
    rf"(?:\s?(?:-|–|—|~|\bto\b|\band\b(?<=and)|\bor\b(?<=or)|至|到)\s?[£$€]?(?P<second>{_ATOM}))?"
    r"(?P<more>余|多(?!次|年|家公司))?(?P<half>\s+and\s+a\s+half\b)?)"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral in the text: the interval it allows, where it stands, and how it is written.

    `start` includes the hedge ('about'), `digits` is where the number itself begins; `length` is
    the size in minutes of its unit where hours and minutes were read as one.
    """

    start: int
    digits: int
    end: int
    low: float
    high: float
    exact: bool
    spelled: bool
    length: float = 0.0


def figures(folded: str) -> Iterator[Figure]:
    """Finds every numeral of `folded`, from left to right.

    >>> [(f.low, f.high) for f in figures("48k rows, 4.8万人, 至少12人, 三至五名")]
    [(48000.0, 48000.0), (48000.0, 48000.0), (12.0, inf), (3.0, 5.0)]
    """
    at = 0
    while found := _FIGURE.search(folded, at):
        if found["span"]:
            at = found.end()
            yield _length(found)
            continue
        is_range = bool(found["second"]) and _joins(folded, found)
        at = found.end() if is_range or not found["second"] else found.end("first")
        figure = _figure(found, at, is_range=is_range)
        if figure and not folded.startswith("分之", at):  # 百 of 百分之二十 counts nothing
            yield figure


def _joins(folded: str, found: re.Match[str]) -> bool:
    joint = folded[found.end("first") : found.start("second")].strip()
    if joint == "and":
        return folded.endswith("between ", 0, found.start())
    return value(found["first"])[0] < value(found["second"])[1]


def _figure(found: re.Match[str], end: int, *, is_range: bool) -> Figure | None:
    low, high = value(found["first"])
    if is_range:
        low, high = _range(found["first"], found["second"])
    if found["half"] and end == found.end():
        low, high = low + 0.5, high + 0.5
    if found["more"] and end == found.end():
        high = low + _step(low)
    low, high = round(low, 6), round(high, 6)
    if low > 10**15:
        return None
    hedge = next((name for name in _HEDGES if found[name]), "")
    exact = low == high and not hedge and "dozen" not in found["first"]
    low, high = _soften(hedge, low, high)
    start = found.start("first")
    return Figure(found.start(), start, end, low, high, exact, not found["first"][0].isdigit())


def _length(found: re.Match[str]) -> Figure:
    """Reads 'half an hour', 'a year and a half', 半个月: a length of time without a number."""
    share = " ".join(re.findall("[a-z]+", found["share"] or ""))
    many = _SHARES[share] if share else 0.5 if found["long"] else 1.0
    if found["plus"]:
        many += 0.5 if found["plus"].endswith("half") else 0.25
    hedge = next((name for name in _HEDGES if found[name]), "")
    low, high = _soften(hedge, many, many)
    unit = unit_after(found.string, found.start("length" if found["length"] else "long"))
    start, end = found.span("span")
    length = unit.size if unit else 0.0
    return Figure(found.start(), start, end, low, high, not hedge, True, length)


def _range(first: str, second: str) -> tuple[float, float]:
    low, high = value(first)[0], value(second)[1]
    tail = second.lstrip("0123456789.,")
    if tail and first == first.rstrip("万亿千百 abcdefghijklmnopqrstuvwxyz"):
        scaled = value(first + tail)[0]
        low = scaled if scaled <= high else low
    return low, high


def _soften(hedge: str, low: float, high: float) -> tuple[float, float]:
    match hedge:
        case "least" | "over":
            return low, _UNBOUNDED
        case "most" | "below":
            return 0.0, high
        case "under":
            return low * 0.8, high
        case "about":
            return low * 0.9, high * 1.1
        case _:
            return low, high


def _step(low: float) -> float:
    """Gives what 余 or 多 may add: one of the last unit that the number is written in."""
    step = 1.0
    while low >= step * 10 and low % (step * 10) == 0:
        step *= 10
    return step


def value(written: str) -> tuple[float, float]:
    """Reads one numeral as (low, high); they differ for 几十, 数百 and 'dozens'."""
    written = written.strip()
    if written in _PLURAL:
        low, high = _PLURAL[written]
        return float(low), float(high)
    if written[0].isascii() and written[0].isalpha():
        return (_english(written),) * 2
    if either := _EITHER.search(written):
        first, second = (
            written[: either.start(1)] + one + written[either.end(2) :] for one in either.groups()
        )
        return _chinese(first), _chinese(second)
    if re.search(r"[几数]", written):
        return _chinese(re.sub("[几数]", "二", written)), _chinese(re.sub("[几数]", "九", written))
    digits, _, word = written.partition(" ")
    tail = re.fullmatch(r"([\d,.]*\d)\s?([a-z]+)", written)
    if tail:
        return (float(tail[1].replace(",", "")) * _SHORT[tail[2]],) * 2
    return (_chinese(digits + word),) * 2


def _english(written: str) -> float:
    total = current = 0.0
    for word in re.findall("[a-z]+", written):
        if word in _SMALL:
            current += _SMALL[word]
        elif word == "half":
            current += 0.5
        elif word in {"hundred", "dozen"}:
            current = (current or 1) * _LARGE[word]
        elif word in _LARGE:
            total += (current or 1) * _LARGE[word]
            current = 0.0
    return total + current


_EITHER = re.compile(
    "(?<![零〇一二两三四五六七八九])(?:(?=一二|[二两]三|三四|三五|四五|五六|六七|七八|八九)(.)(.))(?![零〇一二两三四五六七八九])"
)
"""Two numbers side by side are one or the other: 两三天, 七八十人."""
_HAN_TOKEN = re.compile(r"[\d, ]*\d(?:\.\d+)?|[零〇一二两三四五六七八九]+|[十百千万亿]|廿|卅")


def _chinese(written: str) -> float:
    """Reads 4.8万, 9万2千, 五万四千, 二百一十, 二〇二五 and plain digits."""
    total = section = 0.0
    current: float | None = None
    unit = 1
    for sign in _HAN_TOKEN.findall(written):
        if sign in _HAN_UNIT:
            size = _HAN_UNIT[sign]
            if size >= 10**4:
                held = section + (current or 0.0)
                whole = size == 10**8
                total = ((total + held or 1.0) if whole else held or 1.0) * size + (
                    0.0 if whole else total
                )
                section = 0.0
            else:
                section += (1.0 if current is None else current) * size
            current, unit = None, size
        elif sign in "廿卅":
            section, unit = section + (20.0 if sign == "廿" else 30.0), 10
        else:
            current = _digits(sign)
            if sign[0] in "零〇":
                unit = 1
    if current is not None and unit >= 100 and current < 10 and written[-1] in _HAN_DIGIT:
        current *= unit / 10
    return total + section + (current or 0.0)


def _digits(sign: str) -> float:
    if sign[0].isdigit() and sign.isascii():
        return float(re.sub("[, ]", "", sign))
    return float("".join(str(_HAN_DIGIT[c]) for c in sign if c in _HAN_DIGIT) or "0")


_HOURS = re.compile(r"\s?(?:hours?|hrs?|个?小时|个?钟头)(?:\s|又|零|,)?(?:and\s)?")
_MINUTES = re.compile(r"\s?(?:minutes?|mins?|分钟|分)")


def spans(masked: str, read: Iterable[Figure]) -> Iterator[Figure]:
    """Joins what is one length of time: '1 hour 20 minutes', 1小时51分."""
    held: Figure | None = None
    for figure in read:
        joint = held and _HOURS.fullmatch(masked, held.end, figure.start)
        minutes = joint and _MINUTES.match(masked, figure.end)
        if held and minutes:
            low, high = held.low + figure.low / 60, held.high + figure.high / 60
            yield replace(held, end=minutes.end(), low=low, high=high, length=60.0)
            held = None
            continue
        if held:
            yield held
        held = figure
    if held:
        yield held
