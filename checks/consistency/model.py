"""What a comparison of two texts gives back."""

from dataclasses import dataclass
from enum import StrEnum

from checks.claims import Slot
from checks.report import Span


class Verdict(StrEnum):
    """What becomes of a claim that the later text states otherwise."""

    CONTRADICTION = "contradiction"
    ACKNOWLEDGED = "acknowledged"
    MOVED_ON = "moved_on"
    FOR_PERSON = "for_person"
    MISSING_EARLIER = "missing_earlier"
    MISSING_LATER = "missing_later"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two places that cannot both be true; `instead` is a sentence that would own the change.

    `told` holds the message in every language of messages: (language, message).
    """

    kind: Slot
    earlier: Span
    later: Span
    message: str
    instead: tuple[str, ...] = ()
    told: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """A value that changed with good reason: openly revised, or overtaken by time."""

    kind: Slot
    earlier: Span
    later: Span
    verdict: Verdict
    message: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two texts are to one another: in conflict, updated, or left to a person's judgement."""

    contradictions: tuple[Contradiction, ...] = ()
    updates: tuple[Update, ...] = ()
    for_person: tuple[Contradiction, ...] = ()
