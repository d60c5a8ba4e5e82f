"""The text beside the incident's facts: what is confidential, and what differs from them."""

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter

from checks.brief import BriefFact, measured
from checks.folding import fold
from checks.reading import Reading
from checks.rule import Mark, Rule

_MONTH = (
    r"(?:january|february|march|april|may(?! (?:be|have|not))|june|july|august|september|october"
    r"|november|december)\b"
)
_CALENDAR = re.compile(rf" ?[年月日号时点分秒]|(?:st|nd|rd|th)? (?:of )?{_MONTH}")
_MONTH_BEFORE = re.compile(rf"{_MONTH} $")
_WORDS = re.compile(r"[a-z]{3,}|[\u4e00-\u9fff]{2}")
_STOP = frozenset(
    ["the", "and", "number", "people", "were", "was", "total", "人数", "数量", "总数", "受影"]
)


def confidential(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks where the text carries a fact that is not public: its value with its matter or unit."""
    del rule
    for fact in _facts(reading):
        if not fact.public and fact.value:
            yield from _mentions(reading, fact)


def differing(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks figures that surely count what a confirmed fact counts, with another value."""
    del rule
    yield from differences(reading.document.source, _facts(reading))


def differences(source: str, facts: Iterable[BriefFact]) -> Iterator[Mark]:
    """Marks where a source has another figure for what a confirmed fact counts, in order."""
    confirmed = [fact for fact in facts if fact.state == "confirmed" and fact.value]
    if not confirmed:
        return
    from checks.consistency.counted import Answer, counts, hold  # only where a fact is confirmed

    told: dict[tuple[int, int], BriefFact] = {}
    for held in hold(counts(fold(source)), confirmed):
        if held.answer is Answer.DIFFERS:
            told.setdefault((held.count.start, held.count.stop), held.fact)
    for (start, end), fact in sorted(told.items(), key=itemgetter(0)):
        yield Mark(start, end, {"value": measured(fact.value, fact.unit)}, in_source=True)


def _facts(reading: Reading) -> tuple[BriefFact, ...]:
    return reading.brief.facts if reading.brief else ()


def _mentions(reading: Reading, fact: BriefFact) -> Iterator[Mark]:
    folded, value = reading.document.folded, fold(fact.value).strip()
    place = folded.find(value) if value else -1
    while place >= 0:
        end = place + len(value)
        number = reading.document.sentence_number(place)
        if number is not None and _stands_alone(folded, place, end):
            sentence = reading.document.sentences[number]
            words = folded[sentence.start : sentence.end]
            if _tells(folded, end, value, fact) and (
                not _is_figure(value) or _speaks_of(words, fact)
            ):
                yield Mark(place, end)
        place = folded.find(value, end)


def _is_figure(value: str) -> bool:
    return value.replace(",", "").isdigit()


def _tells(folded: str, end: int, value: str, fact: BriefFact) -> bool:
    """Tells whether the words can be the fact's value: not part of a date, not one plain word."""
    if not _is_figure(value):
        return len(value) > 1
    of_its_unit = bool(fact.unit) and folded.startswith(fold(fact.unit), end)
    if of_its_unit:
        return True
    start = end - len(value)
    dated = _CALENDAR.match(folded, end) or _MONTH_BEFORE.search(folded, start - 10, start)
    return dated is None


def _stands_alone(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (folded[start].isdigit() and (before.isdigit() or before in (",", "."))) and not (
        folded[end - 1].isdigit() and after.isdigit()
    )


def _speaks_of(words: str, fact: BriefFact) -> bool:
    """Tells whether a sentence speaks of the fact's matter, or counts in its unit."""
    matter = set(_WORDS.findall(fold(fact.what))) - _STOP
    if any(word in words for word in matter):
        return True
    return not matter and bool(fact.unit) and fold(fact.unit) in words
