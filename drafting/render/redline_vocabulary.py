"""Keeps the words of one comparison: each block is split and each sentence cut only once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafting.render.blocks import Unit, sentences
from drafting.render.tokens import Kind, Token, tokens, weight


@dataclass(slots=True)
class Words:
    """The tokens of each sentence met in one comparison, cut once."""

    language: str | None
    cut: dict[str, list[Token]] = field(default_factory=dict)
    bags: dict[str, frozenset[str]] = field(default_factory=dict)
    split: dict[str, list[Unit]] = field(default_factory=dict)

    def of(self, units: Sequence[Unit]) -> list[Token]:
        """Gives the tokens of units that follow one another, the gap after the last left out."""
        found: list[Token] = []
        if len(units) == 1:
            return self._tokens(units[0].text)
        for place, unit in enumerate(units):
            if place and units[place - 1].gap:
                found.append(Token(units[place - 1].gap, Kind.SPACE))
            found += self._tokens(unit.text)
        return found

    def bag(self, unit: Unit) -> frozenset[str]:
        """Gives the set of words that carry weight; all words where none does."""
        known = self.bags.get(unit.text)
        if known is None:
            own = [token for token in self.of((unit,)) if token.kind is not Kind.SPACE]
            heavy = frozenset(token.text.lower() for token in own if weight(token) >= 1)
            known = heavy or frozenset(token.text.lower() for token in own)
            self.bags[unit.text] = known
        return known

    def sentences(self, text: str) -> list[Unit]:
        """Splits a block into sentences, once."""
        known = self.split.get(text)
        if known is None:
            known = self.split[text] = sentences(text)
        return known

    def _tokens(self, text: str) -> list[Token]:
        known = self.cut.get(text)
        if known is None:
            known = []
            for part in self.sentences(text):
                known += self._sentence(part.text)
                if part.gap:
                    known.append(Token(part.gap, Kind.SPACE))
            self.cut[text] = known
        return known

    def _sentence(self, text: str) -> list[Token]:
        known = self.cut.get(text)
        if known is None:
            known = self.cut[text] = tokens(text, self.language)
        return known
