"""People, their roles and their credentials."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.domain.ids import PersonId
from drafting.domain.language import Catalogue
from drafting.domain.people import Person, Role
from drafting.store.tables import people, person_roles


def _roles(connection: Connection, ids: Collection[str]) -> dict[str, set[Role]]:
    held: dict[str, set[Role]] = {}
    query = select(person_roles).where(person_roles.c.person.in_(ids))
    for row in connection.execute(query):
        held.setdefault(row.person, set()).add(Role(row.role))
    return held


def _people(connection: Connection, rows: Iterable[Row[Any]]) -> tuple[Person, ...]:
    found = list(rows)
    roles = _roles(connection, [row.id for row in found]) if found else {}
    return tuple(
        Person(
            id=PersonId(row.id),
            email=row.email,
            name=row.name,
            roles=frozenset(roles.get(row.id, ())),
            catalogue=Catalogue(row.catalogue) if row.catalogue else None,
            zone=row.zone,
            phone=row.phone,
            on_duty=row.on_duty,
            plain_editor=row.plain_editor,
            active=row.active,
        )
        for row in found
    )


def find(connection: Connection, person: str) -> Person | None:
    """Give a person by id."""
    found = by_ids(connection, [person])
    return found[0] if found else None


def by_ids(connection: Connection, ids: Collection[str]) -> tuple[Person, ...]:
    """Give several people by id, in no order."""
    return _people(connection, connection.execute(select(people).where(people.c.id.in_(ids))))


def by_email(connection: Connection, email: str) -> Person | None:
    """Give a person by address, whatever its capitals."""
    rows = connection.execute(select(people).where(people.c.email == email.strip().lower()))
    found = _people(connection, rows)
    return found[0] if found else None


def everyone(connection: Connection) -> tuple[Person, ...]:
    """List all people by name."""
    return _people(connection, connection.execute(select(people).order_by(people.c.name)))


def on_duty(connection: Connection) -> tuple[Person, ...]:
    """List the active people who are on duty now."""
    query = select(people).where(people.c.on_duty, people.c.active).order_by(people.c.name)
    return _people(connection, connection.execute(query))


def any_exist(connection: Connection) -> bool:
    """Tell whether anybody has been added yet."""
    return connection.execute(select(people.c.id).limit(1)).first() is not None


def password_hash(connection: Connection, person: str) -> str | None:
    """Give a person's argon2 hash, None where no password has been set."""
    query = select(people.c.password_hash).where(people.c.id == person)
    return connection.execute(query).scalar_one_or_none()


def add(
    connection: Connection, person: Person, created_at: datetime, password: str | None = None
) -> None:
    """Write a new person; `password` is an argon2 hash."""
    connection.execute(
        people.insert().values(
            id=person.id,
            email=person.email.strip().lower(),
            name=person.name,
            catalogue=person.catalogue.value if person.catalogue else None,
            zone=person.zone,
            phone=person.phone,
            on_duty=person.on_duty,
            plain_editor=person.plain_editor,
            active=person.active,
            password_hash=password,
            created_at=created_at,
        )
    )
    set_roles(connection, person.id, person.roles)


def set_roles(connection: Connection, person: str, roles: Iterable[Role]) -> None:
    """Replace a person's roles."""
    connection.execute(person_roles.delete().where(person_roles.c.person == person))
    values = [{"person": person, "role": role.value} for role in sorted(roles)]
    if values:
        connection.execute(person_roles.insert(), values)


def change(connection: Connection, person: str, **values: Any) -> None:
    """Change columns of one person."""
    connection.execute(people.update().where(people.c.id == person).values(**values))
