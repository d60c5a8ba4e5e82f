"""Add a precondition to a statement, tick it, or untick it."""

from dataclasses import dataclass, field

from drafting.commands.change_incident import may_write
from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId, StatementId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Need, NotThere, Unfit
from drafting.store import cases, journal, preconditions


@dataclass(frozen=True, slots=True)
class AddPrecondition:
    """Name what must have happened before the statement leaves."""

    by: PersonId
    statement: StatementId
    what: str
    id: str = field(default_factory=fresh_id)


@dataclass(frozen=True, slots=True)
class TickPrecondition:
    """Say by one's name that it has happened; `done` False takes that back."""

    by: PersonId
    statement: StatementId
    precondition: str
    done: bool = True


def add(command: AddPrecondition, desk: Desk) -> Entry:
    """Write the precondition.

    Raises:
        NotThere, NotAllowed: if the statement is not there for this person, or not theirs to do.
        Unfit: if nothing is said.
    """
    at = desk.clock()
    with desk.writing() as db:
        case = cases.of_statement(db, command.statement, command.by, lock=True)
        may_write(case.person)
        if not command.what.strip():
            raise Unfit(Need("precondition-empty"))
        preconditions.add(
            db,
            id_=command.id,
            statement=case.statement.id,
            what=command.what.strip(),
            person=command.by,
            at=at,
        )
        scope = case.statement.scope
        return journal.append(db, at, Deed("precondition-added", command.by, scope, command.id))


def tick(command: TickPrecondition, desk: Desk) -> Entry:
    """Write who ticked it, or that nobody has.

    Raises:
        NotThere, NotAllowed: if it is not there for this person, or not theirs to do.
    """
    at = desk.clock()
    with desk.writing() as db:
        case = cases.of_statement(db, command.statement, command.by, lock=True)
        may_write(case.person)
        ticked = preconditions.tick(
            db,
            statement=case.statement.id,
            precondition=command.precondition,
            person=command.by if command.done else None,
            at=at if command.done else None,
        )
        if not ticked:
            raise NotThere
        scope, details = case.statement.scope, {"done": command.done}
        deed = Deed("precondition-ticked", command.by, scope, command.precondition, details)
        return journal.append(db, at, deed)
