"""Says whether one figure is reckoned from another: a sum, a part, a share, a half of it."""

import re
from itertools import combinations

from checks.claims import Amount, Claim, Slot
from checks.consistency.texts import Text
from checks.consistency.values import Fit, fit_amounts

_FEW = 3
_HALF = re.compile(r"半数|一半|\bhalf\b")


def fits_in(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether one figure is reckoned from the other: a sum, a part, a half of it."""
    summed = _adds_up(a, b, later) or _adds_up(b, a, earlier)
    summed = summed or _is_of_two(a, b, earlier) or _is_of_two(b, a, later)
    summed = summed or _is_difference(b, earlier) or _is_share(a, b, later)
    summed = summed or _was_told_beside(a, b, earlier)
    return summed or _told_beside(a, b, later) or _halved(a, b, earlier)


_OF_TWO = re.compile(r"\s?(?:and|or)\s(?:[a-z-]+\s){0,2}?[a-z]+s\b(?!\s(?:of|that|who|which))")


def _is_of_two(whole: Claim, part: Claim, text: Text) -> bool:
    """Says whether the greater figure counts two kinds as one: '96 lessons and rehearsals'."""
    assert isinstance(whole.value, Amount)
    assert isinstance(part.value, Amount)
    both = _OF_TWO.match(text.passage.folded, whole.end)
    return bool(both) and whole.value.low > part.value.high


def _is_difference(part: Claim, text: Text) -> bool:
    """Says whether a figure is what lies between two of one sentence: 36,000 and 10,000, then 26,000."""
    assert isinstance(part.value, Amount)
    goal, unit = part.value, part.value.unit
    beside: dict[int, list[float]] = {}
    for c in text.claims:
        if isinstance(c.value, Amount) and c.value.unit == unit and c.value.low > _FEW:
            beside.setdefault(c.sentence, []).append(c.value.low)
    return goal.exact and any(
        goal.low <= abs(one - other) <= goal.high and goal.low > _FEW
        for held in beside.values()
        for one, other in combinations(held[:8], 2)
    )


def _is_share(whole: Claim, part: Claim, text: Text) -> bool:
    """Says whether the later sentence reckons its figure in percent of the other: 94 of 100, or 94 %."""
    assert isinstance(whole.value, Amount)
    assert isinstance(part.value, Amount)
    if not whole.value.low or part.value.low > whole.value.low:
        return False
    share = 100 * part.value.low / whole.value.low
    return any(
        isinstance(c.value, Amount)
        and c.value.unit.startswith("percent")
        and c.sentence == part.sentence
        and abs(c.value.low - share) <= _ROUNDED
        for c in text.claims
    )


_ROUNDED = 0.6


def _adds_up(whole: Claim, part: Claim, text: Text) -> bool:
    """Says whether figures of the part's sentence add up to the whole: 20,500 and 40,500."""
    assert isinstance(whole.value, Amount)
    assert isinstance(part.value, Amount)
    beside = [
        c.value.low
        for c in text.claims
        if c.slot is Slot.NUMBER
        and isinstance(c.value, Amount)
        and abs(c.sentence - part.sentence) <= 1
        and c.value.unit.partition(":")[0] == part.value.unit.partition(":")[0]
        and (_are_of_one_kind(c, part) or (c.sentence == part.sentence and c.value.low > _FEW))
    ][:8]
    goal = whole.value
    if goal.high == float("inf"):
        return False
    return any(
        goal.low * 0.995 <= sum(chosen) <= goal.high * 1.005
        for size in (2, 3, 4)
        for chosen in combinations(beside, size)
        if part.value.low in chosen
    )


def _are_of_one_kind(one: Claim, other: Claim) -> bool:
    """Says whether a figure may be added to another wherever it stands."""
    like = not one.context.things or one.context.things & other.context.things
    return bool(like) and (not one.context.roles or one.context.roles == other.context.roles)


def _was_told_beside(a: Claim, b: Claim, earlier: Text) -> bool:
    """Says whether the earlier sentence has the new figure too: '31 in the tents, 4 of them in hospital'."""
    assert isinstance(b.value, Amount)
    return any(
        isinstance(c.value, Amount)
        and c is not a
        and c.sentence == a.sentence
        and fit_amounts(c.value, b.value) in {Fit.EQUAL, Fit.COMPATIBLE}
        and c.value.unit.partition(":")[0] == b.value.unit.partition(":")[0]
        and "part" in c.context.marks
        for c in earlier.claims
    )


def _told_beside(a: Claim, b: Claim, later: Text) -> bool:
    """Says whether the later sentence has the old figure too: '44 guests, 31 of them on the 14th'."""
    assert isinstance(a.value, Amount)
    return a.value.low > 1 and any(
        isinstance(c.value, Amount)
        and c.sentence == b.sentence
        and (c.value.low, c.value.high) == (a.value.low, a.value.high)
        and c.value.unit.partition(":")[0] == a.value.unit.partition(":")[0]
        and {"part", "more"} & c.context.marks
        for c in later.claims
    )


def _halved(a: Claim, b: Claim, earlier: Text) -> bool:
    """Says whether the later figure is the half that the earlier text names: 半数, half of them."""
    assert isinstance(a.value, Amount)
    assert isinstance(b.value, Amount)
    beside = earlier.passage.folded[max(0, a.start - 14) : a.end + 10]
    return a.value.low == 2 * b.value.low and bool(_HALF.search(beside))
