"""What each trait of two places is worth: how surely they contradict one another.

The worth was learnt from labelled pairs by `python -m tests.bench.learn`, which writes the files of
`learnt/` and prints how well what it learns judges pairs of authors it has not seen. Each file is a
sum of small decision trees (gradient boosting: J. H. Friedman, 'Greedy function approximation', 2001):
a tree asks at every fork whether a trait is there and ends in a number; the sum is the logarithm of the
odds. `values` judges two values that differ, `sayings` two sentences, and a file of each kind of stand
which of them two sentences that clash are of.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import TypeAlias

Tree: TypeAlias = "float | tuple[str, Tree, Tree]"
"""A number, or a trait with the tree where it is there and the tree where it is not."""
FIRST, HOPELESS = 40, -4.0
"""What is this unlikely after the first trees, odds of 1 to 55, is not asked about further."""
FOLDER = Path(__file__).with_name("learnt")


def surety(traits: frozenset[str], trees: Sequence[Tree]) -> float:
    """Gives how surely what has these traits is so, 0 to 1.

    >>> surety(frozenset(["sole"]), [-1.0, ("sole", 3.0, 0.0)]) > 0.8
    True
    """
    total = 0.0
    for number, tree in enumerate(trees):
        if number == FIRST and total < HOPELESS:
            break
        node = tree
        while isinstance(node, tuple):
            trait, there, lacking = node
            node = there if trait in traits else lacking
        total += node
    return 1 / (1 + exp(-total))


@lru_cache(maxsize=16)
def learnt(name: str) -> tuple[Tree, ...]:
    """Reads what was learnt of a name."""
    held = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return tuple(map(_planted, held))


def _planted(node: object) -> Tree:
    if isinstance(node, list):
        trait, there, lacking = node
        return str(trait), _planted(there), _planted(lacking)
    assert isinstance(node, float)
    return node
