"""Pairs the values of two texts that differ, and says how surely each pair is of one thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checks.claims import Amount, Claim, Clock, Day, Name
from checks.consistency.adjacent import in_one_sentence
from checks.consistency.kinship import kinship
from checks.consistency.likeness import SAME, likeness, set_apart
from checks.consistency.texts import Text
from checks.consistency.traits import Side, traits
from checks.consistency.values import Fit, fit_amounts, fit_clocks, fit_days, fit_names
from checks.consistency.weights import learnt, surety

MOST = 60
"""How many values of one slot are compared: the first so many of each text."""
CANDIDATES = 150
"""How many pairs of one slot are weighed: those whose words are most alike."""
SURE = 0.35
"""So surely of one thing, two values that differ contradict one another (see `weights`)."""
MAYBE = 0.15
"""So surely of one thing, they are left to a person."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values that differ, and how surely they are of one thing (0 to 1)."""

    a: Claim
    b: Claim
    surety: float
    fitting: Fit


@dataclass(slots=True)
class Matching:
    """The claims of one slot in two texts; `before` and `after` in the order of their texts."""

    before: Sequence[Claim]
    after: Sequence[Claim]
    earlier: Text
    later: Text
    settled: set[int] = field(default_factory=set)

    def apart(self) -> Iterator[Pair]:
        """Walks the pairs that differ, the surest first, without those settled meanwhile."""
        ranked = sorted(self._weighed(), key=lambda one: (-one.surety, one.a.start, one.b.start))
        for pair in ranked:
            if not {id(pair.a), id(pair.b)} & self.settled:
                yield pair

    def settle(self, a: Claim, b: Claim) -> None:
        """Marks two claims as answered."""
        self.settled |= {id(a), id(b)}

    def _weighed(self) -> Iterator[Pair]:
        trees = learnt("values")
        for a, b, fitting, held in candidates(self.before, self.after, self.earlier, self.later):
            if held is None:
                sure = float(likeness(a, b) >= SAME)
            elif in_one_sentence(a, b, self.earlier, self.later):
                sure = 1.0
            else:
                sure = surety(held, trees)
            if sure >= MAYBE:
                yield Pair(a, b, sure, fitting)


def candidates(
    before: Sequence[Claim], after: Sequence[Claim], earlier: Text, later: Text
) -> Iterator[tuple[Claim, Claim, Fit, frozenset[str] | None]]:
    """Walks two values that differ with their traits; texts of two languages have none."""
    one, other = Side(earlier, before[:MOST]), Side(later, after[:MOST])
    differing: list[tuple[Claim, Claim, Fit]] = []
    aligned: set[tuple[int, int]] = set()
    for a in one.claims:
        for b in other.claims:
            fitting = fit(a, b)
            if fitting in {Fit.EQUAL, Fit.COMPATIBLE}:
                one.note(a, b, fitting)
                other.note(b, a, fitting)
                aligned.add((a.sentence, b.sentence))
            elif fitting is not None and not set_apart(a, b):
                differing.append((a, b, fitting))
    if len(differing) > CANDIDATES:
        differing.sort(key=lambda held: -_alikeness(held[0], held[1], earlier, later))
    translated = earlier.passage.chinese != later.passage.chinese
    for a, b, fitting in differing[:CANDIDATES]:
        together = (a.sentence, b.sentence) in aligned
        yield a, b, fitting, None if translated else traits(a, b, one, other, aligned=together)


def _alikeness(a: Claim, b: Claim, earlier: Text, later: Text) -> float:
    return kinship(earlier.weights, a, later.weights, b)[0] + likeness(a, b)


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
