"""Erasing words: where else they stand, and what is put in their place where a row must stay.

Words are sought as people would read them: capitals, wide letters, accents written in two ways,
Markdown's marks and line ends make no difference; a word of letters is found whole.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from drafting.domain.forms import PartRole

STRUCK = "[[…]]"
"""What stands where words were erased; the checks take it for a gap that must be filled."""
SHORTEST = 2
"""Characters a phrase has at the least."""
MOST = 5
"""How many phrases one request may name."""
_MARKS = frozenset("*_`\\")
_TELLING = frozenset(
    (PartRole.SALUTATION, PartRole.HEADLINE, PartRole.SUBHEAD, PartRole.BODY, PartRole.NOTES)
)
"""The parts that say something of this case; the others are alike in many texts."""


class Kind(StrEnum):
    """What kind of row words stand in."""

    VERSION = "version"
    DRAFT = "draft"
    SUGGESTION = "suggestion"
    TITLE = "title"
    LINE = "line"
    FACT = "fact"
    KEY_MESSAGE = "key_message"
    DEADLINE = "deadline"
    PRECONDITION = "precondition"
    ADVICE = "advice"
    DISMISSAL = "dismissal"
    COMMITMENT = "commitment"
    RECORD = "record"


UNTOUCHED = frozenset({Kind.RECORD})
"""Reasons and notes for the record: sealed, and meant to hold nobody's data."""


@dataclass(frozen=True, slots=True)
class Place:
    """One row in which words stand: by part where it has parts, else under an empty name.

    `text` and `number` say which version or draft of which text it is.
    """

    kind: Kind
    id: str
    words: Mapping[str, str]
    text: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Sought:
    """What is to be erased: phrases by name, or where none is named, whole parts as they stand."""

    phrases: tuple[str, ...] = ()
    parts: frozenset[str] = field(default_factory=frozenset)

    def stands_in(self, place: Place) -> bool:
        """Tell whether any of it stands in a place."""
        return any(self.is_in(role, words) for role, words in place.words.items())

    def is_in(self, role: str, words: str) -> bool:
        """Tell whether any of it stands in one part's words."""
        if self.phrases:
            return any(True for phrase in self.phrases for _ in _spans(words, phrase))
        return role in _TELLING and words in self.parts

    def out_of(self, role: str, words: str) -> str:
        """Give a part's words without it: a mark for each phrase, nothing for a whole part."""
        if not self.phrases:
            return "" if self.is_in(role, words) else words
        for phrase in self.phrases:
            for start, end in reversed(list(_spans(words, phrase))):
                words = words[:start] + STRUCK + words[end:]
        return words


def sought(named: str, version: Mapping[str, str]) -> Sought:
    """Read the phrases somebody named, one a line; where they named none, take a version's parts."""
    phrases = tuple(dict.fromkeys(line.strip() for line in named.splitlines() if line.strip()))
    if phrases:
        return Sought(phrases)
    return Sought(parts=frozenset(w for role, w in version.items() if role in _TELLING and w))


def unsound_phrase(wanted: Sought) -> bool:
    """Tell whether there are too many phrases, or one so short that it stands everywhere."""
    return len(wanted.phrases) > MOST or any(
        len(_folded(phrase)[0]) < SHORTEST for phrase in wanted.phrases
    )


def places_of(wanted: Sought, places: Iterable[Place]) -> tuple[Place, ...]:
    """Give the places in which what is sought stands."""
    return tuple(place for place in places if wanted.stands_in(place))


def reach(
    places: Iterable[Place], version: str, named: str, *, everywhere: bool
) -> tuple[Sought, tuple[Place, ...]]:
    """Say what a request seeks and every place it takes words from; the version's own is one."""
    known = tuple(places)
    own = tuple(p for p in known if p.kind is Kind.VERSION and p.id == version)
    wanted = sought(named, own[0].words if own else {})
    if not everywhere:
        return wanted, own
    others = (p for p in places_of(wanted, known) if p.kind not in UNTOUCHED and p not in own)
    return wanted, (*own, *others)


def mark_of(places: Iterable[Place]) -> str:
    """Give one word for exactly these places: what a person confirms is what they were shown."""
    names = sorted(f"{place.kind} {place.id} {place.number}" for place in places)
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:32]


def _folded(words: str) -> tuple[str, list[int]]:
    """Fold words for comparison; give with each folded character where it came from."""
    said: list[str] = []
    origin: list[int] = []
    for at, character in enumerate(words):
        if character in _MARKS or unicodedata.category(character) == "Cf":
            continue
        if character.isspace():
            if said and said[-1] != " ":
                said.append(" ")
                origin.append(at)
            continue
        for piece in unicodedata.normalize("NFKD", character.casefold()).casefold():
            said.append(piece)
            origin.append(at)
    return "".join(said), origin


def _spans(words: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Find a phrase's places in words, as offsets into the words as they are."""
    needle = _folded(phrase)[0].strip()
    folded, origin = _folded(words)
    at = folded.find(needle) if needle else -1
    while at >= 0:
        end = at + len(needle)
        if not (_inside(folded, at) or _inside(folded, end)):
            yield origin[at], origin[end - 1] + 1
        at = folded.find(needle, end)


def _inside(folded: str, at: int) -> bool:
    """Tell whether a place lies inside a word of letters that have words; Han has none."""
    if not 0 < at < len(folded):
        return False
    return _is_letter(folded[at - 1]) and _is_letter(folded[at])


def _is_letter(character: str) -> bool:
    return character.isalnum() and not "⺀" <= character <= "鿿"
