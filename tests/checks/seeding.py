"""Reads seeded.tsv and tells what the checks mark in a sentence of it.

Each line holds language, kind, verdict and text. A 'fault' must be found by its kind; a 'near'
miss of a kind must be left alone by it, and by all that weighs more than 'could'; one of the
kind '-' by everything. In the text \\n is a new line and \\uXXXX a character that nobody sees.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from checks import check

RULES = {
    "link": {"link-broken", "hidden-characters"},
    "quotation": {"quotation-unnamed"},
    "self_praise": {"self-praise"},
    "leaders": {"leaders-first"},
    "title": {"title-differs"},
}
"""Kinds of ours that are one rule, or one use of it."""
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


@dataclass(frozen=True, slots=True)
class Seed:
    """A sentence with a fault of a kind planted in it, or one that only looks like it."""

    language: str
    kind: str
    verdict: str
    text: str

    @property
    def is_fault(self) -> bool:
        """Tells a fault from a near miss."""
        return self.verdict == "fault"

    def marks(self) -> list[str]:
        """Lists what is marked in the text and should be (a fault) or should not (a near miss)."""
        return [
            f"{held.rule}: {held.excerpt}"
            for held in check(self.text, self.language).findings
            if held.start is not None and self._counts(held.rule, held.kind, str(held.level))
        ]

    def _counts(self, rule: str, kind: str, level: str) -> bool:
        wanted = rule in RULES[self.kind] if self.kind in RULES else kind == self.kind
        return wanted or (not self.is_fault and (self.kind == "-" or level != "could"))


def seeds() -> list[Seed]:
    """Reads all sentences."""
    lines = (Path(__file__).parent / "seeded.tsv").read_text("utf-8").splitlines()
    return [_seed(*line.split("\t")) for line in lines]


def _seed(language: str, kind: str, verdict: str, text: str) -> Seed:
    plain = _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text).replace("\\n", "\n")
    return Seed(language, kind, verdict, plain)
