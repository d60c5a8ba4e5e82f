"""The page of one version: its words as they were cut, beside the version before it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.domain.ids import PersonId
from drafting.domain.people import Person
from drafting.domain.refusal import NotThere
from drafting.domain.statement import Statement, TextRow, Version
from drafting.queries.review import redlined
from drafting.render.redline_view import RedlineView
from drafting.store import cases, erasures, people, statements, versions
from drafting.store.tables import round_versions, rounds


@dataclass(frozen=True, slots=True)
class VersionPage:
    """All that the page of a version shows; `view` is None where its words are erased."""

    statement: Statement
    text: TextRow
    version: Version
    parent: Version | None
    author: Person | None
    view: RedlineView | None
    erasure: Row[Any] | None
    asked_by: Person | None
    reader: Person


def show(connection: Connection, version: str, reader: PersonId) -> VersionPage:
    """Load a version for a member.

    Raises:
        NotThere: if there is no such version for this reader.
    """
    found = versions.find(connection, version)
    text = statements.find_text(connection, found.text) if found else None
    if found is None or text is None:
        raise NotThere
    case = cases.of_statement(connection, text.statement, reader)
    parent = versions.find(connection, found.parent) if found.parent else None
    erasure = erasures.of_version(connection, version)
    before = parent.canonical if parent else None
    return VersionPage(
        statement=case.statement,
        text=text,
        version=found,
        parent=parent,
        author=people.find(connection, found.author),
        view=redlined(before, found.canonical) if found.canonical else None,
        erasure=erasure,
        asked_by=people.find(connection, erasure.asked_by) if erasure else None,
        reader=case.person,
    )


def round_holding(connection: Connection, version: str) -> str | None:
    """Give the newest round that holds a version."""
    query = (
        select(rounds.c.id)
        .join(round_versions, round_versions.c.round == rounds.c.id)
        .where(round_versions.c.version == version)
        .order_by(rounds.c.number.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()
