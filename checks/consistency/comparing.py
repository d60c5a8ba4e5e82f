"""Compares the claims of an earlier and a later text and gives each change its verdict."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checks.claims import Amount, Claim, Context, Day, Slot
from checks.claims.model import VALUES, named
from checks.claims.quantities import HARM
from checks.consistency.adjacent import in_same_words
from checks.consistency.clashing import clashes
from checks.consistency.incidents import two_incidents
from checks.consistency.matching import SURE, Matching
from checks.consistency.matter import of_one_matter, told_again
from checks.consistency.model import Verdict
from checks.consistency.reckoning import fits_in
from checks.consistency.signs import says
from checks.consistency.stands import conflicts
from checks.consistency.texts import Text
from checks.consistency.values import Fit

_PROGRESS = named(
    "refunded returned contacted replaced repaired discharged tested compensated recalled applied "
    "rescued destroyed evacuated arrested handled"
)
_MOMENTS = frozenset({Slot.DATE, Slot.TIME, Slot.DEADLINE})
_NEXT = re.compile(
    r"\b(?:next|further|another) (?:update|statement|word|report|notice|briefing)\b|\bupdate (?:you|this page|again)\b|\bspeak again\b"
    r"|下一?[次则份](?:情况|进展|消息|结果|通报|更新|说明|公告|报告)|下一?[次则份步].{0,6}(?:公布|通报|更新|说明|发布|消息)|(?:再次?|另行|继续)(?:公布|通报|更新|说明|发布|交代)|(?:最新|后续)(?:进展|情况|消息)"
)
_KEPT_AT = re.compile(r"(?:维持|保持|控制|稳定)在$|\b(?:kept|held|steady|stable) at $")
_RUNNING = named("call complaint report ticket letter")
_FALLING = named("hospital trapped missing evacuated suspended")


@dataclass(frozen=True, slots=True)
class Change:
    """Two claims that differ, and what the difference is."""

    earlier: Claim
    later: Claim
    verdict: Verdict


def changes(earlier: Text, later: Text) -> Iterator[Change]:
    """Gives every difference between two texts that speak of the same thing."""
    valued = list(valued_changes(earlier, later, VALUES))
    clashing = [(c.earlier, c.later) for c in valued if c.verdict is Verdict.CONTRADICTION]
    if two_incidents(earlier, later, clashing):
        return
    yield from valued
    told = {(a.sentence, b.sentence) for a, b in clashing}
    for a, b in _clashing(earlier, later):
        if (a.sentence, b.sentence) not in told and _may_clash(a, b, earlier, later):
            yield Change(a, b, _owned(earlier, later, a, b) or Verdict.CONTRADICTION)


def valued_changes(earlier: Text, later: Text, slots: Iterable[Slot]) -> Iterator[Change]:
    """Walks the differences of values alone, of some slots."""
    for slot in slots:
        yield from _valued(slot, earlier, later)


def _clashing(earlier: Text, later: Text) -> Iterator[tuple[Claim, Claim]]:
    """Gives the stands that clash; of texts in two languages only those of known classes."""
    if earlier.passage.chinese != later.passage.chinese:
        yield from conflicts(earlier.claims, later.claims)
    else:
        yield from (clash.claims() for clash in clashes(earlier, later))


def _may_clash(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    return of_one_matter(a, b, earlier, later) and not told_again(a, b, earlier, later)


def values_of(text: Text, slot: Slot) -> list[Claim]:
    """Gives a slot's claims; a day on which something will be done is a deadline as well."""
    held = text.slot(slot)
    if slot is Slot.DEADLINE:
        held += [
            replace(claim, slot=Slot.DEADLINE, context=_planned(claim, text))
            for claim in text.slot(Slot.DATE)
            if ("will" in claim.context.marks or is_promised_day(claim, text))
            and not (isinstance(claim.value, Day) and claim.value.word)
        ]
    return held


def is_promised_day(claim: Claim, text: Text) -> bool:
    """Says whether an English date is called the one that was promised: 'on track for 22 August'."""
    if text.passage.chinese or not isinstance(claim.value, Day) or claim.value.word:
        return False
    return says("as said", text.beside(claim).sentence)


def _planned(claim: Claim, text: Text) -> Context:
    """Marks a day on which something will be done as a mere plan, unless it is called promised."""
    if is_promised_day(claim, text):
        return claim.context
    return replace(claim.context, marks=claim.context.marks | {"planned"})


def _valued(slot: Slot, earlier: Text, later: Text) -> Iterator[Change]:
    """Gives the differences of one slot, the surest first; a value once answered is done with."""
    matching = Matching(values_of(earlier, slot), values_of(later, slot), earlier, later)
    for pair in matching.apart():
        verdict = _verdict(pair.a, pair.b, pair.surety, pair.fitting, earlier, later)
        if verdict and _may_clash(pair.a, pair.b, earlier, later):
            matching.settle(pair.a, pair.b)
            yield Change(pair.a, pair.b, verdict)


def _verdict(
    a: Claim, b: Claim, surety: float, fitting: Fit, earlier: Text, later: Text
) -> Verdict | None:
    if a.slot is Slot.NUMBER and fits_in(a, b, earlier, later):
        return None
    owned = _owned(earlier, later, a, b)
    if owned:
        return owned
    if _moved_on(a, b, earlier, later) or _is_next_word(a, b, later) or _is_kept(b, later):
        return Verdict.MOVED_ON
    if fitting is Fit.UNSURE:
        return Verdict.FOR_PERSON if surety >= SURE and a.slot is not Slot.DATE else None
    return Verdict.CONTRADICTION if surety >= SURE else Verdict.FOR_PERSON


def _owned(earlier: Text, later: Text, a: Claim, b: Claim) -> Verdict | None:
    if a.slot is Slot.DEADLINE and is_promised_day(b, later):
        told = later.beside(b)
        if len(told.days) == 1 and not says("changed", told.sentence):
            return None
    return Verdict.ACKNOWLEDGED if later.owned.covers(a, b, earlier.owned) else None


def _is_next_word(a: Claim, b: Claim, later: Text) -> bool:
    """Says whether the later value is when its text speaks again: an appointment of its own."""
    sentence = later.passage.at(b.start)
    said = _NEXT.search(later.passage.folded, sentence.start, sentence.end)
    return a.slot in _MOMENTS and bool(said) and not says("as said", later.beside(b).sentence)


def _is_kept(claim: Claim, text: Text) -> bool:
    """Says whether a value is where something is kept from now on, no second word on what it was."""
    before = text.passage.folded[max(0, claim.start - 12) : claim.start]
    return _KEPT_AT.search(before) is not None


def _moved_on(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether time alone explains the change: a running count that grew, a ward emptied."""
    first, second = a.value, b.value
    if a.slot is not Slot.NUMBER or not (isinstance(first, Amount) and isinstance(second, Amount)):
        return False
    roles = a.context.roles | b.context.roles
    if second.low > first.high:
        things = a.context.things | b.context.things
        counted_on = bool(roles & _PROGRESS) or bool(things & _RUNNING)
        running = {"so_far", "preliminary"} & a.context.marks
        if not running and _is_all(b, later):
            return False
        return (
            bool(running)
            or "grown" in b.context.marks
            or (counted_on and bool({"so_far", "done"} & (a.context.marks | b.context.marks)))
        )
    again = a.context.roles & b.context.roles - HARM
    if again or in_same_words(a, b, earlier, later) or (roles & HARM and _are_all_who(b, later)):
        return bool(roles & _FALLING) and "same" in b.context.marks
    if "back" in b.context.marks and "back" not in a.context.marks:
        return True  # of 23,000 without power 14,000 have it again
    return bool(roles & _FALLING) and "same" in b.context.marks


def _are_all_who(claim: Claim, text: Text) -> bool:
    """Says whether a figure is of all to whom it happened: 'all six who fell ill', 病倒的9名均已康复."""
    before = text.passage.folded[max(0, claim.start - 9) : claim.start]
    if text.passage.chinese:
        after = text.passage.folded[claim.end : text.passage.at(claim.start).end]
        return bool(_STRUCK_ZH.search(before) and _BOTH_ZH.match(after))
    return "who" in claim.context.marks and _is_all(claim, text)


def _is_all(claim: Claim, text: Text) -> bool:
    """Says whether an English figure is of all there are: 'the last of the 340 suitcases'."""
    return _ALL.search(text.passage.folded, max(0, claim.start - 24), claim.start) is not None


_STRUCK_ZH = re.compile(
    r"(?:病倒|患病|受伤|染病|不适|中毒|受困|被困|受影响|感染|发病)的(?:这|那)?$"
)
_BOTH_ZH = re.compile(r"[^，。,；;]{0,14}(?:均|都|全部|皆|悉数)")
_ALL = re.compile(
    r"\b(?:all (?:of )?(?:the )?|(?:last|each|every one|none|rest|most) of (?:the|our|those|these) )$"
)
