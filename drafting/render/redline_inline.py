"""Tells what a reader of rendered Markdown sees from the mark-up that makes it.

It follows `markdown`, which sets the press page, and knows no more than a redline must: which
characters are mark-up, which are strong or emphasised, and where a link leads. What it does not
recognise is shown as it was typed, so nothing can hide in it. Linear in the length of a block.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from drafting.render.blocks import BlockKind, Unit

_MARKUP = re.compile(
    r"\\(?P<escape>[\\`*_{}\[\]()#+.!>|~-])"
    r"|<(?P<auto>https?://[^\s<>]{1,2000}|[^\s<>@]{1,64}@[^\s<>]{1,250})>"
    r"|(?<!!)\[(?P<label>[^\[\]\n]{0,1000})\]\((?P<inside>[ ]?<?(?:[^\s<>()]{0,2000}"
    r"(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200}){0,4})>?(?:[ ]+\"[^\"\n]{0,500}\")?[ ]?)\)"
    r"|(?P<stars>\*{1,3}(?!\*)|_{1,3}(?!_))"
)
_ORDERED = re.compile(r"[ \t]*\d")
_QUOTE_LINE = re.compile(r"^[ ]{0,3}>[ \t]?", re.MULTILINE)
_DIVIDER = re.compile(r"[\s|:-]+$")


class Style(NamedTuple):
    """How a character is set; `target` is where its link leads, as typed."""

    strong: bool = False
    emphasis: bool = False
    target: str = ""


PLAIN = Style()


@dataclass(slots=True)
class Faces:
    """A block's characters one by one: `shown` or mark-up, and in which style."""

    shown: list[bool]
    styles: list[Style]

    def hide(self, start: int, end: int) -> None:
        """Makes characters mark-up."""
        self.shown[start:end] = [False] * (end - start)

    def set(self, start: int, end: int, **changes: bool | str) -> None:
        """Adds to the style of characters."""
        for place in range(start, end):
            self.styles[place] = self.styles[place]._replace(**changes)  # type: ignore[arg-type]  # named fields only


def plain_faces(text: str) -> Faces:
    """Shows every character as it stands."""
    return Faces([True] * len(text), [PLAIN] * len(text))


def markdown_faces(unit: Unit) -> Faces:
    """Recognises the mark-up of one block.

    >>> faces = markdown_faces(Unit("a **b**", ""))
    >>> "".join(c for c, shown in zip("a **b**", faces.shown) if shown)
    'a b'
    """
    text = unit.text
    faces = plain_faces(text)
    if unit.kind is BlockKind.TABLE_ROW and _DIVIDER.match(text):
        faces.hide(0, len(text))
        return faces
    _hide_lead(unit, faces)
    if unit.kind is not BlockKind.RULE:
        _mark(text, unit.mark, len(text), faces)
    return faces


def _hide_lead(unit: Unit, faces: Faces) -> None:
    text = unit.text
    if unit.kind is BlockKind.QUOTE:
        for lead in _QUOTE_LINE.finditer(text):
            faces.hide(*lead.span())
    elif unit.kind is BlockKind.HEADING and not unit.mark:
        faces.hide(text.rindex("\n"), len(text))
    elif unit.kind is BlockKind.TABLE_ROW:
        faces.hide(0, len(text) - len(text.lstrip(" |")))
        faces.hide(len(text.rstrip(" |")), len(text))
    elif unit.kind is BlockKind.HEADING:
        faces.hide(0, unit.mark)
        faces.hide(len(text.rstrip("#").rstrip()), len(text))
    elif not (unit.kind is BlockKind.LIST_ITEM and _ORDERED.match(text)):
        faces.hide(0, unit.mark)


def _mark(text: str, start: int, end: int, faces: Faces) -> None:
    """Walks the mark-up between `start` and `end` and sets the faces."""
    openers: list[tuple[str, int]] = []
    here = start
    while found := _MARKUP.search(text, here, end):
        begin, here = found.span()
        if found["escape"]:
            faces.hide(begin, begin + 1)
        elif found["auto"]:
            faces.hide(begin, begin + 1)
            faces.hide(here - 1, here)
            faces.set(begin, here, target=found["auto"])
        elif found["stars"]:
            _mark_stars(text, found, openers, faces)
        else:
            _mark_link(text, found, faces)


def _mark_link(text: str, found: re.Match[str], faces: Faces) -> None:
    first, last = found.span("label")
    faces.hide(found.start(), first)
    faces.hide(last, found.end())
    _mark(text, first, last, faces)
    faces.set(first, last, target=found["inside"].strip())


def _mark_stars(
    text: str, found: re.Match[str], openers: list[tuple[str, int]], faces: Faces
) -> None:
    stars, begin, end = found["stars"], found.start(), found.end()
    before, after = text[begin - 1 : begin] if begin else "", text[end : end + 1]
    if stars[0] == "_" and before.isalnum() and after.isalnum():
        return
    places = [place for place, (mark, _) in enumerate(openers[-8:]) if mark == stars]
    if places and before and not before.isspace():
        place = places[-1] + max(0, len(openers) - 8)
        opened = openers[place][1]
        del openers[place:]
        faces.hide(opened, opened + len(stars))
        faces.hide(begin, end)
        if len(stars) != 2:
            faces.set(opened, end, emphasis=True)
        if len(stars) != 1:
            faces.set(opened, end, strong=True)
    elif after and not after.isspace():
        openers.append((stars, begin))
