"""Set what the organisation is called on paper, and in whose zone its documents are dated."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.domain.canonical import Canonical, Letterhead
from drafting.domain.edition import Edition
from drafting.domain.forms import Audience, Form, Stage
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Need, NotAllowed, Unfit
from drafting.domain.zones import is_zone
from drafting.render.occasion import Occasion
from drafting.store import journal, people, pictures, settings

_KINDS = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"RIFF": "image/webp",
    b"GIF8": "image/gif",
}
"""How the bytes of each kind of picture begin; whether they are one, the press room finds out."""


@dataclass(frozen=True, slots=True)
class SetOrganisation:
    """The zone and the letterheads from now on; versions cut before keep theirs.

    `logos` are the bytes of new logos; a letterhead without one keeps the logo it names.
    """

    by: PersonId
    zone: str
    letterheads: Mapping[Language, Letterhead]
    logos: Mapping[Language, bytes] = field(default_factory=dict)


def handle(command: SetOrganisation, desk: Desk) -> Entry:
    """Write zone and letterheads, new logos after the press room has drawn each once.

    Raises:
        NotAllowed: unless an administrator asks.
        Unfit: if the zone is unknown, or a logo cannot be drawn.
    """
    with desk.reading() as db:
        _insist(command, db)
    heads = {**command.letterheads}
    for language, raw in command.logos.items():
        heads[language] = replace(heads[language], logo=hashlib.sha256(raw).hexdigest())
        _draw(heads[language], language, raw, desk)
    at = desk.clock()
    with desk.writing() as db:
        _insist(command, db)
        settings.put(db, "zone", command.zone)
        for raw in command.logos.values():
            pictures.add(db, _kind(raw), raw)
        for language, head in heads.items():
            settings.put_letterhead(db, language, head)
        languages = sorted(language.value for language in heads)
        details = {"zone": command.zone, "letterheads": languages}
        return journal.append(db, at, Deed("organisation-set", command.by, "", "", details))


def _insist(command: SetOrganisation, db: Connection) -> None:
    person = people.find(db, command.by)
    if person is None or not person.active or not person.has(Role.ADMINISTRATOR):
        raise NotAllowed(Need("role", {"role": Role.ADMINISTRATOR.value}))
    if not is_zone(command.zone):
        raise Unfit(Need("zone-unknown", {"zone": command.zone}))


def _kind(raw: bytes) -> str:
    found = next((kind for start, kind in _KINDS.items() if raw.startswith(start)), "")
    if not found:
        raise Unfit(Need("press-unsound-logo"))
    return found


def _draw(head: Letterhead, language: Language, raw: bytes, desk: Desk) -> None:
    """Print an empty sheet with the letterhead: what cannot be drawn is told now, not at 2 a.m."""
    _kind(raw)
    sheet = Canonical("", Form.STATEMENT, Stage.FULL, language, Audience.PUBLIC, head, ())
    desk.press.paper(Edition(sheet, 0, "", raw), Occasion())
