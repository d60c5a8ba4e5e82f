"""The page of an incident: what is known, the stance, the deadlines, the statements."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.commitment import CommitmentState
from drafting.domain.ids import PersonId
from drafting.domain.incident import (
    Deadline,
    Fact,
    FactState,
    Incident,
    IncidentState,
    KeyMessage,
    Stance,
)
from drafting.domain.people import REVIEWING_ROLES, Person, Role
from drafting.domain.refusal import NotThere
from drafting.queries.commitments import LISTED, Following, followings
from drafting.queries.statements import Line, lines_of, read_instant
from drafting.store import commitments, hands, incidents, memberships, papers, people, statements
from drafting.store.asking import together

PAGE = 30


@dataclass(frozen=True, slots=True)
class Proposed:
    """A stance that is proposed but not in force, and who has agreed so far."""

    stance: Stance
    proposed_by: Person | None
    reader_may_agree: bool


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """All that the page of an incident shows."""

    incident: Incident
    opened_by: Person | None
    stance: Stance | None
    proposed: Proposed | None
    facts: tuple[tuple[Fact, Person | None], ...]
    past_facts: tuple[Fact, ...]
    key_messages: tuple[KeyMessage, ...]
    deadlines: tuple[tuple[Deadline, Person | None], ...]
    statements: tuple[Line, ...]
    commitments: tuple[Following, ...]
    members: tuple[Person, ...]
    may_write: bool
    may_set_stance: bool
    may_change: bool

    @property
    def next_due(self) -> Deadline | None:
        """Give the next deadline that is not done."""
        return next((due for due, _ in self.deadlines if due.done_at is None), None)

    def overdue(self, at: datetime) -> tuple[Following, ...]:
        """List the promises that are overdue at an instant."""
        late = CommitmentState.OVERDUE
        return tuple(one for one in self.commitments if one.commitment.state(at) is late)

    @property
    def is_open(self) -> bool:
        """Tell whether the incident is still open."""
        return self.incident.state is IncidentState.OPEN


def show(connection: Connection, incident: str, reader: PersonId) -> IncidentPage:
    """Load an incident for a member.

    Raises:
        NotThere: if there is no such incident for this reader.
    """
    asked = together(
        connection,
        {
            "incident": incidents.itself(incident),
            "members": memberships.members_of(incident),
            "hands": hands.on_incident(incident),
            "statements": statements.all_of(incident),
            **papers.questions(incident),
            **commitments.questions(commitments.in_scope(incident, LISTED)),
        },
    )
    found = next((incidents.incident_from(row) for row in asked["incident"]), None)
    members = people.answered(asked["members"])
    person = next((member for member in members if member.id == reader), None)
    if found is None or person is None:
        raise NotThere
    held = papers.answered(asked)
    names = {one.id: one for one in (*people.answered(asked["hands"]), *members)}
    said = tuple(statements.statement_from(row) for row in asked["statements"])
    return IncidentPage(
        incident=found,
        opened_by=names.get(found.opened_by),
        stance=held.stance,
        proposed=_proposed(held.stances, person, names),
        facts=tuple(
            (fact, names.get(fact.recorded_by))
            for fact in held.facts
            if fact.state is not FactState.SUPERSEDED
        ),
        past_facts=tuple(fact for fact in held.facts if fact.state is FactState.SUPERSEDED),
        key_messages=held.key_messages,
        deadlines=tuple((d, names.get(d.done_by) if d.done_by else None) for d in held.deadlines),
        statements=lines_of(connection, said),
        commitments=followings(asked),
        members=members,
        may_write=person.has(Role.WRITER),
        may_set_stance=bool(person.roles & REVIEWING_ROLES),
        may_change=person.roles != frozenset({Role.OBSERVER}) and bool(person.roles),
    )


def _proposed(
    stances: tuple[Stance, ...], person: Person, names: dict[PersonId, Person]
) -> Proposed | None:
    newest = stances[0] if stances else None
    if newest is None or newest.in_force:
        return None
    missing = Role.EXECUTIVE if newest.agreed_by_counsel else Role.COUNSEL
    agreed = {newest.agreed_by_counsel, newest.agreed_by_executive}
    may = person.has(missing) and person.id not in agreed
    return Proposed(newest, names.get(newest.proposed_by), may)


@dataclass(frozen=True, slots=True)
class IncidentsPage:
    """A page of the list; `more` is the key of the next page, empty at the end."""

    incidents: tuple[Incident, ...]
    more: str


def listed(connection: Connection, reader: PersonId, *, after: str = "") -> IncidentsPage:
    """List a reader's incidents, the one opened last first, behind the key `after`."""
    moment, _, id_ = after.partition("~")
    at = read_instant(moment)
    query = incidents.page_of(reader, PAGE + 1, None if at is None else (at, id_))
    found = tuple(incidents.incident_from(row) for row in connection.execute(query))
    more = found[PAGE - 1] if len(found) > PAGE else None
    key = f"{more.opened_at.isoformat()}~{more.id}" if more else ""
    return IncidentsPage(found[:PAGE], key)


def duty_team(connection: Connection) -> tuple[Person, ...]:
    """List who would be members of an incident opened now."""
    return people.on_duty(connection)
