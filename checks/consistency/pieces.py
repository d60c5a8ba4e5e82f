"""Cuts a passage into the clauses that are compared one by one, each with its telling words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.claims import Claim, Context, Passage, Place, Position, Slot, content
from checks.claims.passages import clauses

MOST = 300
"""How many clauses of a text are read: the first so many, so that work is bounded."""
APART = frozenset({Place.SIGNATURE, Place.ASIDE})
"""Places whose words tell nothing of the matter."""
_DATES = re.compile(r"\d{1,2}月\d{1,2}日")


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause: where it stands, its folded words and the content words among them."""

    start: int
    end: int
    sentence: int
    folded: str
    words: frozenset[str]


def pieces(passage: Passage) -> tuple[Piece, ...]:
    """Gives the first clauses of a passage, those of a signature or another matter left out."""
    found = []
    for sentence in passage.sentences:
        if sentence.place in APART:
            continue
        for low, high in clauses(passage, sentence):
            found.append(piece(passage, low, high))
            if len(found) >= MOST:
                return tuple(found)
    return tuple(found)


def piece(passage: Passage, low: int, high: int) -> Piece:
    """Gives one stretch of a passage as a clause, blanks at its ends left out."""
    while low < high - 1 and passage.text[low].isspace():
        low += 1
    while high > low + 1 and passage.text[high - 1].isspace():
        high -= 1
    folded = passage.folded[low:high]
    return Piece(low, high, passage.at(low).number, folded, telling(folded))


def telling(folded: str) -> frozenset[str]:
    """Gives the content words of a stretch, and its dates as words of their own."""
    return content(folded) | frozenset(found[0] for found in _DATES.finditer(folded))


def stand(passage: Passage, slot: Slot, said: Piece, *, firm: bool = True) -> Claim:
    """Makes the claim that a clause takes a stand, for the change that shows it."""
    place = passage.at(said.start).place
    context = Context(words=said.words)
    value = Position(frozenset({"said"}), firm)
    return Claim(slot, said.start, said.end, said.sentence, place, value, context)


def sentence_of(passage: Passage, said: Piece) -> str:
    """Gives the folded sentence of a clause."""
    sentence = passage.sentences[said.sentence]
    return passage.folded[sentence.start : sentence.end]


def neighbours(held: tuple[Piece, ...], at: int) -> Iterator[Piece]:
    """Gives a clause and the others of its sentence."""
    low = at
    while low > 0 and held[low - 1].sentence == held[at].sentence:
        low -= 1
    while low < len(held) and held[low].sentence == held[at].sentence:
        yield held[low]
        low += 1
