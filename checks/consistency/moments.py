"""Says how two days or hours of two English texts lie: near, far apart, each the only one."""

from calendar import month_name

from checks.claims import Claim, Day, Slot
from checks.consistency.beside import Beside
from checks.consistency.texts import Text


def both_exact(a: Claim, b: Claim) -> bool:
    """Says whether neither claim is of a mere month or of a day known by its word."""
    return all(
        not isinstance(c.value, Day) or (bool(c.value.month and c.value.first) and not c.value.word)
        for c in (a, b)
    )


def sole_moment(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether each of two English texts names but one hour, or but one day, and those lie near."""
    if earlier.passage.chinese or a.slot not in {Slot.DATE, Slot.TIME} or not both_exact(a, b):
        return False
    apart = {"will", "planned", "other"} & (a.context.marks | b.context.marks)
    if apart or (a.slot is Slot.DATE and not _same_week(a, b)):
        return False
    return all(
        sum(c.slot is a.slot and not (isinstance(c.value, Day) and c.value.word) for c in t.claims)
        == 1
        for t in (earlier, later)
    )


def _same_week(a: Claim, b: Claim) -> bool:
    first, second = a.value, b.value
    assert isinstance(first, Day)
    assert isinstance(second, Day)
    single = first.first == first.last and second.first == second.last
    return (
        single
        and first.month == second.month
        and abs((first.first or 0) - (second.first or 99)) <= _WEEK
    )


_WEEK = 7


def knew_before(a: Claim, b: Claim) -> bool:
    """Says whether the issuer heard of it weeks or months before the day it first named."""
    first, second = a.value, b.value
    if not (isinstance(first, Day) and isinstance(second, Day) and first.month and second.month):
        return False
    noticed = "notice" in a.context.roles & b.context.roles
    if not noticed or a.slot is not Slot.DATE or not first.first:
        return False
    told = (first.month - second.month) * 31 + (first.first or 1) - (second.last or 31)
    return 0 < told % _YEAR < _YEAR / 2


_YEAR = 12 * 31
_FEW_DAYS = 2


def next_day(a: Claim, b: Claim) -> bool:
    """Says whether two days of one month lie so near that one may be the other, misdated."""
    first, second = a.value, b.value
    if not isinstance(first, Day) or not isinstance(second, Day):
        return False
    if a.slot is not Slot.DATE or first.month != second.month:
        return False
    return 0 < abs((first.first or 0) - (second.first or 99)) <= _FEW_DAYS


def names_month(one: Claim, other: Claim, b: Beside) -> bool:
    """Says whether a mere month stands in a list with that of the other day: 'in May or June'."""
    first, second = one.value, other.value
    if not (isinstance(first, Day) and isinstance(second, Day)) or second.first or not first.month:
        return False
    return second.month != first.month and month_name[first.month].lower() in b.sentence
