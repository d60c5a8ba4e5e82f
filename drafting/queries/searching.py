"""The search page: each statement once, however many of its texts hold the words."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.ids import PersonId
from drafting.store import search

MOST = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `kind` is incident, statement, reference or text."""

    kind: str
    id: str
    title: str
    at: datetime


def searched(connection: Connection, query: str, reader: PersonId) -> tuple[Hit, ...]:
    """Find what the reader's scopes hold with every word of the query, the newest first."""
    hits: dict[str, Hit] = {}
    for found in search.find(connection, query, reader, MOST):
        id_ = found.statement or found.subject
        kind = "incident" if found.kind == "incident" else "statement"
        hits.setdefault(id_, Hit(kind, id_, found.title, found.at))
    return tuple(hits.values())
