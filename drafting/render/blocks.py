"""Splits a text into blocks and a block into sentences: what a redline aligns before words.

A unit keeps apart what it says (`text`) and the white space after it (`gap`), so that a paragraph
stays the same when the one behind it goes. Markdown is recognised by its lines alone; how it is
rendered is `markdown`'s matter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is to a reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE_ROW = "table_row"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Unit:
    """A block or a sentence with the white space that follows it.

    `level` is a heading's rank or a list item's depth; `mark` counts the characters of mark-up the
    block opens with.
    """

    text: str
    gap: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    mark: int = 0


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_HEADING = re.compile(r"(#{1,6})[ \t]*(?=[^\s#])")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}\.) +(?=\S)")
_QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
_ROW = re.compile(r"[ ]{0,3}\|")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_OWN_LINE = {BlockKind.HEADING, BlockKind.TABLE_ROW, BlockKind.RULE}

_CLOSING = r"[\"'”’」』）)\]】》]*"
_SENTENCE_END = re.compile(
    rf"[。！？；…]+{_CLOSING}|[.!?]+{_CLOSING}(?=\s|$)|(?=\n[ \t]*\r?\n)|(?=\r\n[ \t]*\r\n)"
)
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|Nos|vs|cf|e\.g|i\.e|approx|Inc|Ltd|Co|[A-Z])\.$"
)
_WHITE = re.compile(r"\s*")


def blocks(text: str) -> list[Unit]:
    r"""Splits `text` into blocks; `text + gap` of each in order spell it again.

    >>> [(unit.kind.value, unit.text) for unit in blocks("## Why\n\nA tap\nfailed.\n- one")]
    [('heading', '## Why'), ('paragraph', 'A tap\nfailed.'), ('list_item', '- one')]
    """
    found: list[_Open] = []
    for line in _LINE.findall(text):
        if not line:
            continue
        _take(found, line)
    return [opened.unit() for opened in found]


@dataclass(slots=True)
class _Open:
    """A block still taking lines."""

    kind: BlockKind
    level: int
    mark: int
    lines: list[str]
    blank: bool = False

    def unit(self) -> Unit:
        whole = "".join(self.lines)
        body = whole.rstrip()
        gap = whole[len(body) :]
        kind, level = self.kind, self.level
        last = body.rpartition("\n")[2]
        if kind is BlockKind.PARAGRAPH and last != body and _UNDERLINE.match(last):
            kind, level = BlockKind.HEADING, 1 if last.startswith("=") else 2
        return Unit(body, gap, kind, level, min(self.mark, len(body)))


def _take(found: list[_Open], line: str) -> None:
    """Gives a line to the block that is open, or opens another with it."""
    current = found[-1] if found else None
    if not line.strip():
        if current:
            current.lines.append(line)
            current.blank = True
        else:
            found.append(_Open(BlockKind.PARAGRAPH, 0, 0, [line], blank=True))
        return
    opened = _opened(line.rstrip("\r\n"))
    opened.lines.append(line)
    if current and _continues(current, opened):
        current.lines.append(line)
        return
    found.append(opened)


def _continues(current: _Open, opened: _Open) -> bool:
    if current.blank or current.kind in _OWN_LINE:
        return False
    if opened.kind is BlockKind.RULE and current.kind is BlockKind.PARAGRAPH:
        return _UNDERLINE.match(opened.lines[0].strip()) is not None
    same_quote = opened.kind is current.kind is BlockKind.QUOTE
    return opened.kind is BlockKind.PARAGRAPH or same_quote


def _opened(line: str) -> _Open:
    """Says which block a line would open."""
    if _RULE.match(line):
        return _Open(BlockKind.RULE, 0, 0, [])
    kind, level, mark = BlockKind.PARAGRAPH, 0, 0
    if heading := _HEADING.match(line):
        kind, level, mark = BlockKind.HEADING, len(heading.group(1)), heading.end()
    elif item := _ITEM.match(line):
        kind, level, mark = BlockKind.LIST_ITEM, len(item.group(1).expandtabs(4)) // 2, item.end()
    elif quote := _QUOTE.match(line):
        kind, mark = BlockKind.QUOTE, quote.end()
    elif _ROW.match(line):
        kind = BlockKind.TABLE_ROW
    return _Open(kind, level, mark, [])


def lines(text: str) -> list[Unit]:
    """Splits plain text, which has no mark-up, into one unit a line."""
    units = []
    for line in _LINE.findall(text):
        body = line.rstrip()
        if line:
            units.append(Unit(body, line[len(body) :]))
    return units


def sentences(text: str) -> list[Unit]:
    """Splits a block into sentences by the marks of English and Chinese alike.

    >>> [unit.text for unit in sentences("Dr. Li left. We regret it.")]
    ['Dr. Li left.', 'We regret it.']
    """
    return list(_sentences(text))


def _sentences(text: str) -> Iterator[Unit]:
    begin = 0
    for mark in _SENTENCE_END.finditer(text):
        end = mark.end()
        if end <= begin or _ABBREVIATION.search(text, max(begin, end - 8), end):
            continue
        white = _WHITE.match(text, end)
        after = white.end() if white else end
        yield Unit(text[begin:end], text[end:after])
        begin = after
    if begin < len(text):
        yield Unit(text[begin:], "")
