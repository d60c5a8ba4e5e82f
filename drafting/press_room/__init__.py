"""The press room: untrusted text becomes HTML, PDF and pictures in children under limits.

The only room that starts processes. `PressRoom` is what the application holds: at its first job
it starts a fork server (`drafting.press_room.server`), single-threaded, with WeasyPrint, fonts and
templates warm. For each job the server forks a child that may use so much CPU, memory and time; a
child that ends without an answer was stopped, and that is a refusal. The server ends when the
application's end of their socket closes, however that came about.

Each web worker has a press room of its own; one made before a fork is started anew after it.
"""

import atexit
import logging
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from drafting.domain.canonical import Canonical
from drafting.domain.edition import Edition, PublicFile
from drafting.domain.refusal import Need, Unfit
from drafting.press_room.wire import BROKEN, DONE, REFUSED, receive, send
from drafting.render import fonts
from drafting.render.files import files_of, paper_of
from drafting.render.glyphs import Coverage, missing_in, named, read_coverage
from drafting.render.job import LIMITS, Job, TooTall, Work, packed
from drafting.render.occasion import Occasion

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60
"""Seconds a job may wait for others before its own time begins."""

_log = logging.getLogger(__name__)


class TooCostly(Unfit):
    """The text was not worked through within the job's limits, or is longer than any release."""

    def __init__(self) -> None:
        super().__init__(Need("press-too-costly"))


class LogoUnsound(Unfit):
    """The letterhead's logo is no picture that can be drawn."""

    def __init__(self) -> None:
        super().__init__(Need("press-unsound-logo"))


class NoGlyph(Unfit):
    """The text holds characters no font of ours can draw; the need names them."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__(Need("press-no-glyph", {"characters": named(characters)}))


class PressBroken(RuntimeError):
    """A job failed for a reason of ours; the message says where, never with which words."""


_REFUSALS: Mapping[bytes, type[Exception]] = {
    b"TooCostly": TooCostly,
    b"LogoUnsound": LogoUnsound,
    b"TooTall": TooTall,
}
"""What a child may answer instead of a file, by name."""


class PressRoom:
    """Makes files of texts. Safe to share between threads; costs nothing until its first job."""

    def __init__(self, folder: Path) -> None:
        """Keep fonts and their cache in `folder`, which is made whole at the first job."""
        self._folder = folder
        self._lock = threading.Lock()
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._owner = 0
        self._coverage: Coverage | None = None

    def render(self, job: Job) -> bytes:
        """Do one job in a child of its own.

        Raises:
            NoGlyph: for anything but a preview, when a character could not be shown.
            TooCostly: when the job was stopped at its limits.
            LogoUnsound: when the letterhead's logo cannot be drawn.
            TooTall: when a picture would be longer than any feed shows.
            PressBroken: on a fault of ours.
        """
        if job.work is not Work.PREVIEW:
            self._insist_on_glyphs(job)
        return self._answer(packed(job), LIMITS[job.work].wall + PATIENCE)

    def files(self, editions: tuple[Edition, ...], occasion: Occasion) -> tuple[PublicFile, ...]:
        """Make every file of a release: for each text and, for a pair, one PDF of both."""
        return files_of(editions, occasion, self.render)

    def paper(self, edition: Edition, occasion: Occasion) -> PublicFile:
        """Make the PDF of one text."""
        return paper_of(edition, occasion, self.render)

    def preview(self, canonical: Canonical, day: date | None = None) -> str:
        """Set a text as the press page shows it on a screen: safe HTML, without a frame.

        `day` is the one it would bear if it were released now, where that is known.
        """
        job = Job(Work.PREVIEW, (Edition(canonical, 0, ""),), Occasion(day))
        return self.render(job).decode("utf-8")

    def missing_glyphs(self, canonical: Canonical) -> tuple[str, ...]:
        """Name the characters of a text that no font of ours can draw."""
        return missing_in(canonical, self.coverage())

    def coverage(self) -> Coverage:
        """Give what the fonts can draw; reading it takes a few milliseconds, once."""
        if self._coverage is None:
            self._make_fonts()
            self._coverage = read_coverage(self._folder)
        return self._coverage

    def close(self) -> None:
        """End the server; children finish on their own."""
        with self._lock:
            self._close()

    def _insist_on_glyphs(self, job: Job) -> None:
        lacking = [c for e in job.editions for c in self.missing_glyphs(e.canonical)]
        if lacking:
            raise NoGlyph(tuple(dict.fromkeys(lacking)))

    def _answer(self, raw: bytes, seconds: float) -> bytes:
        try:
            status, body = self._asked(raw, seconds)
        except ConnectionError:  # the server died with the job unread; a new one takes it
            status, body = self._asked(raw, seconds)
        if status == REFUSED:
            raise _REFUSALS[body]
        if status == BROKEN:
            fault = body.decode("utf-8")
            _log.error("A job of the press room failed:\n%s", fault)
            raise PressBroken(fault)
        return body

    def _asked(self, raw: bytes, seconds: float) -> tuple[bytes, bytes]:
        ours, theirs = socket.socketpair()
        with ours:
            with theirs, self._lock:
                self._hand_over(theirs)
            ours.settimeout(seconds)
            try:
                send(ours, DONE, raw)
                return receive(ours)
            except (EOFError, TimeoutError) as error:  # the child was stopped at its limits
                raise TooCostly from error

    def _hand_over(self, theirs: socket.socket) -> None:
        """Give a job's end to the server, once more where it died since it was last seen."""
        try:
            socket.send_fds(self._running(), [b"j"], [theirs.fileno()])
        except OSError:
            self._close()
            socket.send_fds(self._running(), [b"j"], [theirs.fileno()])

    def _running(self) -> socket.socket:
        """Give the way to the server, starting it where there is none of this process."""
        is_ours = self._owner == os.getpid()
        if not is_ours or self._server is None or self._server.poll() is not None:
            self._close()
            self._start()
        assert self._control is not None
        return self._control

    def _make_fonts(self) -> None:
        """Cut the fonts where that was not done at set-up, in a process that keeps its memory."""
        if not fonts.is_ready(self._folder):
            subprocess.run(  # noqa: S603  # our own interpreter and module, no shell
                [sys.executable, "-m", "drafting.render.fonts", str(self._folder.resolve())],
                cwd=ROOT,
                env=_environment(self._folder),
                check=True,
            )

    def _start(self) -> None:
        self._make_fonts()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._server = subprocess.Popen(  # noqa: S603  # our own interpreter and module, no shell
                [sys.executable, "-m", "drafting.press_room", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd=ROOT,
                env=_environment(self._folder),
            )
        self._control, self._owner = ours, os.getpid()
        atexit.register(self.close)

    def _close(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._server is not None and self._owner == os.getpid():
            self._server.wait()
        self._control, self._server = None, None


def _environment(folder: Path) -> Mapping[str, str]:
    """Give the server nothing of ours but what it needs: no secrets, one place for fonts."""
    return {
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "HOME": str(folder),
        "FONTCONFIG_FILE": str(folder.resolve() / "fonts.conf"),
        "PYTHONPATH": str(ROOT),
    }
