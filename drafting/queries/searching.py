"""The search page: each statement once, however many of its texts hold the words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.ids import PersonId
from drafting.domain.language import Language
from drafting.domain.statement import StatementKind
from drafting.domain.workflow import RoundState
from drafting.store import drafts, rounds, search, statements
from drafting.store.asking import Found, together

MOST = 50
_BEFORE, _AFTER = 30, 90
"""Characters of an excerpt before and after what was looked for."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where a text holds what was looked for: the words before, those found, the words after."""

    language: Language
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `kind` is incident, reference or statement; only a statement has a state."""

    kind: str
    id: str
    title: str
    at: datetime
    state: RoundState | None = None
    public_at: datetime | None = None
    excerpt: Excerpt | None = None


def searched(connection: Connection, query: str, reader: PersonId) -> tuple[Hit, ...]:
    """Find what the reader's scopes hold with every word of the query, the newest first."""
    hits: dict[str, list[search.Found]] = {}
    for found in search.find(connection, query, reader, MOST):
        hits.setdefault(found.statement or found.subject, []).append(found)
    if not hits:
        return ()
    said = [id_ for id_, found in hits.items() if found[0].statement]
    texts = [one.subject for found in hits.values() for one in found if one.kind == "text"]
    beside = together(
        connection,
        {
            "statements": statements.among(said),
            "standings": rounds.standings(said),
            "texts": statements.spoken(said),
            "drafts": drafts.newest_of(texts),
        },
    )
    kinds = {row.id: row.kind for row in beside["statements"]}
    newest = {row.statement: row for row in beside["standings"]}
    languages = {row.id: Language(row.language) for row in beside["texts"]}
    held = {
        str(draft.text): excerpt
        for draft in drafts.answered(beside["drafts"])
        if (excerpt := _excerpt(query, draft.parts.values(), languages[draft.text]))
    }
    return tuple(
        Hit(
            kind=kinds.get(id_, "incident"),
            id=id_,
            title=found[0].title,
            at=found[0].at,
            state=_state(kinds.get(id_), newest.get(id_)),
            public_at=newest[id_].public_at if id_ in newest else None,
            excerpt=next((held[one.subject] for one in found if one.subject in held), None),
        )
        for id_, found in hits.items()
    )


def _state(kind: str | None, newest: Found | None) -> RoundState | None:
    if kind != StatementKind.STATEMENT:
        return None
    return RoundState(newest.state) if newest else RoundState.NONE


def _excerpt(query: str, words: Iterable[str], language: Language) -> Excerpt | None:
    """Cut the words around what was looked for out of the part that holds it first."""
    for part in words:
        at = search.place(query, part)
        if at is None:
            continue
        start, end = at
        before, after = part[max(0, start - _BEFORE) : start], part[end : end + _AFTER]
        return Excerpt(
            language,
            f"{'…' if start > _BEFORE else ''}{before}",
            part[start:end],
            f"{after}{'…' if end + _AFTER < len(part) else ''}",
        )
    return None
