"""Releases, their files and where they were posted."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, ScalarSelect, Select, func, select, tuple_

from drafting.store.asking import Key
from drafting.store.memberships import scopes_of
from drafting.store.tables import (
    postings,
    release_bytes,
    release_files,
    releases,
    round_versions,
    statements,
)


@dataclass(frozen=True, slots=True)
class File:
    """One file of a release, with its bytes; `digest` is theirs."""

    id: str
    release: str
    kind: str
    language: str
    name: str
    media_type: str
    digest: str
    content: bytes


def add(connection: Connection, **values: Any) -> None:
    """Write a release."""
    connection.execute(releases.insert().values(**values))


def add_files(connection: Connection, files: Sequence[File]) -> None:
    """Write the files of a release with their bytes."""
    if not files:
        return
    rows = [
        {
            "id": file.id,
            "release": file.release,
            "kind": file.kind,
            "language": file.language,
            "name": file.name,
            "media_type": file.media_type,
            "digest": file.digest,
            "size": len(file.content),
        }
        for file in files
    ]
    connection.execute(release_files.insert(), rows)
    contents = [{"file": file.id, "bytes": file.content} for file in files]
    connection.execute(release_bytes.insert(), contents)


def find(connection: Connection, release: str) -> Row[Any] | None:
    """Give a release by id."""
    return connection.execute(select(releases).where(releases.c.id == release)).first()


def itself(release: str) -> Select[Any]:
    """Select a release by id."""
    return select(releases).where(releases.c.id == release)


def of_all(connection: Connection, versions: Collection[str]) -> Row[Any] | None:
    """Give the newest release that made all of some versions public together, if one did."""
    query = (
        select(releases)
        .join(round_versions, round_versions.c.round == releases.c.round)
        .where(round_versions.c.version.in_(versions))
        .group_by(releases.c.id)
        .having(func.count() == len(versions))
        .order_by(releases.c.at.desc())
        .limit(1)
    )
    return connection.execute(query).first()


def statement_of(release: str) -> ScalarSelect[Any]:
    """Select the statement a release is of."""
    return select(releases.c.statement).where(releases.c.id == release).scalar_subquery()


def round_of(release: str) -> ScalarSelect[Any]:
    """Select the round a release made public."""
    return select(releases.c.round).where(releases.c.id == release).scalar_subquery()


def of_statement(statement: Key) -> Select[Any]:
    """Select a statement's releases, the newest first."""
    return (
        select(releases).where(releases.c.statement == statement).order_by(releases.c.number.desc())
    )


def page_of(person: str, limit: int, after: tuple[datetime, str] | None = None) -> Select[Any]:
    """Select the releases of a person's scopes with their titles behind a key, newest first."""
    query = (
        select(
            releases.c.id,
            statements.c.title,
            releases.c.number,
            releases.c.at,
            releases.c.public_at,
        )
        .join(statements, statements.c.id == releases.c.statement)
        .where(releases.c.scope.in_(scopes_of(person)))
        .order_by(releases.c.at.desc(), releases.c.id.desc())
        .limit(limit)
    )
    if after is None:
        return query
    return query.where(tuple_(releases.c.at, releases.c.id) < tuple_(*after))


def files_of(connection: Connection, release: str) -> tuple[Row[Any], ...]:
    """List a release's files by name, without their bytes."""
    return tuple(connection.execute(files_in(release)).all())


def files_in(release: str) -> Select[Any]:
    """Select a release's files by name, without their bytes."""
    return (
        select(release_files)
        .where(release_files.c.release == release)
        .order_by(release_files.c.name)
    )


def find_file(connection: Connection, file: str) -> Row[Any] | None:
    """Give a file by id, without its bytes."""
    return connection.execute(select(release_files).where(release_files.c.id == file)).first()


def every_file(connection: Connection) -> Iterator[tuple[str, str, str, str, bytes | None]]:
    """Walk all files: id, release, name, digest, and the bytes where they stand."""
    query = select(
        release_files.c.id,
        release_files.c.release,
        release_files.c.name,
        release_files.c.digest,
        release_bytes.c.bytes,
    ).outerjoin(release_bytes, release_bytes.c.file == release_files.c.id)
    for row in connection.execute(query.execution_options(yield_per=20)):
        yield row.id, row.release, row.name, row.digest, row.bytes


def content(connection: Connection, file: str) -> bytes | None:
    """Give a file's bytes; None once they have been erased."""
    query = select(release_bytes.c.bytes).where(release_bytes.c.file == file)
    return connection.execute(query).scalar()


def erase_content(connection: Connection, ids: Collection[str]) -> None:
    """Delete the bytes of releases' files; the database lets it only after an erasure."""
    of_releases = select(release_files.c.id).where(release_files.c.release.in_(ids))
    connection.execute(release_bytes.delete().where(release_bytes.c.file.in_(of_releases)))


def holding_any(connection: Connection, versions: Collection[str]) -> frozenset[str]:
    """Give the releases whose rounds hold any of some versions."""
    query = (
        select(releases.c.id)
        .join(round_versions, round_versions.c.round == releases.c.round)
        .where(round_versions.c.version.in_(versions))
    )
    return frozenset(connection.execute(query).scalars())


def add_posting(
    connection: Connection,
    *,
    id_: str,
    release: str,
    place: str,
    url: str,
    person: str,
    at: datetime,
) -> None:
    """Write where a release was posted."""
    connection.execute(
        postings.insert().values(
            id=id_, release=release, place=place, url=url, person=person, at=at
        )
    )


def postings_of(release: str) -> Select[Any]:
    """Select where a release was posted, oldest first."""
    return select(postings).where(postings.c.release == release).order_by(postings.c.at)
