"""House rules as pages: the list, one rule with its try-out on what was released."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.canonical import Canonical, from_bytes
from drafting.domain.forms import Audience, PartRole
from drafting.domain.house import HouseRule, HouseState, standing_of
from drafting.domain.ids import PersonId
from drafting.domain.language import Language
from drafting.domain.people import Person
from drafting.domain.refusal import NotThere
from drafting.render.house import Spot, Tried, spots, try_examples
from drafting.store import house, people
from drafting.store.asking import Found, Rows, together

MOST_RELEASES = 100
"""How many of the latest releases a rule is tried out on."""

MOST_CHARACTERS = 1_000_000
"""How many characters of them are read, so that a try-out takes no longer than a page may."""

SHOWN = 40
"""How many places a try-out shows; the others are counted."""

_OPEN = frozenset({Audience.PUBLIC, Audience.MEDIA, Audience.COMMUNITY})
"""Audiences of whose releases anybody may read the words, as they stood in the open."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule in the list: its newest version, and whether it is on."""

    rule: HouseRule
    on: bool

    @property
    def waits(self) -> bool:
        """Tell whether a change waits to be switched on."""
        return self.on and self.rule.state is HouseState.DRAFT


@dataclass(frozen=True, slots=True)
class Marked:
    """A released text with the places a rule marks in it.

    `mine` says that the reader may follow a link to the release. Where `told` is False the release
    spoke to some only, the reader is none of its members, and the places are counted alone.
    """

    release: str
    number: int
    title: str
    language: Language
    public_at: datetime
    spots: tuple[Spot, ...]
    count: int
    mine: bool
    told: bool


@dataclass(frozen=True, slots=True)
class TryOut:
    """What a rule would have marked: how many places in how many of the releases read."""

    places: int
    releases: int
    read: int
    texts: tuple[Marked, ...]

    @property
    def unshown(self) -> int:
        """Count the places that are not shown."""
        return self.places - sum(len(text.spots) for text in self.texts)


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule: its versions, the newest first, the one in force, its try-out and examples."""

    rule: HouseRule
    standing: HouseRule | None
    versions: tuple[HouseRule, ...]
    people: dict[PersonId, Person]
    try_out: TryOut
    examples: tuple[Tried, ...]

    @property
    def may_turn_on(self) -> bool:
        """Tell whether the newest version may be switched on."""
        return self.standing is not self.rule and all(one.holds for one in self.examples)


def listed(connection: Connection) -> tuple[Listed, ...]:
    """List every rule, the last changed first."""
    found = together(connection, {"newest": house.newest(), "on": house.in_force()})
    on = {row.rule for row in found["on"]}
    return tuple(Listed(rule, rule.id in on) for rule in house.answered(found["newest"]))


def versions(connection: Connection, rule: str) -> tuple[HouseRule, ...]:
    """Give all versions of a rule, the newest first.

    Raises:
        NotThere: if there is no such rule.
    """
    found = house.answered(connection.execute(house.versions_of(rule)))
    if not found:
        raise NotThere
    return found


def show(connection: Connection, rule: str, by: PersonId, now: datetime) -> RulePage:
    """Load a rule and try its newest version out on the latest releases; nothing is written.

    Raises:
        NotThere: if there is no such rule.
    """
    every = versions(connection, rule)
    found = together(connection, {"released": house.released(by, now, MOST_RELEASES)})
    hands = people.by_ids(connection, sorted({one.by for one in every}))
    return RulePage(
        rule=every[0],
        standing=standing_of(every),
        versions=every,
        people={person.id: person for person in hands},
        try_out=_tried(every[0], found["released"]),
        examples=try_examples(every[0].wording),
    )


def _tried(rule: HouseRule, rows: Rows) -> TryOut:
    """Apply a rule to released texts until so many characters are read; count every place."""
    texts: list[Marked] = []
    read: set[str] = set()
    left, shown = MOST_CHARACTERS, SHOWN
    for row in rows:
        if left <= 0 and row.id not in read:
            break
        read.add(row.id)
        if row.canonical is None:
            continue
        left -= len(row.canonical)
        said = from_bytes(row.canonical.encode())
        found = spots(said, rule)
        if found:
            told = bool(row.mine) or Audience(row.audience) in _OPEN
            kept = found[:shown] if told else ()
            shown -= len(kept)
            texts.append(_marked(row, said, kept, len(found), told=told))
    return TryOut(
        places=sum(text.count for text in texts),
        releases=len({text.release for text in texts}),
        read=len(read),
        texts=tuple(texts),
    )


def _marked(
    row: Found, said: Canonical, kept: tuple[Spot, ...], count: int, *, told: bool
) -> Marked:
    return Marked(
        release=row.id,
        number=row.number,
        title=said.text_of(PartRole.HEADLINE) if told else "",
        language=said.language,
        public_at=row.public_at,
        spots=kept,
        count=count,
        mine=bool(row.mine),
        told=told,
    )
