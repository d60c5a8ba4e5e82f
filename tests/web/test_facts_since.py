"""A fact confirmed after words were handed over speaks against them at every gate that is left."""

import pytest

from drafting.commands import keep_words, record_fact
from drafting.domain.forms import PartRole
from drafting.domain.ids import RoundId
from drafting.domain.incident import FactState
from drafting.domain.language import Language
from drafting.domain.refusal import Refusal
from drafting.store import cases
from drafting.store.engine import reading
from tests.builders import SOUND_BODY, Cast

LITRES = "heating oil that ran into the yard"


def recorded(
    played: Cast,
    what: str = LITRES,
    value: str = "900",
    unit: str = "litres",
    *,
    state: FactState = FactState.CONFIRMED,
    supersedes: str = "",
) -> str:
    command = record_fact.RecordFact(
        played.writer.id,
        played.incident,
        what,
        value,
        unit,
        state=state,
        public=True,
        supersedes=supersedes,
    )
    record_fact.handle(command, played.world.desk)
    return command.id


def submitted(played: Cast) -> RoundId:
    return played.world.submit(
        played.writer, played.world.statement(played.writer, played.incident)
    )


def test_counsel_sees_it_and_cannot_approve(played, visit):
    round_ = submitted(played)
    recorded(played)

    page = visit(played.counsel).get(f"/rounds/{round_}")

    assert "“300” differs from the confirmed fact, 900 litres." in page.text
    assert "one note that must be settled" in page.text
    with pytest.raises(Refusal):
        played.world.approve(played.counsel, round_)


def test_counsel_may_keep_the_words_with_a_reason(played):
    world, round_ = played.world, submitted(played)
    recorded(played)
    with reading(world.engine) as db:
        version = cases.of_round(db, round_, played.counsel.id).versions[0]
    key = next(remark.key for remark in version.remarks if remark.rule == "fact-differs")

    command = keep_words.KeepWords(played.counsel.id, version.id, key, "Of the yard alone.")
    keep_words.handle(command, world.desk)

    world.approve(played.counsel, round_)


def test_fact_that_agrees_or_is_not_confirmed_stops_nothing(played):
    round_ = submitted(played)
    recorded(played, value="300")
    recorded(played, state=FactState.REPORTED)

    played.world.approve(played.counsel, round_)


def test_superseded_fact_speaks_no_more(played):
    world = played.world
    old = recorded(played)
    round_ = submitted(played)
    with pytest.raises(Refusal):
        world.approve(played.counsel, round_)

    recorded(played, value="300", supersedes=old)

    world.approve(played.counsel, round_)


def test_executive_and_press_officer_see_what_counsel_could_not(played, visit):
    world, round_ = played.world, submitted(played)
    world.approve(played.counsel, round_)
    recorded(played)

    review = visit(played.executive).get(f"/rounds/{round_}").text
    world.approve(played.executive, round_)
    release = visit(played.press_officer).get(f"/rounds/{round_}/release").text

    assert "one note that must be settled" in review
    assert "“300” differs from the confirmed fact, 900 litres." in release
    assert "Speak to counsel" in release


def test_release_that_nothing_speaks_against_says_nothing_of_it(played, visit):
    world, round_ = played.world, submitted(played)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)

    assert (
        "Speak to counsel" not in visit(played.press_officer).get(f"/rounds/{round_}/release").text
    )


@pytest.mark.parametrize(
    ("reader", "told"),
    [
        ("en", "The time differs from a confirmed fact: here it is “23:40”, confirmed is"),
        ("zh-CN", "时间与已核实的信息不一致：此处为“23:40”"),
        ("zh-TW", "時間與已查證的事實不一致：這裡是「23:40」"),
        ("zh-HK", "時間與已核實資料不符：此處為「23:40」"),
    ],
)
def test_desk_holds_days_and_hours_against_the_facts(played, visit, reader, told):
    recorded(played, "Valve shut", "22:40", "")
    body = f"{SOUND_BODY} We shut the valve at 23:40."
    statement = played.world.statement(
        played.writer, played.incident, parts={Language.EN_GB: {PartRole.BODY: body}}
    )

    page = visit(played.writer, reader).get(f"/statements/{statement}/draft")

    assert told in page.text
