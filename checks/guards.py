"""Lets a rule's hit through, or not: the traps that each rule's guards name."""

from checks.reading import Hit, Reading
from checks.rule import Rule

_NEAR = 3


def passes(rule: Rule, reading: Reading, hit: Hit) -> bool:
    """Tells whether a hit stands in the issuer's own running text and nothing silences it."""
    guards = rule.guards
    masks = reading.masks
    if masks.is_code(hit.mark_start) or reading.kind(hit) in guards.parts:
        return False
    if guards.quoted and (
        masks.is_quoted(hit.mark_start, hit.mark_end)
        or masks.is_quoted(hit.mark_end - 1, hit.mark_end)
        or masks.is_reported(hit.mark_start)
    ):
        return False
    if guards.negation and masks.is_negated(hit.start):
        return False
    return not _is_silenced(rule, reading, hit)


def _is_near(rule: Rule, hit: Hit, start: int, end: int) -> bool:
    """Tells whether a figure stands beside the words, close enough to make them concrete.

    A figure within vague words ('some 412 guests') does; within 'only 412 guests' it does not.
    """
    reach = rule.guards.reach
    if start >= hit.mark_start and end <= hit.mark_end:
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
