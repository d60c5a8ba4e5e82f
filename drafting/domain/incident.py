"""What happened, what is known of it, what the organisation stands for in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drafting.domain.ids import IncidentId, PersonId
from drafting.domain.language import Language


class IncidentType(StrEnum):
    """The kind of trouble; decides which starters and preconditions are offered."""

    DATA_BREACH = "data_breach"
    SERVICE_OUTAGE = "service_outage"
    PRODUCT_SAFETY = "product_safety"
    FOOD_SAFETY = "food_safety"
    ACCIDENT = "accident"
    EMPLOYEE_CONDUCT = "employee_conduct"
    ADVERTISING = "advertising"
    LABOUR = "labour"
    ENVIRONMENT = "environment"
    PRICING = "pricing"
    MISINFORMATION = "misinformation"
    EXECUTIVE_CONDUCT = "executive_conduct"
    OTHER = "other"


class Severity(StrEnum):
    """How grave it is; people read words (`severity-a` …), URLs carry the letter. A is gravest."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"

    def graver_than(self, other: "Severity") -> bool:
        """Tell whether this severity is graver than another."""
        return self.value < other.value


class IncidentState(StrEnum):
    """Open while anybody may still speak of it; closed afterwards."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident; everything but the one line may be unknown yet. Instants are UTC."""

    id: IncidentId
    line: str
    state: IncidentState
    drill: bool
    zone: str
    opened_by: PersonId
    opened_at: datetime
    type: IncidentType | None = None
    severity: Severity | None = None
    occurred_at: datetime | None = None
    discovered_at: datetime | None = None
    determined_at: datetime | None = None


class FactState(StrEnum):
    """How sure the organisation is of a fact."""

    REPORTED = "reported"
    CHECKING = "checking"
    CONFIRMED = "confirmed"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known about an incident. `public` False keeps it out of every released text."""

    id: str
    incident: IncidentId
    what: str
    value: str
    unit: str
    as_of: datetime | None
    source: str
    state: FactState
    public: bool
    recorded_by: PersonId
    recorded_at: datetime
    supersedes: str = ""


@dataclass(frozen=True, slots=True)
class KeyMessage:
    """A sentence everyone is to say, in one language."""

    id: str
    incident: IncidentId
    language: Language
    words: str
    position: int


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something due: what, when (UTC, shown in `zone`), who requires it; done or not."""

    id: str
    incident: IncidentId
    what: str
    due_at: datetime
    zone: str
    required_by: str
    done_at: datetime | None = None
    done_by: PersonId | None = None


def next_due(deadlines: Iterable[Deadline]) -> Deadline | None:
    """Give the first deadline that nobody has met yet."""
    waiting = (one for one in deadlines if one.done_at is None)
    return min(waiting, key=lambda one: one.due_at, default=None)


class Cause(StrEnum):
    """Where the organisation places the cause."""

    UNKNOWN = "unknown"
    OURS = "ours"
    SHARED = "shared"
    THIRD_PARTY = "third_party"
    NONE = "none"
    FALSE_REPORT = "false_report"


class Expression(StrEnum):
    """How far the organisation goes in words."""

    SYMPATHY = "sympathy"
    APOLOGY_FOR_INCONVENIENCE = "apology_inconvenience"
    APOLOGY = "apology"
    APOLOGY_ACCEPTING_RESPONSIBILITY = "apology_responsibility"
    REBUTTAL = "rebuttal"


class Offer(StrEnum):
    """What the organisation offers those affected."""

    NONE = "none"
    HELP = "help"
    GOODWILL = "goodwill"
    COMPENSATION = "compensation"


@dataclass(frozen=True, slots=True)
class Stance:
    """The organisation's position, in force once a lawyer and an executive have both agreed."""

    id: str
    incident: IncidentId
    cause: Cause
    expression: Expression
    offer: Offer
    jurisdictions: tuple[str, ...]
    unnamed: tuple[str, ...]
    proposed_by: PersonId
    proposed_at: datetime
    agreed_by_counsel: PersonId | None = None
    agreed_by_executive: PersonId | None = None

    @property
    def in_force(self) -> bool:
        """Tell whether legal and executive have both agreed."""
        return self.agreed_by_counsel is not None and self.agreed_by_executive is not None
