"""What is commonly to be done before a statement goes out, by incident type and audience.

Read from `templates/starters/preconditions.toml`; what a statement's checklist really holds is
the members' own and lives in the store.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drafting.domain.forms import Audience
from drafting.domain.incident import IncidentType
from drafting.domain.language import Catalogue
from drafting.queries.starters import FOLDER

FILE = FOLDER / "preconditions.toml"


@dataclass(frozen=True, slots=True)
class Suggested:
    """One precondition to offer, with its words in every interface language."""

    id: str
    types: frozenset[IncidentType]
    audiences: frozenset[Audience]
    words: tuple[tuple[Catalogue, str], ...]

    def said(self, catalogue: Catalogue) -> str:
        """Give the words in an interface language."""
        return dict(self.words)[catalogue]


def preconditions_for(
    catalogue: Catalogue,
    type: IncidentType | None,  # noqa: A002 - the word of the domain
    audience: Audience,
    path: Path = FILE,
) -> tuple[str, ...]:
    """List the words of the preconditions to offer; an unknown type gets what suits any."""
    return tuple(
        row.said(catalogue)
        for row in every_precondition(path)
        if (type or IncidentType.OTHER) in row.types and audience in row.audiences
    )


@cache
def every_precondition(path: Path = FILE) -> tuple[Suggested, ...]:
    """Read the file; types or audiences left out mean any."""
    rows = tomllib.loads(path.read_text("utf-8"))["precondition"]
    return tuple(
        Suggested(
            id=row["id"],
            types=frozenset(IncidentType(name) for name in row.get("types", list(IncidentType))),
            audiences=frozenset(Audience(name) for name in row.get("audiences", list(Audience))),
            words=tuple((key, row["words"][key.value]) for key in Catalogue),
        )
        for row in rows
    )
