"""Home: what awaits the reader, what they wait for, open incidents, latest releases."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.ids import PersonId
from drafting.domain.incident import Deadline, Incident
from drafting.queries.commitments import OVERDUE, Following, followings
from drafting.queries.queue import Queue, awaiting
from drafting.store import commitments, incidents, releases
from drafting.store.asking import together

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
    overdue: tuple[Following, ...]

    def overdue_in(self, incident: str) -> int:
        """Count the overdue promises of an incident."""
        return sum(1 for one in self.overdue if one.commitment.scope == incident)


def show(connection: Connection, reader: PersonId, at: datetime) -> HomePage:
    """Load the reader's home at an instant."""
    opened = incidents.open_ones_of(reader, INCIDENTS)
    found = together(
        connection,
        {
            "incidents": opened,
            "deadlines": incidents.undone_deadlines(incidents.ids_in(opened)),
            "releases": releases.page_of(reader, RELEASES),
            **commitments.questions(commitments.overdue_for(reader, at, OVERDUE)),
        },
    )
    due: dict[str, Deadline] = {}
    for row in found["deadlines"]:
        due.setdefault(row.incident, incidents.deadline_from(row))
    return HomePage(
        queue=awaiting(connection, reader),
        incidents=tuple(
            OpenIncident(incidents.incident_from(row), due.get(row.id))
            for row in found["incidents"]
        ),
        releases=tuple(
            LatestRelease(row.id, row.title, row.public_at, row.number) for row in found["releases"]
        ),
        overdue=followings(found),
    )
