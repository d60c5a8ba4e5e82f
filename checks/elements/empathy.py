"""Judges whether the issuer names those affected and says what it means for them."""

from checks.reading import Hit, Reading


def judge_empathy(reading: Reading) -> list[Hit]:
    """Gives the places that acknowledge what those affected went through.

    Words inside a conditional apology ('if anyone felt') acknowledge nothing.
    """
    taken_back = [
        *reading.hits.get("apology.conditional", ()),
        *reading.hits.get("apology.hollow", ()),
        *reading.hits.get("empathy.not", ()),
    ]
    return [
        hit
        for hit in reading.said("empathy.strong")
        if not any(other.start < hit.end and hit.start < other.end for other in taken_back)
        and not reading.masks.is_negated(hit.start)
    ]
