"""Change a password: one's own, knowing the old one or having come in by a one-time code.

Every other session of the person ends.
"""

from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.commands.passwords import digest_of_token, fits, hashed, weaknesses
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Need, NotThere, Unfit
from drafting.store import journal, people, sessions


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """Set a new password; `old` None where a one-time code proved who they are."""

    person: PersonId
    old: str | None
    new: str
    token: str


def handle(command: ChangePassword, desk: Desk) -> Entry:
    """Set the password and end the person's other sessions.

    Raises:
        NotThere: if there is no such person any more.
        Unfit: if the old password is wrong or the new one weak.
    """
    with desk.reading() as db:
        person = people.find(db, command.person)
        known = people.password_hash(db, command.person)
    if person is None or not person.active:
        raise NotThere
    needs = weaknesses(command.new, person.email, person.name)
    if command.old is not None and not fits(command.old, known):
        needs = (Need("old-password"), *needs)
    if needs:
        raise Unfit(*needs)
    fresh = hashed(command.new)
    at = desk.clock()
    with desk.writing() as db:
        people.change(db, command.person, password_hash=fresh)
        sessions.end_all(db, command.person, at, keep=digest_of_token(command.token))
        return journal.append(db, at, Deed("password-changed", command.person, "", command.person))
