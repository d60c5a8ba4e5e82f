"""Routes: who must approve, in order or side by side, and whether the members can staff it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafting.domain.forms import Stage
from drafting.domain.ids import PersonId
from drafting.domain.incident import Severity
from drafting.domain.people import REVIEWING_ROLES, Role


class Order(StrEnum):
    """Whether gates open one after the other or all at once."""

    IN_ORDER = "in_order"
    SIDE_BY_SIDE = "side_by_side"


@dataclass(frozen=True, slots=True)
class Gate:
    """One step of a route: `quorum` different people holding `role` must approve."""

    role: Role
    quorum: int = 1


@dataclass(frozen=True, slots=True)
class Route:
    """The gates a statement passes, copied into each round when it opens."""

    gates: tuple[Gate, ...]
    order: Order = Order.IN_ORDER

    @property
    def people_needed(self) -> int:
        """How many people must approve in all."""
        return sum(gate.quorum for gate in self.gates)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the organisation's table: severity and stage (None is any) → route."""

    severity: Severity | None
    stage: Stage | None
    route: Route


_ONE_EACH = (Gate(Role.COUNSEL), Gate(Role.EXECUTIVE))

DEFAULT_RULES: tuple[Rule, ...] = (
    Rule(None, Stage.HOLDING, Route(_ONE_EACH, Order.SIDE_BY_SIDE)),
    Rule(Severity.A, Stage.FULL, Route((Gate(Role.COUNSEL, 2), Gate(Role.EXECUTIVE)))),
    Rule(None, None, Route(_ONE_EACH)),
)
"""What holds until an organisation writes its own: the first row that fits decides."""


def choose(rules: Sequence[Rule], severity: Severity | None, stage: Stage) -> Route:
    """Give the route of the first rule that fits; the default's last row fits everything.

    >>> choose(DEFAULT_RULES, Severity.A, Stage.HOLDING).order.value
    'side_by_side'
    """
    for rule in (*rules, DEFAULT_RULES[-1]):
        if rule.severity in (None, severity) and rule.stage in (None, stage):
            return rule.route
    raise AssertionError("the last default rule fits everything")


class UnsoundRoute(ValueError):
    """A route without gates, with a role that does not review, or a quorum below one."""


def sound_route(route: Route) -> Route:
    """Give the route back if it can guard anything: a lawyer and an executive at the least.

    Raises:
        UnsoundRoute: if a gate's role does not review, a quorum is not 1 to 9, or a role is
            missing or stands twice.
    """
    roles = [gate.role for gate in route.gates]
    if set(roles) != REVIEWING_ROLES or len(roles) != len(REVIEWING_ROLES):
        raise UnsoundRoute(roles)
    if any(not 1 <= gate.quorum <= 9 for gate in route.gates):
        raise UnsoundRoute([gate.quorum for gate in route.gates])
    return route


def open_gates(route: Route, approvals: Mapping[int, int]) -> tuple[int, ...]:
    """List the gates (by position) that await a decision, given approvals counted by gate.

    >>> open_gates(Route(_ONE_EACH), {0: 1})
    (1,)
    """
    unfilled = tuple(
        position
        for position, gate in enumerate(route.gates)
        if approvals.get(position, 0) < gate.quorum
    )
    return unfilled[:1] if route.order is Order.IN_ORDER else unfilled


@dataclass(frozen=True, slots=True)
class Gap:
    """A gate the members cannot fill: so many are needed, so many can."""

    role: Role
    needed: int
    available: int


def gaps(route: Route, people: Mapping[PersonId, Iterable[Role]]) -> tuple[Gap, ...]:
    """Name the gates that these people, each filling one gate at most, cannot staff.

    `people` are the members who are no contributors, with their roles. Places are filled by
    augmenting paths, so somebody with two roles is counted where they are needed.
    """
    roles = {person: frozenset(held) for person, held in people.items()}
    places = [gate.role for gate in route.gates for _ in range(gate.quorum)]
    seated: dict[int, PersonId] = {}
    for place in range(len(places)):
        _seat(place, places, roles, seated, set())
    found = []
    for gate in route.gates:
        taken = sum(1 for place in seated if places[place] is gate.role)
        if taken < gate.quorum:
            found.append(Gap(gate.role, gate.quorum, taken))
    return tuple(found)


def _seat(
    place: int,
    places: Sequence[Role],
    roles: Mapping[PersonId, frozenset[Role]],
    seated: dict[int, PersonId],
    tried: set[PersonId],
) -> bool:
    for person, held in roles.items():
        if places[place] not in held or person in tried:
            continue
        tried.add(person)
        other = next((seat for seat, sitter in seated.items() if sitter == person), None)
        if other is None or _seat(other, places, roles, seated, tried):
            if other is not None and seated.get(other) == person:
                del seated[other]
            seated[place] = person
            return True
    return False
