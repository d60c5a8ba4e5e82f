"""Starters: the words with slots that people begin from ('templates' on the screen).

They live as data in `templates/starters/<language tag>/`, a file per form, with `lines.toml` for
the sentences that several starters share, one set per incident type. This module reads the
folder and nothing else; no row of the store is involved.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from drafting.domain.canonical import Part, arranged
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.incident import IncidentType
from drafting.domain.language import Language
from drafting.domain.slots import count_slots

FOLDER = Path(__file__).parents[2] / "templates" / "starters"
_LINES = "lines.toml"
_TAKEN_UP = re.compile(r"\{\{([a-z]+)\}\}")


@dataclass(frozen=True, slots=True)
class Starter:
    """A text with slots to begin from. `types` are the incident types that it suits.

    `shared` tells that the same text exists once for each incident type, with lines of its own.
    """

    id: str
    language: Language
    form: Form
    stage: Stage
    types: tuple[IncidentType, ...]
    audience: Audience
    title: str
    parts: tuple[Part, ...]
    shared: bool = False

    @property
    def slots(self) -> int:
        """How many places are to be filled in."""
        return sum(count_slots(part.text) for part in self.parts)


class UnsoundStarter(ValueError):
    """A starter's file says what cannot be read; the message names file and starter."""


def starters_for(
    language: Language,
    form: Form | None = None,
    stage: Stage | None = None,
    type: IncidentType | None = None,  # noqa: A002 - the word of the domain
    audience: Audience | None = None,
    folder: Path = FOLDER,
) -> tuple[Starter, ...]:
    """List the starters that fit, those written for fewest incident types first.

    What is None is not asked for. Without a type, a text that exists once for each type is
    offered once, in its general wording.
    """
    fitting = (
        starter
        for starter in every_starter(language, folder)
        if form in (None, starter.form)
        and stage in (None, starter.stage)
        and audience in (None, starter.audience)
        and _suits(starter, type)
    )
    return tuple(sorted(fitting, key=lambda starter: len(starter.types) + 99 * starter.shared))


def starter_of(language: Language, identity: str, folder: Path = FOLDER) -> Starter | None:
    """Find a starter by its id, or None where the language has none of that id."""
    return next((s for s in every_starter(language, folder) if s.id == identity), None)


@cache
def every_starter(language: Language, folder: Path = FOLDER) -> tuple[Starter, ...]:
    """Read all starters of a language, in the order of file names and of the files.

    Raises:
        UnsoundStarter: naming the file and the starter that cannot be read.
    """
    home = folder / language.value
    lines = _read(home / _LINES) if (home / _LINES).exists() else {}
    return tuple(
        starter
        for path in sorted(home.glob("*.toml"))
        if path.name != _LINES
        for starter in _of_file(path, language, lines)
    )


def _suits(starter: Starter, wanted: IncidentType | None) -> bool:
    if wanted is None:
        return not starter.shared or IncidentType.OTHER in starter.types
    return wanted in starter.types


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise UnsoundStarter(f"{path.name}: {error}") from error


def _of_file(
    path: Path, language: Language, lines: Mapping[str, Mapping[str, str]]
) -> Iterator[Starter]:
    written = _read(path)
    for row in written["starter"]:
        try:
            yield from _starters(row, Form(written["form"]), language, lines)
        except (KeyError, ValueError) as error:
            raise UnsoundStarter(f"{path.name}, {row.get('id')}: {error!r}") from error


def _starters(
    row: Mapping[str, Any],
    form: Form,
    language: Language,
    lines: Mapping[str, Mapping[str, str]],
) -> Iterator[Starter]:
    types = tuple(IncidentType(name) for name in row.get("types", list(IncidentType)))
    texts = {PartRole(role): text.strip("\n") for role, text in row["parts"].items()}
    shared = any(_TAKEN_UP.search(text) for text in texts.values())
    for group in [(kind,) for kind in types] if shared else [types]:
        own = lines.get(group[0].value, {}) if shared else {}
        yield Starter(
            id=f"{row['id']}-{group[0].value}" if shared else row["id"],
            language=language,
            form=form,
            stage=Stage(row["stage"]),
            types=group,
            audience=Audience(row["audience"]),
            title=row["title"],
            parts=arranged(form, {role: _filled(text, own) for role, text in texts.items()}),
            shared=shared,
        )


def _filled(text: str, own: Mapping[str, str]) -> str:
    return _TAKEN_UP.sub(lambda mark: own[mark[1]], text)
