"""Where a text says otherwise than a fact of its incident: the words in their sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import checks
from checks import consistency
from drafting.domain.forms import Form, PartRole, roles_of
from drafting.domain.incident import Fact
from drafting.domain.language import Language, custom
from drafting.render.judging import Joined, brief_fact, join, sentence_bounds

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
    told = brief_fact(fact)
    found: list[tuple[int, Clash]] = []
    for start, end, known, sure in _spans(text.text, custom(language).checks, told):
        clash = _clash(text, start, end, known, sure=sure) if end > start else None
        if clash and all(not _overlap(clash, start, one, at) for at, one in found):
            found.append((start, clash))
    return tuple(clash for _, clash in found)


def _spans(
    text: str, language: str, told: checks.BriefFact
) -> Iterator[tuple[int, int, str, bool]]:
    """Walks what the comparison and the rule of the desk find, with the fact's own words."""
    compared = consistency.against_facts(text, language, [told])
    for one in compared.contradictions:
        yield one.later.start, one.later.end, one.earlier.excerpt, True
    for finding in checks.check_facts(text, language, [told]):
        if finding.start is not None and finding.end is not None:
            yield finding.start, finding.end, checks.measured(told.value, told.unit), True
    for one in compared.for_person:
        yield one.later.start, one.later.end, one.earlier.excerpt, False


def _overlap(clash: Clash, start: int, other: Clash, at: int) -> bool:
    return start < at + len(other.words) and at < start + len(clash.words)


def _clash(text: Joined, start: int, end: int, known: str, *, sure: bool) -> Clash | None:
    """Give a place with its sentence, or None where it lies in no part."""
    place = text.place(start, end)
    if place is None:
        return None
    role, first, last = place
    end = start + last - first
    low, high = sentence_bounds(text.text, start, end)
    low = max(low, start - first, start - LONGEST_AROUND)
    high = min(high, _end_of(text, start), end + LONGEST_AROUND)
    return Clash(
        part=role,
        before=text.text[low:start].lstrip(),
        words=text.text[start:end],
        after=text.text[end:high].rstrip(),
        known=known,
        sure=sure,
    )


def _end_of(text: Joined, at: int) -> int:
    """Give where the part that holds a place ends."""
    return next(stop for _, begin, stop in text.places if begin <= at < stop)
