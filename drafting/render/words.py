"""The words a file shows, in order: read off the press page, and compared with what came out.

A release proves itself: what `pdftotext` reads in the PDF is exactly the canonical form with the
listed furniture, compared whole. White space counts; only where a line was broken may it differ.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from drafting.render.furniture import FURNITURE

_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "li", "tr", "td", "th", "blockquote", "div", "article", "header"}
)
_SPACES = re.compile(r"[ \t\n\r\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_MARK_CLASS = "press-mark"
_BULLET = next(iter(FURNITURE.values())).bullet


@dataclass(slots=True)
class Line:
    """One block's words: the element it comes from, how deep in lists, and its list marker."""

    tag: str
    text: str = ""
    depth: int = 0
    marker: str = ""

    def shown(self) -> str:
        """Give the words with their marker."""
        return f"{self.marker} {self.text}".strip()


@dataclass(slots=True)
class _List:
    """A list being read: ordered or not, and the number of its next item."""

    is_ordered: bool
    following: int = 1


@dataclass(slots=True)
class _Page:
    """What has been read of a press page."""

    lines: list[Line] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    skipping: int = 0


class _Reader(HTMLParser):
    """Reads our own safe HTML; it need not cope with anything else."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = _Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self.page.skipping or given.get("class") == _MARK_CLASS:
            self.page.skipping += 1
        elif tag in ("ul", "ol"):
            self.page.lists.append(_List(tag == "ol", int(given.get("start") or 1)))
        elif tag == "br":
            self._begin("br")
        elif tag in _BLOCKS:
            self._begin(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.page.skipping:
            self.page.skipping -= 1
        elif tag in ("ul", "ol"):
            self.page.lists.pop()
            self._begin("")
        elif tag in _BLOCKS:
            self._begin("")

    def handle_data(self, data: str) -> None:
        if self.page.skipping:
            return
        if not self.page.lines:
            self._begin("")
        self.page.lines[-1].text += data

    def _begin(self, tag: str) -> None:
        lists = self.page.lists
        line = Line(tag, depth=len(lists))
        if tag == "li":
            line.marker = f"{lists[-1].following}." if lists[-1].is_ordered else _BULLET
            lists[-1].following += 1
        before = self.page.lines[-1] if self.page.lines else None
        if before and before.marker and not before.text.strip() and tag == "p":
            return  # an item's own first paragraph stands beside its marker
        self.page.lines.append(line)


def lines(html: str) -> tuple[Line, ...]:
    """Read the lines of a press page in the order it shows them, but for the mark across it.

    >>> [line.shown() for line in lines("<p>Dear all,</p><ol><li>Stop.</li></ol>")]
    ['Dear all,', '1. Stop.']
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for line in reader.page.lines:
        line.text = re.sub(r"[ \t\n]+", " ", line.text).strip(" ")
    return tuple(line for line in reader.page.lines if line.text)


def difference(
    pages: Sequence[str], expected: Sequence[Line], feet: Sequence[Sequence[str]]
) -> str | None:
    """Say where what was read of a file first differs from what it must show; None where nowhere.

    `pages` are a file's pages in the order they were drawn (`pdftotext -raw`), `feet` the furniture
    that closes each.
    """
    if len(pages) != len(feet):
        return f"{len(pages)} pages, {len(feet)} expected"
    bodies = []
    for number, (page, foot) in enumerate(zip(pages, feet, strict=True), 1):
        body = _without_foot(page, "".join(foot))
        if body is None:
            return f"page {number} does not close with {foot}: …{page[-80:]!r}"
        bodies.append(body)
    return _first_difference("\n".join(bodies), "\n".join(line.shown() for line in expected))


def _without_foot(page: str, foot: str) -> str | None:
    """Take the words off the end of a page, whatever white space is between them."""
    rest = page.rstrip()
    for character in reversed(_SPACES.sub("", foot)):
        rest = rest.rstrip()
        if not rest.endswith(character):
            return None
        rest = rest[:-1]
    return rest


def _first_difference(shown: str, expected: str) -> str | None:
    read, wanted = list(_units(shown)), list(_units(expected))
    at = 0
    for character, gap in wanted:
        if at == len(read):
            return f"the file ends before {expected[-40:]!r}"
        if read[at][0] != character or not _may_stand(read[at][1], gap):
            return f"{_around(read, at)!r} in place of {_around(wanted, at)!r}"
        at += 1
    return None if at == len(read) else f"the file also shows {_around(read, at)!r}"


def _units(text: str) -> Iterator[tuple[str, str]]:
    """Give each character that is drawn, with the white space before it."""
    gap = ""
    for character in text:
        if _SPACES.fullmatch(character):
            gap += character
        else:
            yield folded(character), gap
            gap = ""


def _may_stand(read: str, wanted: str) -> bool:
    """Tell whether white space read is what was wanted, but for where a line was broken."""
    return bool(read) if wanted else read in ("", "\n")


def folded(character: str) -> str:
    r"""Give one character for all that a font draws with one glyph, which no reader can tell apart.

    >>> folded("\u2011"), folded("\u2f00")
    ('-', '一')
    """
    if character in "\u2010\u2011":
        return "-"
    return unicodedata.normalize("NFKC", character) if ord(character) > 0x7F else character


def _around(units: Sequence[tuple[str, str]], at: int) -> str:
    return "".join(gap + character for character, gap in units[max(0, at - 20) : at + 20])
