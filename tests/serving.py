"""A real server for tests that need one: gunicorn with workers, as `make run` starts it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from drafting.config import Settings

_ROOT = Path(__file__).resolve().parent.parent
_WAIT_SECONDS = 30
_OPEN_TO_ALL = "/session/"
MEMORY = {
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": "131072",
    "MALLOC_TRIM_THRESHOLD_": "131072",
}
"""As `.ci/serve` sets it."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server under way: its address and the process that minds the workers."""

    address: str
    pid: int


def environment_of(settings: Settings) -> dict[str, str]:
    """Give the environment in which commands and servers meet these settings."""
    return (
        os.environ
        | MEMORY
        | {
            "ONEVOICE_DATABASE_URL": settings.database_url,
            "ONEVOICE_MIGRATION_URL": settings.migration_url,
            "ONEVOICE_INSTANCE": settings.instance,
            "ONEVOICE_SECRET_KEY": settings.secret_key,
        }
    )


def command(settings: Settings, *words: str) -> None:
    """Run a command of `flask --app wsgi`; what it prints goes nowhere unless it fails.

    Raises:
        RuntimeError: if it fails, with what it said.
    """
    line = [sys.executable, "-m", "flask", "--app", "wsgi", *words]
    done = subprocess.run(
        line,
        cwd=_ROOT,
        env=environment_of(settings),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {done.stdout}{done.stderr}")


@contextmanager
def served(settings: Settings, workers: int = 2) -> Iterator[Server]:
    """Serve on a free port of this machine while the block runs.

    The fonts are those of the repository's own instance: to cut them takes seconds.
    """
    folder = Path(settings.instance)
    folder.mkdir(parents=True, exist_ok=True)
    if not os.path.lexists(folder / "press"):
        (folder / "press").symlink_to(_ROOT / "instance" / "press", target_is_directory=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    line = [sys.executable, "-m", "gunicorn", "--config", "python:drafting.serving"]
    line += ["--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    line += ["--workers", str(workers), "wsgi:app"]
    process = subprocess.Popen(line, cwd=_ROOT, env=environment_of(settings))
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address + _OPEN_TO_ALL, process)
        yield Server(address, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(_WAIT_SECONDS)
        except subprocess.TimeoutExpired:  # a worker in the middle of a rendering on a busy machine
            process.kill()
            process.wait()


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            with urlopen(address):
                return
        except HTTPError:
            raise
        except URLError:
            if process.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.1)
