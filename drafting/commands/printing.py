"""What a round goes to the press as: its editions, when they are public, on which occasion."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from drafting.domain.edition import Edition
from drafting.domain.embargo import going_out, latest
from drafting.domain.forms import PartRole
from drafting.domain.ids import TextId
from drafting.domain.incident import Incident
from drafting.domain.statement import Version
from drafting.render.occasion import Occasion, end_of, released
from drafting.store import pictures, settings
from drafting.store.preparations import Key


@dataclass(frozen=True, slots=True)
class Print:
    """When a round's texts would be public if they were released now, and what they would show.

    `zone` is the one they are dated in: that of their embargo, else of what they are about.
    """

    public_at: datetime
    zone: str
    occasion: Occasion

    @property
    def over_at(self) -> datetime:
        """Give the instant from which the texts would bear another day."""
        assert self.occasion.day is not None
        return end_of(self.occasion.day, self.zone)

    def key(self, round_: str) -> Key:
        """Name the files a round would have on this occasion."""
        assert self.occasion.day is not None
        return Key(round_, self.occasion.day, self.occasion.mark.value)


def print_of(
    held: Collection[Version], values: Mapping[str, Any], incident: Incident | None, at: datetime
) -> Print:
    """Say when and as what versions would be released at an instant.

    `values` are the organisation's settings. The latest embargo of a release line moves the
    instant and dates the texts in its zone, else the incident does, else the organisation.
    """
    lines = (v.canonical.text_of(PartRole.RELEASE_LINE) for v in held if v.canonical is not None)
    own = incident.zone if incident else settings.zone_in(values)
    public_at, zone = going_out(latest(lines), at, own)
    demo, drill = settings.is_demonstration_in(values), bool(incident and incident.drill)
    return Print(public_at, zone, released(public_at, zone, demo=demo, drill=drill))


def editions_of(
    db: Connection, held: Collection[Version], texts: Sequence[TextId]
) -> tuple[Edition, ...]:
    """Load the editions of versions in the order of their texts, with their logos."""
    order = {text: at for at, text in enumerate(texts)}
    found = [
        (version, version.canonical)
        for version in sorted(held, key=lambda one: order.get(one.text, len(order)))
        if version.canonical is not None
    ]
    logos = pictures.contents(db, {canonical.letterhead.logo for _, canonical in found})
    return tuple(
        Edition(canonical, version.number, version.code, logos.get(canonical.letterhead.logo, b""))
        for version, canonical in found
    )
