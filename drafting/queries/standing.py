"""With whom a statement lies, since when, and what one may do meanwhile."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drafting.domain.people import Person, Role
from drafting.domain.refusal import Refusal
from drafting.domain.round import Decision, Verdict
from drafting.domain.route import Gap
from drafting.domain.statement import Draft, TextRow
from drafting.domain.workflow import RoundState, Situation, Step, offered, refusal
from drafting.store.cases import Case


class NextStep(StrEnum):
    """What one line says is next, for the person who reads it."""

    WRITE = "write"
    FILL = "fill"
    SUBMIT = "submit"
    STAFF = "staff"
    DECIDE = "decide"
    DECIDE_LOCKED_OUT = "decide-locked-out"
    WAIT = "wait"
    RELEASE = "release"
    RELEASE_UNDONE = "release-undone"
    WAIT_RELEASE = "wait-release"
    WAIT_RELEASE_UNDONE = "wait-release-undone"
    REVISE = "revise"
    WAIT_REVISION = "wait-revision"
    DONE = "done"
    READ = "read"


@dataclass(frozen=True, slots=True)
class GateStanding:
    """One gate of the route: who has approved, and who may still.

    `awaited` is empty while an earlier gate of a route in order is unfilled.
    """

    role: Role
    quorum: int
    decided: tuple[tuple[Person, Decision], ...]
    awaited: tuple[Person, ...]
    is_open: bool

    @property
    def missing(self) -> int:
        """How many approvals the gate still lacks."""
        given = sum(1 for _, decision in self.decided if decision.verdict is Verdict.APPROVE)
        return max(0, self.quorum - given)


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything a page says of a statement's way to the public, for one reader.

    `approvals_missing` people must still approve before anything is public. `digests` are what a
    decision from this page names; `contributor` says that the reader wrote or handed it over.
    `public_at` is from when a released one is public.
    """

    state: RoundState
    since: datetime
    gates: tuple[GateStanding, ...]
    next_step: NextStep
    steps: tuple[Step, ...]
    gaps: tuple[Gap, ...]
    digests: tuple[str, ...]
    contributor: bool
    approvals_missing: int
    against: Refusal | None = None
    public_at: datetime | None = None

    def offers(self, step: Step | str) -> bool:
        """Tell whether a button for a step belongs on the page."""
        return step in self.steps

    @property
    def awaited(self) -> tuple[Person, ...]:
        """List the people who can move the statement on now."""
        return tuple(person for gate in self.gates if gate.is_open for person in gate.awaited)


def standing(
    case: Case,
    names: Mapping[str | None, Person],
    texts: Iterable[tuple[TextRow, Draft]] = (),
) -> Standing:
    """Work out where a case stands; the newest round is shown where none is under way.

    `names` hold everybody who decided, members or not; `texts` are the drafts, where the page has
    them: whether they have words yet, and places to be filled.
    """
    situation = case.situation()
    written = tuple(draft for _, draft in texts)
    shown = case.round or next(iter(case.rounds), None)
    state = shown.state if shown else situation.state
    decisions = shown.decisions if shown else ()
    waiting = set(situation.waiting())
    gates = tuple(
        GateStanding(
            role=gate.role,
            quorum=gate.quorum,
            decided=tuple((names[d.person], d) for d in decisions if d.gate == position),
            awaited=_awaited(case, gate.role),
            is_open=position in waiting,
        )
        for position, gate in enumerate(case.route.gates)
    )
    named = situation.digests or None
    return Standing(
        state=state,
        since=shown.changed_at if shown else case.statement.changed_at,
        gates=gates,
        next_step=next_step(situation, state, written),
        steps=offered(situation),
        gaps=situation.gaps,
        digests=tuple(sorted(situation.digests)),
        contributor=situation.contributor or situation.handed_over,
        approvals_missing=sum(gate.missing for gate in gates),
        against=refusal(Step.APPROVE, case.situation(named=named))
        if Step.APPROVE in offered(situation)
        else None,
        public_at=shown.public_at if shown else None,
    )


def _awaited(case: Case, role: Role) -> tuple[Person, ...]:
    """List the members who could fill a gate of this role, those on duty first."""
    able = [
        member
        for member in case.members
        if member.active
        and member.has(role)
        and member.id not in case.barred
        and not (case.round and case.round.decided_by(member.id))
    ]
    return tuple(sorted(able, key=lambda member: (not member.on_duty, member.name)))


def next_step(at: Situation, shown: RoundState, written: Collection[Draft] = ()) -> NextStep:
    """Choose the one line that says what is next for this person.

    `shown` is the state of the newest round, which may be over while a new one has not begun;
    `written` are the drafts, none where they are not asked about.
    """
    if shown is RoundState.OPEN:
        return _while_open(at)
    if shown is RoundState.APPROVED:
        return _once_approved(at)
    writes = Role.WRITER in at.roles
    if shown in _ENDED:
        return NextStep.REVISE if writes else NextStep.WAIT_REVISION
    if shown is RoundState.RELEASED:
        return NextStep.DONE
    return _before_hand_over(at, written) if writes else NextStep.READ


_ENDED = frozenset({RoundState.RETURNED, RoundState.RECALLED, RoundState.SUPERSEDED})


def _once_approved(at: Situation) -> NextStep:
    if Step.RELEASE in offered(at):
        return NextStep.RELEASE_UNDONE if at.undone else NextStep.RELEASE
    return NextStep.WAIT_RELEASE_UNDONE if at.undone else NextStep.WAIT_RELEASE


def _while_open(at: Situation) -> NextStep:
    if Step.APPROVE in offered(at):
        return NextStep.DECIDE
    gates = at.route.gates if at.route else ()
    held = {gates[position].role for position in at.waiting()}
    locked = (at.contributor or at.handed_over) and bool(held & at.roles)
    return NextStep.DECIDE_LOCKED_OUT if locked else NextStep.WAIT


def _before_hand_over(at: Situation, written: Collection[Draft]) -> NextStep:
    if written and not any(draft.parts for draft in written):
        return NextStep.WRITE
    if any(draft.slots for draft in written):
        return NextStep.FILL
    return NextStep.STAFF if at.gaps else NextStep.SUBMIT
