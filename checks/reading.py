"""A document read with a lexicon: what words of which meaning stand in which sentence."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from heapq import merge
from operator import attrgetter, itemgetter
from typing import NamedTuple

from checks.brief import Brief
from checks.document import BlockKind, Document, Sentence
from checks.figures import find_figures
from checks.lexicon import Found
from checks.markdown import parse
from checks.masks import Masks
from checks.matching import Terms, matched
from checks.report import Elements
from checks.trade import is_for_a_trade
from checks.wording import Wording


class Hit(NamedTuple):
    """A pattern found: its owner, its whole range and the range that is marked, in plain text."""

    owner: str
    sentence: int
    start: int
    end: int
    mark_start: int
    mark_end: int


def clear_of(others: Iterable[Hit]) -> Callable[[Hit], bool]:
    """Gives what tells whether none of the others lies over a hit; no hit leaves its sentence."""
    beside: dict[int, list[Hit]] = defaultdict(list)
    for other in others:
        beside[other.sentence].append(other)

    def is_clear(hit: Hit) -> bool:
        near = beside.get(hit.sentence)
        return near is None or not any(
            other.start < hit.end and hit.start < other.end for other in near
        )

    return is_clear


def apart(hits: Iterable[Hit], others: Iterable[Hit]) -> list[Hit]:
    """Gives the hits over which none of the others lies."""
    return list(filter(clear_of(others), hits))


def in_order(*found: Iterable[Hit]) -> Iterator[Hit]:
    """Walks hits by their sentences, of which each of those given is in order already."""
    return merge(*found, key=attrgetter("sentence"))


class Reading:
    """One text read once: terms by sentence, hits by owner, masks, figures.

    `sentences` are the folded words of each.
    """

    def __init__(self, source: str, language: str, wording: Wording, brief: Brief | None) -> None:
        self.language, self.family, self.brief = language, wording.family, brief
        self.wording = wording
        self.document: Document = parse(source, han=wording.family == "zh")
        self._starts = [sentence.start for sentence in self.document.sentences]
        folded = self.document.folded
        self.sentences = [folded[one.start : one.end] for one in self.document.sentences]
        self.figures = find_figures(self.document.folded)
        self.terms: list[Terms] = []
        self.hits: dict[str, list[Hit]] = defaultdict(list)
        self._read(wording)
        self.masks = Masks(self.document, self._reported())
        self.elements = Elements()

    def _read(self, wording: Wording) -> None:
        """Reads sentence by sentence; a place in a sentence lies one behind that of the text."""
        padded = f"\n{self.document.folded}\n"
        sentences = self.document.sentences
        figures = [(start, end, wording.figures[term]) for start, end, term in self.figures]
        for number, (sentence, held) in enumerate(
            zip(sentences, _dealt(sentences, figures), strict=True)
        ):
            shift = sentence.start - 1
            inside = tuple((start - shift, end - shift, term) for start, end, term in held)
            found, mask, made = matched(wording, padded[shift + 1 : sentence.end + 2], inside)
            self.terms.append(Terms(wording, found, mask, shift))
            for owner, start, end, mark_start, mark_end in made:
                self.hits[owner].append(
                    Hit(
                        owner, number, start + shift, end + shift, mark_start + shift,
                        mark_end + shift,
                    )
                )  # fmt: skip

    def _reported(self) -> Iterator[tuple[int, int]]:
        told = self.hits.get("mask.reported", ())
        for hit in apart(told, self.hits.get("mask.reported.not", ())):
            yield hit.mark_start, self.document.sentences[hit.sentence].end

    @cached_property
    def is_for_a_trade(self) -> bool:
        """Whether the text is written for readers who know a project's terms."""
        return is_for_a_trade(self.document)

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

    def has(self, sentence: int, *terms: str) -> bool:
        """Tells whether a sentence holds any of the terms."""
        return any(map(self.terms[sentence].__contains__, terms))

    def holding(self, *figures: str) -> list[int]:
        """Gives the numbers of the sentences that hold any of some kinds of figures, in order."""
        bits = 0
        for figure in figures:
            bits |= self.wording.bits[figure]
        return [number for number, terms in enumerate(self.terms) if terms.mask & bits]

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


_BEGIN = itemgetter(0)


def _dealt(sentences: Sequence[Sentence], hits: list[Found]) -> Iterator[list[Found]]:
    """Walks the hits that each sentence holds whole; they come in order of their starts."""
    starts = list(map(_BEGIN, hits))
    last = 0
    for sentence in sentences:
        first = bisect_left(starts, sentence.start, last)
        last = bisect_left(starts, sentence.end, first)
        yield [hit for hit in hits[first:last] if hit[1] <= sentence.end]
