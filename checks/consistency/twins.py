"""Compares two texts that should say the same, as a rule in two languages or regions."""

import re
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from math import inf

from checks.claims import Amount, Claim, Clock, Context, Day, Name, Slot
from checks.claims.quantities import HARM
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
_HOUR, _DAY = 60, 1_440
_MONTH, _HALF_YEAR = 43_200, 262_800
_NEAR, _LINES, _MOST_NEAR = 0.25, 200, 20
"""How far apart, of the whole and in characters, two values stand at most of which one stands for the
other, and how many of the nearest are looked at."""


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
    written = _written(before), _written(after)
    yield from _channels(before, after, *written)
    held = _values(before, written[0]), _values(after, written[1])
    left, right = _unmatched(*held, written, _zones_apart(before, after))
    for a, b in _mistaken(left, right):
        left.remove(a)
        right.remove(b)
        yield Change(a, b, Verdict.CONTRADICTION)
    left = [claim for claim in left if not _is_rendered(claim, *written)]
    right = [claim for claim in right if not _is_rendered(claim, *written[::-1])]
    yield from _weekdays(before, after)
    if before.passage.chinese == after.passage.chinese:
        names = _names(before), _names(after)
        left += [c for c in names[0] if not any(_equal(c, d) for d in names[1])]
        right += [c for c in names[1] if not any(_equal(c, d) for d in names[0])]
    for claim in left:
        partner = _partner(claim, right, before, after)
        if partner:
            right.remove(partner)
            yield Change(claim, partner, Verdict.CONTRADICTION)
        elif few := _few_harmed(claim, before, after):
            yield Change(claim, few, Verdict.CONTRADICTION)
        elif not _is_spare(claim, before):
            yield Change(claim, claim, Verdict.MISSING_LATER)
    for claim in right:
        if few := _few_harmed(claim, after, before):
            yield Change(few, claim, Verdict.CONTRADICTION)
        elif not _is_spare(claim, after):
            yield Change(claim, claim, Verdict.MISSING_EARLIER)


def _few_harmed(claim: Claim, own: Text, other: Text) -> Claim | None:
    """Gives one or two of the other twin to whom the same harm came: 'two people died', 三人死亡."""
    harm = claim.context.roles & HARM
    if not harm or not isinstance(claim.value, Amount):
        return None
    return next(
        (
            one
            for one in other.slot(Slot.NUMBER)
            if isinstance(one.value, Amount)
            and one.value.high <= 2
            and one.context.roles & harm
            and not any(_equal(one, told) for told in own.slot(Slot.NUMBER))
        ),
        None,
    )


def _mistaken(left: Sequence[Claim], right: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Gives values of the same figures in other currencies, or in the other half of the day."""
    done: set[int] = set()
    found: list[tuple[Claim, Claim]] = []
    others = list(filter(_may_be_mistaken, right))
    for a in filter(_may_be_mistaken, left):
        b = next((one for one in others if id(one) not in done and _is_other_half(a, one)), None)
        if b:
            done.add(id(b))
            found.append((a, b))
    return found


def _may_be_mistaken(claim: Claim) -> bool:
    return _dimension(claim) in {"Clock", "money"}


def _is_other_half(a: Claim, b: Claim) -> bool:
    match a.value, b.value:
        case Amount() as one, Amount() as other:
            kinds = one.unit.partition(":"), other.unit.partition(":")
            money = kinds[0][0] == kinds[1][0] == "money" and all(kind[2] for kind in kinds)
            return money and one.unit != other.unit and one.low == other.low
        case Clock() as one, Clock() as other if one.zone == other.zone:
            hours = {abs(x - y) for x in one.minutes for y in other.minutes}
            return hours == {_DAY // 2}
        case _:
            return False


_WEEK = dict(zip(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], range(7), strict=True))
_WEEK |= dict(zip("一二三四五六日天", (0, 1, 2, 3, 4, 5, 6, 6), strict=True))
_WEEKDAY = re.compile(
    r"(?P<en>mon|tue|wed|thu|fri|sat|sun)[a-z]*day|(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])"
)


def _weekdays(before: Text, after: Text) -> Iterator[Change]:
    """Walks the days of the week that one twin has otherwise, where each has one of its own."""
    if before.passage.chinese == after.passage.chinese or _zones_apart(before, after):
        return
    first, second = _named(before), _named(after)
    left = [claim for day, claim in first.items() if day not in second]
    right = [claim for day, claim in second.items() if day not in first]
    if len(left) == len(right) == 1:
        yield Change(left[0], right[0], Verdict.CONTRADICTION)


def _named(text: Text) -> dict[int, Claim]:
    found: dict[int, Claim] = {}
    for claim in text.claims:
        if isinstance(claim.value, Day):
            for day in _WEEKDAY.finditer(text.passage.folded, claim.start, claim.end):
                found.setdefault(_WEEK[day["en"] or day["zh"]], claim)
    return found


_BRACKETS = {"(": ")", "（": "）"}
_SEVERAL = re.compile("[数几]")


def _is_spare(claim: Claim, text: Text) -> bool:
    """Tells what a twin may well lack, or tell in words: hours, lengths, shares, months, several.

    Who moves an hour changes it in one twin, which shows as two hours that differ; 'half an hour
    earlier', 'three in four', 'the next day' are how translators tell them.
    """
    value = claim.value
    if isinstance(value, Day):
        return value.first is None or value.first != value.last
    folded = text.passage.folded
    if not isinstance(value, Amount) or _SEVERAL.match(folded, claim.start):
        return True
    if not value.unit.startswith(("count", "money")):
        return True
    return _BRACKETS.get(folded[claim.start - 1 : claim.start]) == folded[claim.end : claim.end + 1]


def _zones_apart(first: Text, second: Text) -> set[int]:
    """Gives the minutes between the zones that the twins name: 02:14 UTC is 10:14 in Hong Kong."""
    zones = [
        {claim.value.zone for claim in text.claims if isinstance(claim.value, Clock)} - {None}
        for text in (first, second)
    ]
    return {(there or 0) - (here or 0) for here in zones[0] for there in zones[1]} - {0}


def _written(text: Text) -> Written:
    measured = ((c.start, c.end, _dimension(c)) for c in text.claims if isinstance(c.value, _KINDS))
    return Written(text.passage.folded, measured)


def _dimension(claim: Claim) -> str:
    """Names what a value is measured in, as both languages write it; empty where only one may."""
    if not isinstance(claim.value, Amount):
        return type(claim.value).__name__
    kind, _, detail = claim.value.unit.partition(":")
    return "" if kind == "off" or (kind == "count" and not detail) else kind


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
    if not isinstance(claim.value, Amount):
        return False
    if claim.value.high <= claim.value.unit.startswith("money"):
        return True
    if claim.value.unit.startswith("money"):
        return False
    return bool(places) and all(place.meanings & _TRIFLES for place in places)


def _unmatched(
    left: list[Claim], right: list[Claim], written: Sequence[Written], apart: set[int]
) -> tuple[list[Claim], list[Claim]]:
    """Gives the values that the other twin does not have; what both have renders nothing more."""
    kept: tuple[list[Claim], list[Claim]] = [], []
    for own, (claims, others) in enumerate(((left, right), (right, left))):
        shifts = apart if own == 0 else {-shift for shift in apart}
        held: dict[float | None, list[Claim]] = {}
        for other in others:
            held.setdefault(_exact(other), []).append(other)
        for claim in claims:
            number = _exact(claim)
            like = others if number is None else [*held.get(number, ()), *held.get(None, ())]
            if any(_equal(claim, other) or _is_shifted(claim, other, shifts) for other in like):
                written[own].free.difference_update(written[own].within(claim.start, claim.end))
            else:
                kept[own].append(claim)
    return kept


def _exact(claim: Claim) -> float | None:
    """Gives an exact count's number; None for all that may equal what is written otherwise."""
    value = claim.value
    if isinstance(value, Amount) and value.exact and value.unit != "minute":
        return value.low
    return None


def _is_shifted(claim: Claim, other: Claim, shifts: set[int]) -> bool:
    if not isinstance(claim.value, Clock) or not isinstance(other.value, Clock):
        return False
    told, minutes = claim.value.minutes, other.value.minutes
    return any((minute + shift) % _DAY in minutes for minute in told for shift in shifts)


def _is_rendered(claim: Claim, own: Written, other: Written) -> bool:
    """Tells whether each figure of a value stands in the other twin, in whatever words."""
    if isinstance(claim.value, Clock) and any(m % _HOUR for m in claim.value.minutes):
        return False
    if isinstance(claim.value, Day) and claim.value.first is None:
        return False
    kind, counts = _dimension(claim), isinstance(claim.value, Amount)
    numbers = _told(claim, own, other)
    if _is_half(claim, own, other):
        return True
    used: list[tuple[int, int]] = []
    for number in numbers:
        meanings = own.places[number].meanings
        if number not in own.free:
            continue
        at = other.free_for(meanings, kind)
        if at is not None:
            other.free.discard(at)
            used.append((number, at))
        elif not (counts and _is_rare(meanings) and other.tells(meanings, kind)):
            other.free.update(at for _, at in used)
            return False
    own.free.difference_update(number for number, _ in used)
    return bool(numbers)


def _told(claim: Claim, own: Written, other: Written) -> list[int]:
    """Gives the places of a value that its twin must have: of 10月15日 only the day, if October is told."""
    numbers = own.within(claim.start, claim.end)
    known: Meaning | None = None
    if isinstance(claim.value, Day) and claim.value.month != claim.value.first:
        known = float(claim.value.month or 0)
    elif isinstance(claim.value, Clock):
        known = 0.0
    rest = [n for n in numbers if known not in own.places[n].meanings]
    return rest if rest and (not known or other.tells([known])) else numbers


def _is_half(claim: Claim, own: Written, other: Written) -> bool:
    """Tells a half price that the twin tells as half of the full one."""
    value = claim.value
    if not isinstance(value, Amount) or not value.unit.startswith("money"):
        return False
    return own.tells([value.low * 2]) and other.tells([0.5], "money")


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
    if type(a.value) is not type(b.value):
        return False
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        return _same_amount(a.value, b.value)
    return fit(a, b) in {Fit.EQUAL, Fit.COMPATIBLE}


def _same_amount(one: Amount, other: Amount) -> bool:
    """Says whether two amounts are one: 'over 48,000' is 逾4.8万, but no more than that."""
    if one.unit != other.unit:
        kind, _, detail = one.unit.partition(":")
        other_kind, _, other_detail = other.unit.partition(":")
        if kind != other_kind or (kind == "money" and detail and other_detail):
            return False
    if one.exact and other.exact:
        return one.low == other.low or _are_one_span(one, other)
    if not one.exact and not other.exact:
        return not _said(one).isdisjoint(_said(other))
    near = abs(one.low - other.low) <= ABOUT * max(one.low, other.low)
    return near and fit_amounts(one, other) in {Fit.EQUAL, Fit.COMPATIBLE}


def _are_one_span(one: Amount, other: Amount) -> bool:
    """Says whether one tells in months what the other tells in years: 18 months are 一年半."""
    if one.unit != "minute" or other.unit != "minute":
        return False
    lengths = sorted((one.low, other.low))
    months, halves = lengths[0] / _MONTH, lengths[1] / _HALF_YEAR
    return months.is_integer() and halves.is_integer() and months == halves * 6


def _said(amount: Amount) -> set[float]:
    """Gives the numbers that a rough amount may have been written with, whatever its 'about'."""
    low, high = amount.low, amount.high
    known = {low, high, (low + high) / 2} - {0.0, inf}
    return {float(f"{number:.4g}") for number in known}


def _partner(claim: Claim, others: list[Claim], own: Text, other: Text) -> Claim | None:
    """Chooses the value of the other twin that stands in this one's place: most alike, nearest."""
    size = len(other.passage.folded)
    place, reach = claim.start / len(own.passage.folded) * size, max(_LINES, _NEAR * size)
    within = (c for c in others if abs(c.start - place) <= reach)
    near = nsmallest(_MOST_NEAR, within, key=lambda c: abs(c.start - place))
    fitting = [c for c in near if fit(claim, c) is not None]
    return max(fitting, key=lambda c: (likeness(claim, c), -abs(c.start - place)), default=None)
