"""Return: one reviewer's 'not yet' ends the round, with a reason for the record.

Apart from the reason go words to use instead, which the writer takes or declines, and
privileged advice, which stays with lawyers and those named with it.
"""

from collections.abc import Collection
from dataclasses import dataclass

from drafting.commands.advise import write_advice
from drafting.commands.desk import Desk, insist
from drafting.commands.suggest import Proposal, write_suggestions
from drafting.domain.ids import PersonId, RoundId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Conflict, Need
from drafting.domain.round import Decision, Verdict
from drafting.domain.workflow import Step, next_state
from drafting.store import cases, journal, outbox, rounds


@dataclass(frozen=True, slots=True)
class ReturnRound:
    """Return what a round holds to its writer."""

    by: PersonId
    round: RoundId
    digests: Collection[str] | None
    reason: str
    proposals: tuple[Proposal, ...] = ()
    advice: str = ""
    advice_readers: tuple[PersonId, ...] = ()


def handle(command: ReturnRound, desk: Desk) -> Entry:
    """Write the decision, the suggestions and the advice; the round is over.

    Raises:
        Refusal: as the workflow table says; Unfit if a proposal does not fit its version.
    """
    at = desk.clock()
    with desk.writing() as db:
        case = cases.of_round(db, command.round, command.by, lock=True)
        named = frozenset(command.digests) if command.digests is not None else None
        situation = case.situation(named=named, reason=command.reason)
        insist(Step.RETURN, situation)
        gate, current = situation.gate(), case.round
        if gate is None or current is None:
            raise Conflict(Need("gate-closed"))
        deeds = list(write_suggestions(db, case, command.proposals, command.by, at))
        deeds += write_advice(db, case, command.by, command.advice, command.advice_readers, at)
        decision = Decision(
            id=fresh_id(),
            round=current.id,
            gate=gate,
            person=command.by,
            verdict=Verdict.RETURN,
            digests=tuple(sorted(current.digests)),
            reason=command.reason.strip(),
            at=at,
        )
        rounds.add_decision(db, decision)
        rounds.move(db, current, next_state(Step.RETURN, situation), at)
        outbox.add(db, "round-returned", case.statement.id, [current.opened_by], at)
        details = {
            "round": current.id,
            "gate": gate,
            "digests": list(decision.digests),
            "reason": decision.reason,
        }
        deed = Deed("round-returned", command.by, case.statement.scope, case.statement.id, details)
        return journal.append(db, at, deed, *deeds)
