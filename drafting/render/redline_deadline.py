"""Bounds a comparison by the comparisons it makes, never by the clock.

diff-match-patch asks `time.time() > deadline` before each round of its search. A `Deadline` answers
from a count, so that the same two texts give the same redline on any machine under any load, and
the library's half-match, which needs a time-out above 0, stays on.
"""

from collections.abc import Hashable, Sequence
from enum import StrEnum
from typing import NamedTuple

from diff_match_patch import diff_match_patch

_FIRST = 0xE000  # the private use area, above the surrogates
_DISTINCT = 0x110000 - _FIRST
_SEEDS = 16
_BISECTION_SHARE = 16


class Deadline:
    """Counts comparisons down; past the last one every search gives up at once."""

    def __init__(self, comparisons: int) -> None:
        self.left = comparisons
        self._round = 0

    def spend(self, comparisons: int) -> bool:
        """Takes comparisons off and says whether any were left for them."""
        self.left -= comparisons
        return self.left >= 0

    def begin(self, length: int) -> None:
        """Opens a search over two texts of together `length`, whose rounds grow from one."""
        self._round = 0
        self.left -= length // _BISECTION_SHARE

    def __lt__(self, _moment: float) -> bool:
        """Answers the library's 'is it later than that?'; round d makes about 2 d comparisons."""
        self._round += 1
        self.left -= 2 * self._round
        return self.left < 0


class Op(StrEnum):
    """What happened to a stretch of text between the old version and the new."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"
    MOVE_FROM = "move_from"
    MOVE_TO = "move_to"


class Run(NamedTuple):
    """A stretch of one kind: `old` and `new` count the units it covers on each side."""

    same: bool
    old: int
    new: int


class _CountedDiff(diff_match_patch):  # type: ignore[misc]  # the library brings no types
    """diff-match-patch with its two searches made to report what they cost."""

    def diff_bisect(self, text1: str, text2: str, deadline: Deadline) -> list[tuple[int, str]]:
        deadline.begin(len(text1) + len(text2))
        found: list[tuple[int, str]] = super().diff_bisect(text1, text2, deadline)
        return found

    def diff_halfMatch(self, text1: str, text2: str) -> tuple[str, ...] | None:  # noqa: N802  # its name
        """Skips texts so repetitive that the seed stands in very many places."""
        short, long = sorted((text1, text2), key=len)
        quarter = len(long) // 4
        for start in ((len(long) + 3) // 4, (len(long) + 1) // 2):
            if _stands_often(short, long[start : start + quarter]):
                return None
        found: tuple[str, ...] | None = super().diff_halfMatch(text1, text2)
        return found


def _stands_often(text: str, seed: str) -> bool:
    place = -1
    for _ in range(_SEEDS):
        place = text.find(seed, place + 1)
        if place == -1:
            return False
    return True


def match(old: Sequence[Hashable], new: Sequence[Hashable], deadline: Deadline) -> list[Run]:
    """Aligns two sequences: each distinct unit becomes one private character.

    Runs alternate between same and changed, and cover both sequences whole.
    """
    numbers: dict[Hashable, int] = {}
    for unit in (*old, *new):
        numbers.setdefault(unit, len(numbers))
    if len(numbers) > _DISTINCT:
        return [Run(same=False, old=len(old), new=len(new))]
    old_text = "".join([chr(_FIRST + numbers[unit]) for unit in old])
    new_text = "".join([chr(_FIRST + numbers[unit]) for unit in new])
    engine = _CountedDiff()
    engine.Diff_Timeout = 1.0  # above 0 keeps half-match on; the deadline below is what counts
    return _runs(engine.diff_main(old_text, new_text, False, deadline))


def _runs(differences: list[tuple[int, str]]) -> list[Run]:
    runs: list[Run] = []
    for sign, text in differences:
        if not text:
            continue
        run = Run(sign == 0, len(text) if sign <= 0 else 0, len(text) if sign >= 0 else 0)
        if runs and runs[-1].same == run.same:
            last = runs[-1]
            run = Run(run.same, last.old + run.old, last.new + run.new)
            runs.pop()
        runs.append(run)
    return runs
