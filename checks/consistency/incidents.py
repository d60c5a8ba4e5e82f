"""Says whether two texts tell of two incidents: then none of their values answer to one another."""

import re
from calendar import day_name, month_name
from collections.abc import Sequence

from checks.claims import Amount, Claim, Clock, Day, Slot, content
from checks.consistency.kinship import PLAIN
from checks.consistency.matching import fit
from checks.consistency.texts import Text
from checks.consistency.values import Fit

_MOST = 40
_FEW = 3
"""Figures so small are shared by chance."""
_COMMON = PLAIN | content(
    "take sorry phone example customer people tell com pay back know until house website open work should employee staff report since"
    " before inspect after ask close between apologise apology make go get use see leave send child number stop write year through nobody"
    " anyone without shop line full discover find fee be put need test data service down hospital second first how account keep again"
    " family learn give fault name card change bank statement date refund inquiry hold because hurt our place show money question wrong"
    " cause even next within run nothing happen publish end reach outside update free letter lead many lose last result record room affect"
    " price stand mistake chief build claim look regret fall read begin message system hand guest cost company public every other some"
)
_SHARE = 0.1
"""Which part of the telling words of the lesser text two accounts of one incident share at the least."""
_ENOUGH = 12
"""Fewer words than these are too few to judge by: a fact, a line of a table."""
_OF_ONE, _MANY = 0.3, 6
"""Which part of them, and how many, only accounts of one incident share."""
_VALUES = (Slot.DATE, Slot.TIME, Slot.NUMBER, Slot.NAME)


def two_incidents(earlier: Text, later: Text, apart: Sequence[tuple[Claim, Claim]]) -> bool:
    """Says whether two texts differ in their day and in more and agree in nothing, or share no matter.

    `apart` are the claims that clash, the earlier with the later. Who tells an incident again, even with a slip,
    repeats something of it: a figure, an hour, a name.
    """
    if _strangers(earlier, later):
        return True
    if _are_of_one(earlier, later):
        return False
    slots = {later.slot for _, later in apart}
    if Slot.DATE not in slots or any(_misdated(*pair) for pair in apart):
        return False
    if len(slots) == 1 and not (_has_hours(earlier) and _has_hours(later)):
        return False
    return not _agree_on_place(earlier, later) and not any(
        _agree(slot, earlier, later) for slot in _VALUES
    )


def _strangers(earlier: Text, later: Text) -> bool:
    """Says whether two English texts share so few telling words that chance explains them."""
    if earlier.passage.chinese or later.passage.chinese:
        return False
    here, there = (frozenset(text.weights.spread) - _COMMON for text in (earlier, later))
    least = min(len(here), len(there))
    return least >= _ENOUGH and len(here & there) < _SHARE * least


def _are_of_one(earlier: Text, later: Text) -> bool:
    """Says whether two English texts share so many telling words that they tell of one matter."""
    if earlier.passage.chinese or later.passage.chinese:
        return False
    here, there = (frozenset(text.weights.spread) - _COMMON for text in (earlier, later))
    return len(here & there) >= max(_MANY, _OF_ONE * min(len(here), len(there)))


def _misdated(a: Claim, b: Claim) -> bool:
    """Says whether two days follow one another: then one is the other, misdated."""
    first, second = a.value, b.value
    if not isinstance(first, Day) or not isinstance(second, Day) or first.month != second.month:
        return False
    return abs((first.first or 0) - (second.first or 99)) == 1


def _has_hours(text: Text) -> bool:
    return any(isinstance(claim.value, Clock) for claim in text.claims)


def _agree(slot: Slot, earlier: Text, later: Text) -> bool:
    before = [c for c in earlier.slot(slot) if _tells(c)][:_MOST]
    after = [c for c in later.slot(slot) if _tells(c)][:_MOST]
    return any(fit(a, b) in {Fit.EQUAL, Fit.COMPATIBLE} for a in before for b in after)


def _agree_on_place(earlier: Text, later: Text) -> bool:
    """Says whether two English texts name one place where something was done."""
    before, after = (
        {found[1] for found in _PLACED.finditer(text.passage.text[:_LONGEST])} - _CALENDAR
        for text in (earlier, later)
    )
    return bool(before & after)


_LONGEST = 20_000
_PLACED = re.compile(r"\b(?:in|at|near|outside) (?:the |our )?([A-Z][a-z]{2,})\b")
_CALENDAR = frozenset(name for name in (*month_name, *day_name) if name)


def _tells(claim: Claim) -> bool:
    """Says whether a value shared with another text is more than chance."""
    match claim.value:
        case Day() as day:
            return not day.word and day.first is not None
        case Amount() as amount:
            return amount.low > _FEW and amount.high < float("inf")
        case _:
            return True
