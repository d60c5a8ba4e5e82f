"""Membership: who may know of an incident or a routine statement."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Exists, Select, exists, insert, literal, select
from sqlalchemy.sql.elements import ColumnElement

from drafting.domain.ids import PersonId
from drafting.domain.people import Person
from drafting.store import people as people_store
from drafting.store.asking import Key
from drafting.store.rows import insert_missing
from drafting.store.tables import memberships as table
from drafting.store.tables import people


def is_member(connection: Connection, scope: str, person: str) -> bool:
    """Tell whether a person is a member of a scope."""
    query = select(table.c.person).where(table.c.scope == scope, table.c.person == person)
    return connection.execute(query).first() is not None


def scopes_of(person: str) -> Select[tuple[str]]:
    """Give the sub-query every list starts from: the scopes a person is a member of."""
    return select(table.c.scope).where(table.c.person == person)


def scopes(connection: Connection, person: str) -> frozenset[str]:
    """Give the scopes a person is a member of."""
    return frozenset(row.scope for row in connection.execute(scopes_of(person)))


def shared_with(person: str, scope: ColumnElement[str]) -> Exists:
    """Give the condition that a row's scope has the person as a member."""
    return exists().where(table.c.scope == scope, table.c.person == person)


def members(connection: Connection, scope: str) -> tuple[Person, ...]:
    """List a scope's members by name."""
    return people_store.answered(connection.execute(members_of(scope)))


def members_of(scope: Key) -> Select[Any]:
    """Select a scope's members by name."""
    query = people_store.question(table.c.scope == scope)
    return query.join(table, table.c.person == people.c.id)


def add(connection: Connection, scope: str, person: str, added_by: PersonId, at: datetime) -> bool:
    """Make a person a member; tell whether they were not one before."""
    return insert_missing(
        connection, table, scope=scope, person=person, added_by=added_by, added_at=at
    )


def invite(
    connection: Connection, scope: str, people: Iterable[str], added_by: PersonId, at: datetime
) -> None:
    """Write the first members of a new scope."""
    rows = [
        {"scope": scope, "person": person, "added_by": added_by, "added_at": at}
        for person in sorted(set(people))
    ]
    if rows:
        connection.execute(table.insert(), rows)


def open_to_staff(connection: Connection, scope: str, added_by: PersonId, at: datetime) -> None:
    """Make everybody on the staff a member who is not one yet."""
    here = select(table.c.person).where(table.c.scope == scope)
    missing = select(
        literal(scope), people.c.id, literal(added_by), literal(at, table.c.added_at.type)
    ).where(people.c.id.not_in(here))
    connection.execute(
        insert(table).from_select(["scope", "person", "added_by", "added_at"], missing)
    )


def remove(connection: Connection, scope: str, person: str) -> bool:
    """End a membership; tell whether there was one."""
    query = table.delete().where(table.c.scope == scope, table.c.person == person)
    return connection.execute(query).rowcount == 1
