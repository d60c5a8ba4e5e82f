"""The page of one version: its words as they were cut, beside the version before it."""

from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.domain.ids import PersonId, VersionId
from drafting.domain.incident import Incident
from drafting.domain.people import Person
from drafting.domain.refusal import NotThere
from drafting.domain.statement import Statement, TextRow, Version
from drafting.queries.review import redlined
from drafting.render.redline_view import RedlineView
from drafting.store import cases, erasures, hands, people, rounds, statements, versions
from drafting.store.asking import Found


@dataclass(frozen=True, slots=True)
class VersionPage:
    """All that the page of a version shows; `view` is None where its words are erased."""

    statement: Statement
    incident: Incident | None
    text: TextRow
    version: Version
    parent: Version | None
    author: Person | None
    view: RedlineView | None
    erasure: Found | None
    asked_by: Person | None
    reader: Person


def show(connection: Connection, version: str, reader: PersonId) -> VersionPage:
    """Load a version for a member.

    Raises:
        NotThere: if there is no such version for this reader.
    """
    statement = versions.statement_of(version)
    beside = {
        "texts": statements.spoken([statement]),
        "erasure": erasures.asked_for(version),
        "hands": hands.on_statement(statement),
        "asked_by": erasures.asked_by(version),
    }
    case = cases.of_statement(connection, statement, reader, beside=beside)
    found = {each.id: each for each in versions.with_parent(connection, version)}
    held = found.get(VersionId(version))
    texts = {row.id: row for row in map(statements.text_from, case.beside["texts"])}
    if held is None:
        raise NotThere
    parent = found.get(held.parent) if held.parent else None
    names = {person.id: person for person in people.answered(case.beside["hands"])}
    return VersionPage(
        statement=case.statement,
        incident=case.incident,
        text=texts[held.text],
        version=held,
        parent=parent,
        author=names.get(held.author),
        view=redlined(parent.canonical if parent else None, held.canonical)
        if held.canonical
        else None,
        erasure=next(iter(case.beside["erasure"]), None),
        asked_by=next(iter(people.answered(case.beside["asked_by"])), None),
        reader=case.person,
    )


def round_holding(connection: Connection, version: str) -> str | None:
    """Give the newest round that holds a version."""
    return rounds.holding_version(connection, version)
