"""Judgements on apologies: those that a condition takes back."""

from collections.abc import Iterator

from checks.elements.apology import conditional_apologies
from checks.reading import Reading
from checks.rule import Mark, Rule


def conditional(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the words that make an apology no apology."""
    del rule
    places = sorted((hit.mark_start, hit.mark_end) for hit in conditional_apologies(reading))
    last = -1
    for start, end in _joined(places):
        if start >= last:
            yield Mark(start, end)
            last = end


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
