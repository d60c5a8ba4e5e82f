"""Finds the sentences of two texts that take stands which cannot both hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.claims import Claim, Context, Position, Slot
from checks.claims.model import STANDS
from checks.consistency.kinship import shared
from checks.consistency.sayings import Saying, may_clash, traits
from checks.consistency.steps import steps
from checks.consistency.texts import Text
from checks.consistency.weights import learnt, surety

CANDIDATES = 250
"""How many pairs of sentences are weighed: those that share most."""
LITTLE = 0.3
"""Two sentences that share less than this, and speak of nothing alike, are not weighed."""
_MANY = (2, 4, 7, 12, 20)
SURE = 0.4
"""So surely do two sentences clash that they are shown as a contradiction (see `weights`)."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sentences, how surely they clash (0 to 1), and the traits that say so."""

    a: Saying
    b: Saying
    surety: float
    traits: frozenset[str]

    @property
    def kind(self) -> Slot:
        """What they clash in: the likeliest kind of stand."""
        return max(STANDS, key=lambda slot: surety(self.traits, learnt(slot.value)))

    def claims(self) -> tuple[Claim, Claim]:
        """Gives the two sentences as claims of their kind."""
        slot = self.kind
        return _claim(self.a, slot), _claim(self.b, slot)


def clashes(earlier: Text, later: Text) -> Iterator[Clash]:
    """Walks the sentences that clash, the surest first; each sentence is told of once."""
    trees = learnt("sayings")
    weighed = [Clash(a, b, surety(held, trees), held) for a, b, held in candidates(earlier, later)]
    done: set[int] = set()
    for clash in sorted(weighed, key=lambda one: -one.surety):
        if clash.surety < SURE:
            return
        if not {id(clash.a), id(clash.b)} & done:
            done |= {id(clash.a), id(clash.b)}
            yield clash


def candidates(earlier: Text, later: Text) -> Iterator[tuple[Saying, Saying, frozenset[str]]]:
    """Walks the pairs of sentences that may be of one thing, each with its traits."""
    held = [(shared(a.words, b.words)[0], a, b) for a in earlier.sayings for b in later.sayings]
    most_a: dict[int, float] = {}
    most_b: dict[int, float] = {}
    for worth, a, b in held:
        most_a[id(a)] = max(worth, most_a.get(id(a), 0.0))
        most_b[id(b)] = max(worth, most_b.get(id(b), 0.0))
    near = [
        (worth, a, b)
        for worth, a, b in held
        if (worth >= LITTLE or may_clash(a, b)) and a.folded != b.folded
    ]
    if len(near) > CANDIDATES:
        near = sorted(near, key=lambda one: -one[0])[:CANDIDATES]
    among = frozenset(
        (*steps("told", len(earlier.sayings), _MANY), *steps("said", len(later.sayings), _MANY))
    )
    for worth, a, b in near:
        best = worth >= most_a[id(a)], worth >= most_b[id(b)]
        yield a, b, traits(a, b, best_for_a=best[0], best_for_b=best[1]) | among


def _claim(saying: Saying, slot: Slot) -> Claim:
    """Makes the claim that a sentence takes a stand, for the change that shows it."""
    sentence, text = saying.sentence, saying.passage.text
    said = text[sentence.start : sentence.end]
    low = sentence.start + len(said) - len(said.lstrip())
    high = low + len(said.strip())
    value = Position(frozenset({"said"}))
    context = Context(words=frozenset(saying.words))
    return Claim(slot, low, high, sentence.number, sentence.place, value, context)
