"""A case: one person before one statement, with all the workflow table asks about them."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select

from drafting.domain.canonical import digest_of
from drafting.domain.ids import PersonId
from drafting.domain.incident import Incident
from drafting.domain.people import Person, Role
from drafting.domain.refusal import NotThere
from drafting.domain.round import Round, Verdict
from drafting.domain.route import Gap, Route, choose, gaps
from drafting.domain.statement import Remark, Statement, StatementKind, Version
from drafting.domain.workflow import UNDER_WAY, RoundState, Situation
from drafting.render.judging import as_known_now
from drafting.store import (
    incidents,
    memberships,
    people,
    preconditions,
    rounds,
    settings,
    statements,
    versions,
)
from drafting.store.asking import Key, Rows, together


@dataclass(frozen=True, slots=True)
class Case:
    """What a decision about a statement must know; loaded at one instant, in one statement.

    `round` is the one under way, or the one asked for; `versions` are those it holds (while it is
    under way their figures are held against the facts confirmed now), `route` the one it follows or
    would follow if it were opened now; `altered` says that their words do not give the digests the
    round names. `saves` say who saved words of which text since the last release, behind which
    version. `rounds` are all there were, the newest first; `settings` the organisation's; `beside`
    the answers to what a page asked further.
    """

    statement: Statement
    incident: Incident | None
    person: Person
    members: tuple[Person, ...]
    saves: Rows
    route: Route
    round: Round | None = None
    versions: tuple[Version, ...] = ()
    altered: bool = False
    justified: frozenset[str] = field(default_factory=frozenset)
    justifications: Rows = ()
    rounds: tuple[Round, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    beside: Mapping[str, Rows] = field(default_factory=dict)

    @property
    def zone(self) -> str:
        """Give the zone whose clocks the statement means: its incident's, else the organisation's."""
        return self.incident.zone if self.incident else settings.zone_in(self.settings)

    @property
    def state(self) -> RoundState:
        """Give the state of the round under way, NONE where there is none."""
        return self.round.state if self.round else RoundState.NONE

    @property
    def contributors(self) -> frozenset[PersonId]:
        """Give those whose accepted saves are in the chain since the last release."""
        return frozenset(PersonId(save.person) for save in self.saves)

    @property
    def submitters(self) -> frozenset[PersonId]:
        """Give those who handed over what the round holds; they answer for it as its authors do."""
        if self.round is None:
            return frozenset()
        return frozenset({self.round.opened_by, *(version.author for version in self.versions)})

    @property
    def barred(self) -> frozenset[PersonId]:
        """Give everybody who cannot decide on the round: contributors and submitters."""
        return self.contributors | self.submitters

    @property
    def approvals(self) -> Mapping[int, int]:
        """Count by gate the approvals that stand: of these very digests, by no author of them.

        Counted from the decisions each time; what the round's row says of its state is not asked.
        """
        if self.round is None:
            return {}
        cut = {version.text: version.number for version in self.versions}
        authors = self.submitters | {
            save.person for save in self.saves if save.after_version < cut.get(save.text, 0)
        }
        return Counter(
            given.gate
            for given in self.round.decisions
            if given.verdict is Verdict.APPROVE
            and frozenset(given.digests) == self.round.digests
            and given.person not in authors
        )

    @property
    def open_musts(self) -> tuple[Remark, ...]:
        """List the 'must' findings of the round's versions that nobody has justified.

        A place left to be filled stays open whatever anybody wrote about it.
        """
        return tuple(
            remark
            for version in self.versions
            for remark in version.remarks
            if remark.is_must and (remark.is_slot or remark.key not in self.justified)
        )

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Name the gates of the route that the members who may decide cannot staff."""
        return gaps(self.route, self._able(self.barred))

    def gaps_after(self, submitter: PersonId) -> tuple[Gap, ...]:
        """Name the gates that would stay unstaffed if this person handed the statement over now."""
        return gaps(route_now(self), self._able(self.contributors | {submitter}))

    def _able(self, barred: Collection[PersonId]) -> dict[PersonId, frozenset[Role]]:
        return {p.id: p.roles for p in self.members if p.active and p.id not in barred}

    def situation(self, **request: Any) -> Situation:
        """Give the workflow table's view of the case; `request` fills what a request names."""
        request.setdefault("gaps", self.gaps)
        request.setdefault("undone", preconditions.undone_in(self.beside.get("preconditions", ())))
        return Situation(
            state=self.state,
            member=any(member.id == self.person.id for member in self.members),
            roles=self.person.roles if self.person.active else frozenset(),
            person=self.person.id,
            route=self.route,
            approvals=self.approvals,
            contributor=self.person.id in self.contributors,
            handed_over=self.person.id in self.submitters,
            decided=self.round.decided_by(self.person.id) if self.round else False,
            digests=self.round.digests if self.round else frozenset(),
            musts=tuple(remark.rule for remark in self.open_musts if not remark.is_slot),
            slots=sum(version.slots for version in self.versions),
            drill=self.incident.drill if self.incident else False,
            precedent=self.statement.kind is StatementKind.REFERENCE,
            erased=any(version.erased for version in self.versions),
            altered=self.altered,
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
        NotThere: if there is no such statement, or the person is no active member of its scope.
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
            "saves": statements.contributors_of(statement),
            "justifications": rounds.justifications_of(statement),
            "settings": settings.every(),
            "shown": shown.with_only_columns(rounds.KEY),
            "public": rounds.public_of(statement),
            "known": incidents.confirmed_on(statements.incident_of(statement)),
            **rounds.questions(rounds.all_of(statement)),
            **versions.questions(versions.held_by(shown)),
            **beside,
        },
    )
    members = people.answered(found["members"])
    by = next((member for member in members if member.id == person), None)
    if not found["statement"] or by is None or not by.active:
        raise NotThere
    said = statements.statement_from(found["statement"][0])
    incident = next((incidents.incident_from(row) for row in found["incident"]), None)
    past = rounds.answered(found)
    ids = {row.id for row in found["shown"]}
    round_ = next((each for each in past if each.id in ids), None)
    values = settings.answered(found["settings"])
    held = _ordered(round_, versions.answered(found))
    if round_ and round_.state in UNDER_WAY:
        known = [incidents.fact_from(row) for row in found["known"]]
        held = tuple(as_known_now(version, known) for version in held)
    return Case(
        statement=said,
        incident=incident,
        person=by,
        members=members,
        saves=found["saves"],
        route=round_.route if round_ else _route(values, said, incident),
        round=round_,
        versions=held,
        altered=round_ is not None and _altered(round_, held),
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
        and member.id not in case.barred
        and not (case.round and case.round.decided_by(member.id))
    )


def _altered(round_: Round, held: Collection[Version]) -> bool:
    """Tell whether any words no longer give the digest that the round and its decisions name."""
    cut = {version.id: version for version in held}
    for item in round_.submitted:
        version = cut.get(item.version)
        if version is None or version.digest != item.digest:
            return True
        if version.canonical is not None and digest_of(version.canonical) != item.digest:
            return True
    return False


def _ordered(round_: Round | None, held: Collection[Version]) -> tuple[Version, ...]:
    by_id = {version.id: version for version in held}
    submitted = round_.submitted if round_ else ()
    return tuple(by_id[item.version] for item in submitted if item.version in by_id)
