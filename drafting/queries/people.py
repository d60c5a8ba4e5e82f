"""The staff, as administrators see it."""

from sqlalchemy import Connection

from drafting.domain.people import Person
from drafting.store import people


def everyone(connection: Connection) -> tuple[Person, ...]:
    """List everybody by name, those who may sign in first."""
    return tuple(sorted(people.everyone(connection), key=lambda p: (not p.active, p.name)))
