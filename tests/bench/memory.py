"""Weighing a server process as gunicorn runs it."""

from collections.abc import Iterable
from pathlib import Path

from drafting.config import Settings
from drafting.domain.people import Person
from tests.bench.crew import PASSWORD
from tests.probes.client import Client
from tests.serving import served

Visits = Iterable[tuple[Person, Iterable[str]]]
"""Who asks for which paths."""


def worker_megabytes(settings: Settings, visits: Visits) -> float:
    """Serve as `make run` does, let everybody sign in and see their pages, and give its MiB.

    The figure is the proportional set size of the heavier of two workers once it has worked: what
    is its own, and its share of what it has in common with the other and their parent.
    """
    with served(settings, alone=True) as server:
        for person, paths in visits:
            client = Client(server.address).look_around()
            named = {"email": person.email, "password": PASSWORD}
            client.follow(client.post("/session/", named))
            for path in [*paths, *paths]:
                client.get(path)
        return max(_proportional(child) for child in _children(server.pid))


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in listed.split()]


def _proportional(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
