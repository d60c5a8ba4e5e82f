"""What the readers of promises give back."""

from dataclasses import dataclass

from checks.claims import Day

MOST = 60
"""How many promises of one text are read: the first so many."""


@dataclass(frozen=True, slots=True)
class Due:
    """By when, as the words have it: a day, a time of day, or a length of time from the saying.

    `minutes` are every reading of the time of day after midnight, `zone` its offset from UTC in
    minutes where the words name one. `count` and `unit` ('hour', 'day', 'working_day', 'week',
    'month', 'year', 'minute') are the length of time; `again` says that it repeats.
    """

    day: Day | None = None
    minutes: frozenset[int] = frozenset()
    zone: int | None = None
    count: int = 0
    unit: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: where its words stand, and by when it is due; None where they name no date."""

    start: int
    end: int
    due: Due | None


@dataclass(frozen=True, slots=True)
class Read:
    """A promise as a reader finds it in folded text; `at` is where it says that it promises."""

    start: int
    end: int
    due: Due | None
    at: int
