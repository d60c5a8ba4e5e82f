"""Where a text says otherwise than a fact of its incident: the words in their sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import checks
from checks import consistency
from checks.consistency import Contradiction
from drafting.domain.forms import Form, PartRole, roles_of
from drafting.domain.incident import Fact
from drafting.domain.language import Language, custom
from drafting.render.judging import Joined, join, sentence_bounds

LONGEST_AROUND = 240
"""Characters of the sentence shown before and behind the words at most."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One place: its part, the words that say otherwise, their sentence, the fact's own words.

    `sure` is False where a person must judge it, since the fact is not confirmed or the words
    may speak of something else.
    """

    part: PartRole
    before: str
    words: str
    after: str
    known: str
    sure: bool


def joined(parts: Mapping[PartRole, str], form: Form, language: Language) -> Joined:
    """Join a text's parts as they are compared."""
    return join(parts, roles_of(form), custom(language).checks)


def clashes(text: Joined, language: Language, fact: Fact) -> tuple[Clash, ...]:
    """Find the places of a text that say otherwise than a fact, the sure ones first."""
    if not fact.value or not text.text.strip():
        return ()
    told = checks.BriefFact(
        what=fact.what,
        value=fact.value,
        unit=fact.unit,
        as_of=fact.as_of.isoformat() if fact.as_of else "",
        state=fact.state.value,
        public=fact.public,
    )
    found = consistency.against_facts(text.text, custom(language).checks, [told])
    return (
        *_placed(text, found.contradictions, sure=True),
        *_placed(text, found.for_person, sure=False),
    )


def _placed(text: Joined, found: tuple[Contradiction, ...], *, sure: bool) -> Iterator[Clash]:
    for one in found:
        start, end = one.later.start, one.later.end
        place = text.place(start, end) if end > start else None
        if place is None:
            continue
        role, first, last = place
        end = start + last - first
        low, high = sentence_bounds(text.text, start, end)
        low = max(low, start - first, start - LONGEST_AROUND)
        high = min(high, _end_of(text, start), end + LONGEST_AROUND)
        yield Clash(
            part=role,
            before=text.text[low:start].lstrip(),
            words=text.text[start:end],
            after=text.text[end:high].rstrip(),
            known=one.earlier.excerpt,
            sure=sure,
        )


def _end_of(text: Joined, at: int) -> int:
    """Give where the part that holds a place ends."""
    return next(stop for _, begin, stop in text.places if begin <= at < stop)
