"""What hangs on an incident, read together: facts, stances, key messages, deadlines."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from drafting.domain.incident import Deadline, Fact, KeyMessage, Stance
from drafting.store.asking import Key, Rows
from drafting.store.incidents import (
    deadline_from,
    fact_from,
    key_message_from,
    proposed_on,
    stance_from,
)
from drafting.store.tables import deadlines, facts, key_messages


@dataclass(frozen=True, slots=True)
class Papers:
    """An incident's papers: facts oldest first, stances newest first, deadlines next first."""

    facts: tuple[Fact, ...]
    stances: tuple[Stance, ...]
    key_messages: tuple[KeyMessage, ...]
    deadlines: tuple[Deadline, ...]

    @property
    def stance(self) -> Stance | None:
        """Give the newest stance that both legal and executive have agreed to."""
        return next((stance for stance in self.stances if stance.in_force), None)


def questions(incident: Key) -> dict[str, Select[Any]]:
    """Give what to ask for an incident's papers; nothing is found where there is no incident."""
    return {
        "facts": select(facts).where(facts.c.incident == incident).order_by(facts.c.recorded_at),
        "stances": proposed_on(incident),
        "key_messages": select(key_messages)
        .where(key_messages.c.incident == incident)
        .order_by(key_messages.c.position, key_messages.c.id),
        "deadlines": select(deadlines)
        .where(deadlines.c.incident == incident)
        .order_by(deadlines.c.due_at, deadlines.c.id),
    }


def answered(found: Mapping[str, Rows]) -> Papers:
    """Read an incident's papers from the answers to `questions`."""
    return Papers(
        facts=tuple(fact_from(row) for row in found["facts"]),
        stances=tuple(stance_from(row) for row in found["stances"]),
        key_messages=tuple(key_message_from(row) for row in found["key_messages"]),
        deadlines=tuple(deadline_from(row) for row in found["deadlines"]),
    )
