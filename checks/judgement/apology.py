"""Judgements on apologies: those that a condition takes back, those too small for the harm."""

import re
from collections.abc import Iterator

from checks.elements.apology import conditional_apologies, judge_apology
from checks.reading import Reading
from checks.rule import Mark, Rule


def conditional(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the words that make an apology no apology."""
    del rule
    places = sorted((hit.mark_start, hit.mark_end) for hit in conditional_apologies(reading))
    last = -1
    for start, end in _joined(places):
        if start >= last:
            yield Mark(start, _told_out(reading, start, end))
            last = end


_CAUSED = re.compile(r"(?:been )?[a-z]+")


def _told_out(reading: Reading, start: int, end: int) -> int:
    """Gives the end of a condition with the verb it leads on to: 'this may have | caused'."""
    folded = reading.document.folded
    more = folded.endswith(" have", start, end) and _CAUSED.match(folded, end + 1)
    return more.end() if more else end


_INCONVENIENCE = re.compile(r"\binconvenien(?:ce|ced|t)\b|不便|麻烦|困扰")


def too_small(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks 'inconvenience' where people came to harm and the text says sorry for nothing else."""
    del rule
    if reading.elements.sympathy or reading.elements.empathy:
        return
    if not any("harm" in terms for terms in reading.terms):
        return
    _, said = judge_apology(reading)
    held = {hit.sentence for hit in said}
    found = [(number, _named(reading, number)) for number in sorted(held)]
    if all(place and not reading.has(number, "harm") for number, place in found):
        yield from (Mark(*place.span()) for _, place in found if place)


def _named(reading: Reading, number: int) -> re.Match[str] | None:
    sentence = reading.document.sentences[number]
    return _INCONVENIENCE.search(reading.document.folded, sentence.start, sentence.end)


def _joined(places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held: tuple[int, int] | None = None
    for start, end in places:
        if held is not None and start < held[1]:
            held = held[0], max(end, held[1])
            continue
        if held is not None:
            yield held
        held = start, end
    if held is not None:
        yield held
