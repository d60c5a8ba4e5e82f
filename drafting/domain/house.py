"""House rules: what the organisation says, writes and is reached by, as its administrators set it.

A rule is a row of versions, none of which is ever altered. It is tried out on what was released
while it is a draft; from the version that switches it on, every check of a text applies it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drafting.domain.ids import PersonId
from drafting.domain.language import Catalogue
from drafting.domain.refusal import Need

MOST_TERMS = 60
"""How many terms one rule may have, each kind of them."""

LONGEST_TERM = 120
LONGEST_WHY = 300
LONGEST_EXAMPLE = 400
MOST_EXAMPLES = 20
MOST_IN_FORCE = 300
"""How many rules may be on at once."""

MOST_FORMS = 3
"""How many words of a term may stand for every form of a verb."""

OWN_LENGTH = 3
"""How many digits or letters a number or address of the house has at least."""


class HouseShape(StrEnum):
    """What a house rule is about."""

    FORBIDDEN = "forbidden"
    PREFERRED = "preferred"
    NAME = "name"
    CONTACT = "contact"


class HouseState(StrEnum):
    """How a version of a rule stands: being written, in force from then on, or no more."""

    DRAFT = "draft"
    ON = "on"
    OFF = "off"


class HouseLevel(StrEnum):
    """How much weighs on what a house rule finds; never a 'must'."""

    SHOULD = "should"
    COULD = "could"


@dataclass(frozen=True, slots=True)
class HouseWording:
    """What a rule says.

    `words` are the terms to avoid, the known wrong forms of a name, or the house's own numbers and
    addresses; `instead` what to write, or the right forms of a name. `whys` say why in some of the
    readers' languages. An `example` marks the words to be found in [[ ]]; one without is to be left
    alone.
    """

    shape: HouseShape
    words: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    languages: tuple[Catalogue, ...] = ()
    level: HouseLevel = HouseLevel.SHOULD
    whys: tuple[tuple[Catalogue, str], ...] = ()
    both_scripts: bool = True
    examples: tuple[str, ...] = ()

    @property
    def marks(self) -> bool:
        """Tell whether the rule marks words; the house's own numbers and addresses are known."""
        return self.shape is not HouseShape.CONTACT

    @property
    def title(self) -> str:
        """Give the words that the rule goes by in a list."""
        named = self.instead if self.shape is HouseShape.NAME else self.words
        return next(iter(named), "")


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One version of a rule; `number` counts the versions from 1."""

    id: str
    number: int
    state: HouseState
    wording: HouseWording
    by: PersonId
    at: datetime


def against(one: HouseWording, other: HouseWording) -> str:
    """Give a word that one of two rules asks for and the other marks; empty where they agree."""
    if not (one.marks and other.marks and set(one.languages) & set(other.languages)):
        return ""
    for asks, marks in ((one, other), (other, one)):
        marked = {word.casefold() for word in marks.words}
        for word in asks.instead:
            if word.casefold() in marked:
                return word
    return ""


def standing_of(versions: Sequence[HouseRule]) -> HouseRule | None:
    """Give the version of a rule that is on, from all its versions, the newest first.

    A draft settles nothing: the version before it stays as it was.
    """
    settled = next((one for one in versions if one.state is not HouseState.DRAFT), None)
    return settled if settled is not None and settled.state is HouseState.ON else None


def lacks(wording: HouseWording) -> tuple[tuple[str, Need], ...]:
    """List everything a wording lacks or holds too much of, each at the field it belongs to."""
    return tuple(_lacks(wording))


def _lacks(wording: HouseWording) -> Iterator[tuple[str, Need]]:
    needed = "instead" if wording.shape is HouseShape.NAME else "words"
    if not getattr(wording, needed):
        yield needed, Need("answer-missing")
    if wording.shape is HouseShape.PREFERRED and not wording.instead:
        yield "instead", Need("answer-missing")
    if not wording.languages:
        yield "languages", Need("house-languages")
    if wording.marks and not any(why for _, why in wording.whys):
        yield "whys", Need("house-why")
    yield from _terms(wording)
    for language, why in wording.whys:
        if len(why) > LONGEST_WHY:
            yield f"why-{language.value}", Need("answer-too-long", {"most": LONGEST_WHY})
    if len(wording.examples) > MOST_EXAMPLES or max(map(len, wording.examples), default=0) > (
        LONGEST_EXAMPLE
    ):
        most = {"most": MOST_EXAMPLES, "longest": LONGEST_EXAMPLE}
        yield "examples", Need("house-examples-many", most)


def _terms(wording: HouseWording) -> Iterator[tuple[str, Need]]:
    for name, terms in (("words", wording.words), ("instead", wording.instead)):
        if len(terms) > MOST_TERMS or max(map(len, terms), default=0) > LONGEST_TERM:
            yield name, Need("house-terms-many", {"most": MOST_TERMS, "longest": LONGEST_TERM})
        short = next((term for term in terms if not _long_enough(term, wording)), None)
        if short is not None:
            yield name, Need("house-term-short", {"term": short})
        crowded = next((term for term in terms if term.count("~") > MOST_FORMS), None)
        if crowded is not None:
            yield name, Need("house-term-forms", {"term": crowded, "most": MOST_FORMS})
    both = next((term for term in wording.words if term in wording.instead), None)
    if both is not None:
        yield "words", Need("house-term-both", {"term": both})


def _long_enough(term: str, wording: HouseWording) -> bool:
    """Tell whether a term is more than a letter; one Chinese character may be a word."""
    told = [sign for sign in term if sign.isalnum()]
    if not wording.marks:
        return len(told) >= OWN_LENGTH
    return len(told) > 1 or any(sign >= "\u3400" for sign in told)
