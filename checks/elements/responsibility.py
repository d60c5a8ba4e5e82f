"""Judges whose doing the issuer says it was: ours, another's, nobody's, or not a word."""

import re
from collections.abc import Iterable

from checks.elements.faults import own_faults
from checks.later import later
from checks.reading import Hit, Reading, apart
from checks.report import Responsibility

# 'Our error page', 'customers should have received': the same words in another sense.
_OTHER_SENSE = re.compile(
    r" ?(?:monitor|messag|log|page|rate|report|code|correct|budget|track|handl|analy|list|prevent)\w*"
)

# An attack named as the cause is no mere complaint about critics.
_CAUSED = later(r"所致|引起的|造成的|导致的|引致的")


def judge_responsibility(
    reading: Reading, blamed: list[Hit], owned: list[Hit]
) -> tuple[Responsibility, list[Hit]]:
    """Gives the position with the places that carry it; rules told what is blamed and owned.

    Owning up outweighs the rest; saying that a claim is false outweighs naming another cause;
    'not connected with us' denies only where nobody else is named as the cause. Complaints about
    critics name no cause, and shift only where nothing is denied.
    """
    accepts = _own(reading, _meant(reading, "responsibility.accepts"))
    if accepts:
        return Responsibility.ACCEPTS, accepts
    denies = _meant(reading, "responsibility.denies")
    if reading.family == "en":
        denies += _denials(reading)
    if denies:
        return Responsibility.DENIES, denies
    critics = reading.hits.get("responsibility.critics", ())
    causes = [hit for hit in blamed if _names_a_cause(reading, hit)] or apart(blamed, critics)
    if causes:
        return Responsibility.SHIFTS, causes
    unrelated = _meant(reading, "responsibility.rumour") + _denials(reading)
    unrelated += reading.said("responsibility.unrelated")
    if unrelated:
        return Responsibility.DENIES, unrelated
    told = [] if blamed else list(own_faults(reading)) or _own(reading, _sensed(reading, owned))
    if told or blamed:
        return (Responsibility.ACCEPTS, told) if told else (Responsibility.SHIFTS, blamed)
    return Responsibility.SILENT, []


def _denials(reading: Reading) -> list[Hit]:
    """Gives the denials that stand within one clause: 'not a play, but made for schools' is none."""
    found = reading.said("responsibility.denial")
    if reading.family == "en":
        return found
    return [hit for hit in found if "," not in reading.words(hit.start, hit.end)]


def _names_a_cause(reading: Reading, hit: Hit) -> bool:
    return _CAUSED.search(reading.words(hit.start, hit.end)) is not None


def _meant(reading: Reading, owner: str) -> list[Hit]:
    said = reading.said(owner, headings=True)
    return _sensed(reading, apart(said, reading.hits.get(f"{owner}.not", ())))


def _sensed(reading: Reading, hits: Iterable[Hit]) -> list[Hit]:
    return [
        hit
        for hit in hits
        if not reading.masks.is_negated(hit.start)
        and not _OTHER_SENSE.match(reading.words(hit.end, hit.end + 12))
    ]


def _own(reading: Reading, hits: list[Hit]) -> list[Hit]:
    """Leaves out what only seems owned: another's doing, a condition, a fault still sought."""
    return apart(hits, reading.hits.get("responsibility.distance", ()))
