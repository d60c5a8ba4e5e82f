"""Prints how well the checks judge labelled texts: `python -m tests.bench.bench_checks`.

Three sets: what rule writers learn from (open), what they leave unread (closed), and,
where they lie beside the project, the labelled files of `../shared/gold`; each also judged by a
short list of stock phrases. The figures that count are those of the closed texts. `--errors NAME`
lists what is judged wrongly, of the open set alone.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from checks import check
from checks.consistency import compare, twins
from tests.checks.labelled import baseline
from tests.checks.labelled.labels import ELEMENTS, KINDS, LANGUAGES, Row, places, read, rows
from tests.checks.labelled.scoring import (
    Judged,
    Place,
    of_pairs,
    of_sentences,
    of_statements,
    overlap,
)

GOLD = Path(__file__).parents[3] / "shared" / "gold"


def judged(row: Row) -> Judged:
    """Judge a statement with all rules."""
    report = check(row["text"], row["lang"])
    spans: dict[str, list[Place]] = {}
    for finding in report.findings:
        if finding.start is not None and finding.end is not None and finding.end > finding.start:
            spans.setdefault(finding.kind, []).append((finding.start, finding.end))
    elements = {name: getattr(report.elements, name) for name in ELEMENTS}
    return Judged({name: getattr(held, "value", held) for name, held in elements.items()}, spans)


def contradicts(row: Row) -> bool:
    """Tell whether the checks see a contradiction in a pair."""
    return bool(compare(row["earlier"], row["later"], _language(row)).contradictions)


def _language(row: Row) -> str | None:
    return None if "+" in row["lang"] else str(row["lang"])


def found(row: Row) -> list[Place]:
    """Find the stretches of a labelled sentence's kind."""
    return judged(row).spans.get(row["kind"], [])


def show_statements(name: str, held: Sequence[Row]) -> None:
    """Print elements and spans: all languages, each language, the baseline."""
    for language in ("all", *LANGUAGES):
        chosen = [row for row in held if language in ("all", row["lang"])]
        if chosen:
            got = of_statements(chosen, judged, KINDS)
            _line(f"{name} {language}", len(chosen), got.mean, got.micro)
    least = of_statements(held, baseline.judged, KINDS)
    _line(f"{name} by stock phrases", len(held), least.mean, least.micro)


def _line(name: str, count: int, mean: float, micro: object) -> None:
    p, r, f = (getattr(micro, key) for key in ("precision", "recall", "f1"))
    print(f"{name:<28} {count:4}  elements {mean:.3f}  spans P {p:.3f} R {r:.3f} F1 {f:.3f}")


def show_kinds(held: Sequence[Row]) -> None:
    """Print each element and each kind of span on its own."""
    got = of_statements(held, judged, KINDS)
    print("  " + "  ".join(f"{name} {score:.2f}" for name, score in got.elements.items()))
    for kind, tally in got.spans.items():
        print(
            f"  {kind:<20} P {tally.precision:.2f}  R {tally.recall:.2f}  F1 {tally.f1:.2f}"
            f"  (labelled {tally.hits + tally.missed})"
        )


def show_pairs(name: str, held: Sequence[Row]) -> None:
    """Print how pairs are told apart: all languages, each language, the baseline."""
    for language in ("", *LANGUAGES):
        chosen = [row for row in held if language in ("", row["lang"])]
        if chosen:
            _show_pairs(f"{name} {language}", chosen, contradicts)
    _show_pairs(f"{name} by numbers alone", held, baseline.contradicts)


def _show_pairs(name: str, held: Sequence[Row], judge: Callable[[Row], bool]) -> None:
    got = of_pairs(held, judge)
    marked = got.extra / max(1, sum(not row["contradictions"] for row in held))
    print(
        f"{name:<28} {len(held):4}  P {got.precision:.3f} R {got.recall:.3f}"
        f" F1 {got.f1:.3f}  consistent ones marked {marked:.3f}"
    )


def show_sentences(name: str, held: Sequence[Row]) -> None:
    """Print admissions and undertakings."""
    for kind in ("admission", "undertaking"):
        for who, find in (("", found), (" by stock phrases", baseline.found)):
            got = of_sentences(held, kind, find)
            print(
                f"{name} {kind + who:<28} P {got.precision:.3f} R {got.recall:.3f} F1 {got.f1:.3f}"
            )


def show_twins(name: str, held: Sequence[Row]) -> None:
    """Print which differences of twins in two languages are shown, and what else is."""
    shown = missed = extra = 0
    for row in held:
        remarks = differences(row)
        hits = [
            any(
                said == words or words in said
                for one in remarks
                for said, words in zip(one, pair, strict=True)
                if said and words
            )
            for pair in ((label["first"], label["second"]) for label in row["differences"])
        ]
        shown, missed = shown + sum(hits), missed + hits.count(False)
        extra += max(0, len(remarks) - sum(hits))
    clean = [row for row in held if not row["differences"]]
    marked = sum(bool(differences(row)) for row in clean)
    print(
        f"{name:<28} {len(held):4}  {shown} of {shown + missed} differences shown, {extra} other remarks;"
        f" of {len(clean)} that say the same {marked} remarked on"
    )


def differences(row: Row) -> list[tuple[str, str]]:
    """Find what twins say otherwise, with both places."""
    held = twins(row["first"], row["second"], *row["lang"].split("+"))
    found = (*held.contradictions, *held.for_person)
    return [(one.earlier.excerpt, one.later.excerpt) for one in found]


def errors(what: str, held: Sequence[Row]) -> None:
    """List what is judged wrongly: an element by name, a kind by name, or 'pairs'."""
    for row in held:
        if what == "pairs":
            if contradicts(row) != bool(row["contradictions"]):
                print(f"{row['id']}: {row['contradictions'] or 'consistent, yet marked'}")
            continue
        got = judged(row)
        if what in ELEMENTS:
            if got.elements[what] != row["elements"][what]:
                print(f"{row['id']}: labelled {row['elements'][what]}, got {got.elements[what]}")
            continue
        quoted = [span["text"] for span in row["spans"] if span["kind"] == what]
        labelled, seen = places(row["text"], quoted), got.spans.get(what, [])
        for sign, these, those in (("missed", labelled, seen), ("extra ", seen, labelled)):
            for start, end in these:
                if not any(overlap((start, end), other) for other in those):
                    print(f"{sign} {row['id']}: {row['text'][start:end]!r}")


def main(arguments: Sequence[str]) -> int:
    """Print every figure, or the errors asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_checks")
    parser.add_argument("--errors", choices=[*ELEMENTS, *KINDS, "pairs"])
    wanted = parser.parse_args(arguments).errors
    if wanted:
        errors(wanted, rows("open", "pairs" if wanted == "pairs" else "statements"))
        return 0
    for part in ("open", "closed"):
        show_statements(part, rows(part, "statements"))
        show_kinds(rows(part, "statements"))
        show_pairs(f"{part} pairs", rows(part, "pairs"))
        show_sentences(part, rows(part, "sentences"))
        show_twins(f"{part} twins", rows(part, "twins"))
        print()
    for file in sorted(GOLD.glob("*.jsonl")):
        held = list(read([file]))
        show = show_pairs if "pairs" in file.name else show_statements
        show(file.stem, held)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
