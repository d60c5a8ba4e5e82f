"""One text as it is compared: its claims, the changes that it owns, how telling its words are."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from checks.claims import Claim, Day, Passage, Sense, Slot, extract, read, sense
from checks.claims.model import APART
from checks.consistency.acknowledging import Acknowledgement, acknowledgement
from checks.consistency.beside import Beside, beside
from checks.consistency.kinship import Weights
from checks.consistency.sayings import Saying, sayings

LONGEST = 30_000
"""How much of a text is compared, in characters: no comparison takes longer than such a one."""
_MOST_DAYS = 40
"""How many days a sentence names: the first so many."""


@dataclass(frozen=True)
class Text:
    """One text with its claims, ready to be compared."""

    passage: Passage
    claims: tuple[Claim, ...]
    owned: Acknowledgement
    weights: Weights
    sense: Sense

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """The sentences of the text, the first so many of them."""
        return sayings(self.passage, self.sense, self.weights, self.claims)

    @cached_property
    def _days(self) -> dict[int, tuple[Day, ...]]:
        """The days that each sentence names, by its number."""
        found: dict[int, tuple[Day, ...]] = {}
        for claim in self.claims:
            if isinstance(claim.value, Day):
                held = found.get(claim.sentence, ())
                found[claim.sentence] = (*held, claim.value) if len(held) < _MOST_DAYS else held
        return found

    @cached_property
    def _read(self) -> dict[tuple[Slot, int, int], Beside]:
        return {}

    def beside(self, claim: Claim) -> Beside:
        """Gives what stands beside a claim of this text, read when first asked for."""
        key = claim.slot, claim.start, claim.end
        if key not in self._read:
            days = self._days.get(claim.sentence, ())
            self._read[key] = beside(self.passage, claim, days)
        return self._read[key]

    def slot(self, slot: Slot) -> list[Claim]:
        """Gives the claims of `slot`, signatures and what is of another matter left out."""
        return [c for c in self.claims if c.slot is slot and c.place not in APART]


@lru_cache(maxsize=32)
def read_text(text: str, language: str | None = None) -> Text:
    """Extracts the claims of a text and the sentences that own a change.

    The last few are kept: twins are held against each other both ways, a fact against each text.
    """
    passage = read(text[:LONGEST], language)
    meaning = sense(passage.folded)
    claims = extract(passage, meaning)
    owned = acknowledgement(passage, meaning, claims)
    return Text(passage, claims, owned, Weights(passage), meaning)
