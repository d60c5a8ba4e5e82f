"""Timing requests inside the server: milliseconds, SQL statements, compressed bytes."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import Engine, event
from werkzeug.test import TestResponse

from tests.bench.reading_pages import read

REPEATS = 9
_FRAME = ("BEGIN", "SET ", "PRAGMA")
"""What frames a transaction asks the store nothing."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One page or action: who asked, what, and what it cost at the median."""

    who: str
    what: str
    milliseconds: float
    statements: int
    transfer: int


class Meter:
    """Counts the SQL statements of an engine while it is watched."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.statements = 0

    def _count(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        self.statements += not statement.startswith(_FRAME)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Count from zero inside the block."""
        self.statements = 0
        event.listen(self._engine, "before_cursor_execute", self._count)
        try:
            yield
        finally:
            event.remove(self._engine, "before_cursor_execute", self._count)


def measured(
    meter: Meter, who: str, what: str, ask: Callable[[int], TestResponse], repeats: int = REPEATS
) -> tuple[Measured, TestResponse]:
    """Ask so many times and give the median; the first time warms up and does not count."""
    response = ask(0)
    times, counts = [], []
    for turn in range(1, repeats + 1):
        with meter.watching():
            start = perf_counter()
            response = ask(turn)
            times.append((perf_counter() - start) * 1000)
        counts.append(meter.statements)
    return Measured(who, what, median(times), max(counts), len(squeezed(response.data))), response


def squeezed(body: bytes) -> bytes:
    """Compress as a proxy does."""
    return gzip.compress(body, 6)


def with_files(client: FlaskClient, response: TestResponse) -> int:
    """Give the compressed bytes of a page and of the scripts and styles it names: a first visit."""
    names = dict.fromkeys(read(response.text).files)
    files = (client.get(name).data for name in names if name.startswith("/"))
    return len(squeezed(response.data)) + sum(len(squeezed(body)) for body in files)
