"""Reads what versions promise, and by when, as it would be said at an instant."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from checks.markdown import parse
from checks.promises import due_at, promises
from drafting.domain.commitment import Commitment, CommitmentState, Promised
from drafting.domain.forms import PartRole, roles_of
from drafting.domain.language import custom
from drafting.domain.statement import Version
from drafting.render.judging import join

_SAYING = frozenset((PartRole.HEADLINE, PartRole.SUBHEAD, PartRole.BODY, PartRole.NOTES))
Known = tuple[Commitment, str]
"""A commitment with its words."""


def promised(held: Sequence[Version], public_at: datetime, zone: str) -> tuple[Promised, ...]:
    """Read the promises of versions, the source text's first.

    The same promise in a twin is told once: what a twin says is told where no other text names
    the same instant. Lengths of time count from when the words are public.
    """
    found: list[Promised] = []
    for version in held:
        dues = {one.due_at for one in found}
        twin = bool(found)
        found += [
            one
            for one in _of(version, public_at, zone)
            if not twin or (one.due_at is not None and one.due_at not in dues)
        ]
    return tuple(found)


def _of(version: Version, public_at: datetime, zone: str) -> Iterable[Promised]:
    canonical = version.canonical
    if canonical is None:
        return
    parts = {part.role: part.text for part in canonical.parts if part.role in _SAYING}
    spoken = custom(canonical.language).checks
    joined = join(parts, roles_of(canonical.form), spoken)
    for one in promises(joined.text, spoken, (canonical.letterhead.name,)):
        place = joined.place(one.start, one.end)
        if place is None:
            continue
        role, start, end = place
        yield Promised(
            version=version.id,
            language=canonical.language,
            part=role,
            start=start,
            end=end,
            words=parts[role][start:end],
            shown=plain(parts[role][start:end]),
            due_at=due_at(one.due, public_at.astimezone(ZoneInfo(zone))) if one.due else None,
        )


def plain(words: str) -> str:
    r"""Give a stretch of Markdown as it is read aloud, on one line.

    >>> plain("**We will** pay\nby [4 June](/x).")
    'We will pay by 4 June.'
    """
    return " ".join(parse(words).plain.split())


def with_known(
    found: Iterable[Promised], known: Collection[Known], at: datetime
) -> tuple[Promised, ...]:
    """Mark the promises that are followed already: the same words, due at the same time or open."""
    return tuple(
        replace(one, known=any(_is_same(one, before, words, at) for before, words in known))
        for one in found
    )


def _is_same(one: Promised, before: Commitment, words: str, at: datetime) -> bool:
    if words != one.words or before.closed is CommitmentState.WITHDRAWN:
        return False
    return before.due_at == one.due_at or before.state(at) is CommitmentState.OPEN
