"""Home: what awaits the reader, what they wait for, open incidents, latest releases."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from drafting.domain.ids import PersonId
from drafting.domain.incident import Deadline, Incident, IncidentState
from drafting.queries.queue import Queue, awaiting
from drafting.store import memberships
from drafting.store.incidents import incident_from
from drafting.store.tables import deadlines, incidents, releases, statements

INCIDENTS = 20
RELEASES = 8


@dataclass(frozen=True, slots=True)
class OpenIncident:
    """An open incident with its next deadline."""

    incident: Incident
    next_due: Deadline | None


@dataclass(frozen=True, slots=True)
class LatestRelease:
    """A release in the list: what it was and when it is public."""

    id: str
    title: str
    public_at: datetime
    number: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """All that home shows."""

    queue: Queue
    incidents: tuple[OpenIncident, ...]
    releases: tuple[LatestRelease, ...]


def show(connection: Connection, reader: PersonId) -> HomePage:
    """Load the reader's home."""
    found = _open_incidents(connection, reader)
    due = _next_due(connection, [incident.id for incident in found])
    return HomePage(
        queue=awaiting(connection, reader),
        incidents=tuple(OpenIncident(incident, due.get(incident.id)) for incident in found),
        releases=latest_releases(connection, reader),
    )


def _open_incidents(connection: Connection, reader: PersonId) -> tuple[Incident, ...]:
    query = (
        select(incidents)
        .where(
            incidents.c.id.in_(memberships.scopes_of(reader)),
            incidents.c.state == IncidentState.OPEN.value,
        )
        .order_by(incidents.c.opened_at.desc())
        .limit(INCIDENTS)
    )
    return tuple(incident_from(row) for row in connection.execute(query))


def _next_due(connection: Connection, ids: list[str]) -> dict[str, Deadline]:
    query = (
        select(deadlines)
        .where(deadlines.c.incident.in_(ids), deadlines.c.done_at.is_(None))
        .order_by(deadlines.c.due_at.desc())
    )
    rows = connection.execute(query) if ids else ()
    return {
        row.incident: Deadline(
            row.id, row.incident, row.what, row.due_at, row.zone, row.required_by
        )
        for row in rows
    }


def latest_releases(
    connection: Connection, reader: PersonId, limit: int = RELEASES
) -> tuple[LatestRelease, ...]:
    """List the newest releases of the reader's scopes."""
    query = (
        select(releases.c.id, statements.c.title, releases.c.public_at, releases.c.number)
        .join(statements, statements.c.id == releases.c.statement)
        .where(releases.c.scope.in_(memberships.scopes_of(reader)))
        .order_by(releases.c.at.desc())
        .limit(limit)
    )
    return tuple(LatestRelease(*row) for row in connection.execute(query))
