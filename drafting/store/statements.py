"""Statements and their texts."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ScalarSelect, Select, func, select, tuple_

from drafting.domain.forms import Audience, Form, Stage
from drafting.domain.ids import IncidentId, PersonId, ScopeId, StatementId, TextId
from drafting.domain.language import Language
from drafting.domain.statement import Statement, StatementKind, TextRow
from drafting.store.asking import Key
from drafting.store.memberships import scopes_of
from drafting.store.rows import alone_writes, insert_missing
from drafting.store.tables import (
    contributors,
    releases,
    round_versions,
    rounds,
    statements,
    texts,
    versions,
)


def statement_from(row: Any) -> Statement:
    """Read a row of the table `statements`."""
    return Statement(
        id=StatementId(row.id),
        scope=ScopeId(row.scope),
        incident=IncidentId(row.incident) if row.incident else None,
        kind=StatementKind(row.kind),
        title=row.title,
        form=Form(row.form),
        stage=Stage(row.stage),
        audience=Audience(row.audience),
        prevailing=row.prevailing,
        wanted_at=row.wanted_at,
        created_by=PersonId(row.created_by),
        created_at=row.created_at,
        changed_at=row.changed_at,
    )


def find(connection: Connection, statement: str, *, lock: bool = False) -> Statement | None:
    """Give a statement by id; `lock` keeps other commands from it until the commit."""
    query = select(statements).where(statements.c.id == statement)
    row = connection.execute(query.with_for_update() if lock else query).first()
    return statement_from(row) if row else None


def add(connection: Connection, statement: Statement) -> None:
    """Write a new statement."""
    connection.execute(
        statements.insert().values(
            id=statement.id,
            scope=statement.scope,
            incident=statement.incident,
            kind=statement.kind.value,
            title=statement.title,
            form=statement.form.value,
            stage=statement.stage.value,
            audience=statement.audience.value,
            prevailing=statement.prevailing,
            wanted_at=statement.wanted_at,
            created_by=statement.created_by,
            created_at=statement.created_at,
            changed_at=statement.changed_at,
        )
    )


def change(connection: Connection, statement: str, at: datetime, **values: Any) -> None:
    """Change columns of a statement, and say when it last changed."""
    query = statements.update().where(statements.c.id == statement)
    connection.execute(query.values(changed_at=at, **values))


def of_incident(connection: Connection, incident: str) -> tuple[Statement, ...]:
    """List an incident's statements, the one that changed last first."""
    return tuple(statement_from(row) for row in connection.execute(all_of(incident)))


def all_of(incident: Key) -> Select[Any]:
    """Select an incident's statements, the one that changed last first."""
    return (
        select(statements)
        .where(statements.c.incident == incident)
        .order_by(statements.c.changed_at.desc(), statements.c.id)
    )


def text_from(row: Any) -> TextRow:
    """Read a row of the table `texts`."""
    return TextRow(TextId(row.id), StatementId(row.statement), Language(row.language), row.source)


def texts_of(connection: Connection, statement: Key) -> tuple[TextRow, ...]:
    """List a statement's texts, the source first."""
    return tuple(text_from(row) for row in connection.execute(spoken([statement])))


def spoken(ids: Key) -> Select[Any]:
    """Select the texts of statements, the sources first."""
    return (
        select(texts)
        .where(texts.c.statement.in_(ids))
        .order_by(texts.c.source.desc(), texts.c.language)
    )


def find_text(connection: Connection, text: str, *, lock: bool = False) -> TextRow | None:
    """Give a text by id; `lock` keeps other saves from it until the commit."""
    query = select(texts).where(texts.c.id == text)
    row = connection.execute(query.with_for_update() if lock else query).first()
    return text_from(row) if row else None


def add_text(connection: Connection, text: TextRow) -> bool:
    """Write a new text; tell False where the statement has one in that language."""
    return insert_missing(
        connection,
        texts,
        id=text.id,
        statement=text.statement,
        language=text.language.value,
        source=text.source,
    )


def add_texts(connection: Connection, new: Sequence[TextRow]) -> None:
    """Write the texts of a new statement."""
    rows = [
        {"id": t.id, "statement": t.statement, "language": t.language.value, "source": t.source}
        for t in new
    ]
    connection.execute(texts.insert(), rows)


def releases_so_far(connection: Connection, statement: str) -> int:
    """Count a statement's releases."""
    query = select(releases.c.id).where(releases.c.statement == statement)
    return len(connection.execute(query).all())


def add_contributor(connection: Connection, statement: Key, text: str, person: str) -> None:
    """Remember that a person's accepted save of a text stands behind its newest version."""
    newest = (
        select(func.coalesce(func.max(versions.c.number), 0))
        .where(versions.c.text == text)
        .scalar_subquery()
    )
    insert_missing(
        connection,
        contributors,
        statement=statement,
        text=text,
        person=person,
        after_version=newest,
    )


def begin_contributing(
    connection: Connection, statement: str, new: Collection[str], person: str
) -> None:
    """Remember who wrote the first words of new texts."""
    rows = [
        {"statement": statement, "text": text, "person": person, "after_version": 0} for text in new
    ]
    connection.execute(contributors.insert(), rows)


def contributors_of(statement: Key) -> Select[Any]:
    """Select whose accepted saves are in the chain since the last release, and behind which version.

    What was saved after the released version was cut is in that chain, though it was saved before
    the release.
    """
    return select(contributors.c.person, contributors.c.text, contributors.c.after_version).where(
        contributors.c.statement == statement, SINCE_RELEASE
    )


_RELEASED = (
    select(func.coalesce(func.max(versions.c.number), 0))
    .select_from(releases)
    .join(round_versions, round_versions.c.round == releases.c.round)
    .join(versions, versions.c.id == round_versions.c.version)
    .where(
        releases.c.statement == contributors.c.statement,
        round_versions.c.text == contributors.c.text,
    )
    .correlate(contributors)
    .scalar_subquery()
)
SINCE_RELEASE = contributors.c.after_version >= _RELEASED
"""The condition that a contributor's save came after the text's last released version was cut."""


def itself(statement: Key) -> Select[Any]:
    """Select a statement by id."""
    return select(statements).where(statements.c.id == statement)


def among(ids: Key) -> Select[Any]:
    """Select statements by id."""
    return select(statements).where(statements.c.id.in_(ids))


def titles_for(person: str, ids: Key) -> Select[Any]:
    """Select the titles of those among `ids` that a person is a member of."""
    return select(statements.c.id, statements.c.title).where(
        statements.c.id.in_(ids), statements.c.scope.in_(scopes_of(person))
    )


def scope_of(statement: Key) -> ScalarSelect[Any]:
    """Select the scope a statement belongs to."""
    return select(statements.c.scope).where(statements.c.id == statement).scalar_subquery()


def incident_of(statement: Key) -> ScalarSelect[Any]:
    """Select the incident a statement belongs to, if it belongs to one."""
    return select(statements.c.incident).where(statements.c.id == statement).scalar_subquery()


def of_text(text: str) -> ScalarSelect[Any]:
    """Select the id of the statement a text belongs to."""
    return select(texts.c.statement).where(texts.c.id == text).scalar_subquery()


def of_round(round_: Key) -> ScalarSelect[Any]:
    """Select the id of the statement a round is of."""
    return select(rounds.c.statement).where(rounds.c.id == round_).scalar_subquery()


def hold(connection: Connection, statement: Key) -> None:
    """Keep a statement from other commands until the commit."""
    if not alone_writes(connection):
        query = select(statements.c.id).where(statements.c.id == statement)
        connection.execute(query.with_for_update())


def page_of(person: str, limit: int, after: tuple[datetime, str] | None = None) -> Select[Any]:
    """Select the statements of a person's scopes behind a key, the one that changed last first."""
    query = (
        select(statements)
        .where(statements.c.scope.in_(scopes_of(person)))
        .order_by(statements.c.changed_at.desc(), statements.c.id.desc())
        .limit(limit)
    )
    if after is None:
        return query
    return query.where(tuple_(statements.c.changed_at, statements.c.id) < tuple_(*after))
