"""Rounds with their decisions, and the justifications lawyers gave."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from drafting.domain.ids import PersonId, RoundId, StatementId, TextId, VersionId
from drafting.domain.round import (
    Decision,
    Round,
    Submitted,
    Verdict,
    route_from_json,
    route_to_json,
)
from drafting.domain.workflow import UNDER_WAY, RoundState
from drafting.store.tables import decisions, justifications, round_versions, rounds


def find(connection: Connection, round_: str, *, lock: bool = False) -> Round | None:
    """Give a round by id; `lock` keeps other decisions from it until the commit."""
    query = select(rounds).where(rounds.c.id == round_)
    row = connection.execute(query.with_for_update() if lock else query).first()
    return _rounds(connection, [row])[0] if row else None


def under_way(connection: Connection, statement: str, *, lock: bool = False) -> Round | None:
    """Give the statement's open or approved round, if it has one."""
    query = select(rounds).where(
        rounds.c.statement == statement, rounds.c.state.in_([s.value for s in UNDER_WAY])
    )
    row = connection.execute(query.with_for_update() if lock else query).first()
    return _rounds(connection, [row])[0] if row else None


def of_statement(connection: Connection, statement: str) -> tuple[Round, ...]:
    """List a statement's rounds, the newest first."""
    query = select(rounds).where(rounds.c.statement == statement).order_by(rounds.c.number.desc())
    return _rounds(connection, connection.execute(query).all())


def latest_of(connection: Connection, ids: Sequence[str]) -> dict[str, Round]:
    """Give the newest round of several statements, by statement."""
    query = select(rounds).where(rounds.c.statement.in_(ids)).order_by(rounds.c.number)
    newest = {row.statement: row for row in connection.execute(query)}
    return {r.statement: r for r in _rounds(connection, list(newest.values()))}


def from_rows(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Round, ...]:
    """Read rows of the table `rounds` that a query has found, with their decisions."""
    return _rounds(connection, rows)


def _rounds(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Round, ...]:
    ids = [row.id for row in rows]
    if not ids:
        return ()
    given: dict[str, list[Decision]] = {id_: [] for id_ in ids}
    by_time = select(decisions).where(decisions.c.round.in_(ids)).order_by(decisions.c.at)
    for row in connection.execute(by_time):
        given[row.round].append(_decision(row))
    sent: dict[str, list[Submitted]] = {id_: [] for id_ in ids}
    for row in connection.execute(select(round_versions).where(round_versions.c.round.in_(ids))):
        sent[row.round].append(Submitted(TextId(row.text), VersionId(row.version), row.digest))
    return tuple(
        Round(
            id=RoundId(row.id),
            statement=StatementId(row.statement),
            number=row.number,
            route=route_from_json(row.route),
            state=RoundState(row.state),
            opened_by=PersonId(row.opened_by),
            opened_at=row.opened_at,
            note=row.note,
            changed_at=row.changed_at,
            submitted=tuple(sent[row.id]),
            decisions=tuple(given[row.id]),
        )
        for row in rows
    )


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        row.id,
        RoundId(row.round),
        row.gate,
        PersonId(row.person),
        Verdict(row.verdict),
        tuple(row.digests),
        row.reason,
        row.at,
        row.carried_from,
    )


def add(connection: Connection, opened: Round) -> None:
    """Write a new round with the versions it holds and any approvals carried over."""
    connection.execute(
        rounds.insert().values(
            id=opened.id,
            statement=opened.statement,
            number=opened.number,
            route=route_to_json(opened.route),
            state=opened.state.value,
            opened_by=opened.opened_by,
            opened_at=opened.opened_at,
            note=opened.note,
            changed_at=opened.changed_at,
        )
    )
    connection.execute(
        round_versions.insert(),
        [
            {"round": opened.id, "text": s.text, "version": s.version, "digest": s.digest}
            for s in opened.submitted
        ],
    )
    for decision in opened.decisions:
        add_decision(connection, decision)


def add_decision(connection: Connection, decision: Decision) -> None:
    """Write a decision; a second one of the same person in the round breaks a constraint."""
    connection.execute(
        decisions.insert().values(
            id=decision.id,
            round=decision.round,
            gate=decision.gate,
            person=decision.person,
            verdict=decision.verdict.value,
            digests=list(decision.digests),
            reason=decision.reason,
            at=decision.at,
            carried_from=decision.carried_from,
        )
    )


def move(connection: Connection, round_: Round, to: RoundState, at: datetime) -> bool:
    """Move a round on from the state it was read in; tell False if it had moved meanwhile."""
    query = rounds.update().where(rounds.c.id == round_.id, rounds.c.state == round_.state.value)
    return connection.execute(query.values(state=to.value, changed_at=at)).rowcount == 1


def last_number(connection: Connection, statement: str) -> int:
    """Give the number of a statement's newest round, 0 where it has none."""
    query = (
        select(rounds.c.number)
        .where(rounds.c.statement == statement)
        .order_by(rounds.c.number.desc())
        .limit(1)
    )
    return connection.execute(query).scalar() or 0


def justified_keys(connection: Connection, statement: str) -> frozenset[str]:
    """Give the keys of the findings whose words a lawyer has kept, with a reason."""
    query = select(justifications.c.key).where(justifications.c.statement == statement)
    return frozenset(connection.execute(query).scalars())


def justifications_of(connection: Connection, statement: str) -> tuple[Row[Any], ...]:
    """List the justifications given on a statement, oldest first."""
    query = (
        select(justifications)
        .where(justifications.c.statement == statement)
        .order_by(justifications.c.at)
    )
    return tuple(connection.execute(query).all())


def add_justification(connection: Connection, **values: Any) -> None:
    """Write a justification."""
    connection.execute(justifications.insert().values(**values))
