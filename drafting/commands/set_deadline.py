"""Set a deadline by hand, or tick it off."""

from dataclasses import dataclass, field
from datetime import datetime

from drafting.commands.change_incident import may_write, member_of
from drafting.commands.desk import Desk
from drafting.domain.ids import IncidentId, PersonId, fresh_id
from drafting.domain.incident import Deadline
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Conflict, Need, Unfit
from drafting.domain.zones import is_zone
from drafting.store import incidents, journal


@dataclass(frozen=True, slots=True)
class SetDeadline:
    """What is due, when, in which zone, and who requires it."""

    by: PersonId
    incident: IncidentId
    what: str
    due_at: datetime
    zone: str
    required_by: str = ""
    id: str = field(default_factory=fresh_id)


@dataclass(frozen=True, slots=True)
class FinishDeadline:
    """Say that what was due is done."""

    by: PersonId
    incident: IncidentId
    deadline: str


def handle(command: SetDeadline, desk: Desk) -> Entry:
    """Write the deadline.

    Raises:
        NotThere, NotAllowed: as for every change of an incident.
        Unfit: if nothing is said, or the zone is unknown.
    """
    at = desk.clock()
    with desk.writing() as db:
        incident, person = member_of(db, command.incident, command.by)
        may_write(person)
        needs = [] if command.what.strip() else [Need("deadline-empty")]
        if not is_zone(command.zone):
            needs.append(Need("zone-unknown", {"zone": command.zone}))
        if needs:
            raise Unfit(*needs)
        deadline = Deadline(
            id=command.id,
            incident=incident.id,
            what=command.what.strip(),
            due_at=command.due_at,
            zone=command.zone,
            required_by=command.required_by.strip(),
        )
        incidents.add_deadline(db, deadline)
        details = {"due_at": command.due_at.isoformat(), "zone": command.zone}
        deed = Deed("deadline-set", command.by, incident.id, command.id, details)
        return journal.append(db, at, deed)


def finish(command: FinishDeadline, desk: Desk) -> Entry:
    """Write who finished it and when.

    Raises:
        NotThere, NotAllowed: as for every change of an incident.
        Conflict: if it is done already.
    """
    at = desk.clock()
    with desk.writing() as db:
        incident, person = member_of(db, command.incident, command.by)
        may_write(person)
        if not incidents.finish_deadline(
            db, incident.id, command.deadline, done_at=at, done_by=command.by
        ):
            raise Conflict(Need("deadline-done"))
        deed = Deed("deadline-done", command.by, incident.id, command.deadline)
        return journal.append(db, at, deed)
