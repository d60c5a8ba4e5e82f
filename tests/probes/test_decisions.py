"""Deciding over HTTP, alone and twenty at once: probes 1 to 8 and 15, and the crowds of 200."""

from collections import Counter
from functools import partial

import pytest

from drafting.domain.forms import Stage
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.workflow import RoundState
from tests.builders import SOUND_BODY
from tests.probes.crowd import MANY, at_once, times
from tests.probes.house import House, digests

CROWD = 200


def submitted(played, **options):
    world = played.world
    return world.submit(played.writer, world.statement(played.writer, played.incident, **options))


def approved(played, **options):
    round_ = submitted(played, **options)
    played.world.approve(played.counsel, round_)
    played.world.approve(played.executive, round_)
    return round_


def statuses(answers):
    return Counter(answer.status for answer in answers)


# 1: text changed after legal approval is not released without new legal approval


def test_text_changed_after_legal_approval_is_not_released(house: House) -> None:
    played = house.play()
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    writer, boss, press = house.clients(played.writer, played.executive, played.press_officer)
    text = world.texts(statement)[0]
    typed = writer.post(f"/texts/{text}", {"base": 1, "part-body": SOUND_BODY + " We pay all."})
    sent = writer.post(f"/statements/{statement}/submit")
    (second,) = [r for r in rounds_of(house, statement) if r != first]

    told = times(
        MANY, lambda: boss.post(f"/rounds/{second}/approve", digests(played, second)).status
    )
    out = at_once(
        [
            partial(press.post, f"/rounds/{round_}/release", digests(played, round_))
            for round_ in (first, second)
            for _ in range(MANY // 2)
        ]
    )

    assert (typed.status, sent.status) == (303, 303)
    assert (Counter(told), statuses(out)) == (Counter({409: MANY}), Counter({409: MANY}))
    assert (house.state(first), house.state(second)) == (RoundState.SUPERSEDED, RoundState.OPEN)


def rounds_of(house, statement):
    from drafting.store import engine, rounds

    with engine.reading(house.world.engine) as db:
        return [round_.id for round_ in rounds.of_statement(db, statement)]


def test_change_and_approvals_at_once_release_no_unread_word(house: House) -> None:
    played = house.play()
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    writer, boss, press = house.clients(played.writer, played.executive, played.press_officer)
    text = world.texts(statement)[0]
    world.type_body(played.writer, text, SOUND_BODY + " We pay for every bit of it.")
    named = digests(played, first)

    at_once(
        [lambda: writer.post(f"/statements/{statement}/submit")] * 4
        + [lambda: boss.post(f"/rounds/{first}/approve", named)] * 8
        + [lambda: press.post(f"/rounds/{first}/release", named)] * 8
    )

    for round_ in rounds_of(house, statement):
        held = world.round(round_)
        names = {decision.digests for decision in held.decisions}
        assert names <= {tuple(sorted(held.digests))}
        if held.state is RoundState.RELEASED:
            assert len(held.decisions) == 2
    assert len([r for r in rounds_of(house, statement) if is_under_way(house, r)]) <= 1


def is_under_way(house, round_):
    return house.state(round_) in {RoundState.OPEN, RoundState.APPROVED}


# 2, 3, 4: stale pages, stale queues, nameless approvals


def test_approval_from_a_stale_page_is_a_conflict(house: House) -> None:
    played = house.play()
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    lawyer = house.client(played.counsel)
    shown = lawyer.get(f"/rounds/{first}").text
    stale = digests(played, first)
    world.type_body(played.writer, world.texts(statement)[0], SOUND_BODY + " Stay away.")
    second = world.submit(played.writer, statement)

    old = times(MANY, lambda: lawyer.post(f"/rounds/{first}/approve", stale))
    mixed = times(MANY, lambda: lawyer.post(f"/rounds/{second}/approve", stale))

    assert all(str(digest) in shown for _, digest in stale)
    assert statuses([*old, *mixed]) == {409: 2 * MANY}
    assert (house.decided(first), house.decided(second)) == (0, 0)


def test_approval_from_a_stale_queue_is_a_conflict(house: House) -> None:
    played = house.play()
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    lawyer = house.client(played.counsel)
    queue = lawyer.get("/rounds/").text
    stale = digests(played, first)
    world.type_body(played.writer, world.texts(statement)[0], SOUND_BODY + " Stay away.")
    second = world.submit(played.writer, statement)

    told = times(MANY, lambda: lawyer.post(f"/rounds/{first}/approve", stale))

    assert f"/rounds/{first}" in queue
    assert statuses(told) == {409: MANY}
    assert house.state(second) is RoundState.OPEN


@pytest.mark.parametrize("named", [[], [("digest", "")]], ids=["none", "empty"])
def test_approval_that_names_nothing_is_refused(house: House, named: list[tuple[str, str]]) -> None:
    played = house.play()
    round_ = submitted(played)
    lawyer = house.client(played.counsel)

    told = times(MANY, lambda: lawyer.post(f"/rounds/{round_}/approve", named))

    assert set(statuses(told)) <= {409, 422}
    assert house.decided(round_) == 0


def test_return_and_release_that_name_nothing_are_refused(house: House) -> None:
    played = house.play()
    open_one, whole = submitted(played), approved(played)
    lawyer, press = house.clients(played.counsel, played.press_officer)

    returned = lawyer.post(f"/rounds/{open_one}/return", {"reason": "No."})
    released = press.post(f"/rounds/{whole}/release")
    strange = press.post(f"/rounds/{whole}/release", {"digest": "0" * 64})

    assert (returned.status, released.status, strange.status) == (422, 422, 409)
    assert (house.state(open_one), house.state(whole)) == (RoundState.OPEN, RoundState.APPROVED)


# 5, 6, 7, 8: who may not


def test_no_author_approves(house: House) -> None:
    played = house.play()
    world = played.world
    both = world.person(Role.WRITER, Role.COUNSEL, Role.EXECUTIVE, Role.ADMINISTRATOR)
    incident = world.incident(both, played.counsel, played.executive)
    round_ = world.submit(both, world.statement(both, incident))
    author = house.client(both)

    told = times(MANY, lambda: author.post(f"/rounds/{round_}/approve", digests(played, round_)))
    back = author.post(f"/rounds/{round_}/return", [*digests(played, round_), ("reason", "No.")])

    assert statuses([*told, back]) == {403: MANY + 1}
    assert house.decided(round_) == 0


def test_nobody_fills_two_gates(house: House) -> None:
    played = house.play()
    world = played.world
    both = world.person(Role.COUNSEL, Role.EXECUTIVE)
    incident = world.incident(played.writer, both, played.executive)
    round_ = world.submit(
        played.writer, world.statement(played.writer, incident, stage=Stage.HOLDING)
    )
    greedy = house.client(both)

    told = times(MANY, lambda: greedy.post(f"/rounds/{round_}/approve", digests(played, round_)))

    assert statuses(told) == {303: 1, 409: MANY - 1}
    assert (house.decided(round_), house.state(round_)) == (1, RoundState.OPEN)


@pytest.mark.parametrize("role", [Role.PRESS_OFFICER, Role.ADMINISTRATOR, Role.OBSERVER])
def test_office_gives_no_way_past_the_workflow(house: House, role: Role) -> None:
    played = house.play()
    world = played.world
    member = world.person(role)
    incident = world.incident(played.writer, member, played.counsel, played.executive)
    round_ = world.submit(played.writer, world.statement(played.writer, incident))
    named = digests(played, round_)
    officer = house.client(member)

    told = at_once(
        [lambda: officer.post(f"/rounds/{round_}/approve", named)] * (MANY // 2)
        + [lambda: officer.post(f"/rounds/{round_}/release", named)] * (MANY // 2)
        + [lambda: officer.post(f"/rounds/{round_}/recall")]
    )

    assert set(statuses(told)) <= {403, 409}
    assert (house.decided(round_), house.state(round_)) == (0, RoundState.OPEN)


def test_half_approved_round_is_not_released(house: House) -> None:
    played = house.play()
    round_ = submitted(played)
    played.world.approve(played.counsel, round_)
    press = house.client(played.press_officer)

    told = times(MANY, lambda: press.post(f"/rounds/{round_}/release", digests(played, round_)))

    assert statuses(told) == {409: MANY}
    assert house.state(round_) is RoundState.OPEN


# 15: two twins, one changed after the decision


def test_changed_twin_keeps_both_in(house: House) -> None:
    played = house.play()
    world = played.world
    statement = world.statement(played.writer, played.incident, twins=(Language.EN_US,))
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    world.approve(played.executive, first)
    writer, press = house.clients(played.writer, played.press_officer)
    twin = world.texts(statement)[1]
    before = digests(played, first)
    writer.post(f"/texts/{twin}", {"base": 1, "part-body": SOUND_BODY + " Stay away from it."})
    writer.post(f"/statements/{statement}/submit")
    (second,) = [r for r in rounds_of(house, statement) if r != first]
    after = digests(played, second)

    told = at_once(
        [
            partial(press.post, f"/rounds/{round_}/release", named)
            for round_ in (first, second)
            for named in (before, after, before[:1], after[:1], [*before, *after])
            for _ in range(2)
        ]
    )

    assert statuses(told) == {409: MANY}
    assert house.decided(second) == 0


# crowds


def test_200_lawyers_at_once_make_one_decision(house: House) -> None:
    played = house.play()
    world = played.world
    lawyers = house.crowd(CROWD, Role.COUNSEL)
    incident = world.incident(played.writer, played.executive, *lawyers)
    statement = world.statement(played.writer, incident)
    round_ = world.submit(played.writer, statement)
    named = digests(played, round_)
    browsers = house.clients(*lawyers)

    told = at_once([partial(b.post, f"/rounds/{round_}/approve", named) for b in browsers])

    assert statuses(told) == {303: 1, 409: CROWD - 1}
    assert (house.decided(round_), house.entries(statement, "round-approved")) == (1, 1)


def test_200_requests_of_one_lawyer_make_one_decision(house: House) -> None:
    played = house.play()
    world = played.world
    statement = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, statement)
    named = digests(played, round_)
    lawyer = house.client(played.counsel)

    told = times(CROWD, lambda: lawyer.post(f"/rounds/{round_}/approve", named))

    assert statuses(told) == {303: 1, 409: CROWD - 1}
    assert (house.decided(round_), house.entries(statement, "round-approved")) == (1, 1)


def test_many_releases_at_once_make_one(house: House) -> None:
    played = house.play()
    round_ = approved(played)
    statement = played.world.round(round_).statement
    named = digests(played, round_)
    press = house.client(played.press_officer)

    told = times(MANY, lambda: press.post(f"/rounds/{round_}/release", named))

    assert statuses(told) == {303: 1, 409: MANY - 1}
    assert house.entries(statement, "released") == 1


def test_many_submissions_at_once_leave_one_round_under_way(house: House) -> None:
    played = house.play()
    statement = played.world.statement(played.writer, played.incident)
    writer = house.client(played.writer)

    told = times(MANY, lambda: writer.post(f"/statements/{statement}/submit"))

    assert set(statuses(told)) <= {303, 409}
    assert len([r for r in rounds_of(house, statement) if is_under_way(house, r)]) == 1


def test_approval_and_recall_at_once_end_in_one_state(house: House) -> None:
    played = house.play()
    world = played.world
    statement = world.statement(played.writer, played.incident, stage=Stage.HOLDING)
    round_ = world.submit(played.writer, statement)
    named = digests(played, round_)
    writer, lawyer, boss = house.clients(played.writer, played.counsel, played.executive)

    at_once(
        [lambda: writer.post(f"/rounds/{round_}/recall")] * 6
        + [lambda: lawyer.post(f"/rounds/{round_}/approve", named)] * 7
        + [lambda: boss.post(f"/rounds/{round_}/approve", named)] * 7
    )

    assert house.state(round_) is RoundState.RECALLED
    assert house.entries(statement, "round-recalled") == 1
    assert house.entries(statement, "round-approved") == house.decided(round_)
