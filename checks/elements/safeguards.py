"""Finds where an English text says what is done otherwise from now on, whatever the step is.

A step is told by its beginning (from now on, since Wednesday, when it reopens, now) together with
what it demands (each, before, two, must, a lock); how things stand again, what is paid and when we
speak next begin in the same way and are none.
"""

from collections.abc import Iterator
from functools import lru_cache

from checks.document import BlockKind
from checks.elements.concrete import concrete_words
from checks.later import later
from checks.matching import KEPT_SENTENCES
from checks.needed import Expression
from checks.reading import Hit, Reading

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_BEGINS = later(
    r"\b(?:from (?:now on|today|tonight|tomorrow|next [a-z]+|this (?:week|month|term|season|year|date|day|morning))|now|in future|henceforth)\b"
    r"|^\W*(?:from|since|starting|beginning|as of|as from|effective) (?:on )?(?:then|that day|last|the \d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|next|this)\b"
    r"|^\W*(?:when|once|before|until) (?:it|they|we|the [a-z]+(?: [a-z]+)?|a [a-z]+) (?:re-?)?(?:opens?|starts?|resumes?|returns?|runs?|sails?|flies|goes|is (?:billed|sold|used|opened|sent))\b"
)
_BEGINNINGS = Expression(_BEGINS)
_DEMANDS = later(
    r"\b(?:nothing|nobody|no one|no (?!further|more|evidence|longer|risk|plans?)[a-z]+|each|every|any|two|both|a second|twice|before|until|unless|without|only|must|cannot|has to|have to"
    r"|locks?|locked|alarms?|sensors?|sealed?|signed|certificate|checked|tested|weighed|thrown away|automatic\w*|by hand|agree|logged|recorded|displayed|inspect\w*"
    r"|instead of|not from|rather than|a fitter|valve|in pairs|first|supervis\w+)\b"
)
_STANDS = later(
    r"\b(?:know|knew|running|open again|back (?:in|on|to|at)|safe|restored|available|working (?:again|normally|on)|resolved|contained|stable|normal\w*|online|aware|investigat\w+|believe"
    r"|apolog\w+|sorry|refund\w*|updates?|statement|publish\w*|please|you can (?:claim|ask|call|get|use|now)|claim\w*|compensat\w*|we will pay|repaid|if you|hope|expect\w*|until further|for the rest of|should|some time now|finally|looks? like|no gap)\b"
)
_FEWEST = 3


def told_safeguards(reading: Reading) -> Iterator[Hit]:
    """Walks the sentences that say what is done otherwise from now on."""
    if reading.family != "en":
        return
    for number, sentence in enumerate(reading.document.sentences):
        if sentence.kind not in _RUNNING:
            continue
        span = _begins(reading.sentences[number])
        if span:
            start, end = (sentence.start + place for place in span)
            hit = Hit("safeguard", number, start, end, start, end)
            if reading.is_ours(hit):
                yield hit


@lru_cache(maxsize=KEPT_SENTENCES)
def _begins(words: str) -> tuple[int, int] | None:
    """Gives how a sentence that tells of a step begins."""
    begins = _BEGINNINGS.search(words)
    if not begins or _STANDS.search(words) or not _DEMANDS.search(words):
        return None
    return begins.span() if concrete_words(words) >= _FEWEST else None
