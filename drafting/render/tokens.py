"""Cuts a text into the tokens that a redline compares: words, and atoms that stay whole.

ICU finds the words, Chinese ones by its dictionary for both scripts; `redline_atoms` the amounts,
dates, times and links, which win over words. The tokens spell the text exactly, whatever it holds.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from icu4py.breakers import WordBreaker

from drafting.render.redline_atoms import Atom, Kind, atom_at, links, may_start
from drafting.render.redline_names import HONORIFICS, SURNAMES, TITLES

__all__ = ["Kind", "Token", "tokens", "weight"]

_SURROGATES = re.compile("[\ud800-\udfff]")
_JOINER = "\u200d"
_HYPHENS = {"-", "‑"}

# Words that carry little by themselves; 'not', 'may', 'must' and their kin carry much.
_LIGHT = frozenset(
    """
    a an and as at be been being by for from had has have he her his i in is it its of on or our
    she so that the their them there these they this those to us was we were which who will with
    you your am are do does did into than then 的 了 在 是 和 与 與 及 对 對 将 將 为 為 就 也 以 于 於 并 並 等 其 之 把
    被 从 從 向 由 而 所 已 有 该 該 此 这 這 那 到 至 让 讓 使 给 給 地 得 着 著 与 或
    """.split()  # noqa: SIM905  # a row of words reads better
)
_WEIGHTS = {
    Kind.SPACE: 0.0,
    Kind.FIGURE: 2.0,
    Kind.DATE: 2.0,
    Kind.TIME: 2.0,
    Kind.NAME: 2.0,
    Kind.LINK: 2.0,
}
_CLAUSE = ",，、;；:：—–"


class Token(NamedTuple):
    """A word, an atom, a mark or white space, as the text spells it."""

    text: str
    kind: Kind


def tokens(text: str, language: str | None = None) -> list[Token]:
    """Cuts `text`; joined, the tokens spell it again.

    `language` is a BCP 47 tag, a hint that ICU may use.

    >>> [token.text for token in tokens("共2,100 件，21 October 2026")]
    ['共', '2,100 件', '，', '21 October 2026']
    """
    if not text:
        return []
    ends = _word_ends(text, language or "en")
    return _name_whole(list(_cut(text, ends, links(text))))


@lru_cache(maxsize=20_000)
def weight(token: Token) -> float:
    """Says how much a token counts when two versions agree on it: 0 for space, 2 for a figure."""
    fixed = _WEIGHTS.get(token.kind)
    if fixed is not None:
        return fixed
    if token.kind is Kind.MARK:
        return 0.5 if token.text in _CLAUSE else 0.1
    return 0.3 if token.text.lower() in _LIGHT else 1.0


def _word_ends(text: str, language: str) -> list[int]:
    """Asks ICU where words end, in code points; ICU itself counts UTF-16 units."""
    sound = _SURROGATES.sub("\ufffd", text)
    ends = [end for _, end in WordBreaker(sound, language).segments()]
    if sound.isascii() or max(sound) < "\U00010000":
        return ends
    points, unit = {0: 0}, 0
    for place, character in enumerate(sound, start=1):
        unit += 2 if character > "\uffff" else 1
        points[unit] = place
    return [points[end] for end in ends if end in points]


def _cut(text: str, ends: Sequence[int], fixed: Sequence[Atom]) -> Iterator[Token]:
    """Walks the words; an atom that starts with one takes in what it covers."""
    upcoming = iter([*fixed, Atom(len(text), len(text), Kind.SPACE)])
    barrier = next(upcoming)
    here = 0
    for end in ends:
        while here < end:
            if here == barrier.start:
                stop = _whole(text, barrier.end)
                yield Token(text[here:stop], barrier.kind)
                barrier = next(upcoming)
            else:
                stop = min(end, barrier.start)
                token, may_open = _word(text[here:stop])
                if may_open or text[stop : stop + 1] in _HYPHENS:
                    atom = atom_at(text, here, ends)
                    if atom and atom.end <= barrier.start:
                        stop = _whole(text, atom.end)
                        token = Token(text[here:stop], atom.kind)
                yield token
            here = stop
        while barrier.start < here < len(text):
            barrier = next(upcoming)


def _whole(text: str, end: int) -> int:
    """Takes in what clings to the last character, so that no grapheme is cut."""
    while end < len(text) and (
        text[end] == _JOINER or unicodedata.category(text[end]) in {"Mn", "Me", "Mc"}
    ):
        end += 1
    return end


@lru_cache(maxsize=20_000)
def _word(text: str) -> tuple[Token, bool]:
    """Makes a word's token and says whether an atom could start with it."""
    if text.isspace():
        return Token(text, Kind.SPACE), False
    if not any(unicodedata.category(character)[0] in "LNS" for character in text):
        return Token(text, Kind.MARK), may_start(text)
    return Token(text, Kind.WORD), may_start(text)


def _name_whole(cut: list[Token]) -> list[Token]:
    """Joins a Chinese surname and given name beside a title: 发言人王小明 has two tokens."""
    if not any(token.text in SURNAMES for token in cut):
        return cut
    whole: list[Token] = []
    skip = 0
    for place, (token, follower) in enumerate(pairwise([*cut, Token("", Kind.SPACE)])):
        if skip:
            skip -= 1
            continue
        if token.text in SURNAMES and follower.kind is Kind.WORD and len(follower.text) <= 2:
            before = "".join(earlier.text for earlier in cut[max(0, place - 2) : place])
            after = cut[place + 2].text if place + 2 < len(cut) else ""
            if before.endswith(TITLES) or after.startswith(HONORIFICS):
                whole.append(Token(token.text + follower.text, Kind.NAME))
                skip = 1
                continue
        whole.append(token)
    return whole
