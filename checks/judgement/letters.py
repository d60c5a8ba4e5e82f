"""The judgement on a Chinese sentence that runs on in the Latin terms of a trade.

One abbreviation may be a name or a thing of daily life; two of a trade close to one another
(ERP 連到 HSM 的 failover) are a specialist talking. Codes of goods, trains and forms are none.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from checks.document import BlockKind
from checks.matching import KEPT_SENTENCES
from checks.reading import Reading
from checks.rule import Mark, Rule

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_TERM = re.compile(
    r"(?<![A-Za-z0-9_@./:#-])[A-Za-z][A-Za-z0-9]+(?:-[a-z]{2,})*(?!\.?[A-Za-z0-9_@:/#-])"
)
_NAME = re.compile(r"(?:[A-Z][a-z]+)+")
_CODE = re.compile(r"[A-Z]{1,3}\d+[A-Z]?")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_EXPLAINED = re.compile(r"\s?[(（]|[,，]?(?:也就是|即|意思是|是指)")
_BESIDE = 16
"""More characters between two terms make them two remarks."""
_THE_MATTER = 4
"""A term used so often is what the text is about."""
_FOR_THE_TRADE = 8
"""A text with so many terms is written for those who know them."""
_LIST = Path(__file__).parents[1] / "data" / "daily.zh.txt"


def terms(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks each stretch from the first to the last of the terms that stand close together."""
    del rule
    plain = reading.document.plain
    told = Counter(hit.group() for hit in _TERM.finditer(plain) if _is_a_trades(plain, hit))
    if not 1 < len(told) < _FOR_THE_TRADE:
        return
    matters = {term for term, count in told.items() if count >= _THE_MATTER}
    for sentence in reading.document.sentences:
        if sentence.kind not in _RUNNING:
            continue
        words = plain[sentence.start : sentence.end]
        for start, end in _runs(words, frozenset(filter(words.__contains__, matters))):
            begin, stop = sentence.start + start, sentence.start + end
            masks = reading.masks
            if not masks.is_quoted(begin, stop) and not masks.is_code(begin):
                yield Mark(begin, stop)


@lru_cache(maxsize=KEPT_SENTENCES)
def _runs(words: str, matters: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Gives the stretches of at least two different terms that nothing explains."""
    found = [
        hit
        for hit in _TERM.finditer(words)
        if hit.group() not in matters and _is_a_trades(words, hit)
    ]
    runs: list[list[re.Match[str]]] = []
    for hit in found:
        if runs and hit.start() - runs[-1][-1].end() <= _BESIDE:
            runs[-1].append(hit)
        else:
            runs.append([hit])
    places = [(run[0].start(), run[-1].end()) for run in runs if _are_a_trades(run)]
    return tuple(place for place in places if _CHINESE.search(words, *place))


def _are_a_trades(run: list[re.Match[str]]) -> bool:
    """Tells different terms, not all of them written like names."""
    terms = {hit.group() for hit in run}
    return len(terms) > 1 and not all(map(_NAME.fullmatch, terms))


def _is_a_trades(words: str, hit: re.Match[str]) -> bool:
    term = hit.group()
    if term.lower() in _daily() or _CODE.fullmatch(term):
        return False
    return _EXPLAINED.match(words, hit.end()) is None


@cache
def _daily() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="utf-8").split())
