"""Judges whether the issuer names those affected and says what it means for them."""

from checks.elements.apology import judge_apology, with_conditions
from checks.elements.hardship import told_hardships
from checks.elements.ordeals import told_ordeals
from checks.reading import Hit, Reading, apart
from checks.report import Apology


def judge_empathy(reading: Reading) -> list[Hit]:
    """Gives the places that acknowledge what those affected went through.

    Words inside a conditional apology ('if anyone felt') acknowledge nothing. What people went
    through, merely told, acknowledges it where the issuer also apologises.
    """
    taken_back = [
        *with_conditions(reading),
        *reading.hits.get("apology.hollow", ()),
        *reading.hits.get("empathy.not", ()),
    ]
    found = reading.said("empathy.strong")
    apology, apologies = judge_apology(reading)
    if apology is Apology.FULL:
        found += told_hardships(reading)
        found += told_ordeals(reading, apologies)
    return [hit for hit in apart(found, taken_back) if not reading.masks.is_negated(hit.start)]
