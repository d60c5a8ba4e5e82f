"""Matches the values of two texts: which are told again, and which answer to one another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from checks.claims import Amount, Claim, Clock, Day, Name, Slot, content
from checks.claims.model import named
from checks.claims.quantities import HARM
from checks.consistency.kinship import PLAIN, kinship
from checks.consistency.likeness import MAYBE, PEOPLE, SAME, likeness
from checks.consistency.texts import Text
from checks.consistency.values import Fit, fit_amounts, fit_clocks, fit_days, fit_names
from checks.consistency.weighing import SURE, in_like_clauses, weigh

MOST = 60
"""How many values of one slot of a text are compared: the first so many."""
_KIN = 1.0
_TOUCH = 0.5
_SETTLED = HARM | named("attended spilled exposed damaged sold made lasted arrived delayed")
"""What is counted once and for all; refunds and repairs are counted on."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values that differ, and how surely they are of one thing."""

    a: Claim
    b: Claim
    weight: float
    fitting: Fit


@dataclass(slots=True)
class Matching:
    """The claims of one slot in two texts; `before` and `after` in the order of their texts."""

    before: Sequence[Claim]
    after: Sequence[Claim]
    earlier: Text
    later: Text
    told: set[int] = field(default_factory=set)
    likely: set[int] = field(default_factory=set)
    aligned: set[tuple[int, int]] = field(default_factory=set)
    samples: dict[int, Amount] = field(default_factory=dict)

    def apart(self) -> Iterator[Pair]:
        """Walks the pairs that differ, the surest first, without those settled meanwhile."""
        only = _only(self.before) & _only(self.after)
        self.samples = _samples(self.before) | _samples(self.after)
        differing = []
        for i, a in enumerate(self.before[:MOST]):
            for j, b in enumerate(self.after[:MOST]):
                fitting = fit(a, b)
                if fitting in {Fit.EQUAL, Fit.COMPATIBLE}:
                    self._note(a, b, fitting)
                elif fitting is not None and not _are_plans(a, b):
                    differing.append((i, j, a, b, fitting))
        ranked = []
        for i, j, a, b, fitting in differing:
            pair = self._paired(a, b, fitting, only)
            if pair:
                ranked.append((-pair.weight, i, j, pair))
        for *_, pair in sorted(ranked, key=lambda held: held[:3]):
            if not self._is_done(pair):
                yield pair

    def settle(self, a: Claim, b: Claim) -> None:
        """Marks two claims as answered."""
        self.told |= {id(a), id(b)}

    def _paired(self, a: Claim, b: Claim, fitting: Fit, only: frozenset[str]) -> Pair | None:
        if any(_picks_others(*told) for told in ((a, self.earlier), (b, self.later))):
            return None
        weight = weigh(a, b, fitting, self.earlier, self.later)
        sample, other = self.samples.get(id(a)), self.samples.get(id(b))
        if sample and other and a.context.roles & b.context.roles & _TESTED:
            if fit_amounts(sample, other) is Fit.CONFLICT:
                return None  # two of five failed, and then eleven of thirty others
            weight = max(weight, SAME)
        if a.slot is Slot.NAME and same_office(a, b, self.earlier, self.later):
            weight = max(weight, SAME)
        if self._ends_together(a, b) or (weight > 0 and self._is_sole(a, b)):
            weight = max(weight, SAME)
        if weight < MAYBE:
            return None
        alone = a.context.roles and a.context.roles <= only and self._touch(a, b)
        return Pair(a, b, weight + (0.5 if alone else 0.0), fitting)

    def _is_sole(self, a: Claim, b: Claim) -> bool:
        """Says whether two figures are each the only one of its noun or deed, and likely one."""
        if a.slot is not Slot.NUMBER or likeness(a, b) < SAME:
            return False
        if not self.earlier.passage.chinese:
            if _is_harmed(a) ^ _is_harmed(b):
                return False
            once = _named_once(a, self.before) & _named_once(b, self.after)
            if not once or not _alike_in_size(a, b):
                return False
            kin = kinship(self.earlier.weights, a, self.later.weights, b)[0] > 0
            return kin or self._is_meant(a, b)
        sole = all(_counted_once(c, claims) for c, claims in ((a, self.before), (b, self.after)))
        return sole and kinship(self.earlier.weights, a, self.later.weights, b)[0] > 0

    def _is_meant(self, a: Claim, b: Claim) -> bool:
        """Says whether a figure is of those the other text has told of: 'the 480 that stood empty'."""
        told = self.earlier.beside(a).sentence + self.later.beside(b).sentence
        if _OF_OTHERS.search(told):
            return False
        said = b.context.words - a.context.words - PLAIN | b.context.words & _WEEKDAYS
        known = said & self.earlier.weights.spread.keys()
        return len(known) > ("definite" not in b.context.marks)

    def _ends_together(self, a: Claim, b: Claim) -> bool:
        """Says whether two beginnings stand beside one and the same end: 7.40 to 9.15, 8.20 to 9.15."""
        return (
            a.slot is Slot.TIME
            and a.context.roles == b.context.roles == {"start"}
            and (a.sentence, b.sentence) in self.aligned
        )

    def _note(self, a: Claim, b: Claim, fitting: Fit) -> None:
        """Keeps in mind that a value is told again, surely or likely."""
        if (
            _surely(a, b, fitting)
            or likeness(a, b) >= (1.0 if fitting is Fit.EQUAL else MAYBE)
            or (fitting is Fit.EQUAL and a.slot is Slot.DATE and self._kin(a, b))
            or (fitting is Fit.EQUAL and a.slot is Slot.DATE and "same" in b.context.marks)
        ):
            self.settle(a, b)
        elif fitting is Fit.EQUAL and in_like_clauses(a, b, self.earlier, self.later):
            self.likely |= {id(a), id(b)}
        else:
            return
        self.aligned |= {(a.sentence, b.sentence)}

    def _touch(self, a: Claim, b: Claim) -> bool:
        """Says whether two sentences share anything telling at all."""
        shared = kinship(self.earlier.weights, a, self.later.weights, b)[0]
        if self.earlier.passage.chinese != self.later.passage.chinese:
            return True
        return shared > 0 if self.earlier.passage.chinese else shared >= _TOUCH

    def _kin(self, a: Claim, b: Claim) -> bool:
        roles, others = a.context.roles, b.context.roles
        if roles and others and not roles & others:
            return False
        return kinship(self.earlier.weights, a, self.later.weights, b)[0] >= _KIN

    def _is_done(self, pair: Pair) -> bool:
        """Says whether one of the two is told again, or a date is of something else.

        A sentence that shares another date with the other text tells a second thing of its own.
        """
        done = self.told if pair.weight >= SURE else self.told | self.likely
        if {id(pair.a), id(pair.b)} & done:
            return True
        together = (pair.a.sentence, pair.b.sentence) in self.aligned
        return pair.a.slot is Slot.DATE and together and likeness(pair.a, pair.b) < MAYBE


def _samples(claims: Sequence[Claim]) -> dict[int, Amount]:
    """Gives for figures of what passed or failed of how many: 送检30张,11张不合格."""
    found: dict[int, Amount] = {}
    for before, claim in pairwise(claims):
        whole, part = before.value, claim.value
        if (
            isinstance(whole, Amount)
            and isinstance(part, Amount)
            and claim.context.roles & _TESTED
            and before.sentence == claim.sentence
            and whole.unit == part.unit
            and whole.low > part.high
        ):
            found[id(claim)] = whole
    return found


_TESTED = named("failed_test passed")


def _counted_once(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Says whether no other figure of a text has the unit and a deed of this one."""
    assert isinstance(claim.value, Amount)
    unit = claim.value.unit
    return bool(claim.context.roles & _SETTLED) and not any(
        other is not claim
        and isinstance(other.value, Amount)
        and other.value.unit == unit
        and (other.context.roles & claim.context.roles or not other.context.roles)
        for other in claims
    )


def _named_once(claim: Claim, claims: Sequence[Claim]) -> frozenset[str]:
    """Gives the noun of an English count if no other figure of the text has it."""
    nouns = frozenset(thing for thing in claim.context.things if thing.startswith("="))
    alone = not any(c is not claim and c.context.things & nouns for c in claims)
    return nouns if alone and not {"part", "more", "other"} & claim.context.marks else frozenset()


_OFFICE = re.compile(
    r",\s(?:who (?:(?:is|was|has|had) )?|(?:is|was) )?(?P<office>[a-z][^,.;:]{5,60})"
)
_SUCCEEDS = re.compile(
    r"\b(?:now|took over|taken over|succe\w+|replac\w+|new|since|until|acting|joined|former|formerly)\b"
)


def same_office(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two English names hold what is told in the same words: 'X, in charge of storage'."""
    if earlier.passage.chinese or later.passage.chinese:
        return False
    if any(_SUCCEEDS.search(t.beside(c).sentence) for c, t in ((a, earlier), (b, later))):
        return False
    here, there = _office(a, earlier), _office(b, later)
    common = here & there
    return len(common) >= _ENOUGH and len(common) * 3 > 2 * min(len(here), len(there))


_ENOUGH = 2


def _office(claim: Claim, text: Text) -> frozenset[str]:
    """Gives the telling words set beside a name between commas."""
    found = _OFFICE.match(text.passage.folded, claim.end)
    return content(found["office"]) - PLAIN if found else frozenset()


def _is_harmed(claim: Claim) -> bool:
    people = not claim.context.things or claim.context.things & PEOPLE
    return bool(people) and bool(claim.context.roles & _HURT)


def _picks_others(claim: Claim, text: Text) -> bool:
    """Says whether a count is of another group by its own words: 'cases that were in the other van'."""
    counts = claim.slot is Slot.NUMBER and not text.passage.chinese
    return counts and bool(_OTHERS_AFTER.match(text.passage.folded, claim.end))


def _alike_in_size(a: Claim, b: Claim) -> bool:
    assert isinstance(a.value, Amount)
    assert isinstance(b.value, Amount)
    return max(a.value.low, b.value.low) <= _TIMES * min(a.value.high, b.value.high)


_OF_OTHERS = re.compile(
    r"\b(?:other|others|new|usual|usually|normal|normally|else|rest|remaining|safe|unhurt|unharmed|spared|surviv\w+|early|now|so far|each|every|extra|more|already|first)\b"
)
_OTHERS_AFTER = re.compile(
    r"\s(?:that|who|which|whose|in|on|at|from|we|kept|stored)\b[^.,;:]{0,40}?\b(?:the other|the new|new|usual|usually|every|next|rest|came through|surviv\w+|lived|escaped|unharmed)\b"
)
_WEEKDAYS = content("monday tuesday wednesday thursday friday saturday sunday")
_TIMES = 3
_HURT = HARM | {"sick"}


def _are_plans(a: Claim, b: Claim) -> bool:
    """Says whether both are mere days on which something will be done: two things, then."""
    return "planned" in a.context.marks & b.context.marks


def _surely(a: Claim, b: Claim, fitting: Fit) -> bool:
    if a.slot is Slot.NAME:
        return True
    equal = a.slot is Slot.TIME and fitting is Fit.EQUAL
    return equal and "notice" not in a.context.roles ^ b.context.roles


def _only(claims: Sequence[Claim]) -> frozenset[str]:
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
