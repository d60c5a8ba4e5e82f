"""Names what a sentence holds: words, pairs of them, meanings, patterns, and where it stands.

English is told by words and pairs of words, Chinese, folded to one script, by one, two and three
characters. A meaning is a lexicon that a word is in (`<outsider>`), a pattern a rule or signal
found in it (`(remedy)`). Words of others, quoted or reported, are left out. What a trait is worth
is learnt: see `checks.tenor`.
"""

from functools import lru_cache
from itertools import pairwise

from checks.later import later
from checks.matching import KEPT_SENTENCES
from checks.reading import Reading
from checks.wording import Wording

MOST = 60
"""How many sentences of a text are judged by their traits: the first so many."""
_WORD, _NOT_HAN = later(r"[a-z']+"), later(r"[^\u3400-\u9fff]+")

Traits = tuple[frozenset[str], ...]
"""The traits of a sentence in parts that share none, each kept while it does not change."""


def traits(reading: Reading) -> list[Traits]:
    """Gives the traits of every sentence of a text."""
    sentences = reading.document.sentences[:MOST]
    found = _patterns(reading, len(sentences))
    meant = [frozenset[str](), *(_meant(reading, number) for number in range(len(sentences)))]
    if sentences:
        found[0].add("at first")
        found[-1].add("at last")
    return [
        (
            of_words(reading.masks.own(sentence.start, sentence.end), reading.family),
            meant[number + 1],
            _after(meant[number]),
            frozenset((*found[number], f"in {sentence.kind.value}")),
        )
        for number, sentence in enumerate(sentences)
    ]


def _patterns(reading: Reading, count: int) -> list[set[str]]:
    """Gives what rules and signals find in each sentence, and whether under a 'not'."""
    found: list[set[str]] = [set() for _ in range(count)]
    for owner, hits in reading.hits.items():
        for hit in hits:
            if hit.sentence < count and reading.is_ours(hit):
                negated = "not " if reading.masks.is_negated(hit.start) else ""
                found[hit.sentence].add(f"({negated}{owner})")
    return found


def _meant(reading: Reading, number: int) -> frozenset[str]:
    """Gives what the issuer's own words of a sentence mean."""
    sentence, terms = reading.document.sentences[number], reading.terms[number]
    meant = meanings(reading.wording, terms.mask)
    if not reading.masks.has_others(sentence.start, sentence.end):
        return meant
    masks = reading.masks
    return frozenset(
        one
        for one in meant
        if any(
            not masks.is_quoted(start, end) and not masks.is_reported(start)
            for start, end in terms.get(one[1:-1], ())
        )
    )


@lru_cache(maxsize=KEPT_SENTENCES)
def of_words(words: str, family: str) -> frozenset[str]:
    """Gives what folded words hold, in English or Chinese.

    >>> sorted(of_words("it was them", "en"))
    ['it', 'it was', 'them', 'was', 'was them']
    """
    if family == "en":
        held = _WORD.findall(words)
        return frozenset((*held, *map(" ".join, pairwise(held))))
    signs = _NOT_HAN.sub("", words)
    twos = map("".join, pairwise(signs))
    threes = map("".join, zip(signs, signs[1:], signs[2:], strict=False))
    return frozenset((*signs, *twos, *threes))


@lru_cache(maxsize=KEPT_SENTENCES)
def meanings(wording: Wording, mask: int) -> frozenset[str]:
    """Gives the lexicons and figures whose bits a sentence's mask holds."""
    return frozenset(f"<{term}>" for term, bit in wording.named if mask & bit)


@lru_cache(maxsize=KEPT_SENTENCES)
def _after(meant: frozenset[str]) -> frozenset[str]:
    return frozenset(f"after {meaning}" for meaning in meant)
