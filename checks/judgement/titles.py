"""What a title says otherwise than the text below it: a figure, a day, a time."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checks.document import Block, BlockKind, Places
from checks.matching import KEPT_SENTENCES
from checks.reading import Reading
from checks.report import Span
from checks.rule import Mark, Rule

_FIGURE = re.compile(
    r"\d|[一二三四五六七八九十百千万亿两半]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen)\b"
)
_TOKEN = re.compile(rf"\d+(?:[.,:]\d+)*|{_FIGURE.pattern}")
_STAMP = re.compile(r"[(\[【][^()\[\]【】\n]*[)\]】]")
"""'(updated 14:10)' and (第二次) in a title speak of the notice, not of what happened."""
_MODEL = re.compile(r"-[a-zA-Z]")
_ONE = re.compile(r"(?:一|1|one|an?)(?![\d,.十百千万])")


def differing(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks figures, days and times of a title that the text below tells otherwise."""
    del rule
    titles = [block for block in reading.document.blocks if block.kind is BlockKind.HEADING]
    if not _untold(reading, titles):
        return
    from checks.consistency.within import titled  # reads all values: only where a title has any

    source = reading.document.source
    told_of, at = _with_figures_alone(reading)
    held = [reading.document.span(block.start, block.end) for block in titles]
    for told, below in titled(told_of, reading.language):
        start, end, begin = at[told.start], at[told.end - 1] + 1, at[below.start]
        title = next((one for one in held if one.start <= start < one.end), None)
        words = told_of[below.start : below.end]
        if title is None or any(one.start <= begin < one.end for one in held):
            continue
        if _speaks_of_itself(source, title, start, end) or _ONE.match(words.lower()):
            continue  # 'a day', 一人: seldom a count of what the title counts
        yield Mark(start, end, {"below": words}, in_source=True)


def _untold(reading: Reading, titles: Sequence[Block]) -> bool:
    """Tells whether a title has a figure that stands nowhere below as it is written there."""
    folded = reading.document.folded
    written = {
        found[0]
        for block in titles
        for found in _TOKEN.finditer(_STAMP.sub("", folded[block.start : block.end]))
    }
    if not written:
        return False
    for block in reading.document.blocks:
        words = folded[block.start : block.end]
        if block.kind is not BlockKind.HEADING and any(map(words.__contains__, written)):
            written -= _tokens(words)
    return bool(written)


@lru_cache(maxsize=2 * KEPT_SENTENCES)
def _tokens(words: str) -> frozenset[str]:
    """Gives the figures of a sentence or a block as they are written there."""
    return frozenset(found[0] for found in _TOKEN.finditer(words))


def _with_figures_alone(reading: Reading) -> tuple[str, Places]:
    """Gives the source with a space for every sentence without a figure, and where it stands."""
    document, source = reading.document, reading.document.source
    pieces, at, last = list[str](), Places(), 0
    for sentence, words in zip(document.sentences, reading.sentences, strict=True):
        if not _tokens(words):
            start, stop = document.at[sentence.start], document.at[sentence.end - 1] + 1
            blank = "\n" * source.count("\n", start, stop) or " "
            pieces += [source[last:start], blank]
            at.add(last, start - last)
            at.add(start, len(blank))
            last = stop
    at.add(last, len(source) - last)
    return "".join((*pieces, source[last:])), at


def _speaks_of_itself(source: str, title: Span, start: int, end: int) -> bool:
    """Tells whether a title's figure is the notice's own, or part of a product's name."""
    if _MODEL.match(source, end):
        return True
    line = title.excerpt.replace("（", "(").replace("）", ")")
    at = start - title.start
    return any(stamp.start() <= at < stamp.end() for stamp in _STAMP.finditer(line))
