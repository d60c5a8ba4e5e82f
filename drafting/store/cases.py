"""A case: one person before one statement, with all the workflow table asks about them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select

from drafting.domain.ids import PersonId
from drafting.domain.incident import Incident
from drafting.domain.people import Person
from drafting.domain.refusal import NotThere
from drafting.domain.round import Round
from drafting.domain.route import Gap, Route, choose, gaps
from drafting.domain.statement import Remark, Statement, Version
from drafting.domain.workflow import RoundState, Situation
from drafting.store import incidents, memberships, people, rounds, settings, statements, versions
from drafting.store.asking import Key, Rows, together


@dataclass(frozen=True, slots=True)
class Case:
    """What a decision about a statement must know; loaded at one instant, in one statement.

    `round` is the one under way, or the one asked for; `versions` are those it holds, `route` the
    one it follows or would follow if it were opened now. `rounds` are all there were, the newest
    first; `settings` the organisation's; `beside` the answers to what a page asked further.
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
    justifications: Rows = ()
    rounds: tuple[Round, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    beside: Mapping[str, Rows] = field(default_factory=dict)

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
    connection: Connection,
    statement: Key,
    person: str,
    *,
    lock: bool = False,
    beside: Mapping[str, Select[Any]] | None = None,
) -> Case:
    """Load a person's case before a statement; `lock` keeps others from it until the commit.

    `beside` holds further questions, asked in the same statement; `Case.beside` their answers.

    Raises:
        NotThere: if there is no such statement, or the person is no member of its scope.
    """
    if lock:
        _lock(connection, statement)
    under_way = rounds.all_of(statement).where(rounds.IS_UNDER_WAY)
    return _case(connection, statement, person, under_way, beside or {})


def of_round(
    connection: Connection,
    round_: Key,
    person: str,
    *,
    lock: bool = False,
    beside: Mapping[str, Select[Any]] | None = None,
) -> Case:
    """Load a person's case before a round, which may have ended meanwhile.

    Raises:
        NotThere: as `of_statement`, or if there is no such round.
    """
    statement = statements.of_round(round_)
    if lock:
        _lock(connection, statement)
    return _case(connection, statement, person, rounds.itself(round_), beside or {})


def _lock(connection: Connection, statement: Key) -> None:
    """Keep others from a statement until the commit.

    Whoever locks takes the incident first, then the statement, never the other way round: two
    commands in one statement wait for each other and cannot block each other for good.
    """
    incidents.hold(connection, statements.incident_of(statement))
    statements.hold(connection, statement)


def _case(
    connection: Connection,
    statement: Key,
    person: str,
    shown: Select[Any],
    beside: Mapping[str, Select[Any]],
) -> Case:
    found = together(
        connection,
        {
            "statement": statements.itself(statement),
            "incident": incidents.itself(statements.incident_of(statement)),
            "members": memberships.members_of(statements.scope_of(statement)),
            "contributors": statements.contributors_of(statement),
            "justifications": rounds.justifications_of(statement),
            "settings": settings.every(),
            "shown": shown.with_only_columns(rounds.KEY),
            **rounds.questions(rounds.all_of(statement)),
            **versions.questions(versions.held_by(shown)),
            **beside,
        },
    )
    members = people.answered(found["members"])
    by = next((member for member in members if member.id == person), None)
    if not found["statement"] or by is None:
        raise NotThere
    said = statements.statement_from(found["statement"][0])
    incident = next((incidents.incident_from(row) for row in found["incident"]), None)
    past = rounds.answered(found)
    ids = {row.id for row in found["shown"]}
    round_ = next((each for each in past if each.id in ids), None)
    values = settings.answered(found["settings"])
    return Case(
        statement=said,
        incident=incident,
        person=by,
        members=members,
        contributors=frozenset(PersonId(row.person) for row in found["contributors"]),
        route=round_.route if round_ else _route(values, said, incident),
        round=round_,
        versions=_ordered(round_, versions.answered(found)),
        justified=frozenset(row.key for row in found["justifications"]),
        justifications=found["justifications"],
        rounds=past,
        settings=values,
        beside=found,
    )


def _route(values: Mapping[str, Any], statement: Statement, incident: Incident | None) -> Route:
    severity = incident.severity if incident else None
    return choose(settings.route_rules_in(values), severity, statement.stage)


def route_now(case: Case) -> Route:
    """Give the route a round of this statement would follow if it opened now."""
    return _route(case.settings, case.statement, case.incident)


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


def _ordered(round_: Round | None, held: Collection[Version]) -> tuple[Version, ...]:
    by_id = {version.id: version for version in held}
    submitted = round_.submitted if round_ else ()
    return tuple(by_id[item.version] for item in submitted if item.version in by_id)
