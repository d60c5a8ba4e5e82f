"""Holds what a text counts against the incident's facts: who or what is counted, and what befell it.

Two figures are of one fact where the same kind is counted and the same befell it, in whichever
language and script either is written; a part, a sequel and another group are of something else.
"""

from checks.consistency.counted.reading import NO_COUNTS, Count, counts
from checks.consistency.counted.standing import Answer, Held, Known, hold, known

__all__ = ["NO_COUNTS", "Answer", "Count", "Held", "Known", "counts", "hold", "known"]
