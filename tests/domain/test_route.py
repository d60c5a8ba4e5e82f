"""Routes: what is chosen, which gates are open, who can staff them."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.forms import Stage
from drafting.domain.ids import PersonId
from drafting.domain.incident import Severity
from drafting.domain.people import REVIEWING_ROLES, Role
from drafting.domain.route import (
    DEFAULT_RULES,
    Gate,
    Order,
    Route,
    UnsoundRoute,
    choose,
    gaps,
    open_gates,
    sound_route,
)

ROUTES = st.builds(
    Route,
    st.tuples(
        st.builds(Gate, st.just(Role.COUNSEL), st.integers(1, 3)),
        st.builds(Gate, st.just(Role.EXECUTIVE), st.integers(1, 2)),
    ),
    st.sampled_from(Order),
)
STAFF = st.lists(st.frozensets(st.sampled_from(sorted(REVIEWING_ROLES))), max_size=5)


@pytest.mark.parametrize(
    ("severity", "stage", "lawyers", "order"),
    [
        (None, Stage.FULL, 1, Order.IN_ORDER),
        (Severity.A, Stage.FULL, 2, Order.IN_ORDER),
        (Severity.A, Stage.HOLDING, 1, Order.SIDE_BY_SIDE),
        (Severity.D, Stage.HOLDING, 1, Order.SIDE_BY_SIDE),
        (Severity.B, Stage.CLOSING, 1, Order.IN_ORDER),
    ],
)
def test_default_route_follows_severity_and_stage(severity, stage, lawyers, order) -> None:
    route = choose(DEFAULT_RULES, severity, stage)

    assert (route.gates[0].quorum, route.order) == (lawyers, order)
    assert sound_route(route) is route


@pytest.mark.parametrize(
    "gates",
    [
        (),
        (Gate(Role.COUNSEL),),
        (Gate(Role.COUNSEL), Gate(Role.WRITER)),
        (Gate(Role.COUNSEL, 0), Gate(Role.EXECUTIVE)),
        (Gate(Role.COUNSEL, 10), Gate(Role.EXECUTIVE)),
        (Gate(Role.COUNSEL), Gate(Role.EXECUTIVE), Gate(Role.COUNSEL)),
    ],
)
def test_route_that_guards_nothing_is_unsound(gates) -> None:
    with pytest.raises(UnsoundRoute):
        sound_route(Route(gates))


@given(ROUTES)
def test_gates_in_order_open_one_at_a_time(route: Route) -> None:
    given: dict[int, int] = {}
    for position, gate in enumerate(route.gates):
        for _ in range(gate.quorum):
            assert position in open_gates(route, given)
            if route.order is Order.IN_ORDER:
                assert open_gates(route, given) == (position,)
            given[position] = given.get(position, 0) + 1

    assert open_gates(route, given) == ()


@given(ROUTES, STAFF)
def test_gaps_are_named_exactly_where_no_seating_works(route: Route, staff) -> None:
    people = {PersonId(f"p{number}"): roles for number, roles in enumerate(staff)}
    places = [gate.role for gate in route.gates for _ in range(gate.quorum)]
    seated = any(
        all(role in people[person] for role, person in zip(places, order, strict=True))
        for order in permutations(people, len(places))
    )

    assert (gaps(route, people) == ()) == seated
