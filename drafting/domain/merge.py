"""Three-way merging of what two people wrote from one base: diff3 on lines, then on tokens.

Changes that do not touch merge; those that do are given back as clashes with both sides. Never
fuzzy: a change is placed where it was made or nowhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafting.domain.forms import PartRole

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_TOKEN = re.compile(r"[^\W\d_㐀-鿿豈-﫿]+|\d+|\s+|.", re.DOTALL)
_MOST_TOKENS = 20_000


@dataclass(frozen=True, slots=True)
class Clash:
    """A part in which both sides changed the same words."""

    role: PartRole
    base: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged parts; where `clashes` is not empty those parts hold `theirs`."""

    parts: dict[PartRole, str]
    clashes: tuple[Clash, ...]


def merge_parts(
    base: Mapping[PartRole, str], theirs: Mapping[PartRole, str], mine: Mapping[PartRole, str]
) -> Merged:
    """Merge all parts of a text; a part that one side lacks counts as empty there."""
    parts: dict[PartRole, str] = {}
    clashes = []
    for role in PartRole:
        old, left, right = (side.get(role, "") for side in (base, theirs, mine))
        merged = merge(old, left, right)
        if merged is None:
            clashes.append(Clash(role, old, left, right))
        words = left if merged is None else merged
        if words or role in mine or role in theirs:
            parts[role] = words
    return Merged(parts, tuple(clashes))


def merge(base: str, theirs: str, mine: str) -> str | None:
    r"""Merge two changes of one text, or give None where they touch the same words.

    >>> merge("a cat sat\n", "a cat sat down\n", "the cat sat\n")
    'the cat sat down\n'
    >>> merge("one", "two", "three") is None
    True
    """
    if mine in (theirs, base):
        return theirs
    if theirs == base:
        return mine
    lines = _merge_sequences(_LINE.findall(base), _LINE.findall(theirs), _LINE.findall(mine))
    return "".join(piece for piece in lines) if lines is not None else None


def _merge_sequences(base: list[str], theirs: list[str], mine: list[str]) -> list[str] | None:
    out: list[str] = []
    for old, left, right in _chunks(base, theirs, mine):
        if right in (left, old):
            out += left
        elif left == old:
            out += right
        else:
            finer = _merge_tokens("".join(old), "".join(left), "".join(right))
            if finer is None:
                return None
            out.append(finer)
    return out


def _merge_tokens(base: str, theirs: str, mine: str) -> str | None:
    sides = [_TOKEN.findall(text) for text in (base, theirs, mine)]
    if sum(map(len, sides)) > _MOST_TOKENS:
        return None
    out: list[str] = []
    for old, left, right in _chunks(*sides):
        if right in (left, old):
            out += left
        elif left == old:
            out += right
        else:
            return None
    return "".join(out)


def _chunks(
    base: Sequence[str], theirs: Sequence[str], mine: Sequence[str]
) -> list[tuple[list[str], list[str], list[str]]]:
    """Cut the three sides at the places all share: stable runs and changed runs in turn."""
    left = _matches(base, theirs)
    right = _matches(base, mine)
    chunks = []
    at = (0, 0, 0)
    for position in range(len(base)):
        if position not in left or position not in right:
            continue
        here = (position, left[position], right[position])
        if here[1] < at[1] or here[2] < at[2]:
            continue
        if here != at:
            chunks.append(_cut(base, theirs, mine, at, here))
        chunks.append(([base[position]],) * 3)
        at = (here[0] + 1, here[1] + 1, here[2] + 1)
    end = (len(base), len(theirs), len(mine))
    if at != end:
        chunks.append(_cut(base, theirs, mine, at, end))
    return chunks


def _cut(
    base: Sequence[str],
    theirs: Sequence[str],
    mine: Sequence[str],
    start: tuple[int, int, int],
    end: tuple[int, int, int],
) -> tuple[list[str], list[str], list[str]]:
    return (
        list(base[start[0] : end[0]]),
        list(theirs[start[1] : end[1]]),
        list(mine[start[2] : end[2]]),
    )


def _matches(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return {
        block.a + offset: block.b + offset
        for block in matcher.get_matching_blocks()
        for offset in range(block.size)
    }
