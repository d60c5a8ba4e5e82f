"""The release line: at once, or not before an instant in a named zone.

It is a part of the canonical form, so a changed embargo needs approval like any other words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

IMMEDIATE = "immediate"
_PREFIX = "embargo"
_FORMAT = "%Y-%m-%dT%H:%MZ"


class UnsoundReleaseLine(ValueError):
    """The release line is neither `immediate` nor `embargo <instant>Z <zone>`."""


@dataclass(frozen=True, slots=True)
class Embargo:
    """An instant (UTC) before which nothing is public, and the zone to show it in."""

    until: datetime
    zone: str

    def local(self) -> datetime:
        """Give the instant as clocks in its zone show it."""
        return self.until.astimezone(ZoneInfo(self.zone))


def release_line(embargo: Embargo | None) -> str:
    """Write the text of a release-line part.

    >>> release_line(Embargo(datetime(2026, 11, 22, 1, 0, tzinfo=UTC), "Asia/Hong_Kong"))
    'embargo 2026-11-22T01:00Z Asia/Hong_Kong'
    """
    if embargo is None:
        return IMMEDIATE
    return f"{_PREFIX} {embargo.until.astimezone(UTC).strftime(_FORMAT)} {embargo.zone}"


def read_release_line(text: str) -> Embargo | None:
    """Read a release-line part; None means at once.

    Raises:
        UnsoundReleaseLine: on any other text, or a zone that does not exist.
    """
    if text in ("", IMMEDIATE):
        return None
    try:
        word, instant, zone = text.split(" ")
        ZoneInfo(zone)
        until = datetime.strptime(instant, _FORMAT).replace(tzinfo=UTC)
    except (ValueError, ZoneInfoNotFoundError) as error:
        raise UnsoundReleaseLine(text) from error
    if word != _PREFIX:
        raise UnsoundReleaseLine(text)
    return Embargo(until, zone)


def latest(lines: Iterable[str]) -> Embargo | None:
    """Give the embargo that counts among the release lines of texts that go out together.

    It is the latest; where texts name one instant in several zones, the first of them.

    Raises:
        UnsoundReleaseLine: as `read_release_line`.
    """
    found = (embargo for line in lines if (embargo := read_release_line(line)))
    return max(found, key=lambda embargo: embargo.until, default=None)


def going_out(embargo: Embargo | None, at: datetime, zone: str) -> tuple[datetime, str]:
    """Say from when texts released at an instant are public, and in which zone they are dated.

    An embargo names its own zone, and readers date the text by it; else it is the one given.

    >>> until = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
    >>> going_out(Embargo(until, "Europe/London"), until, "Asia/Hong_Kong")[1]
    'Europe/London'
    """
    return (max(at, embargo.until), embargo.zone) if embargo else (at, zone)
