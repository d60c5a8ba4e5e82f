"""Finds all the wording of a language in one pass: an index by how each phrase begins.

Latin phrases are looked up by their first two words, Han phrases by their first two characters;
so a pass costs one look-up a word or character, however many phrases there are, and nothing
is compiled at start. Latin phrases begin and end at words,
also next to Han characters, where a regular expression's word boundary is blind.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import add, itemgetter

from checks.words import Words, places, split_words

_WORD = re.compile(r"[a-z0-9]+")
_TWO_WORDS = re.compile(r"[a-z0-9]+[^a-z0-9]+[a-z0-9]+")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_FEW = 20

Found = tuple[int, int, int]
"""A phrase in a text: its start, its end, and the number of its terms in the index's `sets`."""

_START = itemgetter(0)


@dataclass(slots=True)
class Phrases:
    """Phrases with the numbers of their terms: those of one word or character, and longer ones.

    `lengths` tells of two words or characters how long the phrases are that begin with them;
    where one of the signs in `goes_on` follows a longer phrase, it has not ended there.
    """

    goes_on: frozenset[str]
    short: dict[str, int] = field(default_factory=dict)
    long: dict[str, int] = field(default_factory=dict)
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def find(
        self, folded: str, parts: Sequence[str], pairs: Iterable[str], starts: Sequence[int]
    ) -> list[Found]:
        """Gives the phrases that begin with each word or character, given with its follower."""
        found = [
            (start, start + len(part), number)
            for start, part, number in zip(starts, parts, map(self.short.get, parts), strict=False)
            if number is not None
        ]
        get, goes_on = self.long.get, self.goes_on
        for start, lengths in zip(starts, map(self.lengths.get, pairs), strict=False):
            if lengths is not None:
                for length in lengths:
                    end = start + length
                    number = get(folded[start:end])
                    if number is not None and folded[end : end + 1] not in goes_on:
                        found.append((start, end, number))
        return found

    def items(self) -> Iterable[tuple[str, int]]:
        """Gives every phrase with its number."""
        return chain(self.short.items(), self.long.items())


@dataclass(slots=True)
class Index:
    """All phrases, those that begin with a Latin word apart; `scan` walks a folded text.

    Phrases that stand for the same terms share their number, which is that of the terms in `sets`.
    """

    sets: list[tuple[str, ...]] = field(default_factory=list)
    words: Phrases = field(default_factory=lambda: Phrases(_LATIN))
    signs: Phrases = field(default_factory=lambda: Phrases(frozenset()))
    first_signs: str = ""

    def scan(self, folded: str, words: Words | None = None) -> list[Found]:
        """Gives every phrase in the text, in order of their starts, the shorter first.

        `words` are those of the text where they are known already.
        """
        found = self._scan_signs(folded) if self.first_signs else []
        if self.words.short or self.words.long:
            found += self._scan_words(folded, words)
        found.sort(key=_START)
        return found

    def _scan_words(self, folded: str, known: Words | None) -> list[Found]:
        if _WORD.search(folded) is None:
            return []
        words, between, starts = known or split_words(folded)
        pairs = map("".join, zip(words, between, words[1:], strict=False))
        return self.words.find(folded, words, pairs, starts)

    def _scan_signs(self, folded: str) -> list[Found]:
        if len(self.first_signs) >= _FEW:
            pairs: Iterable[str] = map(add, folded, folded[1:])
            return self.signs.find(folded, folded, pairs, range(len(folded)))
        starts = sorted(place for sign in self.first_signs for place in places(folded, sign))
        if not starts:
            return []
        signs = [folded[start] for start in starts]
        return self.signs.find(folded, signs, [folded[at : at + 2] for at in starts], starts)


def build_index(forms: Mapping[str, Iterable[str]]) -> Index:
    """Builds the index of terms, each with its folded forms.

    Each phrase has a number only while terms are added, no set of its own: that is what keeps
    the memory of a start small.
    """
    held: dict[str, int] = {}
    sets: dict[tuple[str, ...], int] = {(): 0}
    known: list[tuple[str, ...]] = [()]
    moves: dict[tuple[int, str], int] = {}
    for term, phrases in forms.items():
        for phrase in map(_searched, filter(None, phrases)):
            move = held.get(phrase, 0), term
            number = moves.get(move)
            if number is None:
                joined = tuple(sorted({*known[move[0]], term}))
                number = moves[move] = sets.setdefault(joined, len(known))
                if number == len(known):
                    known.append(joined)
            held[phrase] = number
    return _numbered(held, known)


def _numbered(held: Mapping[str, int], known: Sequence[tuple[str, ...]]) -> Index:
    """Builds the index of phrases with the numbers of their terms; numbers in use are made dense."""
    used = {number: at for at, number in enumerate(dict.fromkeys(held.values()))}
    index = Index(sets=[known[number] for number in used])
    lengths: dict[str, int] = {}
    for phrase, number in held.items():
        part = index.words if phrase[0] in _LATIN else index.signs
        beginning = _beginning(phrase)
        if beginning is None:
            part.short[phrase] = used[number]
        else:
            part.long[phrase] = used[number]
            lengths[beginning] = lengths.get(beginning, 0) | 1 << len(phrase)
    index.first_signs = "".join({phrase[0] for phrase, _ in index.signs.items()})
    told: dict[int, tuple[int, ...]] = {}
    for beginning, bits in lengths.items():
        part = index.words if beginning[0] in _LATIN else index.signs
        if bits not in told:
            told[bits] = tuple(at for at in range(bits.bit_length()) if bits >> at & 1)
        part.lengths[beginning] = told[bits]
    return index


def _searched(phrase: str) -> str:
    """Gives what is searched for a phrase: one Latin word without the signs behind it ('100%')."""
    if phrase[0] not in _LATIN:
        return phrase
    words = _WORD.findall(phrase)
    return phrase if len(words) > 1 else words[0]


def _beginning(phrase: str) -> str | None:
    """Gives the first two words of a phrase, or its first two signs; None where it has but one."""
    if phrase[0] not in _LATIN:
        return phrase[:2] if len(phrase) > 1 else None
    second = _TWO_WORDS.match(phrase)
    return second.group() if second else None
