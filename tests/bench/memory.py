"""Weighing a server process as gunicorn runs it."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from drafting.config import Settings

_REQUESTS = 20
_WAIT_SECONDS = 20
_OPEN = "/session/"


def worker_megabytes(settings: Settings) -> float:
    """Serve with one worker, ask it for some pages, and give its resident memory in MiB."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "ONEVOICE_DATABASE_URL": settings.database_url,
        "ONEVOICE_INSTANCE": settings.instance,
        "ONEVOICE_SECRET_KEY": settings.secret_key,
    }
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}"]
    command += ["--workers", "1", "--threads", "4", "--log-level", "error", "wsgi:app"]
    server = subprocess.Popen(command, env=environment)
    try:
        _wait_for(f"http://127.0.0.1:{port}{_OPEN}")
        for _ in range(_REQUESTS):
            with urlopen(f"http://127.0.0.1:{port}{_OPEN}") as answer:
                answer.read()
        return max(_resident(child) for child in _children(server.pid))
    finally:
        server.terminate()
        server.wait(_WAIT_SECONDS)


def _wait_for(address: str) -> None:
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            with urlopen(address):
                return
        except HTTPError:
            raise
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in listed.split()]


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
