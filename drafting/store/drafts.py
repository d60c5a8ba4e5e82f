"""Drafts: every accepted save of a text is a row."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, tuple_

from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId, TextId
from drafting.domain.statement import Draft, TextRow
from drafting.store.asking import Key, Rows
from drafting.store.rows import parts_from_json, parts_to_json
from drafting.store.statements import spoken, text_from
from drafting.store.tables import drafts, releases, texts, versions


def _draft(row: Any) -> Draft:
    return Draft(
        TextId(row.text),
        row.revision,
        row.base,
        PersonId(row.author),
        row.at,
        parts_from_json(row.parts),
    )


def blank(text: str) -> Draft:
    """Give revision 0: the empty text before any save."""
    return Draft(TextId(text), 0, 0, None, None, {})


def latest(connection: Connection, text: str) -> Draft:
    """Give the newest draft of a text; the blank one where nothing has been saved."""
    query = select(drafts).where(drafts.c.text == text).order_by(drafts.c.revision.desc()).limit(1)
    row = connection.execute(query).first()
    return _draft(row) if row else blank(text)


def latest_of(connection: Connection, ids: Sequence[str]) -> dict[str, Draft]:
    """Give the newest drafts of several texts in one query."""
    found = {text: blank(text) for text in ids}
    found.update({draft.text: draft for draft in answered(connection.execute(newest_of(ids)))})
    return found


def newest_of(ids: Key) -> Select[Any]:
    """Select the newest draft of each text, by the key of text and revision."""
    earlier = drafts.alias()
    newest = (
        select(func.max(earlier.c.revision)).where(earlier.c.text == texts.c.id).scalar_subquery()
    )
    return (
        select(drafts)
        .join(texts, texts.c.id == drafts.c.text)
        .where(texts.c.id.in_(ids), drafts.c.revision == newest)
    )


def of_statement(statement: Key) -> dict[str, Select[Any]]:
    """Give what to ask for a statement's texts with the newest draft of each."""
    ids = select(texts.c.id).where(texts.c.statement == statement)
    return {"texts": spoken([statement]), "drafts": newest_of(ids)}


def of_text(text: str) -> dict[str, Select[Any]]:
    """Give what to ask for one text with its newest draft."""
    return {"texts": select(texts).where(texts.c.id == text), "drafts": newest_of([text])}


def written(found: Mapping[str, Rows]) -> tuple[tuple[TextRow, Draft], ...]:
    """Read texts with their newest drafts from the answers to `of_statement`, the source first."""
    newest = {draft.text: draft for draft in answered(found["drafts"])}
    rows = (text_from(row) for row in found["texts"])
    return tuple((text, newest.get(text.id) or blank(text.id)) for text in rows)


def answered(rows: Iterable[Any]) -> tuple[Draft, ...]:
    """Read drafts from rows of the table `drafts`."""
    return tuple(_draft(row) for row in rows)


def at_revision(connection: Connection, text: str, revision: int) -> Draft | None:
    """Give one draft; None where it never was or has been thinned out."""
    if revision == 0:
        return blank(text)
    query = select(drafts).where(drafts.c.text == text, drafts.c.revision == revision)
    row = connection.execute(query).first()
    return _draft(row) if row else None


def add(
    connection: Connection,
    text: str,
    base: Draft,
    author: PersonId,
    at: datetime,
    parts: Mapping[PartRole, str],
) -> Draft:
    """Write the save that follows `base` as the text's newest draft."""
    revision = base.revision + 1
    connection.execute(
        drafts.insert().values(
            text=text,
            revision=revision,
            base=base.revision,
            author=author,
            at=at,
            parts=parts_to_json(parts),
        )
    )
    return Draft(TextId(text), revision, base.revision, author, at, dict(parts))


def replace_newest(
    connection: Connection,
    others: Collection[tuple[Draft, Mapping[PartRole, str]]],
    author: PersonId,
    at: datetime,
) -> None:
    """Write other words behind the newest drafts, in one go: what an erasure leaves of them."""
    rows = [
        {
            "text": before.text,
            "revision": before.revision + 1,
            "base": before.revision,
            "author": author,
            "at": at,
            "parts": parts_to_json(parts),
        }
        for before, parts in others
    ]
    if rows:
        connection.execute(drafts.insert(), rows)


def forget_all(connection: Connection, gone: Collection[tuple[str, int]]) -> None:
    """Delete drafts of several texts, each named by text and revision."""
    if gone:
        connection.execute(
            drafts.delete().where(tuple_(drafts.c.text, drafts.c.revision).in_(sorted(gone)))
        )


def begin(
    connection: Connection,
    first: Mapping[TextId, Mapping[PartRole, str]],
    author: PersonId,
    at: datetime,
) -> None:
    """Write the first drafts of new texts."""
    rows = [
        {
            "text": text,
            "revision": 1,
            "base": 0,
            "author": author,
            "at": at,
            "parts": parts_to_json(parts),
        }
        for text, parts in first.items()
    ]
    connection.execute(drafts.insert(), rows)


def forget(connection: Connection, text: str, revisions: Sequence[int]) -> None:
    """Delete drafts of a text: thinning after a release."""
    connection.execute(
        drafts.delete().where(drafts.c.text == text, drafts.c.revision.in_(revisions))
    )


def thinnable(connection: Connection, before: datetime) -> tuple[tuple[str, list[int]], ...]:
    """List by text the drafts that no version was cut from and a release long ago made history.

    A release counts if it and every later one of its statement happened before `before`.
    """
    newest = (
        select(texts.c.id, func.max(releases.c.at).label("at"))
        .join(releases, releases.c.statement == texts.c.statement)
        .group_by(texts.c.id)
        .having(func.max(releases.c.at) < before)
        .subquery()
    )
    last = (
        select(drafts.c.text, func.max(drafts.c.revision).label("revision"))
        .group_by(drafts.c.text)
        .subquery()
    )
    cut = select(versions.c.revision).where(versions.c.text == drafts.c.text)
    query = (
        select(drafts.c.text, drafts.c.revision)
        .join(newest, newest.c.id == drafts.c.text)
        .join(last, last.c.text == drafts.c.text)
        .where(
            drafts.c.at < newest.c.at,
            drafts.c.revision < last.c.revision,
            drafts.c.revision.not_in(cut),
        )
        .order_by(drafts.c.text, drafts.c.revision)
    )
    found: dict[str, list[int]] = {}
    for row in connection.execute(query):
        found.setdefault(row.text, []).append(row.revision)
    return tuple(found.items())
