"""Weighs two values that differ: what they are of, and how alike their sentences are."""

import re

from checks.claims import Claim, Day, Slot
from checks.claims.masks import CODE
from checks.claims.model import named
from checks.consistency.kinship import kinship
from checks.consistency.likeness import MAYBE, SAME, likeness
from checks.consistency.texts import Text
from checks.consistency.values import Fit

SURE = 3.5
"""So alike are two claims that their sentences need share nothing more."""
_KIN, _TWICE_KIN, _PART, _CLAUSE_KIN = 1.5, 2.5, 0.44, 0.75
_NEAR_KIN = {Slot.NUMBER: 1.0, Slot.DATE: 0.9, Slot.TIME: 0.5}
_NEAR_PART = {Slot.NUMBER: 0.33}
_WEEKDAY = re.compile(r"day$|(?:周|星期|礼拜)[一二三四五六日天]")
_OPPOSITES = (
    (named("start close stop sold cancelled suspended made"), named("end open")),
    (named("sold made"), named("recalled")),
    (named("notice"), named("publish contacted")),
)


def in_like_clauses(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether the clauses of two equal values tell much the same."""
    return kinship(earlier.weights, a, later.weights, b, narrow=True)[0] >= _CLAUSE_KIN


def _opposed(a: Claim, b: Claim) -> bool:
    """Says whether one tells of a beginning and the other of its end."""
    return any(
        a.context.roles & one and b.context.roles & other
        for one, other in (*_OPPOSITES, *(pair[::-1] for pair in _OPPOSITES))
    )


def weigh(a: Claim, b: Claim, fitting: Fit, earlier: Text, later: Text) -> float:
    """Weighs two values that differ: what they are of, and how alike their sentences are."""
    like = likeness(a, b)
    other_language = earlier.passage.chinese != later.passage.chinese
    if other_language or (like < MAYBE and a.slot is not Slot.DATE):
        return like
    if _elsewhere(a, b, earlier, later) or _another_day(a, b, earlier, later):
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


def _another_day(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two counts are of different weekdays: Saturday's flights and Sunday's."""
    if a.slot is not Slot.NUMBER:
        return False
    first, second = _weekdays(a, earlier), _weekdays(b, later)
    return bool(first and second and not first & second)


def _weekdays(claim: Claim, text: Text) -> set[str]:
    return {
        other.value.word[-6:] if other.value.word.isascii() else other.value.word[-1]
        for other in text.claims
        if isinstance(other.value, Day)
        and other.value.word
        and other.sentence == claim.sentence
        and _WEEKDAY.search(other.value.word)
    }


def _letters(code: str) -> tuple[str, ...]:
    """Gives a code's signs in order of the alphabet: BS-12 may be BS-21 mistyped."""
    return tuple(sorted(code))


def _codes(claim: Claim, text: Text) -> set[str]:
    sentence = text.passage.at(claim.start)
    found = CODE.finditer(text.passage.folded, sentence.start, sentence.end)
    return {code[0] for code in found if code[0][0].isalpha()}
