"""Compares what public statements claim, so that an organisation speaks with one voice.

`compare` sets a later text against an earlier one, `within` a text against itself, `twins` two
languages of one text, `against_facts` a text against what is known; the command is `python -m checks consistency`.
How claims are read from a text lives in `checks.claims`.
"""

from checks.consistency.checking import compare
from checks.consistency.command import main
from checks.consistency.facts import MOMENTS, against_facts
from checks.consistency.messages import is_line
from checks.consistency.model import Comparison, Contradiction, Update, Verdict
from checks.consistency.twins import twins
from checks.consistency.within import within

__all__ = [
    "MOMENTS",
    "Comparison",
    "Contradiction",
    "Update",
    "Verdict",
    "against_facts",
    "compare",
    "is_line",
    "main",
    "twins",
    "within",
]
