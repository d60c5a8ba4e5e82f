"""Releases, their files and where they were posted."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.store.tables import postings, release_bytes, release_files, releases, round_versions


def add(connection: Connection, **values: Any) -> None:
    """Write a release."""
    connection.execute(releases.insert().values(**values))


def add_file(connection: Connection, content: bytes, **values: Any) -> None:
    """Write one file of a release with its bytes."""
    connection.execute(release_files.insert().values(size=len(content), **values))
    connection.execute(release_bytes.insert().values(file=values["id"], bytes=content))


def find(connection: Connection, release: str) -> Row[Any] | None:
    """Give a release by id."""
    return connection.execute(select(releases).where(releases.c.id == release)).first()


def of_statement(connection: Connection, statement: str) -> tuple[Row[Any], ...]:
    """List a statement's releases, the newest first."""
    query = (
        select(releases).where(releases.c.statement == statement).order_by(releases.c.number.desc())
    )
    return tuple(connection.execute(query).all())


def files_of(connection: Connection, release: str) -> tuple[Row[Any], ...]:
    """List a release's files by name, without their bytes."""
    query = (
        select(release_files)
        .where(release_files.c.release == release)
        .order_by(release_files.c.name)
    )
    return tuple(connection.execute(query).all())


def content(connection: Connection, file: str) -> bytes | None:
    """Give a file's bytes; None once they have been erased."""
    query = select(release_bytes.c.bytes).where(release_bytes.c.file == file)
    return connection.execute(query).scalar()


def erase_content(connection: Connection, release: str) -> None:
    """Delete the bytes of a release's files; the database lets it only after an erasure."""
    of_release = select(release_files.c.id).where(release_files.c.release == release)
    connection.execute(release_bytes.delete().where(release_bytes.c.file.in_(of_release)))


def holding_version(connection: Connection, version: str) -> tuple[str, ...]:
    """List the releases whose round holds a version."""
    query = (
        select(releases.c.id)
        .join(round_versions, round_versions.c.round == releases.c.round)
        .where(round_versions.c.version == version)
    )
    return tuple(connection.execute(query).scalars())


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


def postings_of(connection: Connection, release: str) -> tuple[Row[Any], ...]:
    """List where a release was posted, oldest first."""
    query = select(postings).where(postings.c.release == release).order_by(postings.c.at)
    return tuple(connection.execute(query).all())
