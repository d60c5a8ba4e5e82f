"""One text as it is compared: its claims, the changes that it owns, how telling its words are."""

from dataclasses import dataclass
from functools import cached_property

from checks.claims import Claim, Passage, Place, Sense, Slot, extract, read, sense
from checks.consistency.acknowledging import Acknowledgement, acknowledgement
from checks.consistency.kinship import Weights
from checks.consistency.pieces import Piece, pieces


@dataclass(frozen=True)
class Text:
    """One text with its claims, ready to be compared."""

    passage: Passage
    claims: tuple[Claim, ...]
    owned: Acknowledgement
    weights: Weights
    sense: Sense

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The clauses of the text, the first so many of them."""
        return pieces(self.passage)

    def slot(self, slot: Slot) -> list[Claim]:
        """Gives the claims of `slot`, signatures left out."""
        return [c for c in self.claims if c.slot is slot and c.place is not Place.SIGNATURE]


def read_text(text: str, language: str | None = None) -> Text:
    """Extracts the claims of a text and the sentences that own a change."""
    passage = read(text, language)
    meaning = sense(passage.folded)
    claims = extract(passage, meaning)
    owned = acknowledgement(passage, meaning, claims)
    return Text(passage, claims, owned, Weights(passage), meaning)
