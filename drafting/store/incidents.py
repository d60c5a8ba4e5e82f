"""Incidents with what hangs on them: facts, key messages, stance, deadlines."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ScalarSelect, Select, func, or_, select, tuple_

from drafting.domain.ids import IncidentId, PersonId
from drafting.domain.incident import (
    Cause,
    Deadline,
    Expression,
    Fact,
    FactState,
    Incident,
    IncidentState,
    IncidentType,
    KeyMessage,
    Offer,
    Severity,
    Stance,
)
from drafting.domain.language import Language
from drafting.store.asking import Key
from drafting.store.memberships import scopes_of
from drafting.store.rows import alone_writes
from drafting.store.tables import deadlines, facts, incidents, key_messages, stances


def incident_from(row: Any) -> Incident:
    """Read a row of the table `incidents`."""
    return Incident(
        id=IncidentId(row.id),
        line=row.line,
        state=IncidentState(row.state),
        drill=row.drill,
        zone=row.zone,
        opened_by=PersonId(row.opened_by),
        opened_at=row.opened_at,
        type=IncidentType(row.type) if row.type else None,
        severity=Severity(row.severity) if row.severity else None,
        occurred_at=row.occurred_at,
        discovered_at=row.discovered_at,
        determined_at=row.determined_at,
    )


def find(connection: Connection, incident: str, *, lock: bool = False) -> Incident | None:
    """Give an incident by id."""
    query = select(incidents).where(incidents.c.id == incident)
    row = connection.execute(query.with_for_update() if lock else query).first()
    return incident_from(row) if row else None


def hold(connection: Connection, incident: Key) -> None:
    """Keep an incident as it is until the commit; others may hold it too, nobody change it."""
    query = select(incidents.c.id).where(incidents.c.id == incident)
    if not alone_writes(connection):
        connection.execute(query.with_for_update(read=True))


def is_drill(connection: Connection, incident: Key) -> bool:
    """Tell whether an incident is a drill; none is not."""
    query = select(incidents.c.drill).where(incidents.c.id == incident)
    return bool(connection.execute(query).scalar())


def around(connection: Connection, incident: Key) -> Incident | None:
    """Give the incident a query finds; None where it finds none, as of a routine statement."""
    row = connection.execute(itself(incident)).first()
    return None if row is None else incident_from(row)


def itself(incident: Key) -> Select[Any]:
    """Select an incident by id."""
    return select(incidents).where(incidents.c.id == incident)


def lines_of(ids: Key) -> Select[Any]:
    """Select the lines of incidents by id."""
    return select(incidents.c.id, incidents.c.line).where(incidents.c.id.in_(ids))


def page_of(person: str, limit: int, after: tuple[datetime, str] | None = None) -> Select[Any]:
    """Select the incidents of a person's scopes behind a key, the one opened last first."""
    query = (
        select(incidents)
        .where(incidents.c.id.in_(scopes_of(person)))
        .order_by(incidents.c.opened_at.desc(), incidents.c.id.desc())
        .limit(limit)
    )
    if after is None:
        return query
    return query.where(tuple_(incidents.c.opened_at, incidents.c.id) < tuple_(*after))


def ids_in(which: Select[Any]) -> Select[Any]:
    """Select the ids of the incidents another select gives."""
    return which.with_only_columns(incidents.c.id)


def open_ones_of(person: str, limit: int) -> Select[Any]:
    """Select the open incidents of a person's scopes, the one opened last first."""
    return page_of(person, limit).where(incidents.c.state == IncidentState.OPEN.value)


def undone_deadlines(ids: Key) -> Select[Any]:
    """Select the deadlines of incidents that are not done, the next one first."""
    return (
        select(deadlines)
        .where(deadlines.c.incident.in_(ids), deadlines.c.done_at.is_(None))
        .order_by(deadlines.c.due_at, deadlines.c.id)
    )


def add(connection: Connection, incident: Incident) -> None:
    """Write a new incident."""
    connection.execute(
        incidents.insert().values(
            id=incident.id,
            line=incident.line,
            state=incident.state.value,
            drill=incident.drill,
            zone=incident.zone,
            type=incident.type.value if incident.type else None,
            severity=incident.severity.value if incident.severity else None,
            occurred_at=incident.occurred_at,
            discovered_at=incident.discovered_at,
            determined_at=incident.determined_at,
            opened_by=incident.opened_by,
            opened_at=incident.opened_at,
        )
    )


def change(connection: Connection, incident: str, **values: Any) -> None:
    """Change columns of an incident."""
    connection.execute(incidents.update().where(incidents.c.id == incident).values(**values))


def fact_from(row: Any) -> Fact:
    """Read a row of the table `facts`."""
    return Fact(
        id=row.id,
        incident=IncidentId(row.incident),
        what=row.what,
        value=row.value,
        unit=row.unit,
        as_of=row.as_of,
        source=row.source,
        state=FactState(row.state),
        public=row.public,
        recorded_by=PersonId(row.recorded_by),
        recorded_at=row.recorded_at,
        supersedes=row.supersedes,
    )


def facts_of(connection: Connection, incident: str) -> tuple[Fact, ...]:
    """List an incident's facts, oldest first, superseded ones included."""
    query = select(facts).where(facts.c.incident == incident).order_by(facts.c.recorded_at)
    return tuple(fact_from(row) for row in connection.execute(query))


def confirmed_on(incident: Key) -> Select[Any]:
    """Select an incident's confirmed facts, oldest first."""
    confirmed = facts.c.state == FactState.CONFIRMED.value
    return (
        select(facts).where(facts.c.incident == incident, confirmed).order_by(facts.c.recorded_at)
    )


def find_fact(connection: Connection, fact: str) -> Fact | None:
    """Give a fact by id."""
    row = connection.execute(select(facts).where(facts.c.id == fact)).first()
    return fact_from(row) if row else None


def fact_itself(fact: str) -> Select[Any]:
    """Select a fact by id."""
    return select(facts).where(facts.c.id == fact)


def incident_of_fact(fact: str) -> ScalarSelect[Any]:
    """Select the incident a fact belongs to."""
    return select(facts.c.incident).where(facts.c.id == fact).scalar_subquery()


def add_fact(connection: Connection, fact: Fact) -> None:
    """Write a new fact."""
    connection.execute(
        facts.insert().values(
            id=fact.id,
            incident=fact.incident,
            what=fact.what,
            value=fact.value,
            unit=fact.unit,
            as_of=fact.as_of,
            source=fact.source,
            state=fact.state.value,
            public=fact.public,
            recorded_by=fact.recorded_by,
            recorded_at=fact.recorded_at,
            supersedes=fact.supersedes,
        )
    )


def change_fact(connection: Connection, fact: str, **values: Any) -> None:
    """Change columns of a fact: its state, or whether it is public."""
    connection.execute(facts.update().where(facts.c.id == fact).values(**values))


def key_message_from(row: Any) -> KeyMessage:
    """Read a row of the table `key_messages`."""
    return KeyMessage(
        row.id, IncidentId(row.incident), Language(row.language), row.words, row.position
    )


def next_position(connection: Connection, incident: str) -> int:
    """Give the place behind an incident's last key message."""
    query = select(func.count()).where(key_messages.c.incident == incident)
    return connection.execute(query).scalar_one()


def add_key_message(connection: Connection, message: KeyMessage) -> None:
    """Write a new key message."""
    connection.execute(
        key_messages.insert().values(
            id=message.id,
            incident=message.incident,
            language=message.language.value,
            words=message.words,
            position=message.position,
        )
    )


def remove_key_message(connection: Connection, incident: str, message: str) -> bool:
    """Delete a key message; tell whether it was there."""
    query = key_messages.delete().where(
        key_messages.c.id == message, key_messages.c.incident == incident
    )
    return connection.execute(query).rowcount == 1


def stance_from(row: Any) -> Stance:
    """Read a row of the table `stances`."""
    return Stance(
        id=row.id,
        incident=IncidentId(row.incident),
        cause=Cause(row.cause),
        expression=Expression(row.expression),
        offer=Offer(row.offer),
        jurisdictions=tuple(row.jurisdictions),
        unnamed=tuple(row.unnamed),
        proposed_by=PersonId(row.proposed_by),
        proposed_at=row.proposed_at,
        agreed_by_counsel=PersonId(row.agreed_by_counsel) if row.agreed_by_counsel else None,
        agreed_by_executive=(
            PersonId(row.agreed_by_executive) if row.agreed_by_executive else None
        ),
    )


def stances_of(connection: Connection, incident: str) -> tuple[Stance, ...]:
    """List the stances proposed for an incident, the newest first."""
    return tuple(stance_from(row) for row in connection.execute(proposed_on(incident)))


def proposed_on(incident: Key) -> Select[Any]:
    """Select the stances proposed for an incident, the newest first."""
    return (
        select(stances)
        .where(stances.c.incident == incident)
        .order_by(stances.c.proposed_at.desc(), stances.c.id)
    )


def add_stance(connection: Connection, stance: Stance) -> None:
    """Write a proposed stance."""
    connection.execute(
        stances.insert().values(
            id=stance.id,
            incident=stance.incident,
            cause=stance.cause.value,
            expression=stance.expression.value,
            offer=stance.offer.value,
            jurisdictions=list(stance.jurisdictions),
            unnamed=list(stance.unnamed),
            proposed_by=stance.proposed_by,
            proposed_at=stance.proposed_at,
            agreed_by_counsel=stance.agreed_by_counsel,
            agreed_by_executive=stance.agreed_by_executive,
        )
    )


def agree_stance(connection: Connection, stance: str, **by: str) -> bool:
    """Write who agrees (`agreed_by_counsel` or `agreed_by_executive`).

    Tell False if that side has agreed already, or the same person agreed for the other side.
    """
    column = next(iter(by))
    other = {"agreed_by_counsel": "agreed_by_executive"}.get(column, "agreed_by_counsel")
    query = stances.update().where(
        stances.c.id == stance,
        stances.c[column].is_(None),
        or_(stances.c[other].is_(None), stances.c[other] != by[column]),
    )
    return connection.execute(query.values(**by)).rowcount == 1


def deadline_from(row: Any) -> Deadline:
    """Read a row of the table `deadlines`."""
    return Deadline(
        row.id,
        IncidentId(row.incident),
        row.what,
        row.due_at,
        row.zone,
        row.required_by,
        row.done_at,
        PersonId(row.done_by) if row.done_by else None,
    )


def add_deadline(connection: Connection, deadline: Deadline) -> None:
    """Write a new deadline."""
    connection.execute(
        deadlines.insert().values(
            id=deadline.id,
            incident=deadline.incident,
            what=deadline.what,
            due_at=deadline.due_at,
            zone=deadline.zone,
            required_by=deadline.required_by,
        )
    )


def finish_deadline(connection: Connection, incident: str, deadline: str, **values: Any) -> bool:
    """Write that a deadline is done (`done_at`, `done_by`); tell False if it was already."""
    query = deadlines.update().where(
        deadlines.c.id == deadline,
        deadlines.c.incident == incident,
        deadlines.c.done_at.is_(None),
    )
    return connection.execute(query.values(**values)).rowcount == 1
