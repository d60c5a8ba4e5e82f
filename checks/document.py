"""A text as the rules see it: words without markup, in blocks and sentences, with their places.

`plain` is the source without Markdown signs, `folded` the same for comparison, character for
character; `at[i]` is where `plain[i]` stands in the source. `checks.markdown` makes documents.
"""

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from checks.report import Span


class BlockKind(StrEnum):
    """What part of a document a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    TABLE_CELL = "table_cell"
    CODE = "code"
    CONTACT = "contact"
    BOILERPLATE = "boilerplate"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its kind and its range in the plain text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its range in the plain text, and the number and kind of its block."""

    start: int
    end: int
    block: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Link:
    """A link: the range of its words in the plain text, and where it leads."""

    start: int
    end: int
    target: str


@dataclass(slots=True)
class Places:
    """Where the characters of a plain text stand in its source, by stretches taken over whole."""

    starts: "array[int]" = field(default_factory=lambda: array("q"))
    sources: "array[int]" = field(default_factory=lambda: array("q"))
    length: int = 0

    def add(self, source: int, length: int) -> None:
        """Says that the next so many characters stand at `source` and after it."""
        self.starts.append(self.length)
        self.sources.append(source)
        self.length += length

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> int:
        number = bisect_right(self.starts, index) - 1
        return self.sources[number] + index - self.starts[number]


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed text; ranges without other word are ranges of `plain`."""

    source: str
    plain: str
    folded: str
    at: Places
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    links: tuple[Link, ...]
    code: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> Span:
        """Turns a range of the plain text into a span of the source, without outer spaces."""
        while start < end and self.plain[start].isspace():
            start += 1
        while end > start and self.plain[end - 1].isspace():
            end -= 1
        if start >= end:
            place = self.at[start] if start < len(self.at) else len(self.source)
            return Span(place, place, "")
        first, last = self.at[start], self.at[end - 1] + 1
        return Span(first, last, self.source[first:last])

    def sentence_number(self, place: int) -> int | None:
        """Gives the number of the sentence that holds the place, or None between sentences."""
        number = bisect_right(self.sentences, place, key=lambda held: held.start) - 1
        return number if number >= 0 and place < self.sentences[number].end else None
