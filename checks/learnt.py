"""What the traits of sentences and texts are worth: read from `checks/data/learnt`.

Logistic regression over `checks.traits`, learnt from the open labelled statements by
`python -m tests.bench.learn_tenor`, which also prints how well it judges authors it has not seen.
"""

import json
from collections.abc import Iterable
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).with_name("data") / "learnt"

UNIT = 1000
"""Worths are whole thousandths, so that a sum does not depend on its order."""
Sums = tuple[int, ...]
"""A number for each label, in thousandths."""
_WIDTH = 32
_MASK, _HALF = (1 << _WIDTH) - 1, 1 << (_WIDTH - 1)


class Learnt(NamedTuple):
    """What was learnt of some labels: a bias for each, and of each trait its worth for each.

    The worths of a trait are one whole number, so that adding up hundreds of traits touches little
    memory; it ends in the trait's own number, so that no two are alike.
    """

    labels: tuple[str, ...]
    biases: Sums
    worth: dict[str, int]

    def worths(self, held: Iterable[str]) -> frozenset[int]:
        """Gives the worths of the traits that are worth anything."""
        return frozenset(filter(None, map(self.worth.get, held)))

    def sums(self, worths: Iterable[int]) -> Sums:
        """Adds up what different traits are worth.

        >>> told = Learnt(
        ...     ("ours", "theirs"), (0, 0), {"we": joined((7, -5), 0), "by": joined((-9, 2), 1)}
        ... )
        >>> told.sums(told.worths(["we", "by", "so"]))
        (-2, -3)
        """
        total, sums = sum(worths) >> _WIDTH, list[int]()
        for _ in self.labels:
            low = (total + _HALF & _MASK) - _HALF
            sums.append(low)
            total = total - low >> _WIDTH
        return tuple(reversed(sums))


def joined(row: Iterable[int], number: int) -> int:
    """Makes one whole number of the worths of a trait and its own number."""
    whole = 0
    for worth in row:
        whole = (whole << _WIDTH) + worth
    return (whole << _WIDTH) + number


@cache
def learnt(name: str) -> Learnt:
    """Reads what was learnt of `sentences` or of `texts`, once."""
    held = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    rows = enumerate(held["worth"].items())
    worth = {trait: joined(row, number) for number, (trait, row) in rows}
    return Learnt(tuple(held["biases"]), tuple(held["biases"].values()), worth)


def likely(total: float) -> float:
    """Gives the chance, 0 to 1, that a sum of worths and a bias stand for."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
