"""Judges the ten elements of a public statement, each with the words that carry it."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from operator import attrgetter

from checks.elements.apology import judge_apology, judge_sympathy
from checks.elements.empathy import judge_empathy
from checks.elements.event import judge_scope, judge_what_happened, judge_when
from checks.elements.response import (
    judge_contact,
    judge_next_update,
    judge_prevention,
    judge_remedy,
)
from checks.elements.responsibility import judge_responsibility
from checks.reading import Hit, Reading
from checks.report import Elements, Evidence, Span

_MOST_SPANS = 4
_SENTENCE = attrgetter("sentence")
_JUDGES: Mapping[str, Callable[[Reading], Iterable[Hit]]] = {
    "sympathy": judge_sympathy,
    "empathy": judge_empathy,
    "what_happened": judge_what_happened,
    "when": judge_when,
    "scope": judge_scope,
    "remedy": judge_remedy,
    "prevention": judge_prevention,
    "next_update": judge_next_update,
    "contact": judge_contact,
}


def judge_elements(reading: Reading, blamed: Iterable[Hit], owned: Iterable[Hit]) -> Elements:
    """Judges all elements; where rules see the cause put elsewhere, `blamed`, or a fault, `owned`."""
    apology, apologies = judge_apology(reading)
    responsibility, carried = judge_responsibility(reading, list(blamed), list(owned))
    found = {name: _spans(reading, judge(reading)) for name, judge in _JUDGES.items()}
    held = {
        "apology": _spans(reading, sorted(apologies, key=_SENTENCE)),
        "responsibility": _spans(reading, sorted(carried, key=_SENTENCE)),
        **found,
    }
    return Elements(
        apology=apology,
        responsibility=responsibility,
        **{name: bool(spans) for name, spans in found.items()},
        evidence=tuple(Evidence(name, spans) for name, spans in held.items()),
    )


def _spans(reading: Reading, hits: Iterable[Hit]) -> tuple[Span, ...]:
    """Gives the first stretches in the source, overlapping ones joined.

    The hits come in the order of their sentences; those behind the last stretch are not sought.
    """
    joined: list[tuple[int, int]] = []
    for _, told in groupby(hits, _SENTENCE):
        for start, end in sorted((hit.mark_start, hit.mark_end) for hit in told):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        if len(joined) > _MOST_SPANS:
            break
    return tuple(reading.document.span(start, end) for start, end in joined[:_MOST_SPANS])
