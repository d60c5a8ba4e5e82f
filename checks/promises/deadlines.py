"""Reads by when something is promised, and tells the instant that is meant."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone

from checks.claims import Day
from checks.claims.calendar import dates, small_number
from checks.claims.clocks import times
from checks.promises.model import Due
from checks.promises.words import day_meant

_NUMBER = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_SPELLED = {word: at for at, word in enumerate(_NUMBER.split(), 1)} | {
    "a": 1, "an": 1, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90, "forty-eight": 48,
    "twenty-four": 24, "seventy-two": 72, "twenty-eight": 28, "couple of": 2, "other": 2,
}  # fmt: skip
_COUNTS = rf"\d{{1,3}}|{'|'.join(sorted(_SPELLED, key=len, reverse=True))}"
_SPANS = r"(?:working|business)[ -]days?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?"
_PERIOD = re.compile(
    r"\b(?:within|inside|in|over)(?: no more than| less than| under| at most)?"
    rf"(?: the)?(?: next| coming)? (?P<n>{_COUNTS}) (?P<u>{_SPANS})\b"
    r"|\bwithin the (?P<one>hour|day|week|month|year)\b"
    rf"|\b(?P<every>every|each)(?: (?P<en>{_COUNTS}))? (?P<eu>{_SPANS})\b"
    r"|\b(?P<each>hourly|daily|weekly|monthly)\b"
)
_HAN = r"(?P<zh>\d{1,3}|[一二两三四五六七八九十廿]{1,4}|半)"
_HAN_UNIT = r"个?(?P<zu>工作日|工作天|分钟|小时|钟头|自然日|天|日|周|星期|礼拜|月|年)"
_PERIOD_ZH = re.compile(
    rf"(?<!\d){_HAN}\s?{_HAN_UNIT}\s?(?:之|以)?内"
    rf"|(?P<every>每)(?:隔)?\s?(?:{_HAN.replace('<zh>', '<ez>')}\s?)?{_HAN_UNIT.replace('<zu>', '<ezu>')}"
)
_UNITS = {
    "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month",
    "year": "year", "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month",
    "分钟": "minute", "小时": "hour", "钟头": "hour", "天": "day", "日": "day", "自然日": "day",
    "工作日": "working_day", "工作天": "working_day", "周": "week", "星期": "week",
    "礼拜": "week", "月": "month", "年": "year",
}  # fmt: skip
_ELSEWHEN = re.compile(
    r"\s*(?:'\s?)?(?:of|after|from|following)\s(?!(?:today|now|this|the date of this|release)\b)"
)
_COUNTED_ELSE = re.compile(r"(?:后|起|之日|收到.{0,8}|申请.{0,8})的?$")
_FAR_BACK = timedelta(days=180)
_CLOSES = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Found:
    """A date, a time or a length of time where it stands."""

    start: int
    end: int
    due: Due


def days_in(folded: str, start: int, end: int) -> list[Found]:
    """Finds the days of a stretch."""
    part = folded[start:end]
    return [
        Found(start + one.start, start + one.end, Due(day=one.day))
        for one in dates(part)
        if not part[one.start : one.end].startswith(("last ", "yesterday"))
    ]


def clocks_in(folded: str, start: int, end: int) -> list[Found]:
    """Finds the times of day of a stretch."""
    return [
        Found(start + t.start, start + t.end, Due(minutes=t.clock.minutes, zone=t.clock.zone))
        for t in times(folded[start:end])
    ]


def periods_in(folded: str, start: int, end: int) -> Iterator[Found]:
    """Finds the lengths of time of a stretch that count from the moment of saying."""
    for found in _PERIOD.finditer(folded, start, end):
        if not _ELSEWHEN.match(folded, found.end()):
            yield Found(*found.span(), _english(found))
    for found in _PERIOD_ZH.finditer(folded, start, end):
        before = folded[max(start, found.start() - 10) : found.start()]
        if not _COUNTED_ELSE.search(before):
            yield Found(*found.span(), _chinese(found))


def _english(found: re.Match[str]) -> Due:
    if found["each"]:
        return Due(count=1, unit=_UNITS[found["each"]], again=True)
    if found["one"]:
        return Due(count=1, unit=found["one"])
    written = found["n"] or found["en"] or "one"
    count = int(written) if written.isdigit() else _SPELLED[written]
    unit = (found["u"] or found["eu"]).replace("-", " ").rstrip("s")
    if unit == "fortnight":
        return Due(count=2 * count, unit="week")
    unit = "working_day" if " " in unit else _UNITS[unit]
    return Due(count=count, unit=unit, again=bool(found["every"]))


def _chinese(found: re.Match[str]) -> Due:
    written = found["zh"] or found["ez"] or "一"
    unit = _UNITS[found["zu"] or found["ezu"]]
    if written == "半":
        smaller = {"hour": (30, "minute"), "month": (15, "day"), "year": (6, "month"),
                   "day": (12, "hour")}  # fmt: skip
        count, unit = smaller.get(unit, (1, unit))
        return Due(count=count, unit=unit)
    return Due(count=small_number(written), unit=unit, again=bool(found["every"]))


def joined(day: Found | None, clock: Found | None) -> Due | None:
    """Joins a day with a time of day; either may be missing."""
    if day is None:
        return clock.due if clock else None
    if clock is None:
        return day.due
    return replace(day.due, minutes=clock.due.minutes, zone=clock.due.zone)


def due_at(due: Due, said: datetime) -> datetime | None:
    """Tells the instant by which what was said at a local time is due; None if it cannot be told.

    A day without a time closes a second before midnight, by the clocks of `said` unless the words
    name a zone. A date without a year is the next of its kind, unless it has just passed.

    >>> from datetime import UTC
    >>> due_at(Due(count=14, unit="day"), datetime(2026, 11, 21, 2, 0, tzinfo=UTC)).isoformat()
    '2026-12-05T23:59:59+00:00'
    """
    if due.zone is not None:
        said = said.astimezone(timezone(timedelta(minutes=due.zone)))
    try:
        if due.day is not None:
            day = _day(due.day, said.date())
            return _closing(due, day, said) if day else None
        if due.unit:
            return _after(due, said)
        return _next_time(due, said)
    except (OverflowError, ValueError):
        return None


def _closing(due: Due, day: date, said: datetime) -> datetime | None:
    readings = [datetime.combine(day, _time(minutes), said.tzinfo) for minutes in due.minutes]
    if not readings:
        at = datetime.combine(day, _CLOSES, said.tzinfo)
    else:
        at = min((one for one in readings if one > said), default=max(readings))
    return at if at > said else None


def _time(minutes: int) -> time:
    return time(minutes % 1440 // 60, minutes % 60)


def _next_time(due: Due, said: datetime) -> datetime | None:
    for day in (said.date(), said.date() + timedelta(days=1)):
        at = _closing(due, day, said) if due.minutes else None
        if at:
            return at
    return None


def _after(due: Due, said: datetime) -> datetime | None:
    if due.again and due.minutes:
        return _next_time(due, said)
    if due.unit in {"minute", "hour"}:
        return said + timedelta(**{f"{due.unit}s": due.count})
    return _closing(due, _days_on(due, said.date()), said)


def _days_on(due: Due, day: date) -> date:
    if due.unit == "working_day":
        left = due.count
        while left:
            day += timedelta(days=1)
            left -= day.weekday() < 5
        return day
    if due.unit in {"day", "week"}:
        return day + timedelta(days=due.count * (7 if due.unit == "week" else 1))
    months = due.count * (12 if due.unit == "year" else 1)
    return in_month(day.year, day.month + months, day.day)


def in_month(year: int, month: int, day: int) -> date:
    """Gives a day of a month that may lie in a later year; days beyond its end are its last."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, min(day, monthrange(year, month)[1]))


def _day(day: Day, said: date) -> date | None:
    """Tells which day is meant on the day of saying."""
    if day.word:
        return day_meant(day.word, said)
    last = day.last or day.first or 31
    if day.month is None:
        here = in_month(said.year, said.month, last)
        return here if here >= said else in_month(said.year, said.month + 1, last)
    if day.year is not None and day.year > 0:
        return in_month(day.year, day.month, last)
    here = in_month(said.year, day.month, last)
    if here >= said:
        return here
    return None if said - here < _FAR_BACK else in_month(said.year + 1, day.month, last)
