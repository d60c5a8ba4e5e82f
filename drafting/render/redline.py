"""The redline: what went, what came and what moved between two versions of a text.

Blocks are aligned first, then sentences, then words, so that a lawyer sees whole amounts, dates,
words and clauses, never a changed letter. The segments spell both texts exactly. The page a lawyer
reads is made of them in `redline_view`; the list of changes in `redline_changes`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafting.render.blocks import Unit, blocks
from drafting.render.redline_align import Group, align
from drafting.render.redline_deadline import Deadline, Op
from drafting.render.redline_vocabulary import Words
from drafting.render.redline_words import Stroke, strokes, tidy

__all__ = ["Op", "Redline", "Segment", "redline"]

COMPARISONS = 300_000  # of one redline; about 0.2 s at worst on the slowest machine we serve

MANY_SENTENCES = 4_000  # in one block; beyond that its words are compared as one row


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with what happened to it; the two ends of a move share `move`."""

    op: Op
    text: str
    move: str | None = None


@dataclass(frozen=True, slots=True)
class Redline:
    """The comparison of two texts.

    Equal, deleted and moved-from segments spell the old text, equal, inserted and moved-to the new.
    `changes` counts what a reader would: words replaced are one change, a move is one.
    """

    segments: tuple[Segment, ...]
    changes: int

    @property
    def old(self) -> str:
        """Spells the old text."""
        gone = {Op.EQUAL, Op.DELETE, Op.MOVE_FROM}
        return "".join(segment.text for segment in self.segments if segment.op in gone)

    @property
    def new(self) -> str:
        """Spells the new text."""
        come = {Op.EQUAL, Op.INSERT, Op.MOVE_TO}
        return "".join(segment.text for segment in self.segments if segment.op in come)


def redline(old: str, new: str, language: str | None = None) -> Redline:
    """Compares two texts; the same two give the same redline on any machine.

    `language` is a BCP 47 tag, a hint where words end. Unicode is compared as it stands.

    >>> [
    ...     (s.op.value, s.text)
    ...     for s in redline("Pay $48.7 million now.", "Pay $48.7 billion now.").segments
    ... ]
    [('equal', 'Pay '), ('delete', '$48.7 million'), ('insert', '$48.7 billion'), ('equal', ' now.')]
    """
    if old == new:
        return Redline((Segment(Op.EQUAL, old),) if old else (), 0)
    comparison = Comparison(language)
    groups = comparison.groups(blocks(old), blocks(new))
    segments = tuple(_merged(_of_groups(groups, comparison)))
    return Redline(segments, _count(segments))


class Comparison:
    """One comparison under way: the words it has cut and the comparisons it has left."""

    def __init__(self, language: str | None, comparisons: int = COMPARISONS) -> None:
        self.words = Words(language)
        self.deadline = Deadline(comparisons)

    def groups(self, old: Sequence[Unit], new: Sequence[Unit]) -> list[Group]:
        """Aligns the blocks of two texts, moves included."""
        return align(old, new, self.words, self.deadline, moves=True)

    def inside(self, old: Sequence[Unit], new: Sequence[Unit]) -> list[Stroke]:
        """Compares blocks that belong together; the white space after the last is left out."""
        if not old or not new:
            return [Stroke(Op.DELETE, spelled(old)), Stroke(Op.INSERT, spelled(new))]
        if spelled(old) == spelled(new):
            return [Stroke(Op.EQUAL, spelled(old))]
        one, other = self._sentences(old), self._sentences(new)
        if len(one) + len(other) > MANY_SENTENCES:
            rough = strokes(self.words.of(old), self.words.of(new), self.deadline)
            return list(tidy(rough))
        found: list[Stroke] = []
        groups = align(one, other, self.words, self.deadline, moves=False)
        for place, group in enumerate(groups):
            if group.old and group.new:
                found += strokes(self.words.of(group.old), self.words.of(group.new), self.deadline)
            else:
                found.append(Stroke(Op.DELETE, spelled(group.old)))
                found.append(Stroke(Op.INSERT, spelled(group.new)))
            if place < len(groups) - 1 or not (group.old and group.new):
                found += after(group)
        return list(tidy(found))

    def _sentences(self, units: Sequence[Unit]) -> list[Unit]:
        found: list[Unit] = []
        for place, unit in enumerate(units):
            own = self.words.sentences(unit.text)
            found += own
            if own and place < len(units) - 1:
                found[-1] = Unit(own[-1].text, own[-1].gap + unit.gap)
        return found


def spelled(units: Sequence[Unit]) -> str:
    """Spells units that follow one another, the gap after the last left out."""
    whole = [text for unit in units for text in (unit.text, unit.gap)]
    return "".join(whole[:-1])


def after(group: Group) -> list[Stroke]:
    """Compares the white space after a group."""
    old = group.old[-1].gap if group.old else ""
    new = group.new[-1].gap if group.new else ""
    if old == new:
        return [Stroke(Op.EQUAL, old)]
    return [Stroke(Op.DELETE, old), Stroke(Op.INSERT, new)]


def _of_groups(groups: Sequence[Group], comparison: Comparison) -> Iterator[Segment]:
    left = {group.move: group.old for group in groups if group.move and group.old}
    came = {group.move: group.new for group in groups if group.move and group.new}
    for group in groups:
        if group.move is None:
            found = comparison.inside(group.old, group.new)
            yield from (Segment(op, text) for op, text in [*found, *after(group)])
        else:
            inner = comparison.inside(left[group.move], came[group.move])
            kept = Op.MOVE_FROM if group.old else Op.MOVE_TO
            own = Op.DELETE if group.old else Op.INSERT
            for op, text in inner:
                if op in {Op.EQUAL, own}:
                    yield Segment(kept if op is Op.EQUAL else own, text, f"m{group.move}")
            yield Segment(kept, (group.old or group.new)[-1].gap, f"m{group.move}")


def _merged(segments: Iterator[Segment]) -> Iterator[Segment]:
    """Joins neighbours of one kind; within a change what went stands before what came."""
    gone: list[str] = []
    come: list[str] = []
    kept: list[str] = []
    move: str | None = None
    held = Op.EQUAL

    def flush() -> Iterator[Segment]:
        for op, texts in ((held, kept), (Op.DELETE, gone), (Op.INSERT, come)):
            if texts:
                yield Segment(op, "".join(texts), move)
                texts.clear()

    for segment in segments:
        if not segment.text:
            continue
        settled = segment.op not in {Op.DELETE, Op.INSERT}
        if segment.move != move or (settled and (gone or come or segment.op != held)):
            yield from flush()
        move = segment.move
        if settled:
            held = segment.op
            kept.append(segment.text)
        else:
            (gone if segment.op is Op.DELETE else come).append(segment.text)
    yield from flush()


def _count(segments: Sequence[Segment]) -> int:
    """Counts changes: a run of what went and came is one, and so is a move with its two ends."""
    changed = {Op.DELETE, Op.INSERT}
    moves = {segment.move for segment in segments if segment.move}
    runs = 0
    for before, segment in pairwise([None, *segments]):
        assert segment is not None
        if segment.op in changed:
            follows = before and before.op in changed and before.move == segment.move
            runs += not follows
    return runs + len(moves)


if __name__ == "__main__":
    from drafting.render.redline_cli import main

    raise SystemExit(main())
