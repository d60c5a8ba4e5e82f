"""Weighs two values that differ: what they are of, and how alike their sentences are."""

import re

from checks.claims import Claim, Day, Place, Slot
from checks.claims.masks import CODE
from checks.claims.model import named
from checks.consistency.kinship import kinship
from checks.consistency.likeness import MAYBE, SAME, likeness
from checks.consistency.texts import Text
from checks.consistency.values import Fit

SURE = 3.5
"""So alike are two claims that their sentences need share nothing more."""
_KIN, _TWICE_KIN, _PART, _CLAUSE_KIN = 1.5, 2.0, 0.43, 0.75
_MUCH, _MOST_PART = 2.0, 0.6
_DUE_KIN, _DUE_PART, _REPEATED_KIN = 1.5, 0.3, 0.5
_FIRST = re.compile(
    r"最早|最先|首[次份宗个例批]|第一[次份宗个例批封通]|头一|\b(?:first|earliest|initial)\b"
)
_AS_SAID = re.compile(
    r"按(?:照)?(?:原|既)|依(?:照)?(?:原|既)|如期|一开始说|一直说|照原|原定|如先前|如之前|一如|早就说"
    r"|\bas (?:we )?(?:have |had )?(?:always )?(?:said|promised|planned|announced|agreed|scheduled|set out|stated|intended)\b|\balways (?:said|due|meant|going|planned|promised)\b|\bon schedule\b|\bfrom the (?:start|outset)\b"
)
_NEAR_KIN = {Slot.NUMBER: 1.0, Slot.DATE: 0.9, Slot.TIME: 0.5}
_NEAR_PART = {Slot.NUMBER: 0.33}
_WEEKDAY = re.compile(r"day$|(?:周|星期|礼拜)[一二三四五六日天]")
_OPPOSITES = (
    (named("start close stop sold cancelled suspended made"), named("end open")),
    (named("sold made"), named("recalled")),
    (named("notice"), named("publish contacted")),
    (named("close"), named("start")),
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
    if _is_plan(a, earlier) or _is_plan(b, later):
        return 0.0
    other_language = earlier.passage.chinese != later.passage.chinese
    if other_language or (like < MAYBE and a.slot is Slot.NAME):
        return like
    if _elsewhere(a, b, earlier, later) or _another_day(a, b, earlier, later):
        return 0.0
    shared, part = kinship(earlier.weights, a, later.weights, b)
    told = _exact(a) and _exact(b) and not _opposed(a, b) and shared >= _TWICE_KIN
    if fitting is Fit.CONFLICT and (
        (told and part >= _PART) or _retold(a, b, like, shared, part, earlier, later)
    ):
        return max(like, SAME)
    if like < MAYBE and a.slot is not Slot.DATE:
        return like
    return _with_kin(a, b, like, shared, part, later)


def _with_kin(a: Claim, b: Claim, like: float, shared: float, part: float, later: Text) -> float:
    """Lessens a likeness that the words round the two values do not bear out."""
    if a.slot is Slot.TIME and like <= MAYBE and shared < _SOME:
        return 0.0  # opening hours
    if "assumed" in a.context.marks | b.context.marks and not _dates_a_mishap(b, later):
        like = min(like, SAME - 0.1) if shared < _SOME_KIN or part < _SOME_PART else like
    if like >= SURE or a.slot in {Slot.NAME, Slot.DEADLINE} or shared >= _KIN:
        return like
    near = shared >= _NEAR_KIN.get(a.slot, 0.0) and part >= _NEAR_PART.get(a.slot, 0.0)
    return like if near else min(like, SAME - 0.1)


_SOME, _SOME_KIN, _SOME_PART = 0.5, 1.0, 0.2
_PLAN_BEFORE = re.compile(
    r"(?:如在|如于|若在|若于|由|\bfrom|\bif on)\s?(?:the\s|今[日天]|明[日天])?$"
)
_PLAN_BEFORE_DAY = re.compile(
    r"(?:如在|如于|若在|若于|自|从|由|可在|请[在于])\s?$|\b(?:if|starting|next) (?:on )?$"
)
_PLAN_AFTER = re.compile(r"\s?起(?!火)")
_NEXT = re.compile(r"\bnext\b[^.]{0,30}$|下[一次]次?[^。]{0,12}$")
_MISHAP = re.compile(
    r"[^,，。.;；]{0,14}?(?:事故|事件|意外|火灾|爆炸|中断|停电|泄漏|泄露|故障|脱轨|倒塌|坠|断电|停水|\b(?:accident|incident|fire|outage|leak|spill|crash|collision|explosion|failure)\b)"
)


def _is_plan(claim: Claim, text: Text) -> bool:
    """Says whether a date or time is one from which something holds: 由今日中午起, from 10 am."""
    if "since" in claim.context.roles:
        return True
    folded = text.passage.folded
    before = folded[max(0, claim.start - 40) : claim.start]
    if claim.slot is Slot.DATE:
        planned = bool(_PLAN_BEFORE_DAY.search(before)) and bool(
            _PLAN_AFTER.match(folded, claim.end) or "如" in before[-3:] or "可" in before[-3:]
        )
        return planned and text.passage.sentences[0].number != claim.sentence
    if claim.slot is Slot.TIME:
        return bool(
            _NEXT.search(before)
            or (_PLAN_BEFORE.search(before) and _PLAN_AFTER.match(folded, claim.end))
        )
    return False


def _dates_a_mishap(claim: Claim, text: Text) -> bool:
    """Says whether what follows a date is what happened on it: 5月18日晚派单中断的补偿."""
    return bool(_MISHAP.match(text.passage.folded, claim.end))


def _retold(
    a: Claim, b: Claim, like: float, shared: float, part: float, earlier: Text, later: Text
) -> bool:
    """Says whether the words round two values alone show that they are of one thing."""
    if a.slot is Slot.NUMBER:
        return like > 0 and shared >= _MUCH and part >= _MOST_PART
    if a.slot is Slot.DEADLINE:
        repeated = shared >= _REPEATED_KIN and bool(_AS_SAID.search(_sentence(b, later)))
        return repeated or (shared >= _DUE_KIN and part >= _DUE_PART)
    if a.slot is Slot.DATE and _exact(a) and _exact(b):
        first = _FIRST.search(_sentence(a, earlier)) and _FIRST.search(_sentence(b, later))
        return bool(first) and shared >= _NEAR_KIN[Slot.DATE]
    return False


def _sentence(claim: Claim, text: Text) -> str:
    sentence = text.passage.at(claim.start)
    return text.passage.folded[sentence.start : sentence.end]


def _exact(claim: Claim) -> bool:
    """Says whether a claim names one day or a stretch of days, and not a part of a month."""
    if (
        claim.place is Place.HEADING
        or claim.slot is not Slot.DATE
        or not isinstance(claim.value, Day)
    ):
        return False
    return (claim.value.first, claim.value.last) not in {(1, 10), (11, 20), (21, 31)}


def _elsewhere(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two sentences name different flights, trains or batches."""
    first, second = _codes(a, earlier), _codes(b, later)
    if a.slot is Slot.NAME or not first or not second:
        return False
    return not first & second and not {*map(_letters, first)} & {*map(_letters, second)}


def _another_day(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two counts are of different weekdays, two times of different days."""
    if a.slot is Slot.TIME:
        days, others = _days(a, earlier), _days(b, later)
        return bool(days and others and not days & others)
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


def _days(claim: Claim, text: Text) -> set[tuple[int, int]]:
    return {
        (other.value.month, other.value.first)
        for other in text.claims
        if other.sentence == claim.sentence
        and isinstance(other.value, Day)
        and other.value.month
        and other.value.first
    }


def _letters(code: str) -> tuple[str, ...]:
    """Gives a code's signs in order of the alphabet: BS-12 may be BS-21 mistyped."""
    return tuple(sorted(code))


def _codes(claim: Claim, text: Text) -> set[str]:
    sentence = text.passage.at(claim.start)
    found = CODE.finditer(text.passage.folded, sentence.start, sentence.end)
    return {code[0] for code in found if code[0][0].isalpha()}
