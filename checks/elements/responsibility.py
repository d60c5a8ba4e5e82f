"""Judges whose doing the issuer says it was: ours, another's, nobody's, or not a word."""

from checks.reading import Hit, Reading
from checks.report import Responsibility


def judge_responsibility(reading: Reading, blamed: list[Hit]) -> tuple[Responsibility, list[Hit]]:
    """Gives the position with the places that carry it.

    Owning up outweighs the rest; saying that a claim is false outweighs naming another cause;
    'not connected with us' denies only where nobody else is blamed.
    """
    accepts = _meant(reading, "responsibility.accepts")
    if accepts:
        return Responsibility.ACCEPTS, accepts
    denies = _meant(reading, "responsibility.denies") + reading.said("responsibility.denial")
    if denies:
        return Responsibility.DENIES, denies
    if blamed:
        return Responsibility.SHIFTS, blamed
    unrelated = reading.said("responsibility.unrelated")
    if unrelated:
        return Responsibility.DENIES, unrelated
    return Responsibility.SILENT, []


def _meant(reading: Reading, owner: str) -> list[Hit]:
    return [
        hit for hit in reading.said(owner, headings=True) if not reading.masks.is_negated(hit.start)
    ]
