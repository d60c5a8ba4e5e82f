"""Tells how a sentence reads as a whole: as blame, as an insult, as playing harm down.

Rules know words; here all traits of a sentence count, each for what it was learnt to be worth
(`checks.learnt`), scaled while learning by how much commoner it is where the label is (S. Wang and
C. Manning, 'Baselines and bigrams', 2012).
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from checks.later import later
from checks.learnt import UNIT, Sums, learnt, likely
from checks.matching import KEPT_SENTENCES
from checks.reading import Hit, Reading
from checks.traits import Traits, of_words

TONES = {
    "minimising": 0.4,
    "absolute": 0.2,
    "blame": 0.4,
    "conditional_apology": 0.5,
    "insensitive": 0.3,
}
"""The kinds as which a sentence may read, and how surely it must, 0 to 1, to be marked."""
_IN_ENGLISH = {**TONES, "insensitive": 0.4}
"""The same where long sentences of no harm come near an insult."""
_STOPS = " \n.!?。"
_MOST_AROUND = 200
"""So many characters on either side of some words are still their clause."""
_CUT = later(r"[,;:，；：、—](?!\d)")


class Tone(NamedTuple):
    """A sentence that reads as a kind: its number, and the range of the words that tell."""

    kind: str
    sentence: int
    start: int
    end: int


def tones(reading: Reading, held: Iterable[Traits]) -> Iterator[Tone]:
    """Walks the sentences that read as a kind; `held` are the traits of each."""
    needed = _IN_ENGLISH if reading.family == "en" else TONES
    for number, own in enumerate(held):
        found = zip(needed.items(), sureties(own), strict=True)
        for at, ((kind, sure), surety) in enumerate(found):
            if surety >= sure:
                yield Tone(kind, number, *_telling(reading, number, at))


@lru_cache(maxsize=KEPT_SENTENCES)
def sureties(held: Traits) -> tuple[float, ...]:
    """Gives how surely a sentence reads as each kind of `TONES`, 0 to 1."""
    damped = damping(sum(map(len, held)))
    totals = map(sum, zip(*map(_sums, held), strict=True))
    biases = learnt("sentences").biases
    return tuple(
        likely((total * damped + bias) / UNIT) for total, bias in zip(totals, biases, strict=True)
    )


@lru_cache(maxsize=4 * KEPT_SENTENCES)
def _sums(held: frozenset[str]) -> Sums:
    return learnt("sentences").sums(held)


def damping(count: int) -> float:
    """Gives by how much less each of so many traits weighs: a long sentence holds more of all."""
    return 1.0 / float(max(count, 1) ** 0.25)


def _telling(reading: Reading, number: int, kind: int) -> tuple[int, int]:
    """Gives the range of the clauses, one after another, that tell most."""
    sentence = reading.document.sentences[number]
    best, run, begun = (0, sentence.start, sentence.end), 0, sentence.start
    for start, end in _clauses(reading, sentence.start, sentence.end):
        if run <= 0:
            run, begun = 0, start
        run += _sums(of_words(reading.masks.own(start, end), reading.family))[kind]
        best = max(best, (run, begun, end))
    return best[1], best[2]


def clause_around(reading: Reading, hit: Hit) -> tuple[int, int]:
    """Gives the range of the clause that the marked words of a hit lie in, or theirs if far longer."""
    sentence, folded = reading.document.sentences[hit.sentence], reading.document.folded
    first, last = (
        max(sentence.start, hit.mark_start - _MOST_AROUND),
        min(sentence.end, hit.mark_end + _MOST_AROUND),
    )
    cuts = [cut.end() for cut in _CUT.finditer(folded, first, hit.mark_start)]
    start = cuts[-1] if cuts else first if first == sentence.start else hit.mark_start
    cut = _CUT.search(folded, hit.mark_end, last)
    end = cut.start() if cut else last if last == sentence.end else hit.mark_end
    return start, start + len(folded[start:end].rstrip(_STOPS))


def _clauses(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    for cut in _CUT.finditer(reading.document.folded, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end
