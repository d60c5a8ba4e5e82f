"""What the sign-in page shows: on a demonstration, the people one may come in as."""

from sqlalchemy import Connection

from drafting.domain.people import Person
from drafting.store import people, settings


def demonstration_people(connection: Connection) -> tuple[Person, ...]:
    """List a demonstration's people by name; nobody on any other store."""
    if not settings.is_demonstration(connection):
        return ()
    return tuple(person for person in people.everyone(connection) if person.active)
