"""Record where a release was posted."""

from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId, ReleaseId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Need, NotAllowed, NotThere, Unfit
from drafting.store import cases, journal, releases


@dataclass(frozen=True, slots=True)
class Post:
    """Say where a release was posted: a channel's name and, where there is one, the address."""

    by: PersonId
    release: ReleaseId
    place: str
    url: str = ""


def handle(command: Post, desk: Desk) -> Entry:
    """Write the posting.

    Raises:
        NotThere: if the release does not exist for this person.
        NotAllowed: if the person is no press officer.
        Unfit: if the place is empty, or the address is not http or https.
    """
    at = desk.clock()
    with desk.writing() as db:
        found = releases.find(db, command.release)
        if found is None:
            raise NotThere
        case = cases.of_statement(db, found.statement, command.by)
        if not case.person.has(Role.PRESS_OFFICER):
            raise NotAllowed(Need("role-for-post"))
        needs = [] if command.place.strip() else [Need("place-missing")]
        if command.url and not command.url.startswith(("https://", "http://")):
            needs.append(Need("url-unsound"))
        if needs:
            raise Unfit(*needs)
        releases.add_posting(
            db,
            id_=fresh_id(),
            release=command.release,
            place=command.place.strip(),
            url=command.url,
            person=command.by,
            at=at,
        )
        details = {"release": command.release}
        deed = Deed("posted", command.by, case.statement.scope, case.statement.id, details)
        return journal.append(db, at, deed)
