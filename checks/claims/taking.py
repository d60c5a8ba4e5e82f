"""Makes a claim of a stretch that takes a stand, with what it is about and what limits it."""

from checks.claims.meanings import Sense
from checks.claims.model import Claim, Context, Position, Slot
from checks.claims.passages import Passage, Sentence


def take(
    passage: Passage,
    sense: Sense,
    slot: Slot,
    sentence: Sentence,
    span: tuple[int, int],
    position: Position,
) -> Claim:
    """Makes the claim that a stretch takes a stand, with what limits it."""
    low, high = span
    while low < high and passage.text[low].isspace():
        low += 1
    while high > low and passage.text[high - 1].isspace():
        high -= 1
    wide = max(sentence.start, low - 160), min(sentence.end, high + 160)
    marks = sense.meanings(low, high, "mark") | sense.meanings(low, high, "everyone")
    marks |= sense.meanings(*wide, "mark") & {"other", "rumour", "same", "again", "maybe"}
    context = Context(
        sense.meanings(low, high, "thing"),
        sense.meanings(low, high, "role"),
        sense.words(low, high),
        marks,
    )
    return Claim(slot, low, high, sentence.number, sentence.place, position, context)
