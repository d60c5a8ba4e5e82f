"""Commitments, the steps people said of them, and the words they stand for."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ScalarSelect, Select, func, select

from drafting.domain.canonical import from_bytes
from drafting.domain.commitment import Commitment, CommitmentStep, Stepped
from drafting.domain.forms import PartRole
from drafting.domain.ids import fresh_id
from drafting.domain.language import Language
from drafting.store.asking import Key, Rows
from drafting.store.memberships import scopes_of
from drafting.store.tables import (
    commitment_steps,
    commitment_words,
    commitments,
    people,
    statements,
    texts,
    version_words,
    versions,
)

_last = (
    select(commitment_steps.c.step)
    .where(commitment_steps.c.commitment == commitments.c.id)
    .order_by(commitment_steps.c.number.desc())
    .limit(1)
    .scalar_subquery()
)
_IS_OPEN = func.coalesce(_last, CommitmentStep.REOPEN.value) == CommitmentStep.REOPEN.value
_BY_DUE = (commitments.c.due_at.is_(None), commitments.c.due_at, commitments.c.id)


def _all() -> Select[Any]:
    return (
        select(
            commitments,
            texts.c.language,
            statements.c.title,
            statements.c.incident,
        )
        .join(statements, statements.c.id == commitments.c.statement)
        .join(versions, versions.c.id == commitments.c.version)
        .join(texts, texts.c.id == versions.c.text)
        .order_by(*_BY_DUE)
    )


def itself(commitment: str) -> Select[Any]:
    """Select a commitment by id."""
    return _all().where(commitments.c.id == commitment)


def in_scope(scope: Key, most: int) -> Select[Any]:
    """Select what is followed of an incident or a routine statement: open ones, then the next due."""
    return _all().where(commitments.c.scope == scope).order_by(None).order_by(~_IS_OPEN, *_BY_DUE).limit(most)  # fmt: skip


def of_statement(statement: Key) -> Select[Any]:
    """Select what is followed of a statement's releases."""
    return _all().where(commitments.c.statement == statement)


def made_by(release: str) -> Select[Any]:
    """Select what is followed of one release."""
    return _all().where(commitments.c.release == release)


def overdue_in(scope: Key, at: datetime, most: int) -> Select[Any]:
    """Select what is overdue in a scope, the longest first."""
    return _overdue(at, most).where(commitments.c.scope == scope)


def overdue_for(person: str, at: datetime, most: int) -> Select[Any]:
    """Select what is overdue wherever a person is a member, the longest first."""
    return _overdue(at, most).where(commitments.c.scope.in_(scopes_of(person)))


def _overdue(at: datetime, most: int) -> Select[Any]:
    return _all().where(commitments.c.due_at < at, _IS_OPEN).limit(most)


def questions(which: Select[Any]) -> dict[str, Select[Any]]:
    """Give what to ask for commitments with their steps and words."""
    ids = which.with_only_columns(commitments.c.id)
    held = which.with_only_columns(commitments.c.version)
    return {
        "commitments": which,
        "commitment-steps": select(
            commitment_steps.c.commitment,
            commitment_steps.c.step,
            commitment_steps.c.at,
            people.c.name,
            commitment_words.c.note,
        )
        .join(people, people.c.id == commitment_steps.c.person)
        .outerjoin(commitment_words, commitment_words.c.step == commitment_steps.c.id)
        .where(commitment_steps.c.commitment.in_(ids))
        .order_by(commitment_steps.c.commitment, commitment_steps.c.number),
        "commitment-words": select(version_words.c.version, version_words.c.canonical).where(
            version_words.c.version.in_(held)
        ),
    }


def answered(found: Mapping[str, Rows]) -> tuple[tuple[Commitment, str], ...]:
    """Read commitments with their words from the answers to `questions`.

    The words are empty once their version was erased.
    """
    steps: dict[str, list[Stepped]] = {}
    for row in found["commitment-steps"]:
        told = Stepped(CommitmentStep(row.step), row.name, row.at, row.note or "")
        steps.setdefault(row.commitment, []).append(told)
    canonicals = {
        row.version: from_bytes(row.canonical.encode()) for row in found["commitment-words"]
    }
    read = []
    for row in found["commitments"]:
        one = _commitment(row, tuple(steps.get(row.id, ())))
        canonical = canonicals.get(row.version)
        words = canonical.text_of(one.part)[one.start : one.end] if canonical else ""
        read.append((one, words))
    return tuple(read)


def _commitment(row: Any, steps: tuple[Stepped, ...]) -> Commitment:
    return Commitment(
        id=row.id,
        scope=row.scope,
        statement=row.statement,
        release=row.release,
        version=row.version,
        language=Language(row.language),
        part=PartRole(row.part),
        start=row.start,
        end=row.end,
        due_at=row.due_at,
        zone=row.zone,
        steps=steps,
    )


def statement_of(commitment: str) -> ScalarSelect[Any]:
    """Select the statement a commitment was made in."""
    return select(commitments.c.statement).where(commitments.c.id == commitment).scalar_subquery()


def add(connection: Connection, made: Sequence[Commitment]) -> None:
    """Write commitments."""
    rows = [
        {
            "id": one.id,
            "scope": one.scope,
            "statement": one.statement,
            "release": one.release,
            "version": one.version,
            "part": one.part.value,
            "start": one.start,
            "end": one.end,
            "due_at": one.due_at,
            "zone": one.zone,
        }
        for one in made
    ]
    if rows:
        connection.execute(commitments.insert(), rows)


def add_step(
    connection: Connection,
    commitment: Commitment,
    step: CommitmentStep,
    person: str,
    at: datetime,
    note: str,
) -> None:
    """Write what a person says of a commitment, behind all that was said of it before."""
    id_ = fresh_id()
    connection.execute(
        commitment_steps.insert().values(
            id=id_,
            commitment=commitment.id,
            number=len(commitment.steps) + 1,
            step=step.value,
            person=person,
            at=at,
        )
    )
    if note:
        connection.execute(commitment_words.insert().values(step=id_, note=note))


def notes_on(statement: Key) -> Select[Any]:
    """Select the notes given on a statement's commitments, for an erasure to look through."""
    return (
        select(commitment_words.c.step.label("id"), commitment_words.c.note)
        .join(commitment_steps, commitment_steps.c.id == commitment_words.c.step)
        .join(commitments, commitments.c.id == commitment_steps.c.commitment)
        .where(commitments.c.statement == statement)
    )


def erase_notes(connection: Connection, ids: Collection[str]) -> None:
    """Delete notes; the database lets it only after a confirmed erasure."""
    connection.execute(commitment_words.delete().where(commitment_words.c.step.in_(ids)))
