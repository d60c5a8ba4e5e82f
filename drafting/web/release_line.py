"""The release line as a choice in a form: at once, or not before a date and time on a zone's clocks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from drafting.domain.embargo import IMMEDIATE, Embargo, UnsoundReleaseLine, read_release_line
from drafting.domain.embargo import release_line as written
from drafting.domain.zones import is_zone
from drafting.web.forms import Answers, local
from drafting.web.translation import zone_name

NOW, EMBARGO = "now", "embargo"
UNSAID = "embargo"
"""What stands in the text while an embargo's time is missing: no submission takes it."""

_ZONES = (
    "Europe/London",
    "America/New_York",
    "Asia/Shanghai",
    "Asia/Taipei",
    "Asia/Hong_Kong",
    "UTC",
)


@dataclass(frozen=True, slots=True)
class ReleaseChoice:
    """What the form shows: which of the two, the local time as its field holds it, and zones."""

    how: str
    at: str
    zone: str
    zones: tuple[tuple[str, str], ...]


def choice_of(text: str, nearby: Iterable[str]) -> ReleaseChoice:
    """Read a release line for a form; `nearby` are the zones to offer first."""
    try:
        embargo = read_release_line(text)
        how = NOW if embargo is None else EMBARGO
    except UnsoundReleaseLine:
        embargo, how = None, EMBARGO
    said = [embargo.zone] if embargo else []
    zones = dict.fromkeys([*said, *nearby, *_ZONES])
    zone = next(iter(zones))
    return ReleaseChoice(
        how,
        local(embargo.until, embargo.zone) if embargo else "",
        zone,
        tuple((name, zone_name(name)) for name in zones),
    )


def line_sent(form: Mapping[str, str]) -> str | None:
    """Give the release line that a form without script says; None where it says nothing of it."""
    how = form.get("release-how")
    if how is None:
        return None
    if how == NOW:
        return IMMEDIATE
    zone = form.get("release-zone", "")
    answers = Answers(MultiDict({"at": form.get("release-at", "")}))
    until = answers.instant("at", zone) if is_zone(zone) else None
    return UNSAID if until is None else written(Embargo(until, zone))
