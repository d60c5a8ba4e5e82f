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
    """Serve with one worker, let everybody sign in and see their pages, and give its MiB.

    The figure is the resident memory once it has worked, with what it shares with other workers.
    """
    with served(settings, workers=1) as server:
        for person, paths in visits:
            client = Client(server.address).look_around()
            named = {"email": person.email, "password": PASSWORD}
            client.follow(client.post("/session/", named))
            for path in paths:
                client.get(path)
        return max(_resident(child) for child in _children(server.pid))


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in listed.split()]


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
