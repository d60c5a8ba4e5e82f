"""The press room: limits that hold, refusals with a reason, and no process left behind."""

import gc
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from drafting.domain.language import Language
from drafting.press_room import ROOT, PressBroken, PressRoom, TooCostly
from drafting.render.bounds import MOST, Bound
from drafting.render.job import Job, Work, packed, unpacked
from tests.press.papers import PAPERS, RELEASED, UNRELEASED, short


@pytest.fixture
def fresh() -> Iterator[PressRoom]:
    made = PressRoom(ROOT / "instance" / "press")
    yield made
    made.close()


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def server_of(room: PressRoom) -> int:
    assert room._server is not None
    return room._server.pid


def preview(body: str) -> Job:
    return Job(Work.PREVIEW, (short(body),), UNRELEASED)


@pytest.mark.parametrize("name", PAPERS)
def test_job_comes_back_from_its_bytes(name):
    job = Job(Work.PDF, tuple(replace(e, logo=b"\x00\xff") for e in PAPERS[name]), RELEASED)

    assert unpacked(packed(job)) == job


def test_preview_is_a_safe_piece_of_html(room):
    html = room.preview(short("**Bold** <script>alert(1)</script>").canonical)

    assert "<p><strong>Bold</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>" in html


@pytest.mark.parametrize("body", ["[" * 20_000, "[a](" * 15_000])
def test_hostile_text_is_stopped_at_the_limit(room, body):
    with pytest.raises(TooCostly) as refused:
        room.render(preview(body))

    assert [need.key for need in refused.value.needs] == ["press-too-costly"]


def test_text_longer_than_any_release_is_refused(room):
    with pytest.raises(TooCostly):
        room.render(preview("a" * (MOST[Bound.CHARACTERS] + 1)))


def test_deep_nesting_is_refused_and_not_a_fault(room):
    with pytest.raises(TooCostly):
        room.render(preview("\n".join(" " * (2 * depth) + "- x" for depth in range(800))))


_GREEDY = """
from drafting.press_room.server import limit
from drafting.render.job import LIMITS, Work
limit(Work.PREVIEW)
held = bytearray(LIMITS[Work.PREVIEW].memory // 2)
print(len(held) > 0, flush=True)
bytearray(LIMITS[Work.PREVIEW].memory)
"""


def test_child_gets_no_more_memory_than_its_job_may_have():
    ended = subprocess.run(
        [sys.executable, "-c", _GREEDY], capture_output=True, cwd=ROOT, check=False, timeout=60
    )

    assert ended.stdout == b"True\n"
    assert ended.stderr.rstrip().endswith(b"MemoryError")


def test_room_goes_on_after_a_job_was_stopped(room):
    with pytest.raises(TooCostly):
        room.render(preview("[" * 20_000))

    assert b"still here" in room.render(preview("still here"))


def test_server_that_died_is_started_again(fresh):
    fresh.render(preview("one"))
    before = server_of(fresh)
    os.kill(before, signal.SIGKILL)

    assert b"two" in fresh.render(preview("two"))
    assert server_of(fresh) != before


def test_nothing_runs_after_closing(fresh):
    fresh.render(preview("one"))
    server = server_of(fresh)
    fresh.close()

    assert not alive(server)


def test_room_costs_no_process_before_its_first_job():
    assert PressRoom(ROOT / "instance" / "press")._server is None


def test_server_ends_when_its_worker_is_killed(tmp_path: Path):
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        room = PressRoom(ROOT / "instance" / "press")
        room.render(preview("one"))
        os.write(writing, str(server_of(room)).encode())
        signal.pause()
    os.close(writing)
    server = int(os.read(reading, 16))
    os.close(reading)
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)

    assert gone(server)


def gone(process: int) -> bool:
    """Wait for a process that is no child of ours to end, ten seconds at most."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    ended, _, _ = select.select([handle], [], [], 10)
    os.close(handle)
    return bool(ended)


def test_forked_worker_starts_a_server_of_its_own(fresh):
    fresh.render(preview("one"))
    server = server_of(fresh)
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        try:
            fresh.render(preview("two"))
            os.write(writing, str(server_of(fresh)).encode())
            fresh.close()
        finally:
            os._exit(0)
    os.close(writing)
    other = int(os.read(reading, 16))
    os.close(reading)
    os.waitpid(worker, 0)

    assert other != server
    assert b"three" in fresh.render(preview("three"))
    assert server_of(fresh) == server


def test_many_threads_get_their_own_answers(room):
    words = [f"text number {number}." for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda text: room.render(preview(text)).decode(), words))

    assert [text in answer for text, answer in zip(words, answers, strict=True)] == [True] * 24


def test_fault_says_where_and_never_with_which_words(room, caplog: pytest.LogCaptureFixture):
    class Unknown(StrEnum):
        MARK = "Confidential words"

    unknown: Any = Unknown.MARK
    broken = replace(UNRELEASED, mark=unknown)
    with pytest.raises(PressBroken) as fault:
        room.render(Job(Work.PREVIEW, (short("Said"),), broken))

    assert "job.py" in str(fault.value)
    assert "ValueError" in str(fault.value)
    assert "Confidential" not in str(fault.value) + caplog.text


def test_server_knows_no_secret_of_the_application(fresh, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ONEVOICE_SECRET_KEY", "very-secret")
    fresh.render(preview("one"))
    environment = Path(f"/proc/{server_of(fresh)}/environ").read_bytes()

    assert b"very-secret" not in environment


def test_room_cuts_its_fonts_where_set_up_did_not(tmp_path: Path):
    room = PressRoom(tmp_path / "new" / "press")
    lacking = room.missing_glyphs(short("喆 😀", Language.ZH_CN).canonical)

    assert lacking == ("😀",)
    assert "fontTools" not in _imported_by(tmp_path / "new" / "press")


def _imported_by(folder: Path) -> str:
    """List what a web worker has imported once it knows what the fonts can draw."""
    program = (
        "import sys; from pathlib import Path; from drafting.press_room import PressRoom\n"
        "PressRoom(Path(sys.argv[1])).coverage(); print(*sys.modules)"
    )
    command = [sys.executable, "-c", program, str(folder)]
    return subprocess.run(
        command, capture_output=True, check=True, cwd=ROOT, timeout=60, text=True
    ).stdout


def test_no_socket_is_left_open(room):
    room.render(preview("one"))
    gc.collect()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        room.render(preview("two"))

    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert socket.getdefaulttimeout() is None


@pytest.mark.parametrize("language", Language)
def test_glyphs_are_known_for_every_language(room, language):
    assert room.missing_glyphs(short("Sorry 道歉 £ 2026", language).canonical) == ()
