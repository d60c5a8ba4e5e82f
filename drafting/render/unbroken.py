"""Stretches of a text that no line may break: dates, figures with their unit, names, last words.

A reader stumbles over '11 / 月19日', over '17 / households' and over a last line of one character.
In a headline no Chinese word is broken either; elsewhere custom lets it break anywhere. The
stretches become spans that style sheets keep on one line: no character is added or taken away.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafting.domain.language import Language, custom
from drafting.render.fonts import ENGLISH
from drafting.render.tokens import Kind, Token, tokens

OPEN, CLOSE = '<span class="whole">', "</span>"

_TAG = re.compile(r"(<[^>]*>)")
_TITLES = frozenset({"h2", "h3", "h4"})
_ENDS = frozenset({"</p>", "</li>", "</h2>", "</h3>", "</h4>", "<br>", "<ul>", "<ol>"})
_KEPT = frozenset({Kind.DATE, Kind.TIME, Kind.FIGURE, Kind.NAME})
_HAN_FROM = "\u2e80"

_WIDEST, _WIDEST_TITLED, _WIDEST_NUMBER = 4.0, 6.5, 8.0
"""Ems a Chinese stretch may be wide, in running text, in a headline, and a number by itself; a
wider one would leave a hole at the end of a line that no gaps could fill."""

_LONGEST = 16
"""Characters of an English stretch, for the same reason."""

_LAST_EMS, _LAST_WORDS, _SHORTEST = 2.0, 18, 60
"""What at least ends a Chinese paragraph, at most an English one, and how long one must be."""

_IN_A_FIGURE = re.compile(r"\D*[\d.,:：]+[ \u00a0]?[百千万萬亿億]?[^\d\s]?")
_PARTS = {
    Kind.DATE: re.compile(r".*?年|.+"),
    Kind.TIME: re.compile(r"[\d:：]+[ \u00a0]?[^\d\s]?"),
}
_ENGLISH_UNITS = re.compile(r"(?:\d[\d,.]*[ ]+)?\S+\s*")
_BEFORE = frozenset("约約近逾第共")
_QUOTED = re.compile(r"[“「『《（][^“”「」『』《》（）]{1,8}[”」』》）]")
_CLINGING = frozenset("的了等们們者")
_OPENING = frozenset("“‘「『《〈（【〔")
_CLOSING = frozenset("”’」』》〉）】〕，。、；：！？…—·")


class Stretch(NamedTuple):
    """A part of a text by its first place and the one behind its last."""

    start: int
    end: int


def unbroken(html: str, language: Language, *, is_title: bool = False) -> str:
    """Mark what no line of our own safe HTML may break.

    >>> unbroken("共17 名", Language.ZH_CN)
    '<span class="whole">共17 名</span>'
    """
    pieces = _TAG.split(html)
    last = _last_pieces(pieces)
    titled = is_title
    for at, piece in enumerate(pieces):
        if at % 2:
            titled = is_title or _opens_title(piece, was=titled)
        elif piece.strip():
            found = _stretches(piece, language, is_title=titled)
            ending = _ending(piece, language) if at in last else None
            pieces[at] = _wrapped(piece, _apart([*found, ending] if ending else found))
    return "".join(pieces)


def units(text: str, language: Language) -> list[str]:
    """Cut a headline where its lines may break.

    >>> units("关于3日停水的说明", Language.ZH_CN)
    ['关于', '3日', '停水的', '说明']
    """
    if language in ENGLISH:
        return _ENGLISH_UNITS.findall(text)
    cut, here = [], 0
    for start, end in _apart(_stretches(text, language, is_title=True)):
        cut += [*text[here:start], text[start:end]]
        here = end
    return _bound([*cut, *text[here:]])


def _bound(cut: Sequence[str]) -> list[str]:
    """Bind marks to the words that they open or close, and the letters of a Latin word."""
    bound: list[str] = []
    for piece in cut:
        before = bound[-1][-1] if bound else ""
        is_latin = before < _HAN_FROM and piece[0] < _HAN_FROM and not before.isspace()
        if bound and (piece[0] in _CLOSING or before in _OPENING or is_latin):
            bound[-1] += piece
        else:
            bound.append(piece)
    return bound


def width(text: str) -> float:
    """Estimate how many ems a text is wide: one a Chinese character, half for others."""
    return sum(1.0 if character >= _HAN_FROM else 0.5 for character in text)


def _opens_title(tag: str, *, was: bool) -> bool:
    name = tag.strip("</>").split(" ")[0]
    return not tag.startswith("</") if name in _TITLES else was


def _last_pieces(pieces: Sequence[str]) -> frozenset[int]:
    """Find the pieces of text that end a block; the whole's last is one too."""
    found, last = set(), 0
    for at, piece in enumerate(pieces):
        if at % 2 == 0 and piece.strip():
            last = at
        elif piece in _ENDS:
            found.add(last)
    return frozenset({*found, last})


def _stretches(text: str, language: Language, *, is_title: bool) -> list[Stretch]:
    cut = tokens(text, custom(language).tag)
    if language in ENGLISH:
        return list(_english(cut))
    widest = _WIDEST_TITLED if is_title else _WIDEST
    found = [*_chinese(cut, widest), *(_titled(cut) if is_title else ())]
    quoted = (Stretch(*name.span()) for name in _QUOTED.finditer(text))
    return [*found, *(name for name in quoted if width(text[slice(*name)]) <= widest)]


def _english(cut: Sequence[Token]) -> Iterator[Stretch]:
    start = 0
    for token in cut:
        words = token.text.split(" ")
        while len(" ".join(words)) > _LONGEST:
            words.pop()
        if token.kind in _KEPT and len(words) > 1:
            yield Stretch(start, start + len(" ".join(words)))
        start += len(token.text)


def _chinese(cut: Sequence[Token], widest: float) -> Iterator[Stretch]:
    start, before = 0, ""
    for token in cut:
        if token.kind in _KEPT:
            clinging = 1 if before in _BEFORE else 0
            for first, end in _fitting(token, widest):
                yield Stretch(start + first - (0 if first else clinging), start + end)
        start += len(token.text)
        before = token.text


def _fitting(token: Token, widest: float) -> Iterator[Stretch]:
    """Give an atom whole, or where it is too wide its parts: the year, month with day, hours."""
    if width(token.text) <= (_WIDEST_NUMBER if token.text.isascii() else widest):
        yield Stretch(0, len(token.text))
        return
    for part in _PARTS.get(token.kind, _IN_A_FIGURE).finditer(token.text):
        if width(part.group()) <= widest + 1:
            yield Stretch(*part.span())


def _titled(cut: Sequence[Token]) -> Iterator[Stretch]:
    """Find the words of a Chinese headline, each with what clings to it."""
    start, word = 0, ""
    for token in (*cut, Token("", Kind.SPACE)):
        if word and (token.text in _CLINGING or word == "第"):
            word += token.text
            continue
        if len(word) > 1 and word[0] >= _HAN_FROM and width(word) <= _WIDEST_TITLED:
            yield Stretch(start, start + len(word))
        start, word = start + len(word), token.text


def _ending(text: str, language: Language) -> Stretch | None:
    """Choose what stands on a block's last line at the least."""
    bare = text.rstrip()
    if language in ENGLISH:
        words = bare.split(" ")
        last = " ".join(words[-2:])
        fits = len(bare) >= _SHORTEST and len(last) <= _LAST_WORDS
        return Stretch(len(bare) - len(last), len(bare)) if fits else None
    start, wide = len(bare), 0.0
    for token in reversed(tokens(bare, custom(language).tag)):
        start -= len(token.text)
        wide += 0.0 if token.kind in (Kind.MARK, Kind.SPACE) else width(token.text)
        if wide >= _LAST_EMS:
            fits = bare[start] >= _HAN_FROM and width(bare[start:]) <= _WIDEST
            return Stretch(start, len(bare)) if fits else None
    return None


def _apart(found: Sequence[Stretch]) -> list[Stretch]:
    """Join stretches that overlap, so that the spans stand apart and in order."""
    apart: list[Stretch] = []
    for stretch in sorted(found):
        if apart and stretch.start < apart[-1].end:
            apart[-1] = Stretch(apart[-1].start, max(apart[-1].end, stretch.end))
        else:
            apart.append(stretch)
    return apart


def _wrapped(text: str, stretches: Sequence[Stretch]) -> str:
    kept, here = [], 0
    for start, end in stretches:
        kept += [text[here:start], OPEN, text[start:end], CLOSE]
        here = end
    return "".join([*kept, text[here:]])
