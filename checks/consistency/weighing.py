"""Weighs two values that differ: what they are of, and how alike their sentences are."""

import re

from checks.claims import Amount, Claim, Day, Slot, content
from checks.claims.model import named
from checks.consistency.adjacent import in_same_words
from checks.consistency.beside import Beside
from checks.consistency.kinship import kinship
from checks.consistency.likeness import MAYBE, SAME, likeness
from checks.consistency.moments import both_exact, knew_before, names_month, next_day, sole_moment
from checks.consistency.signs import says
from checks.consistency.texts import Text
from checks.consistency.values import Fit

SURE = 3.5
"""So alike are two claims that their sentences need share nothing more."""
_KIN, _TWICE_KIN, _PART, _CLAUSE_KIN = 1.5, 2.0, 0.43, 0.75
_MUCH, _MOST_PART, _NEARLY_ALL = 2.0, 0.6, 0.8
_DUE_KIN, _DUE_PART, _REPEATED_KIN = 1.5, 0.3, 0.5
_NEAR_KIN = {Slot.NUMBER: 1.0, Slot.DATE: 0.9, Slot.TIME: 0.5}
_NEAR_PART = {Slot.NUMBER: 0.33}
_OPPOSITES = (
    (named("start close stop sold cancelled suspended made"), named("end open")),
    (named("sold made"), named("recalled")),
    (named("notice"), named("publish contacted")),
    (named("close"), named("start")),
)
_EITHER_WAY = (*_OPPOSITES, *((other, one) for one, other in _OPPOSITES))


def in_like_clauses(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether the clauses of two equal values tell much the same."""
    return kinship(earlier.weights, a, later.weights, b, narrow=True)[0] >= _CLAUSE_KIN


_WEAK = named("review write publish visit affected")
"""Deeds told beside a date that it is not of: 'the report says that on 9 May …'."""


def _opposed(a: Claim, b: Claim) -> bool:
    """Says whether one tells of a beginning and the other of its end, or of another deed."""
    here, there = a.context.roles - _WEAK, b.context.roles - _WEAK
    assumed = "assumed" in a.context.marks | b.context.marks
    if here and there and not here & there and not assumed:
        return True
    return any(a.context.roles & one and b.context.roles & other for one, other in _EITHER_WAY)


def weigh(a: Claim, b: Claim, fitting: Fit, earlier: Text, later: Text) -> float:
    """Weighs two values that differ: what they are of, and how alike their sentences are."""
    like = likeness(a, b)
    here, there = earlier.beside(a), later.beside(b)
    if here.plan or there.plan or here.stamp or there.stamp:
        return SAME if _since_when(a, b, fitting, earlier, later) else 0.0
    other_language = earlier.passage.chinese != later.passage.chinese
    if other_language or (like < MAYBE and a.slot is Slot.NAME):
        return like
    if _assumed_apart(a, b, earlier, later):
        like = 0.0
    bare = a.slot is Slot.DATE and like < SURE and _hardly_kin(a, b, earlier, later)
    apart = a.slot is not Slot.NAME and _elsewhere(here, there)
    apart = apart or _was_kept(a, earlier, later) or names_month(a, b, there)
    if bare or apart or _another_day(a, b, here, there) or _kept(a, b, here, there):
        return 0.0
    shared, part = kinship(earlier.weights, a, later.weights, b)
    anew = says("anew", there.around) and not says("anew", here.sentence)
    other = bool(here.deed and there.deed and here.deed != there.deed)  # seized, then released
    if other and "assumed" in a.context.marks | b.context.marks:
        like = min(like, MAYBE - 0.1)
    told = shared >= _TWICE_KIN + other and part >= _PART
    told = told or (not other and shared >= _KIN and part >= _NEARLY_ALL)
    exact = told and here.exact and there.exact and not anew
    mishap = there.mishap and shared >= _SOME and next_day(a, b)
    if fitting is Fit.CONFLICT and (
        mishap
        or (exact and not _opposed(a, b) and _of_one_phase(a, b, earlier, later))
        or _sole_measure(a, b, earlier, later, shared)
        or (
            not anew
            and shared >= _SOLE_KIN
            and part >= (_SOLE_PART if a.slot is Slot.DATE else _VERB_PART)
            and not (other and a.slot is Slot.TIME)
            and sole_moment(a, b, earlier, later)
        )
        or (not anew and in_same_words(a, b, earlier, later))
        or _is_the_whole(a, b, shared, part)
        or _as_said_alone(a, there, earlier, later)
        or (not anew and _of_one_deed(a, b, earlier, later))
        or (like >= MAYBE and knew_before(a, b))
        or _retold(a.slot, here, there, like, shared, part)
    ):
        return max(like, SAME)
    if like < MAYBE and a.slot is not Slot.DATE:
        return like
    return _with_kin(a, b, like, shared, part, mishap=there.mishap)


def _since_when(a: Claim, b: Claim, fitting: Fit, earlier: Text, later: Text) -> bool:
    """Says whether a date since when a thing is so stands against another on which it became so.

    'On sale since 8 August', and then 'the chart went on sale on 22 July'.
    """
    if not ("since" in a.context.roles) ^ ("since" in b.context.roles):
        return False
    if earlier.passage.chinese or fitting is not Fit.CONFLICT or a.slot is not Slot.DATE:
        return False
    shared, part = kinship(earlier.weights, a, later.weights, b, narrow=True)
    return both_exact(a, b) and shared >= _VERB_KIN and part >= _SINCE_PART


_SINCE_PART = 0.6


def _of_one_deed(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two dates or times belong to one deed: of one verb or, in Chinese, in one phase."""
    if a.slot not in _DEED_KIN or not both_exact(a, b):
        return False
    if not earlier.passage.chinese:
        deed, other = earlier.beside(a).deed, later.beside(b).deed
        shared, part = kinship(earlier.weights, a, later.weights, b, narrow=True)
        once = all(text.weights.spread.get(deed) == 1 for text in (earlier, later))
        enough = _SOLE_KIN if once else _VERB_KIN
        return bool(deed) and deed == other and shared >= enough and part >= _VERB_PART
    if not _of_one_phase(a, b, earlier, later):
        return False
    if _two_deeds(a, b, earlier, later):
        return False
    shared, part = kinship(earlier.weights, a, later.weights, b, narrow=True)
    again = earlier.beside(a).done & later.beside(b).done
    enough = _SOME if again and a.slot is Slot.TIME else _DEED_KIN[a.slot]
    return shared >= enough and part >= _DEED_PART


_VERB_KIN, _VERB_PART = 1.5, 0.4


def _of_one_phase(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two Chinese clauses tell of the same part of a matter, or both of none."""
    if not earlier.passage.chinese:
        return True
    here, there = earlier.beside(a).phases, later.beside(b).phases
    return here == there or bool(here & there)


def _kept(a: Claim, b: Claim, here: Beside, there: Beside) -> bool:
    """Says whether the later text tells that what was promised for a day was done by then."""
    first, second = a.value, b.value
    if not isinstance(first, Day) or not isinstance(second, Day) or not first.month:
        return False
    promised = a.slot is Slot.DEADLINE or "will" in a.context.marks
    if not promised or "will" in b.context.marks or not says("by then", here.sentence):
        return False
    if not says("done", there.sentence) or not second.month or second.first is None:
        return False
    return (second.month, second.first) <= (first.month, first.first or 31)


def _assumed_apart(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two Chinese dates, both taken for the event's, tell of different deeds."""
    if not earlier.passage.chinese or a.slot is not Slot.DATE:
        return False
    if "assumed" not in a.context.marks & b.context.marks:
        shared, _ = kinship(earlier.weights, a, later.weights, b, narrow=True)
        exact = earlier.beside(a).exact and later.beside(b).exact and both_exact(a, b)
        return exact and not shared and _two_deeds(a, b, earlier, later)
    one_phase = _of_one_phase(a, b, earlier, later)
    return not one_phase or _two_deeds(a, b, earlier, later)


def _two_deeds(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two Chinese clauses say different things of one subject, behind the date."""
    if any(
        _IT_WAS.search(t.passage.folded[max(0, c.start - 9) : c.start])
        for c, t in ((a, earlier), (b, later))
    ):
        return False
    here, there = earlier.beside(a), later.beside(b)
    again = here.done & there.told or there.done & here.told
    return bool(here.done and there.done) and not again


_IT_WAS = re.compile(
    r"(?:出错|出事|事发|事故|意外|差错|事情|弄错|装错|发错)(?:发生)?(?:时间)?(?:是|就|都)*(?:在|于)?$"
)
"""'It happened on the 9th' names the day of the matter itself."""
_DEED_KIN, _DEED_PART = {Slot.DATE: 1.0, Slot.TIME: 0.75}, 0.3


def _as_said_alone(a: Claim, there: Beside, earlier: Text, later: Text) -> bool:
    """Says whether a text repeats, 'as we told you', the one date that the other promised."""
    if a.slot is not Slot.DEADLINE or not says("as said", there.sentence):
        return False
    if earlier.passage.chinese != later.passage.chinese:
        return False
    dated = [c for c in earlier.slot(Slot.DEADLINE) if type(c.value) is type(a.value)]
    return len(dated) == 1 and dated[0].start == a.start


def _was_kept(a: Claim, earlier: Text, later: Text) -> bool:
    """Says whether the later English text tells that a thing was done by the day promised."""
    first = a.value
    if a.slot is not Slot.DEADLINE or later.passage.chinese or not isinstance(first, Day):
        return False
    due = first.month or 0, first.first or 31
    return any(
        (c.value.month, c.value.first) == due
        or kinship(earlier.weights, a, later.weights, c)[0] >= _SOME
        for c in (*later.slot(Slot.DATE), *later.slot(Slot.DEADLINE))
        if isinstance(c.value, Day) and (c.value.month or 13, c.value.first or 0) <= due
        and ("will" not in c.context.marks or (c.value.month, c.value.first) == due)
    )  # fmt: skip


def is_promised_day(claim: Claim, text: Text) -> bool:
    """Says whether an English date is called the one that was promised: 'on track for 22 August'."""
    if text.passage.chinese or not isinstance(claim.value, Day) or claim.value.word:
        return False
    return says("as said", text.beside(claim).sentence)


def _sole_measure(a: Claim, b: Claim, earlier: Text, later: Text, shared: float) -> bool:
    """Says whether both texts measure but one length, weight or time, and of one thing."""
    first, second = a.value, b.value
    if not (isinstance(first, Amount) and isinstance(second, Amount)) or a.slot is not Slot.NUMBER:
        return False
    apart = {"part", "more", "other", "limit", "daily"} & (a.context.marks | b.context.marks)
    if first.unit not in _MEASURES or first.rate != second.rate or apart:
        return False
    if max(first.low, second.low) > _TIMES * min(first.low, second.low):
        return False
    return shared >= _ALIKE.get(first.unit, _SOME) and all(
        sum(isinstance(c.value, Amount) and c.value.unit == first.unit for c in text.claims) == 1
        for text in (earlier, later)
    )


_SOLE_KIN, _SOLE_PART = 1.0, 0.15


def _is_the_whole(a: Claim, b: Claim, shared: float, part: float) -> bool:
    """Says whether both figures are called the whole of what much the same words tell."""
    marks = a.context.marks & b.context.marks
    parts = {"part", "more", "other", "limit", "so_far", "grown"}
    apart = parts & (a.context.marks | b.context.marks)
    return (
        a.slot is Slot.NUMBER
        and "total" in marks
        and not apart
        and shared >= _KIN
        and part >= _WHOLE_PART
    )


_WHOLE_PART = 0.3
_BARE = content("begin start tell report publish discover notice first last until through after")


def _hardly_kin(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two sentences share only what is said of any deed: that it began, was told of."""
    common = earlier.weights.words(a).keys() & later.weights.words(b).keys()
    return bool(common) and common <= _BARE


_TIMES = 50
_MEASURES = named("minute metre litre gram kilogram degree m2")
_ALIKE = {"minute": 1.0, "metre": 1.5, "litre": 1.0, "gram": 1.0, "degree": 1.0, "m2": 1.0}


def _with_kin(
    a: Claim, b: Claim, like: float, shared: float, part: float, *, mishap: bool
) -> float:
    """Lessens a likeness that the words round the two values do not bear out."""
    if a.slot is Slot.TIME and like <= MAYBE and shared < _SOME:
        return 0.0  # opening hours
    if "assumed" in a.context.marks | b.context.marks and not mishap:
        like = min(like, SAME - 0.1) if shared < _SOME_KIN or part < _SOME_PART else like
    due = a.slot is Slot.DEADLINE and shared > 0
    if like >= SURE or a.slot is Slot.NAME or due or shared >= _KIN:
        return like
    near = shared >= _NEAR_KIN.get(a.slot, 0.0) and part >= _NEAR_PART.get(a.slot, 0.0)
    return like if near else min(like, SAME - 0.1)


_SOME, _SOME_KIN, _SOME_PART = 0.5, 1.0, 0.2


def _retold(slot: Slot, a: Beside, b: Beside, like: float, shared: float, part: float) -> bool:
    """Says whether the words round two values alone show that they are of one thing."""
    if slot is Slot.NUMBER:
        return like > 0 and shared >= _MUCH and part >= _MOST_PART
    if slot is Slot.DEADLINE:
        repeated = shared >= _REPEATED_KIN and says("as said", b.sentence)
        return repeated or (shared >= _DUE_KIN and part >= _DUE_PART)
    if slot is Slot.TIME:
        english = not says("han", a.sentence)
        apart = a.deed and b.deed and a.deed != b.deed
        return english and shared >= _MUCH and part >= _MOST_PART and not apart
    if slot is Slot.DATE and a.exact and b.exact:
        first = says("first", a.sentence) and says("first", b.sentence)
        late = says("at once", a.sentence) and says("not before", b.sentence)
        return (first and shared >= _NEAR_KIN[Slot.DATE]) or (late and shared >= _SOME)
    return False


def _elsewhere(a: Beside, b: Beside) -> bool:
    """Says whether two sentences name different flights, trains or batches."""
    if not a.codes or not b.codes:
        return False
    return not a.codes & b.codes and not {*map(_letters, a.codes)} & {*map(_letters, b.codes)}


def _another_day(one: Claim, other: Claim, a: Beside, b: Beside) -> bool:
    """Says whether two counts are of different weekdays, two times of different days."""
    if one.slot is Slot.TIME and (says("service", a.sentence) or says("service", b.sentence)):
        return True
    months = a.months and b.months and not a.months & b.months
    if months and one.slot in {Slot.DATE, Slot.DEADLINE}:
        return True
    if one.slot is Slot.DATE:
        return says("opened", a.sentence) and says("closed", b.sentence)
    if one.slot is Slot.TIME:
        return bool(a.days and b.days and not a.days & b.days)
    if one.slot is not Slot.NUMBER or "none" in one.context.marks | other.context.marks:
        return False
    dated = bool(a.days and b.days and not a.days & b.days) and not says("han", a.sentence)
    weekdays = a.weekdays and b.weekdays and not a.weekdays & b.weekdays
    return dated or bool(weekdays) or _measured_again(one, a, b)


def _measured_again(claim: Claim, a: Beside, b: Beside) -> bool:
    """Says whether one concentration is called sound and the other is not."""
    value = claim.value
    measured = isinstance(value, Amount) and value.rate and value.unit in _MEASURES
    return bool(measured) and says("sound", a.sentence) != says("sound", b.sentence)


def _letters(code: str) -> tuple[str, ...]:
    """Gives a code's signs in order of the alphabet: BS-12 may be BS-21 mistyped."""
    return tuple(sorted(code))
