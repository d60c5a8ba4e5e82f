"""Tells of each figure in a text whether a fact of the incident carries it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checks.brief import BriefFact
from checks.claims import Claim, Slot
from checks.consistency.likeness import SAME
from checks.consistency.matching import Matching, fit
from checks.consistency.texts import Text, read_text
from checks.consistency.values import Fit
from checks.figures import find_figures
from checks.report import Span

_OTHERS = frozenset({"#phone", "#url", "#email", "#date", "#time"})
_WRITTEN = re.compile(
    r"\d|[一二三四五六七八九十百千万亿两半几]|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|\w{3,5}ty|hundreds?|thousands?|millions?"
    r"|billions?|dozens?|half|quarter|third)\b"
)
"""What makes a figure of a stretch; 'nobody' and 每一位 count too, and are none."""


class Standing(StrEnum):
    """How a figure stands to the facts."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its place, how it stands, and the fact that says so (None where none does)."""

    span: Span
    standing: Standing
    fact: BriefFact | None = None


def figures(text: str, language: str, facts: Iterable[BriefFact]) -> tuple[Figure, ...]:
    """Gives the figures of a text in its order; dates and times of day are none.

    A fact carries a figure where the values agree and both count the same thing, as far as
    either says what it counts; the fact may be written in another language.

    >>> known = BriefFact("passengers hurt", "21")
    >>> [f.standing.value for f in figures("21 passengers are hurt, 9 cars burnt.", "en", [known])]
    ['confirmed', 'unknown']
    """
    read = read_text(text, language)
    held = [fact for fact in facts if fact.value and fact.state != "superseded"]
    known = [(fact, read_text(f"{fact.what} {fact.value} {fact.unit}")) for fact in held]
    clashes = [
        (claim.start, claim.end, fact)
        for fact, told in known
        if fact.state == "confirmed"
        for claim in _answers(told, read)
    ]
    others = [
        (start, end) for start, end, term in find_figures(read.passage.folded) if term in _OTHERS
    ]
    return tuple(
        _figure(text, claim, known, clashes)
        for claim in read.slot(Slot.NUMBER)
        if _WRITTEN.search(read.passage.folded, claim.start, claim.end)
        and not read.passage.folded.endswith("每", 0, claim.start)
        and not any(start < claim.end and claim.start < end for start, end in others)
    )


def _figure(
    text: str,
    claim: Claim,
    known: Sequence[tuple[BriefFact, Text]],
    clashes: Sequence[tuple[int, int, BriefFact]],
) -> Figure:
    span = Span(claim.start, claim.end, text[claim.start : claim.end])
    carriers = [fact for fact, read in known if any(_carries(c, claim) for c in read.claims)]
    carriers.sort(key=lambda fact: fact.state != "confirmed")
    if carriers:
        sure = carriers[0].state == "confirmed"
        return Figure(span, Standing.CONFIRMED if sure else Standing.UNCONFIRMED, carriers[0])
    for start, end, fact in clashes:
        if start < claim.end and claim.start < end:
            return Figure(span, Standing.DIFFERS, fact)
    return Figure(span, Standing.UNKNOWN)


def _answers(told: Text, read: Text) -> Iterator[Claim]:
    """Walks the figures of a text that surely count what a fact counts, and differ."""
    matching = Matching(told.slot(Slot.NUMBER), read.slot(Slot.NUMBER), told, read)
    for pair in matching.apart():
        if pair.fitting is Fit.CONFLICT and pair.weight >= SAME:
            matching.settle(pair.a, pair.b)
            yield pair.b


def _carries(known: Claim, claim: Claim) -> bool:
    if known.slot is not Slot.NUMBER or fit(known, claim) not in {Fit.EQUAL, Fit.COMPATIBLE}:
        return False
    counted, other = ((one.context.things | one.context.roles) for one in (known, claim))
    return not counted or not other or bool(counted & other)
