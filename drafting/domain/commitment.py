"""Commitments: promises of a released statement, followed until they are kept or withdrawn.

A commitment names the words' place in their version and holds none of them, so that they go with
the version where it is erased. What becomes of it is told by steps, of which the last one counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.domain.people import Role

MARKING_ROLES = frozenset({Role.WRITER, Role.PRESS_OFFICER})
"""Who may say that a promise was kept, is withdrawn, or stands again."""
LONGEST_NOTE = 500
"""Characters a note may have."""


class CommitmentState(StrEnum):
    """Whether a promise is still to be kept."""

    OPEN = "open"
    OVERDUE = "overdue"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


class CommitmentStep(StrEnum):
    """What a person says of a commitment."""

    KEEP = "keep"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


_AFTER: Mapping[CommitmentStep, CommitmentState] = {
    CommitmentStep.KEEP: CommitmentState.KEPT,
    CommitmentStep.WITHDRAW: CommitmentState.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Stepped:
    """One step of a commitment: by whom (their name, for members), when, and a note.

    The note is empty where none was given, and once it has been erased.
    """

    step: CommitmentStep
    by: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise in a released version: its place there, and by when it is due, if it says so."""

    id: str
    scope: str
    statement: str
    release: str
    version: str
    language: Language
    part: PartRole
    start: int
    end: int
    due_at: datetime | None
    zone: str
    steps: tuple[Stepped, ...] = ()

    @property
    def closed(self) -> CommitmentState | None:
        """Give how it ended; None while it is to be kept."""
        return _AFTER.get(self.steps[-1].step) if self.steps else None

    def state(self, at: datetime) -> CommitmentState:
        """Tell how it stands at an instant."""
        if self.closed is not None:
            return self.closed
        late = self.due_at is not None and self.due_at < at
        return CommitmentState.OVERDUE if late else CommitmentState.OPEN

    def allows(self, step: CommitmentStep) -> bool:
        """Tell whether a step may follow now: one ends what is open, or opens what has ended."""
        return (step is CommitmentStep.REOPEN) == (self.closed is not None)


@dataclass(frozen=True, slots=True)
class Tracked:
    """What a press officer decides to follow: a promise by its place, and by when it is due.

    `as_told` leaves the instant to what the words say at the moment of release.
    """

    place: str
    due_at: datetime | None = None
    as_told: bool = False


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise found in a version that is about to be released.

    `shown` are the words without marks of Markdown; `known` says that the same words are followed
    already, since an earlier release.
    """

    version: str
    language: Language
    part: PartRole
    start: int
    end: int
    words: str
    shown: str
    due_at: datetime | None
    known: bool = False

    @property
    def place(self) -> str:
        """Name the promise by where it stands."""
        return f"{self.version}.{self.part.value}.{self.start}.{self.end}"

    @property
    def is_followed(self) -> bool:
        """Tell whether it is followed unless somebody says otherwise: it names a date, and is new."""
        return self.due_at is not None and not self.known
