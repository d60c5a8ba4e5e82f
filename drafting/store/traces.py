"""Where a statement's words stand, so that an erasure can find and strike them.

Read as a whole and judged by the domain: what must be found is told apart by folding that no
database does, and a statement's own rows are few.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, Table, or_, select

from drafting.domain.canonical import from_bytes
from drafting.domain.erasure import Kind, Place
from drafting.store import commitments, dismissals
from drafting.store.asking import Found, Key, Rows
from drafting.store.memberships import scopes_of
from drafting.store.tables import (
    advice,
    deadlines,
    decisions,
    drafts,
    facts,
    incidents,
    justifications,
    key_messages,
    preconditions,
    releases,
    round_versions,
    rounds,
    statements,
    suggestions,
    texts,
    version_words,
    versions,
)

_WORDED: dict[Kind, tuple[Table, tuple[str, ...]]] = {
    Kind.SUGGESTION: (suggestions, ("before", "after", "why")),
    Kind.TITLE: (statements, ("title",)),
    Kind.LINE: (incidents, ("line",)),
    Kind.FACT: (facts, ("what", "value", "source")),
    Kind.KEY_MESSAGE: (key_messages, ("words",)),
    Kind.DEADLINE: (deadlines, ("what", "required_by")),
    Kind.PRECONDITION: (preconditions, ("what",)),
    Kind.ADVICE: (advice, ("words",)),
}
"""Tables whose rows stay, and the columns of theirs that hold words."""


def questions(statement: Key, incident: Key) -> dict[str, Select[Any]]:
    """Give what to ask for every row that may hold words of a statement or of its incident."""
    of_texts = select(texts.c.id).where(texts.c.statement == statement)
    of_rounds = select(rounds.c.id).where(rounds.c.statement == statement)
    within = {
        Kind.SUGGESTION: suggestions.c.round.in_(of_rounds),
        Kind.TITLE: statements.c.id == statement,
        Kind.LINE: incidents.c.id == incident,
        Kind.FACT: facts.c.incident == incident,
        Kind.KEY_MESSAGE: key_messages.c.incident == incident,
        Kind.DEADLINE: deadlines.c.incident == incident,
        Kind.PRECONDITION: preconditions.c.statement == statement,
        Kind.ADVICE: advice.c.statement == statement,
    }
    return {
        "trace-version": select(
            versions.c.id,
            versions.c.text,
            versions.c.number,
            versions.c.revision,
            versions.c.digest,
            version_words.c.canonical,
        )
        .join(version_words, version_words.c.version == versions.c.id)
        .where(versions.c.text.in_(of_texts)),
        "trace-draft": select(drafts.c.text, drafts.c.revision, drafts.c.parts).where(
            drafts.c.text.in_(of_texts)
        ),
        "trace-released": select(round_versions.c.version, releases.c.id.label("release"))
        .join(releases, releases.c.round == round_versions.c.round)
        .where(releases.c.statement == statement)
        .order_by(releases.c.number),
        "trace-excuses": select(releases.c.id, releases.c.reason).where(
            releases.c.statement == statement
        ),
        "trace-notes": select(rounds.c.id, rounds.c.note).where(rounds.c.statement == statement),
        "trace-reasons": select(decisions.c.id, decisions.c.reason).where(
            decisions.c.round.in_(of_rounds)
        ),
        "trace-kept": select(justifications.c.id, justifications.c.reason).where(
            justifications.c.statement == statement
        ),
        f"trace-{Kind.DISMISSAL}": dismissals.reasons_on(statement),
        f"trace-{Kind.COMMITMENT}": commitments.notes_on(statement),
        **{
            f"trace-{kind}": select(table.c.id, *(table.c[name] for name in columns)).where(
                within[kind]
            )
            for kind, (table, columns) in _WORDED.items()
        },
    }


def places(found: Mapping[str, Rows]) -> tuple[Place, ...]:
    """Read every place from the answers to `questions`."""
    return (
        *(_version(row) for row in found["trace-version"]),
        *(
            Place(Kind.DRAFT, row.text, row.parts, text=row.text, number=row.revision)
            for row in found["trace-draft"]
        ),
        *(
            Place(kind, row.id, {name: getattr(row, name) for name in columns})
            for kind, (_, columns) in _WORDED.items()
            for row in found[f"trace-{kind}"]
        ),
        *(
            Place(Kind.DISMISSAL, row.id, {"": row.reason})
            for row in found[f"trace-{Kind.DISMISSAL}"]
        ),
        *(
            Place(Kind.COMMITMENT, row.id, {"": row.note})
            for row in found[f"trace-{Kind.COMMITMENT}"]
        ),
        *(Place(Kind.RECORD, row.id, {"": row.note}) for row in found["trace-notes"]),
        *(
            Place(Kind.RECORD, row.id, {"": row.reason})
            for row in (*found["trace-reasons"], *found["trace-kept"], *found["trace-excuses"])
        ),
    )


def released(found: Mapping[str, Rows], gone: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Give by version, of those that go, the releases whose files show it."""
    files: dict[str, tuple[str, ...]] = {}
    for row in found["trace-released"]:
        if row.version in gone:
            files[row.version] = (*files.get(row.version, ()), row.release)
    return files


def _version(row: Found) -> Place:
    canonical = from_bytes(row.canonical.encode())
    words = {part.role.value: part.text for part in canonical.parts}
    return Place(Kind.VERSION, row.id, words, text=row.text, number=row.number)


def elsewhere(statement: str, person: str, phrases: Collection[str]) -> Select[Any]:
    """Select a reader's other statements in whose versions or drafts any of some phrases stands.

    By plain containment: enough to lead people there, where the same is asked anew.
    """
    cut = select(texts.c.statement).join(versions, versions.c.text == texts.c.id)
    written = select(texts.c.statement).join(drafts, drafts.c.text == texts.c.id)
    holding = or_(
        statements.c.id.in_(
            cut.join(version_words, version_words.c.version == versions.c.id).where(
                _holds(version_words.c.canonical, phrases, ascii_only=False)
            )
        ),
        statements.c.id.in_(written.where(_holds_draft(phrases))),
    )
    return (
        select(statements.c.id, statements.c.title, statements.c.kind)
        .where(statements.c.scope.in_(scopes_of(person)), statements.c.id != statement, holding)
        .order_by(statements.c.changed_at.desc())
        .limit(50)
    )


def _holds_draft(phrases: Iterable[str]) -> Any:
    return _holds(drafts.c.parts.cast(version_words.c.canonical.type), phrases, ascii_only=True)


def _holds(column: Any, phrases: Iterable[str], *, ascii_only: bool) -> Any:
    """Give the condition that a column of JSON spells any phrase, as JSON writes it."""
    return or_(
        *(
            column.icontains(json.dumps(phrase, ensure_ascii=ascii_only)[1:-1], autoescape=True)
            for phrase in phrases
        )
    )


def strike(connection: Connection, place: Place, words: Mapping[str, str]) -> None:
    """Write other words into a row that stays."""
    table, _ = _WORDED[place.kind]
    connection.execute(table.update().where(table.c.id == place.id).values(**words))
