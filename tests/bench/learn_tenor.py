"""Learns how sentences and texts read: `python -m tests.bench.learn_tenor`.

From the open labelled statements it writes the files of `checks/data/learnt`: what each trait of a
sentence is worth to tell blame or an insult, and what each of a text, to tell who takes the blame
and which elements are there. With `--folds` it writes nothing and prints how well what is learnt
judges the sets of statements that were left out, each written by one author. Logistic regression,
solved one trait after another (J. Friedman, T. Hastie and R. Tibshirani, 'Regularization paths',
2010); the same statements give the same worths.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from math import log
from pathlib import Path

from checks.document import BlockKind
from checks.elements.overall import JUDGED, LABELS, text_traits, verdict
from checks.engine import judge_by_signals
from checks.learnt import FOLDER, UNIT, likely
from checks.pack import pack, read_pack, wording
from checks.reading import Reading
from checks.report import Responsibility
from checks.tenor import TONES, damping
from checks.traits import traits
from tests.checks.labelled.labels import HERE, Row, places
from tests.checks.labelled.labels import read as read_rows
from tests.checks.labelled.scoring import overlap

ROUNDS, CLOSE, SPREAD = 30, 0.01, 3.0
"""How often all traits are gone through at most, and until they move how little; how far a trait
is scaled."""
RARE, MOST = 3, 3000
"""From how many examples a trait is known, and how many traits of a label are kept."""
FOLDS, OWN = 6, "rules"
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence or a text: the set it is from, its traits, and the labels it has."""

    group: str
    traits: frozenset[str]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Worth:
    """What was learnt of one label: the bias, and what each trait adds."""

    bias: float
    worth: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Manner:
    """How is learnt: what an error costs beside a large worth, and whether of whole texts.

    Sentences are damped by their length and their traits scaled; of texts those that have a label
    and those that have not weigh alike, and what the signals tell of the label counts thrice.
    """

    cost: float
    texts: bool

    def damp(self, count: int) -> float:
        """Give what each of so many traits counts."""
        return 1.0 if self.texts else damping(count)

    def scale(self, trait: str, having: int, count: int, goal: int, whole: int) -> float:
        """Give how a trait counts: by how much commoner it is where the label is, within bounds."""
        if self.texts:
            return 3.0 if trait.startswith("= ") else 1.0
        there, lacking = (having + 1) / (goal + 2), (count - having + 1) / (whole - goal + 2)
        return max(-SPREAD, min(SPREAD, log(there / lacking)))

    def weights(self, goal: int, whole: int) -> tuple[float, float]:
        """Give what an example without the label weighs, and one with it."""
        return (whole / (2 * (whole - goal)), whole / (2 * goal)) if self.texts else (1.0, 1.0)


SENTENCES, TEXTS = Manner(1.0, texts=False), Manner(0.02, texts=True)


def examples(path: Path) -> tuple[list[Example], list[Example]]:
    """Read the running sentences of a file of labelled statements, and the statements whole."""
    held = list(read_rows([path]))
    sentences = [one for row in held for one in _sentences(path.stem, row)]
    return sentences, [_text(path.stem, row) for row in held]


def _reading(row: Row) -> Reading:
    return Reading(row["text"], row["lang"], wording(row["lang"].partition("-")[0]), None)


def _sentences(group: str, row: Row) -> Iterator[Example]:
    reading = _reading(row)
    labelled = [
        (kind, place)
        for kind in TONES
        for place in places(
            row["text"], [span["text"] for span in row["spans"] if span["kind"] == kind]
        )
    ]
    held = zip(reading.document.sentences, traits(reading), strict=False)
    for sentence, own in held:
        if sentence.kind in _RUNNING:
            span = reading.document.span(sentence.start, sentence.end)
            kinds = (kind for kind, place in labelled if overlap((span.start, span.end), place))
            yield Example(group, frozenset().union(*own), frozenset(kinds))


def _text(group: str, row: Row) -> Example:
    reading = _reading(row)
    found = judge_by_signals(reading, pack())
    verdicts = {verdict(label, found) for label in LABELS}
    labels = {name for name in JUDGED if row["elements"][name]} | {
        row["elements"]["responsibility"]
    }
    held = text_traits(reading, traits(reading)) | verdicts
    return Example(group, held, frozenset(labels))


def own_examples() -> Iterator[Example]:
    """Read the examples of the rules: what they mark is of their kind, what is good is of none."""
    for rule in read_pack(examples=True).rules:
        if rule.kind in TONES and not rule.find:
            for language in rule.languages:
                for shown in (*rule.bad[language], *rule.good[language]):
                    spans = [{"kind": rule.kind, "text": words} for words in shown.marked]
                    row = {"text": shown.text, "lang": language, "spans": spans}
                    yield from _sentences(OWN, row)


def learn(held: Sequence[Example], manner: Manner, label: str) -> Worth:
    """Learn what each trait adds to the odds that a label is there."""
    own = _own_verdicts(label)
    traits_of = [[t for t in one.traits if not t.startswith("= ") or t in own] for one in held]
    counts = Counter(chain.from_iterable(traits_of))
    known = [trait for trait, count in sorted(counts.items()) if count >= RARE]
    goal = [label in one.labels for one in held]
    having = Counter(t for one, has in zip(traits_of, goal, strict=True) if has for t in one)
    whole = sum(goal), len(goal)
    scale = {t: manner.scale(t, having[t], counts[t], *whole) for t in known}
    columns: dict[str, list[int]] = {trait: [] for trait in known}
    for at, one in enumerate(traits_of):
        for trait in one:
            if trait in columns:
                columns[trait].append(at)
    damped, weights = [manner.damp(len(one.traits)) for one in held], manner.weights(*whole)
    fitting = Fitting(goal, [manner.cost * weights[has] for has in goal], damped)
    for _ in range(ROUNDS):
        steps = [fitting.step(trait, columns[trait], scale[trait]) for trait in known]
        if max(map(abs, (fitting.level(), *steps))) < CLOSE:
            break
    told = {trait: round(fitting.worth[trait] * scale[trait], 3) for trait in known}
    kept = sorted(told, key=lambda trait: (-abs(told[trait]), trait))[:MOST]
    return Worth(round(fitting.bias, 3), {t: told[t] for t in sorted(kept) if told[t]})


class Fitting:
    """Logistic regression, one trait after another by Newton's step."""

    def __init__(
        self, goal: Sequence[bool], costs: Sequence[float], damped: Sequence[float]
    ) -> None:
        self.goal, self.costs, self.damped = goal, costs, damped
        self.bias, self.worth = 0.0, defaultdict[str, float](float)
        self.totals, self.chances = [0.0] * len(goal), [0.5] * len(goal)

    def step(self, trait: str, rows: Sequence[int], scale: float) -> float:
        """Move the worth of the trait that some examples have; give by how much."""
        slope, bend = self.worth[trait], 1.0
        for row in rows:
            chance, size = self.chances[row], scale * self.damped[row]
            slope += self.costs[row] * size * (chance - self.goal[row])
            bend += self.costs[row] * size * size * chance * (1 - chance)
        moved = -slope / bend
        self.worth[trait] += moved
        for row in rows:
            self._move(row, moved * scale * self.damped[row])
        return moved

    def level(self) -> float:
        """Move the bias; give by how much."""
        held = list(zip(self.costs, self.chances, self.goal, strict=True))
        slope = sum(cost * (chance - goal) for cost, chance, goal in held)
        moved = -slope / sum(cost * chance * (1 - chance) for cost, chance, _ in held)
        self.bias += moved
        for row in range(len(self.totals)):
            self._move(row, moved)
        return moved

    def _move(self, row: int, by: float) -> None:
        self.totals[row] += by
        self.chances[row] = likely(self.totals[row])


def _own_verdicts(label: str) -> frozenset[str]:
    names = (
        (f"= {label}", f"= not {label}") if label in JUDGED else map("= {}".format, Responsibility)
    )
    return frozenset(names)


Part = tuple[Sequence[Example], Manner, str]


def _learn(part: Part) -> Worth:
    return learn(*part)


def _left_out(part: Part, groups: frozenset[str]) -> list[tuple[bool, float]]:
    """Give of the examples of some sets whether they have a label, and how surely by the others."""
    held, manner, label = part
    found = learn([one for one in held if one.group not in groups], manner, label)
    return [
        (
            label in one.labels,
            likely(
                sum(found.worth.get(trait, 0.0) for trait in one.traits)
                * manner.damp(len(one.traits))
                + found.bias
            ),
        )
        for one in held
        if one.group in groups
    ]


def _print_folds(parts: Sequence[Part], pool: ProcessPoolExecutor) -> None:
    groups = sorted({one.group for one in parts[-1][0]})
    folds = [frozenset(groups[fold::FOLDS]) for fold in range(FOLDS)]
    for part in parts:
        sure = list(chain.from_iterable(pool.map(partial(_left_out, part), folds)))
        limit, goal = TONES.get(part[2], 0.5), sum(labelled for labelled, _ in sure)
        marked = [labelled for labelled, surety in sure if surety >= limit]
        right = sum(marked)
        print(
            f"{part[2]:<20} {right:>4} of {goal:>4} found, {len(marked) - right:>4} others,"
            f" F1 {2 * right / (len(marked) + goal):.3f}"
        )


def main() -> int:
    """Learn and write, or print what is learnt from all sets but some."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.learn_tenor", description=__doc__)
    parser.add_argument("--folds", action="store_true", help="write nothing; judge sets left out")
    chosen = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        files = sorted((HERE / "open").glob("*-statements.jsonl"))
        read = list(pool.map(examples, files))
        sentences = [*own_examples(), *chain.from_iterable(held for held, _ in read)]
        texts = list(chain.from_iterable(held for _, held in read))
        print(f"{len(sentences)} sentences, {len(texts)} texts")
        heard: list[Part] = [(sentences, SENTENCES, kind) for kind in TONES]
        judged: list[Part] = [(texts, TEXTS, label) for label in LABELS]
        if chosen.folds:
            _print_folds([*heard, *judged], pool)
        else:
            _write("sentences", dict(zip(TONES, pool.map(_learn, heard), strict=True)))
            _write("texts", dict(zip(LABELS, pool.map(_learn, judged), strict=True)))
    return 0


def _write(name: str, found: Mapping[str, Worth]) -> None:
    """Write a line a trait: what it is worth to each label, in thousandths."""
    traits_of = sorted({trait for one in found.values() for trait in one.worth})
    lines = ",\n".join(_line(trait, list(found.values())) for trait in traits_of)
    biases = json.dumps({label: round(one.bias * UNIT) for label, one in found.items()})
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.json").write_text(
        f'{{"biases": {biases},\n"worth": {{\n{lines}\n}}}}\n', encoding="utf-8"
    )


def _line(trait: str, found: Sequence[Worth]) -> str:
    row = [round(one.worth.get(trait, 0.0) * UNIT) for one in found]
    return f"{json.dumps(trait, ensure_ascii=False)}: {json.dumps(row)}"


if __name__ == "__main__":
    sys.exit(main())
