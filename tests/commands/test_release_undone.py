"""What must come first, and is not done: nothing goes out without a reason on the record."""

import pytest
from sqlalchemy import select

from drafting.commands import release, tick_precondition
from drafting.domain.ids import RoundId
from drafting.domain.refusal import Conflict, Need, Unfit
from drafting.domain.workflow import RoundState
from drafting.queries.release import show
from drafting.store import engine, releases
from drafting.store.tables import entries
from tests.builders import Cast

REASON = "The regulator told us by telephone to go out now."


@pytest.fixture
def waiting(played: Cast) -> tuple[RoundId, str]:
    """An approved round of a statement that must not leave before the families are told."""
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = require(played, statement, "Families told")
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return round_, first


def require(played: Cast, statement, what: str) -> str:
    command = tick_precondition.AddPrecondition(played.writer.id, statement, what)
    tick_precondition.add(command, played.world.desk)
    return command.id


def release_it(played: Cast, round_: RoundId, **said):
    command = release.Release(
        played.press_officer.id, round_, played.world.round(round_).digests, **said
    )
    release.handle(command, played.world.desk)
    return command.id


@pytest.mark.parametrize("reason", ["", "  \n"])
@pytest.mark.parametrize("named", [True, False])
def test_undone_holds_back_without_a_reason(played: Cast, waiting, reason, named) -> None:
    round_, first = waiting

    with pytest.raises(Unfit) as refused:
        release_it(played, round_, without=[first] if named else None, reason=reason)

    assert refused.value.needs == (Need("undone", {"n": 1}),)
    assert played.world.round(round_).state is RoundState.APPROVED


def test_reason_without_what_it_is_for_holds_back(played: Cast, waiting) -> None:
    round_, _ = waiting

    with pytest.raises(Unfit):
        release_it(played, round_, reason=REASON)


def test_what_was_added_meanwhile_is_a_conflict(played: Cast, waiting) -> None:
    round_, first = waiting
    require(played, played.world.round(round_).statement, "Regulator told")

    with pytest.raises(Conflict) as refused:
        release_it(played, round_, without=[first], reason=REASON)

    assert refused.value.needs == (Need("undone-changed"),)


def test_reason_is_kept_by_release_and_journal_and_shown_to_members(played, waiting) -> None:
    round_, first = waiting

    made = release_it(played, round_, without=[first], reason=f" {REASON} ")

    with engine.reading(played.world.engine) as db:
        page = show(db, made, played.writer.id)
        told = db.execute(
            select(entries.c.details).where(entries.c.verb == "released")
        ).scalar_one()
    assert (page.undone, page.release.reason) == (("Families told",), REASON)
    assert (told["undone"], told["reason"]) == ([first], REASON)


def test_reason_is_in_no_public_byte(played: Cast, waiting) -> None:
    round_, first = waiting

    made = release_it(played, round_, without=[first], reason=REASON)

    with engine.reading(played.world.engine) as db:
        files = [releases.content(db, row.id) or b"" for row in releases.files_of(db, made)]
    assert files
    assert [raw for raw in files if REASON.encode() in raw or b"Families told" in raw] == []


def test_done_goes_out_and_keeps_no_excuse(played: Cast, waiting) -> None:
    round_, first = waiting
    statement = played.world.round(round_).statement
    command = tick_precondition.TickPrecondition(played.press_officer.id, statement, first)
    tick_precondition.tick(command, played.world.desk)

    made = release_it(played, round_, without=[first], reason=REASON)

    with engine.reading(played.world.engine) as db:
        page = show(db, made, played.writer.id)
        told = db.execute(
            select(entries.c.details).where(entries.c.verb == "released")
        ).scalar_one()
    assert (page.undone, page.release.reason) == ((), "")
    assert not {"undone", "reason"} & told.keys()


def test_release_remembers_what_was_undone_though_it_is_ticked_later(played, waiting) -> None:
    round_, first = waiting
    made = release_it(played, round_, without=[first], reason=REASON)
    statement = played.world.round(round_).statement
    command = tick_precondition.TickPrecondition(played.writer.id, statement, first)
    tick_precondition.tick(command, played.world.desk)

    with engine.reading(played.world.engine) as db:
        page = show(db, made, played.writer.id)

    assert page.undone == ("Families told",)
