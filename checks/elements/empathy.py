"""Judges whether the issuer names those affected and says what it means for them."""

from collections.abc import Iterable, Iterator

from checks.elements.apology import judge_apology, with_conditions
from checks.elements.hardship import told_hardships
from checks.elements.ordeals import told_ordeals
from checks.reading import Hit, Reading, clear_of, in_order
from checks.report import Apology


def judge_empathy(reading: Reading) -> Iterator[Hit]:
    """Walks the places that acknowledge what those affected went through.

    Words inside a conditional apology ('if anyone felt') acknowledge nothing. What people went
    through, merely told, acknowledges it where the issuer also apologises.
    """
    taken_back = [
        *with_conditions(reading),
        *reading.hits.get("apology.hollow", ()),
        *reading.hits.get("empathy.not", ()),
    ]
    found: Iterable[Hit] = reading.said("empathy.strong")
    apology, apologies = judge_apology(reading)
    if apology is Apology.FULL:
        found = in_order(found, told_hardships(reading), told_ordeals(reading, apologies))
    is_clear = clear_of(taken_back)
    return (hit for hit in found if is_clear(hit) and not reading.masks.is_negated(hit.start))
