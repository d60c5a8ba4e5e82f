"""Record a fact, or change how sure one is of it and whether the public may know."""

from dataclasses import dataclass, field
from datetime import datetime

from drafting.commands.change_incident import may_write, member_of
from drafting.commands.desk import Desk
from drafting.domain.ids import IncidentId, PersonId, fresh_id
from drafting.domain.incident import Fact, FactState
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Need, NotThere, Unfit
from drafting.store import incidents, journal


@dataclass(frozen=True, slots=True)
class RecordFact:
    """One thing known; `supersedes` names the fact whose place it takes."""

    by: PersonId
    incident: IncidentId
    what: str
    value: str = ""
    unit: str = ""
    as_of: datetime | None = None
    source: str = ""
    state: FactState = FactState.REPORTED
    public: bool = False
    supersedes: str = ""
    id: str = field(default_factory=fresh_id)


@dataclass(frozen=True, slots=True)
class ChangeFact:
    """Say how sure one is of a fact now, and whether the public may know it."""

    by: PersonId
    fact: str
    state: FactState
    public: bool


def handle(command: RecordFact, desk: Desk) -> Entry:
    """Write the fact; the one it supersedes is marked so.

    Raises:
        NotThere: if the incident, or the fact superseded, does not exist for this person.
        NotAllowed: if the person only observes.
        Unfit: if nothing is said.
    """
    at = desk.clock()
    with desk.writing() as db:
        incident, person = member_of(db, command.incident, command.by)
        may_write(person)
        if not command.what.strip():
            raise Unfit(Need("fact-empty"))
        if command.supersedes:
            old = incidents.find_fact(db, command.supersedes)
            if old is None or old.incident != incident.id:
                raise NotThere
            incidents.change_fact(db, old.id, state=FactState.SUPERSEDED.value)
        fact = Fact(
            id=command.id,
            incident=incident.id,
            what=command.what.strip(),
            value=command.value.strip(),
            unit=command.unit.strip(),
            as_of=command.as_of,
            source=command.source.strip(),
            state=command.state,
            public=command.public,
            recorded_by=command.by,
            recorded_at=at,
            supersedes=command.supersedes,
        )
        incidents.add_fact(db, fact)
        details = {
            "state": command.state.value,
            "public": command.public,
            "supersedes": command.supersedes,
        }
        deed = Deed("fact-recorded", command.by, incident.id, command.id, details)
        return journal.append(db, at, deed)


def change(command: ChangeFact, desk: Desk) -> Entry:
    """Write a fact's new state and whether it is public.

    Raises:
        NotThere: if the fact does not exist for this person.
        NotAllowed: if the person only observes.
    """
    at = desk.clock()
    with desk.writing() as db:
        fact = incidents.find_fact(db, command.fact)
        if fact is None:
            raise NotThere
        incident, person = member_of(db, fact.incident, command.by)
        may_write(person)
        incidents.change_fact(db, fact.id, state=command.state.value, public=command.public)
        details = {"state": command.state.value, "public": command.public}
        deed = Deed("fact-changed", command.by, incident.id, fact.id, details)
        return journal.append(db, at, deed)
