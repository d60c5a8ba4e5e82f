"""Open an incident: one line is enough; everything else follows when it is known."""

from dataclasses import dataclass, field
from datetime import datetime

from drafting.commands.desk import Desk
from drafting.domain.ids import IncidentId, PersonId, fresh_id
from drafting.domain.incident import Incident, IncidentState, IncidentType, Severity
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Need, NotAllowed, Unfit
from drafting.domain.zones import is_zone
from drafting.store import incidents, journal, memberships, outbox, people, search, settings

LONGEST_LINE = 300
"""Characters the one line may hold."""
OPENING_ROLES = frozenset(Role) - {Role.OBSERVER}
"""Who may open an incident: everybody but observers."""


@dataclass(frozen=True, slots=True)
class OpenIncident:
    """What happened, in one line; the rest may be 'not known yet'."""

    by: PersonId
    line: str
    drill: bool = False
    zone: str = ""
    type: IncidentType | None = None
    severity: Severity | None = None
    occurred_at: datetime | None = None
    discovered_at: datetime | None = None
    members: tuple[PersonId, ...] | None = None
    id: IncidentId = field(default_factory=lambda: IncidentId(fresh_id()))


def handle(command: OpenIncident, desk: Desk) -> Entry:
    """Write the incident; its members are those named, else whoever is on duty.

    Raises:
        NotAllowed: if the person only observes.
        Unfit: if the line is empty or too long, or the zone is unknown.
    """
    _fit(command)
    at = desk.clock()
    with desk.writing() as db:
        person = people.find(db, command.by)
        if person is None or not person.active or not person.roles & OPENING_ROLES:
            raise NotAllowed(Need("role-for-open"))
        incident = Incident(
            id=command.id,
            line=command.line.strip(),
            state=IncidentState.OPEN,
            drill=command.drill,
            zone=command.zone or person.zone or settings.zone(db),
            opened_by=command.by,
            opened_at=at,
            type=command.type,
            severity=command.severity,
            occurred_at=command.occurred_at,
            discovered_at=command.discovered_at or at,
        )
        incidents.add(db, incident)
        chosen = command.members
        team = {p.id for p in people.on_duty(db)} if chosen is None else set(chosen)
        memberships.invite(db, command.id, team | {command.by}, command.by, at)
        search.index_incident(db, incident, at)
        outbox.add(db, "incident-opened", command.id, team - {command.by}, at)
        details = {"drill": command.drill, "members": sorted(team | {command.by})}
        deed = Deed("incident-opened", command.by, command.id, command.id, details)
        return journal.append(db, at, deed)


def _fit(command: OpenIncident) -> None:
    needs = []
    if not command.line.strip():
        needs.append(Need("line-missing"))
    if len(command.line) > LONGEST_LINE:
        needs.append(Need("line-too-long", {"most": LONGEST_LINE}))
    if command.zone and not is_zone(command.zone):
        needs.append(Need("zone-unknown", {"zone": command.zone}))
    if needs:
        raise Unfit(*needs)
