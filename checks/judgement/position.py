"""The text beside its brief: what is missing, and whether it says less or more than the stance."""

from collections.abc import Iterator
from dataclasses import replace

from checks.brief import Brief, Stance
from checks.expectations import Ask, expectations
from checks.reading import Reading
from checks.report import Apology, Level, Responsibility
from checks.rule import Mark, Rule

_LEVELS = {Ask.EXPECTED: Level.SHOULD, Ask.WELCOME: Level.COULD}


def missing(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the whole where the element of the rule's name is asked for and not there."""
    name = rule.id.removeprefix("missing-").replace("-", "_")
    asked = expectations(_with_harm(reading)).get(name, Ask.NOT_EXPECTED)
    if asked is Ask.NOT_EXPECTED or getattr(reading.elements, name) is not False:
        return
    if name in ("next_update", "scope", "what_happened") and reading.said("reserved"):
        return
    level = _LEVELS[asked] if reading.brief is not None else Level.COULD
    yield Mark(None, None, level=level)


def _with_harm(reading: Reading) -> Brief | None:
    """Gives the brief, with the harm that the text itself tells of where the brief is silent."""
    brief = reading.brief
    if brief is None or brief.harm is not None:
        return brief
    hurt = any("harm" in terms for terms in reading.terms)
    return replace(brief, harm="bodily") if hurt else brief


def says_less(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the whole where the text stays behind the incident's position."""
    del rule
    stance, elements = _stance(reading.brief), reading.elements
    if stance is None or _is_holding(reading.brief):
        return
    owed = stance.expression in ("apology", "apology_inconvenience", "apology_responsibility")
    if (
        (owed and elements.apology is not Apology.FULL)
        or (
            stance.expression == "apology_responsibility"
            and elements.responsibility is not Responsibility.ACCEPTS
        )
        or (
            stance.expression == "sympathy"
            and not (elements.sympathy or elements.apology is not Apology.ABSENT)
        )
        or (
            stance.expression == "rebuttal" and elements.responsibility is not Responsibility.DENIES
        )
    ):
        yield Mark(None, None)


def says_more(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the words that go further than the incident's position."""
    del rule
    stance, elements = _stance(reading.brief), reading.elements
    if stance is None:
        return
    if stance.expression in ("sympathy", "rebuttal") and elements.apology is Apology.FULL:
        yield from _carriers(reading, "apology")
    accepted = elements.responsibility is Responsibility.ACCEPTS
    restrained = stance.expression not in (None, "apology_responsibility")
    if accepted and (restrained or stance.cause in ("unknown", "third_party", "none")):
        yield from _carriers(reading, "responsibility")
    if stance.offer in ("none", "help", "goodwill"):
        for hit in reading.said("offer.compensation"):
            if not reading.masks.is_negated(hit.start):
                yield Mark(hit.mark_start, hit.mark_end)


def names_protected(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the names that the stance says may not be said."""
    del rule
    stance = _stance(reading.brief)
    source = reading.document.source
    for name in stance.not_named if stance else ():
        place = source.find(name) if name else -1
        while place >= 0:
            yield Mark(place, place + len(name), in_source=True)
            place = source.find(name, place + len(name))


def _stance(brief: Brief | None) -> Stance | None:
    return brief.stance if brief else None


def _is_holding(brief: Brief | None) -> bool:
    return brief is not None and brief.stage == "holding"


def _carriers(reading: Reading, name: str) -> Iterator[Mark]:
    for span in reading.elements.spans(name):
        yield Mark(span.start, span.end, in_source=True)
