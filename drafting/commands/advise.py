"""Give privileged legal advice on a statement: seen by its author and those named with it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId, StatementId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Need, NotAllowed, Unfit
from drafting.store import advice, cases, journal
from drafting.store.cases import Case


@dataclass(frozen=True, slots=True)
class Advise:
    """Write advice for the lawyers among the members and the clients named as readers."""

    by: PersonId
    statement: StatementId
    words: str
    readers: tuple[PersonId, ...] = ()


def handle(command: Advise, desk: Desk) -> Entry:
    """Write the advice; the journal says that it was given, nothing of it.

    Raises:
        NotThere: if the statement does not exist for this person.
        NotAllowed: if the person is no lawyer.
        Unfit: if there are no words, or a reader is no member.
    """
    at = desk.clock()
    with desk.writing() as db:
        case = cases.of_statement(db, command.statement, command.by)
        if not command.words.strip():
            raise Unfit(Need("advice-empty"))
        deeds = write_advice(db, case, command.by, command.words, command.readers, at)
        return journal.append(db, at, deeds[0], *deeds[1:])


def write_advice(
    db: Connection,
    case: Case,
    by: PersonId,
    words: str,
    readers: Collection[PersonId],
    at: datetime,
) -> list[Deed]:
    """Write advice where there are words, and give what the journal is to say of it."""
    if not words.strip():
        return []
    if not case.person.has(Role.COUNSEL):
        raise NotAllowed(Need("role-for-advise"))
    members = {member.id: member for member in case.members}
    if not set(readers) <= set(members):
        raise Unfit(Need("reader-no-member"))
    lawyers = {member.id for member in case.members if member.has(Role.COUNSEL)}
    id_ = fresh_id()
    advice.add(
        db,
        id_=id_,
        statement=case.statement.id,
        person=by,
        at=at,
        words=words.strip(),
        readers=(set(readers) | lawyers) - {by},
    )
    details = {"advice": id_, "readers": sorted((set(readers) | lawyers) - {by})}
    return [Deed("advice-given", by, case.statement.scope, case.statement.id, details)]
