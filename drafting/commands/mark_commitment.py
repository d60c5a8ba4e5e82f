"""Say that a promise was kept, that it is withdrawn with a reason, or that it stands again."""

from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.domain.canonical import sound
from drafting.domain.commitment import LONGEST_NOTE, MARKING_ROLES, CommitmentStep
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Conflict, Need, NotAllowed, Unfit
from drafting.store import cases, commitments, journal

_VERBS = {
    CommitmentStep.KEEP: "commitment-kept",
    CommitmentStep.WITHDRAW: "commitment-withdrawn",
    CommitmentStep.REOPEN: "commitment-reopened",
}


@dataclass(frozen=True, slots=True)
class MarkCommitment:
    """One step of a commitment; a withdrawal needs its reason as the note."""

    by: PersonId
    commitment: str
    step: CommitmentStep
    note: str = ""


def handle(command: MarkCommitment, desk: Desk) -> Entry:
    """Write the step behind those before it.

    Raises:
        NotThere: if there is no such commitment for this person.
        NotAllowed: if the person is neither a writer nor a press officer.
        Conflict: if it has ended already, or is open and would be opened.
        Unfit: if a withdrawal has no reason, or the note is too long.
    """
    at = desk.clock()
    note = sound(command.note.strip())
    with desk.writing() as db:
        statement = commitments.statement_of(command.commitment)
        beside = commitments.questions(commitments.itself(command.commitment))
        case = cases.of_statement(db, statement, command.by, lock=True, beside=beside)
        if not case.person.roles & MARKING_ROLES:
            raise NotAllowed(Need("role-for-commitment"))
        ((commitment, _),) = commitments.answered(case.beside)
        if not commitment.allows(command.step):
            raise Conflict(Need("commitment-moved"))
        _fit(command.step, note)
        commitments.add_step(db, commitment, command.step, command.by, at, note)
        scope, said = case.statement.scope, case.statement.id
        details = {"commitment": commitment.id}
        deed = Deed(_VERBS[command.step], command.by, scope, said, details)
        return journal.append(db, at, deed)


def _fit(step: CommitmentStep, note: str) -> None:
    needs = []
    if step is CommitmentStep.WITHDRAW and not note:
        needs.append(Need("reason-missing"))
    if len(note) > LONGEST_NOTE:
        needs.append(Need("answer-too-long", {"most": LONGEST_NOTE}))
    if needs:
        raise Unfit(*needs)
