"""Headlines of several lines broken where one would pause, with no long line over a single word.

Browsers even lines out by themselves (`text-wrap: balance`), WeasyPrint does not. So a file's
headline gets its lines here, chosen among all ways to fill as few as possible. Widths are
estimates: where one is wrong a line breaks once more, and never does a character go.
"""

from collections.abc import Sequence
from html import escape
from itertools import accumulate, combinations, pairwise
from math import comb, inf

from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.render.fonts import ENGLISH
from drafting.render.unbroken import units

SIZES = {PartRole.HEADLINE: (1.62, 1.55), PartRole.SUBHEAD: (1.12, 1.12)}
"""Ems of running text that English and Chinese headlines are large; `press.css` says the same."""

_CERTAIN = 0.995
"""Of a line, what an estimate may fill."""

_MOST_WAYS = 20_000
_PAUSES = tuple("：；，。！？—、:;,–")
_PAUSE, _SMALL_WORD = -6.0, 3.0
"""Ems of unevenness that a break at a pause, or behind a small word, is worth."""

_SMALL = 3
_GAP = 0.28
"""Ems of a space."""


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
    filled = _filled(pieces, widest)
    breaks = len(filled) - 1
    chosen = filled
    if breaks > 0 and comb(len(pieces) - 1, breaks) <= _MOST_WAYS:
        ends = list(accumulate(map(_width, pieces), initial=0.0))
        room = widest + max(map(_trailing, pieces))
        costs = [_cost(piece.strip()) for piece in pieces]
        ways = ((*way, len(pieces)) for way in combinations(range(1, len(pieces)), breaks))
        chosen = min((filled, *ways), key=lambda way: _badness(way, ends, costs, room))
    return ["".join(pieces[start:end]) for start, end in pairwise((0, *chosen))]


def _filled(pieces: Sequence[str], widest: float) -> tuple[int, ...]:
    """Fill lines as a page would by itself, as much on each as fits; give where each ends."""
    ends, width = [], 0.0
    for at, piece in enumerate(pieces):
        width += _width(piece)
        if at and width - _trailing(piece) > widest:
            ends.append(at)
            width = _width(piece)
    return (*ends, len(pieces))


def _badness(
    way: Sequence[int], ends: Sequence[float], costs: Sequence[float], room: float
) -> float:
    """Weigh one way to break: how uneven the lines are, and what they end with."""
    widths = [ends[end] - ends[start] for start, end in pairwise((0, *way))]
    if max(widths) > room:
        return inf
    return max(widths) - min(widths) + sum(costs[end - 1] for end in way[:-1])


def _cost(last: str) -> float:
    """Weigh a break behind a word: good at a pause, bad behind 'of' or 就."""
    if last.endswith(_PAUSES):
        return _PAUSE
    is_small = len(last) <= _SMALL if last.isascii() else len(last) == 1
    return _SMALL_WORD if is_small and last.isalpha() else 0.0


def _width(piece: str) -> float:
    return sum(map(_em, piece))


def _trailing(piece: str) -> float:
    """Give the space that a line may end with, beyond its measure."""
    return _GAP if piece.endswith(" ") else 0.0


def _em(character: str) -> float:
    """Estimate how wide a bold serif draws a character."""
    if character >= "\u2e80" or character in "“”‘’—…":
        return 1.0
    if character == " ":
        return _GAP
    if character in "fijlrtIJ.,;:!-()'/":
        return 0.4
    return 0.9 if character in "mwMW%@" else 0.72 if character.isupper() else 0.6
