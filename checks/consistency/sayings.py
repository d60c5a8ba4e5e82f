"""Tells what two sentences of two texts have in common and what parts them, each trait by its name.

Cause, fault, scope, state and remedy are told in whole sentences. What a reader would look at is
measured here, never weighed: which telling words two sentences share and which are new to the other
text, which stand each takes, whether one denies what the other says, who acts, whether it is of all
or of some. `checks.consistency.weights` knows what each trait is worth.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from checks.claims import Claim, Passage, Position, Sense, Slot, content
from checks.claims.model import APART, STANDS
from checks.claims.passages import Sentence, clauses
from checks.consistency.cues import CUES
from checks.consistency.kinship import PLAIN, Weights, shared
from checks.consistency.signs import SIGNS, says
from checks.consistency.steps import steps

MOST = 60
"""How many sentences of a text are compared: the first so many."""
LONGEST, CLAUSES = 600, 12
"""How many characters and clauses of a sentence are compared: the first so many."""
_KIN, _PART, _KNOWN = (
    (0.3, 0.7, 1, 1.5, 2, 3, 4, 6),
    (0.1, 0.2, 0.35, 0.5, 0.7, 0.9),
    (0.2, 0.4, 0.6, 0.8),
)
_LENGTHS = {True: (15, 35, 70), False: (40, 90, 160)}
_SHOWN = ("cause", "remedy", "stand", "state", "everyone", "pole")
_COMPARED = ("role", "thing", "cause", "remedy", "stand", "state", "family", "pole")
_IN_CLAUSE = ("only", "all", "none", "why", "blame", "pay", "will", "lasts", "also")
_OTHER = {"on": "off", "off": "on", "good": "bad", "bad": "good", "yes": "no", "no": "yes"}
_FIGURES, _CUT = re.compile(r"\d+"), re.compile(r"[,，;；]")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+(?:'s)?\b")
_NUMBERED = re.compile(
    r"\b[a-z]?\d+\b|[a-z\d一二三四五六七八九十]+(?=[号栋座期店校厂区线楼批组班])"
)
_BEFORE = {True: 12, False: 22}


@dataclass(frozen=True)
class Clause:
    """One clause: its folded words, the telling ones with their weights, whether it denies."""

    folded: str
    words: Mapping[str, float]
    denies: bool


@dataclass(frozen=True)
class Saying:
    """One sentence of a text with what it says; `first` is the number of the text's first sentence."""

    passage: Passage
    sentence: Sentence
    before: Sentence | None
    sense: Sense
    weights: Weights
    claims: tuple[Claim, ...]
    first: int

    @cached_property
    def end(self) -> int:
        """Where what is compared of it ends."""
        return min(self.sentence.end, self.sentence.start + LONGEST)

    @cached_property
    def folded(self) -> str:
        """The folded words."""
        return self.passage.folded[self.sentence.start : self.end]

    @cached_property
    def words(self) -> Mapping[str, float]:
        """The telling words with what each is worth in its text."""
        return self._weighed(self.folded)

    @cached_property
    def near(self) -> Mapping[str, float]:
        """The telling words of the sentence and the one before, which may name what it is of."""
        if self.before is None:
            return self.words
        told = self.passage.folded[self.before.start : self.before.end][:LONGEST]
        return {**self._weighed(told), **self.words}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names and numbers that it tells apart by: 'Linton', 'pen 4', C栋."""
        source = self.passage.text[self.sentence.start : self.end]
        capital = (self.folded[slice(*found.span())] for found in _CAPITAL.finditer(source, 1))
        numbered = (found[0] for found in _NUMBERED.finditer(self.folded, 1))
        return frozenset((*capital, *numbered))

    def _weighed(self, folded: str) -> Mapping[str, float]:
        found = content(_FIGURES.sub(" ", folded)) - PLAIN
        return {word: self.weights.weight(word) for word in found}

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses that have telling words."""
        bounds = clauses(self.passage, replace(self.sentence, end=self.end))[:CLAUSES]
        said = [self.passage.folded[start:end] for start, end in bounds]
        held = [Clause(one, self._weighed(one), denies(one)) for one in said]
        return tuple(clause for clause in held if clause.words)

    @cached_property
    def means(self) -> Mapping[str, frozenset[str]]:
        """The meanings that it names, by group of the lexicon."""
        bounds = self.sentence.start, self.end
        return {group: self.sense.meanings(*bounds, group) for group in {*_SHOWN, *_COMPARED}}

    @cached_property
    def cues(self) -> frozenset[str]:
        """What it speaks of, by its plain words: why, whose fault, how many of them."""
        return frozenset(name for name, cue in CUES.items() if cue.search(self.folded))

    @cached_property
    def poles(self) -> Mapping[str, frozenset[str]]:
        """On which side of a state it stands, by state; a pole under a 'not' is the other."""
        found: dict[str, set[str]] = {}
        for hit in self.sense.between(self.sentence.start, self.end, "pole"):
            state, _, side = hit.meaning.rpartition("-")
            start = max(self.sentence.start, hit.start - _BEFORE[self.passage.chinese])
            before = _CUT.split(self.passage.folded[start : hit.start])[-1]
            found.setdefault(state, set()).add(
                _OTHER.get(side, f"not {side}") if denies(before) else side
            )
        return {state: frozenset(sides) for state, sides in found.items()}

    @cached_property
    def stands(self) -> frozenset[tuple[Slot, str, bool]]:
        """The stands it takes: of which kind, of which class, and whether it asserts or rules out."""
        return frozenset(
            (claim.slot, name, claim.value.firm)
            for claim in self.claims
            if isinstance(claim.value, Position)
            for name in claim.value.classes
        )

    @cached_property
    def values(self) -> frozenset[tuple[Slot, str]]:
        """The values it names."""
        return frozenset(
            (claim.slot, str(claim.value))
            for claim in self.claims
            if not isinstance(claim.value, Position)
        )

    @cached_property
    def own(self) -> tuple[str, ...]:
        """Its traits by itself."""
        return tuple(self._own())

    def _own(self) -> Iterator[str]:
        yield from self.cues
        yield from (f"says {sign}" for sign in SIGNS if says(sign, self.folded))
        yield from (f"{group} {name}" for group in _SHOWN for name in self.means[group])
        for slot, name, firm in self.stands:
            yield f"has {slot.value}"
            yield f"{slot.value} {'is' if firm else 'is not'} {name}"
        yield "denies" if denies(self.folded) else "asserts"
        yield f"in {self.sentence.place.value}"
        yield from steps("sentence", self.sentence.number - self.first, (1, 2, 4))
        yield from steps("clauses", len(self.clauses), (2, 3, 5))
        yield from steps("length", len(self.folded), _LENGTHS[self.passage.chinese])


def denies(folded: str) -> bool:
    """Says whether folded words hold a 'not', 'no', 'never', 不, 没, 未."""
    return CUES["not"].search(folded) is not None


def sayings(
    passage: Passage, sense: Sense, weights: Weights, claims: tuple[Claim, ...]
) -> tuple[Saying, ...]:
    """Gives the first sentences of a text, those of a signature or another matter left out."""
    held: dict[int, list[Claim]] = {}
    for claim in claims:
        held.setdefault(claim.sentence, []).append(claim)
    told = [sentence for sentence in passage.sentences if sentence.place not in APART][:MOST]
    return tuple(
        Saying(passage, one, last, sense, weights, tuple(held.get(one.number, ())), told[0].number)
        for last, one in zip([None, *told], told, strict=False)
    )


def may_clash(a: Saying, b: Saying) -> bool:
    """Says whether two sentences that share no word may still be of one thing."""
    both = a.cues & b.cues
    return bool(
        (a.poles.keys() & b.poles.keys())
        or (a.stands and b.stands)
        or {"why", "blame", "pay", "had", "work"} & both
        or ("had" in a.cues | b.cues and "why" in a.cues | b.cues)
    )


def traits(a: Saying, b: Saying, *, best_for_a: bool, best_for_b: bool) -> frozenset[str]:
    """Names all that two sentences have in common, and what parts them.

    `best_for_a` and `best_for_b` tell whether neither has a sentence more like it in the other text.
    """
    return frozenset(_traits(a, b, best_for_a=best_for_a, best_for_b=best_for_b))


def _traits(a: Saying, b: Saying, *, best_for_a: bool, best_for_b: bool) -> Iterator[str]:
    yield "zh" if a.passage.chinese else "en"
    yield from (f"a: {name}" for name in a.own)
    yield from (f"b: {name}" for name in b.own)
    yield from (f"both {cue}" for cue in a.cues & b.cues)
    if best_for_a:
        yield "best for a"
    if best_for_b:
        yield "best for b"
    if best_for_a and best_for_b:
        yield "best for both"
    yield from _alike(a, b)
    yield from _named(a, b)
    yield from _nearest(a, b)
    yield from _meant(a, b)
    if a.values & b.values:
        yield "same value"


def _alike(a: Saying, b: Saying) -> Iterator[str]:
    worth, part = shared(a.words, b.words)
    yield from steps("kin", worth, _KIN)
    yield from steps("part", part, _PART)
    near, share = shared(a.near, b.near)
    yield from steps("near", near, _KIN)
    yield from steps("near part", share, _PART)
    one, other = a.weights.spread, b.weights.spread
    for name, words, known in (("a", a.words, other), ("b", b.words, one)):
        if words:
            new = sum(word not in known for word in words)
            yield from steps(f"{name} known", 1 - new / len(words), _KNOWN)
            yield from steps(f"{name} new", new, (1, 2, 4, 6))
    once = sum(one.get(word) == other.get(word) == 1 for word in a.words.keys() & b.words.keys())
    yield from steps("told once", once, (1, 2, 3))


def _named(a: Saying, b: Saying) -> Iterator[str]:
    """Names which of the names and numbers are of both, and which are new."""
    known = a.passage.folded
    new = sum(name not in known for name in b.names)
    yield from steps("names shared", len(a.names & b.names), (1, 2, 3))
    yield from steps("names new", new, (1, 2, 3))
    if new and a.names & b.names:
        yield "joins a new name to a known one"


def _nearest(a: Saying, b: Saying) -> Iterator[str]:
    """Names what parts the two clauses that share most."""
    pairs = [
        (*shared(c.words, d.words), n, m)
        for n, c in enumerate(a.clauses)
        for m, d in enumerate(b.clauses)
    ]
    worth, part, n, m = max(pairs, key=lambda held: held[0], default=(0.0, 0.0, 0, 0))
    yield from steps("clause", worth, _KIN)
    yield from steps("clause part", part, _PART)
    if not worth:
        return
    here, there = a.clauses[n], b.clauses[m]
    if here.denies == there.denies:
        yield "clauses agree"
    else:
        yield "clause of a denies" if here.denies else "clause of b denies"
    for cue in _IN_CLAUSE:
        first, second = (CUES[cue].search(one.folded) is not None for one in (here, there))
        if first or second:
            yield f"clause {'both' if first and second else 'a' if first else 'b'} {cue}"


def _meant(a: Saying, b: Saying) -> Iterator[str]:
    for group in _COMPARED:
        here, there = a.means[group], b.means[group]
        if here & there:
            yield f"same {group}"
        elif here or there:
            yield f"other {group}" if here and there else f"{group} of {'a' if here else 'b'}"
    for state in a.poles.keys() & b.poles.keys():
        if a.poles[state] & b.poles[state]:
            yield "same side"
        else:
            yield "other side"
            yield f"other side {state}"
            yield from (f"{x} then {y}" for x in a.poles[state] for y in b.poles[state])
    for slot in STANDS:
        first, second = ({n for s, n, firm in one.stands if s is slot and firm} for one in (a, b))
        if first and second:
            yield f"{slot.value} {'agrees' if first & second else 'differs'}"
        if not first & second:
            yield from (f"{slot.value} {x} then {y}" for x in first for y in second)
