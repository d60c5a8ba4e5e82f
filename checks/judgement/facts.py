"""The text beside the incident's facts: what is confidential, and what differs from them."""

import re
from collections.abc import Iterator

from checks.brief import BriefFact, measured
from checks.folding import fold
from checks.reading import Reading
from checks.rule import Mark, Rule

_NUMBER = re.compile(
    r"(?<!\d)(?<!\d[.,])(?<!\d:)\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<!\d)(?<!\d[.,])(?<!\d:)\d+(?:\.\d+)?(?![\d:])"
)
_MULTIPLES = {
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "亿": 10**8,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
}
_MULTIPLE = re.compile(r" ?(百万|千|万|亿|thousand|million|billion)")
_ROUND = re.compile(
    r"(?:about|around|some|nearly|almost|over|more than|at least|roughly|approximately|约|近|逾|超过|至少|大约|将近|上) ?$"
)
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
    """Marks figures that count what a confirmed fact counts, in its unit, with another value."""
    del rule
    for fact in _facts(reading):
        value = _amount(fold(fact.value))
        if fact.state != "confirmed" or value is None or not fact.unit:
            continue
        for number, sentence in enumerate(reading.document.sentences):
            words = reading.words(sentence.start, sentence.end)
            if not _speaks_of(words, fact):
                continue
            counted = tuple(_counted(words, fold(fact.unit)))
            if any(found == value for _, _, found in counted):
                continue  # '12 hurt, 3 of them in hospital': the other figure counts a part
            for start, end, found in counted:
                rounded = _ROUND.search(words[max(0, start - 14) : start]) is not None
                if not _agree(found, value, rounded=rounded):
                    place = reading.document.sentences[number].start
                    yield Mark(
                        place + start, place + end, {"value": measured(fact.value, fact.unit)}
                    )


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


def _counted(words: str, unit: str) -> Iterator[tuple[int, int, float]]:
    for found in _NUMBER.finditer(words):
        end, value = found.end(), float(found.group().replace(",", ""))
        multiple = _MULTIPLE.match(words, end)
        if multiple:
            end, value = multiple.end(), value * _MULTIPLES[multiple.group(1)]
        following = words[end : end + 24].lstrip("多余 ")
        if following.startswith((unit, unit.rstrip("s"))):
            yield found.start(), end, value


def _amount(value: str) -> float | None:
    found = _NUMBER.fullmatch(value.strip())
    return float(found.group().replace(",", "")) if found else None


def _agree(found: float, value: float, *, rounded: bool) -> bool:
    if found == value:
        return True
    return rounded and value != 0 and abs(found - value) / abs(value) <= 0.1
