"""Says whether two values can both be true: rounding, intervals, zones, open years."""

from enum import StrEnum

from checks.claims import Amount, Clock, Day, Name
from checks.claims.calendar import FEASTS

ROUNDING = 0.025
"""How far a round number without 'about' may lie from an exact one: 48,000 for 48,212."""
ABOUT = 0.12
"""How far from one another two rough numbers may lie."""
DAY_MINUTES = 1_440
_MINUTES = 2
"""How far a time told in fives may lie from an exact one: half past ten for 22:31."""
_NEAR = 10
_ENDS = {
    "年底": (335, 366),
    "end of the year": (335, 366),
    "the end of the year": (335, 366),
    "end of this year": (335, 366),
}


class Fit(StrEnum):
    """How two values of one thing fit."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"
    UNSURE = "unsure"
    CONFLICT = "conflict"


def fit_amounts(earlier: Amount, later: Amount) -> Fit:
    """Compares two quantities of one unit.

    >>> fit_amounts(Amount(48_000, 48_000, "count:"), Amount(48_212, 48_212, "count:")).value
    'compatible'
    """
    if (earlier.low, earlier.high) == (later.low, later.high):
        return Fit.EQUAL
    if earlier.low <= later.high * (1 + 1e-9) and later.low <= earlier.high * (1 + 1e-9):
        return Fit.COMPATIBLE
    gap = max(earlier.low - later.high, later.low - earlier.high)
    size = max(earlier.low, later.low, 1.0)
    if not (earlier.exact and later.exact) and gap <= ABOUT * size:
        return Fit.COMPATIBLE
    rounded = _is_round(earlier.low) or _is_round(later.low)
    if rounded and gap <= ROUNDING * size:
        return Fit.COMPATIBLE
    return Fit.CONFLICT


def _is_round(value: float) -> bool:
    """Says whether a number is written with few digits that count: 48,000, 1.2 million."""
    if value < 100 or value != value // 1:
        return False
    digits = str(int(value))
    return len(digits.rstrip("0")) * 2 <= len(digits) + 1 and digits.endswith("00")


def fit_days(earlier: Day, later: Day) -> Fit:
    """Compares two dates; an open year fits any, a relative word only itself."""
    if earlier.word or later.word:
        return _fit_words(earlier, later)
    if earlier.year and later.year and earlier.year != later.year:
        return Fit.UNSURE if -1 in {earlier.year, later.year} else Fit.CONFLICT
    return _fit_in_year(earlier, later)


def _fit_words(earlier: Day, later: Day) -> Fit:
    """Compares days of which one is a word; a feast is as good as its days of the year."""
    if earlier.word == later.word:
        return Fit.COMPATIBLE
    first, second = _of_year(earlier), _of_year(later)
    if not first or not second:
        return Fit.UNSURE
    gap = max(first[0] - second[1], second[0] - first[1])
    return Fit.CONFLICT if min(gap, 365 - gap) > _NEAR else Fit.UNSURE


def _of_year(day: Day) -> tuple[int, int] | None:
    """Gives the first and the last day of a year that a day or a feast may be."""
    if day.word:
        return FEASTS.get(day.word) or _ENDS.get(day.word)
    if not day.month:
        return None
    start = (day.month - 1) * 30
    return start + (day.first or 1), start + (day.last or 31)


def _fit_in_year(earlier: Day, later: Day) -> Fit:
    if earlier.month and later.month and earlier.month != later.month:
        return Fit.CONFLICT
    if (earlier.month is None) != (later.month is None) and not (earlier.first and later.first):
        return Fit.UNSURE
    if earlier.first is None or later.first is None:
        return Fit.COMPATIBLE
    first, last = earlier.first, earlier.last or earlier.first
    if first <= (later.last or later.first) and later.first <= last:
        return Fit.EQUAL if (first, last) == (later.first, later.last) else Fit.COMPATIBLE
    return Fit.CONFLICT


def fit_clocks(earlier: Clock, later: Clock) -> Fit:
    """Compares two times of day, in UTC where both name a zone.

    >>> fit_clocks(Clock(frozenset({780}), 0), Clock(frozenset({840}), 60)).value
    'equal'
    """
    first, second = _absolute(earlier, later), _absolute(later, earlier)
    slack = max(earlier.slack, later.slack)
    gap = min(_apart(a, b) for a in first for b in second)
    if gap == 0:
        return Fit.EQUAL
    if gap <= slack or (gap <= _MINUTES and any(m % 5 == 0 for m in first | second)):
        return Fit.COMPATIBLE
    return Fit.CONFLICT if (earlier.zone is None) == (later.zone is None) else Fit.UNSURE


def _absolute(clock: Clock, other: Clock) -> frozenset[int]:
    if clock.zone is None or other.zone is None:
        return clock.minutes
    return frozenset((minute - clock.zone) % DAY_MINUTES for minute in clock.minutes)


def _apart(first: int, second: int) -> int:
    gap = abs(first - second) % DAY_MINUTES
    return min(gap, DAY_MINUTES - gap)


def fit_names(earlier: Name, later: Name) -> Fit:
    """Compares two names; a first name that one text leaves out fits any."""
    if earlier.last != later.last:
        return Fit.CONFLICT
    if not earlier.first or not later.first or "某" in earlier.first + later.first:
        return Fit.COMPATIBLE
    return Fit.EQUAL if earlier.first == later.first else Fit.CONFLICT


def look_alike(earlier: Name, later: Name) -> bool:
    """Says whether two names are likely one, misspelt: PQ-417 and PQ-471, 談詠思 and 譚詠詩."""
    first, second = earlier.first + earlier.last, later.first + later.last
    if len(first) != len(second) or first == second:
        return False
    wrong = sum(a != b for a, b in zip(first, second, strict=True))
    return wrong <= max(1, len(first) // 3) or sorted(first) == sorted(second)
