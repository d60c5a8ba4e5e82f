"""Bring in whole files and folders of past statements, saying of each what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from drafting.commands import bring_in
from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId
from drafting.domain.language import Language
from drafting.domain.past import LARGEST, PastStatement, Unreadable, read_past
from drafting.domain.refusal import Need, Refusal


class Fate(StrEnum):
    """What became of a past statement."""

    TAKEN = "taken"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class BringInFiles:
    """Take in every file named, and every file below the folders named."""

    by: PersonId
    paths: tuple[Path, ...]
    reference: bool = False
    language: Language | None = None
    members: tuple[PersonId, ...] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one past statement, and why where it was not taken."""

    place: str
    fate: Fate
    title: str = ""
    language: str = ""
    encoding: str = ""
    needs: tuple[Need, ...] = ()


def handle(command: BringInFiles, desk: Desk) -> Iterator[Outcome]:
    """Take the files one after the other, each statement in a transaction of its own.

    One that is refused stops none of the others.
    """
    for path in _files(command.paths):
        try:
            with path.open("rb") as file:
                raw = file.read(LARGEST + 1)
        except OSError as error:
            need = Need("past-closed", {"value": error.strerror or str(error)})
            yield Outcome(str(path), Fate.REFUSED, needs=(need,))
            continue
        for found in read_past(str(path), raw):
            yield _taken(command, found, desk)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        below = (p for p in sorted(path.rglob("*")) if p.is_file())
        yield from (p for p in below if not _hidden(p.relative_to(path)))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _taken(command: BringInFiles, found: PastStatement | Unreadable, desk: Desk) -> Outcome:
    if isinstance(found, Unreadable):
        need = Need(found.why, {"value": found.value})
        return Outcome(found.place, Fate.REFUSED, needs=(need,))
    language = bring_in.language_of(found, command.language)
    told = (found.title, language.value if language else "", found.encoding)
    wanted = bring_in.BringIn(
        command.by, found, command.reference, command.language, command.members
    )
    try:
        bring_in.handle(wanted, desk)
    except Refusal as refused:
        known = any(need.key == "past-already" for need in refused.needs)
        return Outcome(found.place, Fate.KNOWN if known else Fate.REFUSED, *told, refused.needs)
    return Outcome(found.place, Fate.TAKEN, *told)
