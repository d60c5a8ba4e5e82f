"""`python -m tests.bench.bench_press`: what setting a release costs, warm, and what it weighs.

Each figure is the quickest of a few jobs through the press room, fork and limits included: what it
costs when nothing else runs. The command fails where a job is above its limit of time or bytes.
"""

import sys
from time import perf_counter

from drafting.press_room import ROOT, PressRoom
from drafting.render.job import Job, Work
from tests.press.papers import PAPERS, RELEASED, UNRELEASED

TURNS = 9
MILLISECONDS = {Work.PREVIEW: 60, Work.PLAIN: 60, Work.PDF: 300, Work.PICTURE: 900}
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
    times, size = [], 0
    for _ in range(TURNS):
        start = perf_counter()
        size = len(room.render(Job(work, editions, RELEASED)))
        times.append(_since(start))
    print(f"{work.value:10}{name:38}{min(times):8.0f} ms{size / 1024:8.0f} KiB")
    return min(times) <= MILLISECONDS[work] and size <= KIBIBYTES[work] * 1024


def _since(start: float) -> float:
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
