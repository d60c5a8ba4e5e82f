"""Names the steps that a measure reaches, so that a trait is there or not."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence


def steps(name: str, value: float, at: Sequence[float]) -> Iterator[str]:
    """Names every step that a measure reaches.

    >>> list(steps("days", 5, (1, 3, 7)))
    ['days 1', 'days 3']
    """
    yield from (f"{name} {step:g}" for step in at[: bisect_right(at, value)])
