"""The fork server: single-threaded, warm, a child for each job under that job's limits.

`python -m drafting.press_room DESCRIPTOR` runs it; only `PressRoom` does.
"""

import gc
import os
import resource
import signal
import socket
import traceback
from pathlib import Path
from typing import NoReturn

import jinja2

from drafting.press_room.wire import BROKEN, DONE, REFUSED, receive, send
from drafting.render.job import LIMITS, TooTall, Work, perform, unpacked
from drafting.render.logo import UnsoundLogo
from drafting.render.markdown import TooLong
from drafting.render.pdf import Press, make_press
from drafting.render.warming import warm

ROOT = Path(__file__).resolve().parent.parent.parent
MOST_AT_ONCE = 2
"""Children at a time; further jobs wait their turn."""


def serve(control: socket.socket) -> None:
    """Fork a child for each job until the application's end of the socket closes."""
    press = _warm()
    gc.disable()  # a child is short-lived, and collecting would copy the pages it shares with us
    gc.freeze()
    children: set[int] = set()
    while True:
        _reap(children, wait=len(children) >= MOST_AT_ONCE)
        word, held, _, _ = socket.recv_fds(control, 1, 1)
        if not word:
            return
        with socket.socket(fileno=held[0]) as job:
            child = os.fork()
            if child == 0:
                control.close()
                _work(job, press)
            children.add(child)


def _reap(children: set[int], *, wait: bool) -> None:
    """Forget the children that have ended, waiting for one where there are too many."""
    while children:
        child, _ = os.waitpid(-1, 0 if wait else os.WNOHANG)
        if not child:
            return
        children.discard(child)
        wait = False


def _warm() -> Press:
    """Load everything a job needs, and render one page of each script so that caches are filled."""
    loader = jinja2.FileSystemLoader(ROOT / "templates")
    house = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    styles = ROOT / "static" / "press"
    press = make_press(
        house.get_template("press/sheet.html"),
        house.get_template("press/paper.html"),
        lambda name: (styles / f"{name}.css").read_text("utf-8"),
    )
    warm(press)
    return press


def _work(connection: socket.socket, press: Press) -> NoReturn:
    """Do one job in this child and leave, whatever happens."""
    try:
        _, raw = receive(connection)
        send(connection, *_outcome(raw, press))
    finally:
        os._exit(0)


def limit(work: Work) -> None:
    """Bound this process: so much CPU, memory and time from now on, and no core file."""
    limits = LIMITS[work]
    size = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(limits.wall)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used) + limits.cpu,) * 2)
    resource.setrlimit(resource.RLIMIT_AS, (size + limits.memory,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _outcome(raw: bytes, press: Press) -> tuple[bytes, bytes]:
    try:
        job = unpacked(raw)
        limit(job.work)
        return DONE, perform(job, press)
    except (MemoryError, RecursionError, TooLong):
        return REFUSED, b"TooCostly"
    except UnsoundLogo:
        return REFUSED, b"LogoUnsound"
    except TooTall:
        return REFUSED, b"TooTall"
    except BaseException as error:  # noqa: BLE001  # WeasyPrint's fatal errors are no Exception
        where = "".join(traceback.format_tb(error.__traceback__))
        return BROKEN, f"{type(error).__name__}\n{where}".encode()
