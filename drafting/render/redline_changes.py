"""The list of changes: where, the sentence before and after, the weightiest first.

A lawyer reads figures, dates, names and links before wording. Whether a word is a name is guessed
from how it stands (`redline_names`); the guess sorts and flags, it hides nothing.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, fields
from itertools import groupby
from typing import NamedTuple

from drafting.render.blocks import BlockKind
from drafting.render.redline_names import is_organisation, is_proper
from drafting.render.redline_sentences import Sentences
from drafting.render.tokens import Kind, Token, tokens

_NUMBER_WORD = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
    r"|thousands?|millions?|half|third|quarter|twice|[一二三四五六七八九十百千万萬亿億两兩]+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a change stands: the part's role, the heading above it, the paragraph's number in it.

    Paragraphs count from 1, headings left out; a deleted one has its number in the old text. Plain
    parts have neither headings nor numbers. `is_heading` says that the heading itself changed.
    """

    role: str
    heading: str = ""
    paragraph: int = 0
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Weight:
    """Which weighty things a change touches."""

    figures: bool = False
    dates: bool = False
    names: bool = False
    links: bool = False

    def __bool__(self) -> bool:
        return self.figures or self.dates or self.names or self.links


@dataclass(frozen=True, slots=True)
class Swap:
    """Words that went and words that came; either may be empty."""

    old: str
    new: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Change:
    """A changed sentence.

    `before` and `after` are the whole sentences, empty where there was or is none. `swaps` are the
    changed words, those that touch figures, dates, names or links first. `anchors` are the ids of
    the places on the page, `anchor` the first of them. `move` says that the words only stand
    elsewhere.
    """

    where: Where
    before: str
    after: str
    weight: Weight
    swaps: tuple[Swap, ...]
    anchors: tuple[str, ...]
    move: bool = False

    @property
    def anchor(self) -> str:
        """Names the first place of this change on the page."""
        return self.anchors[0]

    @property
    def flags(self) -> tuple[str, ...]:
        """Names what the change touches, for labels: figures, dates, names, links, move."""
        own = [each.name for each in fields(self.weight) if getattr(self.weight, each.name)]
        return (*own, "move") if self.move else tuple(own)


@dataclass(slots=True)
class Place:
    """Counts where one is while walking through a part."""

    heading: str = ""
    paragraph: int = 0
    is_heading: bool = False

    def pass_block(self, kind: BlockKind, text: str) -> None:
        """Walks over one block."""
        self.is_heading = kind is BlockKind.HEADING
        if self.is_heading:
            self.heading = text.strip()
        elif text.strip():
            self.paragraph += 1


class Edit(NamedTuple):
    """Words of a block that went and came: the spans say where in the old and the new block."""

    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Touch:
    """One numbered place on the page where text changed.

    `before` and `after` are what a reader of each version saw of the block; a move has no edits.
    """

    number: int
    where: Where
    before: str
    after: str
    edits: tuple[Edit, ...]
    move: bool = False


def anchor(number: int) -> str:
    """Names the place of a change on the page."""
    return f"change-{number}"


def listed(
    touches: Sequence[Touch], language: str | None, names: Collection[str] = ()
) -> tuple[Change, ...]:
    """Lists changes by sentence: figures, dates, names and links first, else in reading order."""
    judge = _Judge(language, names)
    found: list[Change] = []
    for _, run in groupby(touches, key=_block):
        found += (_change(own, *around, judge) for own, around in _by_sentence(list(run)))
    return tuple(sorted(found, key=lambda change: not change.weight))


def _block(touch: Touch) -> object:
    """Tells one block's changes from another's; what only moved stands alone."""
    alone = touch.move or not touch.edits
    return touch.number if alone else (touch.where, touch.before, touch.after)


def _by_sentence(run: Sequence[Touch]) -> Iterator[tuple[list[Touch], tuple[str, str]]]:
    """Gives the changes of one block by the sentences they stand in, with those sentences."""
    first = run[0]
    whole = first.before.strip(), first.after.strip()
    if first.move or not first.edits:
        yield list(run), whole
        return
    held = Sentences(first.before, first.after, [edit for touch in run for edit in touch.edits])
    places = [held.touched(touch.edits) for touch in run]
    for nodes in places:
        held.join(nodes)
    roots = [held.root(nodes[0]) if nodes else None for nodes in places]
    words = held.around()
    for root in dict.fromkeys(roots):
        own = [touch for touch, under in zip(run, roots, strict=True) if under == root]
        yield own, words[root] if root else whole


def _change(touches: Sequence[Touch], before: str, after: str, judge: "_Judge") -> Change:
    first = touches[0]
    swaps = [judge.swap(touch, edit) for touch in touches for edit in touch.edits]
    weight = Weight(
        any(swap.weight.figures for swap in swaps),
        any(swap.weight.dates for swap in swaps),
        any(swap.weight.names for swap in swaps),
        any(swap.weight.links for swap in swaps),
    )
    ordered = tuple(sorted(swaps, key=lambda swap: not swap.weight))
    anchors = tuple(anchor(touch.number) for touch in touches)
    return Change(first.where, before, after, weight, ordered, anchors, first.move)


@dataclass(slots=True)
class _Judge:
    """Weighs changed words by how they stand in their block, which it cuts once."""

    language: str | None
    names: Collection[str]
    cut: dict[str, list[Token]] = field(default_factory=dict)

    def swap(self, touch: Touch, edit: Edit) -> Swap:
        went, came = touch.before[slice(*edit.old)], touch.after[slice(*edit.new)]
        kinds = {
            *self._kinds(touch.before, edit.old, came),
            *self._kinds(touch.after, edit.new, went),
        }
        weight = Weight(
            Kind.FIGURE in kinds,
            Kind.DATE in kinds or Kind.TIME in kinds,
            Kind.NAME in kinds,
            Kind.LINK in kinds,
        )
        return Swap(went.strip(), came.strip(), weight)

    def _kinds(self, text: str, span: tuple[int, int], others: str) -> Iterator[Kind]:
        """Gives the weighty kinds among words that stand on one side only."""
        start, end = span
        if not text[start:end].strip():
            return
        elsewhere = {token.text for token in self._tokens(others)}
        for last, token in self._among(text, start, end):
            if token.text not in elsewhere:
                yield _weighty(last, token)
        known = any(_overlaps(text, span, name) for name in self.names)
        if known or is_organisation(text[start:end], text[end : end + 8]):
            yield Kind.NAME

    def _among(self, text: str, start: int, end: int) -> Iterator[tuple[str, Token]]:
        """Gives the tokens that a span touches, each with the word or mark before it."""
        here, last = 0, ""
        for token in self._tokens(text):
            stop = here + len(token.text)
            if token.kind is not Kind.SPACE:
                if here < end and start < stop:
                    yield last, token
                last = token.text
            here = stop

    def _tokens(self, text: str) -> list[Token]:
        known = self.cut.get(text)
        if known is None:
            known = self.cut[text] = tokens(text, self.language)
        return known


def _weighty(last: str, token: Token) -> Kind:
    """Says which kind a word counts as; an English one that opens a sentence is no name for that."""
    if token.kind is not Kind.WORD:
        return token.kind
    if _NUMBER_WORD.match(token.text):
        return Kind.FIGURE
    opens = not last or last[-1] in ".!?:"
    return Kind.NAME if is_proper(token.text) and not opens else Kind.WORD


def _overlaps(text: str, span: tuple[int, int], name: str) -> bool:
    """Says whether a name stands where the text changed."""
    first = max(0, span[0] - len(name) + 1)
    return bool(name) and name in text[first : span[1] + len(name) - 1]
