"""People: add somebody, change what they may do, end their access."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.domain.ids import SHELF, PersonId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Catalogue
from drafting.domain.people import Person, Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Unfit
from drafting.domain.zones import is_zone
from drafting.store import journal, memberships, people, sessions, settings

FROM_THE_SHELL = PersonId("")
"""Who acts when a command comes from the server's own command line."""


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Somebody who may sign in; `password_hash` is made before, since that takes time."""

    by: PersonId
    email: str
    name: str
    roles: frozenset[Role]
    catalogue: Catalogue | None = None
    zone: str = ""
    phone: str = ""
    password_hash: str | None = None
    id: PersonId = field(default_factory=lambda: PersonId(fresh_id()))


@dataclass(frozen=True, slots=True)
class ChangePerson:
    """What a person may do from now on; both end their sessions."""

    by: PersonId
    person: PersonId
    roles: frozenset[Role]
    active: bool = True


def add(command: AddPerson, desk: Desk) -> Entry:
    """Write the person, who may read every precedent that is for the whole staff.

    Raises:
        NotAllowed: unless an administrator, or the server's own command line, asks.
        Conflict: if somebody has that address.
        Unfit: if the name is empty, or address or zone are not sound.
    """
    at = desk.clock()
    with desk.writing() as db:
        _administrator(db, command.by)
        zone = command.zone or settings.zone(db)
        needs = [] if command.name.strip() else [Need("name-missing")]
        if not _is_address(command.email):
            needs.append(Need("email-unsound"))
        if not is_zone(zone):
            needs.append(Need("zone-unknown", {"zone": zone}))
        if needs:
            raise Unfit(*needs)
        if people.by_email(db, command.email) is not None:
            raise Conflict(Need("email-taken"))
        person = Person(
            id=command.id,
            email=command.email.strip().lower(),
            name=command.name.strip(),
            roles=command.roles,
            catalogue=command.catalogue,
            zone=zone,
            phone=command.phone.strip(),
        )
        people.add(db, person, at, command.password_hash)
        memberships.add(db, SHELF, person.id, person.id, at)
        details = {"roles": sorted(role.value for role in command.roles)}
        return journal.append(db, at, Deed("person-added", command.by, "", command.id, details))


def change(command: ChangePerson, desk: Desk) -> Entry:
    """Write roles and whether they may sign in, and end the person's sessions.

    Raises:
        NotAllowed: unless an administrator, or the server's own command line, asks.
        NotThere: if there is no such person.
        Conflict: if no active administrator would be left.
    """
    at = desk.clock()
    with desk.writing() as db:
        _administrator(db, command.by)
        person = people.find(db, command.person)
        if person is None:
            raise NotThere
        if not _leaves_an_administrator(db, command):
            raise Conflict(Need("last-administrator"))
        people.set_roles(db, person.id, command.roles)
        people.change(db, person.id, active=command.active)
        sessions.end_all(db, person.id, at)
        details = {
            "roles": sorted(role.value for role in command.roles),
            "active": command.active,
        }
        return journal.append(db, at, Deed("person-changed", command.by, "", person.id, details))


def _administrator(db: Connection, by: PersonId) -> None:
    if by == FROM_THE_SHELL:
        return
    person = people.find(db, by)
    if person is None or not person.active or not person.has(Role.ADMINISTRATOR):
        raise NotAllowed(Need("role", {"role": Role.ADMINISTRATOR.value}))


def _leaves_an_administrator(db: Connection, command: ChangePerson) -> bool:
    if command.active and Role.ADMINISTRATOR in command.roles:
        return True
    others = (person for person in people.everyone(db) if person.id != command.person)
    return any(person.active and person.has(Role.ADMINISTRATOR) for person in others)


def _is_address(email: str) -> bool:
    name, at, host = email.strip().partition("@")
    return bool(at and name and "." in host.strip(".")) and not any(
        character.isspace() or character in ",;<>()" for character in email.strip()
    )
