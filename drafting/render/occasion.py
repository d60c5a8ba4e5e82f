"""When a text is made public, in whose zone, and whether it is real: all else that a file shows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    """What is written across every sheet that is not a real release."""

    NONE = "none"
    DRAFT = "draft"
    DRILL = "drill"
    DEMONSTRATION = "demonstration"


@dataclass(frozen=True, slots=True)
class Occasion:
    """When a text is made public, in whose zone its dates are written, and how it is marked.

    `at` is the release's instant in UTC, None while nobody has released it: then
    `{release-date}` shows that a date will stand there.
    """

    at: datetime | None
    zone: str
    mark: Mark = Mark.DRAFT
