"""The labelled statements beside the project hold the figures that the checks have reached."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "elements", "spans", "precision"),
    [("statements-dev", 0.85, 0.85, 0.80), ("statements-real-dev", 0.75, 0.62, 0.53)],
)
def test_labelled_statements_are_judged_as_a_reader_does(name, elements, spans, precision):
    done = subprocess.run(
        [sys.executable, GOLD / "score.py", "statements", GOLD / f"{name}.jsonl", "--root", ROOT],
        capture_output=True,
        text=True,
        check=True,
    )

    held = json.loads(done.stdout.splitlines()[-1])["all"]
    assert held["elements_mean"] >= elements
    assert held["spans_micro"]["f1"] >= spans
    assert held["spans_micro"]["p"] >= precision
