"""Set what the organisation is called on paper, and in whose zone its documents are dated."""

from collections.abc import Mapping
from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.domain.canonical import Letterhead
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Need, NotAllowed, Unfit
from drafting.domain.zones import is_zone
from drafting.store import journal, people, settings


@dataclass(frozen=True, slots=True)
class SetOrganisation:
    """The zone and the letterheads from now on; versions cut before keep theirs."""

    by: PersonId
    zone: str
    letterheads: Mapping[Language, Letterhead]


def handle(command: SetOrganisation, desk: Desk) -> Entry:
    """Write zone and letterheads.

    Raises:
        NotAllowed: unless an administrator asks.
        Unfit: if the zone is unknown.
    """
    at = desk.clock()
    with desk.writing() as db:
        person = people.find(db, command.by)
        if person is None or not person.active or not person.has(Role.ADMINISTRATOR):
            raise NotAllowed(Need("role", {"role": Role.ADMINISTRATOR.value}))
        if not is_zone(command.zone):
            raise Unfit(Need("zone-unknown", {"zone": command.zone}))
        settings.put(db, "zone", command.zone)
        for language, head in command.letterheads.items():
            settings.put_letterhead(db, language, head)
        languages = sorted(language.value for language in command.letterheads)
        details = {"zone": command.zone, "letterheads": languages}
        return journal.append(db, at, Deed("organisation-set", command.by, "", "", details))
