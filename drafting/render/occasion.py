"""On which day a text is made public, and whether it is real: all else that a file shows.

Nothing finer than the day: files made ahead of a release are, byte for byte, those it would make.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Mark(StrEnum):
    """What is written across every sheet that is not a real release."""

    NONE = "none"
    DRAFT = "draft"
    DRILL = "drill"
    DEMONSTRATION = "demonstration"


@dataclass(frozen=True, slots=True)
class Occasion:
    """On which day of the zone it goes out in a text is made public, and how it is marked.

    `day` is None while nobody has released it: then `{release-date}` shows that a date will stand
    there.
    """

    day: date | None = None
    mark: Mark = Mark.DRAFT


def unreleased(*, drill: bool) -> Occasion:
    """Give the occasion of what nobody has released: never without a mark."""
    return Occasion(None, Mark.DRILL if drill else Mark.DRAFT)


def released(public_at: datetime, zone: str, *, demo: bool, drill: bool) -> Occasion:
    """Give the occasion of a release; a drill's and a demonstration's keep their marks."""
    mark = Mark.DRILL if drill else Mark.DEMONSTRATION if demo else Mark.NONE
    return Occasion(day_in(zone, public_at), mark)


def day_in(zone: str, at: datetime) -> date:
    """Give the day that calendars in a zone show at an instant.

    >>> day_in("Asia/Taipei", datetime.fromisoformat("2026-10-21T16:10:00+00:00")).isoformat()
    '2026-10-22'
    """
    return at.astimezone(ZoneInfo(zone)).date()


def end_of(day: date, zone: str) -> datetime:
    """Give the instant at which a day is over on the clocks of a zone.

    >>> end_of(date(2026, 10, 21), "Asia/Taipei").isoformat()
    '2026-10-21T16:00:00+00:00'
    """
    midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))
    return midnight.astimezone(UTC)
