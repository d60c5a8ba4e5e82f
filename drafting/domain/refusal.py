"""Why something is not done: typed refusals that name every unmet need at once.

`web` has one table from these to HTTP; nothing here knows of it. The words for each need stand in
the catalogues (`need-<key>`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Need:
    """One condition that does not hold: a catalogue key and what its sentence names."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


class Refusal(Exception):
    """Something is not done, and `needs` says everything that stands against it."""

    def __init__(self, *needs: Need) -> None:
        super().__init__(", ".join(need.key for need in needs))
        self.needs = needs


class NotThere(Refusal):
    """For this person there is no such thing: unknown, or not theirs to know of."""

    def __init__(self) -> None:
        super().__init__(Need("not-there"))


class NotAllowed(Refusal):
    """The person may see it but not do this."""


class Conflict(Refusal):
    """The thing is no longer as the request believes it to be."""


class Unfit(Refusal):
    """What was sent lacks something, or holds what it must not."""
