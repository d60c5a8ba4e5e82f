"""Dismissals of findings: which of them hold for a statement, and what they add up to by rule."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ScalarSelect, Select, and_, func, literal, or_, select

from drafting.domain.dismissal import Dismissal, Extent, Spot
from drafting.store.asking import Key, Rows
from drafting.store.tables import (
    dismissal_words,
    dismissals,
    people,
    reopenings,
)

_BOUND = (
    dismissals.c.id,
    dismissals.c.statement,
    dismissals.c.incident,
    dismissals.c.text,
    dismissals.c.rule,
    dismissals.c.key,
    dismissals.c.part,
    dismissals.c.nth,
    dismissals.c.extent,
    dismissals.c.at,
)


def holding_on(statement: Key, incident: Key) -> Select[Any]:
    """Select the dismissals that hold for a statement, its incident's among them, oldest first."""
    near = or_(
        dismissals.c.statement == statement,
        and_(dismissals.c.incident == incident, dismissals.c.extent == Extent.INCIDENT.value),
    )
    return (
        select(*_BOUND, dismissal_words.c.reason, people.c.name.label("by"))
        .join(people, people.c.id == dismissals.c.person)
        .outerjoin(dismissal_words, dismissal_words.c.dismissal == dismissals.c.id)
        .outerjoin(reopenings, reopenings.c.dismissal == dismissals.c.id)
        .where(near, reopenings.c.dismissal.is_(None))
        .order_by(dismissals.c.at, dismissals.c.id)
    )


def holding_now() -> Select[Any]:
    """Select what every dismissal covers that nobody has taken back: no names, no reasons."""
    return (
        select(*_BOUND, literal("").label("reason"), literal("").label("by"))
        .outerjoin(reopenings, reopenings.c.dismissal == dismissals.c.id)
        .where(reopenings.c.dismissal.is_(None))
    )


def answered(rows: Rows) -> tuple[Dismissal, ...]:
    """Read dismissals from the answer to `holding_on`."""
    return tuple(
        Dismissal(
            id=row.id,
            statement=row.statement,
            text=row.text,
            rule=row.rule,
            spot=Spot(row.key, row.part, row.nth),
            extent=Extent(row.extent),
            by=row.by,
            at=row.at,
            reason=row.reason or "",
        )
        for row in rows
    )


def statement_of(dismissal: str) -> ScalarSelect[Any]:
    """Select the statement a dismissal was made on."""
    return select(dismissals.c.statement).where(dismissals.c.id == dismissal).scalar_subquery()


def itself(dismissal: str) -> Select[Any]:
    """Select a dismissal's rule, and whether it has been taken back."""
    return (
        select(dismissals.c.id, dismissals.c.rule, reopenings.c.at.label("reopened_at"))
        .outerjoin(reopenings, reopenings.c.dismissal == dismissals.c.id)
        .where(dismissals.c.id == dismissal)
    )


def add(connection: Connection, made: Dismissal, incident: str | None, person: str) -> None:
    """Write a dismissal with its reason."""
    connection.execute(
        dismissals.insert().values(
            id=made.id,
            statement=made.statement,
            incident=incident,
            text=made.text,
            rule=made.rule,
            key=made.spot.key,
            part=made.spot.part,
            nth=made.spot.nth,
            extent=made.extent.value,
            person=person,
            at=made.at,
        )
    )
    connection.execute(dismissal_words.insert().values(dismissal=made.id, reason=made.reason))


def reopen(connection: Connection, dismissal: str, person: str, at: datetime) -> None:
    """Write that a person took a dismissal back."""
    connection.execute(reopenings.insert().values(dismissal=dismissal, person=person, at=at))


def reasons_on(statement: Key) -> Select[Any]:
    """Select the reasons given on a statement, for an erasure to look through."""
    return (
        select(dismissal_words.c.dismissal.label("id"), dismissal_words.c.reason)
        .join(dismissals, dismissals.c.id == dismissal_words.c.dismissal)
        .where(dismissals.c.statement == statement)
    )


def erase_reasons(connection: Connection, ids: Collection[str]) -> None:
    """Delete reasons; the database lets it only after a confirmed erasure."""
    connection.execute(dismissal_words.delete().where(dismissal_words.c.dismissal.in_(ids)))


def by_rule(since: Sequence[datetime]) -> Select[Any]:
    """Select by rule what was dismissed from the first of some instants on.

    `months` counts between each instant and the next; by whom or on what is not asked.
    """
    after = dismissals.c.at >= since[0]
    bounds = zip(since, (*since[1:], None), strict=True)
    months = [
        func.count()
        .filter(
            dismissals.c.at >= start,
            *([dismissals.c.at < end] if end is not None else []),
        )
        .label(f"month_{at}")
        for at, (start, end) in enumerate(bounds)
    ]
    extents = [
        func.count().filter(dismissals.c.extent == extent.value).label(extent.value)
        for extent in Extent
    ]
    return (
        select(
            dismissals.c.rule,
            func.count().label("dismissed"),
            func.count(reopenings.c.dismissal).label("reopened"),
            func.count(dismissals.c.statement.distinct()).label("statements"),
            *extents,
            *months,
        )
        .outerjoin(reopenings, reopenings.c.dismissal == dismissals.c.id)
        .where(after)
        .group_by(dismissals.c.rule)
        .order_by(func.count().desc(), dismissals.c.rule)
    )
