"""Compares the claims of an earlier and a later text and gives each change its verdict."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checks.claims import Amount, Claim, Context, Day, Name, Slot
from checks.claims.model import named
from checks.claims.quantities import HARM
from checks.consistency.adjacent import in_same_words
from checks.consistency.agents import doers_apart
from checks.consistency.causes import causes, causes_apart, chains
from checks.consistency.hands import hands_apart
from checks.consistency.incidents import two_incidents
from checks.consistency.likeness import SAME, likeness
from checks.consistency.matching import Matching, same_office
from checks.consistency.matter import of_one_matter, of_one_stand, told_again
from checks.consistency.model import Verdict
from checks.consistency.numbered import listed_apart
from checks.consistency.occurring import occurred_apart
from checks.consistency.ownership import disowned
from checks.consistency.polarity import denied
from checks.consistency.reaching import reach_apart
from checks.consistency.reckoning import fits_in
from checks.consistency.resuming import resumed_apart
from checks.consistency.scopes import scopes_apart
from checks.consistency.signs import says
from checks.consistency.stands import conflicts
from checks.consistency.states import opposed, still_out
from checks.consistency.terms import terms_apart
from checks.consistency.texts import Text
from checks.consistency.values import Fit, look_alike
from checks.consistency.weighing import is_promised_day

_VALUES = (Slot.NUMBER, Slot.DATE, Slot.TIME, Slot.NAME, Slot.DEADLINE)
_PROGRESS = named(
    "refunded returned contacted replaced repaired discharged tested compensated recalled applied "
    "rescued destroyed evacuated arrested handled"
)
_MOMENTS = frozenset({Slot.DATE, Slot.TIME, Slot.DEADLINE})
_NEXT = re.compile(
    r"\b(?:next|further|another|our) (?:update|statement|word|report|notice|briefing)\b|\bupdate (?:you|this page|again)\b|\bspeak again\b"
    r"|下一?[次则份步].{0,6}(?:公布|通报|更新|说明|发布|消息)|(?:再次?|另行|继续)(?:公布|通报|更新|说明|发布|交代)|(?:最新|后续)(?:进展|情况|消息)"
)
_RUNNING = named("call complaint report ticket letter")
_FALLING = named("hospital trapped missing evacuated suspended")
_WIDER = re.compile(
    r"增加|新增|另|还有|第二|扩大|追加|也|两批|\b(?:also|another|second|further|extend\w*|in addition|added?|as well)\b"
)
_ANOTHER = re.compile(
    r"没有问题|合格|正常|不受|不在|不涉|并非|除|新款|换成|改用|其[他它余]|另|\b(?:not|other|another|instead|new|replac\w*|except)\b"
)
_SPARED = re.compile(r"\b(?:not affected|not concerned|not involved|unaffected)\b")
_FROM_NOW = re.compile(
    r"[^.;]{0,30}\b(?:since|now|from now|acting|successor)\b(?! (?:left|gone|resigned|been))"
)
_UNIQUE = frozenset({"batch", "flight", "model", "case", "train", "phone"})


@dataclass(frozen=True, slots=True)
class Change:
    """Two claims that differ, and what the difference is."""

    earlier: Claim
    later: Claim
    verdict: Verdict


def changes(earlier: Text, later: Text) -> Iterator[Change]:
    """Gives every difference between two texts that speak of the same thing."""
    valued = [change for slot in _VALUES for change in _valued(slot, earlier, later)]
    clashing = [(c.earlier, c.later) for c in valued if c.verdict is Verdict.CONTRADICTION]
    if two_incidents(earlier, later, clashing):
        return
    yield from valued
    before, after = list(causes(earlier)), list(causes(later))
    linked = chains(before, after)
    stands = [
        (a, b)
        for a, b in conflicts(earlier.claims, later.claims)
        if of_one_stand(a, b, earlier, later)
        and not (a.slot is Slot.CAUSE and (a.sentence, b.sentence) in linked)
    ]
    told = {(a.sentence, b.sentence) for a, b in stands}
    if not any(a.slot is Slot.RESPONSIBILITY for a, _ in stands):
        turned = disowned(earlier, later) or hands_apart(earlier, later)
        stands += [turned] if turned else []
    stands += [
        (a, b)
        for a, b in denied(earlier.passage, later.passage)
        if (a.sentence, b.sentence) not in told
    ][:1]
    stands += occurred_apart(earlier, later)
    told |= {(a.sentence, b.sentence) for a, b in stands}
    if not any(a.slot is Slot.CAUSE for a, _ in stands):
        stands += list(causes_apart(earlier, later, before, after))[:1]
    stands += [
        p for p in doers_apart(earlier, later) if p[0].slot not in {a.slot for a, _ in stands}
    ]
    if not any(a.slot is Slot.SCOPE for a, _ in stands):
        reached = (scopes_apart, listed_apart, reach_apart)
        stands += next((found for how in reached if (found := list(how(earlier, later)))), [])
    if not any(a.slot is Slot.REMEDY for a, _ in stands):
        stands += list(terms_apart(earlier, later))
    stands += [(a, b) for a, b in opposed(earlier, later) if (a.sentence, b.sentence) not in told]
    if not any(a.slot is Slot.STATUS for a, _ in stands):
        stands += list(still_out(earlier, later)) or list(resumed_apart(earlier, later))
    yield from _stands(stands, earlier, later)


def _stands(stands: list[tuple[Claim, Claim]], earlier: Text, later: Text) -> Iterator[Change]:
    """Gives the stands of one matter that clash, each with its verdict."""
    for a, b in stands:
        if not _may_clash(a, b, earlier, later):
            continue
        verdict = _owned(earlier, later, a, b) or Verdict.CONTRADICTION
        if "maybe" in a.context.marks | b.context.marks and verdict is Verdict.CONTRADICTION:
            verdict = Verdict.FOR_PERSON
        yield Change(a, b, verdict)


def _may_clash(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    return of_one_matter(a, b, earlier, later) and not told_again(a, b, earlier, later)


def _of(text: Text, slot: Slot) -> list[Claim]:
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


def _planned(claim: Claim, text: Text) -> Context:
    """Marks a day on which something will be done as a mere plan, unless it is called promised."""
    if is_promised_day(claim, text):
        return claim.context
    return replace(claim.context, marks=claim.context.marks | {"planned"})


def _valued(slot: Slot, earlier: Text, later: Text) -> Iterator[Change]:
    """Gives the differences of one slot, the surest first; a value once answered is done with."""
    matching = Matching(_of(earlier, slot), _of(later, slot), earlier, later)
    for pair in matching.apart():
        verdict = _verdict(pair.a, pair.b, pair.weight, pair.fitting, earlier, later)
        if verdict and _may_clash(pair.a, pair.b, earlier, later):
            matching.settle(pair.a, pair.b)
            yield Change(pair.a, pair.b, verdict)


def _verdict(
    a: Claim, b: Claim, weight: float, fitting: Fit, earlier: Text, later: Text
) -> Verdict | None:
    if a.slot is Slot.NUMBER and fits_in(a, b, earlier, later):
        return None
    if a.slot is Slot.NAME and not _one_name(a, b, earlier, later):
        return None
    owned = _owned(earlier, later, a, b)
    if owned:
        return owned
    if _moved_on(a, b, earlier, later) or _are_next_words(a, b, earlier, later):
        return Verdict.MOVED_ON
    if fitting is Fit.UNSURE:
        return Verdict.FOR_PERSON if weight > SAME and a.slot is not Slot.DATE else None
    return Verdict.CONTRADICTION if weight >= SAME else Verdict.FOR_PERSON


def _owned(earlier: Text, later: Text, a: Claim, b: Claim) -> Verdict | None:
    if a.slot is Slot.DEADLINE and is_promised_day(b, later):
        told = later.beside(b)
        if len(told.days) == 1 and not says("changed", told.sentence):
            return None
    return Verdict.ACKNOWLEDGED if later.owned.covers(a, b, earlier.owned) else None


def _are_next_words(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether each is when its text promises the next word: the second is a later one."""
    return a.slot in _MOMENTS and all(
        _NEXT.search(text.passage.folded, sentence.start, sentence.end)
        for text, sentence in (
            (text, text.passage.at(claim.start)) for text, claim in ((earlier, a), (later, b))
        )
    )


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
    return "who" in claim.context.marks and bool(_ALL.search(before))


_STRUCK_ZH = re.compile(
    r"(?:病倒|患病|受伤|染病|不适|中毒|受困|被困|受影响|感染|发病)的(?:这|那)?$"
)
_BOTH_ZH = re.compile(r"[^，。,；;]{0,14}(?:均|都|全部|皆|悉数)")
_ALL = re.compile(r"\ball (?:of )?(?:the )?$")


def _is_meant(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether a code is the one the other text means: the only one of each, and not ruled out."""
    first, second = a.value, b.value
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    compact = [re.sub(r"[-\s]", "", text.passage.folded) for text in (earlier, later)]
    series = first.last.rstrip("0123456789")
    sole = all(
        len({c.value.last for c in text.slot(Slot.NAME) if isinstance(c.value, Name)
             and c.value.last.startswith(series)}) == 1
        for text in (earlier, later)
    )  # fmt: skip
    known = first.last in compact[1] or second.last in compact[0]
    beside = earlier.beside(a).sentence + later.beside(b).sentence
    return sole and not known and not _ANOTHER.search(beside)


def _misdialled(first: str, second: str) -> bool:
    """Says whether two numbers are one with a digit wrong or two changed about; another is new."""
    wrong = sum(a != b for a, b in zip(first, second, strict=False))
    return len(first) == len(second) and (wrong == 1 or sorted(first) == sorted(second))


def _is_one_more(claim: Claim, text: Text) -> bool:
    """Says whether a Chinese name is of another holder of the office: 另一位客服主管."""
    before = text.passage.folded[max(0, claim.start - 12) : claim.start]
    return bool(_ONE_MORE.search(before))


_ONE_MORE = re.compile(r"另外?[一两]?[名位个]")


def _one_name(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two names of one role are meant for one holder: alike, or the only ones."""
    first, second = a.value, b.value
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    told = later.beside(b).sentence
    widened = first.role in _UNIQUE and (_WIDER.search(told) or _SPARED.search(told))
    if widened or _FROM_NOW.match(later.passage.folded, b.end) or _is_one_more(b, later):
        return False
    if "code" in {first.role, second.role}:
        return look_alike(first, second) and _is_meant(a, b, earlier, later)
    if first.role == "phone":
        return _misdialled(first.last, second.last)
    if look_alike(first, second):
        return True
    alone = all(
        sum(1 for c in text.slot(Slot.NAME) if isinstance(c.value, Name) and c.value.role == r) == 1
        for text, r in ((earlier, first.role), (later, second.role))
    )
    if first.role in _UNIQUE:
        return alone
    return (alone and likeness(a, b) >= SAME) or same_office(a, b, earlier, later)
