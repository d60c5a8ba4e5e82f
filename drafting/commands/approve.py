"""Approve: one person fills one gate, naming the digest of every text they were shown."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from drafting.commands.desk import Desk, insist
from drafting.domain.ids import PersonId, RoundId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need
from drafting.domain.round import Decision, Verdict
from drafting.domain.workflow import RoundState, Step, next_state
from drafting.store import cases, journal, outbox, rounds, statements
from drafting.store.cases import Case


@dataclass(frozen=True, slots=True)
class Approve:
    """Approve what a round holds; `digests` None says that the request named none."""

    by: PersonId
    round: RoundId
    digests: Collection[str] | None
    reason: str = ""


def handle(command: Approve, desk: Desk) -> Entry:
    """Write the decision; the one that fills the last gate makes the round approved.

    Raises:
        Refusal: as the workflow table says.
    """
    at = desk.clock()
    with desk.writing() as db:
        case = cases.of_round(db, command.round, command.by, lock=True)
        named = frozenset(command.digests) if command.digests is not None else None
        situation = case.situation(named=named)
        insist(Step.APPROVE, situation)
        gate, current = situation.gate(), case.round
        if gate is None or current is None:
            raise Conflict(Need("gate-closed"))
        decision = Decision(
            id=fresh_id(),
            round=current.id,
            gate=gate,
            person=command.by,
            verdict=Verdict.APPROVE,
            digests=tuple(sorted(current.digests)),
            reason=command.reason,
            at=at,
        )
        rounds.add_decision(db, decision)
        state = next_state(Step.APPROVE, situation)
        if state is not current.state:
            rounds.move(db, current, state, at)
        statements.change(db, case.statement.id, at)
        given = replace(current, decisions=(*current.decisions, decision), state=state)
        _tell(db, case, replace(case, round=given), at)
        details = {
            "round": current.id,
            "gate": gate,
            "digests": list(decision.digests),
            "state": state.value,
            "reason": command.reason,
        }
        return journal.append(
            db,
            at,
            Deed("round-approved", command.by, case.statement.scope, case.statement.id, details),
        )


def _tell(db: Connection, before: Case, after: Case, at: datetime) -> None:
    """Tell whoever the next gate awaits; once all are passed, the press officers and writer."""
    statement = after.statement.id
    if after.state is RoundState.OPEN:
        opened = set(after.situation().waiting()) - set(before.situation().waiting())
        outbox.add(db, "round-awaits-you", statement, cases.reviewers(after, opened), at)
        return
    press = [m.id for m in after.members if m.has(Role.PRESS_OFFICER) and m.active]
    opener = [after.round.opened_by] if after.round else []
    outbox.add(db, "round-approved", statement, [*press, *opener], at)
