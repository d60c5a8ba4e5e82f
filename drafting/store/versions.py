"""Versions: immutable cuts of a text, with the findings that stood on them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, ScalarSelect, Select, func, select, union

from drafting.domain.canonical import from_bytes, to_bytes
from drafting.domain.ids import PersonId, TextId, VersionId
from drafting.domain.statement import Remark, Version
from drafting.store.asking import Key, Rows, together
from drafting.store.tables import (
    round_versions,
    rounds,
    statements,
    texts,
    version_words,
    versions,
)


def _remark(mark: dict[str, Any], words: dict[str, Any]) -> Remark:
    return Remark(
        rule=mark["rule"],
        kind=mark["kind"],
        level=mark["level"],
        part=mark["part"],
        start=mark["start"],
        end=mark["end"],
        key=mark["key"],
        excerpt=words.get("excerpt", ""),
        message=words.get("message", ""),
        why=words.get("why", ""),
        source=words.get("source", ""),
        instead=tuple(words.get("instead", ())),
        told=tuple((one, said, why, source) for one, said, why, source in words.get("told", ())),
    )


def questions(ids: Key) -> dict[str, Select[Any]]:
    """Give what to ask for versions with their words and findings."""
    return {
        "versions": select(versions, version_words.c.canonical, version_words.c.remarks)
        .outerjoin(version_words, version_words.c.version == versions.c.id)
        .where(versions.c.id.in_(ids))
        .order_by(versions.c.id),
    }


def answered(found: Mapping[str, Rows]) -> tuple[Version, ...]:
    """Read versions from the answers to `questions`."""
    return tuple(_version(row) for row in found["versions"])


def _version(row: Any) -> Version:
    words = row.remarks or []
    return Version(
        id=VersionId(row.id),
        text=TextId(row.text),
        number=row.number,
        parent=VersionId(row.parent) if row.parent else None,
        author=PersonId(row.author),
        at=row.at,
        note=row.note,
        revision=row.revision,
        digest=row.digest,
        pack=row.pack,
        ran=tuple(row.ran),
        canonical=from_bytes(row.canonical.encode()) if row.canonical else None,
        remarks=tuple(
            _remark(mark, words[at] if at < len(words) else {})
            for at, mark in enumerate(row.findings)
        ),
    )


def by_ids(connection: Connection, ids: Sequence[str]) -> tuple[Version, ...]:
    """Give versions with their words and findings, in the order of the ids."""
    if not ids:
        return ()
    by_id = {version.id: version for version in answered(together(connection, questions(ids)))}
    return tuple(by_id[VersionId(id_)] for id_ in ids if id_ in by_id)


def with_parent(connection: Connection, version: str) -> tuple[Version, ...]:
    """Give a version and the one before it."""
    named = versions.c.id == version
    ids = union(
        select(versions.c.id).where(named),
        select(versions.c.parent).where(named, versions.c.parent.is_not(None)),
    )
    return answered(together(connection, questions(ids)))


def itself(version: str) -> Select[Any]:
    """Select one version's row, with its words where they stand."""
    return (
        select(versions.c.id, versions.c.digest, version_words.c.canonical)
        .outerjoin(version_words, version_words.c.version == versions.c.id)
        .where(versions.c.id == version)
    )


def statement_of(version: str) -> ScalarSelect[Any]:
    """Select the statement a version was cut for."""
    return (
        select(texts.c.statement)
        .join(versions, versions.c.text == texts.c.id)
        .where(versions.c.id == version)
        .scalar_subquery()
    )


def held_by(round_: Select[Any]) -> Select[Any]:
    """Select the ids of the versions that the rounds in a select of rounds hold."""
    ids = round_.with_only_columns(rounds.c.id)
    return select(round_versions.c.version).where(round_versions.c.round.in_(ids))


def newest_of(statement: Key) -> Select[Any]:
    """Select the ids of the newest versions of a statement's texts."""
    numbered = versions.alias()
    newest = (
        select(func.max(numbered.c.number)).where(numbered.c.text == texts.c.id).scalar_subquery()
    )
    return (
        select(versions.c.id)
        .join(texts, texts.c.id == versions.c.text)
        .where(texts.c.statement == statement, versions.c.number == newest)
    )


def cut_from(statement: Key) -> Select[Any]:
    """Select the versions of a statement's texts without their words, newest first."""
    return (
        select(versions)
        .join(texts, texts.c.id == versions.c.text)
        .where(texts.c.statement == statement)
        .order_by(versions.c.number.desc())
    )


def of_number(
    connection: Connection, statement: str, number: int, language: str = ""
) -> tuple[str, ...]:
    """Give the ids of a statement's versions of one number, the source's first."""
    query = (
        select(versions.c.id)
        .join(texts, texts.c.id == versions.c.text)
        .where(texts.c.statement == statement, versions.c.number == number)
        .order_by(texts.c.source.desc(), texts.c.language)
    )
    if language:
        query = query.where(texts.c.language == language)
    return tuple(connection.execute(query).scalars())


def newest_findings(since: datetime, most: int) -> Select[Any]:
    """Select what stood on the versions cut last, whosever they are, the newest first."""
    last = (
        select(versions.c.text, versions.c.findings)
        .where(versions.c.at >= since)
        .order_by(versions.c.at.desc())
        .limit(most)
        .subquery()
    )
    about = (
        select(column)
        .join(texts, texts.c.statement == statements.c.id)
        .where(texts.c.id == last.c.text)
        .scalar_subquery()
        .label(column.name)
        for column in (statements.c.id, statements.c.incident, statements.c.kind)
    )
    return select(last, *about)


def remarks_in(findings: Sequence[Mapping[str, Any]]) -> tuple[Remark, ...]:
    """Read findings as a version keeps them when its words are gone."""
    return tuple(_remark(dict(mark), {}) for mark in findings)


def every_digest(connection: Connection) -> Iterator[tuple[str, str, str | None]]:
    """Walk all versions: id, digest, and the canonical bytes as text where they stand."""
    query = select(versions.c.id, versions.c.digest, version_words.c.canonical).outerjoin(
        version_words, version_words.c.version == versions.c.id
    )
    for row in connection.execute(query.execution_options(yield_per=200)):
        yield row.id, row.digest, row.canonical


def find(connection: Connection, version: str) -> Version | None:
    """Give one version by id."""
    found = by_ids(connection, [version])
    return found[0] if found else None


def latest(connection: Connection, text: str) -> Version | None:
    """Give the newest version of a text."""
    query = (
        select(versions.c.id)
        .where(versions.c.text == text)
        .order_by(versions.c.number.desc())
        .limit(1)
    )
    id_ = connection.execute(query).scalar()
    return find(connection, id_) if id_ else None


def numbered(connection: Connection, text: str, number: int) -> Version | None:
    """Give the version of a text with this number."""
    query = select(versions.c.id).where(versions.c.text == text, versions.c.number == number)
    id_ = connection.execute(query).scalar()
    return find(connection, id_) if id_ else None


def history(connection: Connection, text: str) -> tuple[Row[Any], ...]:
    """List a text's versions, newest first, without their words."""
    query = select(versions).where(versions.c.text == text).order_by(versions.c.number.desc())
    return tuple(connection.execute(query).all())


def heads_of(statement: Key) -> Select[Any]:
    """Select the newest version of each of a statement's texts; `whole` if its words stand."""
    return (
        select(
            versions.c.id,
            versions.c.text,
            versions.c.number,
            versions.c.digest,
            version_words.c.version.is_not(None).label("whole"),
        )
        .outerjoin(version_words, version_words.c.version == versions.c.id)
        .where(versions.c.id.in_(newest_of(statement)))
    )


def add(connection: Connection, made: Sequence[tuple[Version, Sequence[str]]]) -> None:
    """Write versions, each with its words, findings and the facts it rests on."""
    if made:
        rows = [_row(version, facts) for version, facts in made]
        connection.execute(versions.insert(), rows)
        connection.execute(version_words.insert(), [_words(version) for version, _ in made])


def _row(version: Version, facts: Sequence[str]) -> dict[str, Any]:
    return {
        "id": version.id,
        "text": version.text,
        "number": version.number,
        "parent": version.parent,
        "author": version.author,
        "at": version.at,
        "note": version.note,
        "revision": version.revision,
        "digest": version.digest,
        "pack": version.pack,
        "ran": list(version.ran),
        "findings": [_mark(remark) for remark in version.remarks],
        "facts": list(facts),
    }


def _words(version: Version) -> dict[str, Any]:
    if version.canonical is None:
        raise ValueError("a version is cut with its words")
    return {
        "version": version.id,
        "canonical": to_bytes(version.canonical).decode(),
        "remarks": [_words_of(remark) for remark in version.remarks],
    }


def erase(connection: Connection, ids: Collection[str]) -> None:
    """Delete the words of versions; the database lets it only after a confirmed erasure."""
    connection.execute(version_words.delete().where(version_words.c.version.in_(ids)))


def _words_of(remark: Remark) -> dict[str, Any]:
    return {
        "excerpt": remark.excerpt,
        "message": remark.message,
        "why": remark.why,
        "source": remark.source,
        "instead": list(remark.instead),
        "told": [list(told) for told in remark.told],
    }


def _mark(remark: Remark) -> dict[str, Any]:
    """Give what of a finding stays when the words are erased."""
    return {
        "rule": remark.rule,
        "kind": remark.kind,
        "level": remark.level,
        "part": remark.part,
        "start": remark.start,
        "end": remark.end,
        "key": remark.key,
    }
