"""The redline as a reader of the rendered text sees it: parts, blocks, pieces, and the changes.

The source is compared, since comparing HTML would delete and insert again what only moved; what is
mark-up is then left out. Where a change touches mark-up or a link's target, nothing may hide: the
old block and the new stand under each other as they were typed.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from drafting.render.blocks import BlockKind, Unit, blocks, lines
from drafting.render.redline import Comparison, spelled
from drafting.render.redline_align import Group
from drafting.render.redline_changes import Edit, Place, Touch, Where, listed
from drafting.render.redline_deadline import Op
from drafting.render.redline_inline import PLAIN, Faces, markdown_faces, plain_faces
from drafting.render.redline_page import (
    BlockState,
    BlockView,
    Counts,
    PartView,
    Piece,
    RedlinePart,
    RedlineView,
)
from drafting.render.redline_words import Stroke

__all__ = [
    "BlockState",
    "BlockView",
    "Counts",
    "PartView",
    "Piece",
    "RedlinePart",
    "RedlineView",
    "redline_view",
]

_CHANGED = {Op.DELETE, Op.INSERT}
_OLD = {Op.DELETE, Op.MOVE_FROM}
_NEW = {Op.INSERT, Op.MOVE_TO}


def redline_view(
    old: Sequence[RedlinePart],
    new: Sequence[RedlinePart],
    language: str | None = None,
    names: Collection[str] = (),
) -> RedlineView:
    """Compares two versions of a text part by part.

    Parts go together by role, the second of a role with the second. `names` are names known to
    matter (the issuer, the people quoted): a change in one is listed among the first.
    """
    builder = _Builder(Comparison(language), language)
    parts = tuple(builder.part(before, after) for before, after in _paired(old, new))
    changes = listed(builder.touches, language, names)
    return RedlineView(parts, changes, _counts(builder.touches))


def _paired(
    old: Sequence[RedlinePart], new: Sequence[RedlinePart]
) -> Iterator[tuple[RedlinePart, RedlinePart]]:
    """Pairs parts by role and order; one that is gone stands where it stood."""
    waiting = list(old)
    for after in new:
        place = next((i for i, part in enumerate(waiting) if part.role == after.role), None)
        if place is None:
            yield RedlinePart(after.role, "", after.markdown), after
            continue
        later = {part.role for part in new}
        for gone in [part for part in waiting[:place] if part.role not in later]:
            waiting.remove(gone)
            yield gone, RedlinePart(gone.role, "", gone.markdown)
        place = next(i for i, part in enumerate(waiting) if part.role == after.role)
        yield waiting.pop(place), after
    for gone in waiting:
        yield gone, RedlinePart(gone.role, "", gone.markdown)


@dataclass(slots=True)
class _Builder:
    """Builds the views of one comparison and numbers its changes in reading order."""

    comparison: Comparison
    language: str | None
    touches: list[Touch] = field(default_factory=list)
    role: str = ""
    markdown: bool = False
    old_place: Place = field(default_factory=Place)
    new_place: Place = field(default_factory=Place)
    here: Place = field(default_factory=Place)
    moves: dict[int, int] = field(default_factory=dict)

    def part(self, old: RedlinePart, new: RedlinePart) -> PartView:
        self.role, self.markdown = new.role, new.markdown
        self.old_place, self.new_place = Place(), Place()
        self.moves = {}
        split = blocks if new.markdown else lines
        groups = self.comparison.groups(split(old.text), split(new.text))
        left = {group.move: group.old for group in groups if group.move and group.old}
        came = {group.move: group.new for group in groups if group.move and group.new}
        found: list[BlockView] = []
        for group in groups:
            self._walk(group)
            if group.move:
                found += self._moved(group, left[group.move], came[group.move])
            elif group.old and group.new:
                found += self._compared(group.old, group.new)
            else:
                found += self._whole(group.old or group.new, Op.DELETE if group.old else Op.INSERT)
        return PartView(new.role, tuple(block for block in found if block.pieces or block.change))

    def _walk(self, group: Group) -> None:
        self.here = self.new_place if group.new else self.old_place
        for place, units in ((self.old_place, group.old), (self.new_place, group.new)):
            for unit in units:
                place.pass_block(unit.kind, self._visible(unit))

    def _visible(self, unit: Unit) -> str:
        if unit.kind is not BlockKind.HEADING:
            return unit.text
        faces = self._faces((unit,))
        return "".join(c for c, shown in zip(unit.text, faces.shown, strict=True) if shown)

    # ── one block or several that belong together ───────────────────────────────────────────

    def _compared(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[BlockView]:
        strokes = self.comparison.inside(old, new)
        one, other = self._faces(old), self._faces(new)
        first = new[0]
        if all(op is Op.EQUAL for op, text in strokes if text):
            pieces = tuple(self._pieces(strokes, one, other))
            yield BlockView(first.kind, first.level, BlockState.SAME, pieces)
        elif self.markdown and (
            (old[0].kind, old[0].level) != (first.kind, first.level)
            or _touches_markup(strokes, one, other)
        ):
            yield from self._as_typed(old[0], first, strokes)
        else:
            pieces = tuple(self._numbered(self._pieces(strokes, one, other)))
            yield BlockView(first.kind, first.level, BlockState.EDITED, pieces)

    def _as_typed(self, old: Unit, new: Unit, strokes: Sequence[Stroke]) -> Iterator[BlockView]:
        """Shows both blocks with their mark-up, as one change."""
        number = self._touch([Piece(op, text) for op, text in strokes])
        for unit, state, dropped in (
            (old, BlockState.SYNTAX_OLD, Op.INSERT),
            (new, BlockState.SYNTAX_NEW, Op.DELETE),
        ):
            pieces = tuple(Piece(op, text) for op, text in strokes if text and op is not dropped)
            second = state is BlockState.SYNTAX_NEW
            yield BlockView(unit.kind, unit.level, state, pieces, number, second)

    def _whole(self, units: Sequence[Unit], op: Op) -> Iterator[BlockView]:
        state = BlockState.DELETED if op is Op.DELETE else BlockState.INSERTED
        for unit in units:
            faces = self._faces((unit,))
            pieces = tuple(self._pieces([Stroke(op, unit.text)], faces, faces))
            if pieces:
                number = self._touch(pieces)
                yield BlockView(unit.kind, unit.level, state, pieces, number)

    def _moved(self, group: Group, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[BlockView]:
        """Shows the old place in full, and at the new place what changed on the way."""
        assert group.move
        one, other = self._faces(old), self._faces(new)
        went = tuple(self._pieces([Stroke(Op.MOVE_FROM, spelled(old))], one, one))
        came = tuple(self._pieces([Stroke(Op.MOVE_TO, spelled(new))], other, other))
        second = group.move in self.moves
        if not second:
            self.moves[group.move] = self._touch([*went, *came])
        number = self.moves[group.move]
        if group.old:
            state, pieces = BlockState.MOVED_FROM, went
        else:
            state, pieces = BlockState.MOVED_TO, self._travelled(old, new, one, other)
        kind = (group.old or group.new)[0]
        yield BlockView(kind.kind, kind.level, state, pieces, number, second)

    def _travelled(
        self, old: Sequence[Unit], new: Sequence[Unit], one: Faces, other: Faces
    ) -> tuple[Piece, ...]:
        strokes = self.comparison.inside(old, new)
        if self.markdown and _touches_markup(strokes, one, other):
            found = [Piece(op, text) for op, text in strokes]
        else:
            found = list(self._pieces(strokes, one, other))
        numbered = self._numbered(iter(found))
        return tuple(replace(p, op=Op.MOVE_TO) if p.op is Op.EQUAL else p for p in numbered)

    # ── pieces ──────────────────────────────────────────────────────────────────────────────

    def _faces(self, units: Sequence[Unit]) -> Faces:
        whole = Faces([], [])
        for place, unit in enumerate(units):
            own = markdown_faces(unit) if self.markdown else plain_faces(unit.text)
            gap = unit.gap if place < len(units) - 1 else ""
            whole.shown += own.shown + [True] * len(gap)
            whole.styles += own.styles + [PLAIN] * len(gap)
        return whole

    def _pieces(self, strokes: Sequence[Stroke], one: Faces, other: Faces) -> Iterator[Piece]:
        """Cuts strokes where the style changes and leaves mark-up out."""
        i = j = 0
        for op, text in strokes:
            from_old = op in {Op.DELETE, Op.MOVE_FROM}
            faces, start = (one, i) if from_old else (other, j)
            i += 0 if op is Op.INSERT else len(text)
            j += 0 if from_old else len(text)
            shown = faces.shown[start : start + len(text)]
            styles = faces.styles[start : start + len(text)]
            visible = (p for p in zip(text, styles, shown, strict=True) if p[2])
            for style, run in groupby(visible, key=lambda p: p[1]):
                yield Piece(op, "".join(character for character, _, _ in run), style)

    def _numbered(self, pieces: Iterator[Piece]) -> Iterator[Piece]:
        """Gives each run of what went and came a number."""
        every = list(pieces)
        done = 0
        for is_change, run in groupby(every, key=lambda piece: piece.op in _CHANGED):
            count = len(list(run))
            edit = range(done, done + count)
            number = self._touch(every, edit) if is_change else None
            yield from (replace(piece, change=number) for piece in every[done : done + count])
            done += count

    def _touch(self, pieces: Sequence[Piece], only: range | None = None) -> int:
        """Notes a change: of these pieces of a block all that changed, or only some."""
        number = len(self.touches) + 1
        before = "".join(piece.text for piece in pieces if piece.op not in _NEW)
        after = "".join(piece.text for piece in pieces if piece.op not in _OLD)
        place = self.here
        where = Where(self.role)
        if self.markdown:
            where = Where(self.role, place.heading, place.paragraph, place.is_heading)
        move = any(piece.op is Op.MOVE_FROM for piece in pieces)
        edits = tuple(_edits(pieces, only or range(len(pieces))))
        self.touches.append(Touch(number, where, before, after, edits, move))
        return number


def _edits(pieces: Sequence[Piece], only: range) -> Iterator[Edit]:
    """Gives the runs of what went and came, as spans of the old block and the new."""
    i = j = place = 0
    for is_change, run in groupby(pieces, key=lambda piece: piece.op in _CHANGED):
        own = list(run)
        went = sum(len(piece.text) for piece in own if piece.op not in _NEW)
        came = sum(len(piece.text) for piece in own if piece.op not in _OLD)
        if is_change and place in only:
            yield Edit((i, i + went), (j, j + came))
        i, j, place = i + went, j + came, place + len(own)


def _touches_markup(strokes: Sequence[Stroke], one: Faces, other: Faces) -> bool:
    """Says whether a change covers mark-up, or makes text mark-up, or sets it in another style."""
    i = j = 0
    for op, text in strokes:
        before, after = slice(i, i + len(text)), slice(j, j + len(text))
        if op is Op.INSERT:
            touched = not all(other.shown[after])
        elif op is Op.DELETE:
            touched = not all(one.shown[before])
        else:
            same = one.shown[before] == other.shown[after]
            touched = not same or one.styles[before] != other.styles[after]
        if touched:
            return True
        i += 0 if op is Op.INSERT else len(text)
        j += 0 if op is Op.DELETE else len(text)
    return False


def _counts(touches: Sequence[Touch]) -> Counts:
    """Counts each numbered change as one of its sort; one with several edits is a replacement."""
    moves = sum(touch.move for touch in touches)
    single = [touch.edits[0] for touch in touches if len(touch.edits) == 1]
    inserted = sum(edit.old[0] == edit.old[1] for edit in single)
    deleted = sum(edit.new[0] == edit.new[1] for edit in single)
    replaced = len(touches) - moves - inserted - deleted
    return Counts(len(touches), inserted, deleted, replaced, moves)
