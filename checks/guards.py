"""Lets a rule's hit through, or not: the traps that each rule's guards name."""

from functools import cache
from pathlib import Path

from checks.reading import Hit, Reading
from checks.rule import Rule

_NEAR = 3
_CLAUSE = frozenset(",;:")
_WHOLE = Path(__file__).with_name("data") / "whole.zh.txt"
"""Words of two signs with whose second sign other words begin: no mark begins within one."""


def passes(rule: Rule, reading: Reading, hit: Hit) -> bool:
    """Tells whether a hit stands in the issuer's own running text and nothing silences it."""
    guards = rule.guards
    masks = reading.masks
    if masks.is_code(hit.mark_start) or reading.kind(hit) in guards.parts:
        return False
    if guards.trade and reading.is_for_a_trade:
        return False
    if guards.quoted and (
        masks.is_quoted(hit.mark_start, hit.mark_end)
        or masks.is_quoted(hit.mark_end - 1, hit.mark_end)
        or masks.is_reported(hit.mark_start)
    ):
        return False
    if guards.negation and masks.is_negated(hit.start):
        return False
    if _is_torn(reading, hit) or _is_spared(rule, reading, hit):
        return False
    return not _is_silenced(rule, reading, hit)


def _is_torn(reading: Reading, hit: Hit) -> bool:
    """Tells whether a hit or its mark begins in the midst of a Chinese word."""
    if reading.family != "zh":
        return False
    around = {reading.words(place - 1, place + 1) for place in (hit.start, hit.mark_start) if place}
    return not _whole_words().isdisjoint(around)


@cache
def _whole_words() -> frozenset[str]:
    return frozenset(_WHOLE.read_text(encoding="utf-8").split())


def _is_spared(rule: Rule, reading: Reading, hit: Hit) -> bool:
    """Tells whether a pattern that spares the words lies over them, from within their clause."""
    return any(
        other.sentence == hit.sentence
        and other.mark_start < hit.mark_end
        and hit.mark_start < other.mark_end
        and not _CLAUSE.intersection(reading.words(other.mark_start, hit.mark_start))
        for name in rule.guards.spared
        for other in reading.hits.get(name, ())
    )


def _is_near(rule: Rule, hit: Hit, start: int, end: int) -> bool:
    """Tells whether a figure stands beside the words, close enough to make them concrete.

    A figure within vague words ('some 412 guests') or running into them (5000多名) does; within
    'only 412 guests' it does not.
    """
    reach = rule.guards.reach
    within = start >= hit.mark_start and end <= hit.mark_end
    if within or start < hit.mark_start < end:
        return rule.kind == "vague"
    if start >= hit.mark_end:
        return not reach or start - hit.mark_end <= reach
    return end <= hit.mark_start and (not reach or (hit.mark_start - end) * 3 <= reach)


def _is_silenced(rule: Rule, reading: Reading, hit: Hit) -> bool:
    guards = rule.guards
    number = hit.sentence
    terms = reading.terms[number]
    for term in (*guards.specific, *guards.unless):
        for start, end in terms.get(term, ()):
            if term in guards.unless:
                if not reading.masks.is_negated(start):
                    return True
            elif _is_near(rule, hit, start, end):
                return True
    if guards.following and _is_told_next(rule, reading, number):
        return True
    if any(
        hit.mark_start - _NEAR <= end <= hit.mark_start
        for term in guards.before
        for _, end in terms.get(term, ())
    ):
        return True
    return any(
        hit.mark_end <= start <= hit.mark_end + _NEAR
        for term in guards.after
        for start, _ in terms.get(term, ())
    )


def _is_told_next(rule: Rule, reading: Reading, number: int) -> bool:
    """Tells whether the next sentence of the same block has the figure that this one lacks."""
    del rule
    sentences = reading.document.sentences
    if number + 1 == len(sentences) or sentences[number + 1].block != sentences[number].block:
        return False
    return reading.has(number + 1, "#number", "#percent")
