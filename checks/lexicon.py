"""Finds all the wording of a language in one pass: an index by how each phrase begins.

Latin phrases are looked up by their first two words, Han phrases by their first two characters;
so a pass costs one look-up a word or character, however many phrases there are, and nothing
is compiled at start. Latin phrases begin and end at words,
also next to Han characters, where a regular expression's word boundary is blind.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_WORD = re.compile(r"[a-z0-9]+")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")

type_terms = dict[str, list[tuple[int, int]]]


@dataclass(slots=True)
class Index:
    """Phrases by their beginnings; `add` fills it, `scan` walks a folded text."""

    words: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    pairs: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)

    def scan(self, folded: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Walks (start, end, terms) of every phrase in the text, in order of their starts."""
        if self.pairs and folded:
            yield from self._scan_pairs(folded)
        if self.words:
            yield from self._scan_words(folded)

    def _scan_words(self, folded: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        words, get = _WORD.finditer(folded), self.words.get
        held = next(words, None)
        while held is not None:
            following, start, end = next(words, None), held.start(), held.end()
            for _, terms in get(folded[start:end], ()):
                yield start, end, terms
            if following is not None:
                for phrase, terms in get(folded[start : following.end()], ()):
                    end = start + len(phrase)
                    if folded.startswith(phrase, start) and folded[end : end + 1] not in _LATIN:
                        yield start, end, terms
            held = following

    def _scan_pairs(self, folded: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        held = self.pairs.get
        for start, (sign, following) in enumerate(zip(folded, folded[1:] + "\n", strict=True)):
            for _, terms in held(sign, ()):
                yield start, start + 1, terms
            for phrase, terms in held(sign + following, ()):
                if folded.startswith(phrase, start):
                    yield start, start + len(phrase), terms


def _length(held: tuple[str, set[str]]) -> int:
    """Sorts shorter phrases first, so that places come in the order of their ends."""
    return len(held[0])


def build_index(forms: Mapping[str, Iterable[str]]) -> Index:
    """Builds the index of terms, each with its folded forms."""
    by_phrase: dict[str, set[str]] = defaultdict(set)
    for term, phrases in forms.items():
        for phrase in phrases:
            by_phrase[phrase].add(term)
    index = Index()
    for phrase, terms in sorted(by_phrase.items(), key=_length):
        entry = (phrase, tuple(sorted(terms)))
        if phrase[0] in _LATIN:
            ends = [word.end() for word in _WORD.finditer(phrase)][:2]
            index.words.setdefault(phrase[: ends[-1]], []).append(entry)
        else:
            index.pairs.setdefault(phrase[:2], []).append(entry)
    return index
