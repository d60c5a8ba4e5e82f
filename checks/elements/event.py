"""Judges what happened, when, and to whom or how many: can an outsider retell it."""

import re
from collections.abc import Iterator

from checks.document import BlockKind
from checks.reading import Hit, Reading

_ASIDE = (BlockKind.CONTACT, BlockKind.BOILERPLATE, BlockKind.SIGNATURE, BlockKind.CODE)
_PAST = re.compile(
    r"\b(?:was|were|had|\w{2,14}ed|burst|fell|broke|struck|hit|caught|went|lost|left|found|came|began|sank|flew|ran|sold|put|made|gave|got|held|shut|cut)\b|[了被遭]|发现|接获|接到"
)
_ONE = ("一位", "一名", "one of them")
_STOPS = "。.!?！？:："
_CONCRETE = ("#date", "#time", "#number", "#money", "#span")


def judge_what_happened(reading: Reading) -> list[Hit]:
    """Gives the first sentences that name an event and something concrete about it."""
    telling = [number for number in _told(reading) if _tells(reading, number)]
    return [_whole(reading, number) for number in telling[:1]]


def _tells(reading: Reading, number: int) -> bool:
    """Tells a sentence that reports: an event and a figure or person, or a dated past."""
    terms = reading.terms[number]
    concrete = sum(len(terms.get(term, ())) for term in (*_CONCRETE, "#digits"))
    if number in _sentences(reading, "vague-matter") and concrete < 2:
        return False
    if set(terms.get("event", ())) - set(terms.get("event_abstract", ())):
        return concrete > 0 or reading.has(number, "persons")
    sentence = reading.document.sentences[number]
    words = reading.words(sentence.start, sentence.end)
    return (
        concrete > 1 and reading.has(number, "#date", "#time") and _PAST.search(words) is not None
    )


def judge_when(reading: Reading) -> list[Hit]:
    """Gives dates and times of what happened: not of the letter, not of a promise."""
    return [
        hit
        for number in _told(reading)
        for hit in _figures(reading, number, ("#date", "#time"))
        if not _is_dateline(reading, number)
    ] + reading.said("when.ago")


def judge_scope(reading: Reading) -> list[Hit]:
    """Gives the places that say who or how many, or that this is not known yet."""
    unnumbered = _sentences(reading, "vague-quantity")
    found = [
        *reading.said("scope.unknown"),
        *(hit for hit in reading.said("scope.whole") if hit.sentence not in unnumbered),
    ]
    for number in _told(reading):
        found.extend(_figures(reading, number, ("#number",)))
    return [hit for hit in found if reading.words(hit.start, hit.end) not in _ONE]


def _sentences(reading: Reading, owner: str) -> set[int]:
    return {hit.sentence for hit in reading.hits.get(owner, ())}


def _told(reading: Reading) -> Iterator[int]:
    """Walks the sentences of the text itself that are the issuer's own."""
    for number, sentence in enumerate(reading.document.sentences):
        if sentence.kind not in _ASIDE:
            yield number


def _whole(reading: Reading, number: int) -> Hit:
    sentence = reading.document.sentences[number]
    return Hit("what_happened", number, sentence.start, sentence.end, sentence.start, sentence.end)


def _figures(reading: Reading, number: int, terms: tuple[str, ...]) -> Iterator[Hit]:
    for term in terms:
        for start, end in reading.terms[number].get(term, ()):
            yield Hit(term, number, start, end, start, end)


def _is_dateline(reading: Reading, number: int) -> bool:
    """Tells a line that is only place and date: no event in it, and short."""
    sentence = reading.document.sentences[number]
    words = reading.document.plain[sentence.start : sentence.end].rstrip()
    if sentence.kind is BlockKind.HEADING:
        return False
    return len(words) < 60 and words[-1:] not in _STOPS and not reading.has(number, "event")
