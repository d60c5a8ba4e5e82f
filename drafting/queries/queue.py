"""Queues: what awaits the reader, what the reader waits for."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.ids import PersonId, RoundId
from drafting.domain.incident import Incident
from drafting.domain.people import Person, Role
from drafting.domain.round import Round
from drafting.domain.route import open_gates
from drafting.domain.statement import Statement
from drafting.domain.workflow import RoundState
from drafting.store import people, queues, rounds
from drafting.store.asking import together
from drafting.store.incidents import incident_from
from drafting.store.statements import statement_from

MOST = 50
"""Rows a queue shows."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A statement in a queue: whose word it waits for, since when, by when it should leave."""

    statement: Statement
    incident: Incident | None
    round: Round
    opened_by: Person | None

    @property
    def pressing(self) -> tuple[bool, datetime]:
        """Sort by the wished-for instant, then by how long it has waited."""
        wanted = self.statement.wanted_at
        return (wanted is None, wanted or self.round.changed_at)


@dataclass(frozen=True, slots=True)
class Queue:
    """What awaits the reader (to decide, to release, to revise), and what they wait for."""

    to_decide: tuple[Waiting, ...]
    to_release: tuple[Waiting, ...]
    to_revise: tuple[Waiting, ...]
    waited_for: tuple[Waiting, ...]

    @property
    def awaits_reader(self) -> int:
        """How many things await the reader."""
        return len(self.to_decide) + len(self.to_release) + len(self.to_revise)


def awaiting(connection: Connection, reader: PersonId) -> Queue:
    """Load the reader's queues, starting from their memberships."""
    ids = together(
        connection,
        {
            "under_way": queues.under_way(reader, MOST),
            "came_back": queues.came_back(reader, MOST),
            "reader": people.with_id(reader),
        },
    )
    person = next(iter(people.answered(ids["reader"])), None)
    roles = person.roles if person else frozenset()
    here = [RoundId(row.id) for row in ids["under_way"]]
    back = [RoundId(row.id) for row in ids["came_back"]] if Role.WRITER in roles else []
    waiting, barred = _filled(connection, reader, [*here, *back])
    decide: list[Waiting] = []
    release: list[Waiting] = []
    wait: list[Waiting] = []
    for one in (waiting[id_] for id_ in here):
        if one.round.state is RoundState.APPROVED:
            (release if Role.PRESS_OFFICER in roles else wait).append(one)
        elif _mine(one, roles) and one.statement.id not in barred:
            decide.append(one)
        elif Role.WRITER in roles:
            wait.append(one)
    return Queue(
        to_decide=tuple(sorted(decide, key=lambda w: w.pressing)),
        to_release=tuple(sorted(release, key=lambda w: w.pressing)),
        to_revise=tuple(waiting[id_] for id_ in back),
        waited_for=tuple(sorted(wait, key=lambda w: w.pressing)),
    )


def _mine(waiting: Waiting, roles: frozenset[Role]) -> bool:
    route = waiting.round.route
    gates = open_gates(route, waiting.round.approvals)
    return any(route.gates[gate].role in roles for gate in gates)


def _filled(
    connection: Connection, reader: PersonId, ids: list[RoundId]
) -> tuple[dict[RoundId, Waiting], frozenset[str]]:
    """Give what waits by its round, and the statements on which the reader may not decide."""
    if not ids:
        return {}, frozenset()
    found = together(
        connection, {**rounds.questions(rounds.among(ids)), **queues.questions(ids, reader)}
    )
    said = {row.id: statement_from(row) for row in found["statements"]}
    about = {row.id: incident_from(row) for row in found["incidents"]}
    names = {person.id: person for person in people.answered(found["openers"])}
    waiting = {
        each.id: Waiting(
            said[each.statement],
            about.get(said[each.statement].incident or ""),
            each,
            names.get(each.opened_by),
        )
        for each in rounds.answered(found)
    }
    return waiting, frozenset(row.statement for row in found["barred"])
