"""Compares what public statements claim, so that an organisation speaks with one voice.

`compare` sets a later text against an earlier one; the command is `python -m checks consistency`.
How claims are read from a text lives in `checks.claims`.
"""

from checks.consistency.checking import compare
from checks.consistency.command import main
from checks.consistency.model import Comparison, Contradiction, Update, Verdict

__all__ = ["Comparison", "Contradiction", "Update", "Verdict", "compare", "main"]
