"""A document read with a lexicon: what words of which meaning stand in which sentence."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from checks.brief import Brief
from checks.document import BlockKind, Document, Sentence
from checks.figures import find_figures
from checks.lexicon import Found
from checks.markdown import parse
from checks.masks import Masks
from checks.needed import needed_words
from checks.patterns import Pattern
from checks.report import Elements
from checks.wording import Wording
from checks.words import Words, split_words

Places = Sequence[tuple[int, int]]
_NONE: frozenset[int] = frozenset()


class Hit(NamedTuple):
    """A pattern found: its owner, its whole range and the range that is marked, in plain text."""

    owner: str
    sentence: int
    start: int
    end: int
    mark_start: int
    mark_end: int


class Terms:
    """The terms of one sentence; their places are looked up when somebody asks."""

    __slots__ = ("_held", "_wording", "found", "mask")

    def __init__(self, wording: Wording, found: list[Found]) -> None:
        self._wording, self.found = wording, found
        self._held: dict[str, Places] = {}
        masks, mask = wording.masks, 0
        for _, _, number in found:
            mask |= masks[number]
        self.mask = mask

    def __contains__(self, term: str) -> bool:
        return bool(self.get(term))

    def get(self, term: str, otherwise: Places = ()) -> Places:
        """Gives the places of a term in order, or `otherwise` where it is not there."""
        bit = self._wording.bits.get(term)
        if bit is not None and not self.mask & bit:
            return otherwise
        held = self._held.get(term)
        if held is None:
            numbers = self._wording.numbers.get(term, _NONE)
            held = [(start, end) for start, end, number in self.found if number in numbers]
            self._held[term] = held
        return held or otherwise


class Reading:
    """One text read once: terms by sentence, hits by owner, masks, figures."""

    def __init__(self, source: str, language: str, wording: Wording, brief: Brief | None) -> None:
        self.language, self.family, self.brief = language, wording.family, brief
        self.document: Document = parse(source, han=wording.family == "zh")
        self._starts = [sentence.start for sentence in self.document.sentences]
        words = split_words(self.document.folded)
        self.figures = find_figures(self.document.folded, words)
        self.terms = self._terms(wording, words)
        self.hits: dict[str, list[Hit]] = defaultdict(list)
        for number, terms in enumerate(self.terms):
            for hit in sorted(self._match(wording, number, terms), key=_order):
                self.hits[hit.owner].append(hit)
        self.masks = Masks(self.document, self._reported())
        self.elements = Elements()

    def _terms(self, wording: Wording, words: Words) -> list[Terms]:
        figures = [(start, end, wording.figures[term]) for start, end, term in self.figures]
        found = wording.index.scan(self.document.folded, words)
        sentences = self.document.sentences
        return [
            Terms(wording, first + then)
            for first, then in zip(
                _dealt(sentences, figures), _dealt(sentences, found), strict=True
            )
        ]

    def _match(self, wording: Wording, number: int, terms: Terms) -> Iterator[Hit]:
        sentence, mask, leads = self.document.sentences[number], terms.mask, wording.leads
        tried: set[int] = set()
        for start, end, found in terms.found:
            lead = leads[found]
            if lead is None:
                continue
            for pattern in lead.alone:
                if self._fits(pattern, sentence, start, end):
                    yield Hit(pattern.owner, number, start, end, start, end)
            for order, needed, pattern in lead.sought:
                if mask & needed == needed and order not in tried:
                    tried.add(order)
                    yield from self._place(pattern, number, sentence, terms)

    def _place(
        self, pattern: Pattern, number: int, sentence: Sentence, terms: Terms
    ) -> Iterator[Hit]:
        for start, end in terms.get(pattern.steps[0].term):
            places = _follow(pattern, (start, end), terms)
            if places and self._fits(pattern, sentence, start, places[-1][1]):
                first, last = places[pattern.first], places[pattern.last]
                yield Hit(pattern.owner, number, start, places[-1][1], first[0], last[1])

    def _fits(self, pattern: Pattern, sentence: Sentence, start: int, end: int) -> bool:
        """Tells whether words stand at the start or the end of their sentence where they must."""
        if pattern.opens and self.document.plain[sentence.start : start].strip():
            return False
        return not (pattern.closes and self._goes_on(end, sentence))

    def _goes_on(self, end: int, sentence: Sentence) -> bool:
        return any(sign.isalnum() for sign in self.document.plain[end : sentence.end])

    def _reported(self) -> Iterator[tuple[int, int]]:
        for hit in self.hits.get("mask.reported", ()):
            yield hit.mark_start, self.document.sentences[hit.sentence].end

    def words(self, start: int, end: int) -> str:
        """Gives the folded words of a range."""
        return self.document.folded[start:end]

    def near(self, *signs: str) -> list[int]:
        """Gives the numbers of the sentences in which any of the signs begins, in order.

        What an expression of many choices cannot do without is sought first: that is far quicker
        than trying the expression on every sentence.
        """
        starts, folded, found = self._starts, self.document.folded, set()
        for sign in signs:
            place = folded.find(sign)
            while place >= 0:
                number = bisect_right(starts, place)
                found.add(number - 1)
                place = folded.find(sign, starts[number]) if number < len(starts) else -1
        return sorted(found - {-1})

    def where(self, pattern: re.Pattern[str]) -> Sequence[int]:
        """Gives the numbers of the sentences that hold a word the pattern cannot do without."""
        needed = needed_words(pattern)
        if needed is None:
            return range(len(self._vocabulary))
        return [at for at, held in enumerate(self._vocabulary) if not needed.isdisjoint(held)]

    @cached_property
    def _vocabulary(self) -> list[frozenset[str]]:
        folded = self.document.folded
        return [frozenset(_WORD.findall(folded, s.start, s.end)) for s in self.document.sentences]

    def has(self, sentence: int, *terms: str) -> bool:
        """Tells whether a sentence holds any of the terms."""
        return any(term in self.terms[sentence] for term in terms)

    def is_ours(self, hit: Hit) -> bool:
        """Tells whether the issuer says these words: no quotation, report or code."""
        masks = self.masks
        return not (
            masks.is_quoted(hit.mark_start, hit.mark_end)
            or masks.is_reported(hit.mark_start)
            or masks.is_code(hit.mark_start)
        )

    def said(self, owner: str, *, headings: bool = False) -> list[Hit]:
        """Gives the hits of a signal that the issuer says, outside headings unless asked for."""
        return [
            hit
            for hit in self.hits.get(owner, ())
            if self.is_ours(hit) and (headings or self.kind(hit) is not BlockKind.HEADING)
        ]

    def kind(self, hit: Hit) -> BlockKind:
        """Gives the kind of block in which a hit stands."""
        return self.document.sentences[hit.sentence].kind


_WORD = re.compile(r"[a-z0-9]+")
_BEGIN = itemgetter(0)


def _order(hit: Hit) -> tuple[int, int]:
    """Sorts by place; of hits that begin alike the longest comes first."""
    return hit.start, -hit.end


def _dealt(sentences: Sequence[Sentence], hits: list[Found]) -> Iterator[list[Found]]:
    """Walks the hits that each sentence holds whole; they come in order of their starts."""
    starts = list(map(_BEGIN, hits))
    last = 0
    for sentence in sentences:
        first = bisect_left(starts, sentence.start, last)
        last = bisect_left(starts, sentence.end, first)
        yield [hit for hit in hits[first:last] if hit[1] <= sentence.end]


def _follow(pattern: Pattern, first: tuple[int, int], terms: Terms) -> list[tuple[int, int]] | None:
    """Finds the nearest places of the steps after the first, or None where one is missing."""
    places = [first]
    for step in pattern.steps[1:]:
        reach = places[-1][1] + step.gap
        found = terms.get(step.term)
        number = bisect_left(found, (places[-1][1], 0))
        if number == len(found) or found[number][0] > reach:
            return None
        while number + 1 < len(found) and found[number + 1][0] == found[number][0]:
            number += 1
        places.append(found[number])
    return places
