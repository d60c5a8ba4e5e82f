"""A round of approval: the versions submitted, the route copied, the decisions given."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId, RoundId, StatementId, TextId, VersionId
from drafting.domain.people import Role
from drafting.domain.route import Gate, Order, Route
from drafting.domain.workflow import RoundState


class Verdict(StrEnum):
    """What a decision says."""

    APPROVE = "approve"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's decision at one gate, naming the digests of every text shown.

    `carried_from` is the earlier decision's id where an approval carried over because every
    digest stayed equal.
    """

    id: str
    round: RoundId
    gate: int
    person: PersonId
    verdict: Verdict
    digests: tuple[str, ...]
    reason: str
    at: datetime
    carried_from: str = ""


@dataclass(frozen=True, slots=True)
class Submitted:
    """One text of a round: the version it holds and that version's digest."""

    text: TextId
    version: VersionId
    digest: str


@dataclass(frozen=True, slots=True)
class Round:
    """One submission of a statement; `public_at` is from when it is public, where that was asked."""

    id: RoundId
    statement: StatementId
    number: int
    route: Route
    state: RoundState
    opened_by: PersonId
    opened_at: datetime
    note: str
    changed_at: datetime
    submitted: tuple[Submitted, ...] = ()
    decisions: tuple[Decision, ...] = ()
    public_at: datetime | None = None

    @property
    def digests(self) -> frozenset[str]:
        """Give the digests a decision on this round must name."""
        return frozenset(item.digest for item in self.submitted)

    @property
    def approvals(self) -> Mapping[int, int]:
        """Count the approvals at each gate, of the very digests the round holds."""
        return Counter(
            given.gate
            for given in self.decisions
            if given.verdict is Verdict.APPROVE and frozenset(given.digests) == self.digests
        )

    def decided_by(self, person: PersonId) -> bool:
        """Tell whether a person has decided in this round."""
        return any(decision.person == person for decision in self.decisions)


class SuggestionState(StrEnum):
    """What became of words a reviewer proposed."""

    OPEN = "open"
    TAKEN = "taken"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words proposed in place of others, at offsets (code points) in one part of a version."""

    id: str
    round: RoundId
    version: VersionId
    part: PartRole
    start: int
    end: int
    before: str
    after: str
    why: str
    person: PersonId
    at: datetime
    state: SuggestionState
    settled_by: PersonId | None = None
    settled_at: datetime | None = None


def route_to_json(route: Route) -> dict[str, object]:
    """Write a route as it is copied into a round."""
    return {
        "order": route.order.value,
        "gates": [{"role": gate.role.value, "quorum": gate.quorum} for gate in route.gates],
    }


def route_from_json(value: Mapping[str, object]) -> Route:
    """Read a route back; the inverse of `route_to_json`."""
    gates = value["gates"]
    if not isinstance(gates, list):
        raise TypeError("gates are a list")
    return Route(
        tuple(Gate(Role(gate["role"]), int(gate["quorum"])) for gate in gates),
        Order(str(value["order"])),
    )
