"""Play the demonstration: a fictional organisation, made by the commands that people give.

Only where nobody exists yet; the store is a demonstration for good from then on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from drafting.commands import bring_in_files
from drafting.commands.demonstration_script import FOLDER, organisation, steps
from drafting.commands.demonstration_steps import Props, play
from drafting.commands.desk import Desk
from drafting.domain.canonical import Letterhead
from drafting.domain.ids import PersonId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Catalogue, Language
from drafting.domain.people import Person, Role
from drafting.domain.refusal import Conflict, Need
from drafting.store import journal, people, settings

_BEFORE = timedelta(days=30)
"""How long before today the organisation was set up: before the script's first step."""


@dataclass(frozen=True, slots=True)
class Demonstrate:
    """Make the store a demonstration."""

    folder: Path = FOLDER


def handle(command: Demonstrate, desk: Desk) -> Entry:
    """Write the organisation and its people, then play every step at its own time.

    Raises:
        Conflict: if there is any person already: what is real is never mixed with this.
    """
    now = desk.clock()
    told = organisation(command.folder)
    with desk.writing() as db:
        if people.any_exist(db):
            raise Conflict(Need("demonstration-needs-nobody"))
        _settle_in(db, told)
        cast = {row["key"]: _person(db, row, now - _BEFORE) for row in told["person"]}
        deed = Deed("demonstration-begun", "", "", "", {"people": len(cast)})
        entry = journal.append(db, now - _BEFORE, deed)
    _bring_in_the_past(command, replace(desk, clock=_standing_at(now - _BEFORE)), cast)
    props = Props(cast)
    for step in steps(now, command.folder):
        play(step, replace(desk, clock=_standing_at(step.at)), props)
    return entry


def _bring_in_the_past(command: Demonstrate, desk: Desk, cast: Mapping[str, PersonId]) -> None:
    """Let the first writer bring the folder's past statements in, as precedents."""
    first = next(iter(cast.values()))
    past = bring_in_files.BringInFiles(first, (command.folder / "past",), reference=True)
    left = [outcome for outcome in bring_in_files.handle(past, desk) if outcome.needs]
    assert not left, left


def _standing_at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def _settle_in(db: Connection, told: Mapping[str, Any]) -> None:
    settings.put(db, "demonstration", value=True)
    settings.put(db, "name", told["name"])
    settings.put(db, "zone", told["zone"])
    for tag, head in told["letterheads"].items():
        settings.put_letterhead(db, Language(tag), Letterhead(head["name"], tuple(head["lines"])))


def _person(db: Connection, row: Mapping[str, Any], at: datetime) -> PersonId:
    person = Person(
        id=PersonId(fresh_id()),
        email=row["email"],
        name=row["name"],
        roles=frozenset(Role(role) for role in row["roles"]),
        catalogue=Catalogue(row["catalogue"]),
        zone=row["zone"],
        phone=row["phone"],
        on_duty=row.get("on_duty", False),
    )
    people.add(db, person, at)
    return person.id
