"""Extracts what a public statement claims: figures, times, names and the stands it takes.

Strict grammars over English and Chinese text, one folding for both scripts; pure, and linear in
the length of the text. What the claims of two texts mean to one another is `checks.consistency`.
"""

from itertools import islice

from checks.claims.happenings import happenings
from checks.claims.masks import blank, uncounted
from checks.claims.meanings import Sense, content, sense
from checks.claims.model import (
    MOST,
    Amount,
    Claim,
    Clock,
    Context,
    Day,
    Name,
    Place,
    Position,
    Slot,
)
from checks.claims.names import names
from checks.claims.passages import Passage, read
from checks.claims.positions import positions
from checks.claims.quantities import quantities

__all__ = [
    "Amount",
    "Claim",
    "Clock",
    "Context",
    "Day",
    "Name",
    "Passage",
    "Place",
    "Position",
    "Sense",
    "Slot",
    "content",
    "extract",
    "read",
    "sense",
]


def extract(passage: Passage, meaning: Sense | None = None) -> tuple[Claim, ...]:
    """Gives every claim of a passage in the order of the text.

    >>> [claim.slot.value for claim in extract(read("On 3 June, 12 people were hurt."))]
    ['date', 'number']
    """
    meaning = meaning or sense(passage.folded)
    moments, taken = happenings(passage, meaning)
    masked = blank(passage.folded, [*taken, *uncounted(passage.folded)])
    claims = [
        *moments,
        *quantities(passage, meaning, masked),
        *islice(names(passage, meaning), MOST),
        *islice(positions(passage, meaning), 4 * MOST),
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.slot)))
