"""Who may do what the organisation has an office for."""

from sqlalchemy import Connection

from drafting.domain.ids import PersonId
from drafting.domain.people import Role
from drafting.domain.refusal import Need, NotAllowed
from drafting.store import people


def insist_administrator(db: Connection, by: PersonId) -> None:
    """Go on only for an administrator who may sign in.

    Raises:
        NotAllowed: for anybody else.
    """
    person = people.find(db, by)
    if person is None or not person.active or not person.has(Role.ADMINISTRATOR):
        raise NotAllowed(Need("role", {"role": Role.ADMINISTRATOR.value}))
