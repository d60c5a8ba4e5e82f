"""What the issuer does about it: remedy, prevention, the next word, a way to reach it."""

import re
from collections.abc import Iterator

from checks.document import BlockKind
from checks.elements.safeguards import told_safeguards
from checks.later import later
from checks.reading import Hit, Reading, apart

_ANOTHER_PAYS = later(
    r"\b(?:he|she|mr\.? \w+|mrs\.? \w+|ms\.? \w+)(?: has| had)?(?: [^.,;]{0,30}(?:agreed|offered|promised) to)? $"
)
_CHANNELS = ("#phone", "#email", "#url")


def judge_remedy(reading: Reading) -> list[Hit]:
    """Gives what those affected get or can do now."""
    return [
        hit
        for hit in _left(reading, "remedy")
        if not reading.masks.is_negated(hit.start)
        and not _ANOTHER_PAYS.search(reading.words(max(0, hit.start - 44), hit.start))
    ]


def judge_prevention(reading: Reading) -> list[Hit]:
    """Gives the concrete steps taken so that it does not happen again."""
    return [*_left(reading, "prevention"), *told_safeguards(reading)]


def judge_next_update(reading: Reading) -> list[Hit]:
    """Gives promises of a further word with a time or an occasion."""
    return _left(reading, "next_update")


def _left(reading: Reading, owner: str) -> list[Hit]:
    """Gives the hits of a signal without those that its counterpart '….not' lies over."""
    return apart(reading.said(owner), reading.hits.get(f"{owner}.not", ()))


_DISOWNED = re.compile(
    r"\b(?:isn't|is not|not|aren't) (?:ours|our|from us|genuine)|\bfake|\bscam|\bfraud|\bdo not (?:call|ring|reply)"
)
_SOMEBODYS = later(r"(?:手机|手提电话|学号|证号|卡号)[^\d]{0,3}$")
_SHORTEST_NUMBER = 9


def judge_contact(reading: Reading) -> list[Hit]:
    """Gives channels to the issuer: a number, address or page beside words that invite to it."""
    inviting = {hit.sentence for hit in reading.hits.get("contact.ask", ())}
    to_a_page = {hit.sentence for hit in reading.hits.get("contact.page", ())}
    to_a_site = to_a_page | {hit.sentence for hit in reading.hits.get("contact.site", ())}
    found = [
        hit for hit in reading.said("contact.place") if reading.kind(hit) is not BlockKind.SIGNATURE
    ]
    for number, sentence in enumerate(reading.document.sentences):
        if not reading.has(number, *_CHANNELS):
            continue
        aside = sentence.kind in (BlockKind.CONTACT, BlockKind.SIGNATURE)
        asked = aside or number in inviting or number - 1 in inviting
        for term in _CHANNELS:
            if term == "#email" or asked if term != "#url" else aside or number in to_a_site:
                found.extend(_places(reading, number, term))
            elif term == "#phone":
                found.extend(_whole_numbers(reading, number))
    for link in reading.document.links:
        held = reading.document.sentence_number(link.start)
        if held is not None and held in to_a_page:
            found.append(Hit("contact", held, link.start, link.end, link.start, link.end))
    return found


def _whole_numbers(reading: Reading, number: int) -> Iterator[Hit]:
    """Walks full telephone numbers, which are there to be rung unless another's or a trap."""
    sentence = reading.document.sentences[number]
    found = _places(reading, number, "#phone")
    if not found or _DISOWNED.search(reading.words(sentence.start, sentence.end)):
        return
    for hit in found:
        digits = sum(sign.isdigit() for sign in reading.words(hit.start, hit.end))
        if digits >= _SHORTEST_NUMBER and reading.is_ours(hit):
            yield hit


def _places(reading: Reading, number: int, term: str) -> list[Hit]:
    return [
        Hit("contact", number, start, end, start, end)
        for start, end in reading.terms[number].get(term, ())
        if not _SOMEBODYS.search(reading.words(max(0, start - 6), start))
    ]
