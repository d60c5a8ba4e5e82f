"""Issue a one-time code: an administrator on duty lets somebody in who has lost their password.

Journalled, and the person is told by mail, since who holds the code signs in as that person.
"""

from dataclasses import dataclass
from datetime import timedelta

from drafting.commands.desk import Desk
from drafting.commands.passwords import digest_of_code, fresh_code
from drafting.commands.sign_in import SIGN_IN
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed
from drafting.domain.people import Role
from drafting.domain.refusal import Need, NotAllowed, NotThere
from drafting.store import journal, outbox, people, sessions

LIFE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class IssueCode:
    """Let `person` in once."""

    by: PersonId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Issued:
    """A code just drawn; it is shown once and kept nowhere."""

    code: str
    minutes: int


def handle(command: IssueCode, desk: Desk) -> Issued:
    """Draw the code, end earlier ones, tell the person and the journal.

    Raises:
        NotAllowed: unless an administrator who is on duty asks, and for somebody else.
        NotThere: if there is no such active person.
    """
    at = desk.clock()
    code = fresh_code()
    with desk.writing() as db:
        issuer, person = people.find(db, command.by), people.find(db, command.person)
        if issuer is None or not issuer.active or not issuer.has(Role.ADMINISTRATOR):
            raise NotAllowed(Need("role", {"roles": Role.ADMINISTRATOR.value}))
        if person is None or not person.active:
            raise NotThere
        needs = () if issuer.on_duty else (Need("on-duty"),)
        if issuer.id == person.id:
            needs = (*needs, Need("code-for-oneself"))
        if needs:
            raise NotAllowed(*needs)
        sessions.issue_code(
            db,
            digest_of_code(code, person.id),
            person.id,
            SIGN_IN,
            issued_by=issuer.id,
            at=at,
            expires_at=at + LIFE,
        )
        outbox.add(db, "code-issued", person.id, [person.id], at)
        journal.append(db, at, Deed("code-issued", issuer.id, "", person.id))
    return Issued(code, int(LIFE.total_seconds() // 60))
