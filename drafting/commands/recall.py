"""Recall: the writer takes a submission back before it is released."""

from dataclasses import dataclass

from drafting.commands.desk import Desk, insist
from drafting.domain.ids import PersonId, RoundId
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Conflict, Need
from drafting.domain.workflow import Step, next_state
from drafting.store import cases, journal, outbox, rounds


@dataclass(frozen=True, slots=True)
class Recall:
    """Take back what a round holds."""

    by: PersonId
    round: RoundId
    reason: str = ""


def handle(command: Recall, desk: Desk) -> Entry:
    """End the round and tell those it awaited or who had decided.

    Raises:
        Refusal: as the workflow table says.
    """
    at = desk.clock()
    with desk.writing() as db:
        case = cases.of_round(db, command.round, command.by, lock=True)
        situation = case.situation()
        insist(Step.RECALL, situation)
        if case.round is None:
            raise Conflict(Need("state-none-refuses-recall"))
        rounds.move(db, case.round, next_state(Step.RECALL, situation), at)
        told = {*cases.reviewers(case, situation.waiting())}
        told |= {decision.person for decision in case.round.decisions}
        outbox.add(db, "round-recalled", case.statement.id, told, at)
        deed = Deed(
            "round-recalled",
            command.by,
            case.statement.scope,
            case.statement.id,
            {"round": case.round.id, "reason": command.reason.strip()},
        )
        return journal.append(db, at, deed)
