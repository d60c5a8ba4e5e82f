"""Splits blocks into sentences, English and Chinese alike, in linear time."""

import re
from collections.abc import Iterator, Sequence

from checks.document import Block, BlockKind, Sentence
from checks.kept import kept
from checks.later import later

# Begins with all signs that may end a sentence, so that the search goes from one to the next.
_END = later(
    r"[。！？；…!?.](?:(?<=[。！？；…])[。！？；…]*[\"'”’」』）)\]]*"
    r"|(?<=[!?])[!?]*[\"'”’」』）)\]]*(?=\s|$|[\u3400-\u9fff])"
    r"|(?<=\.)[\"'”’)\]]*(?=\s))"
)
_ABBREVIATION = later(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|Nos|vs|approx|e\.g|i\.e|etc|cf|Capt|Gen|Sgt|Rev|Hon"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z]|\d)$"
)
_NUMBERED = later(
    r"(?:,|\b(?:passport|card|account|licence|license|policy|flight|room|order|id|hkid|insurance|case|lot)) nos?$",
    re.IGNORECASE,
)
_HALF_OF_DAY = re.compile(r"\b[ap]\.m$")
_LONGEST = 1200
_LOOK_BACK = 16
"""So many characters before a block are enough to tell whether a stop in it ends a sentence."""
_KEPT_BLOCKS = 1024


def split_sentences(plain: str, blocks: Sequence[Block]) -> Iterator[Sentence]:
    """Walks the sentences of every block but code; a sentence never leaves its block."""
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.CODE:
            continue
        first = max(0, block.start - _LOOK_BACK)
        for start, end in _ranges(plain[first : block.end], block.start - first):
            yield Sentence(first + start, first + end, number, block.kind)


@kept(_KEPT_BLOCKS)
def _ranges(plain: str, start: int) -> tuple[tuple[int, int], ...]:
    """Gives where the sentences of a block stand, given with what stands before its `start`."""
    return tuple(_cut(plain, start, len(plain)))


def _cut(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for mark in _END.finditer(plain, start, end):
        if mark.start() - begin <= 1 and not plain[begin : mark.start()].strip():
            continue  # a stop that closes nothing
        if mark.group().startswith(".") and not _closes(plain, mark, end):
            continue
        yield from _bounded(begin, mark.end())
        begin = mark.end()
    if plain[begin:end].strip():
        yield from _bounded(begin, end)


def _closes(plain: str, mark: re.Match[str], end: int) -> bool:
    """Tells a full stop from the dot of an abbreviation, an initial or a number."""
    follower = plain[mark.end() : min(mark.end() + 2, end)].strip()[:1]
    if follower.islower():
        return False
    if follower.isdigit() and _NUMBERED.search(plain, max(0, mark.start() - 14), mark.start()):
        return False
    before = plain[max(0, mark.start() - 8) : mark.start()]
    if _HALF_OF_DAY.search(before):
        return True
    held = _ABBREVIATION.search(before)
    return held is None or (held.group().isdigit() and len(before) > len(held.group()))


def _bounded(start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        yield start, start + _LONGEST
        start += _LONGEST
    if end > start:
        yield start, end
