"""The texts of an incident that say otherwise than one of its facts: drafts, under way, released."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from time import monotonic

from sqlalchemy import Connection

from drafting.domain.canonical import from_bytes
from drafting.domain.forms import Form, PartRole
from drafting.domain.ids import PersonId
from drafting.domain.incident import Fact, FactState, Incident
from drafting.domain.language import Language
from drafting.domain.refusal import NotThere
from drafting.domain.workflow import RoundState
from drafting.render.against_fact import Clash, clashes, joined
from drafting.render.judging import Joined
from drafting.store import incidents, memberships, people, wordings
from drafting.store.asking import Found, together
from drafting.store.rows import parts_from_json

MOST = 60
"""Drafts, and versions, that are looked at: those changed last."""
SECONDS = 2.0
"""How long one page goes on reading; what is left then is counted."""
LONGEST = 100_000
"""Characters beyond which a text is not read here."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place where the same words stand: a round in its state, a release, else a draft.

    `id` is the round's, the release's or the draft's statement's; `number` a release's.
    """

    id: str
    state: RoundState | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A text whose words say otherwise: every place they stand in, and which words they are."""

    statement: str
    title: str
    language: Language
    places: tuple[Place, ...]
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True)
class OtherwisePage:
    """A fact with the texts that say otherwise; `unread` texts were too many or too long."""

    fact: Fact
    incident: Incident
    texts: tuple[Otherwise, ...]
    read: int
    unread: int


def show(
    connection: Connection,
    fact: str,
    reader: PersonId,
    ticks: Callable[[], float] = monotonic,
) -> OtherwisePage:
    """Compare a fact with what its incident's texts say now.

    Raises:
        NotThere: if there is no such fact for this reader.
    """
    incident = incidents.incident_of_fact(fact)
    found = together(
        connection,
        {
            "fact": incidents.fact_itself(fact),
            "incident": incidents.itself(incident),
            "members": memberships.members_of(incident),
            "drafts": wordings.written_on(incident, MOST + 1),
            "standing": wordings.standing_on(incident, MOST + 1),
        },
    )
    members = people.answered(found["members"])
    if not found["fact"] or all(member.id != reader for member in members):
        raise NotThere
    known = incidents.fact_from(found["fact"][0])
    over = sum(1 for rows in (found["drafts"], found["standing"]) if len(rows) > MOST)
    held = _gathered(found["standing"][:MOST], found["drafts"][:MOST])
    texts, unread = _compared(held, known, ticks)
    return OtherwisePage(
        fact=known,
        incident=incidents.incident_from(found["incident"][0]),
        texts=texts,
        read=len(held) - unread,
        unread=unread + over,
    )


_Read = tuple[Found, Mapping[PartRole, str], Place]


@dataclass(frozen=True, slots=True)
class _Wording:
    """The same words of one text, and where they stand."""

    row: Found
    joined: Joined
    places: tuple[Place, ...]


def _gathered(standing: Iterable[Found], written: Iterable[Found]) -> tuple[_Wording, ...]:
    """Join each text's words, and put alike ones together: a draft is often what was released."""
    held: dict[tuple[str, str], _Wording] = {}
    for row, parts, place in (*map(_standing, standing), *map(_written, written)):
        words = joined(parts, Form(row.form), Language(row.language))
        key = (row.text, words.text)
        before = held[key].places if key in held else ()
        held[key] = _Wording(row, words, (*before, place))
    return tuple(held.values())


def _standing(row: Found) -> _Read:
    canonical = from_bytes(row.canonical.encode())
    place = Place(row.round, RoundState(row.state))
    if row.release:
        place = Place(row.release, RoundState.RELEASED, row.release_number)
    return row, {part.role: part.text for part in canonical.parts}, place


def _written(row: Found) -> _Read:
    return row, parts_from_json(row.parts), Place(row.statement)


def _compared(
    held: tuple[_Wording, ...], fact: Fact, ticks: Callable[[], float]
) -> tuple[tuple[Otherwise, ...], int]:
    """Read text after text until the time is up; count those that were not read."""
    if fact.state is FactState.SUPERSEDED or not fact.value:
        return (), 0
    begun: float | None = None
    texts: list[Otherwise] = []
    unread = 0
    for one in held:
        over = begun is not None and ticks() > begun + SECONDS
        if over or len(one.joined.text) > LONGEST:
            unread += 1
            continue
        language = Language(one.row.language)
        found = clashes(one.joined, language, fact)
        begun = ticks() if begun is None else begun  # the first text also waits for the rules
        if found:
            title = one.row.title
            texts.append(Otherwise(one.row.statement, title, language, one.places, found))
    return tuple(texts), unread
