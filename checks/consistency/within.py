"""Compares a text with itself: its title with its body, its body with its tables."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from checks.claims import Claim, Place, Slot, read, sense
from checks.claims.happenings import happenings
from checks.claims.masks import blank, uncounted
from checks.claims.quantities import quantities
from checks.consistency.checking import comparison, spoken
from checks.consistency.comparing import Change
from checks.consistency.likeness import SAME, likeness
from checks.consistency.matching import fit
from checks.consistency.model import Comparison, Verdict
from checks.consistency.stands import conflicts
from checks.consistency.texts import Text, read_text
from checks.consistency.values import Fit

_VALUES = (Slot.NUMBER, Slot.DATE, Slot.TIME)
MOST = 10_000
"""How many characters of sentences with figures a title is held against while somebody types."""
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


@lru_cache(maxsize=8)
def titled(text: str, language: str) -> tuple[tuple[Claim, Claim], ...]:
    """Gives figures, days and times of a title with what the text below tells otherwise.

    It reads values alone and owns no change, so that it is quick enough for a rule of wording; the
    last texts are kept, as most of what is typed changes no value.
    """
    return tuple(_titled(text, language))


def _titled(text: str, language: str) -> Iterator[tuple[Claim, Claim]]:
    passage = read(text[:MOST], language)
    meaning = sense(passage.folded)
    moments, taken = happenings(passage, meaning)
    masked = blank(passage.folded, [*taken, *uncounted(passage.folded)])
    claims = [*moments, *quantities(passage, meaning, masked)]
    for slot in _VALUES:
        held = [claim for claim in claims if claim.slot is slot]
        titles = [claim for claim in held if claim.place is Place.HEADING]
        below = [claim for claim in held if claim.place in {Place.BODY, Place.TABLE}]
        for a in titles:
            if any(fit(a, b) in {Fit.EQUAL, Fit.COMPATIBLE} for b in below):
                continue
            other = next((b for b in below if _answers(a, b)), None)
            if other and not _told_apart(held, a, other):
                yield a, other


def _answers(title: Claim, below: Claim) -> bool:
    """Says whether a value surely stands for a title's: alike, or half the title's words are its."""
    if fit(title, below) is not Fit.CONFLICT:
        return False
    words = title.context.words
    shared = len(words & below.context.words) * 2 >= len(words) > 0
    whole = "part" not in below.context.marks
    return likeness(title, below) >= SAME or (shared and whole)


def _changes(text: Text) -> Iterator[Change]:
    for slot in _VALUES:
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
            owned = text.owned.covers(a, b, text.owned)
            yield Change(a, b, Verdict.ACKNOWLEDGED if owned else Verdict.CONTRADICTION)


def _told_apart(claims: list[Claim], a: Claim, b: Claim) -> bool:
    """Says whether one place has both values, so that the text knows of two things."""
    beside = [c for c in claims if c.sentence in {a.sentence, b.sentence}]
    return any(
        fit(one, c) is Fit.EQUAL and c.sentence == other.sentence
        for one, other in ((a, b), (b, a))
        for c in beside
    )
