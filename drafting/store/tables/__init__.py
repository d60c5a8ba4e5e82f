"""Every table of the schema, declared once, a module a noun; and what may never change."""

from sqlalchemy import Table

from drafting.store.tables.columns import DIGEST, ID, Instant, metadata
from drafting.store.tables.commitments import commitment_steps, commitment_words, commitments
from drafting.store.tables.dismissals import dismissal_words, dismissals, reopenings
from drafting.store.tables.incidents import deadlines, facts, incidents, key_messages, stances
from drafting.store.tables.organisation import house_rules, pictures, settings
from drafting.store.tables.people import (
    memberships,
    people,
    person_roles,
    sessions,
    signin_codes,
    signin_failures,
)
from drafting.store.tables.record import entries, imports, journal_head, outbox, search_rows
from drafting.store.tables.releases import (
    erasures,
    postings,
    preparations,
    prepared_files,
    release_bytes,
    release_files,
    releases,
)
from drafting.store.tables.rounds import (
    advice,
    advice_readers,
    decisions,
    justifications,
    round_versions,
    rounds,
    suggestions,
)
from drafting.store.tables.statements import (
    contributors,
    drafts,
    preconditions,
    statements,
    texts,
    version_words,
    versions,
)

IMMUTABLE = (
    contributors,
    versions,
    round_versions,
    decisions,
    justifications,
    dismissals,
    reopenings,
    commitments,
    commitment_steps,
    releases,
    release_files,
    postings,
    entries,
    house_rules,
)
"""Rows of these are never updated or deleted; the database refuses (invariant 2)."""

GUARDED: dict[Table, tuple[str, ...]] = {
    rounds: ("state", "changed_at"),
    erasures: ("confirmed_by", "confirmed_at", "phrases"),
}
"""Rows of these are never deleted, and nothing of them changes but the columns named."""

FLEETING = (prepared_files,)
"""Rows of these are written once and never altered; they may go at any time."""

ERASABLE = {
    version_words: "version",
    release_bytes: "file",
    dismissal_words: "dismissal",
    commitment_words: "step",
}
"""Rows of these hold words: never updated, deleted only once an erasure is confirmed."""

__all__ = [
    "DIGEST",
    "ERASABLE",
    "FLEETING",
    "GUARDED",
    "ID",
    "IMMUTABLE",
    "Instant",
    "advice",
    "advice_readers",
    "commitment_steps",
    "commitment_words",
    "commitments",
    "contributors",
    "deadlines",
    "decisions",
    "dismissal_words",
    "dismissals",
    "drafts",
    "entries",
    "erasures",
    "facts",
    "house_rules",
    "imports",
    "incidents",
    "journal_head",
    "justifications",
    "key_messages",
    "memberships",
    "metadata",
    "outbox",
    "people",
    "person_roles",
    "pictures",
    "postings",
    "preconditions",
    "preparations",
    "prepared_files",
    "release_bytes",
    "release_files",
    "releases",
    "reopenings",
    "round_versions",
    "rounds",
    "search_rows",
    "sessions",
    "settings",
    "signin_codes",
    "signin_failures",
    "stances",
    "statements",
    "suggestions",
    "texts",
    "version_words",
    "versions",
]
