"""Rounds with their decisions, and the justifications lawyers gave."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, literal_column, select

from drafting.domain.ids import PersonId, RoundId, StatementId, TextId, VersionId
from drafting.domain.round import (
    Decision,
    Round,
    Submitted,
    Verdict,
    route_from_json,
    route_to_json,
)
from drafting.domain.workflow import RoundState
from drafting.store.asking import Key, Rows, together
from drafting.store.tables import (
    decisions,
    justifications,
    releases,
    round_versions,
    rounds,
    statements,
)

IS_UNDER_WAY = rounds.c.state.in_(
    [literal_column(f"'{state}'") for state in (RoundState.OPEN, RoundState.APPROVED)]
)
"""The condition that a round is open or approved, written out as the partial index has it."""
KEY = rounds.c.id


def find(connection: Connection, round_: str) -> Round | None:
    """Give a round by id."""
    return next(iter(_asked(connection, itself(round_))), None)


def under_way(connection: Connection, statement: str) -> Round | None:
    """Give the statement's open or approved round, if it has one."""
    query = select(rounds).where(rounds.c.statement == statement, IS_UNDER_WAY)
    return next(iter(_asked(connection, query)), None)


def of_statement(connection: Connection, statement: str) -> tuple[Round, ...]:
    """List a statement's rounds, the newest first."""
    return _asked(connection, all_of(statement))


def itself(round_: Key) -> Select[Any]:
    """Select a round by id."""
    return select(rounds).where(rounds.c.id == round_)


def all_of(statement: Key) -> Select[Any]:
    """Select a statement's rounds, the newest first."""
    return select(rounds).where(rounds.c.statement == statement).order_by(rounds.c.number.desc())


def newest_of(ids: Key) -> Select[Any]:
    """Select the newest round of each statement among `ids`, by the key of statement and number."""
    numbered = rounds.alias()
    newest = (
        select(func.max(numbered.c.number))
        .where(numbered.c.statement == statements.c.id)
        .scalar_subquery()
    )
    return (
        select(rounds)
        .join(statements, statements.c.id == rounds.c.statement)
        .where(statements.c.id.in_(ids), rounds.c.number == newest)
    )


def standings(ids: Key) -> Select[Any]:
    """Select where the newest round of each statement stands, since when, and when it is public."""
    return (
        newest_of(ids)
        .outerjoin(releases, releases.c.round == rounds.c.id)
        .with_only_columns(
            rounds.c.statement, rounds.c.state, rounds.c.changed_at, releases.c.public_at
        )
    )


def among(ids: Key) -> Select[Any]:
    """Select rounds by id."""
    return select(rounds).where(rounds.c.id.in_(ids))


def questions(which: Select[Any]) -> dict[str, Select[Any]]:
    """Give what to ask for the rounds that `which` selects, with all that belongs to them."""
    ids = which.with_only_columns(rounds.c.id)
    return {
        "rounds": which,
        "decisions": select(decisions).where(decisions.c.round.in_(ids)).order_by(decisions.c.at),
        "submitted": select(round_versions).where(round_versions.c.round.in_(ids)),
    }


def public_of(statement: Key) -> Select[Any]:
    """Select from when each released round of a statement is public: the question 'public'."""
    return select(releases.c.round, releases.c.public_at).where(releases.c.statement == statement)


def answered(found: Mapping[str, Rows]) -> tuple[Round, ...]:
    """Read rounds from the answers to `questions`, and to `public_of` where it was asked."""
    given: dict[str, list[Decision]] = {}
    for row in found["decisions"]:
        given.setdefault(row.round, []).append(_decision(row))
    sent: dict[str, list[Submitted]] = {}
    for row in found["submitted"]:
        item = Submitted(TextId(row.text), VersionId(row.version), row.digest)
        sent.setdefault(row.round, []).append(item)
    public = {row.round: row.public_at for row in found.get("public", ())}
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
            submitted=tuple(sent.get(row.id, ())),
            decisions=tuple(given.get(row.id, ())),
            public_at=public.get(row.id),
        )
        for row in found["rounds"]
    )


def _asked(connection: Connection, which: Select[Any]) -> tuple[Round, ...]:
    return answered(together(connection, questions(which)))


def every(connection: Connection) -> Iterator[Round]:
    """Walk all rounds there ever were, some hundreds at a time."""
    last = ""
    while True:
        batch = select(rounds).where(rounds.c.id > last).order_by(rounds.c.id).limit(200)
        found = sorted(_asked(connection, batch), key=lambda each: each.id)
        yield from found
        if not found:
            return
        last = found[-1].id


def _decision(row: Any) -> Decision:
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


def every_decision(connection: Connection) -> Iterator[Decision]:
    """Walk all decisions ever given."""
    query = select(decisions).order_by(decisions.c.id)
    for row in connection.execute(query.execution_options(yield_per=200)):
        yield _decision(row)


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
    if opened.decisions:
        connection.execute(decisions.insert(), [_decision_row(one) for one in opened.decisions])


def add_decision(connection: Connection, decision: Decision) -> None:
    """Write a decision; a second one of the same person in the round breaks a constraint."""
    connection.execute(decisions.insert(), _decision_row(decision))


def _decision_row(decision: Decision) -> dict[str, Any]:
    return {
        "id": decision.id,
        "round": decision.round,
        "gate": decision.gate,
        "person": decision.person,
        "verdict": decision.verdict.value,
        "digests": list(decision.digests),
        "reason": decision.reason,
        "at": decision.at,
        "carried_from": decision.carried_from,
    }


def move(connection: Connection, round_: Round, to: RoundState, at: datetime) -> bool:
    """Move a round on from the state it was read in; tell False if it had moved meanwhile.

    The database sees to it that the statement has changed, and that what was made ahead for an
    approved round goes with that state (`store.following`).
    """
    query = rounds.update().where(rounds.c.id == round_.id, rounds.c.state == round_.state.value)
    return connection.execute(query.values(state=to.value, changed_at=at)).rowcount == 1


def justifications_of(statement: Key) -> Select[Any]:
    """Select the justifications given on a statement, oldest first."""
    return (
        select(justifications)
        .where(justifications.c.statement == statement)
        .order_by(justifications.c.at)
    )


def holding_version(connection: Connection, version: str) -> str | None:
    """Give the newest round that holds a version."""
    query = (
        select(rounds.c.id)
        .join(round_versions, round_versions.c.round == rounds.c.id)
        .where(round_versions.c.version == version)
        .order_by(rounds.c.number.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()


def versions_of(connection: Connection, round_: str) -> tuple[str, ...]:
    """Give the ids of the versions a round holds."""
    query = select(round_versions.c.version).where(round_versions.c.round == round_)
    return tuple(connection.execute(query).scalars())


def add_justification(connection: Connection, **values: Any) -> None:
    """Write a justification."""
    connection.execute(justifications.insert().values(**values))
