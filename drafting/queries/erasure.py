"""Where else words stand that are to be erased: what two people see before the second confirms."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.domain.erasure import UNTOUCHED, Kind, Place, mark_of, places_of, reach
from drafting.domain.ids import PersonId
from drafting.domain.language import Language
from drafting.store import cases, erasures, statements, traces, versions
from drafting.store.asking import Rows


@dataclass(frozen=True, slots=True)
class Cut:
    """A version that goes: its id, its number in its text, and the text's language."""

    id: str
    number: int
    language: Language


@dataclass(frozen=True, slots=True)
class Reach:
    """Every place a request takes words from, and those it cannot or does not reach.

    `counts` tells the other places by kind, without legal advice, of which nobody else is told;
    `files` counts the releases whose files go. `records` are reasons and notes that are sealed,
    `elsewhere` other statements the reader may know of. `seen` is what a confirmation names.
    """

    versions: tuple[Cut, ...]
    counts: Mapping[str, int]
    files: int
    records: int
    elsewhere: Rows
    seen: str
    phrases: str
    everywhere: bool


def look(
    connection: Connection, version: str, reader: PersonId, phrases: str, *, everywhere: bool = True
) -> Reach:
    """Find where a version's words, or the phrases named, stand.

    Raises:
        NotThere: if there is no such version for this reader.
    """
    statement = versions.statement_of(version)
    beside = {
        "texts": statements.spoken([statement]),
        "erasure": erasures.asked_for(version),
        **traces.questions(statement, statements.incident_of(statement)),
    }
    case = cases.of_statement(connection, statement, reader, beside=beside)
    asked = next(iter(case.beside["erasure"]), None)
    if asked is not None:
        phrases, everywhere = asked.phrases, asked.everywhere
    known = traces.places(case.beside)
    wanted, held = reach(known, version, phrases, everywhere=everywhere)
    gone = [place for place in held if place.kind is Kind.VERSION]
    files = traces.released(case.beside, [place.id for place in gone])
    sealed = [p for p in places_of(wanted, known) if p.kind in UNTOUCHED]
    others = (
        connection.execute(traces.elsewhere(case.statement.id, reader, wanted.phrases)).all()
        if wanted.phrases
        else ()
    )
    return Reach(
        versions=_cuts(case.beside["texts"], gone),
        counts=_counts(held),
        files=len({release for all_of in files.values() for release in all_of}),
        records=len(sealed),
        elsewhere=tuple(others),
        seen=mark_of(held),
        phrases=phrases,
        everywhere=everywhere,
    )


def _cuts(texts: Rows, gone: list[Place]) -> tuple[Cut, ...]:
    spoken = {row.id: Language(row.language) for row in texts}
    cuts = (Cut(place.id, place.number, spoken[place.text]) for place in gone)
    return tuple(sorted(cuts, key=lambda cut: (cut.language, cut.number)))


def _counts(held: tuple[Place, ...]) -> dict[str, int]:
    shown = [kind for kind in Kind if kind not in (Kind.VERSION, Kind.ADVICE, Kind.RECORD)]
    found = {kind.value: sum(1 for p in held if p.kind is kind) for kind in shown}
    return {kind: number for kind, number in found.items() if number}
