"""Plain text and Markdown of a release: the same words in the same order, for a mail or a form."""

from itertools import groupby

from drafting.domain.edition import Edition
from drafting.render.furniture import (
    end_mark,
    ends_after,
    label,
    mark,
    shown_text,
    version_line,
)
from drafting.render.occasion import Occasion
from drafting.render.press_html import Template, fragment
from drafting.render.words import Line, lines

_CELLS = frozenset({"td", "th"})
_CLOSE = frozenset({"li", "br", "tr"})
"""Lines that stand right under the one before, without an empty line between."""


def plain(template: Template, edition: Edition, occasion: Occasion) -> str:
    """Write a text as plain lines: list markers kept, a table's cells between bars."""
    shown = lines(fragment(template, edition, occasion))
    paragraphs = [_head(edition, occasion)]
    for line in _rows(shown):
        if line.tag in _CLOSE and paragraphs[-1]:
            paragraphs[-1] += "\n" + _indented(line)
        else:
            paragraphs.append(_indented(line))
    paragraphs.append(version_line(edition))
    return "\n\n".join(words for words in paragraphs if words) + "\n"


def _head(edition: Edition, occasion: Occasion) -> str:
    words = mark(edition, occasion)
    return f"[{words}]" if words else ""


def _indented(line: Line) -> str:
    return "  " * max(0, line.depth - 1) + line.shown()


def _rows(shown: tuple[Line, ...]) -> list[Line]:
    """Join a table's cells to rows."""
    rows: list[Line] = []
    for is_row, group in groupby(shown, key=lambda line: line.tag in _CELLS):
        if is_row:
            rows += _table(list(group))
        else:
            rows += group
    return rows


def _table(cells: list[Line]) -> list[Line]:
    columns = sum(1 for cell in cells if cell.tag == "th") or len(cells)
    starts = range(0, len(cells), columns)
    rows = [" | ".join(cell.text for cell in cells[at : at + columns]) for at in starts]
    return [Line("p" if n == 0 else "tr", row) for n, row in enumerate(rows)]


def markdown(edition: Edition, occasion: Occasion) -> str:
    """Write a text as Markdown: its parts as typed, stamps filled, headline as a heading."""
    head = edition.canonical.letterhead
    blocks = [_head(edition, occasion), "  \n".join((f"**{head.name}**", *head.lines))]
    blocks.append(label(edition))
    for part in edition.canonical.parts:
        words = shown_text(edition, part.role, occasion).strip("\n")
        blocks.append(f"# {words}" if part.role == "headline" else words)
        if part.role is ends_after(edition):
            blocks.append(end_mark(edition))
    blocks += [edition.canonical.prevailing, version_line(edition)]
    return "\n\n".join(block for block in blocks if block) + "\n"
