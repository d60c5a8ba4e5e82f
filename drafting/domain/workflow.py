"""The one table of what may happen to a round, and everything that derives from it.

Buttons, permissions, refusal texts, the diagram in the documents and the permission tests all
read `TRANSITIONS`; nowhere else does code compare a round's state.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from drafting.domain.ids import PersonId
from drafting.domain.people import REVIEWING_ROLES, Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Refusal, Unfit
from drafting.domain.route import Gap, Route, open_gates


class RoundState(StrEnum):
    """Where a round stands; NONE is a statement that has no round under way."""

    NONE = "none"
    OPEN = "open"
    APPROVED = "approved"
    RELEASED = "released"
    RETURNED = "returned"
    RECALLED = "recalled"
    SUPERSEDED = "superseded"


class Step(StrEnum):
    """What people do to a round."""

    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"
    SUGGEST = "suggest"
    RECALL = "recall"
    RELEASE = "release"


class Condition(StrEnum):
    """What a transition may need beside state, role and membership."""

    NO_PRECEDENT = "no-precedent"
    STAFFED = "staffed"
    COMPLETE = "complete"
    GATE = "gate"
    NO_CONTRIBUTOR = "no-contributor"
    NOT_HANDED_OVER = "not-handed-over"
    ONE_GATE = "one-gate"
    DIGESTS = "digests"
    FILLED = "filled"
    MUSTS_SETTLED = "musts-settled"
    REASON = "reason"
    REAL = "real"
    NOT_ERASED = "not-erased"
    EVERY_GATE = "every-gate"
    UNALTERED = "unaltered"
    DRAWABLE = "drawable"
    DONE_BEFORE = "done-before"


@dataclass(frozen=True, slots=True)
class Transition:
    """From `state`, `step` by someone with one of `roles` leads to `then`, if `needs` hold.

    An approval leads to `then` only when it fills the last gate; before that the round stays.
    """

    state: RoundState
    step: Step
    roles: frozenset[Role]
    then: RoundState
    needs: tuple[Condition, ...] = ()


_WRITER = frozenset({Role.WRITER})
_REVIEWER = frozenset({Role.COUNSEL, Role.EXECUTIVE})
_PRESS = frozenset({Role.PRESS_OFFICER})
_SENT = (Condition.NO_PRECEDENT, Condition.COMPLETE, Condition.STAFFED, Condition.NOT_ERASED)
_BOUND = (
    Condition.NO_CONTRIBUTOR,
    Condition.NOT_HANDED_OVER,
    Condition.ONE_GATE,
    Condition.GATE,
    Condition.DIGESTS,
)

TRANSITIONS: tuple[Transition, ...] = (
    Transition(RoundState.NONE, Step.SUBMIT, _WRITER, RoundState.OPEN, _SENT),
    Transition(RoundState.OPEN, Step.SUBMIT, _WRITER, RoundState.OPEN, _SENT),
    Transition(RoundState.APPROVED, Step.SUBMIT, _WRITER, RoundState.OPEN, _SENT),
    Transition(
        RoundState.OPEN,
        Step.APPROVE,
        _REVIEWER,
        RoundState.APPROVED,
        (
            *_BOUND,
            Condition.FILLED,
            Condition.MUSTS_SETTLED,
            Condition.NOT_ERASED,
            Condition.UNALTERED,
        ),
    ),
    Transition(
        RoundState.OPEN,
        Step.RETURN,
        _REVIEWER,
        RoundState.RETURNED,
        (*_BOUND, Condition.REASON),
    ),
    Transition(RoundState.OPEN, Step.SUGGEST, _REVIEWER, RoundState.OPEN, ()),
    Transition(RoundState.OPEN, Step.RECALL, _WRITER, RoundState.RECALLED),
    Transition(RoundState.APPROVED, Step.RECALL, _WRITER, RoundState.RECALLED),
    Transition(
        RoundState.APPROVED,
        Step.RELEASE,
        _PRESS,
        RoundState.RELEASED,
        (
            Condition.NO_PRECEDENT,
            Condition.EVERY_GATE,
            Condition.DIGESTS,
            Condition.REAL,
            Condition.FILLED,
            Condition.NOT_ERASED,
            Condition.UNALTERED,
            Condition.DRAWABLE,
            Condition.DONE_BEFORE,
        ),
    ),
)

UNDER_WAY = frozenset({RoundState.OPEN, RoundState.APPROVED})
"""States in which a round holds the statement; a newer submission supersedes these."""

EDITABLE = frozenset(RoundState) - {RoundState.RELEASED}


def moves() -> frozenset[tuple[RoundState, RoundState]]:
    """Give every change of state a round may make; the database itself refuses any other.

    A submission moves the round before it: what was under way is superseded. So do a graver
    severity and an erasure.
    """
    led = {(t.state, t.then) for t in TRANSITIONS if t.step is not Step.SUBMIT}
    over = {(state, RoundState.SUPERSEDED) for state in UNDER_WAY}
    return frozenset((state, then) for state, then in led | over if state is not then)


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything the table asks about one person before one round; values, no look-ups.

    `approvals` counts by gate position the approvals that name the round's very digests and are
    no author's; `digests` are those of the round's texts, `named` what the request named (None
    where it named nothing). `handed_over` says that the person submitted what the round holds,
    `altered` that its words no longer give their digests. `musts` are the unsettled 'must' findings
    as rule ids, `slots` how many places of the texts are still to be filled.
    `undone` are what must come before a release and is not done, by id; `without` those the request
    says it goes out without, None where it says nothing.
    """

    state: RoundState
    member: bool
    roles: frozenset[Role]
    person: PersonId
    route: Route | None = None
    approvals: Mapping[int, int] = field(default_factory=dict)
    contributor: bool = False
    handed_over: bool = False
    decided: bool = False
    digests: frozenset[str] = frozenset()
    named: frozenset[str] | None = None
    musts: tuple[str, ...] = ()
    slots: int = 0
    gaps: tuple[Gap, ...] = ()
    lacking: tuple[Need, ...] = ()
    reason: str = ""
    drill: bool = False
    precedent: bool = False
    erased: bool = False
    altered: bool = False
    undrawable: str = ""
    undone: frozenset[str] = frozenset()
    without: frozenset[str] | None = None

    def waiting(self) -> tuple[int, ...]:
        """List the gates, by position, that await a decision; none unless the round is open."""
        if self.route is None or self.state is not RoundState.OPEN:
            return ()
        return open_gates(self.route, self.approvals)

    def gate(self) -> int | None:
        """Give the position of the open gate this person's roles would fill, if any."""
        for position in self.waiting():
            if self.route is not None and self.route.gates[position].role in self.roles:
                return position
        return None


def transition(state: RoundState, step: Step) -> Transition | None:
    """Find the table's row for a state and a step."""
    return next((t for t in TRANSITIONS if t.state is state and t.step is step), None)


def roles_for(step: Step) -> frozenset[Role]:
    """Give the roles that may ever take a step."""
    return frozenset(role for t in TRANSITIONS if t.step is step for role in t.roles)


def refusal(step: Step, at: Situation) -> Refusal | None:
    """Say why a step is refused, with every unmet need of the same rank, or None if it may go.

    Rank: not there at all, then not allowed for this person, then no longer so, then unfit.
    """
    if not at.member:
        return NotThere()
    forbidden = _forbidden(step, at)
    if forbidden:
        return NotAllowed(*forbidden)
    row = transition(at.state, step)
    if row is None:
        return Conflict(Need(f"state-{at.state}-refuses-{step}"))
    stale = tuple(need for c in row.needs for need in _STALE.get(c, _nothing)(at))
    if stale:
        return Conflict(*stale)
    unfit = tuple(need for c in row.needs for need in _UNFIT.get(c, _nothing)(at))
    return Unfit(*unfit) if unfit else None


def next_state(step: Step, at: Situation) -> RoundState:
    """Give the state after a step that `refusal` has let through."""
    row = transition(at.state, step)
    if row is None:
        raise AssertionError(f"{step} from {at.state} was let through")
    if step is not Step.APPROVE or at.route is None:
        return row.then
    gate = at.gate()
    after = dict(at.approvals)
    if gate is not None:
        after[gate] = after.get(gate, 0) + 1
    return at.state if open_gates(at.route, after) else row.then


def offered(at: Situation) -> tuple[Step, ...]:
    """List the steps to offer as buttons: the state allows them and the person may take them.

    Needs that the request itself fills (digests, reason) or that a page explains beside the
    button (musts, gaps) do not hide a button.
    """
    return tuple(
        step
        for step in Step
        if at.member
        and transition(at.state, step) is not None
        and not _forbidden(step, at)
        and (step not in (Step.APPROVE, Step.RETURN) or at.gate() is not None)
        and not (step is Step.SUBMIT and at.precedent)
    )


def _forbidden(step: Step, at: Situation) -> tuple[Need, ...]:
    if not roles_for(step) & at.roles:
        return (Need(f"role-for-{step}"),)
    row = transition(at.state, step)
    if row is not None and Condition.NO_CONTRIBUTOR in row.needs and at.contributor:
        return (Need("contributor-decides"),)
    if row is not None and Condition.NOT_HANDED_OVER in row.needs and at.handed_over:
        return (Need("submitter-decides"),)
    return ()


def _nothing(_at: Situation) -> tuple[Need, ...]:
    return ()


def _gate_open(at: Situation) -> tuple[Need, ...]:
    return () if at.decided or at.gate() is not None else (Need("gate-closed"),)


def _one_gate(at: Situation) -> tuple[Need, ...]:
    return (Need("already-decided"),) if at.decided else ()


def _digests_right(at: Situation) -> tuple[Need, ...]:
    if at.named is None or not at.named or at.named == at.digests:
        return ()
    return (Need("stale-digest"),)


def _digests_named(at: Situation) -> tuple[Need, ...]:
    return () if at.named else (Need("digest-missing"),)


def _filled(at: Situation) -> tuple[Need, ...]:
    return (Need("slots-open", {"n": at.slots}),) if at.slots else ()


def _musts_settled(at: Situation) -> tuple[Need, ...]:
    gate = at.gate()
    legal = (
        at.route is not None and gate is not None and (at.route.gates[gate].role is Role.COUNSEL)
    )
    return (Need("musts-open", {"n": len(at.musts)}),) if legal and at.musts else ()


def _staffed(at: Situation) -> tuple[Need, ...]:
    return tuple(
        Need("gap", {"role": gap.role.value, "needed": gap.needed, "available": gap.available})
        for gap in at.gaps
    )


def _complete(at: Situation) -> tuple[Need, ...]:
    return at.lacking


def _reason(at: Situation) -> tuple[Need, ...]:
    return () if at.reason.strip() else (Need("reason-missing"),)


def _real(at: Situation) -> tuple[Need, ...]:
    return (Need("drill-never-released"),) if at.drill else ()


def _not_erased(at: Situation) -> tuple[Need, ...]:
    return (Need("erased"),) if at.erased else ()


def _every_gate(at: Situation) -> tuple[Need, ...]:
    route = at.route
    passed = (
        route is not None
        and {gate.role for gate in route.gates} >= REVIEWING_ROLES
        and not open_gates(route, at.approvals)
    )
    return () if passed else (Need("approvals-missing"),)


def _no_precedent(at: Situation) -> tuple[Need, ...]:
    return (Need("reference-read-only"),) if at.precedent else ()


def _unaltered(at: Situation) -> tuple[Need, ...]:
    return (Need("words-altered"),) if at.altered else ()


def _drawable(at: Situation) -> tuple[Need, ...]:
    return (Need("undrawable", {"characters": at.undrawable}),) if at.undrawable else ()


def _undone_as_seen(at: Situation) -> tuple[Need, ...]:
    return () if at.without is None or at.undone <= at.without else (Need("undone-changed"),)


def _done_before(at: Situation) -> tuple[Need, ...]:
    excused = at.without is not None and at.reason.strip()
    return () if excused or not at.undone else (Need("undone", {"n": len(at.undone)}),)


_STALE = {
    Condition.ONE_GATE: _one_gate,
    Condition.GATE: _gate_open,
    Condition.DIGESTS: _digests_right,
    Condition.NO_PRECEDENT: _no_precedent,
    Condition.NOT_ERASED: _not_erased,
    Condition.EVERY_GATE: _every_gate,
    Condition.UNALTERED: _unaltered,
    Condition.DONE_BEFORE: _undone_as_seen,
}
_UNFIT = {
    Condition.DIGESTS: _digests_named,
    Condition.FILLED: _filled,
    Condition.MUSTS_SETTLED: _musts_settled,
    Condition.STAFFED: _staffed,
    Condition.COMPLETE: _complete,
    Condition.REASON: _reason,
    Condition.REAL: _real,
    Condition.DRAWABLE: _drawable,
    Condition.DONE_BEFORE: _done_before,
}
