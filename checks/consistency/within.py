"""Compares a text with itself: its title with its body, its body with its tables."""

from collections.abc import Iterator
from itertools import combinations

from checks.claims import Claim, Place, Slot
from checks.consistency.checking import comparison, spoken
from checks.consistency.comparing import Change
from checks.consistency.likeness import SAME, likeness
from checks.consistency.matching import fit
from checks.consistency.model import Comparison, Verdict
from checks.consistency.stands import conflicts
from checks.consistency.texts import Text, read_text
from checks.consistency.values import Fit

PLAIN = 4.0
"""How alike two figures of one body must be: a body may well count two things of one name."""


def within(text: str, language: str | None = None, *, messages: str | None = None) -> Comparison:
    r"""Finds what a text says twice and differently.

    >>> found = within("# 12 passengers injured\n\nOn Monday 21 passengers were injured.")
    >>> found.contradictions[0].later.excerpt
    '21 passengers'
    """
    read = read_text(text, language)
    return comparison(read, read, _changes(read), spoken(read, messages))


def _changes(text: Text) -> Iterator[Change]:
    for slot in (Slot.NUMBER, Slot.DATE, Slot.TIME):
        claims = text.slot(slot)
        told = {claim.sentence for claim in claims}
        if len(told) > 1:
            yield from _twice(text, claims)
    title = [c for c in text.claims if c.place is Place.HEADING]
    body = [c for c in text.claims if c.place is Place.BODY]
    for a, b in conflicts(title, body):
        yield Change(a, b, Verdict.CONTRADICTION)


def _twice(text: Text, claims: list[Claim]) -> Iterator[Change]:
    done: set[int] = set()
    for a, b in combinations(claims, 2):
        if a.sentence == b.sentence or {id(a), id(b)} & done or fit(a, b) is not Fit.CONFLICT:
            continue
        if a.slot is not Slot.NUMBER and (a.place is b.place or Place.TABLE in {a.place, b.place}):
            continue
        enough = PLAIN if a.place is b.place else SAME
        if likeness(a, b) >= enough and not _told_apart(claims, a, b):
            done |= {id(a), id(b)}
            owned = text.owned.covers(a, b)
            yield Change(a, b, Verdict.ACKNOWLEDGED if owned else Verdict.CONTRADICTION)


def _told_apart(claims: list[Claim], a: Claim, b: Claim) -> bool:
    """Says whether one place has both values, so that the text knows of two things."""
    beside = [c for c in claims if c.sentence in {a.sentence, b.sentence}]
    return any(
        fit(one, c) is Fit.EQUAL and c.sentence == other.sentence
        for one, other in ((a, b), (b, a))
        for c in beside
    )
