"""Reads what versions promise, and by when, as it would be said at an instant.

With the promises stand the undertakings that counsel was shown and that are none of them, such as
'will bear the cost': where they name no date, whoever releases decides whether they are followed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from checks.document import Document
from checks.language import family
from checks.markdown import parse
from checks.promises import due_at, due_in, promises
from drafting.domain.commitment import Commitment, CommitmentState, Promised
from drafting.domain.forms import PartRole, roles_of
from drafting.domain.language import custom
from drafting.domain.statement import Remark, Version
from drafting.render.judging import join

_SAYING = frozenset((PartRole.HEADLINE, PartRole.SUBHEAD, PartRole.BODY, PartRole.NOTES))
Known = tuple[Commitment, str]
"""A commitment with its words."""
_Place = tuple[PartRole, int, int]
_BETWEEN = " \n,;:，、；："
"""What parts an undertaking from the promise before or after it in its sentence."""


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
    at = public_at.astimezone(ZoneInfo(zone))
    told: dict[_Place, datetime | None] = {}
    for one in promises(joined.text, spoken, (canonical.letterhead.name,)):
        place = joined.place(one.start, one.end)
        if place is not None:
            told[place] = due_at(one.due, at) if one.due else None
    undertaken: dict[_Place, datetime | None] = {}
    for role, start, end in _undertaken(version.remarks, parts, spoken, tuple(told)):
        due = due_in(parts[role][start:end], spoken)
        undertaken[role, start, end] = due_at(due, at) if due else None
    order = list(parts)
    found = {**undertaken, **told}
    for role, start, end in sorted(found, key=lambda at: (order.index(at[0]), at[1])):
        words = parts[role][start:end]
        yield Promised(
            version=version.id,
            language=canonical.language,
            part=role,
            start=start,
            end=end,
            words=words,
            shown=plain(words),
            due_at=found[role, start, end],
        )


def _undertaken(
    remarks: Iterable[Remark],
    parts: Mapping[PartRole, str],
    spoken: str,
    told: Collection[_Place],
) -> Iterator[_Place]:
    """Give where an undertaking stands that is no promise told, as the words around it read."""
    documents = {role: parse(text, han=family(spoken) == "zh") for role, text in parts.items()}
    for one in remarks:
        role = next((role for role in parts if role.value == one.part), None)
        if one.kind != "undertaking" or role is None or one.start is None or one.end is None:
            continue
        beside = [(start, end) for part, start, end in told if part is role]
        if not any(start < one.end and one.start < end for start, end in beside):
            low, high = _sentence(documents[role], one.start, one.end)
            low = max([low, *(end for _, end in beside if end <= one.start)])
            high = min([high, *(start for start, _ in beside if start >= one.end)])
            words = parts[role][low:high]
            yield (
                role,
                low + len(words) - len(words.lstrip(_BETWEEN)),
                low + len(words.rstrip(_BETWEEN)),
            )


def _sentence(document: Document, start: int, end: int) -> tuple[int, int]:
    """Give where the sentence around some words stands in the source, without marks around it."""
    for one in document.sentences:
        span = document.span(one.start, one.end)
        if span.start <= start < span.end:
            return span.start, max(span.end, end)
    return start, end


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
