"""The other invariants, tried at the commands; `tests/probes` tries them over HTTP."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from drafting.commands import keep_words, recall, settle_suggestion, suggest
from drafting.commands.approve import Approve
from drafting.commands.approve import handle as approve
from drafting.domain.canonical import digest_of
from drafting.domain.forms import PartRole, Stage
from drafting.domain.ids import RoundId, ScopeId, StatementId
from drafting.domain.incident import Severity
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, NotAllowed, NotThere, Refusal, Unfit
from drafting.domain.workflow import RoundState
from drafting.store import engine, search, suggestions
from drafting.store.tables import decisions, release_bytes
from tests.builders import SOUND_BODY, Cast

PERSONAL = "Mr Hollis, born 3 May 1971, identity number 11010519491231002X, was hurt."


def keys(refused: pytest.ExceptionInfo[Refusal]) -> set[str]:
    return {need.key for need in refused.value.needs}


def approved(played: Cast) -> tuple[StatementId, RoundId]:
    statement = played.world.statement(played.writer, played.incident)
    round_ = played.world.submit(played.writer, statement)
    played.world.approve(played.counsel, round_)
    played.world.approve(played.executive, round_)
    return statement, round_


# 1: a decision names what it decides on


def test_approval_naming_another_digest_is_a_conflict(played: Cast) -> None:
    round_ = played.world.submit(
        played.writer, played.world.statement(played.writer, played.incident)
    )

    with pytest.raises(Conflict) as refused:
        played.world.approve(played.counsel, round_, ["0" * 64])

    assert keys(refused) == {"stale-digest"}


@pytest.mark.parametrize("named", [None, []])
def test_approval_naming_no_digest_is_unfit(played: Cast, named: list[str] | None) -> None:
    round_ = played.world.submit(
        played.writer, played.world.statement(played.writer, played.incident)
    )

    with pytest.raises(Unfit) as refused:
        approve(Approve(played.counsel.id, round_, named), played.world.desk)

    assert keys(refused) == {"digest-missing"}


def test_approval_naming_one_of_two_twins_is_a_conflict(played: Cast) -> None:
    statement = played.world.statement(played.writer, played.incident, twins=(Language.ZH_HK,))
    round_ = played.world.submit(played.writer, statement)

    with pytest.raises(Conflict) as refused:
        played.world.approve(
            played.counsel, round_, [next(iter(played.world.round(round_).digests))]
        )

    assert keys(refused) == {"stale-digest"}


# 3: changed words need new approval, identical ones do not


def test_text_changed_after_legal_approval_needs_it_again(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    world.type_body(
        played.writer, world.texts(statement)[0], SOUND_BODY + " We tell you more at 9."
    )
    second = world.submit(played.writer, statement)

    with pytest.raises(Conflict):
        world.approve(played.executive, first)
    with pytest.raises(Conflict) as refused:
        world.approve(played.executive, second)

    assert keys(refused) == {"gate-closed"}
    assert world.round(second).approvals == {}


def test_identical_resubmission_carries_approvals_over(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    second = world.submit(played.writer, statement)

    world.approve(played.executive, second)

    assert world.round(first).state is RoundState.SUPERSEDED
    assert world.round(second).state is RoundState.APPROVED
    assert world.versions(first) == world.versions(second)


def test_changed_twin_takes_both_back(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident, twins=(Language.EN_US,))
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    world.approve(played.executive, first)
    world.type_body(played.writer, world.texts(statement)[1], SOUND_BODY + " Stay away from it.")
    second = world.submit(played.writer, statement)

    for round_ in (first, second):
        with pytest.raises(Conflict):
            world.release(played.press_officer, round_)


# 4: no contributor decides, one person fills one gate


def test_contributor_is_refused(played: Cast) -> None:
    world = played.world
    both = world.person(Role.WRITER, Role.COUNSEL)
    incident = world.incident(both, played.counsel, played.executive)
    round_ = world.submit(both, world.statement(both, incident))

    with pytest.raises(NotAllowed) as refused:
        world.approve(both, round_)

    assert keys(refused) == {"contributor-decides"}


def test_one_person_fills_one_gate(played: Cast) -> None:
    world = played.world
    both = world.person(Role.COUNSEL, Role.EXECUTIVE)
    incident = world.incident(played.writer, both, played.executive)
    statement = world.statement(played.writer, incident, stage=Stage.HOLDING)
    round_ = world.submit(played.writer, statement)
    world.approve(both, round_)

    with pytest.raises(Conflict) as refused:
        world.approve(both, round_)

    assert keys(refused) == {"already-decided"}
    assert world.round(round_).state is RoundState.OPEN


@pytest.mark.parametrize("role", [Role.PRESS_OFFICER, Role.ADMINISTRATOR, Role.OBSERVER])
def test_office_gives_no_way_past_the_workflow(played: Cast, role: Role) -> None:
    world = played.world
    member = world.person(role)
    incident = world.incident(played.writer, member, played.counsel, played.executive)
    round_ = world.submit(played.writer, world.statement(played.writer, incident))

    with pytest.raises(NotAllowed):
        world.approve(member, round_)
    with pytest.raises((NotAllowed, Conflict)):
        world.release(member, round_)


def test_counsel_who_suggests_may_approve(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    version = world.versions(first)[0]
    proposal = suggest.Proposal(version.id, PartRole.BODY, "Nobody was hurt", "No one was hurt")
    suggest.handle(suggest.Suggest(played.counsel.id, first, (proposal,)), world.desk)
    with engine.reading(world.engine) as db:
        made = suggestions.of_statement(db, statement)[0]
    taken = settle_suggestion.SettleSuggestion(played.writer.id, made.id, take=True)
    settle_suggestion.handle(taken, world.desk)
    second = world.submit(played.writer, statement)

    world.approve(played.counsel, second)

    words = world.versions(second)[0].canonical
    assert words is not None
    assert "No one was hurt" in words.text_of(PartRole.BODY)


def test_counsel_who_types_may_not_approve(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    world.type_body(played.counsel, world.texts(statement)[0], SOUND_BODY + " Keep away.")
    other = world.person(Role.COUNSEL)
    from drafting.commands import add_member

    add_member.handle(
        add_member.AddMember(played.writer.id, ScopeId(played.incident), other.id), world.desk
    )
    round_ = world.submit(played.writer, statement)

    with pytest.raises(NotAllowed) as refused:
        world.approve(played.counsel, round_)

    assert keys(refused) == {"contributor-decides"}


def test_unstaffable_route_is_refused_at_once(played: Cast) -> None:
    world = played.world
    incident = world.incident(played.writer, played.counsel)
    statement = world.statement(played.writer, incident)

    with pytest.raises(Unfit) as refused:
        world.submit(played.writer, statement)

    assert [(n.key, n.args["role"]) for n in refused.value.needs] == [("gap", "executive")]


# 5: no save is lost in silence


def test_saves_that_do_not_touch_merge(played: Cast) -> None:
    world = played.world
    other = world.person(Role.WRITER)
    incident = world.incident(played.writer, other)
    statement = world.statement(played.writer, incident, body="First line.\n\nSecond line.\n")
    text_id = world.texts(statement)[0]
    world.type_body(other, text_id, "First line.\n\nSecond line, longer.\n")
    world.type_body(played.writer, text_id, "A first line.\n\nSecond line.\n", base=1)

    assert world.draft(text_id).parts[PartRole.BODY] == "A first line.\n\nSecond line, longer.\n"


def test_saves_that_touch_show_both(played: Cast) -> None:
    from drafting.commands.save_draft import DraftClash

    world = played.world
    statement = world.statement(played.writer, played.incident, body="Twelve were hurt.")
    text_id = world.texts(statement)[0]
    world.type_body(played.writer, text_id, "Thirteen were hurt.")

    with pytest.raises(DraftClash) as refused:
        world.type_body(played.writer, text_id, "Fourteen were hurt.", base=1)

    clash = refused.value.clashes[0]
    assert (clash.base, clash.theirs, clash.mine) == (
        "Twelve were hurt.",
        "Thirteen were hurt.",
        "Fourteen were hurt.",
    )


# 7: 'must' stops the legal approval, not the hand-over


def test_must_stops_counsel_until_kept_with_a_reason(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident, body=SOUND_BODY + " " + PERSONAL)
    round_ = world.submit(played.writer, statement)
    with pytest.raises(Unfit) as refused:
        world.approve(played.counsel, round_)
    version = world.versions(round_)[0]
    for key in {remark.key for remark in version.remarks if remark.is_must}:
        kept = keep_words.KeepWords(played.counsel.id, version.id, key, "He asked to be named.")
        keep_words.handle(kept, world.desk)

    world.approve(played.counsel, round_)

    assert keys(refused) == {"musts-open"}


# 9: a stranger is told of nothing


def test_stranger_finds_nothing(played: Cast) -> None:
    world = played.world
    statement, round_ = approved(played)

    with pytest.raises(NotThere):
        world.submit(played.stranger, statement)
    with pytest.raises(NotThere):
        world.approve(played.stranger, round_)
    with pytest.raises(NotThere):
        world.release(played.stranger, round_)
    with engine.reading(world.engine) as db:
        assert search.find(db, "oil", played.stranger.id) == ()
        assert search.find(db, "oil", played.writer.id) != ()


# in parallel


def test_many_lawyers_at_once_make_one_decision(played: Cast) -> None:
    world = played.world
    lawyers = [world.person(Role.COUNSEL) for _ in range(20)]
    incident = world.incident(played.writer, played.executive, *lawyers)
    round_ = world.submit(played.writer, world.statement(played.writer, incident))
    digests = world.round(round_).digests

    def decide(person) -> str:
        try:
            approve(Approve(person.id, round_, digests), world.desk)
        except Conflict:
            return "conflict"
        return "approved"

    with ThreadPoolExecutor(20) as pool:
        told = list(pool.map(decide, lawyers))

    assert sorted(told) == ["approved"] + ["conflict"] * 19
    with engine.reading(world.engine) as db:
        assert db.execute(select(func.count()).select_from(decisions)).scalar() == 1


def test_recalled_round_is_over(played: Cast) -> None:
    world = played.world
    _, round_ = approved(played)
    recall.handle(recall.Recall(played.writer.id, round_), world.desk)

    with pytest.raises(Conflict):
        world.release(played.press_officer, round_)


def test_released_bytes_are_the_approved_ones(played: Cast) -> None:
    world = played.world
    _, round_ = approved(played)
    version = world.versions(round_)[0]
    assert version.canonical is not None

    world.release(played.press_officer, round_)

    with engine.reading(world.engine) as db:
        content = db.execute(select(release_bytes.c.bytes)).scalar()
    assert content == "\n".join(p.text for p in version.canonical.parts).encode()
    assert digest_of(version.canonical) in world.round(round_).digests


def test_drill_is_never_released(world) -> None:
    from tests.builders import cast

    played = cast(world, Severity.B, drill=True)
    _, round_ = approved(played)

    with pytest.raises(Unfit) as refused:
        world.release(played.press_officer, round_)

    assert keys(refused) == {"drill-never-released"}
