"""Weighing a server process as gunicorn runs it."""

from pathlib import Path
from urllib.request import urlopen

from drafting.config import Settings
from tests.serving import served

_REQUESTS = 20


def worker_megabytes(settings: Settings) -> float:
    """Serve with one worker, ask it for some pages, and give its resident memory in MiB."""
    with served(settings, workers=1) as server:
        for _ in range(_REQUESTS):
            with urlopen(f"{server.address}/session/") as answer:
                answer.read()
        return max(_resident(child) for child in _children(server.pid))


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in listed.split()]


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
