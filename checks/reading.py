"""A document read with a lexicon: what words of which meaning stand in which sentence."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from checks.brief import Brief
from checks.document import BlockKind, Document, Sentence
from checks.figures import find_figures
from checks.lexicon import Index
from checks.markdown import parse
from checks.masks import Masks
from checks.patterns import Pattern
from checks.report import Elements

Terms = Mapping[str, Sequence[tuple[int, int]]]
Patterns = dict[str, dict[str, list[Pattern]]]
_NONE: dict[str, list[Pattern]] = {}


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found: its owner, its whole range and the range that is marked, in plain text."""

    owner: str
    sentence: int
    start: int
    end: int
    mark_start: int
    mark_end: int


class Wording:
    """All wording of one language family, ready to search with: an index and its patterns."""

    def __init__(self, family: str, index: Index, patterns: Iterable[Pattern]) -> None:
        self.family = family
        self.index = index
        self.by_first: Patterns = defaultdict(lambda: defaultdict(list))
        for pattern in patterns:
            self.by_first[pattern.steps[0].term][pattern.steps[-1].term].append(pattern)


class Reading:
    """One text read once: terms by sentence, hits by owner, masks, figures."""

    def __init__(self, source: str, language: str, wording: Wording, brief: Brief | None) -> None:
        self.language, self.family, self.brief = language, wording.family, brief
        self.document: Document = parse(source, han=wording.family == "zh")
        self.figures = find_figures(self.document.folded)
        self.terms: list[Terms] = self._terms(wording.index)
        self.hits: dict[str, list[Hit]] = defaultdict(list)
        for hit in self._match(wording.by_first):
            self.hits[hit.owner].append(hit)
        self.masks = Masks(self.document, self._reported())
        self.elements = Elements()

    def _terms(self, index: Index) -> list[Terms]:
        sentences = self.document.sentences
        found: list[dict[str, list[tuple[int, int]]]] = [defaultdict(list) for _ in sentences]
        _deal(sentences, found, ((s, e, (term,)) for s, e, term in self.figures))
        _deal(sentences, found, index.scan(self.document.folded))
        return list(found)

    def _match(self, by_first: Patterns) -> Iterator[Hit]:
        for number, terms in enumerate(self.terms):
            sentence = self.document.sentences[number]
            for term in terms:
                for last, patterns in by_first.get(term, _NONE).items():
                    if last in terms:
                        for pattern in patterns:
                            yield from self._place(pattern, number, sentence, terms)

    def _place(
        self, pattern: Pattern, number: int, sentence: Sentence, terms: Terms
    ) -> Iterator[Hit]:
        for start, end in terms[pattern.steps[0].term]:
            if pattern.opens and self.document.plain[sentence.start : start].strip():
                continue
            places = _follow(pattern, (start, end), terms)
            if places is None or (pattern.closes and self._goes_on(places[-1][1], sentence)):
                continue
            first, last = places[pattern.first], places[pattern.last]
            yield Hit(pattern.owner, number, start, places[-1][1], first[0], last[1])

    def _goes_on(self, end: int, sentence: Sentence) -> bool:
        return any(sign.isalnum() for sign in self.document.plain[end : sentence.end])

    def _reported(self) -> Iterator[tuple[int, int]]:
        for hit in self.hits.get("mask.reported", ()):
            yield hit.mark_start, self.document.sentences[hit.sentence].end

    def words(self, start: int, end: int) -> str:
        """Gives the folded words of a range."""
        return self.document.folded[start:end]

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


_START = itemgetter(0)


def _deal(
    sentences: Sequence[Sentence],
    found: list[dict[str, list[tuple[int, int]]]],
    hits: Iterable[tuple[int, int, tuple[str, ...]]],
) -> None:
    """Deals hits in order of their starts out to the sentences that hold them whole."""
    number, count = 0, len(sentences)
    first, last, held = 0, -1, found[0] if found else {}
    for start, end, terms in sorted(hits, key=_START):
        while start >= last:
            if number == count:
                return
            first, last, held = sentences[number].start, sentences[number].end, found[number]
            number += 1
        if start >= first and end <= last:
            place = start, end
            for term in terms:
                held[term].append(place)


def _follow(pattern: Pattern, first: tuple[int, int], terms: Terms) -> list[tuple[int, int]] | None:
    """Finds the nearest places of the steps after the first, or None where one is missing."""
    places = [first]
    for step in pattern.steps[1:]:
        reach = places[-1][1] + step.gap
        found = terms.get(step.term, ())
        number = bisect_left(found, (places[-1][1], 0))
        if number == len(found) or found[number][0] > reach:
            return None
        while number + 1 < len(found) and found[number + 1][0] == found[number][0]:
            number += 1
        places.append(found[number])
    return places
