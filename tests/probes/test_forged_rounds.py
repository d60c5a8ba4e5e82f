"""Invariant 2 for rounds: nobody writes an approval into the store that nobody gave.

First the ways that the application's own connection has, which the database refuses; then those of
whoever owns the database, which the release and `verify` find out.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from sqlalchemy import Connection, Engine, delete, insert, select, text, update
from sqlalchemy.exc import DatabaseError

from drafting.domain.ids import PersonId, RoundId, fresh_id
from drafting.domain.people import Role
from drafting.domain.round import route_to_json
from drafting.domain.route import Gate, Route
from drafting.domain.workflow import RoundState, moves
from drafting.queries.verification import verify
from drafting.store import engine
from drafting.store.seal import seal
from drafting.store.tables import (
    decisions,
    erasures,
    preparations,
    prepared_files,
    rounds,
    version_words,
)
from tests.builders import Cast
from tests.conftest import Database
from tests.postgres import APPLICATION
from tests.probes.crowd import MANY, at_once, times
from tests.probes.house import House, digests

NOBODY = route_to_json(Route(()))


def submitted(played: Cast) -> RoundId:
    world = played.world
    return world.submit(played.writer, world.statement(played.writer, played.incident))


def whole(opened: Engine, table) -> list[tuple[object, ...]]:
    with engine.reading(opened) as db:
        return [tuple(row) for row in db.execute(select(table))]


def slips(opened: Engine, statement) -> bool:
    """Try a statement on the application's own connection; tell whether it was let through."""
    try:
        with engine.writing(opened) as db:
            db.execute(statement)
    except DatabaseError:
        return False
    return True


@pytest.mark.parametrize(
    "values",
    [
        {"route": NOBODY},
        {"opened_by": "counsel"},
        {"opened_at": "later"},
        {"note": "Another word to counsel."},
        {"number": 7},
        {"statement": "other"},
        {"id": "0" * 16},
        {"state": "released"},
        {"state": "none"},
        {"state": "approved", "route": NOBODY},
        {"state": "open"},
    ],
    ids=lambda values: "-".join(values) + "-" + str(values.get("state", "")),
)
def test_no_update_of_a_round_leaves_the_workflow(played: Cast, values) -> None:
    round_ = submitted(played)
    other = played.world.statement(played.writer, played.incident)
    odd = {"counsel": played.counsel.id, "later": played.world.clock(), "other": other}
    played.world.clock.forward(hours=1)
    odd["later"] = played.world.clock()
    meant = {name: odd.get(str(value), value) for name, value in values.items()}
    before = whole(played.world.engine, rounds)

    statement = update(rounds).where(rounds.c.id == round_).values(**meant)

    assert not slips(played.world.engine, statement)
    assert whole(played.world.engine, rounds) == before


def test_round_moves_along_the_table_alone(played: Cast, database: Database) -> None:
    round_ = submitted(played)
    this, moved = rounds.c.id == round_, set()

    for state in RoundState:
        for then in RoundState:
            with owning(database.migration_url) as db:
                db.execute(update(rounds).where(this).values(state=state.value))
            if slips(played.world.engine, update(rounds).where(this).values(state=then.value)):
                moved.add((state, then))

    assert moved == moves()


def test_round_is_never_deleted(played: Cast) -> None:
    submitted(played)

    assert not any(times(MANY, partial(slips, played.world.engine, delete(rounds))))


def test_erasure_is_confirmed_once_and_never_changed(played: Cast) -> None:
    world = played.world
    version = world.versions(submitted(played))[0].id
    asked = {"id": fresh_id(), "version": version, "reason": "A court.", "asked_at": world.clock()}
    with engine.writing(world.engine) as db:
        db.execute(insert(erasures).values(**asked, asked_by=played.counsel.id))
    done = {"confirmed_by": played.executive.id, "confirmed_at": world.clock()}
    tries = [
        update(erasures).values(reason="Another."),
        update(erasures).values(**done, version=version, asked_by=played.executive.id),
        update(erasures).values(confirmed_by=played.counsel.id),
        update(erasures).values(**done),
        update(erasures).values(confirmed_by=played.writer.id),
        update(erasures).values(confirmed_by=None),
        delete(erasures),
    ]

    assert [slips(world.engine, one) for one in tries] == [False] * 3 + [True] + [False] * 3


def test_file_made_ahead_is_altered_by_nobody(played: Cast) -> None:
    """A release takes these bytes as they are; what is not right is deleted and made anew."""
    world = played.world
    round_ = submitted(played)
    now = world.clock()
    made = {"day": "2026-11-21", "mark": "", "made": True, "until": now, "over_at": now}
    file = {"kind": "text", "language": "en-GB", "name": "a.txt", "media_type": "text/plain"}
    with engine.writing(world.engine) as db:
        db.execute(insert(preparations).values(round=round_, **made))
        db.execute(insert(prepared_files).values(round=round_, position=0, bytes=b"a", **file))

    told = [
        slips(world.engine, update(prepared_files).values(bytes=b"b")),
        slips(world.engine, update(prepared_files).values(name="b.txt")),
        slips(world.engine, delete(preparations)),
    ]

    assert told == [False, False, True]
    assert whole(world.engine, prepared_files) == []


# what whoever owns the database can do


FORGED = (rounds, decisions, version_words)
"""The tables in which these tests forge rows."""


@contextmanager
def owning(url: str) -> Iterator[Connection]:
    """Give the owner's connection with no trigger on it; the seal stands again behind the block."""
    opened = engine.connect_as_owner(url)
    try:
        with opened.begin() as db:
            lift(db)
            yield db
            put_back(db)
    finally:
        opened.dispose()


def lift(db: Connection) -> None:
    if db.dialect.name == "postgresql":
        for table in FORGED:
            db.execute(text(f"ALTER TABLE {table.name} DISABLE TRIGGER USER"))
        return
    for name in db.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
        if name[0].startswith("sealed_"):
            db.execute(text(f"DROP TRIGGER {name[0]}"))


def put_back(db: Connection) -> None:
    if db.dialect.name == "sqlite":
        seal(db, None)
        return
    for table in FORGED:
        db.execute(text(f"ALTER TABLE {table.name} ENABLE TRIGGER USER"))


def owner_url(house: House) -> str:
    return house.settings.migration_url or house.settings.database_url


def set_state(house: House, round_: RoundId, state: RoundState) -> None:
    with owning(owner_url(house)) as db:
        db.execute(update(rounds).where(rounds.c.id == round_).values(state=state.value))


def found_by_verify(house: House, round_: RoundId) -> set[str]:
    with engine.reading(house.world.engine) as db:
        return {trouble.what for trouble in verify(db).troubles if trouble.id == round_}


def test_forged_approval_is_not_released(house: House) -> None:
    played = house.play()
    round_ = submitted(played)
    set_state(house, round_, RoundState.APPROVED)
    press = house.client(played.press_officer)
    named = digests(played, round_)

    told = times(MANY, lambda: press.post(f"/rounds/{round_}/release", named))

    assert {answer.status for answer in told} == {409}
    assert all("The approvals of these texts are not complete" in a.text for a in told)
    assert house.state(round_) is RoundState.APPROVED
    assert found_by_verify(house, round_) == {"unjournalled", "unapproved"}
    set_state(house, round_, RoundState.RECALLED)


def test_approval_forged_after_one_gate_is_not_released(house: House) -> None:
    played = house.play()
    round_ = submitted(played)
    played.world.approve(played.counsel, round_)
    set_state(house, round_, RoundState.APPROVED)
    press = house.client(played.press_officer)

    told = press.post(f"/rounds/{round_}/release", digests(played, round_))

    assert told.status == 409
    assert found_by_verify(house, round_) == {"unjournalled", "unapproved"}
    set_state(house, round_, RoundState.RECALLED)


@pytest.mark.parametrize("route", [NOBODY, route_to_json(Route((Gate(Role.COUNSEL),)))])
def test_route_made_shorter_releases_nothing(house: House, route) -> None:
    played = house.play()
    round_ = submitted(played)
    played.world.approve(played.counsel, round_)
    with owning(owner_url(house)) as db:
        values = {"state": RoundState.APPROVED.value, "route": route}
        db.execute(update(rounds).where(rounds.c.id == round_).values(**values))
    press = house.client(played.press_officer)

    told = press.post(f"/rounds/{round_}/release", digests(played, round_))

    assert told.status == 409
    assert "unjournalled" in found_by_verify(house, round_)
    set_state(house, round_, RoundState.RECALLED)


def test_decisions_on_other_words_release_nothing(house: House) -> None:
    """Decisions that anybody may insert count only for the digests and people they can be of."""
    played = house.play()
    round_ = submitted(played)
    with owning(owner_url(house)) as db:
        forge(db, house, round_, played.counsel.id, 0, ["0" * 64])
        forge(db, house, round_, played.writer.id, 1, sorted(played.world.round(round_).digests))
        db.execute(update(rounds).where(rounds.c.id == round_).values(state="approved"))
    press = house.client(played.press_officer)

    told = press.post(f"/rounds/{round_}/release", digests(played, round_))

    assert told.status == 409
    assert played.world.round(round_).approvals == {1: 1}
    assert "unjournalled" in found_by_verify(house, round_)
    set_state(house, round_, RoundState.RECALLED)


def forge(
    db: Connection, house: House, round_: RoundId, by: PersonId, gate: int, named: list[str]
) -> None:
    db.execute(
        insert(decisions).values(
            id=fresh_id(),
            round=round_,
            gate=gate,
            person=by,
            verdict="approve",
            digests=named,
            reason="",
            at=house.world.clock(),
        )
    )


def test_words_changed_behind_their_digest_go_nowhere(house: House) -> None:
    played = house.play()
    world = played.world
    ready, waiting = submitted(played), submitted(played)
    world.approve(played.counsel, ready)
    world.approve(played.executive, ready)
    altered = [world.versions(round_)[0].id for round_ in (ready, waiting)]
    true_words = {}
    with owning(owner_url(house)) as db:
        for version in altered:
            mine = version_words.c.version == version
            said = db.execute(select(version_words.c.canonical).where(mine)).scalar_one()
            true_words[version] = said
            changed = said.replace("Nobody was hurt", "Nobody is hurt")
            db.execute(update(version_words).where(mine).values(canonical=changed))
    lawyer, press = house.clients(played.counsel, played.press_officer)

    told = at_once(
        [partial(press.post, f"/rounds/{ready}/release", digests(played, ready))] * 3
        + [partial(lawyer.post, f"/rounds/{waiting}/approve", digests(played, waiting))] * 3
    )

    assert {answer.status for answer in told} == {409}
    assert all("do not match their fingerprint" in answer.text for answer in told)
    with owning(owner_url(house)) as db:
        for version, said in true_words.items():
            mine = version_words.c.version == version
            db.execute(update(version_words).where(mine).values(canonical=said))


@pytest.mark.postgres
def test_application_may_update_two_columns_of_a_round(played: Cast, database: Database) -> None:
    query = (
        "SELECT column_name FROM information_schema.column_privileges WHERE table_name = 'rounds'"
        " AND privilege_type = 'UPDATE' AND grantee = :role"
    )
    with engine.reading(played.world.engine) as db:
        columns = set(db.execute(text(query), {"role": APPLICATION}).scalars())

    assert columns == {"state", "changed_at"}
