"""Headlines of several lines broken where one would pause, with no long line over a single word.

Browsers even lines out by themselves (`text-wrap: balance`), WeasyPrint does not. So a file's
headline gets its lines here, chosen among all ways to fill as few as possible. Widths are
estimates: where one is wrong a line breaks once more, and never does a character go.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import combinations, pairwise
from math import comb

from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.render.fonts import ENGLISH
from drafting.render.unbroken import units

SIZES = {PartRole.HEADLINE: (1.62, 1.55), PartRole.SUBHEAD: (1.12, 1.12)}
"""Ems of running text that English and Chinese headlines are large; `press.css` says the same."""

_CERTAIN = 0.99
"""Of a line, what an estimate may fill."""

_MOST_WAYS = 20_000
_PAUSES = tuple("：；，。！？—、:;,–")
_PAUSE, _SMALL_WORD = -6.0, 3.0
"""Ems of unevenness that a break at a pause, or behind a small word, is worth."""

_SMALL = 3


def set_lines(text: str, role: PartRole, language: Language, measure: float) -> list[str]:
    """Break a headline into lines; `measure` is a line in ems of running text.

    >>> set_lines("关于网上银行服务中断的情况通报", PartRole.HEADLINE, Language.ZH_CN, 20)
    ['关于网上银行服务', '中断的情况通报']
    """
    widest = measure / SIZES[role][language not in ENGLISH] * _CERTAIN
    return [line for typed in text.split("\n") for line in _best(units(typed, language), widest)]


def as_html(lines: Sequence[str]) -> str:
    """Write lines as blocks; a line keeps the space it ends with, so that words stay apart."""
    return "".join(f'<span class="line">{escape(line, quote=False)}</span>' for line in lines)


def _best(pieces: Sequence[str], widest: float) -> list[str]:
    filled = list(_filled(pieces, widest))
    breaks = len(filled) - 1
    if breaks < 1 or comb(len(pieces) - 1, breaks) > _MOST_WAYS:
        return ["".join(line) for line in filled]
    ways = (
        [pieces[start:end] for start, end in pairwise((0, *chosen, len(pieces)))]
        for chosen in combinations(range(1, len(pieces)), breaks)
    )
    fitting = [way for way in ways if max(map(_width, way)) <= widest]
    return ["".join(line) for line in min(fitting or [filled], key=_unevenness)]


def _filled(pieces: Sequence[str], widest: float) -> Iterator[Sequence[str]]:
    """Fill lines as a page would by itself: as much on each as fits."""
    start = 0
    for end in range(1, len(pieces) + 1):
        if end == len(pieces) or _width(pieces[start : end + 1]) > widest:
            yield pieces[start:end]
            start = end


def _unevenness(lines: Sequence[Sequence[str]]) -> float:
    widths = [_width(line) for line in lines]
    return max(widths) - min(widths) + sum(_cost(line[-1].strip()) for line in lines[:-1])


def _cost(last: str) -> float:
    """Weigh a break behind a word: good at a pause, bad behind 'of' or 就."""
    if last.endswith(_PAUSES):
        return _PAUSE
    is_small = len(last) <= _SMALL if last.isascii() else len(last) == 1
    return _SMALL_WORD if is_small and last.isalpha() else 0.0


def _width(pieces: Sequence[str]) -> float:
    return sum(map(_em, "".join(pieces).strip()))


def _em(character: str) -> float:
    """Estimate how wide a bold serif draws a character."""
    if character >= "\u2e80" or character in "“”‘’—…":
        return 1.0
    if character in "fijlrtIJ .,;:!-()'/":
        return 0.4
    return 0.9 if character in "mwMW%@" else 0.72 if character.isupper() else 0.6
