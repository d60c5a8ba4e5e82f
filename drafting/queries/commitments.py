"""Commitments: what is overdue, what is followed of an incident, and the page of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.commitment import MARKING_ROLES, Commitment
from drafting.domain.ids import PersonId
from drafting.domain.incident import Incident
from drafting.domain.statement import Statement
from drafting.render.promising import plain
from drafting.store import cases, commitments, releases
from drafting.store.asking import Found, Rows, together

OVERDUE = 20
"""How many overdue promises a page tells of; the longest overdue."""
LISTED = 60
"""How many promises the page of an incident lists."""


@dataclass(frozen=True, slots=True)
class Following:
    """A commitment in a list: its words, empty once they were erased, and its statement's title."""

    commitment: Commitment
    words: str
    title: str


@dataclass(frozen=True, slots=True)
class CommitmentPage:
    """One commitment, where it was made, and whether the reader may mark it."""

    following: Following
    statement: Statement
    incident: Incident | None
    release: Found
    may_mark: bool


def followings(found: Mapping[str, Rows]) -> tuple[Following, ...]:
    """Read a list from the answers to the store's questions."""
    titles = {row.id: row.title for row in found["commitments"]}
    return tuple(
        Following(one, plain(words), titles[one.id]) for one, words in commitments.answered(found)
    )


def show(connection: Connection, commitment: str, reader: PersonId) -> CommitmentPage:
    """Load the page of a commitment for a member.

    Raises:
        NotThere: if there is no such commitment for this reader.
    """
    statement = commitments.statement_of(commitment)
    beside = {
        **commitments.questions(commitments.itself(commitment)),
        "releases": releases.of_statement(statement),
    }
    case = cases.of_statement(connection, statement, reader, beside=beside)
    (following,) = followings(case.beside)
    release = following.commitment.release
    return CommitmentPage(
        following=following,
        statement=case.statement,
        incident=case.incident,
        release=next(row for row in case.beside["releases"] if row.id == release),
        may_mark=bool(case.person.roles & MARKING_ROLES),
    )


def overdue_in(connection: Connection, scope: str, at: datetime) -> tuple[Following, ...]:
    """List what is overdue in a scope, the longest first.

    Whoever asks has shown before that the reader is a member of it.
    """
    asked = commitments.questions(commitments.overdue_in(scope, at, OVERDUE))
    return followings(together(connection, asked))
