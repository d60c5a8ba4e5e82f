"""A fact that changes leads to every text of its incident that says otherwise, for members only."""

import pytest

from drafting.commands import record_fact
from drafting.domain.forms import PartRole
from drafting.domain.incident import FactState
from drafting.domain.language import Language
from drafting.domain.workflow import RoundState
from drafting.queries import otherwise
from drafting.store.engine import reading
from tests.builders import SOUND_BODY, Cast
from tests.web.test_statement_counts import MOST, counted

LITRES = {
    "what": "heating oil that ran into the yard",
    "value": "900",
    "unit": "litres",
    "fact_state": "confirmed",
}


def recorded(played: Cast, value: str = "900", state: FactState = FactState.CONFIRMED) -> str:
    command = record_fact.RecordFact(
        played.writer.id, played.incident, LITRES["what"], value, "litres", state=state
    )
    record_fact.handle(command, played.world.desk)
    return command.id


def look(played: Cast, fact: str, **options):
    with reading(played.world.engine) as db:
        return otherwise.show(db, fact, played.writer.id, **options)


def scene(played: Cast) -> tuple[str, str, str]:
    """One statement released and drafted on, one approved, one a draft alone."""
    world = played.world
    released = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, released)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    release = world.release(played.press_officer, round_)
    world.type_body(played.writer, world.texts(released)[0], "About 900 litres of oil ran out.")
    approved = world.submit(played.writer, world.statement(played.writer, played.incident))
    world.approve(played.counsel, approved)
    world.approve(played.executive, approved)
    draft = world.statement(played.writer, played.incident)
    return release, approved, draft


def test_every_place_that_says_otherwise_is_found(played):
    release, approved, draft = scene(played)

    page = look(played, recorded(played))

    found = {(place.state, place.id) for one in page.texts for place in one.places}
    statement = played.world.round(approved).statement
    assert found == {
        (RoundState.RELEASED, release),
        (RoundState.APPROVED, approved),
        (None, statement),
        (None, draft),
    }
    assert {one.clashes[0].words for one in page.texts} == {"300 litres of heating oil ran"}
    assert (page.read, page.unread) == (4, 0)


def test_place_is_told_in_its_sentence(played):
    played.world.statement(played.writer, played.incident)

    (one,) = look(played, recorded(played)).texts

    (clash,) = one.clashes
    assert (clash.part, clash.sure) == (PartRole.BODY, True)
    assert f"{clash.before}{clash.words}{clash.after}" in SOUND_BODY
    assert clash.known == "900 litres"


def test_what_the_desk_must_settle_is_listed_too(played):
    body = f"{SOUND_BODY} The yard was closed after the 300 litres of oil."
    played.world.statement(played.writer, played.incident, body=body)

    (one,) = look(played, recorded(played)).texts

    assert [clash.words.split()[0] for clash in one.clashes] == ["300", "300"]


def test_fact_that_is_only_reported_is_for_a_person(played):
    played.world.statement(played.writer, played.incident)

    (one,) = look(played, recorded(played, state=FactState.REPORTED)).texts

    assert [clash.sure for clash in one.clashes] == [False]


@pytest.mark.parametrize(
    ("value", "state"),
    [("300", FactState.CONFIRMED), ("900", FactState.SUPERSEDED), ("", FactState.CONFIRMED)],
)
def test_fact_that_nothing_contradicts_lists_nothing(played, value, state):
    played.world.statement(played.writer, played.incident)

    assert look(played, recorded(played, value, state)).texts == ()


def test_chinese_text_is_compared_too(played):
    body = "11月20日22时，阀门失灵，300升燃油流入院内。"
    played.world.statement(played.writer, played.incident, language=Language.ZH_CN, body=body)
    command = record_fact.RecordFact(
        played.writer.id, played.incident, "流入院内的燃油", "900", "升", state=FactState.CONFIRMED
    )
    record_fact.handle(command, played.world.desk)

    (one,) = look(played, command.id).texts

    assert [clash.words for clash in one.clashes] == ["300升"]


def test_what_time_does_not_allow_is_counted(played):
    scene(played)
    ticks = iter(range(0, 100, 3))

    page = look(played, recorded(played), ticks=lambda: float(next(ticks)))

    assert (page.read, page.unread) == (1, 3)


def test_more_texts_than_are_read_are_counted(played, monkeypatch):
    monkeypatch.setattr(otherwise, "MOST", 1)
    scene(played)

    assert look(played, recorded(played)).unread == 2


def test_recording_a_fact_leads_to_the_texts(played, visit):
    played.world.statement(played.writer, played.incident)
    writer = visit(played.writer)

    answer = writer.post(f"/incidents/{played.incident}/facts", LITRES)

    assert answer.status_code == 303
    page = writer.get(answer.location)
    assert "/otherwise" in answer.location
    assert "<mark>300 litres of heating oil ran</mark>" in page.text


def test_recording_what_nothing_contradicts_leads_back(played, visit):
    played.world.statement(played.writer, played.incident)

    answer = visit(played.writer).post(
        f"/incidents/{played.incident}/facts", {**LITRES, "value": "300"}
    )

    assert answer.location.endswith(f"{played.incident}#facts")


def test_confirming_a_fact_leads_to_the_texts(played, visit):
    played.world.statement(played.writer, played.incident)
    fact = recorded(played, state=FactState.CHECKING)

    answer = visit(played.writer).post(f"/facts/{fact}", {"fact_state": "confirmed"})

    assert answer.location == f"/facts/{fact}/otherwise"


def test_incident_leads_to_the_texts_from_each_fact(played, visit):
    fact = recorded(played)

    page = visit(played.writer).get(f"/incidents/{played.incident}")

    assert f'href="/facts/{fact}/otherwise"' in page.text


def test_stranger_finds_nothing(played, visit):
    fact = recorded(played)

    assert visit(played.stranger).get(f"/facts/{fact}/otherwise").status_code == 404


def test_page_and_action_ask_little(played, app, visit):
    scene(played)
    writer = visit(played.writer)
    writer.form_token()

    with counted(app) as by_action:
        answer = writer.post(f"/incidents/{played.incident}/facts", LITRES)
    with counted(app) as by_page:
        writer.get(answer.location)

    assert (len(by_action) <= MOST, len(by_page) <= MOST) == (True, True)
