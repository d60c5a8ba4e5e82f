"""Compares two texts that should say the same, as a rule in two languages or regions."""

from collections.abc import Iterator, Sequence

from checks.claims import Amount, Claim, Clock, Context, Day, Name, Slot
from checks.consistency.checking import comparison, spoken
from checks.consistency.comparing import Change
from checks.consistency.likeness import likeness
from checks.consistency.matching import fit
from checks.consistency.model import Comparison, Verdict
from checks.consistency.renderings import Meaning, Rendering, Written
from checks.consistency.texts import Text, read_text
from checks.consistency.values import ABOUT, Fit, fit_amounts

_KINDS = (Amount, Day, Clock)
_COMPARED = frozenset({"phone", "email", "code"})
_TRIFLES: frozenset[Meaning] = frozenset({0.0, 1.0, 2.0})
_FEW = 10
"""Figures up to two are too often words of grammar ('one of', 两者) to be missed in a twin, and up to
ten stand in many places, so that each of them renders one place only."""
_BY_WORD = frozenset({0, 720, 1440})
"""Minutes of the day that have words of their own; other hours are written in figures."""


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
    written = Written(before.passage.folded), Written(after.passage.folded)
    yield from _channels(before, after, *written)
    held = _values(before, written[0]), _values(after, written[1])
    left, right = _unmatched(*held, written)
    left = [claim for claim in left if not _is_rendered(claim, *written)]
    right = [claim for claim in right if not _is_rendered(claim, *written[::-1])]
    if before.passage.chinese == after.passage.chinese:
        names = _names(before), _names(after)
        left += [c for c in names[0] if not any(_equal(c, d) for d in names[1])]
        right += [c for c in names[1] if not any(_equal(c, d) for d in names[0])]
    for claim in left:
        partner = _partner(claim, right)
        if partner:
            right.remove(partner)
            yield Change(claim, partner, Verdict.CONTRADICTION)
        else:
            yield Change(claim, claim, Verdict.MISSING_LATER)
    for claim in right:
        yield Change(claim, claim, Verdict.MISSING_EARLIER)


def _values(text: Text, written: Written) -> list[Claim]:
    """Gives the figures, dates and times of a text that would be missed in its twin."""
    return [
        claim
        for claim in text.claims
        if isinstance(claim.value, _KINDS)
        and not (isinstance(claim.value, Day) and claim.value.word)
        and not _is_trifle(claim, _places(claim, written))
    ]


def _places(claim: Claim, written: Written) -> list[Rendering]:
    return [written.places[number] for number in written.within(claim.start, claim.end)]


def _is_trifle(claim: Claim, places: Sequence[Rendering]) -> bool:
    """Tells a figure that nobody misses, or that is part of a telephone number or a code."""
    if any(place.sort != "number" for place in places):
        return True
    if not isinstance(claim.value, Amount) or claim.value.unit.startswith("money"):
        return False
    if claim.value.high == 0:
        return True
    return bool(places) and all(place.meanings & _TRIFLES for place in places)


def _unmatched(
    left: list[Claim], right: list[Claim], written: Sequence[Written]
) -> tuple[list[Claim], list[Claim]]:
    """Gives the values that the other twin does not have; what both have renders nothing more."""
    kept: tuple[list[Claim], list[Claim]] = [], []
    for own, (claims, others) in enumerate(((left, right), (right, left))):
        for claim in claims:
            if any(type(c.value) is type(claim.value) and _equal(claim, c) for c in others):
                written[own].free.difference_update(written[own].within(claim.start, claim.end))
            else:
                kept[own].append(claim)
    return kept


def _is_rendered(claim: Claim, own: Written, other: Written) -> bool:
    """Tells whether each figure of a value stands in the other twin, in whatever words."""
    if isinstance(claim.value, Clock) and not claim.value.minutes & _BY_WORD:
        return False
    counts, used = isinstance(claim.value, Amount), set[int]()
    places = _places(claim, own)
    for place in places:
        at = other.free_for(place.meanings)
        if at is not None:
            other.free.discard(at)
            used.add(at)
        elif not (counts and _is_rare(place.meanings) and other.tells(place.meanings)):
            other.free |= used
            return False
    return bool(places)


def _is_rare(meanings: frozenset[Meaning]) -> bool:
    return all(isinstance(meaning, str) or meaning > _FEW for meaning in meanings)


def _channels(before: Text, after: Text, first: Written, second: Written) -> Iterator[Change]:
    """Walks the telephone numbers, mail addresses and codes that one twin has otherwise."""
    left, right = _lacking(first, second), _lacking(second, first)
    for place in left:
        other = next((one for one in right if one.sort == place.sort), None)
        claim = _claim(before, place)
        if other:
            right.remove(other)
            yield Change(claim, _claim(after, other), Verdict.CONTRADICTION)
        else:
            yield Change(claim, claim, Verdict.MISSING_LATER)
    for place in right:
        claim = _claim(after, place)
        yield Change(claim, claim, Verdict.MISSING_EARLIER)


def _lacking(own: Written, other: Written) -> list[Rendering]:
    return [
        place for place in own.places if place.sort in _COMPARED and not other.tells(place.meanings)
    ]


def _claim(text: Text, place: Rendering) -> Claim:
    sentence = text.passage.at(place.start)
    value = Name(place.sort, text.passage.folded[place.start : place.end])
    return Claim(
        Slot.NAME, place.start, place.end, sentence.number, sentence.place, value, Context()
    )


def _names(text: Text) -> list[Claim]:
    return [
        claim
        for claim in text.claims
        if isinstance(claim.value, Name) and not claim.value.last[-1:].isdigit()
    ]


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
