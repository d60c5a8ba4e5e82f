"""Sign out: the session ends on the server, wherever its cookie may have gone."""

from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.commands.passwords import digest_of_token
from drafting.domain.ids import PersonId
from drafting.store import sessions


@dataclass(frozen=True, slots=True)
class SignOut:
    """End this session, or with `everywhere` all of the person's."""

    person: PersonId
    token: str
    everywhere: bool = False


def handle(command: SignOut, desk: Desk) -> None:
    """End the session."""
    at = desk.clock()
    with desk.writing() as db:
        if command.everywhere:
            sessions.end_all(db, command.person, at)
        else:
            sessions.end(db, digest_of_token(command.token), at)
