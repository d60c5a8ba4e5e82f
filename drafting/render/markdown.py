"""Markdown as the press page understands it: the words as typed, safe, and no surprises.

No HTML, no attributes, no images, no code, no references: what is none of ours is shown as typed,
so that nothing a lawyer approved vanishes. A release holds paragraphs, headings, emphasis, lists,
quotations, tables and links. A new line is a new line. Where a link's words differ from its
target, the target stands behind them, because paper cannot be clicked and the lawyer approved both.

What goes beyond any release's measure (`bounds`) is refused before it is parsed; the rest is rendered
in the press room, which bounds what it costs.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from drafting.domain.language import Language
from drafting.render.bounds import excesses
from drafting.render.furniture import FURNITURE

_AMPERSAND = "\ufdd0"
"""A noncharacter that stands for a typed `&`, so that `&copy;` is shown as typed."""

_INDENT = 2
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SAFE_IN_TARGET = "/:?#[]@!$&'()*+,;=-._~%"
_FIRST_ITEM = re.compile(r" {0,3}(?:[-*+]|1\.) +\S")
_ITEM = re.compile(r"(?:[-*+]|\d+\.) +\S")
_HEADINGS = {"h1": "h2", "h5": "h4", "h6": "h4"}
_SIDES = {"right": "end", "center": "middle"}

_TAGS = {
    *("p", "br", "em", "strong", "a", "span", "ul", "ol", "li", "blockquote", "hr"),
    *("h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_CLASSES = {"span": {"target", "latin"}, "td": {"end", "middle"}, "th": {"end", "middle"}}

_UNWANTED_INLINE = (
    *("html", "entity", "backtick", "image_link", "image_reference", "short_image_ref"),
    *("reference", "short_reference"),
)

_LATIN_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_TAG = re.compile(r"(<[^>]*>)")


class TooLong(ValueError):
    """The text is longer than any release; nothing is parsed."""


def to_html(text: str, language: Language) -> str:
    """Give the safe HTML of a Markdown text.

    >>> to_html("**No** <b>bold</b>", Language.EN_GB)
    '<p><strong>No</strong> &lt;b&gt;bold&lt;/b&gt;</p>'

    Raises:
        TooLong: beyond a bound.
    """
    _insist_on_bounds(text)
    html = _parser(language).convert(text.replace(_AMPERSAND, "").replace("&", _AMPERSAND))
    clean = nh3.clean(
        html.replace(_AMPERSAND, "&amp;"),
        tags=_TAGS,
        clean_content_tags=set(),
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=set(_SCHEMES),
        link_rel="noopener noreferrer",
    )
    return with_latin_apostrophes(clean, language)


def _insist_on_bounds(text: str) -> None:
    if excesses(text):
        raise TooLong


def with_latin_apostrophes(html: str, language: Language) -> str:
    """Mark the apostrophe inside a Latin word, which Chinese fonts would set a full em wide."""
    if language in (Language.EN_GB, Language.EN_US):
        return html
    pieces = _TAG.split(html)
    pieces[::2] = [_LATIN_APOSTROPHE.sub('<span class="latin">’</span>', p) for p in pieces[::2]]
    return "".join(pieces)


def lines_to_html(text: str, language: Language) -> str:
    """Give the HTML of plain lines: escaped, a line break for each new line.

    Raises:
        TooLong: beyond a bound.
    """
    _insist_on_bounds(text)
    lines = escape(text.strip("\n"), quote=False).split("\n")
    return with_latin_apostrophes("<br>".join(line.strip() for line in lines), language)


def _parser(language: Language) -> Markdown:
    parser = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            SaneListExtension(),
            Nl2BrExtension(),
        ],
        tab_length=_INDENT,
        output_format="html",
    )
    parser.preprocessors.deregister("html_block")
    for name in ("code", "reference"):
        parser.parser.blockprocessors.deregister(name)
    for name in _UNWANTED_INLINE:
        parser.inlinePatterns.deregister(name)
    parser.preprocessors.register(_ListsAsTyped(parser), "lists-as-typed", 10)
    parser.treeprocessors.register(_HouseStyle(parser, language), "house-style", 15)
    return parser


class _ListsAsTyped(Preprocessor):
    """Let a list begin right under a line of text and nest by any indent, as the editor shows it.

    Python-Markdown wants an empty line before a list and exactly `_INDENT` spaces a level.
    """

    def run(self, lines: list[str]) -> list[str]:
        return list(self._arranged(lines))

    def _arranged(self, lines: list[str]) -> Iterator[str]:
        levels: list[int] = []
        before = ""
        for line in lines:
            words = line.lstrip(" ")
            indent = len(line) - len(words)
            if words and not indent and not before.strip() and not _ITEM.match(words):
                levels = []
            if _ITEM.match(words) and (levels or _FIRST_ITEM.match(line)):
                if before.strip() and not _ITEM.match(before.lstrip(" ")):
                    yield ""
                _descend(levels, indent)
                yield " " * _INDENT * (len(levels) - 1) + words
            elif levels and indent:
                yield " " * _INDENT * len(levels) + words
            else:
                yield line
            before = line


def _descend(levels: list[int], indent: int) -> None:
    """Go to the level of an item that stands so far in; one space more is no new level."""
    while levels and indent < levels[-1]:
        levels.pop()
    if not levels or indent > levels[-1] + 1:
        levels.append(indent)


class _HouseStyle(Treeprocessor):
    """Fit what Markdown made to the press page: headings below the headline, targets in print."""

    def __init__(self, parser: Markdown, language: Language) -> None:
        super().__init__(parser)
        self._target = FURNITURE[language].target

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            parent.tag = _HEADINGS.get(parent.tag, parent.tag)
            side = parent.attrib.pop("align", "")
            if side in _SIDES:
                parent.set("class", _SIDES[side])
            if parent.tag == "li":
                _lay_open(parent)
            for at, child in reversed(list(enumerate(parent))):
                if child.tag == "a":
                    self._print_target(parent, at, child)

    def _print_target(self, parent: Element, at: int, link: Element) -> None:
        target, title = _plain(link.get("href", "")), link.get("title", "")
        link.attrib.clear()
        if _scheme(target) in _SCHEMES:
            link.set("href", _quoted(target))
        else:
            link.tag = "span"
        target = f"{target} {title}".strip()
        if not target or _same(_plain("".join(link.itertext())), target):
            return
        shown = Element("span", {"class": "target"})
        shown.text = self._target.format(target)
        shown.tail, link.tail = link.tail, None
        parent.insert(at + 1, shown)


def _lay_open(item: Element) -> None:
    """Take an item's first paragraph out of its tags, so that it stands beside the marker."""
    if len(item) and item[0].tag == "p" and not (item.text or "").strip():
        first = item[0]
        item.remove(first)
        item.text = first.text
        for at, child in enumerate(list(first)):
            item.insert(at, child)


def _plain(text: str) -> str:
    """Undo the entities in which Python-Markdown hides the letters of a mail address."""
    return unescape(text.replace(AMP_SUBSTITUTE, "&"))


def _scheme(target: str) -> str:
    try:
        return urlsplit(target.strip()).scheme.lower()
    except ValueError:
        return ""


def _quoted(target: str) -> str:
    quoted = quote(target.replace(_AMPERSAND, "&"), safe=_SAFE_IN_TARGET)
    return quoted.replace("&", _AMPERSAND)


def _same(words: str, target: str) -> bool:
    """Tell whether a link's words already are its target, but for scheme and final slash."""
    return _bare(words) == _bare(target)


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://|mailto:|tel:)", "", address.strip()).rstrip("/").casefold()
