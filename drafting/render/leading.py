"""What counsel reads first in a text: whom it names and what it counts, and where that stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checks.consistency.carrying import Figure, Standing, figures
from checks.parties import parties
from drafting.domain.canonical import Canonical
from drafting.domain.forms import MARKDOWN_ROLES, PartRole
from drafting.domain.incident import Fact
from drafting.domain.language import custom
from drafting.domain.statement import Remark
from drafting.render.blocks import BlockKind, blocks
from drafting.render.judging import Joined, brief_fact, join

ORDER = ("admission", "undertaking", "party", "figure", "pii")
"""What counsel reads before all else, in this order; all but parties and figures are findings."""
KINDS = tuple(kind for kind in ORDER if kind not in {"party", "figure"})
"""Kinds of findings that counsel reads before all others."""
_OURS = frozenset({PartRole.SIGNATURE, PartRole.BOILERPLATE, PartRole.CONTACT})
_ASIDE = _OURS | {PartRole.RELEASE_LINE, PartRole.REFERENCE, PartRole.DATELINE}


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the part, and the number of the paragraph where a part has several.

    `heading` says that they stand in a heading; both are as the list of changes counts.
    """

    part: PartRole
    paragraph: int = 0
    heading: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody named besides the issuer, where they are named first."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure, where it stands, and whether a fact of the incident carries it."""

    words: str
    place: Place
    standing: Standing
    what: str


@dataclass(frozen=True, slots=True)
class Leading:
    """What leads a lawyer's view of a text, beside its findings of KINDS."""

    parties: tuple[Party, ...]
    figures: tuple[Counted, ...]


def leading(shown: Canonical, facts: Iterable[Fact]) -> Leading:
    """Read a text for counsel: parties in their order, figures that no fact confirms first."""
    words = {part.role: part.text for part in shown.parts}
    spoken = custom(shown.language).checks
    read = join(words, tuple(role for role in words if role not in _ASIDE), spoken)
    own = [words[role] for role in _OURS if role in words]
    named = parties(read.text, spoken, shown.letterhead.name, own)
    counted = figures(read.text, spoken, [brief_fact(fact) for fact in facts])
    found = [(one, place_at(words, read, one.span.start)) for one in counted]
    found.sort(key=lambda pair: _URGENCY.index(pair[0].standing))
    return Leading(
        parties=tuple(
            Party(one.excerpt, place)
            for one in named
            if (place := place_at(words, read, one.start))
        ),
        figures=tuple(_counted(one, place) for one, place in found if place),
    )


_URGENCY = (Standing.DIFFERS, Standing.UNKNOWN, Standing.UNCONFIRMED, Standing.CONFIRMED)


def _counted(one: Figure, place: Place) -> Counted:
    return Counted(one.span.excerpt, place, one.standing, one.fact.what if one.fact else "")


def place_at(words: dict[PartRole, str], read: Joined, at: int) -> Place | None:
    """Give the place of an offset in the joined text; None where it lies in no part."""
    held = read.place(at, at + 1)
    return place_in(held[0], words[held[0]], held[1]) if held else None


def place_of(remark: Remark, parts: Sequence[tuple[PartRole, str]]) -> Place | None:
    """Give the place of a finding in the parts of its version; None for one on the whole."""
    for role, text in parts:
        if role.value == remark.part and remark.start is not None:
            return place_in(role, text, remark.start)
    return None


def place_in(role: PartRole, text: str, at: int) -> Place:
    r"""Give the place of an offset in a part.

    >>> place_in(PartRole.BODY, "## Why\n\nOne.\n\nTwo.", 15).paragraph
    2
    """
    if role not in MARKDOWN_ROLES:
        return Place(role)
    paragraph, heading, is_heading, passed = 0, "", False, 0
    for unit in blocks(text):
        is_heading = unit.kind is BlockKind.HEADING
        if is_heading:
            heading = unit.text[unit.mark :].strip()
        elif unit.text.strip():
            paragraph += 1
        passed += len(unit.text) + len(unit.gap)
        if at < passed:
            break
    return Place(role, paragraph, heading, is_heading)
