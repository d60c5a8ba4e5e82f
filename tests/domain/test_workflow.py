"""The one table: every state, step and role, and what each refusal says."""

from dataclasses import replace

import pytest

from drafting.domain.ids import PersonId
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Unfit
from drafting.domain.route import DEFAULT_RULES
from drafting.domain.workflow import (
    RoundState,
    Situation,
    Step,
    next_state,
    offered,
    refusal,
    roles_for,
    transition,
)

ROUTE = DEFAULT_RULES[-1].route
DIGESTS = frozenset({"d" * 64})
OPEN = Situation(
    RoundState.OPEN,
    member=True,
    roles=frozenset({Role.COUNSEL}),
    person=PersonId("p"),
    route=ROUTE,
    digests=DIGESTS,
    named=DIGESTS,
    reason="because",
)


@pytest.mark.parametrize("state", list(RoundState))
@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("role", list(Role))
def test_only_the_tables_roles_may_step_from_the_tables_states(state, step, role) -> None:
    at = replace(OPEN, state=state, roles=frozenset({role}))
    refused = refusal(step, at)

    if role not in roles_for(step):
        assert isinstance(refused, NotAllowed)
    elif transition(state, step) is None:
        assert isinstance(refused, Conflict)


@pytest.mark.parametrize("step", list(Step))
def test_stranger_is_told_of_nothing_whatever_else_is_wrong(step) -> None:
    at = replace(OPEN, member=False, named=None, contributor=True, erased=True)

    assert isinstance(refusal(step, at), NotThere)
    assert offered(at) == ()


def test_every_unmet_need_of_a_rank_is_said_at_once() -> None:
    lacking = (Need("part-missing"), Need("release-line-unsound"))
    at = replace(OPEN, state=RoundState.NONE, roles=frozenset({Role.WRITER}), lacking=lacking)

    refused = refusal(Step.SUBMIT, at)

    assert isinstance(refused, Unfit)
    assert refused.needs == lacking


def test_musts_stop_counsel_and_nobody_else() -> None:
    at = replace(OPEN, musts=("pii.identity",))
    executive = replace(at, roles=frozenset({Role.EXECUTIVE}), approvals={0: 1})

    assert isinstance(refusal(Step.APPROVE, at), Unfit)
    assert refusal(Step.APPROVE, executive) is None
    assert refusal(Step.RETURN, at) is None


def test_last_gate_makes_a_round_approved() -> None:
    last = replace(OPEN, roles=frozenset({Role.EXECUTIVE}), approvals={0: 1})

    assert next_state(Step.APPROVE, OPEN) is RoundState.OPEN
    assert next_state(Step.APPROVE, last) is RoundState.APPROVED


def test_buttons_are_what_the_person_may_do() -> None:
    waiting = replace(OPEN, roles=frozenset({Role.EXECUTIVE}))

    assert offered(OPEN) == (Step.APPROVE, Step.RETURN, Step.SUGGEST)
    assert offered(waiting) == (Step.SUGGEST,)
    assert offered(replace(OPEN, contributor=True)) == (Step.SUGGEST,)
    assert offered(replace(OPEN, decided=True, approvals={0: 1})) == (Step.SUGGEST,)


@pytest.mark.parametrize("state", sorted(set(RoundState) - {RoundState.APPROVED}))
def test_nothing_but_an_approved_round_is_released(state) -> None:
    at = replace(OPEN, state=state, roles=frozenset(Role))

    assert isinstance(refusal(Step.RELEASE, at), Conflict)
