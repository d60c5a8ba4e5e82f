"""Reads times of day in folded text, with their zone: 下午3点半, 2.30 pm, 22:00 UTC, noon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.claims.calendar import small_number
from checks.claims.model import Clock

_PERIOD = "凌晨|清晨|早上|早晨|今早|上午|中午|正午|下午|傍晚|晚上|晚间|晚|深夜|午夜|夜间|夜|早"
_H = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_CLOCK_ZH = (
    rf"(?P<zp>{_PERIOD})?\s?(?P<zh>{_H})\s?(?:点钟|点|时)(?!间|分钟|候|期|代|刻|速|数|段|常|光|装|差|效)"
    r"(?P<zmin>半|整|(?P<quarter>[一三]刻)|(?P<zn>零?\d{1,2}|[零一二三四五六七八九十]{1,3})(?=分|\b|[^\d个名人])分?|\s(?P<zn2>\d{1,2})\s?分)?"
)
_CLOCK_DIGITS = (
    rf"(?:(?P<dp>{_PERIOD})\s?)?(?<![\d:.])(?P<dh>[01]?\d|2[0-4])[:：](?P<dm>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    r"(?:\s?(?P<dx>[ap])\.?m\b\.?)?"
)
_HOURS = "one two three four five six seven eight nine ten eleven twelve"
_DOTTED = r"(?:1\d|2[0-3]|0?\d)"
_CLOCK_EN = (
    rf"(?<![\d.:£$€])\b(?P<ch>1[0-2]|[1-9]|{_HOURS.replace(' ', '|')})\so['’]clock\b(?:(?:\sin\sthe|\sthis|\sthat|\son\s[a-z]+day|\syesterday)\s(?P<cp>morning|afternoon|evening|night)\b)?|"
    r"(?<![\d.])(?<!\d:)(?P<nh>[01]\d|2[0-3])(?P<nm>[0-5]\d)\s?时(?![间候期])|"
    r"(?<![\d.:£$€])(?P<eh>1[0-2]|0?\d)(?:[.:](?P<em>[0-5]\d))?\s?(?P<ex>[ap])\.?m\b\.?"
    r"|(?<![\d.])(?P<hh>[01]\d|2[0-3])(?P<hm>[0-5]\d)\s?(?:hours|hrs)\b"
    rf"|(?<![\d.:£$€])(?P<oh>{_DOTTED})\.(?P<om>[0-5]\d)(?=\s(?:(?:this|that|yesterday|in\sthe|(?:on\s)?[a-z]+day|last)\s(?P<op>morning|afternoon|evening|night)\b))"
    rf"|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=ntil\s)|(?<=bout\s)|(?<=since\s))(?P<bh>{_DOTTED})\.(?P<bm>[0-5]\d)(?!\d|[.,]\d|\s?(?:%|per\b|[a-z]*illion|[mck]?[glm]\b|[a-z]+s\b))"
)
"""A dot stands in a time as in any figure: 8.40 this morning, by 9.25, and not 9.25 metres."""
_PAST = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_BETWEEN = (
    rf"(?:five|ten|twenty)\sto\s(?:{_HOURS.replace(' ', '|')})"
    r"(?:-|\s(?:(?:working|business|per|people|times|million|thousand|hundred|dozen)\b|(?!as\b|is\b|was\b|has\b|this\b|yesterday's)[a-z]+s\b))"
)
"""'Five to ten minutes' is no hour."""
_CLOCK_SPOKEN = (
    rf"\b(?:a\s)?(?!{_BETWEEN})(?P<sm>{'|'.join(reversed(_PAST))})\s(?P<sd>past|to)\s"
    rf"(?P<sh>{_HOURS.replace(' ', '|')}|noon|midnight)\b"
    r"(?:\sin\sthe\s(?P<sp>morning|afternoon|evening))?"
    rf"|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=ntil\s)|(?<=till\s)|(?<=bout\s)|(?<=since\s))(?P<fh>{_HOURS.replace(' ', '|')})\b(?=\s(?:on\s[a-z]+day\s|in\sthe\s|that\s|this\s|yesterday\s)(?P<fp>morning|afternoon|evening)\b)"
)
_CLOCK_WORD = (
    r"\b(?:(?:shortly|just|soon)\s(?P<rel>after|before)\s)?(?P<noon>noon|midday|midnight)\b"
    r"|(?P<zhnoon>正午|中午12[点时]|午夜12[点时]|中午(?=恢复|起|前|后|开放|重开|，|。))"
)
_BEGINS = r"(?=[\d约大凌清早今上中正下傍晚深午夜一二两三四五六七八九十]|\s[\d一二两三四五六七八九十]|\b[a-z]|about|around|shortly|just|nearly)"
"""What any time begins with: seen sooner than that none of them is there."""
_TIME = re.compile(
    rf"{_BEGINS}(?:(?P<rough>约|大约|about|around|shortly after|just after|just before|nearly)\s?)?"
    rf"(?:(?P<a>{_CLOCK_DIGITS})|(?P<b>{_CLOCK_EN})|(?P<c>{_CLOCK_ZH})|(?P<e>{_CLOCK_SPOKEN})|(?P<d>{_CLOCK_WORD}))"
    r"(?P<after>许|左右|前后|前|后|多)?"
)

_ZONES = {
    "utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120,
    "eest": 180, "hkt": 480, "sgt": 480, "jst": 540, "aest": 600, "aedt": 660,
    "est": -300, "edt": -240, "cdt": -300, "pst": -480, "pdt": -420,
    "北京时间": 480, "香港时间": 480, "台北时间": 480, "台湾时间": 480, "世界协调时": 0,
    "协调世界时": 0, "格林尼治": 0, "东京时间": 540, "伦敦夏令时间": 60,
}  # fmt: skip
_SUMMER = {
    "lisbon": 0, "london": 0, "dublin": 0, "british": 0, "uk": 0, "irish": 0, "madrid": 60,
    "paris": 60, "berlin": 60, "rome": 60, "vienna": 60, "amsterdam": 60, "brussels": 60,
    "stockholm": 60, "oslo": 60, "zurich": 60, "prague": 60, "warsaw": 60, "athens": 120,
    "helsinki": 120, "central european": 60, "eastern european": 120,
}  # fmt: skip
_FIXED = {
    "beijing": 480, "hong kong": 480, "taipei": 480, "taiwan": 480, "china": 480,
    "singapore": 480, "tokyo": 540, "reykjavik": 0,
}  # fmt: skip
_ZONE = re.compile(
    r"(?:(?P<plus>(?:utc|gmt)?\s?[+-]\s?\d{1,2}(?::?\d{2})?)"
    rf"|(?<![a-z])(?P<code>{'|'.join(sorted(_ZONES, key=len, reverse=True))})(?![a-z])"
    rf"|(?P<city>{'|'.join([*_SUMMER, *_FIXED])})\s(?:(?P<season>summer|winter|daylight|standard)\s)?time)"
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day where it stands; `period` is the word for the part of the day, if any."""

    start: int
    end: int
    clock: Clock


_HALF_OF_DAY = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}
_LATE = {"下午", "傍晚", "晚上", "晚间", "晚", "深夜", "夜间", "夜"}
_EARLY = {"凌晨", "清晨", "早上", "早晨", "今早", "上午", "早"}


def times(folded: str) -> Iterator[Time]:
    """Finds every time of day of `folded`.

    >>> [sorted(t.clock.minutes) for t in times("7.15 am, 下午3点半, 22:00, noon, 4时")]
    [[435], [930], [1320], [720], [240, 960]]
    """
    for found in _TIME.finditer(folded):
        minutes = _minutes(found)
        if minutes:
            slack = 30 if found["rough"] or found["rel"] else 0
            if found["c"] and not found["zmin"]:
                slack = max(slack, 10)  # 5时 may be 5时08分
            if found["after"] and found["after"] not in {"前", "后"}:
                slack = 30
            end = found.end("after") if slack and found["after"] else found.end()
            if found["after"] in {"前", "后"}:
                end, slack = found.start("after"), max(slack, 60 if found["after"] == "前" else 15)
            zone = _zone(folded, found.start(), end)
            yield Time(found.start(), end, Clock(minutes, zone, slack))


def _minutes(found: re.Match[str]) -> frozenset[int]:
    if found["d"]:
        return frozenset({0 if found["noon"] == "midnight" or "夜" in found["d"] else 720})
    if found["e"]:
        return _spoken(
            found["sm"], found["sd"], found["sh"] or found["fh"], found["sp"] or found["fp"]
        )
    if found["a"]:
        return _readings(int(found["dh"]), int(found["dm"]), found["dp"] or found["dx"], sure=True)
    if found["b"]:
        return _english(found)
    hour = small_number(found["zh"])
    written = found["zn"] or found["zn2"]
    minute = small_number(written) if written else 0
    if found["zmin"] == "半":
        minute = 30
    if found["quarter"]:
        minute = 15 if found["quarter"][0] == "一" else 45
    return _readings(hour, minute, found["zp"], sure=False)


def _english(found: re.Match[str]) -> frozenset[int]:
    """Reads '2.30 pm', '1430 hours', '8.40 this morning', 'by 9.25'."""
    if found["nh"]:
        return frozenset({int(found["nh"]) * 60 + int(found["nm"])})
    if found["hh"]:
        return frozenset({int(found["hh"]) * 60 + int(found["hm"])})
    if found["ch"]:
        words = _HOURS.split()
        hour = str(words.index(found["ch"]) + 1) if found["ch"] in words else found["ch"]
        return _readings(int(hour), 0, _HALF_OF_DAY.get(found["cp"]), sure=False)
    hour = found["eh"] or found["oh"] or found["bh"]
    minute = found["em"] or found["om"] or found["bm"] or 0
    part = found["ex"] or _HALF_OF_DAY.get(found["op"])
    return _readings(int(hour), int(minute), part, sure=False)


def _spoken(minute: str | None, way: str | None, hour: str, part: str | None) -> frozenset[int]:
    """Reads 'ten past two', 'a quarter to noon', 'at eight that evening'."""
    base = {"noon": 12, "midnight": 0}.get(hour)
    hours = [base] if base is not None else [_HOURS.split().index(hour) + 1]
    if base is None:
        hours = [hours[0] % 12, hours[0] % 12 + 12]
        hours = hours[:1] if part == "morning" else hours[1:] if part else hours
    offset = _PAST.get(minute or "", 0) * (1 if way == "past" else -1)
    return frozenset((h * 60 + offset) % 1_440 for h in hours)


def _readings(hour: int, minute: int, period: str | None, *, sure: bool) -> frozenset[int]:
    """Gives every minute of the day that the words allow; a bare 4时 may be 4 or 16 o'clock."""
    if hour > 24 or minute > 59:
        return frozenset()
    base = hour % 12
    if period == "a" or (period in _EARLY and hour <= 12):
        return frozenset({base * 60 + minute})
    if period == "p" or (period in _LATE and hour <= 12):
        wrapped = period not in {"p", "下午", "傍晚", None} and hour == 12
        return frozenset({(0 if wrapped else base + 12) * 60 + minute})
    if period in {"中午", "正午"}:
        return frozenset({(hour if hour > 9 else hour + 12) * 60 + minute})
    if hour > 12 or sure or (hour == 0):
        return frozenset({hour % 24 * 60 + minute})
    return frozenset({base * 60 + minute, (base + 12) * 60 + minute})


def zone_in(words: str) -> int | None:
    """Gives the minutes before UTC's of the last zone that folded words name.

    >>> zone_in("what happened (utc)"), zone_in("what happened")
    (0, None)
    """
    found = _last_zone(words)
    return _minutes_of(found) if found else None


def _zone(folded: str, start: int, end: int) -> int | None:
    after = _ZONE.match(folded[end : end + 40].lstrip(" ("))
    found = after or _last_zone(folded[max(0, start - 30) : start])
    return _minutes_of(found) if found else None


def _minutes_of(found: re.Match[str]) -> int | None:
    if found["plus"]:
        hours = re.search(r"([+-])\s?(\d{1,2}):?(\d{2})?", found["plus"])
        assert hours is not None
        size = int(hours[2]) * 60 + int(hours[3] or 0)
        return -size if hours[1] == "-" else size
    if found["code"]:
        return _ZONES[found["code"]]
    if found["city"] in _FIXED:
        return _FIXED[found["city"]]
    if not found["season"]:
        return None
    return _SUMMER[found["city"]] + (60 if found["season"] in {"summer", "daylight"} else 0)


def _last_zone(before: str) -> re.Match[str] | None:
    last = None
    for found in _ZONE.finditer(before):
        if not found["plus"] and (found["city"] or found["code"] != "est"):
            last = found
    return last
