"""Figures of a judge on labelled rows: macro F1 of the elements, micro F1 of spans and pairs.

A found stretch is a labelled one of its kind where they share at least half of the shorter.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.checks.labelled.labels import ELEMENTS, Row, places

Place = tuple[int, int]


@dataclass(slots=True)
class Tally:
    """Hits, false alarms and misses, and what follows from them."""

    hits: int = 0
    extra: int = 0
    missed: int = 0

    def count(self, labelled: Sequence[Place], found: Sequence[Place]) -> None:
        """Count the stretches of one text."""
        seen = sum(any(overlap(one, other) for other in found) for one in labelled)
        self.hits += seen
        self.missed += len(labelled) - seen
        self.extra += sum(not any(overlap(one, other) for one in labelled) for other in found)

    @property
    def precision(self) -> float:
        """Give the share of what was found that is right."""
        return self.hits / max(1, self.hits + self.extra)

    @property
    def recall(self) -> float:
        """Give the share of what is there that was found."""
        return self.hits / max(1, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return 2 * self.hits / max(1, 2 * self.hits + self.extra + self.missed)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a judge says of one statement: its elements, and stretches by kind."""

    elements: dict[str, str | bool]
    spans: dict[str, list[Place]]


@dataclass(frozen=True, slots=True)
class Figures:
    """How a judge does on statements."""

    elements: dict[str, float]
    spans: dict[str, Tally]

    @property
    def mean(self) -> float:
        """Give the mean of the elements' macro F1."""
        return sum(self.elements.values()) / len(self.elements)

    @property
    def micro(self) -> Tally:
        """Give the tally over all kinds."""
        whole = Tally()
        for tally in self.spans.values():
            whole.hits += tally.hits
            whole.extra += tally.extra
            whole.missed += tally.missed
        return whole


def overlap(one: Place, other: Place) -> bool:
    """Tell whether two stretches share at least half of the shorter."""
    inside = min(one[1], other[1]) - max(one[0], other[0])
    return inside > 0 and inside * 2 >= min(one[1] - one[0], other[1] - other[0])


def macro_f1(values: Iterable[tuple[str | bool, str | bool]]) -> float:
    """Give the mean F1 over the values that are labelled, of pairs (labelled, found)."""
    held = list(values)
    scores = []
    for value in {labelled for labelled, _ in held}:
        tally = Tally(
            sum(one == value == other for one, other in held),
            sum(one != value and other == value for one, other in held),
            sum(one == value and other != value for one, other in held),
        )
        scores.append(tally.f1)
    return sum(scores) / len(scores) if scores else 0.0


def of_statements(
    rows: Sequence[Row], judge: Callable[[Row], Judged], kinds: Sequence[str]
) -> Figures:
    """Judge labelled statements and give the figures."""
    judged = [judge(row) for row in rows]
    pairs = list(zip(rows, judged, strict=True))
    elements = {
        name: macro_f1((row["elements"][name], one.elements[name]) for row, one in pairs)
        for name in ELEMENTS
    }
    spans = {kind: Tally() for kind in kinds}
    for row, one in pairs:
        for kind, tally in spans.items():
            quoted = [span["text"] for span in row["spans"] if span["kind"] == kind]
            tally.count(places(row["text"], quoted), one.spans.get(kind, []))
    return Figures(elements, spans)


def of_pairs(rows: Sequence[Row], contradicts: Callable[[Row], bool]) -> Tally:
    """Count the pairs that contradict themselves, found and not; `extra` are consistent ones."""
    tally = Tally()
    for row in rows:
        labelled, found = bool(row["contradictions"]), contradicts(row)
        tally.hits += labelled and found
        tally.missed += labelled and not found
        tally.extra += found and not labelled
    return tally


def of_sentences(rows: Sequence[Row], kind: str, find: Callable[[Row], list[Place]]) -> Tally:
    """Count the stretches of one kind in sentences labelled for it."""
    tally = Tally()
    for row in rows:
        if row["kind"] == kind:
            tally.count(places(row["text"], row["spans"]), find(row))
    return tally
