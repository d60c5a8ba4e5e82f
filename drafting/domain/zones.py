"""Time zones by their IANA names."""

from functools import cache
from zoneinfo import available_timezones


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def chosen_zones() -> tuple[str, ...]:
    """List the zones to choose from: those named by place, and UTC."""
    return tuple(sorted(zone for zone in _zones() if "/" in zone or zone == "UTC"))


def is_zone(name: str) -> bool:
    """Tell whether a name is an IANA zone this machine knows.

    >>> is_zone("Asia/Taipei"), is_zone("Mars/Base")
    (True, False)
    """
    return name in _zones()
