"""Lets Python's collector of cycles rest while a text is judged.

A judgement makes some hundred thousand small values and no cycle; the collector would walk all of
them, and whatever else the process holds, again and again for nothing: up to a third of the time
of a long text.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Switches the collector off and, where it was on, on again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
