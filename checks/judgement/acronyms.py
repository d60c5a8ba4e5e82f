"""The judgement on abbreviations that an English text uses and never explains.

What stands for a body, a place, a person's title or a thing of daily life is known or at least
named; what measures, links or rules something ('the revised XQR norms') is a trade's own.
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

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_SHORT = re.compile(r"[A-Z](?<![\w-][A-Z])[A-Z]{2,4}s?(?![\w-])(?! ?\()")
_CAPITALS = re.compile(r"[A-Z]{3,}")
"""All that _SHORT matches begins with one of these."""
_NOT_A_NOUN = re.compile(
    r"(?:is|was|has|have|had|said|says|will|shall|and|or|of|in|to|on|"
    r"for|by|with|at|from|that|which|who|may|can|should|must|could|"
    r"would|are|were|did|does|do|not|also|as|but|if|when|while|after|"
    r"before|until|since|its|their|our|the|a|an|be|been|being|told|"
    r"found|made|gave|took|then|than|so|because|[a-z]+ed|[a-z]+ly)"
)
_OF_A_BODY = re.compile(
    r"(?:committee|tribunal|council|board|commission|authority|agency|inquiry|engagement|"
    r"locations?|offices?|members?|staff|employees?|officials?|students?|users?|e?mail|accounts?)"
)
"""What is had by a body whose name is shortened: 'the QRT tribunal'."""
_BEFORE = re.compile(
    r"\b(?:above|below|under|within|over|exceed(?:s|ed|ing)?|per|via|on|into|an?)(?: the| our| its)? $"
)
_AFTER = re.compile(r" ([a-z][a-z-]+)")
_EXPLAINED = re.compile(
    r"[A-Z](?<!\w[A-Z])[A-Z]{2,4}s?(?=(\))|,? (?:or|meaning|which is|that is) )"
)
_LIST = Path(__file__).parents[1] / "data" / "abbreviations.en.txt"
_THE_MATTER = 3
"""An abbreviation used so often is what the text is about."""


def unexplained(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks abbreviations of a trade that the text does not explain."""
    del rule
    document, plain = reading.document, reading.document.plain
    runs = [run.start() for run in _CAPITALS.finditer(plain)]
    used = Counter(short.group() for run in runs if (short := _SHORT.match(plain, run)))
    if not used or reading.is_for_a_trade:
        return
    explained: set[str] | None = None
    for number in dict.fromkeys(map(document.sentence_number, runs)):
        if number is None or document.sentences[number].kind not in _RUNNING:
            continue
        sentence = document.sentences[number]
        first = max(0, sentence.start - 1)
        for span in _shortened(plain[first : sentence.end], sentence.start - first):
            start, end = (first + place for place in span)
            masks = reading.masks
            if masks.is_quoted(start, end) or masks.is_code(start):
                continue
            if _is_a_trades(plain, start, end, used):
                explained = _explained(plain) if explained is None else explained
                if plain[start:end] not in explained:
                    yield Mark(start, end)


@lru_cache(maxsize=KEPT_SENTENCES)
def _shortened(words: str, begin: int) -> tuple[tuple[int, int], ...]:
    """Gives where the abbreviations of a sentence stand, given with the character before it."""
    return tuple(found.span() for found in _SHORT.finditer(words, begin))


def _explained(plain: str) -> set[str]:
    return {
        found.group()
        for found in _EXPLAINED.finditer(plain)
        if not found.group(1) or plain[found.start() - 1 : found.start()] == "("
    }


def _is_a_trades(plain: str, start: int, end: int, used: Counter[str]) -> bool:
    word = plain[start:end]
    if word.upper() in _known() or used[word] >= _THE_MATTER:
        return False
    if re.search(r"[A-Z]{2,} $", plain[max(0, start - 8) : start]):
        return False
    after = _AFTER.match(plain, end)
    if after and _OF_A_BODY.fullmatch(after.group(1)):
        return False
    if after and not _NOT_A_NOUN.fullmatch(after.group(1)):
        return True
    return _BEFORE.search(plain, max(0, start - 24), start) is not None and not re.match(
        r" [A-Z][a-z]", plain[end : end + 3]
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="utf-8").split())
