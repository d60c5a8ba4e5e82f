"""Learns what the traits of two places are worth: `python -m tests.bench.learn`.

From the open labelled pairs and our own it writes the files of `checks/consistency/learnt`. With
`--folds` it writes nothing and prints how well what is learnt judges the sets of pairs that were left
out: each set was written by one author, so that is how well it judges an author unknown to it. Gradient
boosting of small trees over traits that are there or not; the same pairs give the same trees.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from math import exp, log
from pathlib import Path

from checks.claims import Slot
from checks.claims.model import STANDS, VALUES
from checks.consistency import clashing, matching
from checks.consistency.comparing import values_of
from checks.consistency.texts import Text, read_text
from checks.consistency.values import Fit
from checks.consistency.weights import FOLDER, Tree, surety
from tests.checks.labelled.labels import HERE, Row, read

RATE, SHRINK, LEAST = 0.1, 5.0, 15
"""How fast is learnt, how cautiously, and from how many examples at least."""
MANY, FEW = (200, 16), (60, 8)
"""How many trees of how many leaves: for what clashes, and for the kind of what does."""
RARE, FOLDS = 12, 6
OWN = HERE.parent / "consistency" / "pairs.jsonl"


@dataclass(frozen=True, slots=True)
class Example:
    """Two places: their traits, and the kinds of the labelled contradictions that they are."""

    group: str
    pair: str
    traits: frozenset[str]
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled pair of texts: the kinds of its contradictions, and its examples of both sorts."""

    group: str
    name: str
    kinds: frozenset[str]
    values: tuple[Example, ...]
    sayings: tuple[Example, ...]


def pairs(paths: Sequence[Path]) -> Iterator[Pair]:
    """Walk the pairs of some files; what is openly revised is no example."""
    for path in paths:
        for row in read([path]):
            language = None if "+" in row["lang"] else row["lang"]
            texts = read_text(row["earlier"], language), read_text(row["later"], language)
            if texts[0].passage.chinese == texts[1].passage.chinese:
                kinds = frozenset(label["kind"] for label in row["contradictions"])
                held = [
                    tuple(Example(path.stem, row["id"], traits, named) for traits, named in found)
                    for found in (_values(row, *texts), _sayings(row, *texts))
                ]
                yield Pair(path.stem, row["id"], kinds, *held)


Found = Iterator[tuple[frozenset[str], frozenset[str]]]
Places = tuple[int, int, int, int]


def _values(row: Row, earlier: Text, later: Text) -> Found:
    labelled, revised = _labelled(row, {slot.value for slot in Slot}), _revised(row)
    for slot in VALUES:
        held = values_of(earlier, slot), values_of(later, slot)
        for a, b, fitting, traits in matching.candidates(*held, earlier, later):
            place = a.start, a.end, b.start, b.end
            if traits is not None and fitting is Fit.CONFLICT and not _in(place, revised):
                yield traits, _in(place, labelled)


def _sayings(row: Row, earlier: Text, later: Text) -> Found:
    labelled = _labelled(row, {slot.value for slot in STANDS})
    others = _revised(row) + _labelled(row, {slot.value for slot in VALUES})
    for a, b, traits in clashing.candidates(earlier, later):
        place = a.sentence.start, a.sentence.end, b.sentence.start, b.sentence.end
        kinds = _in(place, labelled)
        if kinds or not _in(place, others):
            yield traits, kinds


def _labelled(row: Row, kinds: set[str]) -> list[tuple[Places, str]]:
    held = [label for label in row["contradictions"] if label["kind"] in kinds]
    return [(_places(row, label), label["kind"]) for label in held]


def _revised(row: Row) -> list[tuple[Places, str]]:
    return [(_places(row, label), "revised") for label in row["legitimate_updates"]]


def _places(row: Row, label: Row) -> tuple[int, int, int, int]:
    first, second = row["earlier"].find(label["earlier"]), row["later"].find(label["later"])
    return first, first + len(label["earlier"]), second, second + len(label["later"])


def _in(place: Places, labelled: Sequence[tuple[Places, str]]) -> frozenset[str]:
    """Name the kinds of the labels that both places touch."""
    a, a_end, b, b_end = place
    return frozenset(
        kind for (g, h, j, k), kind in labelled if a < h and g < a_end and b < k and j < b_end
    )


@dataclass(slots=True)
class Leaf:
    """Examples that no fork parts yet, with the sums of their slopes by trait."""

    rows: list[int]
    slopes: list[float]
    bends: list[float]
    slope: float
    bend: float
    fork: tuple[float, int] = (0.0, -1)
    parts: "tuple[Leaf, Leaf] | None" = field(default=None)


class Learner:
    """Boosts trees over examples whose traits are numbered."""

    def __init__(
        self, held: Sequence[Example], goal: Sequence[bool], size: tuple[int, int]
    ) -> None:
        self.count, self.leaves = size
        counts = Counter(trait for one in held for trait in one.traits)
        self.names = sorted(name for name, count in counts.items() if count >= RARE)
        numbers = {name: number for number, name in enumerate(self.names)}
        self.rows = [sorted(numbers[t] for t in one.traits if t in numbers) for one in held]
        self.having: list[set[int]] = [set() for _ in self.names]
        for row, traits in enumerate(self.rows):
            for trait in traits:
                self.having[trait].add(row)
        self.goal = [float(one) for one in goal]

    def trees(self) -> Iterator[Tree]:
        """Walk the trees; the first is the odds of all examples alone."""
        share = sum(self.goal) / len(self.goal)
        odds = [_logit(share)] * len(self.goal)
        yield round(odds[0], 4)
        for _ in range(self.count):
            chances = [1 / (1 + exp(-one)) for one in odds]
            slopes = [goal - chance for goal, chance in zip(self.goal, chances, strict=True)]
            bends = [chance * (1 - chance) for chance in chances]
            root = self._grown(slopes, bends)
            for leaf in _leaves(root):
                for row in leaf.rows:
                    odds[row] += _worth(leaf)
            yield self._written(root)

    def _grown(self, slopes: list[float], bends: list[float]) -> Leaf:
        root = self._leaf(list(range(len(self.rows))), slopes, bends)
        open_leaves = [root]
        for _ in range(self.leaves - 1):
            best = max(open_leaves, key=lambda leaf: leaf.fork[0])
            if best.fork[0] <= 0:
                break
            best.parts = self._parted(best, slopes, bends)
            open_leaves.remove(best)
            open_leaves += best.parts
        return root

    def _leaf(self, rows: list[int], slopes: list[float], bends: list[float]) -> Leaf:
        by_slope, by_bend = [0.0] * len(self.names), [0.0] * len(self.names)
        for row in rows:
            slope, bend = slopes[row], bends[row]
            for trait in self.rows[row]:
                by_slope[trait] += slope
                by_bend[trait] += bend
        leaf = Leaf(
            rows, by_slope, by_bend, sum(slopes[r] for r in rows), sum(bends[r] for r in rows)
        )
        leaf.fork = self._fork(leaf)
        return leaf

    def _fork(self, leaf: Leaf) -> tuple[float, int]:
        """Give the best gain and its trait; a part of too few examples is none."""
        whole = _gain(leaf.slope, leaf.bend)
        ranked = sorted(
            (
                (_gain(s, b) + _gain(leaf.slope - s, leaf.bend - b) - whole, trait)
                for trait, (s, b) in enumerate(zip(leaf.slopes, leaf.bends, strict=True))
                if b
            ),
            reverse=True,
        )
        held = set(leaf.rows)
        for gain, trait in ranked[:40]:
            there = len(held & self.having[trait])
            if min(there, len(held) - there) >= LEAST:
                return gain, trait
        return 0.0, -1

    def _parted(self, leaf: Leaf, slopes: list[float], bends: list[float]) -> tuple[Leaf, Leaf]:
        having = self.having[leaf.fork[1]]
        there = [row for row in leaf.rows if row in having]
        lacking = [row for row in leaf.rows if row not in having]
        return self._leaf(there, slopes, bends), self._leaf(lacking, slopes, bends)

    def _written(self, leaf: Leaf) -> Tree:
        if leaf.parts is None:
            return round(_worth(leaf), 4)
        there, lacking = leaf.parts
        return self.names[leaf.fork[1]], self._written(there), self._written(lacking)


def _leaves(leaf: Leaf) -> Iterator[Leaf]:
    if leaf.parts is None:
        yield leaf
    else:
        for part in leaf.parts:
            yield from _leaves(part)


def _gain(slope: float, bend: float) -> float:
    return slope * slope / (bend + SHRINK)


def _worth(leaf: Leaf) -> float:
    return RATE * leaf.slope / (leaf.bend + SHRINK)


def _logit(share: float) -> float:
    return log(share / (1 - share))


def learnt(held: Sequence[Example], kind: str = "") -> tuple[Tree, ...]:
    """Learn which examples are contradictions or, of those, which are of a kind."""
    chosen = [one for one in held if one.kinds] if kind else held
    goal = [kind in one.kinds if kind else bool(one.kinds) for one in chosen]
    return tuple(Learner(chosen, goal, FEW if kind else MANY).trees())


def _surest(held: Sequence[Example], trees: Sequence[Tree]) -> float:
    return max((surety(one.traits, trees) for one in held), default=0.0)


def _left_out(held: Sequence[Pair], groups: frozenset[str]) -> list[tuple[Pair, float, float]]:
    """Give the pairs of some sets with how surely their values and sentences clash by the others."""
    rest = [one for one in held if one.group not in groups]
    values = learnt([example for one in rest for example in one.values])
    said = learnt([example for one in rest for example in one.sayings])
    return [
        (one, _surest(one.values, values), _surest(one.sayings, said))
        for one in held
        if one.group in groups
    ]


def _print_folds(held: Sequence[Pair]) -> None:
    """Print what is found and wrongly marked in sets left out, at several limits of surety."""
    groups = sorted({one.group for one in held} - {OWN.stem})
    folds = [frozenset(groups[fold::FOLDS]) for fold in range(FOLDS)]
    with ProcessPoolExecutor() as pool:
        sure = [one for part in pool.map(partial(_left_out, held), folds) for one in part]
    print("sets left out, before any rule: contradicting pairs found, others marked, F1")
    for value in (0.25, 0.3, 0.35, 0.4, 0.5):
        for stand in (0.2, 0.3, 0.4, 0.5, 0.6):
            marked = [one for one, first, second in sure if first >= value or second >= stand]
            right, goal = (
                sum(bool(one.kinds) for one in marked),
                sum(bool(one.kinds) for one, *_ in sure),
            )
            print(
                f"values {value:.2f}, sentences {stand:.2f}: {right:>4} of {goal},"
                f" {len(marked) - right:>4} of {len(sure) - goal}, F1 {2 * right / (len(marked) + goal):.3f}"
            )


def main() -> int:
    """Learn and write, or print what is learnt from all but some."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.learn", description=__doc__)
    parser.add_argument("--folds", action="store_true", help="write nothing; judge sets left out")
    chosen = parser.parse_args()
    held = list(pairs([*sorted((HERE / "open").glob("*-pairs.jsonl")), OWN]))
    values = [example for one in held for example in one.values]
    said = [example for one in held for example in one.sayings]
    print(f"{len(held)} pairs of texts, {len(values)} of values, {len(said)} of sentences")
    if chosen.folds:
        _print_folds(held)
        return 0
    with ProcessPoolExecutor() as pool:
        work = {"values": (values, ""), "sayings": (said, "")}
        work |= {slot.value: (said, slot.value) for slot in STANDS}
        found = {name: pool.submit(learnt, *told) for name, told in work.items()}
        for name, trees in found.items():
            _write(name, trees.result())
    return 0


def _write(name: str, trees: Sequence[Tree]) -> None:
    written = ",\n".join(json.dumps(tree, ensure_ascii=False) for tree in trees)
    (FOLDER / f"{name}.json").write_text(f"[\n{written}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
