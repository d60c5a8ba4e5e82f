"""Tells which words an expression cannot do without, so that it is tried only where one stands.

An expression of many choices, tried on every sentence, is what takes time. Read as a tree it shows
that each of its ways needs a whole word; a sentence with none of these words cannot match. One that
needs no whole word is given signs, one of which stands in all that it matches.
"""

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any

from checks.matching import KEPT_SENTENCES
from checks.words import COMMON

Words = frozenset[str]
_COMMON_WEIGHT = 40
_WORD = re.compile(r"[a-z0-9]+")
_BLANK = ("CATEGORY_SPACE", "CATEGORY_NOT_WORD")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
_AHEAD = ("ASSERT", "ASSERT_NOT")


class Expression:
    """An expression that is tried only on words that hold what it cannot do without.

    That is one of its signs, or where it has none one of the words that its tree shows.
    """

    def __init__(self, pattern: re.Pattern[str], *signs: str) -> None:
        self.pattern, self.signs = pattern, signs

    @cached_property
    def _needed(self) -> Words | None:
        return needed_words(self.pattern)

    def may_match(self, words: str) -> bool:
        """Tells whether a sentence holds what the expression cannot do without."""
        if self.signs:
            return any(map(words.__contains__, self.signs))
        return self._needed is None or not self._needed.isdisjoint(_words_of(words))

    def finditer(self, words: str, begin: int = 0) -> Iterable[re.Match[str]]:
        """Walks the matches in a sentence, as a pattern does."""
        return self.pattern.finditer(words, begin) if self.may_match(words) else ()

    def search(self, words: str) -> re.Match[str] | None:
        """Gives the first match in a sentence, as a pattern does."""
        return self.pattern.search(words) if self.may_match(words) else None


class Ways:
    """An expression cut into its ways, each of which is tried only where it may match."""

    def __init__(self, *ways: Expression) -> None:
        self.ways = ways

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """Walks the matches of the whole: of ways that match at one place the first one wins."""
        tried = [way.pattern for way in self.ways if way.may_match(words)]
        place = 0
        while found := [hit for way in tried if (hit := way.search(words, place))]:
            first = min(found, key=re.Match.start)
            yield first
            place = first.end()


@lru_cache(maxsize=KEPT_SENTENCES)
def _words_of(words: str) -> Words:
    return Words(_WORD.findall(words))


def needed_words(pattern: re.Pattern[str]) -> Words | None:
    r"""Gives words one of which, whole, is in all that a pattern matches; None where it needs none.

    Words are runs of Latin small letters and digits. They are read off the tree that Python's own
    reader of expressions makes; where a later Python hides that, every sentence is tried.

    >>> sorted(needed_words(re.compile(r"\b(?:we|he) (?:never )?(?:told|asked)\b")) or ())
    ['asked', 'told']
    """
    try:
        parser = importlib.import_module("re._parser")
    except ImportError:
        return None
    if pattern.flags & re.IGNORECASE:
        return None
    return _needed(parser.parse(pattern.pattern), begins=False, ends=False)


def _union(found: Iterable[Words | None]) -> Words | None:
    held: set[str] = set()
    for words in found:
        if words is None:
            return None
        held |= words
    return Words(held)


def _needed(parsed: Any, *, begins: bool, ends: bool) -> Words | None:
    """Chooses the rarest words that a sequence needs.

    `begins` and `ends` say that no letter can stand directly before or behind the sequence.
    """
    items = [(str(op), argument) for op, argument in parsed]
    found: list[Words] = []
    word: str | None = "" if begins else None
    first = 0  # of the word's items
    for at, (op, argument) in enumerate(items):
        if op == "LITERAL" and _is_letter(argument):
            word = None if word is None else word + chr(argument)
            if word and _WORD.fullmatch(word) and _opens(items[at + 1 :], ends=ends):
                found.append(Words({word}))
            continue
        if op in _AHEAD:
            continue
        inner = _inner(op, argument)
        if inner is not None:
            last = _opens(items[at + 1 :], ends=ends)
            head = items[first:at] if word else []
            needed = _union(
                _needed([*head, *one], begins=word is not None, ends=last) for one in inner
            )
            if needed:
                found.append(needed)
        word = "" if _closes(op, argument, before=word == "") else None
        first = at + 1
    return min(found, key=_weight, default=None)


def _inner(op: str, argument: Any) -> Sequence[Any] | None:
    """Gives the sequences one of which stands where an element stands; None where any other may."""
    if op == "BRANCH":
        return list(argument[1])
    if op == "SUBPATTERN":
        return [argument[-1]]
    if op in _REPEATS and argument[1] == 1:
        return [argument[2]] if argument[0] else [(), argument[2]]
    return None


def _opens(items: Sequence[tuple[str, Any]], *, ends: bool) -> bool:
    """Tells whether what follows begins with a word's end."""
    for op, argument in items:
        if op == "LITERAL":
            return not _is_letter(argument)
        if op == "AT":
            return str(argument) == "AT_BOUNDARY"
        if op in _AHEAD:
            continue
        if _is_blank(op, argument):
            return True
        inner = _ways(op, argument)
        if inner is None or not all(_opens(_listed(one), ends=False) for one in inner):
            return False
        if not (op in _REPEATS and argument[0] == 0):
            return True
    return ends


def _closes(op: str, argument: Any, *, before: bool) -> bool:
    """Tells whether a word can begin directly behind an element."""
    if op == "LITERAL":
        return not _is_letter(argument)
    if op == "AT":
        return str(argument) in ("AT_BOUNDARY", "AT_BEGINNING")
    if _is_blank(op, argument):
        return True
    inner = _ways(op, argument)
    if inner is None:
        return False
    free = op in _REPEATS and argument[0] == 0
    return (before or not free) and all(
        bool(held) and _closes(*held[-1], before=False) for held in map(_listed, inner)
    )


def _ways(op: str, argument: Any) -> Sequence[Any] | None:
    if op in _REPEATS:
        return [argument[2]]
    return _inner(op, argument)


def _listed(parsed: Any) -> list[tuple[str, Any]]:
    return [(str(op), argument) for op, argument in parsed]


def _is_blank(op: str, argument: Any) -> bool:
    """Tells a class of signs that are no letters."""
    return op == "IN" and all(str(held) in _BLANK for _, held in argument)


def _is_letter(code: int) -> bool:
    return chr(code).isalnum() or chr(code) == "_"


def _weight(words: Words) -> int:
    return len(words) + _COMMON_WEIGHT * len(words & COMMON)
