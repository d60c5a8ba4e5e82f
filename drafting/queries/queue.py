"""Queues: what awaits the reader, what the reader waits for."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from drafting.domain.ids import PersonId
from drafting.domain.incident import Incident
from drafting.domain.people import Person, Role
from drafting.domain.round import Round
from drafting.domain.route import open_gates
from drafting.domain.statement import Statement
from drafting.domain.workflow import RoundState
from drafting.store import memberships, people, rounds
from drafting.store.incidents import incident_from
from drafting.store.statements import statement_from
from drafting.store.tables import contributors, decisions, incidents, releases, statements
from drafting.store.tables import rounds as table

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
    person = people.find(connection, reader)
    roles = person.roles if person else frozenset()
    found = _under_way(connection, reader)
    barred = _barred(connection, reader, [w.statement.id for w in found])
    decide: list[Waiting] = []
    release: list[Waiting] = []
    wait: list[Waiting] = []
    for waiting in found:
        if waiting.round.state is RoundState.APPROVED:
            (release if Role.PRESS_OFFICER in roles else wait).append(waiting)
        elif _mine(waiting, roles) and waiting.statement.id not in barred:
            decide.append(waiting)
        elif Role.WRITER in roles:
            wait.append(waiting)
    return Queue(
        to_decide=tuple(sorted(decide, key=lambda w: w.pressing)),
        to_release=tuple(sorted(release, key=lambda w: w.pressing)),
        to_revise=_returned(connection, reader) if Role.WRITER in roles else (),
        waited_for=tuple(sorted(wait, key=lambda w: w.pressing)),
    )


def _mine(waiting: Waiting, roles: frozenset[Role]) -> bool:
    route = waiting.round.route
    gates = open_gates(route, waiting.round.approvals)
    return any(route.gates[gate].role in roles for gate in gates)


def _under_way(connection: Connection, reader: PersonId) -> tuple[Waiting, ...]:
    query = (
        select(table)
        .join(statements, statements.c.id == table.c.statement)
        .where(
            table.c.state.in_((RoundState.OPEN.value, RoundState.APPROVED.value)),
            statements.c.scope.in_(memberships.scopes_of(reader)),
        )
        .order_by(table.c.changed_at)
        .limit(MOST)
    )
    return _filled(connection, rounds.from_rows(connection, connection.execute(query).all()))


def _returned(connection: Connection, reader: PersonId) -> tuple[Waiting, ...]:
    """List the statements whose newest round came back to the writers."""
    newest = (
        select(table.c.statement, table.c.number)
        .where(table.c.opened_by == reader)
        .order_by(table.c.changed_at.desc())
        .limit(MOST)
        .subquery()
    )
    later = table.alias()
    query = (
        select(table)
        .join(
            newest, (newest.c.statement == table.c.statement) & (newest.c.number == table.c.number)
        )
        .join(statements, statements.c.id == table.c.statement)
        .where(
            table.c.state.in_(
                (
                    RoundState.RETURNED.value,
                    RoundState.RECALLED.value,
                    RoundState.SUPERSEDED.value,
                )
            ),
            statements.c.scope.in_(memberships.scopes_of(reader)),
            ~select(later.c.id)
            .where(later.c.statement == table.c.statement, later.c.number > table.c.number)
            .exists(),
        )
        .order_by(table.c.changed_at.desc())
    )
    back = rounds.from_rows(connection, connection.execute(query).all())
    return _filled(connection, back)


def _filled(connection: Connection, found: tuple[Round, ...]) -> tuple[Waiting, ...]:
    ids = [r.statement for r in found]
    if not ids:
        return ()
    query = select(statements).where(statements.c.id.in_(ids))
    said = {row.id: statement_from(row) for row in connection.execute(query)}
    about = _incidents(connection, [s.incident for s in said.values() if s.incident])
    names = {p.id: p for p in people.by_ids(connection, sorted({r.opened_by for r in found}))}
    return tuple(
        Waiting(
            said[r.statement],
            about.get(said[r.statement].incident or ""),
            r,
            names.get(r.opened_by),
        )
        for r in found
    )


def _incidents(connection: Connection, ids: list[str]) -> dict[str, Incident]:
    query = select(incidents).where(incidents.c.id.in_(ids))
    return {row.id: incident_from(row) for row in connection.execute(query)} if ids else {}


def _barred(connection: Connection, reader: PersonId, ids: list[str]) -> frozenset[str]:
    """List the statements among these on which the reader has decided or written already."""
    if not ids:
        return frozenset()
    count = (
        select(func.count())
        .select_from(releases)
        .where(releases.c.statement == contributors.c.statement)
        .scalar_subquery()
    )
    wrote = select(contributors.c.statement).where(
        contributors.c.person == reader,
        contributors.c.statement.in_(ids),
        contributors.c.since_release == count,
    )
    decided = (
        select(table.c.statement)
        .join(decisions, decisions.c.round == table.c.id)
        .where(
            decisions.c.person == reader,
            table.c.statement.in_(ids),
            table.c.state == RoundState.OPEN.value,
        )
    )
    return frozenset(connection.execute(wrote.union(decided)).scalars())
