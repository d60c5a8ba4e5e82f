"""`python -m tests.bench.bench_press`: what setting a release costs, warm, and what it weighs.

Time is CPU time of the press room's children, the fork included, on average over a few jobs: the
same however busy the machine is. The command fails where a job is above its limit of time or bytes.
"""

import os
import sys
from pathlib import Path
from time import perf_counter

from drafting.press_room import ROOT, PressRoom
from drafting.render.job import Job, Work
from tests.press.papers import PAPERS, RELEASED, UNRELEASED

TURNS = 9
MILLISECONDS = {Work.PREVIEW: 40, Work.PLAIN: 40, Work.PDF: 250, Work.PICTURE: 600}
KIBIBYTES = {Work.PREVIEW: 64, Work.PLAIN: 16, Work.PDF: 320, Work.PICTURE: 400}


def main() -> int:
    """Time every kind of job on every paper; the first job starts the room and is not counted."""
    room = PressRoom(ROOT / "instance" / "press")
    start = perf_counter()
    room.render(Job(Work.PREVIEW, PAPERS["press release"], UNRELEASED))
    print(f"{'press room, from nothing to its first answer':48}{_since(start):8.0f} ms")
    slow = [
        f"{work.value} of {name}"
        for work in Work
        for name in PAPERS
        if not _is_within_limits(room, work, name)
    ]
    room.close()
    print("above the limit: " + ", ".join(slow) if slow else "all within their limits")
    return 1 if slow else 0


def _is_within_limits(room: PressRoom, work: Work, name: str) -> bool:
    editions = PAPERS[name] if work in (Work.PDF, Work.PICTURE) else PAPERS[name][:1]
    before, size = _spent(room), 0
    for _ in range(TURNS):
        size = len(room.render(Job(work, editions, RELEASED)))
    cost = (_spent(room) - before) / TURNS * 1000
    print(f"{work.value:10}{name:38}{cost:8.0f} ms{size / 1024:8.0f} KiB")
    return cost <= MILLISECONDS[work] and size <= KIBIBYTES[work] * 1024


def _spent(room: PressRoom) -> float:
    """Give the CPU seconds of all children so far; a small job first, so that they are counted."""
    room.render(Job(Work.PREVIEW, PAPERS["statement"], UNRELEASED))
    assert room._server is not None
    fields = Path(f"/proc/{room._server.pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")


def _since(start: float) -> float:
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
