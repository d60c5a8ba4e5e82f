"""What the checks are told about a statement: the incident it speaks of and what stands there."""

from dataclasses import dataclass

from drafting.domain.canonical import Letterhead
from drafting.domain.house import HouseRule
from drafting.domain.incident import Fact, Incident, KeyMessage, Stance
from drafting.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Context:
    """A statement beside its incident; a routine statement has no incident, facts or stance.

    `earlier` holds the bodies of what has been released on the same incident before, newest
    first, with their languages; `house` the organisation's own rules that are on.
    """

    statement: Statement
    incident: Incident | None
    stance: Stance | None
    facts: tuple[Fact, ...]
    key_messages: tuple[KeyMessage, ...]
    letterhead: Letterhead
    zone: str
    earlier: tuple[tuple[str, str], ...] = ()
    house: tuple[HouseRule, ...] = ()
