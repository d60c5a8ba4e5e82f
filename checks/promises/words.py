"""Tells which day words such as 'Friday', 'the end of the month' or 下周五 mean on a day."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HAN_DAYS = "一二三四五六日"
_LEAD = re.compile(r"^(?:on|by|before|until|the)\s")
_TODAY = re.compile(r"today|tonight|[今当即][日天晚早夜]")
_TOMORROW = re.compile(r"tomorrow|明[日天晚早]")
_NAMED = re.compile(rf"(?:(?P<which>this|next)\s)?(?P<day>{'|'.join(_WEEKDAYS)})")
_HAN_NAMED = re.compile(r"(?P<which>本|这|下下|下)?个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])")
_ENDS = re.compile(r"end of (?P<which>the|this|next) (?P<unit>week|month|quarter|year)")
_HAN_ENDS = re.compile(
    r"(?P<which>本|这|下)?个?(?P<unit>周|星期|礼拜|月|季度|季|年)(?P<part>内|底|末|初|上旬|中旬|下旬)?"
)
_UNITS = {"周": "week", "星期": "week", "礼拜": "week", "月": "month", "季度": "quarter",
          "季": "quarter", "年": "year"}  # fmt: skip
_PARTS = {"初": 10, "上旬": 10, "中旬": 20}


def day_meant(word: str, said: date) -> date | None:
    """Gives the day that a word means when said on a day; None for what lies behind it.

    >>> day_meant("next friday", date(2026, 11, 21)).isoformat()
    '2026-11-27'
    """
    word = _LEAD.sub("", word.strip(), count=1)
    if _TODAY.fullmatch(word):
        return said
    if _TOMORROW.fullmatch(word):
        return said + timedelta(days=1)
    for pattern, read in _READERS:
        if found := pattern.fullmatch(word):
            return read(found, said)
    return None


def _named(found: re.Match[str], said: date) -> date:
    return _weekday(found["which"] or "", _WEEKDAYS.index(found["day"]), said)


def _han_named(found: re.Match[str], said: date) -> date | None:
    at = _HAN_DAYS.index(found["day"].replace("天", "日"))
    return _han_weekday(found["which"] or "", at, said)


def _ended(found: re.Match[str], said: date) -> date:
    return _last(found["unit"], said, ahead=found["which"] == "next")


def _han_ended(found: re.Match[str], said: date) -> date:
    unit = _UNITS[found["unit"]]
    end = _last(unit, said, ahead=found["which"] == "下")
    part = _PARTS.get(found["part"] or "")
    return end.replace(day=part) if part and unit == "month" else end


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (_NAMED, _named),
    (_HAN_NAMED, _han_named),
    (_ENDS, _ended),
    (_HAN_ENDS, _han_ended),
)


def _weekday(which: str, at: int, said: date) -> date:
    """Gives the next day of a name; 'next Friday' said in a week is that of the week after."""
    ahead = (at - said.weekday()) % 7
    if which == "next":
        return said - timedelta(days=said.weekday()) + timedelta(days=7 + at)
    return said + timedelta(days=ahead)


def _han_weekday(which: str, at: int, said: date) -> date | None:
    monday = said - timedelta(days=said.weekday())
    weeks = {"本": 0, "这": 0, "下": 1, "下下": 2}.get(which)
    if weeks is None:
        return said + timedelta(days=(at - said.weekday()) % 7)
    day = monday + timedelta(days=7 * weeks + at)
    return day if day >= said else None


def _last(unit: str, said: date, *, ahead: bool) -> date:
    """Gives the last day of the week, month, quarter or year that is, or of the one after."""
    if unit == "week":
        return said + timedelta(days=6 - said.weekday() + (7 if ahead else 0))
    size = {"month": 1, "quarter": 3, "year": 12}[unit]
    month = (said.month - 1) // size * size + size + (size if ahead else 0)
    year, month = said.year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])
