"""Change what is known of an incident: line, type, severity, times, zone, open or closed.

Raising the severity asks more of the statements under way, so it supersedes their rounds;
lowering it takes a lawyer's or an executive's word.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.commands.open_incident import LONGEST_LINE, OPENING_ROLES
from drafting.domain.ids import IncidentId, PersonId
from drafting.domain.incident import Incident, IncidentState, IncidentType, Severity
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import REVIEWING_ROLES, Person
from drafting.domain.refusal import Need, NotAllowed, NotThere, Unfit
from drafting.domain.workflow import RoundState
from drafting.domain.zones import is_zone
from drafting.store import (
    incidents,
    journal,
    memberships,
    outbox,
    people,
    rounds,
    search,
    statements,
)


@dataclass(frozen=True, slots=True)
class ChangeIncident:
    """The incident as it is to stand; every field is written, None is 'not known yet'."""

    by: PersonId
    incident: IncidentId
    line: str
    zone: str
    state: IncidentState = IncidentState.OPEN
    type: IncidentType | None = None
    severity: Severity | None = None
    occurred_at: datetime | None = None
    discovered_at: datetime | None = None
    determined_at: datetime | None = None


def handle(command: ChangeIncident, desk: Desk) -> Entry:
    """Write what changed and supersede the rounds a graver severity overtakes.

    Raises:
        NotThere: if the incident does not exist for this person.
        NotAllowed: if the person only observes, or may not lower the severity.
        Unfit: if the line is empty or too long, or the zone is unknown.
    """
    at = desk.clock()
    with desk.writing() as db:
        incident, person = member_of(db, command.incident, command.by, lock=True)
        _allow(command, incident, person)
        values = _changed(command, incident)
        incidents.change(db, incident.id, **values)
        deeds = []
        if _raised(incident.severity, command.severity):
            deeds = _supersede(db, incident, command.by, at)
        search.index_incident(db, _as_found(db, incident.id), at)
        details = {"changed": sorted(values), "severity": command.severity or ""}
        deed = Deed("incident-changed", command.by, incident.id, incident.id, details)
        return journal.append(db, at, deed, *deeds)


def member_of(
    db: Connection, incident: IncidentId, by: PersonId, *, lock: bool = False
) -> tuple[Incident, Person]:
    """Load an incident and a member of it.

    Raises:
        NotThere: if there is no such incident, or the person is no active member.
    """
    found = incidents.find(db, incident, lock=lock)
    person = people.find(db, by)
    if found is None or person is None or not person.active:
        raise NotThere
    if not memberships.is_member(db, incident, by):
        raise NotThere
    return found, person


def may_write(person: Person) -> None:
    """Go on unless the person only observes.

    Raises:
        NotAllowed: for an observer.
    """
    if not person.active or not person.roles & OPENING_ROLES:
        raise NotAllowed(Need("role-for-incident"))


def _allow(command: ChangeIncident, incident: Incident, person: Person) -> None:
    may_write(person)
    if _raised(command.severity, incident.severity) and not person.roles & REVIEWING_ROLES:
        raise NotAllowed(Need("severity-lowered"))
    needs = [] if command.line.strip() else [Need("line-missing")]
    if len(command.line) > LONGEST_LINE:
        needs.append(Need("line-too-long", {"most": LONGEST_LINE}))
    if not is_zone(command.zone):
        needs.append(Need("zone-unknown", {"zone": command.zone}))
    if needs:
        raise Unfit(*needs)


def _raised(before: Severity | None, after: Severity | None) -> bool:
    """Tell whether `after` is graver than `before`; a severity is graver than none."""
    if after is None or before is None:
        return after is not None
    return after.graver_than(before)


def _changed(command: ChangeIncident, incident: Incident) -> dict[str, object]:
    wanted: dict[str, object] = {
        "line": command.line.strip(),
        "zone": command.zone,
        "state": command.state.value,
        "type": command.type.value if command.type else None,
        "severity": command.severity.value if command.severity else None,
        "occurred_at": command.occurred_at,
        "discovered_at": command.discovered_at,
        "determined_at": command.determined_at,
    }
    kept = {name: value for name, value in wanted.items() if getattr(incident, name) != value}
    return kept or {"line": incident.line}


def _supersede(db: Connection, incident: Incident, by: PersonId, at: datetime) -> list[Deed]:
    deeds = []
    for statement in statements.of_incident(db, incident.id):
        statements.find(db, statement.id, lock=True)
        round_ = rounds.under_way(db, statement.id)
        if round_ is None or not rounds.move(db, round_, RoundState.SUPERSEDED, at):
            continue
        statements.change(db, statement.id, at)
        outbox.add(db, "round-superseded", statement.id, [round_.opened_by], at)
        details = {"round": round_.id, "number": round_.number, "why": "severity"}
        deeds.append(Deed("round-superseded", by, statement.scope, statement.id, details))
    return deeds


def _as_found(db: Connection, incident: IncidentId) -> Incident:
    found = incidents.find(db, incident)
    if found is None:
        raise NotThere
    return found
