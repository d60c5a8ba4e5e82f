"""What a page needs to show a redline: parts of blocks of pieces, the changes and their count."""

from dataclasses import dataclass
from enum import StrEnum

from drafting.render.blocks import BlockKind
from drafting.render.redline_changes import Change
from drafting.render.redline_deadline import Op
from drafting.render.redline_inline import PLAIN, Style


class BlockState(StrEnum):
    """What happened to a block as a whole."""

    SAME = "same"
    EDITED = "edited"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved_from"
    MOVED_TO = "moved_to"
    SYNTAX_OLD = "syntax_old"
    SYNTAX_NEW = "syntax_new"


@dataclass(frozen=True, slots=True)
class RedlinePart:
    """A part of a text as it is handed in: its role, its words, and whether they are Markdown."""

    role: str
    text: str
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one operation and style; `change` numbers the change it belongs to."""

    op: Op
    text: str
    style: Style = PLAIN
    change: int | None = None


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block to be shown; `change` numbers it where it changed as a whole, or moved.

    `second` says that the number's first place, with its anchor, is another block.
    """

    kind: BlockKind
    level: int
    state: BlockState
    pieces: tuple[Piece, ...]
    change: int | None = None
    second: bool = False


@dataclass(frozen=True, slots=True)
class PartView:
    """A part with its blocks in reading order."""

    role: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many changes there are, and of which sort: each change is of one sort only."""

    changes: int
    insertions: int
    deletions: int
    replacements: int
    moves: int


@dataclass(frozen=True, slots=True)
class RedlineView:
    """The whole redline of a text's parts; `changes` has the weightiest first."""

    parts: tuple[PartView, ...]
    changes: tuple[Change, ...]
    counts: Counts
