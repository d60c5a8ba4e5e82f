"""All wording of one language family, ready to search with: an index, and what its terms begin.

A pattern is looked for only in sentences that hold the rarest of its terms, its anchor, and all
others as well; which those are is read off one number a sentence, in which each term has its bit.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checks.figures import FIGURES
from checks.lexicon import Index
from checks.patterns import Pattern
from checks.words import COMMON

_COMMON_WEIGHT, _ONE_SIGN_WEIGHT, _FIGURE_WEIGHT = 200, 40, 150


class Sought(NamedTuple):
    """A pattern of several terms, its number, and the bits of the terms beside its anchor."""

    number: int
    needed: int
    pattern: Pattern


class Lead(NamedTuple):
    """What a set of terms begins: patterns of one term, and those anchored at one of its terms."""

    alone: tuple[Pattern, ...]
    sought: tuple[Sought, ...]


class Wording:
    """All wording of one language family, ready to search with: an index and its patterns.

    `sets` are the index's with one for each kind of figure, whose numbers `figures` tells; `leads`
    and `masks` tell of each set what it begins and the bits of its terms; `numbers` tells of a term
    that may be asked for the sets it is in, `bits` its bit, which no pattern's anchor needs.
    """

    def __init__(self, family: str, index: Index, patterns: Iterable[Pattern]) -> None:
        self.family, self.index = family, index
        self.sets = (*index.sets, *((term,) for term in FIGURES))
        self.figures = {term: len(index.sets) + at for at, term in enumerate(FIGURES)}
        alone: dict[str, list[Pattern]] = defaultdict(list)
        several: list[Pattern] = []
        for pattern in patterns:
            if len(pattern.steps) == 1:
                alone[pattern.steps[0].term].append(pattern)
            else:
                several.append(pattern)
        anchors = _anchors(several, self._weights())
        self.bits = _bits(self.sets, several, anchors)
        self.named = tuple(one for one in self.bits.items() if not one[0].startswith("="))
        self.numbers: dict[str, set[int]] = {term: set() for term in (*self.bits, *anchors)}
        for number, terms in enumerate(self.sets):
            for term in self.numbers.keys() & terms:
                self.numbers[term].add(number)
        sought: dict[str, list[Sought]] = defaultdict(list)
        for number, (pattern, anchor) in enumerate(zip(several, anchors, strict=True)):
            needed = _mask(self.bits, (step.term for step in pattern.steps if step.term != anchor))
            sought[anchor].append(Sought(number, needed, pattern))
        self.masks = [_mask(self.bits, terms) for terms in self.sets]
        self.leads = [_lead(terms, alone, sought) for terms in self.sets]

    def _weights(self) -> Mapping[str, int]:
        """Estimates how common each term is: by how many phrases, and how common ones, it has."""
        by_set: Counter[int] = Counter()
        for phrase, number in self.index.words.items():
            by_set[number] += _COMMON_WEIGHT if phrase in COMMON else 1
        for phrase, number in self.index.signs.items():
            by_set[number] += _ONE_SIGN_WEIGHT if len(phrase) == 1 else 1
        weights: Counter[str] = Counter(dict.fromkeys(FIGURES, _FIGURE_WEIGHT))
        for number, weight in by_set.items():
            for term in self.sets[number]:
                weights[term] += weight
        return weights


def _anchors(patterns: Sequence[Pattern], weights: Mapping[str, int]) -> list[str]:
    return [
        min((step.term for step in pattern.steps), key=lambda term: weights.get(term, 0))
        for pattern in patterns
    ]


def _bits(
    sets: Iterable[tuple[str, ...]], patterns: Sequence[Pattern], anchors: Sequence[str]
) -> dict[str, int]:
    """Gives a bit to each lexicon and to the literals that stand beside an anchor."""
    asked = {
        step.term
        for pattern, anchor in zip(patterns, anchors, strict=True)
        for step in pattern.steps
        if step.term != anchor
    }
    asked |= {term for terms in sets for term in terms if not term.startswith("=")}
    return {term: 1 << at for at, term in enumerate(sorted(asked))}


def _mask(bits: Mapping[str, int], terms: Iterable[str]) -> int:
    mask = 0
    for term in terms:
        mask |= bits.get(term, 0)
    return mask


def _lead(
    terms: Iterable[str],
    alone: Mapping[str, list[Pattern]],
    sought: Mapping[str, list[Sought]],
) -> Lead | None:
    single = tuple(pattern for term in terms for pattern in alone.get(term, ()))
    anchored = tuple(one for term in terms for one in sought.get(term, ()))
    return Lead(single, anchored) if single or anchored else None
