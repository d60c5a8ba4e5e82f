"""People, their roles and their credentials."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from drafting.domain.ids import PersonId
from drafting.domain.language import Catalogue
from drafting.domain.people import Person, Role
from drafting.store.tables import people, person_roles


def question(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Select people with their roles, a row for each role, by name."""
    columns = [column for column in people.c if column is not people.c.password_hash]
    return (
        select(*columns, person_roles.c.role)
        .outerjoin(person_roles, person_roles.c.person == people.c.id)
        .where(*conditions)
        .order_by(people.c.name, people.c.id)
    )


def with_id(person: str) -> Select[Any]:
    """Select one person by id."""
    return question(people.c.id == person)


def answered(rows: Iterable[Any]) -> tuple[Person, ...]:
    """Read people from the rows that `question` selects, in their order."""
    held: dict[str, list[Any]] = {}
    for row in rows:
        held.setdefault(row.id, []).append(row)
    return tuple(_person(own) for own in held.values())


def _person(rows: Sequence[Any]) -> Person:
    row = rows[0]
    return Person(
        id=PersonId(row.id),
        email=row.email,
        name=row.name,
        roles=frozenset(Role(each.role) for each in rows if each.role),
        catalogue=Catalogue(row.catalogue) if row.catalogue else None,
        zone=row.zone,
        phone=row.phone,
        on_duty=row.on_duty,
        plain_editor=row.plain_editor,
        active=row.active,
    )


def find(connection: Connection, person: str) -> Person | None:
    """Give a person by id."""
    found = by_ids(connection, [person])
    return found[0] if found else None


def by_ids(connection: Connection, ids: Collection[str]) -> tuple[Person, ...]:
    """Give several people by id, by name."""
    return answered(connection.execute(question(people.c.id.in_(ids))))


def by_email(connection: Connection, email: str) -> Person | None:
    """Give a person by address, whatever its capitals."""
    found = answered(connection.execute(question(people.c.email == email.strip().lower())))
    return found[0] if found else None


def everyone(connection: Connection) -> tuple[Person, ...]:
    """List all people by name."""
    return answered(connection.execute(question()))


def on_duty(connection: Connection) -> tuple[Person, ...]:
    """List the active people who are on duty now."""
    return answered(connection.execute(all_on_duty()))


def all_on_duty() -> Select[Any]:
    """Select the active people who are on duty now."""
    return question(people.c.on_duty, people.c.active)


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
