"""Chinese lines made even: what is left at a line's end goes between its characters.

WeasyPrint widens only the spaces between words, of which Chinese has none. So its finished pages
are walked once more before they are drawn: every line but a block's last gets an equal, small gap
behind each character, none within Latin words and figures, none behind the halves of —— and ……;
closing marks that are drawn in the left half of their square may hang over the edge. A gap never
grows to what programs that read a file take for a space.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes
from weasyprint.text.ffi import FROM_UNITS, TO_UNITS, ffi
from weasyprint.text.line_break import Layout

WIDEST_GAP = 0.1
"""Of an em; from 0.102 Firefox reads a space, from 0.15 `pdftotext`."""

_HAN_FROM = "\u2e80"
_JUSTIFIED = frozenset({"p", "li"})
_WHOLE = frozenset("—…―⋯")
_SHARED = frozenset("“”‘’—…·")
_HANGING = {"zh-CN": "，。、；：！？）》」』】〕”’"}
_HANGING_ELSEWHERE = "）》」』】〕"
_NEGLIGIBLE = 0.2


@dataclass(frozen=True, slots=True)
class _Character:
    """One character of a line: the box that draws it and its place there, in UTF-8 bytes."""

    box: Any
    at: int
    text: str


class _Spread(Layout):  # type: ignore[misc]  # WeasyPrint brings no types
    """A line's layout whose glyphs stand further apart behind some of its characters."""

    def __init__(self, laid: Layout, behind: frozenset[int], gap: int) -> None:
        self.__dict__.update(laid.__dict__)
        self._behind, self._gap = behind, gap

    def get_first_line(self) -> Any:
        """Give the line as Pango has laid it out, with its gaps."""
        line, index = super().get_first_line()
        run = line.runs
        while run != ffi.NULL:
            self._widen(run.data)
            run = run.next
        return line, index

    def _widen(self, item: Any) -> None:
        start = item.item.offset
        glyphs, clusters = item.glyphs.glyphs, item.glyphs.log_clusters
        for n in range(item.glyphs.num_glyphs):
            if start + clusters[n] in self._behind:
                glyphs[n].geometry.width += self._gap


def justify(document: Document) -> None:
    """Make the Chinese lines of a laid-out document even, where it has any."""
    held = [list(_justified(page)) for page in document.pages]
    for here, following in pairwise([*held, []]):
        for block in here:
            goes_on = block is here[-1] and following and following[0].element is block.element
            lines = _lines(block)
            for line in lines if goes_on else lines[:-1]:
                if not any(box.element_tag.startswith("br") for box in line.descendants()):
                    _spread(line, block.content_box_x() + block.width)


def _justified(page: Any) -> Iterator[Any]:
    """Find a page's paragraphs and items in Chinese whose lines start at the left."""
    for block in page._page_box.descendants():  # noqa: SLF001  # the page as it will be drawn
        if (
            isinstance(block, boxes.BlockContainerBox)
            and block.element_tag in _JUSTIFIED
            and str(block.style["lang"] or "").startswith("zh")
            and block.style["text_align_all"] == "start"
            and _lines(block)
        ):
            yield block


def _lines(block: Any) -> list[Any]:
    return [child for child in block.children if isinstance(child, boxes.LineBox)]


def _spread(line: Any, edge: float) -> None:
    """Share what is left of a line among its characters."""
    shown = list(_characters(line))
    places = [one for one, other in pairwise(shown) if _may_part(one, other)]
    if not places:
        return
    last, size = shown[-1], line.style["font_size"]
    left = edge - last.box.position_x - last.box.width + _overhang(last) * size
    most = WIDEST_GAP * size
    if left < _NEGLIGIBLE or left > most * len(places) + size:
        return  # even already; or so short that gaps would show and still not fill it
    gap = int(min(left / len(places), most) * TO_UNITS)
    behind: dict[int, set[int]] = {}
    for place in places:
        behind.setdefault(id(place.box), set()).add(place.at)
    _move(line, 0, behind, gap)


def _characters(line: Any) -> Iterator[_Character]:
    for box in line.descendants():
        if isinstance(box, boxes.TextBox):
            at = 0
            for character in box.pango_layout.text:
                yield _Character(box, at, character)
                at += len(character.encode())


def _may_part(one: _Character, other: _Character) -> bool:
    """Tell whether a gap may stand between two neighbours."""
    if one.text.isspace() or other.text.isspace():
        return False
    if one.text == other.text and one.text in _WHOLE:
        return False
    return _is_chinese(one) or _is_chinese(other)


def _is_chinese(shown: _Character) -> bool:
    is_latin = shown.box.element is not None and shown.box.element.get("class") == "latin"
    return not is_latin and (shown.text >= _HAN_FROM or shown.text in _SHARED)


def _overhang(last: _Character) -> float:
    """Say how many ems of the last character are blank and may stand beyond the edge."""
    marks = _HANGING.get(last.box.style["lang"], _HANGING_ELSEWHERE)
    return 0.5 if last.text in marks else 0.0


def _move(box: Any, by: float, behind: Mapping[int, set[int]], gap: int) -> float:
    """Widen the boxes of a line and move what follows; give how far the next one moves."""
    if isinstance(box, boxes.TextBox):
        box.position_x += by
        places = frozenset(behind.get(id(box), ()))
        if not places:
            return by
        box.pango_layout = _Spread(box.pango_layout, places, gap)
        wider: float = len(places) * gap * FROM_UNITS
        box.width += wider
        return by + wider
    if not isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.translate(by, 0)
        return by
    box.position_x += by
    moved = by
    for child in box.children:
        if child.is_in_normal_flow():
            moved = _move(child, moved, behind, gap)
    box.width += moved - by
    return moved
