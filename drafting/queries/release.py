"""The pages of a release: what would be released, what was, and where it was posted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, tuple_

from drafting.domain.embargo import Embargo, read_release_line
from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId
from drafting.domain.people import Person, Role
from drafting.domain.refusal import NotThere, Refusal
from drafting.domain.round import Round
from drafting.domain.statement import Statement, TextRow, Version
from drafting.domain.workflow import Step, refusal
from drafting.queries.standing import Standing, standing
from drafting.queries.statement import Ticked
from drafting.queries.statements import read_instant
from drafting.store import (
    cases,
    memberships,
    people,
    preconditions,
    releases,
    rounds,
    statements,
    versions,
)
from drafting.store.tables import release_files
from drafting.store.tables import releases as table
from drafting.store.tables import statements as statements_table

PAGE = 30


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a press officer sees before releasing."""

    statement: Statement
    round: Round
    standing: Standing
    texts: tuple[tuple[TextRow, Version], ...]
    embargo: Embargo | None
    preconditions: tuple[Ticked, ...]
    against: Refusal | None
    drill: bool


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """One release with its files and postings."""

    release: Row[Any]
    statement: Statement
    released_by: Person | None
    texts: tuple[tuple[TextRow, Version], ...]
    files: tuple[Row[Any], ...]
    erased: bool
    postings: tuple[tuple[Row[Any], Person | None], ...]
    may_post: bool


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """One release in a list."""

    id: str
    title: str
    number: int
    at: datetime
    public_at: datetime


@dataclass(frozen=True, slots=True)
class ReleasesPage:
    """A page of the list; `more` is the key of the next page, empty at the end."""

    lines: tuple[ReleaseLine, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Download:
    """One file's bytes with what a browser must be told."""

    name: str
    media_type: str
    content: bytes | None


def prepare(connection: Connection, round_: str, reader: PersonId) -> Prepared:
    """Load what would be released.

    Raises:
        NotThere: if there is no such round for this reader.
    """
    case = cases.of_round(connection, round_, reader)
    if case.round is None:
        raise NotThere
    texts = _texts(connection, case.statement.id, case.versions)
    ticks = preconditions.of_statement(connection, case.statement.id)
    names = {member.id: member for member in case.members}
    named = case.round.digests
    return Prepared(
        statement=case.statement,
        round=case.round,
        standing=standing(connection, case),
        texts=texts,
        embargo=_embargo(case.versions),
        preconditions=tuple(
            Ticked(t.id, t.what, names.get(t.ticked_by), t.ticked_at) for t in ticks
        ),
        against=refusal(Step.RELEASE, case.situation(named=named)),
        drill=bool(case.incident and case.incident.drill),
    )


def show(connection: Connection, release: str, reader: PersonId) -> ReleasePage:
    """Load a release for a member.

    Raises:
        NotThere: if there is no such release for this reader.
    """
    found = releases.find(connection, release)
    round_ = rounds.find(connection, found.round) if found else None
    if found is None or round_ is None:
        raise NotThere
    case = cases.of_round(connection, round_.id, reader)
    posted = releases.postings_of(connection, release)
    wanted = {row.person for row in posted} | {found.person}
    names = {person.id: person for person in people.by_ids(connection, sorted(wanted))}
    held = versions.by_ids(connection, [item.version for item in round_.submitted])
    return ReleasePage(
        release=found,
        statement=case.statement,
        released_by=names.get(found.person),
        texts=_texts(connection, case.statement.id, held),
        files=releases.files_of(connection, release),
        erased=any(version.erased for version in held),
        postings=tuple((row, names.get(row.person)) for row in posted),
        may_post=case.person.has(Role.PRESS_OFFICER),
    )


def listed(connection: Connection, reader: PersonId, *, after: str = "") -> ReleasesPage:
    """List the releases of a reader's scopes, the newest first, behind the key `after`."""
    query = (
        select(table.c.id, statements_table.c.title, table.c.number, table.c.at, table.c.public_at)
        .join(statements_table, statements_table.c.id == table.c.statement)
        .where(table.c.scope.in_(memberships.scopes_of(reader)))
        .order_by(table.c.at.desc(), table.c.id.desc())
        .limit(PAGE + 1)
    )
    moment, _, id_ = after.partition("~")
    at = read_instant(moment)
    if at is not None:
        query = query.where(tuple_(table.c.at, table.c.id) < tuple_(at, id_))
    found = tuple(ReleaseLine(*row) for row in connection.execute(query))
    more = found[PAGE - 1] if len(found) > PAGE else None
    return ReleasesPage(found[:PAGE], f"{more.at.isoformat()}~{more.id}" if more else "")


def download(connection: Connection, file: str) -> Download:
    """Load one file of a release; its content is None once the words were erased.

    Raises:
        NotThere: if there is no such file.
    """
    row = connection.execute(select(release_files).where(release_files.c.id == file)).first()
    if row is None:
        raise NotThere
    return Download(row.name, row.media_type, releases.content(connection, file))


def _texts(
    connection: Connection, statement: str, held: tuple[Version, ...]
) -> tuple[tuple[TextRow, Version], ...]:
    by_text = {version.text: version for version in held}
    rows = statements.texts_of(connection, statement)
    return tuple((row, by_text[row.id]) for row in rows if row.id in by_text)


def _embargo(held: tuple[Version, ...]) -> Embargo | None:
    lines = (v.canonical.text_of(PartRole.RELEASE_LINE) for v in held if v.canonical)
    found = [embargo for line in lines if (embargo := read_release_line(line))]
    return max(found, key=lambda embargo: embargo.until, default=None)
