"""The judgement on English sentences that tell of doing and name nothing that is done."""

import re
from collections.abc import Iterator

from checks.document import BlockKind, Sentence
from checks.elements.concrete import concrete_words
from checks.reading import Reading
from checks.rule import Mark, Rule

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_DOES = re.compile(
    r"\b(?:is|are|has been|have been|will be|being|remains?|stays?)(?: [a-z]+ly| now| also| currently| all| already)*"
    r" (?:[a-z]{3,}ed|taken|made|given|drawn|under ?way|ongoing|in (?:hand|place|train|motion|progress)|on (?:its|the) way"
    r"|our (?:focus|aim|goal|priority)|at work)\b"
    r"|\b(?:we|we're|we've|we'll|our \w+|team|teams|everyone(?: here)?|staff|board|management|company|club)\b.{0,28}"
    r"\b(?:are|is|will|have|has|remains?|continues?|continues to|hopes?|intends?|aims?|plans?|strives?|works?|takes?|values?|believes?"
    r"|'re|'ve|'ll|cooperat\w+|exploring|doing|evolv\w+)\b"
)
_ELSE = re.compile(
    r"\b(?:sorry|apolog\w*|regret\w*|thank\w*|please|you can|you may|you do|if|why|how|he|she|him|her|his|they|not|no|nor|never"
    r"|none|nobody|nothing|cannot|should have|dear|regards|sincerely|yours|comments?|court|legal|law|police|yet|still not)\b|n't\b|\?|[\"“]"
)
_ASKS = ("what ", "how ", "why ", "who ", "when ", "where ")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][A-Za-z]+")
_SAYS_MORE = (
    "responsibility.accepts", "responsibility.acts", "responsibility.denies", "apology.said",
    "apology.conditional", "empathy.strong", "remedy", "prevention", "next_update", "scope.one",
    "scope.counted", "when.ago", "sympathy",
)  # fmt: skip
_MARKED = (
    "vague-",
    "minimising-",
    "speculation-",
    "blame-",
    "absolute-",
    "insensitive-",
    "jargon-",
)
_CONCRETE, _FEWEST, _MOST = 1, 4, 28


def sentences(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks sentences about work without a thing, a figure, a day or a name in them."""
    del rule
    telling = {
        hit.sentence
        for owner, hits in reading.hits.items()
        if owner in _SAYS_MORE or owner.startswith(_MARKED)
        for hit in hits
    }
    for number, sentence in enumerate(reading.document.sentences):
        if sentence.kind in _RUNNING and number not in telling and _is_hollow(reading, number):
            yield Mark(sentence.start, _end(reading, sentence))


def _is_hollow(reading: Reading, number: int) -> bool:
    sentence = reading.document.sentences[number]
    words = reading.words(sentence.start, sentence.end)
    if not _FEWEST <= len(words.split()) <= _MOST or not _DOES.search(words):
        return False
    if any(term.startswith("#") for term in reading.terms[number]) or _ELSE.search(words):
        return False
    masks = reading.masks
    if not words.rstrip().endswith((".", "!", ";")) or words.lstrip().startswith(_ASKS):
        return False
    if masks.is_quoted(sentence.start, sentence.end) or masks.is_reported(sentence.start):
        return False
    if concrete_words(words) > _CONCRETE:
        return False
    return _NAME.search(reading.document.plain, sentence.start, sentence.end) is None


def _end(reading: Reading, sentence: Sentence) -> int:
    plain, end = reading.document.plain, sentence.end
    while end > sentence.start and not plain[end - 1].isalnum():
        end -= 1
    return end
