"""Reads dates in folded text: 21 October 2016, 2016-10-21, 10月21日, 民國114年, 5月底.

Relative words (yesterday, 本周五) are kept as words: without a clock they are no date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.claims.model import Day

_MONTH_NAMES = (
    "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|"
    "sep sept september|oct october|nov november|dec december"
)
_MONTHS = {
    name: number
    for number, names in enumerate(_MONTH_NAMES.split("|"), 1)
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
]  # fmt: skip
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_Y = (
    r"(?:(?P<minguo>民国)\s?(?P<my>\d{1,3}|[〇零一二三四五六七八九十百]{1,5})\s?年\s?|"
    r"(?P<roc>(?<!\d)(?:9\d|1[0-2]\d)(?=\s?年\s?\d{1,2}\s?月))\s?年\s?|(?P<zy>\d{4}|[〇零一二三四五六七八九]{4})\s?年\s?|(?P<last>去年|前年|今年|明年)\s?)"
)
_DAY_ZH = (
    rf"{_Y}?(?<![\d])(?P<zm>{_N})\s?月(?!份?内)(?:份)?\s?"
    rf"(?:(?P<zd>{_N})\s?(?:[日号]|(?=\s?(?:至|到|-|~|–|—|、|[和及与或])\s?{_N}\s?[日号]))"
    rf"(?:\s?(?:至|到|-|~|–|—|、|[和及与或](?!{_N}\s?月))\s?(?P<zd2>{_N})\s?[日号](?![线院楼店馆门仓机]))?"
    r"|(?P<third>初|上旬|中旬|中|下旬|底|末))?"
)
_DAY_ISO = r"(?P<iy>\d{4})[-/.](?P<im>\d{1,2})[-/.](?P<id>\d{1,2})(?!\d)"
_DAY_SLASH = r"(?<![\d/.])(?P<sm>\d{1,2})/(?P<sd>\d{1,2})(?![\d/])"
_DAY_EN = (
    rf"\b(?:(?P<alone>(?:in|since|between|from|until|during|last)\s(?=(?:{_MONTH})\b)|(?:and|to)\s(?!may|march)(?=(?:{_MONTH})\b))|(?P<part>early|mid|late|(?:the\s)?(?:end|beginning|start|middle|(?:first|second|third|last) week)\s(?:of|in))[\s-])?"
    rf"(?:(?P<ed>\d{{1,2}}|(?:{_ORDINAL})(?=\sof\s))(?:st|nd|rd|th)?(?:\s?(?:-|–|to|through|and|or|&)\s?(?P<ed2>\d{{1,2}})(?:st|nd|rd|th)?)?"
    rf"\s(?:of\s)?)?(?P<em>{_MONTH})\b(?:(?<=jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.|(?<=sept)\.)?"
    r"(?(ed)|(?:\s(?P<ad>\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\s?%|,\d{3})"
    r"(?:\s?(?:[-–]|to|through|and|or|&)\s?(?P<ad2>\d{1,2})(?:st|nd|rd|th)?)?)?)"
    r"(?:,?\s(?P<ey>(?:19|20)\d{2})\b)?"
)
FEASTS = {  # the days of a year, counted from 1 January, on which a feast may fall
    "easter": (80, 117), "christmas": (358, 360), "new year": (1, 2), "农历新年": (20, 52),
    "春节": (20, 52), "国庆": (274, 281), "中秋": (250, 282), "端午": (145, 178),
    "元旦": (1, 2), "圣诞": (358, 360), "清明": (94, 96), "暑假结束": (233, 250),
}  # fmt: skip
_FEASTS = "|".join(rf"\b{name}\b(?!\seve|')" if name.isascii() else name for name in FEASTS)
_DAY_WORD = (
    rf"\b(?:(?:last|this|next|on|by|before|until)\s)?(?:{_WEEKDAY})\b|\b(?:yesterday|today|tomorrow"
    r"|tonight)\b|(?:the\s)?end\sof\s(?:the|this|next)\s(?:week|month|quarter|year)"
    r"|(?:本|上|下|这|下下)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天末](?!\d)"
    r"|(?:本|上|下|这)个?(?:周|月|星期|季度|季)(?:内|底|初|中旬|下旬|上旬|末)?|(?<!\d)月底|年底|月内"
    rf"|{_FEASTS}"
    r"|昨[日天晚夜]|今[日天晚早夜]|明[日天晚早]|前[日天晚]|当[日天晚]|即[日晚]"
)
_BEGINS = r"(?=[\d〇零一二三四五六七八九十廿卅民去前今明昨当即本上下这个周星礼季月年农春国中端元圣清暑]|\b[a-z]|(?:the\s)?end\sof)"
"""What any date begins with: seen sooner than that none of them is there."""
_DATE = re.compile(
    rf"{_BEGINS}(?:(?P<iso>{_DAY_ISO})|(?P<zh>{_DAY_ZH})|(?P<en>{_DAY_EN})"
    rf"|(?P<slash>{_DAY_SLASH})|(?P<bare>(?<![\d月])\d{{1,2}}[日号](?=[上下中凌早晚午前起，]))"
    rf"|(?P<word>{_DAY_WORD}))"
)


_NAMED = re.compile(rf"(?:(?:on|this|last|next|by|before|until)\s)?(?:{_WEEKDAY}),?\s(?:the\s)?")


@dataclass(frozen=True, slots=True)
class Date:
    """A date where it stands."""

    start: int
    end: int
    day: Day


def is_feast(day: Day) -> bool:
    """Says whether a day is named by its feast: Christmas, 春节."""
    return day.word in FEASTS


def dates(folded: str) -> Iterator[Date]:
    """Finds every date of `folded`.

    >>> [d.day.month for d in dates("21 october 2016, 民国114年12月3日, 2025-10-21, 5月底")]
    [10, 12, 10, 5]
    """
    held: Date | None = None
    for found in _DATE.finditer(folded):
        day = _day(found)
        if not day:
            continue
        start, end = found.span()
        date = Date(start + len(found[0]) - len(found[0].lstrip()), end, day)
        if held and not (held.day.word and _NAMED.fullmatch(folded, held.start, date.start)):
            yield held
        elif held:
            date = Date(held.start, end, day)  # 'Monday, 4 August' is one day
        held = date
    if held:
        yield held


def _day(found: re.Match[str]) -> Day | None:
    if found["iso"]:
        return _checked(int(found["iy"]), int(found["im"]), int(found["id"]))
    if found["slash"]:
        return _checked(None, int(found["sm"]), int(found["sd"]))
    if found["zh"]:
        return _chinese_day(found)
    if found["en"]:
        return _english_day(found)
    if found["bare"]:
        return _checked(None, None, int(found["bare"][:-1]))
    return Day(word=re.sub(r"^(?:on|by|before|until|the|last)\s", "", found[0]))


def _checked(
    year: int | None, month: int | None, first: int | None, last: int | None = None
) -> Day | None:
    if month is not None and not 1 <= month <= 12:
        return None
    if first is not None and not 1 <= first <= 31:
        return None
    return Day(year, month, first, last or first)


def _nth(written: str) -> int:
    return int(written) if written.isdigit() else _ORDINALS.index(written) + 1


_THIRDS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20), "中": (11, 20), "下旬": (21, 31),
           "底": (21, 31), "末": (21, 31)}  # fmt: skip


def _chinese_day(found: re.Match[str]) -> Day | None:
    if not found["zd"] and not found["third"] and "月" not in found[0]:
        return None
    year = None
    if found["minguo"]:
        year = 1911 + small_number(found["my"])
    elif found["roc"]:
        year = 1911 + int(found["roc"])
    elif found["zy"]:
        year = small_number(found["zy"])
    if found["last"] in {"去年", "前年"}:
        year = -1
    first, last = _THIRDS.get(found["third"] or "", (None, None))
    if found["zd"]:
        first = small_number(found["zd"])
        last = small_number(found["zd2"]) if found["zd2"] else first
    return _checked(year, small_number(found["zm"]), first, last)


def _english_day(found: re.Match[str]) -> Day | None:
    number = found["ed"] or found["ad"]
    if not number and not found["ey"] and not found["part"] and not found["alone"]:
        return None
    year = int(found["ey"]) if found["ey"] else None
    first = last = _nth(number) if number else None
    second = found["ed2"] or found["ad2"]
    if second:
        last = int(second)
    part = (found["part"] or "").removeprefix("the ").split(" ")[0]
    if part and not number:
        week = re.match(r"(?:the )?(first|second|third) week", found["part"])
        first, last = {"early": (1, 10), "beginning": (1, 10), "start": (1, 10),
                       "mid": (11, 20), "middle": (11, 20)}.get(part, (21, 31))  # fmt: skip
        if week:
            first = {"first": 1, "second": 8, "third": 15}[week[1]]
            last = first + 6
    return _checked(year, _MONTHS[found["em"]], first, last)


_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def small_number(written: str) -> int:
    """Reads a small number as dates write it: 21, 二十一, 廿一, 一百一十四, 二〇一六."""
    written = written.lstrip("零〇") or "零"
    if written.isascii():
        return int(written)
    if not any(unit in written for unit in "十百廿卅"):
        return int("".join(str(_DIGIT[c]) for c in written))
    written = written.replace("廿", "二十").replace("卅", "三十")
    hundreds, _, rest = written.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    total = (_DIGIT.get(hundreds, 1) if hundreds else 0) * 100
    total += (_DIGIT.get(tens.lstrip("零〇") or "一", 1) * 10) if ten else 0
    return total + _DIGIT.get(ones.lstrip("零〇") or "零", 0)
