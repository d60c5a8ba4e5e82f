"""Tells what two values of two texts have in common and what parts them, each trait by its name.

The traits are what a reader would look at: whether what is counted and what befell it agree, which
words stand round both, whether either is told again elsewhere, whether a text has but one such value.
They are measured, never weighed, here; `checks.consistency.weights` knows what each is worth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checks.claims import Amount, Claim, Clock, Day, Name
from checks.claims.model import named
from checks.consistency.adjacent import in_same_words
from checks.consistency.kinship import kinship
from checks.consistency.likeness import likeness
from checks.consistency.signs import SIGNS, says
from checks.consistency.steps import steps
from checks.consistency.texts import Text
from checks.consistency.values import Fit, look_alike

_KIN, _PART, _LIKE = (
    (0.3, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0),
    (0.1, 0.2, 0.35, 0.5, 0.7),
    (0.5, 1.0, 2.0, 2.5, 3.5, 4.5),
)
_WORDS = (1, 2, 3)
_RATIO, _DAYS, _MINUTES = (1.1, 1.5, 2.0, 4.0, 10.0), (1, 3, 7, 31, 100), (15, 30, 60, 180, 360)
_COUNTS, _SENTENCES, _SIZES, _KNOWN = (
    (1, 2, 3, 5),
    (1, 2, 4),
    (1, 2, 4, 10, 100),
    (0.2, 0.4, 0.6, 0.8),
)
_NEXT_WORD, _LAST_WORD = re.compile(r"\W*([a-z]+)"), re.compile(r"([a-z]+)\W*$")
_REACH, _AHEAD, _BEHIND = 30, 6, 4
_SUCH = re.compile(r"的[^，。,；;]{0,3}$")
_SMALL = named(
    "a about after all and another around as at before between both by during each every first for from had has have in is last next of on only or other our over since that the these this those to under until was we were which who whose with within"
)
_CUES_ZH = named("的 那 这 该 其中 此前 之前 共 仅 另 又 至 前 后 起 已 将 约 超 每 因 被 由 于 自")


@dataclass(frozen=True)
class Side:
    """The values of one slot in one text, and where each is told again in the other."""

    text: Text
    claims: Sequence[Claim]
    again: dict[int, list[tuple[Claim, Fit]]] = field(default_factory=dict)

    def note(self, claim: Claim, other: Claim, fitting: Fit) -> None:
        """Keeps in mind that a value is told again in the other text."""
        self.again.setdefault(id(claim), []).append((other, fitting))

    @cached_property
    def _by_unit(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for claim in self.claims:
            for name in {unit(claim), unit(claim).partition(":")[0]}:
                counts[name] = counts.get(name, 0) + 1
        return counts

    @cached_property
    def _sizes(self) -> dict[str, list[float]]:
        """Every value as a number, by unit: how much, which day of the year, which minute."""
        found: dict[str, list[float]] = {}
        for claim in self.claims:
            at = size(claim)
            if at is not None:
                found.setdefault(unit(claim).partition(":")[0], []).append(at)
        return found

    def _rank(self, claim: Claim) -> Iterator[str]:
        """Tells whether a value is the least or the greatest of its kind in its text."""
        at, held = size(claim), self._sizes.get(unit(claim).partition(":")[0], [])
        if at is not None and len(held) > 1:
            if at <= min(held):
                yield "least"
            if at >= max(held):
                yield "most"

    @cached_property
    def own(self) -> dict[int, tuple[str, ...]]:
        """The traits of each value by itself, by its identity."""
        return {id(claim): tuple(self._own(claim)) for claim in self.claims}

    def _own(self, claim: Claim) -> Iterator[str]:
        beside, kind = self.text.beside(claim), unit(claim)
        yield from claim.context.marks
        if not claim.context.roles:
            yield "no role"
        if not claim.context.things:
            yield "no thing"
        yield f"in {claim.place.value}"
        yield from self._rank(claim)
        yield from (name for name in ("plan", "stamp", "mishap", "exact") if getattr(beside, name))
        yield from (f"says {sign}" for sign in SIGNS if says(sign, beside.sentence))
        again = self.again.get(id(claim), ())
        if again:
            yield "told again" if any(fit is Fit.EQUAL for _, fit in again) else "fits again"
        yield from steps("kind", self._by_unit[kind.partition(":")[0]], _COUNTS)
        yield from steps("unit", self._by_unit[kind], _COUNTS)
        first = self.text.passage.sentences[0].number
        yield from steps("sentence", claim.sentence - first, _SENTENCES)
        yield from _beside_words(self.text, claim)
        yield from _own_value(claim)


def _own_value(claim: Claim) -> Iterator[str]:
    value = claim.value
    if isinstance(value, Amount):
        yield from steps("size", value.low, _SIZES)
        yield from _named(interval=value.low != value.high, rough=not value.exact, rate=value.rate)
    elif isinstance(value, Day):
        stretch = value.first and value.last not in {None, value.first}
        yield from _named(day_word=value.word, range=stretch, day=value.first and value.month)
    elif isinstance(value, Clock):
        yield from _named(slack=value.slack)


def _named(**held: object) -> Iterator[str]:
    """Names those that hold."""
    return (name.replace("_", " ") for name, holds in held.items() if holds)


def _beside_words(text: Text, claim: Claim) -> Iterator[str]:
    """Names the small words right before and right behind a value."""
    folded, sentence = text.passage.folded, text.passage.at(claim.start)
    low, high = max(sentence.start, claim.start - _REACH), min(sentence.end, claim.end + _REACH)
    if text.passage.chinese:
        before = folded[max(low, claim.start - _AHEAD) : claim.start]
        behind = folded[claim.end : min(high, claim.end + _BEHIND)]
        yield from (f"before {cue}" for cue in _CUES_ZH if cue in before)
        yield from (f"after {cue}" for cue in _CUES_ZH if cue in behind)
        if _SUCH.search(before):
            yield "behind 的"
        return
    ahead, after = _LAST_WORD.search(folded, low, claim.start), _NEXT_WORD.match(folded, claim.end)
    if ahead and ahead[1] in _SMALL:
        yield f"before {ahead[1]}"
    if after and after[1] in _SMALL:
        yield f"after {after[1]}"


def unit(claim: Claim) -> str:
    """Gives the unit of a figure, the role of a name, or the kind of any other value."""
    value = claim.value
    if isinstance(value, Amount):
        return value.unit
    return f"name:{value.role}" if isinstance(value, Name) else claim.slot.value


def size(claim: Claim) -> float | None:
    """Gives a value as a number: how much it is, which day of the year, which minute of the day."""
    value = claim.value
    if isinstance(value, Amount):
        return value.low
    if isinstance(value, Day):
        return value.month * 31.0 + (value.first or 15) if value.month else None
    return float(min(value.minutes)) if isinstance(value, Clock) and value.minutes else None


def traits(a: Claim, b: Claim, before: Side, after: Side, *, aligned: bool) -> frozenset[str]:
    """Names all that two values that differ have in common, and what parts them."""
    return frozenset(_traits(a, b, before, after, aligned=aligned))


def _traits(a: Claim, b: Claim, before: Side, after: Side, *, aligned: bool) -> Iterator[str]:
    yield a.slot.value
    yield "zh" if before.text.passage.chinese else "en"
    here, there = before.own[id(a)], after.own[id(b)]
    yield from (f"a: {name}" for name in here)
    yield from (f"b: {name}" for name in there)
    if aligned:
        yield "aligned"
    yield from _kin(a, b, before, after)
    yield from _matter(a, b)
    yield from _values(a, b)
    yield from _places(a, b, before.text, after.text)
    if {"kind 1"} & {*here} and "kind 2" not in here and "kind 2" not in there:
        yield "sole of kind"
    if "unit 2" not in here and "unit 2" not in there and unit(a) == unit(b):
        yield "sole of unit"


def _kin(a: Claim, b: Claim, before: Side, after: Side) -> Iterator[str]:
    one, other = before.text.weights, after.text.weights
    shared, part = kinship(one, a, other, b)
    yield from steps("kin", shared, _KIN)
    yield from steps("kin part", part, _PART)
    close, share = kinship(one, a, other, b, narrow=True)
    yield from steps("clause", close, _KIN)
    yield from steps("clause part", share, _PART)
    rivals = [
        *(kinship(one, a, other, c)[0] for c, _ in before.again.get(id(a), ())),
        *(kinship(one, c, other, b)[0] for c, _ in after.again.get(id(b), ())),
    ]
    if 0 < max(rivals, default=0.0) >= shared:
        yield "told again in like words"
    for name, words, known in (
        ("a", one.words(a, narrow=True), other.spread),
        ("b", other.words(b, narrow=True), one.spread),
    ):
        if words:
            yield from steps(
                f"{name} known", sum(word in known for word in words) / len(words), _KNOWN
            )


def _matter(a: Claim, b: Claim) -> Iterator[str]:
    yield from steps("like", likeness(a, b), _LIKE)
    for name, here, there in (
        ("roles", a.context.roles, b.context.roles),
        ("things", a.context.things, b.context.things),
    ):
        if here & there:
            yield f"same {name}"
        elif here and there:
            yield f"other {name}"
        elif here or there:
            yield f"{name} of one"
        else:
            yield f"no {name}"
    yield from steps("words", len(a.context.words & b.context.words), _WORDS)
    yield from (f"both {mark}" for mark in a.context.marks & b.context.marks)
    first, second = unit(a), unit(b)
    yield "same unit" if first == second else "other unit"
    yield f"unit {first.partition(':')[0]}"


def _values(a: Claim, b: Claim) -> Iterator[str]:
    match a.value, b.value:
        case Amount() as first, Amount() as second:
            less, more = sorted((max(first.low, 0.5), max(second.low, 0.5)))
            yield from steps("ratio", more / less, _RATIO)
            yield "more" if second.low > first.low else "less"
            yield from _named(other_rate=first.rate != second.rate)
        case Clock() as first, Clock() as second:
            gaps = [abs(x - y) for x in first.minutes for y in second.minutes]
            yield from steps("minutes", min(min(gap, 1440 - gap) for gap in gaps), _MINUTES)
        case Day() as first, Day() as second:
            low, high = size(a), size(b)
            if low is not None and high is not None:
                yield from steps("days", abs(high - low), _DAYS)
                again = first.first and first.first == second.first
                yield from _named(later_day=high > low, same_day_of_month=again)
        case Name() as first, Name() as second:
            yield from _names(first, second)


def _names(first: Name, second: Name) -> Iterator[str]:
    return _named(
        same_office=first.role and first.role == second.role,
        no_office=not (first.role or second.role),
        same_first_name=first.first and first.first == second.first,
        same_last_name=first.last == second.last,
        same_initial=first.last[:1] == second.last[:1],
        as_long=len(first.last) == len(second.last),
        look_alike=look_alike(first, second),
    )


_SETS = ("phases", "days", "weekdays", "codes", "months")


def _places(a: Claim, b: Claim, earlier: Text, later: Text) -> Iterator[str]:
    here, there = earlier.beside(a), later.beside(b)
    if here.deed and there.deed:
        yield "same deed" if here.deed == there.deed else "other deed"
    for name in _SETS:
        held, other = getattr(here, name), getattr(there, name)
        if held and other:
            yield f"same {name}" if held & other else f"other {name}"
    if here.done & there.told or there.done & here.told:
        yield "done again"
    if in_same_words(a, b, earlier, later):
        yield "in same words"
    if earlier.passage.chinese:
        yield from _same_characters(a, b, earlier.passage.folded, later.passage.folded)
    else:
        yield from _same_words(a, b, earlier.passage.folded, later.passage.folded)


def _same_characters(a: Claim, b: Claim, one: str, other: str) -> Iterator[str]:
    for reach in (1, 2, 3):
        if one[a.end : a.end + reach] == other[b.end : b.end + reach]:
            yield f"same behind {reach}"
        if one[max(0, a.start - reach) : a.start] == other[max(0, b.start - reach) : b.start]:
            yield f"same ahead {reach}"


def _same_words(a: Claim, b: Claim, one: str, other: str) -> Iterator[str]:
    behind, there = _NEXT_WORD.match(one, a.end), _NEXT_WORD.match(other, b.end)
    if behind and there and behind[1] == there[1]:
        yield "same next word"
    ahead = _LAST_WORD.search(one, max(0, a.start - 30), a.start)
    before = _LAST_WORD.search(other, max(0, b.start - 30), b.start)
    if ahead and before and ahead[1] == before[1]:
        yield "same last word"
