"""The values that the extractors give: one claim is one thing that a text says of the world."""

from dataclasses import dataclass
from enum import StrEnum

MOST = 200
"""How many claims of one kind are read: the first so many of a text, so that work is bounded."""


class Slot(StrEnum):
    """What a claim is about; the value is the `kind` shown for a contradiction."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    CAUSE = "cause"
    STATUS = "status"
    RESPONSIBILITY = "responsibility"
    NAME = "name"
    DEADLINE = "deadline"
    SCOPE = "scope"
    REMEDY = "remedy"


VALUES = (Slot.NUMBER, Slot.DATE, Slot.TIME, Slot.NAME, Slot.DEADLINE)
"""What is told by a value."""
STANDS = (Slot.CAUSE, Slot.STATUS, Slot.RESPONSIBILITY, Slot.SCOPE, Slot.REMEDY)
"""What is told by a sentence."""


class Place(StrEnum):
    """Which kind of block a sentence stands in."""

    HEADING = "heading"
    BODY = "body"
    TABLE = "table"
    SIGNATURE = "signature"
    ASIDE = "aside"


APART = frozenset({Place.SIGNATURE, Place.ASIDE})
"""Places whose words tell nothing of the matter."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A closed interval of a quantity in its base unit, and whether the text calls it rough.

    `unit` is a dimension (`minute`, `kilogram`, `money:GBP`, `percent`, `count`, …), `rate` what
    it is reckoned by ('per order'), `exact` False after about, nearly or a rounded word.
    """

    low: float
    high: float
    unit: str
    exact: bool = True
    rate: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day or a stretch of days; None is what the text leaves open."""

    year: int | None = None
    month: int | None = None
    first: int | None = None
    last: int | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes after midnight: every reading the words allow, and the zone.

    `zone` is the offset from UTC in minutes, or None where the text names none; `slack` is how
    many minutes the words leave open ('shortly after noon').
    """

    minutes: frozenset[int]
    zone: int | None = None
    slack: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """A person's or a thing's name: the role or label it stands with, and its parts, folded."""

    role: str
    last: str
    first: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """A stand that a clause takes: a class of cause, a status, a remedy and the like."""

    classes: frozenset[str]
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Context:
    """What stands round a claim and says what it is about, in words of no one language.

    `things` are the things counted, `roles` what happened to them, `words` the other content
    words (stems or pairs of characters), `marks` what limits the claim ('part', 'so_far').
    """

    things: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, where it stands (`start`, `end` in code points) and in which sentence."""

    slot: Slot
    start: int
    end: int
    sentence: int
    place: Place
    value: Amount | Day | Clock | Name | Position
    context: Context


def named(words: str) -> frozenset[str]:
    """Gives the set of the words that a string names, parted by spaces."""
    return frozenset(words.split())
