"""A case: one person before one statement, with all the workflow table asks about them."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from drafting.domain.ids import PersonId, RoundId
from drafting.domain.incident import Incident
from drafting.domain.people import Person
from drafting.domain.refusal import NotThere
from drafting.domain.round import Round
from drafting.domain.route import Gap, Route, choose, gaps
from drafting.domain.statement import Remark, Statement, Version
from drafting.domain.workflow import RoundState, Situation
from drafting.store import incidents, memberships, people, rounds, settings, statements, versions


@dataclass(frozen=True, slots=True)
class Case:
    """What a decision about a statement must know; loaded in one transaction.

    `round` is the one under way, `versions` those it holds, `route` the one it follows or would
    follow if it were opened now.
    """

    statement: Statement
    incident: Incident | None
    person: Person
    members: tuple[Person, ...]
    contributors: frozenset[PersonId]
    route: Route
    round: Round | None = None
    versions: tuple[Version, ...] = ()
    justified: frozenset[str] = field(default_factory=frozenset)

    @property
    def state(self) -> RoundState:
        """Give the state of the round under way, NONE where there is none."""
        return self.round.state if self.round else RoundState.NONE

    @property
    def open_musts(self) -> tuple[Remark, ...]:
        """List the 'must' findings of the round's versions that nobody has justified."""
        return tuple(
            remark
            for version in self.versions
            for remark in version.remarks
            if remark.is_must and remark.key not in self.justified
        )

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Name the gates of the route that members who are no contributors cannot staff."""
        able = {
            person.id: person.roles
            for person in self.members
            if person.active and person.id not in self.contributors
        }
        return gaps(self.route, able)

    def situation(self, **request: Any) -> Situation:
        """Give the workflow table's view of the case; `request` fills what a request names."""
        return Situation(
            state=self.state,
            member=any(member.id == self.person.id for member in self.members),
            roles=self.person.roles if self.person.active else frozenset(),
            person=self.person.id,
            route=self.route,
            approvals=self.round.approvals if self.round else {},
            contributor=self.person.id in self.contributors,
            decided=self.round.decided_by(self.person.id) if self.round else False,
            digests=self.round.digests if self.round else frozenset(),
            musts=tuple(remark.rule for remark in self.open_musts),
            gaps=self.gaps,
            drill=self.incident.drill if self.incident else False,
            erased=any(version.erased for version in self.versions),
            **request,
        )


def of_statement(
    connection: Connection, statement: str, person: str, *, lock: bool = False
) -> Case:
    """Load a person's case before a statement; `lock` keeps others from it until the commit.

    Whoever locks takes the incident first, then the statement, never the other way round: two
    commands in one statement wait for each other and cannot block each other for good.

    Raises:
        NotThere: if there is no such statement, or the person is no member of its scope.
    """
    found = statements.find(connection, statement)
    if lock and found is not None and found.incident is not None:
        incidents.hold(connection, found.incident)
    if lock:
        found = statements.find(connection, statement, lock=True)
    by = people.find(connection, person)
    if found is None or by is None:
        raise NotThere
    members = memberships.members(connection, found.scope)
    if person not in {member.id for member in members}:
        raise NotThere
    incident = incidents.find(connection, found.incident) if found.incident else None
    under_way = rounds.under_way(connection, statement)
    return Case(
        statement=found,
        incident=incident,
        person=by,
        members=members,
        contributors=statements.contributors_of(connection, statement),
        route=under_way.route if under_way else route_now(connection, found, incident),
        round=under_way,
        versions=_versions(connection, under_way),
        justified=rounds.justified_keys(connection, statement),
    )


def of_round(connection: Connection, round_: str, person: str, *, lock: bool = False) -> Case:
    """Load a person's case before a round, which may have ended meanwhile.

    Raises:
        NotThere: as `of_statement`, or if there is no such round.
    """
    found = rounds.find(connection, round_)
    if found is None:
        raise NotThere
    case = of_statement(connection, found.statement, person, lock=lock)
    if case.round is not None and case.round.id == RoundId(round_):
        return case
    ended = rounds.find(connection, round_) or found
    return Case(
        case.statement,
        case.incident,
        case.person,
        case.members,
        case.contributors,
        ended.route,
        ended,
        _versions(connection, ended),
        case.justified,
    )


def route_now(connection: Connection, statement: Statement, incident: Incident | None) -> Route:
    """Give the route a round of this statement would follow if it opened now."""
    severity = incident.severity if incident else None
    return choose(settings.route_rules(connection), severity, statement.stage)


def reviewers(case: Case, gates: Collection[int]) -> tuple[PersonId, ...]:
    """List the members whom the given gates of the case's route await."""
    wanted = {case.route.gates[gate].role for gate in gates}
    return tuple(
        member.id
        for member in case.members
        if member.active
        and member.roles & wanted
        and member.id not in case.contributors
        and not (case.round and case.round.decided_by(member.id))
    )


def _versions(connection: Connection, round_: Round | None) -> tuple[Version, ...]:
    if round_ is None:
        return ()
    return versions.by_ids(connection, [item.version for item in round_.submitted])
