"""The labelled statements, pairs, sentences and twins of this folder, read and held to their guide.

`open` is there to learn from. `closed` is what whoever writes rules leaves unread: only figures
over all of it are printed. Older closed texts are opened in time, and newer ones closed in their
place. Each line is one JSON object:

- statements: {"id", "lang", "source", "apology_expected", "incident_type", "text", "elements",
  "spans": [{"kind", "text"}]}
- pairs: {"id", "lang", "earlier", "later", "contradictions": [{"kind", "earlier", "later"}],
  "legitimate_updates": [{"earlier", "later"}]}
- sentences: {"id", "lang", "kind": "admission" or "undertaking", "text", "spans": [text, …]}
- twins: {"id", "lang", "first", "second", "differences": [{"first", "second"}]}, in two languages
  ("en-GB+zh-Hans"); what one of them lacks is ""

A labelled stretch is quoted as it stands in the text; quoted twice, it is there twice.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
FLAGS = (
    "empathy",
    "what_happened",
    "when",
    "scope",
    "remedy",
    "prevention",
    "next_update",
    "contact",
)
ELEMENTS = {
    "apology": ("full", "conditional", "absent"),
    "responsibility": ("accepts", "shifts", "denies", "silent"),
    **dict.fromkeys(FLAGS, (True, False)),
}
KINDS = (
    "vague",
    "minimising",
    "absolute",
    "jargon",
    "blame",
    "conditional_apology",
    "speculation",
    "pii",
    "insensitive",
)
SLOTS = (
    "number",
    "date",
    "time",
    "cause",
    "status",
    "responsibility",
    "name",
    "deadline",
    "scope",
    "remedy",
)

Row = dict[str, Any]


def rows(part: str, what: str) -> list[Row]:
    """Read every row of 'open' or 'closed', of 'statements', 'pairs', 'sentences' or 'twins'."""
    return list(read(sorted((HERE / part).glob(f"*-{what}.jsonl"))))


def read(files: Iterable[Path]) -> Iterator[Row]:
    """Read the rows of files of JSON lines."""
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def places(text: str, quoted: Iterable[str]) -> list[tuple[int, int]]:
    """Find where quoted stretches stand; one that is quoted again stands further on."""
    found: list[tuple[int, int]] = []
    for words in quoted:
        at = text.find(words)
        while (at, at + len(words)) in found:
            at = text.find(words, at + 1)
        found.append((at, at + len(words)))
    return found


def faults(what: str, row: Row) -> list[str]:
    """Name what is wrong with a row; empty where it keeps to the guide."""
    known = what == "twins" or row["lang"] in LANGUAGES
    found = [] if known else [f"{row['id']}: language {row['lang']}"]
    found += [f"{row['id']}: {fault}" for fault in _FAULTS[what](row)]
    return found


def _of_statement(row: Row) -> Iterator[str]:
    held = row["elements"]
    if set(held) != set(ELEMENTS):
        yield "its elements are not the ten"
    for name, value in held.items():
        if value not in ELEMENTS.get(name, ()):
            yield f"{name} is {value}"
    for kind in KINDS:
        words = [span["text"] for span in row["spans"] if span["kind"] == kind]
        yield from _absent(row["text"], words)
    yield from (f"kind {s['kind']}" for s in row["spans"] if s["kind"] not in KINDS)


def _of_pair(row: Row) -> Iterator[str]:
    for side in ("earlier", "later"):
        for labelled in (*row["contradictions"], *row["legitimate_updates"]):
            yield from _absent(row[side], [labelled[side]])
    yield from (f"kind {c['kind']}" for c in row["contradictions"] if c["kind"] not in SLOTS)


def _of_sentence(row: Row) -> Iterator[str]:
    if row["kind"] not in {"admission", "undertaking"}:
        yield f"kind {row['kind']}"
    yield from _absent(row["text"], row["spans"])


def _of_twins(row: Row) -> Iterator[str]:
    if len(row["lang"].split("+")) != len(("first", "second")):
        yield f"languages {row['lang']}"
    for side in ("first", "second"):
        yield from _absent(row[side], [one[side] for one in row["differences"] if one[side]])


def _absent(text: str, quoted: list[str]) -> Iterator[str]:
    for words, (start, _) in zip(quoted, places(text, quoted), strict=True):
        if start < 0 or not words:
            yield f"{words!r} is not in the text"


_FAULTS = {
    "statements": _of_statement,
    "pairs": _of_pair,
    "sentences": _of_sentence,
    "twins": _of_twins,
}
