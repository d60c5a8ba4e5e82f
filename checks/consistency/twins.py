"""Compares two texts that should say the same, as a rule in two languages or regions."""

from collections.abc import Iterator

from checks.claims import Amount, Claim, Clock, Day, Name, Slot
from checks.consistency.checking import comparison, spoken
from checks.consistency.comparing import Change
from checks.consistency.likeness import likeness
from checks.consistency.matching import fit
from checks.consistency.model import Comparison, Verdict
from checks.consistency.texts import Text, read_text
from checks.consistency.values import ABOUT, Fit, fit_amounts

_SLOTS = {
    Slot.NUMBER: (Slot.NUMBER,),
    Slot.DATE: (Slot.DATE, Slot.DEADLINE),
    Slot.TIME: (Slot.TIME, Slot.DEADLINE),
    Slot.NAME: (Slot.NAME,),
}
_TRIFLE = 2
"""Figures up to two are too often words of grammar ('one of', 两者) to be missed in a twin."""


def twins(
    first: str,
    second: str,
    first_language: str | None = None,
    second_language: str | None = None,
    *,
    messages: str | None = None,
) -> Comparison:
    """Finds each figure, date, time and name that one twin has otherwise.

    What one twin lacks altogether is left to a person, with an empty span at the start.

    >>> found = twins("On 3 May, 1.2 million users left.", "5月4日，120万名用户离开。")
    >>> [(item.earlier.excerpt, item.later.excerpt) for item in found.contradictions]
    [('3 May', '5月4日')]
    """
    before, after = read_text(first, first_language), read_text(second, second_language)
    found = list(_changes(before, after))
    return comparison(before, after, found, spoken(after, messages))


def _changes(before: Text, after: Text) -> Iterator[Change]:
    for slot, sources in _SLOTS.items():
        left = _values(before, slot, sources, after)
        right = _values(after, slot, sources, before)
        for claim in list(left):
            partner = next((c for c in right if _equal(claim, c)), None)
            if partner:
                left.remove(claim)
                right.remove(partner)
        left = [
            c for c in left if not any(_equal(c, d) for d in _values(after, slot, sources, before))
        ]
        right = [
            c for c in right if not any(_equal(c, d) for d in _values(before, slot, sources, after))
        ]
        for claim in left:
            partner = _partner(claim, right)
            if partner:
                right.remove(partner)
                yield Change(claim, partner, Verdict.CONTRADICTION)
            else:
                yield Change(claim, claim, Verdict.MISSING_LATER)
        for claim in right:
            yield Change(claim, claim, Verdict.MISSING_EARLIER)


def _values(text: Text, slot: Slot, sources: tuple[Slot, ...], other: Text) -> list[Claim]:
    kinds = {Slot.NUMBER: Amount, Slot.DATE: Day, Slot.TIME: Clock, Slot.NAME: Name}
    found = [c for c in text.claims if c.slot in sources and isinstance(c.value, kinds[slot])]
    if slot is Slot.DATE:
        return [c for c in found if isinstance(c.value, Day) and not c.value.word]
    if slot is Slot.NUMBER:
        return [c for c in found if isinstance(c.value, Amount) and _telling(c.value)]
    if slot is Slot.NAME and text.passage.chinese != other.passage.chinese:
        return [c for c in found if isinstance(c.value, Name) and c.value.last[-1:].isdigit()]
    return found


def _telling(amount: Amount) -> bool:
    return amount.low > _TRIFLE or not amount.unit.startswith("count")


def _equal(a: Claim, b: Claim) -> bool:
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        return _same_amount(a.value, b.value)
    return fit(a, b) in {Fit.EQUAL, Fit.COMPATIBLE}


def _same_amount(one: Amount, other: Amount) -> bool:
    """Says whether two amounts are one: 'over 48,000' is 逾4.8万, but no more than that."""
    kind, _, detail = one.unit.partition(":")
    other_kind, _, other_detail = other.unit.partition(":")
    if kind != other_kind:
        return False
    if kind == "money" and detail and other_detail and detail != other_detail:
        return False
    if one.exact and other.exact:
        return (one.low, one.high) == (other.low, other.high)
    near = abs(one.low - other.low) <= ABOUT * max(one.low, other.low)
    return near and fit_amounts(one, other) in {Fit.EQUAL, Fit.COMPATIBLE}


def _partner(claim: Claim, others: list[Claim]) -> Claim | None:
    """Chooses the value of the other twin that stands in this one's place: most alike, nearest."""
    fitting = [c for c in others if fit(claim, c) is not None]
    if not fitting:
        return None
    return max(fitting, key=lambda c: (likeness(claim, c), -abs(c.sentence - claim.sentence)))
