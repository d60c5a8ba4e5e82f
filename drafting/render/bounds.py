"""How much one part of a text may hold: some ten times what the longest real release does.

Told before anything is parsed, so that what would keep the press busy for seconds is refused at once
and by name. Beyond any of these a text is a mistake or an attack.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

_MARKS = re.compile(r"[*_\[]")
_ITEM = re.compile(r"(?:[-*+]|\d+\.) ")
_UNBROKEN = re.compile(r"[^\s\u2e80-\u9fff\uff00-\uffef]{81,}")
"""A run that no line holds and nothing breaks: between Chinese characters a line may break."""
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")


class Bound(StrEnum):
    """What is counted."""

    CHARACTERS = "characters"
    LINES = "lines"
    LEVELS = "levels"
    CELLS = "cells"
    MARKS = "marks"
    UNBROKEN = "unbroken"


@dataclass(frozen=True, slots=True)
class Excess:
    """A bound that a text goes beyond: how much it holds of what, and how much it may."""

    bound: Bound
    found: int
    most: int


MOST: dict[Bound, int] = {
    Bound.CHARACTERS: 40_000,
    Bound.LINES: 1_000,
    Bound.LEVELS: 10,
    Bound.CELLS: 1_000,
    Bound.MARKS: 1_000,
    Bound.UNBROKEN: 4_000,
}


def excesses(text: str) -> tuple[Excess, ...]:
    """List the bounds a part's text goes beyond, the plainest first.

    >>> [(one.bound.value, one.found) for one in excesses("> " * 12 + "deep")]
    [('levels', 12)]
    """
    return tuple(_beyond(text))


def _beyond(text: str) -> Iterator[Excess]:
    for bound, most in MOST.items():
        found = _COUNTS[bound](text)
        if found > most:
            yield Excess(bound, found, most)
            if bound is Bound.CHARACTERS:
                return  # counting the rest of it would take its time too


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _levels(text: str) -> int:
    """Count how deep quotations and lists stand in one another at the deepest line.

    Spaces alone are no level: people move a signature to the right with them.
    """
    deepest, indents = 0, [-1]
    for line in _lines(text):
        words = line.lstrip(" \t>")
        indent = len(line) - len(words)
        if _ITEM.match(words):
            while indent < indents[-1]:
                indents.pop()
            if indent > indents[-1]:
                indents.append(indent)
        elif not indent:
            indents = [-1]
        deepest = max(deepest, line.count(">", 0, indent) + len(indents) - 1)
    return deepest


def _unbroken(paragraph: str) -> int:
    """Count the characters of words that no line holds: each line of one costs a paragraph's time."""
    return sum(map(len, _UNBROKEN.findall(paragraph)))


_COUNTS: dict[Bound, Callable[[str], int]] = {
    Bound.CHARACTERS: len,
    Bound.LINES: lambda text: len(_lines(text)),
    Bound.LEVELS: _levels,
    Bound.CELLS: lambda text: text.count("|"),
    Bound.MARKS: lambda text: len(_MARKS.findall(text)),
    Bound.UNBROKEN: lambda text: max(map(_unbroken, _PARAGRAPHS.split(text))),
}
