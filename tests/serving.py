"""A real server for tests that need one: gunicorn with workers, as `make run` starts it."""

import multiprocessing
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from gunicorn.app.wsgiapp import run

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


_SPAWNED = multiprocessing.get_context("spawn")
_FORKED = multiprocessing.get_context("forkserver")
_FORKED.set_forkserver_preload(["tests.warm"])


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
def served(settings: Settings, workers: int = 2, *, alone: bool = False) -> Iterator[Server]:
    """Serve on a free port of this machine while the block runs.

    The fonts are those of the repository's own instance: to cut them takes seconds. So does reading
    the rules: unless a server is to stand `alone`, it begins with what `tests.warm` has read.
    """
    folder = Path(settings.instance)
    folder.mkdir(parents=True, exist_ok=True)
    if not os.path.lexists(folder / "press"):
        (folder / "press").symlink_to(_ROOT / "instance" / "press", target_is_directory=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    line = ["gunicorn", "--config", "python:drafting.serving"]
    line += ["--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    line += ["--workers", str(workers), "wsgi:app"]
    process = (_SPAWNED if alone else _FORKED).Process(
        target=_exec if alone else _run, args=(line, environment_of(settings)), daemon=True
    )
    process.start()
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address + _OPEN_TO_ALL, process)
        yield Server(address, process.pid or 0)
    finally:
        process.terminate()
        process.join(_WAIT_SECONDS)
        if process.is_alive():  # a worker in the middle of a rendering on a busy machine
            process.kill()
            process.join()


def _run(line: list[str], environment: dict[str, str]) -> None:
    os.chdir(_ROOT)
    os.environ.update(environment)
    sys.argv = line
    run()


def _exec(line: list[str], environment: dict[str, str]) -> None:
    os.chdir(_ROOT)
    os.execve(sys.executable, [sys.executable, "-m", *line], environment)


def _wait_for(address: str, process: BaseProcess) -> None:
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            with urlopen(address):
                return
        except HTTPError:
            raise
        except URLError:
            if not process.is_alive() or time.monotonic() > until:
                raise
            time.sleep(0.05)
