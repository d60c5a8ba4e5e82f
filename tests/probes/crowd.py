"""Many at once: every deed waits at a gate until all stand there, then all go."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

T = TypeVar("T")

MANY = 20
"""How many clients the issue's probes are tried with at once."""


def at_once(deeds: Sequence[Callable[[], T]]) -> list[T]:
    """Do every deed in a thread of its own, all starting together; give what each gave."""
    gate = Barrier(len(deeds))

    def go(deed: Callable[[], T]) -> T:
        gate.wait()
        return deed()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(go, deeds))


def times(number: int, deed: Callable[[], T]) -> list[T]:
    """Do the same deed many times at once."""
    return at_once([deed] * number)
