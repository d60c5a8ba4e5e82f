"""Parses Markdown into a `Document` in one pass over its lines, each character's place kept.

Only what a public statement is made of is known: headings, paragraphs, lists, quotations,
tables, code, links, emphasis. What the blocks are for (contact, boilerplate, signature) is
told in `checks.parts`, how they fall into sentences in `checks.sentences`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from checks.document import Block, BlockKind, Document, Link, Places
from checks.folding import fold
from checks.kept import kept
from checks.later import later
from checks.parts import name_parts
from checks.sentences import split_sentences

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_BULLET = later(
    r"[ \t]{0,8}(?:[-*+•][ \t]+|·[ \t]*|\d{1,3}[.)][ \t]+|\d{1,3}[.、)）](?=[^\d\s])|"
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)(?=\S)"
)
_INDENTED = re.compile(r"(?: {4}|\t)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_HAN_NUMERALS = frozenset("一二三四五六七八九十")
_KEPT_LINES = 1024
_RULE_SIGNS = frozenset("|:-*_")
_CELL = re.compile(r"[^|]+")
_REFERENCE = re.compile(r" {0,3}\[[^\]\n]{1,80}\]:[ \t]")

_INLINE = later(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"  # the sign after it is text
    r"|(?P<code>`{1,3})"
    r"|!\[[^\[\]\n]{0,300}\]\([^()\[\]\s]{0,2000}\)"  # a picture
    r"|(?P<open>\[)(?=[^\[\]]{1,300}\](?:\(|\[))"
    r"|(?P<link>\]\((?P<target>(?:[^()\[\]\s]|\([^()\[\]\s]{0,200}\)){0,2000})(?:[ \t]\"[^\"\n]{0,200}\")?\))"
    r"|(?P<ref>\]\[[^\]\n]{0,80}\])"
    r"|(?P<auto><(?:https?://|mailto:)[^<>\s]{1,2000}>)"
    r"|<!--[^<]{0,2000}-->"
    r"|</?[A-Za-z][^<>\n]{0,300}>"
    r"|(?<!\s)\*{1,3}|\*{1,3}(?!\s)|(?<!\w)_{1,3}(?!_)|(?<!_)_{1,3}(?!\w)|~~"
    r"|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]+"
    r"|(?P<space>[ \t\u3000\u00a0]{2,})",
    re.DOTALL,
)
# What may open any of these; a double space does too.
_MARKUP = later(
    r"[\\`\[\]<*_~\t\u3000\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]"
)
_WIDE = later(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


@dataclass(slots=True)
class _Sheet:
    """The document while it is being written."""

    source: str
    plain: list[str] = field(default_factory=list)
    at: Places = field(default_factory=Places)
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    last: str = ""

    def put(self, start: int, end: int) -> None:
        """Takes the source's stretch over as it stands."""
        if start < end:
            self.plain.append(self.source[start:end])
            self.at.add(start, end - start)
            self.length += end - start
            self.last = self.source[end - 1]

    def put_sign(self, sign: str, place: int) -> None:
        """Writes one character of our own for the one at `place`."""
        self.plain.append(sign)
        self.at.add(place, 1)
        self.length += 1
        self.last = sign

    def block(self, kind: BlockKind, stretches: list[tuple[int, int]]) -> None:
        """Writes a block made of stretches of the source, one a line."""
        start = self.length
        if kind is BlockKind.CODE:
            self.put(stretches[0][0], stretches[-1][1])
            self.code.append((start, self.length))
        else:
            self.inline(stretches)
        if self.length > start:
            self.blocks.append(Block(kind, start, self.length))
            self.put_sign("\n", stretches[-1][1])

    def inline(self, stretches: list[tuple[int, int]]) -> None:
        """Writes lines without their markup, joined as they read."""
        for number, (start, end) in enumerate(stretches):
            if number and not (_WIDE.match(self.last or " ") and _WIDE.match(self.source, start)):
                self.put_sign(" ", start - 1)
            _Inline(self, start, end).write()


class _Inline:
    """Writes one line's words, leaving its markup out."""

    def __init__(self, sheet: _Sheet, start: int, end: int) -> None:
        self.sheet, self.start, self.end = sheet, start, end
        self.opened: list[int] = []
        self.ticks: tuple[str, int] | None = None

    def write(self) -> None:
        sheet, place = self.sheet, self.start
        if _is_bare(sheet.source[self.start : self.end]):
            sheet.put(self.start, self.end)
            return
        for mark in _INLINE.finditer(sheet.source, self.start, self.end):
            if mark.start() < place:
                continue
            sheet.put(place, mark.start())
            place = mark.end()
            self.take(mark)
        sheet.put(place, self.end)

    def take(self, mark: re.Match[str]) -> None:
        sheet, kind = self.sheet, mark.lastgroup
        if kind == "escape":
            sheet.put(mark.start() + 1, mark.end())
        elif kind == "code":
            self.tick(mark.group())
        elif kind == "open":
            self.opened.append(sheet.length)
        elif kind in ("link", "target", "ref"):
            self.close(mark.group("target") or "")
        elif kind == "auto":
            begin = sheet.length
            sheet.put(mark.start() + 1, mark.end() - 1)
            sheet.links.append(Link(begin, sheet.length, mark.group()[1:-1]))
        elif kind == "space":
            sheet.put_sign(" ", mark.start())

    def tick(self, ticks: str) -> None:
        if self.ticks is None:
            self.ticks = (ticks, self.sheet.length)
        elif self.ticks[0] == ticks:
            self.sheet.code.append((self.ticks[1], self.sheet.length))
            self.ticks = None

    def close(self, target: str) -> None:
        if self.opened:
            self.sheet.links.append(Link(self.opened.pop(), self.sheet.length, target))


def parse(source: str, *, han: bool = True) -> Document:
    """Parses a text; never raises, whatever it holds.

    >>> [block.kind.value for block in parse("# Late").blocks]
    ['heading']
    """
    sheet = _Sheet(source)
    for kind, stretches in _blocks(source):
        sheet.block(kind, stretches)
    plain = "".join(sheet.plain)
    folded = fold(plain, han=han)
    blocks = name_parts(plain, folded, sheet.blocks)
    return Document(
        source,
        plain,
        folded,
        sheet.at,
        tuple(blocks),
        tuple(split_sentences(plain, blocks)),
        tuple(sheet.links),
        tuple(sheet.code),
    )


@kept(_KEPT_LINES)
def _is_bare(line: str) -> bool:
    """Tells whether a line holds no sign that markup begins with."""
    return _MARKUP.search(line) is None and "  " not in line


def _is_running(line: str) -> bool:
    """Tells a line that begins as words do, so that no mark of a block can stand there."""
    first = line[:1]
    return first.isalpha() and first not in _HAN_NUMERALS


def _is_rule(text: str) -> bool:
    """Tells a line across the page, or the line under a table's head, from words."""
    if text.lstrip(" \t")[:1] not in _RULE_SIGNS:
        return False
    signs = set(text) - {" ", "\t"}
    if "|" in signs:
        return signs <= {"|", "-", ":"} and "-" in signs
    return len(signs) == 1 and signs <= {"*", "-", "_"} and len(text.strip()) >= 3


def _lines(source: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(source):
        if line.end() > line.start():
            yield line.start(1), line.end(1)


def _blocks(source: str) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
    reader = _Reader(source)
    for start, end in _lines(source):
        yield from reader.line(start, end)
    yield from reader.flush()


class _Reader:
    """Gathers lines into blocks."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.kind = BlockKind.PARAGRAPH
        self.held: list[tuple[int, int]] = []
        self.fence: str | None = None
        self.after_blank = True

    def flush(self) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
        if self.held:
            yield self.kind, self.held
        self.held, self.kind = [], BlockKind.PARAGRAPH

    def line(self, start: int, end: int) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
        text = self.source[start:end]
        if self.fence is not None:
            yield from self.fenced(text, start, end)
            return
        blank = not text.strip()
        if blank:
            yield from self.flush()
        elif _is_running(text) and not (self.kind is BlockKind.TABLE_CELL and "|" in text):
            yield from self.running(start, end)
        elif fence := _FENCE.match(text):
            yield from self.flush()
            self.fence, self.kind = fence.group(1)[:3], BlockKind.CODE
        elif _UNDERLINE.match(text) and self.kind is BlockKind.PARAGRAPH and len(self.held) == 1:
            self.kind = BlockKind.HEADING
            yield from self.flush()
        elif _is_rule(text) or _REFERENCE.match(text):
            yield from self.rule(text)
        else:
            yield from self.words(text, start, end)
        self.after_blank = blank

    def fenced(
        self, text: str, start: int, end: int
    ) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
        if text.lstrip().startswith(self.fence or "```"):
            self.fence = None
            yield from self.flush()
        elif start < end:
            self.held.append((start, end))

    def rule(self, text: str) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
        if "|" in text and self.held:
            start, end = self.held.pop()
            yield from self.flush()
            yield from self.cells(start, end)
            self.kind = BlockKind.TABLE_CELL
            return
        yield from self.flush()

    def words(
        self, text: str, start: int, end: int
    ) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
        if self.kind is BlockKind.TABLE_CELL and "|" in text:
            yield from self.cells(start, end)
        elif heading := _HEADING.match(text):
            yield from self.flush()
            bare = text.rstrip()
            stop = start + max(heading.end(), len(bare.rstrip("#")) or 0)
            yield BlockKind.HEADING, [(start + heading.end(), stop)]
        elif quote := _QUOTE.match(text):
            yield from self.begin(BlockKind.QUOTATION)
            self.held.append((start + quote.end(), end))
        elif self.is_code(text):
            yield from self.begin(BlockKind.CODE)
            self.held.append((start, end))
        elif item := _BULLET.match(text):
            yield from self.flush()
            self.kind = BlockKind.LIST_ITEM
            self.held.append((start + item.end(), end))
        elif text.lstrip().startswith("|"):
            yield from self.flush()
            self.held.append((start, end))
        else:
            yield from self.running(start + len(text) - len(text.lstrip()), end)

    def running(self, start: int, end: int) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
        if self.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION):
            yield from self.flush()
        self.held.append((start, end))

    def is_code(self, text: str) -> bool:
        if not _INDENTED.match(text) or _BULLET.match(text):
            return False
        return self.kind is BlockKind.CODE or (self.after_blank and not self.held)

    def begin(self, kind: BlockKind) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
        if self.kind is not kind:
            yield from self.flush()
            self.kind = kind

    def cells(self, start: int, end: int) -> Iterator[tuple[BlockKind, list[tuple[int, int]]]]:
        for cell in _CELL.finditer(self.source, start, end):
            if cell.group().strip():
                yield BlockKind.TABLE_CELL, [cell.span()]
