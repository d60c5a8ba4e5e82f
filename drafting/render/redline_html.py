"""Writes a redline view as HTML that is safe whatever the text holds.

Every character of the text is escaped; links are shown with their target and lead nowhere. Colour
never speaks alone: `<ins>` and `<del>` are underlined and struck by `redline.css`, and hidden words
say the same to a screen reader, in the page's language.
"""

from dataclasses import dataclass, fields
from html import escape
from itertools import groupby
from typing import Protocol, Self

from drafting.render.blocks import BlockKind
from drafting.render.redline_changes import anchor
from drafting.render.redline_deadline import Op
from drafting.render.redline_inline import Style
from drafting.render.redline_view import BlockState, BlockView, PartView, Piece, RedlineView


class Say(Protocol):
    """A catalogue: gives the message of a key, its variables filled in."""

    def __call__(self, key: str, /, **variables: str) -> str:
        """Gives the words for `key`."""
        ...


@dataclass(frozen=True, slots=True)
class RedlineLabels:
    """The words around a redline, in the reader's language.

    `change` holds `{n}` and `{total}`, to be filled in for each change. Each field but `language`,
    the labels' own BCP 47 tag, is the message `redline-<field>`, its underscores as hyphens.
    """

    language: str
    region: str
    keys: str
    previous: str
    next: str
    change: str
    deleted: str
    deleted_end: str
    inserted: str
    inserted_end: str
    moved_from: str
    moved_to: str
    syntax_old: str
    syntax_new: str
    space: str
    line_break: str
    paragraph_break: str
    none: str

    @classmethod
    def spoken(cls, say: Say, language: str) -> Self:
        """Takes every label from a catalogue, whose words are in `language`."""
        names = [own.name for own in fields(cls) if own.name != "language"]
        keys = {name: "redline-" + name.replace("_", "-") for name in names}
        return cls(
            language, **{name: say(key, n="{n}", total="{total}") for name, key in keys.items()}
        )


LABELS = RedlineLabels(
    language="en",
    region="Redline",
    keys="With the redline in focus: n next change, p previous change. Anywhere: Alt+N, Alt+P.",
    previous="Previous change",
    next="Next change",
    change="Change {n} of {total}",
    deleted="deleted:",
    deleted_end="end of deletion",
    inserted="inserted:",
    inserted_end="end of insertion",
    moved_from="Moved from here",
    moved_to="Moved to here",
    syntax_old="Before, as typed",
    syntax_new="After, as typed",
    space="space",
    line_break="line break",
    paragraph_break="paragraph break",
    none="No changes",
)

_TAGS = {Op.DELETE: "del", Op.INSERT: "ins"}
_ELEMENTS = {BlockKind.QUOTE: "blockquote", BlockKind.LIST_ITEM: "li"}
_WHOLE = {
    BlockState.INSERTED: Op.INSERT,
    BlockState.DELETED: Op.DELETE,
}


def redline_html(
    view: RedlineView,
    labels: RedlineLabels,
    language: str,
    heading_offset: int = 2,
    *,
    prefix: str = "",
) -> str:
    """Writes the redline as one `<div>` with a region for the text and links between changes.

    `language` is the text's BCP 47 tag; a level-1 heading becomes an `<h{1 + heading_offset}>`.
    Parts carry their role in `data-role` and the id `part-<role>`, changes the ids that
    `Change.anchors` name, behind `prefix`, which keeps apart the redlines of several texts.
    """
    own = _lang(labels.language, language)
    writer = _Writer(labels, view.counts.changes, heading_offset, own, prefix)
    lang = f' lang="{escape(language)}"' if language else ""
    body = "".join(writer.part(part) for part in view.parts)
    return (
        f'<div class="redline" data-redline>{writer.steps()}'
        f'<div class="redline-text" data-redline-text role="region" tabindex="0"'
        f' aria-label="{escape(labels.region)}"{lang}>{body}</div></div>'
    )


@dataclass(slots=True)
class _Writer:
    labels: RedlineLabels
    total: int
    heading_offset: int
    lang: str  # on words of ours inside the text, where their language is another
    prefix: str  # of every id

    def id(self, number: int) -> str:
        """Names the place of a change on this page."""
        return escape(self.prefix) + anchor(number)

    def steps(self) -> str:
        """Writes the pair of links that walk the changes; the script moves where they lead."""
        if not self.total:
            none = escape(self.labels.none)
            return f'<p class="redline-none">{none}</p>' if none else ""
        return (
            f'<nav class="redline-steps" aria-label="{escape(self.labels.region)}"'
            f' data-redline-steps data-change-label="{escape(self.labels.change)}">'
            f'<a href="#{self.id(self.total)}" data-redline-step="-1">'
            f"{escape(self.labels.previous)}</a>"
            f'<a href="#{self.id(1)}" data-redline-step="1">{escape(self.labels.next)}</a>'
            f'<span class="redline-at" data-redline-at role="status"></span>'
            f'<span class="redline-keys" data-redline-keys hidden>{escape(self.labels.keys)}</span>'
            "</nav>"
        )

    def part(self, part: PartView) -> str:
        body = []
        for is_item, run in groupby(part.blocks, key=lambda b: b.kind is BlockKind.LIST_ITEM):
            blocks = "".join(self.block(block) for block in run)
            body.append(f'<ul class="redline-list">{blocks}</ul>' if is_item else blocks)
        role, name = escape(part.role), escape(f"{self.prefix}part-{part.role}")
        opening = f'<section class="redline-part" id="{name}" data-role="{role}">'
        return f"{opening}{''.join(body)}</section>"

    def block(self, block: BlockView) -> str:
        tag = self._tag(block)
        state = block.state.value.replace("_", "-")
        kind = block.kind.value.replace("_", "-")
        classes = f"redline-block redline-{kind} redline-is-{state}"
        if block.kind is BlockKind.LIST_ITEM and block.level:
            classes += f" redline-depth-{min(block.level, 4)}"
        return (
            f'<{tag} class="{classes}"{self._identity(block)}>{self._note(block)}'
            f"{self._inside(block)}{self._after(block)}</{tag}>"
        )

    def _tag(self, block: BlockView) -> str:
        if block.kind is BlockKind.HEADING:
            return f"h{min(6, block.level + self.heading_offset)}"
        return _ELEMENTS.get(block.kind, "p")

    def _identity(self, block: BlockView) -> str:
        """Gives a block that changed as a whole its anchor; the second place has one of its own."""
        if block.change is None:
            return ""
        if block.second:
            return f' id="{self.id(block.change)}-end"'
        return self._anchor(block.change)

    def _anchor(self, number: int) -> str:
        return f' id="{self.id(number)}" data-change="{number}" tabindex="-1"'

    def _named(self, number: int) -> str:
        return self.labels.change.format(n=number, total=self.total)

    def _note(self, block: BlockView) -> str:
        notes = {
            BlockState.MOVED_FROM: self.labels.moved_from,
            BlockState.MOVED_TO: self.labels.moved_to,
            BlockState.SYNTAX_OLD: self.labels.syntax_old,
            BlockState.SYNTAX_NEW: self.labels.syntax_new,
        }
        note = notes.get(block.state)
        if note is None or block.change is None:
            return ""
        words = escape(note)
        if block.state in {BlockState.MOVED_FROM, BlockState.MOVED_TO}:
            other = self.id(block.change) + ("" if block.second else "-end")
            words = f'<a href="#{other}">{words}</a>'
        typed = block.state in {BlockState.SYNTAX_OLD, BlockState.SYNTAX_NEW}
        space = "" if typed else " "
        return f'<span class="redline-note"{self.lang}>{words}</span>{space}'

    def _inside(self, block: BlockView) -> str:
        whole = _WHOLE.get(block.state)
        if whole:
            return self._marked(whole, block.pieces)
        runs = groupby(block.pieces, key=lambda piece: piece.change)
        return "".join(self._run(number, list(run)) for number, run in runs)

    def _run(self, number: int | None, pieces: list[Piece]) -> str:
        body = ""
        for op, run in groupby(pieces, key=lambda piece: piece.op):
            body += self._marked(op, tuple(run))
        if number is None:
            return body
        links = self._links(number)
        return f'<span class="redline-change"{self._anchor(number)}>{body}{links}</span>'

    def _after(self, block: BlockView) -> str:
        return self._links(block.change) if block.change and not block.second else ""

    def _links(self, number: int) -> str:
        """Writes the way to the neighbours, which shows only at the change one has come to."""
        back, on = max(1, number - 1), min(self.total, number + 1)
        return (
            f'<span class="redline-here"{self.lang}><span>{escape(self._named(number))}</span>'
            f'<a href="#{self.id(back)}">{escape(self.labels.previous)}</a>'
            f'<a href="#{self.id(on)}">{escape(self.labels.next)}</a></span>'
        )

    def _marked(self, op: Op, pieces: tuple[Piece, ...]) -> str:
        tag = _TAGS.get(op)
        text = "".join(self._styled(piece, bare=tag is None) for piece in pieces)
        if tag is None:
            moved = op in {Op.MOVE_FROM, Op.MOVE_TO}
            return f'<span class="redline-moved">{text}</span>' if moved else text
        gone = op is Op.DELETE
        start = self.labels.deleted if gone else self.labels.inserted
        end = self.labels.deleted_end if gone else self.labels.inserted_end
        return f"<{tag}>{self._hidden(start + ' ')}{text}{self._hidden(' ' + end + ' ')}</{tag}>"

    def _styled(self, piece: Piece, *, bare: bool) -> str:
        blank = not bare and not piece.text.strip()
        return _in_style(self._blank(piece.text) if blank else escape(piece.text), piece.style)

    def _hidden(self, words: str) -> str:
        return f'<span class="redline-word"{self.lang}>{escape(words)}</span>'

    def _blank(self, text: str) -> str:
        """Shows changed white space by a sign, which a screen reader hears as words."""
        breaks = text.count("\n") or text.count("\r")
        sign, word = "␣", self.labels.space
        if breaks:
            sign = "¶" if breaks > 1 else "↵"
            word = self.labels.paragraph_break if breaks > 1 else self.labels.line_break
        shown = f'<span class="redline-sign" aria-hidden="true">{sign}</span>{self._hidden(word)}'
        return shown + ("<br>" * min(breaks, 2) or " ")


def _lang(own: str, around: str) -> str:
    return f' lang="{escape(own)}"' if own and own != around else ""


def _in_style(html: str, style: Style) -> str:
    if style.emphasis:
        html = f"<em>{html}</em>"
    if style.strong:
        html = f"<strong>{html}</strong>"
    if style.target:
        html = (
            f'<span class="redline-link">{html}</span>'
            f'<span class="redline-target"> ({escape(style.target)})</span>'
        )
    return html
