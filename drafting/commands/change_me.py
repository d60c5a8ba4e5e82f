"""Change one's own settings: language, zone, editor, telephone, duty."""

from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed
from drafting.domain.language import Catalogue
from drafting.domain.refusal import Need, NotThere, Unfit
from drafting.domain.zones import is_zone
from drafting.store import journal, people

_TELEPHONE = frozenset("0123456789+()-./# xX")


@dataclass(frozen=True, slots=True)
class ChangeMe:
    """How somebody wants to be met; `catalogue` None follows the browser."""

    person: PersonId
    catalogue: Catalogue | None
    zone: str
    phone: str
    plain_editor: bool
    on_duty: bool


def handle(command: ChangeMe, desk: Desk) -> None:
    """Write the settings; taking up or leaving duty goes into the journal, since others rely on it.

    Raises:
        Unfit: if the zone does not exist or the telephone is none.
        NotThere: if there is no such person any more.
    """
    needs = _needs(command)
    if needs:
        raise Unfit(*needs)
    at = desk.clock()
    with desk.writing() as db:
        before = people.find(db, command.person)
        if before is None:
            raise NotThere
        people.change(
            db,
            command.person,
            catalogue=command.catalogue.value if command.catalogue else None,
            zone=command.zone,
            phone=command.phone.strip(),
            plain_editor=command.plain_editor,
            on_duty=command.on_duty,
        )
        if before.on_duty != command.on_duty:
            verb = "duty-taken" if command.on_duty else "duty-left"
            journal.append(db, at, Deed(verb, command.person, "", command.person))


def _needs(command: ChangeMe) -> tuple[Need, ...]:
    needs = []
    if not is_zone(command.zone):
        needs.append(Need("zone-unknown", {"zone": command.zone}))
    phone = command.phone.strip()
    if len(phone) > 40 or not set(phone) <= _TELEPHONE:
        needs.append(Need("phone-unsound"))
    return tuple(needs)
