"""Which sentences a change belongs to: those that kept words join, before and after as one.

A sentence that was split, joined or moved by an insertion before it is told once, with all that
changed in it; only one that shares no word with the other text was not there before.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting.render.blocks import sentences

Span = tuple[int, int]
Node = tuple[str, int]
"""A sentence: 'old' or 'new', and its number there."""


class Sentences:
    """The sentences of a block before and after, joined where words or an edit connect them."""

    def __init__(self, before: str, after: str, edits: Sequence[tuple[Span, Span]]) -> None:
        """Take both texts of a block and every edit in it, in order, as spans of both."""
        self.texts = {"old": before, "new": after}
        self.spans = {side: list(_spans(text)) for side, text in self.texts.items()}
        self.starts = {side: [begin for begin, _ in spans] for side, spans in self.spans.items()}
        self.over: dict[Node, Node] = {}
        self._join_kept(edits)

    def touched(self, edits: Sequence[tuple[Span, Span]]) -> list[Node]:
        """List the sentences in which edits took words out or put them in."""
        return [
            (side, number)
            for edit in edits
            for side, span in zip(("old", "new"), edit, strict=True)
            for number in self._under(side, *trimmed(self.texts[side], *span))
        ]

    def join(self, nodes: Sequence[Node]) -> None:
        """Take sentences for one."""
        for one, other in pairwise(nodes):
            self.over[self.root(one)] = self.root(other)

    def root(self, node: Node) -> Node:
        """Give the sentence that stands for all that are joined with this one."""
        path = []
        while (above := self.over.get(node, node)) != node:
            path.append(node)
            node = above
        self.over.update(dict.fromkeys(path, node))
        return node

    def around(self) -> dict[Node, tuple[str, str]]:
        """Give the words before and after of all sentences that are joined, by their root."""
        held: dict[Node, dict[str, list[Span]]] = {}
        for side, spans in self.spans.items():
            for number, span in enumerate(spans):
                sides = held.setdefault(self.root((side, number)), {"old": [], "new": []})
                sides[side].append(span)
        return {
            root: (self._words("old", sides["old"]), self._words("new", sides["new"]))
            for root, sides in held.items()
        }

    def _words(self, side: str, own: Sequence[Span]) -> str:
        return self.texts[side][own[0][0] : own[-1][1]].strip() if own else ""

    def _under(self, side: str, start: int, end: int) -> range:
        """Number the sentences that a span touches; none where the span is empty."""
        if start >= end:
            return range(0)
        first = bisect_right(self.starts[side], start) - 1
        return range(max(0, first), bisect_left(self.starts[side], end))

    def _join_kept(self, edits: Sequence[tuple[Span, Span]]) -> None:
        """Join the old and the new sentence of each stretch of words that stayed."""
        i = j = 0
        end = (len(self.texts["old"]),) * 2, (len(self.texts["new"]),) * 2
        for old, new in (*edits, end):
            for number in self._under("old", i, old[0]):
                begin, stop = self.spans["old"][number]
                first, last = max(begin, i), min(stop, old[0])
                shift = j - i
                for other in self._under("new", first + shift, last + shift):
                    start, limit = self.spans["new"][other]
                    kept = slice(max(first + shift, start), min(last + shift, limit))
                    if any(c.isalnum() for c in self.texts["new"][kept]):
                        self.join([("old", number), ("new", other)])
            i, j = old[1], new[1]


def trimmed(text: str, start: int, end: int) -> Span:
    """Leave the white space at the edges of a span out, unless it is nothing else."""
    inside = text[start:end]
    if not inside.strip():
        return start, end
    return end - len(inside.lstrip()), start + len(inside.rstrip())


def _spans(text: str) -> Iterator[Span]:
    here = 0
    for unit in sentences(text):
        stop = here + len(unit.text) + len(unit.gap)
        yield here, stop
        here = stop
