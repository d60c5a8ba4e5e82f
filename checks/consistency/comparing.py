"""Compares the claims of an earlier and a later text and gives each change its verdict."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checks.claims import Amount, Claim, Clock, Day, Name, Passage, Place, Slot, extract, read
from checks.claims.masks import CODE
from checks.claims.meanings import sense
from checks.claims.model import named
from checks.consistency.acknowledging import Acknowledgement, acknowledgement
from checks.consistency.kinship import Weights, kinship
from checks.consistency.likeness import MAYBE, SAME, likeness
from checks.consistency.model import Verdict
from checks.consistency.polarity import denied
from checks.consistency.stands import conflicts
from checks.consistency.values import (
    Fit,
    fit_amounts,
    fit_clocks,
    fit_days,
    fit_names,
    look_alike,
)

_VALUES = (Slot.NUMBER, Slot.DATE, Slot.TIME, Slot.NAME, Slot.DEADLINE)
_PROGRESS = named(
    "refunded returned contacted replaced repaired discharged tested compensated recalled applied "
    "rescued destroyed evacuated arrested handled"
)
_RUNNING = named("call complaint report ticket letter")
_FALLING = named("hospital trapped missing evacuated suspended")
SURE = 3.5
"""So alike are two claims that their sentences need share nothing more."""
_KIN, _TWICE_KIN, _PART, _CLAUSE_KIN = 1.5, 2.5, 0.44, 0.75
_NEAR_KIN = {Slot.NUMBER: 1.0, Slot.DATE: 0.9, Slot.TIME: 0.5}
_NEAR_PART = {Slot.NUMBER: 0.33}
_OPPOSITES = (
    (named("start close stop sold cancelled suspended made"), named("end open")),
    (named("sold made"), named("recalled")),
    (named("notice"), named("publish contacted")),
)
_UNIQUE = frozenset({"batch", "flight", "model", "case", "train", "phone"})


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its claims, ready to be compared."""

    passage: Passage
    claims: tuple[Claim, ...]
    owned: Acknowledgement
    weights: Weights

    def slot(self, slot: Slot) -> list[Claim]:
        """Gives the claims of `slot`, signatures left out."""
        return [c for c in self.claims if c.slot is slot and c.place is not Place.SIGNATURE]


@dataclass(frozen=True, slots=True)
class Change:
    """Two claims that differ, and what the difference is."""

    earlier: Claim
    later: Claim
    verdict: Verdict


def read_text(text: str, language: str | None = None) -> Text:
    """Extracts the claims of a text and the sentences that own a change."""
    passage = read(text, language)
    meaning = sense(passage.folded)
    claims = extract(passage, meaning)
    owned = acknowledgement(passage, meaning, claims)
    return Text(passage, claims, owned, Weights(passage))


def changes(earlier: Text, later: Text) -> Iterator[Change]:
    """Gives every difference between two texts that speak of the same thing."""
    for slot in _VALUES:
        yield from _valued(slot, earlier, later)
    stands = list(conflicts(earlier.claims, later.claims))
    told = {(a.sentence, b.sentence) for a, b in stands}
    stands += [
        (a, b)
        for a, b in denied(earlier.passage, later.passage)
        if (a.sentence, b.sentence) not in told
    ][:1]
    for a, b in stands:
        verdict = _owned(later, a, b) or Verdict.CONTRADICTION
        if "maybe" in a.context.marks and verdict is Verdict.CONTRADICTION:
            verdict = Verdict.FOR_PERSON
        yield Change(a, b, verdict)


def _valued(slot: Slot, earlier: Text, later: Text) -> Iterator[Change]:
    before, after = earlier.slot(slot), later.slot(slot)
    settled: set[int] = set()
    likely: set[int] = set()
    aligned: set[tuple[int, int]] = set()
    apart: list[tuple[float, int, int, Fit]] = []
    only = _only(before) & _only(after)
    for i, a in enumerate(before):
        for j, b in enumerate(after):
            fitting = fit(a, b)
            if fitting is None:
                continue
            if fitting in {Fit.EQUAL, Fit.COMPATIBLE}:
                surely = slot is Slot.NAME or (
                    slot is Slot.TIME
                    and fitting is Fit.EQUAL
                    and "notice" not in a.context.roles ^ b.context.roles
                )
                if surely or likeness(a, b) >= (1.0 if fitting is Fit.EQUAL else MAYBE):
                    settled |= {id(a), id(b)}
                    aligned |= {(a.sentence, b.sentence)}
                elif fitting is Fit.EQUAL and _in_like_clauses(a, b, earlier, later):
                    likely |= {id(a), id(b)}
                    aligned |= {(a.sentence, b.sentence)}
                continue
            weight = _weight(a, b, fitting, earlier, later)
            if weight >= MAYBE:
                weight += 0.5 if a.context.roles and a.context.roles <= only else 0.0
                apart.append((-weight, i, j, fitting))
    for weight, i, j, fitting in sorted(apart):
        a, b = before[i], after[j]
        if {id(a), id(b)} & (settled if -weight >= SURE else settled | likely):
            continue
        if slot is Slot.DATE and (a.sentence, b.sentence) in aligned and likeness(a, b) < MAYBE:
            continue  # the sentences have another date in common: this one is of something else
        verdict = _verdict(a, b, -weight, fitting, earlier, later)
        if verdict:
            settled |= {id(a), id(b)}
            yield Change(a, b, verdict)


def _in_like_clauses(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether the clauses of two equal values tell much the same."""
    return kinship(earlier.weights, a, later.weights, b, narrow=True)[0] >= _CLAUSE_KIN


def _opposed(a: Claim, b: Claim) -> bool:
    """Says whether one tells of a beginning and the other of its end."""
    return any(
        a.context.roles & one and b.context.roles & other
        for one, other in (*_OPPOSITES, *(pair[::-1] for pair in _OPPOSITES))
    )


def _weight(a: Claim, b: Claim, fitting: Fit, earlier: Text, later: Text) -> float:
    """Weighs two values that differ: what they are of, and how alike their sentences are."""
    like = likeness(a, b)
    other_language = earlier.passage.chinese != later.passage.chinese
    if other_language or (like < MAYBE and a.slot is not Slot.DATE):
        return like
    if _elsewhere(a, b, earlier, later):
        return 0.0
    shared, part = kinship(earlier.weights, a, later.weights, b)
    told = a.slot is Slot.DATE and fitting is Fit.CONFLICT and not _opposed(a, b)
    if told and shared >= _TWICE_KIN and part >= _PART:
        return max(like, SAME)
    if like >= SURE or a.slot in {Slot.NAME, Slot.DEADLINE} or shared >= _KIN:
        return like
    near = shared >= _NEAR_KIN.get(a.slot, 0.0) and part >= _NEAR_PART.get(a.slot, 0.0)
    return like if near else min(like, SAME - 0.1)


def _elsewhere(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two sentences name different flights, trains or batches."""
    first, second = _codes(a, earlier), _codes(b, later)
    if a.slot is Slot.NAME or not first or not second:
        return False
    return not first & second and not {*map(_letters, first)} & {*map(_letters, second)}


def _letters(code: str) -> tuple[str, ...]:
    """Gives a code's signs in order of the alphabet: BS-12 may be BS-21 mistyped."""
    return tuple(sorted(code))


def _codes(claim: Claim, text: Text) -> set[str]:
    sentence = text.passage.at(claim.start)
    found = CODE.finditer(text.passage.folded, sentence.start, sentence.end)
    return {code[0] for code in found if code[0][0].isalpha()}


def _only(claims: list[Claim]) -> frozenset[str]:
    """Gives the roles that one date or time of a text has alone."""
    if not claims or claims[0].slot not in {Slot.DATE, Slot.TIME}:
        return frozenset()
    roles = [role for c in claims if not (isinstance(c.value, Day) and c.value.word)
             for role in c.context.roles]  # fmt: skip
    return frozenset(role for role in roles if roles.count(role) == 1)


def fit(a: Claim, b: Claim) -> Fit | None:
    """Compares two values; None where they are of different kinds."""
    match a.value, b.value:
        case Amount() as first, Amount() as second:
            if first.unit.partition(":")[0] != second.unit.partition(":")[0]:
                return None
            return fit_amounts(first, second)
        case Day() as first, Day() as second:
            return fit_days(first, second)
        case Clock() as first, Clock() as second:
            return fit_clocks(first, second)
        case Name() as first, Name() as second:
            return fit_names(first, second)
        case _:
            return None


def _verdict(
    a: Claim, b: Claim, weight: float, fitting: Fit, earlier: Text, later: Text
) -> Verdict | None:
    if a.slot is Slot.NUMBER and (_adds_up(a, b, later) or _adds_up(b, a, earlier)):
        return None
    if a.slot is Slot.NAME and not _one_name(a, b, earlier, later):
        return None
    owned = _owned(later, a, b)
    if owned:
        return owned
    if a.slot is Slot.NUMBER and _moved_on(a, b):
        return Verdict.MOVED_ON
    if fitting is Fit.UNSURE:
        return Verdict.FOR_PERSON if weight > SAME and a.slot is not Slot.DATE else None
    return Verdict.CONTRADICTION if weight >= SAME else Verdict.FOR_PERSON


def _owned(later: Text, a: Claim, b: Claim) -> Verdict | None:
    return Verdict.ACKNOWLEDGED if later.owned.covers(a, b) else None


def _moved_on(a: Claim, b: Claim) -> bool:
    """Says whether time alone explains the change: a running count that grew, a ward emptied."""
    first, second = a.value, b.value
    assert isinstance(first, Amount)
    assert isinstance(second, Amount)
    roles = a.context.roles | b.context.roles
    if second.low > first.high:
        things = a.context.things | b.context.things
        counted_on = bool(roles & _PROGRESS) or bool(things & _RUNNING)
        running = {"so_far", "preliminary"} & a.context.marks
        return bool(running) or "grown" in b.context.marks or (
            counted_on and bool({"so_far", "done"} & (a.context.marks | b.context.marks))
        )
    if "back" in b.context.marks and "back" not in a.context.marks:
        return True  # of 23,000 without power 14,000 have it again
    return bool(roles & _FALLING) and "same" in b.context.marks


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
        and (not c.context.things or c.context.things & part.context.things)
        and (not c.context.roles or c.context.roles == part.context.roles)
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


def _one_name(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two names of one role are meant for one holder: alike, or the only ones."""
    first, second = a.value, b.value
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    if look_alike(first, second) and first.role != "phone":
        return True
    alone = all(
        sum(1 for c in text.slot(Slot.NAME) if isinstance(c.value, Name) and c.value.role == r) == 1
        for text, r in ((earlier, first.role), (later, second.role))
    )
    if first.role in _UNIQUE:
        return alone
    return alone and likeness(a, b) >= SAME
