"""Versions: immutable cuts of a text, with the findings that stood on them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.domain.canonical import from_bytes, to_bytes
from drafting.domain.ids import PersonId, TextId, VersionId
from drafting.domain.statement import Remark, Version
from drafting.store.tables import findings, version_facts, version_words, versions


def _remarks(connection: Connection, ids: Sequence[str]) -> dict[str, list[Row[Any]]]:
    query = (
        select(findings)
        .where(findings.c.version.in_(ids))
        .order_by(findings.c.version, findings.c.position)
    )
    found: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(query):
        found.setdefault(row.version, []).append(row)
    return found


def _remark(row: Row[Any], words: dict[str, Any]) -> Remark:
    return Remark(
        rule=row.rule,
        kind=row.kind,
        level=row.level,
        part=row.part,
        start=row.start,
        end=row.end,
        key=row.key,
        excerpt=words.get("excerpt", ""),
        message=words.get("message", ""),
        why=words.get("why", ""),
        source=words.get("source", ""),
        instead=tuple(words.get("instead", ())),
    )


def by_ids(connection: Connection, ids: Sequence[str]) -> tuple[Version, ...]:
    """Give versions with their words and findings, in the order of the ids."""
    query = (
        select(versions, version_words.c.canonical, version_words.c.remarks)
        .outerjoin(version_words, version_words.c.version == versions.c.id)
        .where(versions.c.id.in_(ids))
    )
    found = _versions(connection, connection.execute(query).all())
    by_id = {version.id: version for version in found}
    return tuple(by_id[VersionId(id_)] for id_ in ids if id_ in by_id)


def _versions(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Version, ...]:
    remarks = _remarks(connection, [row.id for row in rows]) if rows else {}
    found = []
    for row in rows:
        words = row.remarks or []
        kept = remarks.get(row.id, [])
        found.append(
            Version(
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
                    _remark(mark, words[mark.position] if mark.position < len(words) else {})
                    for mark in kept
                ),
            )
        )
    return tuple(found)


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


def add(connection: Connection, version: Version, facts: Sequence[str]) -> None:
    """Write a version with its words, findings and the facts it rests on."""
    if version.canonical is None:
        raise ValueError("a version is cut with its words")
    connection.execute(
        versions.insert().values(
            id=version.id,
            text=version.text,
            number=version.number,
            parent=version.parent,
            author=version.author,
            at=version.at,
            note=version.note,
            revision=version.revision,
            digest=version.digest,
            pack=version.pack,
            ran=list(version.ran),
        )
    )
    connection.execute(
        version_words.insert().values(
            version=version.id,
            canonical=to_bytes(version.canonical).decode(),
            remarks=[_words_of(remark) for remark in version.remarks],
        )
    )
    if version.remarks:
        connection.execute(
            findings.insert(),
            [_row_of(version.id, at, remark) for at, remark in enumerate(version.remarks)],
        )
    if facts:
        connection.execute(
            version_facts.insert(), [{"version": version.id, "fact": fact} for fact in facts]
        )


def facts_of(connection: Connection, version: str) -> tuple[str, ...]:
    """List the ids of the facts a version rests on."""
    query = select(version_facts.c.fact).where(version_facts.c.version == version)
    return tuple(connection.execute(query).scalars())


def erase(connection: Connection, version: str) -> None:
    """Delete a version's words; the database lets it only after a confirmed erasure."""
    connection.execute(version_words.delete().where(version_words.c.version == version))


def _words_of(remark: Remark) -> dict[str, Any]:
    return {
        "excerpt": remark.excerpt,
        "message": remark.message,
        "why": remark.why,
        "source": remark.source,
        "instead": list(remark.instead),
    }


def _row_of(version: str, position: int, remark: Remark) -> dict[str, Any]:
    return {
        "version": version,
        "position": position,
        "rule": remark.rule,
        "kind": remark.kind,
        "level": remark.level,
        "part": remark.part,
        "start": remark.start,
        "end": remark.end,
        "key": remark.key,
    }
