"""An erasure that reaches every place: what both people are shown is what goes, and all of it."""

import re
from dataclasses import dataclass

import pytest
from sqlalchemy import event, func, select

from drafting.commands import (
    advise,
    bring_in,
    erase,
    record_fact,
    say_key_message,
    suggest,
    tick_precondition,
)
from drafting.domain.forms import PartRole
from drafting.domain.ids import RoundId, StatementId, VersionId
from drafting.domain.language import Language
from drafting.domain.past import PastStatement
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Unfit
from drafting.domain.workflow import RoundState
from drafting.queries import erasure as erasure_page
from drafting.queries.verification import verify
from drafting.store import engine, search
from drafting.store.tables import entries, erasures
from tests.builders import SOUND_BODY, Cast
from tests.probes.crowd import MANY, at_once
from tests.probes.house import House
from tests.probes.test_erasure import SPOKEN, VICTIM, tables_holding
from tests.web.test_statement_counts import MOST

HAN = "羅紫薇"
NAMED = f"{VICTIM}\n{HAN}"
BODY = f"{SOUND_BODY} {VICTIM} was in the yard."
TWIN = f"事發時{HAN}在場。我們向{HAN}及家人致歉。"
_SEEN = re.compile(r'name="seen" value="([0-9a-f]{32})"')


@dataclass
class Scene:
    """A statement that names somebody wherever it can."""

    played: Cast
    statement: StatementId
    first: VersionId
    round: RoundId


def scene(played: Cast) -> Scene:
    """Name the victim in two versions, a twin, drafts, a release, words of every other kind."""
    world, desk = played.world, played.world.desk
    parts = {
        Language.EN_GB: {PartRole.HEADLINE: "Oil spill", PartRole.BODY: BODY},
        Language.ZH_HK: {PartRole.HEADLINE: "漏油", PartRole.BODY: TWIN},
    }
    statement = world.statement(
        played.writer, played.incident, parts=parts, twins=(Language.ZH_HK,)
    )
    first = world.submit(played.writer, statement)
    source = world.texts(statement)[0]
    version = next(cut for cut in world.versions(first) if cut.text == source)
    proposal = suggest.Proposal(version.id, PartRole.BODY, "Nobody was hurt", f"{VICTIM} is well")
    suggest.handle(suggest.Suggest(played.counsel.id, first, (proposal,)), desk)
    world.approve(played.counsel, first)
    world.approve(played.executive, first)
    world.release(played.press_officer, first)
    world.type_body(played.writer, source, f"{BODY} We say so again.")
    second = world.submit(played.writer, statement)
    world.type_body(played.writer, source, f"{SOUND_BODY} **{VICTIM.upper()}** is at home.")
    world.dismiss(played.writer, statement, "", f"{VICTIM} asked for it.")
    fact = record_fact.RecordFact(played.writer.id, played.incident, "hurt", VICTIM, source=VICTIM)
    record_fact.handle(fact, desk)
    message = say_key_message.SayKeyMessage(
        played.writer.id, played.incident, Language.ZH_HK, f"我們向{HAN}致歉。"
    )
    say_key_message.handle(message, desk)
    first_of_all = tick_precondition.AddPrecondition(played.writer.id, statement, f"Call {VICTIM}")
    tick_precondition.add(first_of_all, desk)
    advise.handle(advise.Advise(played.counsel.id, statement, f"Do not name {VICTIM}."), desk)
    return Scene(played, statement, version.id, second)


def looked(here: Scene, by=None) -> erasure_page.Reach:
    reader = by or here.played.executive
    with engine.reading(here.played.world.engine) as db:
        return erasure_page.look(db, here.first, reader.id, NAMED)


def asked(here: Scene, phrases: str = NAMED) -> None:
    wish = erase.AskErasure(
        here.played.counsel.id, here.first, "The family asks.", everywhere=True, phrases=phrases
    )
    erase.ask(wish, here.played.world.desk)


def confirmed(here: Scene, seen: str | None) -> None:
    order = erase.ConfirmErasure(here.played.executive.id, here.first, seen)
    erase.confirm(order, here.played.world.desk)


def test_every_place_is_shown_before(played: Cast) -> None:
    reach = looked(scene(played))

    assert [(cut.language, cut.number) for cut in reach.versions] == [
        (Language.EN_GB, 1),
        (Language.EN_GB, 2),
        (Language.ZH_HK, 1),
    ]
    assert (reach.files, reach.records) == (1, 0)
    assert reach.counts == {
        "draft": 4,
        "suggestion": 1,
        "fact": 1,
        "key_message": 1,
        "precondition": 1,
        "dismissal": 1,
    }


def test_named_words_are_nowhere_after_it(played: Cast) -> None:
    here = scene(played)
    world = played.world
    asked(here)

    confirmed(here, looked(here).seen)

    with engine.reading(world.engine) as db:
        verified = verify(db)
        found = [search.find(db, word, played.writer.id) for word in (*VICTIM.split(), HAN)]
    assert tables_holding(played) == set()
    assert found == [(), (), ()]
    assert (verified.sound, verified.troubles, len(verified.erased)) == (True, (), 3)
    assert world.round(here.round).state is RoundState.SUPERSEDED


def test_newest_draft_goes_on_with_a_gap(played: Cast) -> None:
    here = scene(played)
    asked(here)

    confirmed(here, looked(here).seen)

    source, twin = played.world.texts(here.statement)
    assert played.world.draft(source).parts[PartRole.BODY] == f"{SOUND_BODY} **[[…]]** is at home."
    assert (
        played.world.draft(twin).parts[PartRole.BODY] == "事發時[[…]]在場。我們向[[…]]及家人致歉。"
    )


def test_erasing_makes_nobody_a_contributor(played: Cast) -> None:
    from drafting.store import cases

    here = scene(played)
    asked(here)

    confirmed(here, looked(here).seen)

    with engine.reading(played.world.engine) as db:
        case = cases.of_statement(db, here.statement, played.writer.id)
    assert played.executive.id not in case.contributors


def test_same_parts_go_where_no_phrase_is_named(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident, body=BODY)
    text = world.texts(statement)[0]
    first = world.submit(played.writer, statement)
    other = {PartRole.HEADLINE: "A spill at Elmsworth", PartRole.BODY: BODY}
    write(played, text, other)
    world.submit(played.writer, statement)
    here = Scene(played, statement, world.versions(first)[0].id, first)
    asked(here, phrases="")
    with engine.reading(world.engine) as db:
        seen = erasure_page.look(db, here.first, played.executive.id, "").seen

    confirmed(here, seen)

    assert world.draft(text).parts == {
        PartRole.HEADLINE: "A spill at Elmsworth",
        PartRole.BODY: "",
    }
    assert tables_holding(played) == set()


def write(played: Cast, text, parts) -> None:
    from drafting.commands.save_draft import SaveDraft, handle

    base = played.world.draft(text).revision
    handle(SaveDraft(played.writer.id, text, base, parts), played.world.desk)


def test_confirmation_of_another_list_erases_nothing(played: Cast) -> None:
    here = scene(played)
    asked(here)
    seen = looked(here).seen
    played.world.type_body(played.writer, played.world.texts(here.statement)[0], f"{VICTIM} again.")
    before = tables_holding(played)

    with pytest.raises(Conflict) as moved:
        confirmed(here, seen)
    with pytest.raises(Unfit) as unseen:
        confirmed(here, None)

    assert [need.key for need in moved.value.needs] == ["erasure-moved"]
    assert [need.key for need in unseen.value.needs] == ["erasure-unseen"]
    assert tables_holding(played) == before


def test_version_asked_for_before_goes_with_the_rest(played: Cast) -> None:
    here = scene(played)
    later = looked(here).versions[1].id
    alone = erase.AskErasure(played.executive.id, VersionId(later), "Another asks.")
    erase.ask(alone, played.world.desk)
    asked(here)

    confirmed(here, looked(here).seen)

    with engine.reading(played.world.engine) as db:
        rows = db.execute(select(erasures.c.asked_by, erasures.c.confirmed_by)).all()
        assert verify(db).sound
    assert {frozenset(row) for row in rows} == {frozenset({played.counsel.id, played.executive.id})}


def test_other_statements_and_precedents_are_named_and_left(played: Cast) -> None:
    here = scene(played)
    world = played.world
    twin = world.statement(played.writer, played.incident, body=f"{HAN}平安。")
    hidden = world.statement(played.stranger, world.incident(played.stranger), body=BODY)
    past = PastStatement("a.txt", "d1", "UTF-8", "Then", f'{VICTIM} spoke then, said "he".')
    precedent = bring_in.BringIn(played.writer.id, past, reference=True)
    bring_in.handle(precedent, world.desk)

    found = {row.id for row in looked(here).elsewhere}

    assert {twin, precedent.id} <= found
    assert not found & {hidden, here.statement}


def test_phrase_with_quotation_marks_is_found_elsewhere(played: Cast) -> None:
    world = played.world
    here = scene(played)
    other = world.statement(
        played.writer, played.incident, body='They call him "50% Zeb\\Q_x" here.'
    )
    with engine.reading(world.engine) as db:
        found = erasure_page.look(db, here.first, played.executive.id, '"50% Zeb\\Q_x"').elsewhere
        wild = erasure_page.look(db, here.first, played.executive.id, "50_ Zeb").elsewhere

    assert [row.id for row in found] == [other]
    assert wild == ()


def test_reasons_for_the_record_are_told_and_stay(played: Cast) -> None:
    here = scene(played)
    world = played.world
    world.return_(played.counsel, here.round, f"{VICTIM} must not be named.")

    reach = looked(here)

    assert reach.records == 1
    assert "advice" not in reach.counts


def test_page_and_deed_ask_few_questions(played: Cast) -> None:
    here = scene(played)
    one = played.world.statement(played.writer, played.incident)
    alone = played.world.versions(played.world.submit(played.writer, one))[0].id
    erase.ask(erase.AskErasure(played.counsel.id, alone, "A court."), played.world.desk)
    asked(here)
    seen = looked(here).seen
    said: list[str] = []

    def note(_c, _k, statement, *_) -> None:
        if not re.match(r"BEGIN|SET |PRAGMA|SELECT .* FOR (UPDATE|SHARE)", statement, re.DOTALL):
            said.append(statement)

    event.listen(played.world.engine, "before_cursor_execute", note)
    looked(here)
    page = len(said)
    confirmed(here, seen)
    everywhere = len(said) - page
    erase.confirm(erase.ConfirmErasure(played.executive.id, alone), played.world.desk)
    single = len(said) - page - everywhere
    event.remove(played.world.engine, "before_cursor_execute", note)

    assert (page <= 2, single <= MOST) == (True, True)
    assert everywhere <= MOST + 9  # one more for every kind of place that holds the words


# over HTTP


def test_two_people_see_the_list_and_one_of_them_confirms_it(house: House) -> None:
    here = scene(house.play())
    played = here.played
    lawyer, boss, writer = house.clients(played.counsel, played.executive, played.writer)
    place = f"/versions/{here.first}"
    before = entries_written(house)
    first = lawyer.post(f"{place}/erase/look", {"phrases": NAMED, "reason": ""})
    looked_only = entries_written(house)
    wish = lawyer.post(f"{place}/erase", {"reason": "The family asks.", "phrases": NAMED})
    shown = boss.get(place)
    barred = writer.get(place)
    blind = boss.post(f"{place}/erase", {"confirm": "yes"})
    seen = _SEEN.search(shown.text)
    assert seen is not None
    sent = {"confirm": "yes", "seen": seen[1]}

    told = at_once([lambda: boss.post(f"{place}/erase", sent)] * MANY)

    assert (first.status, wish.status, blind.status) == (200, 303, 422)
    assert looked_only == before
    for page in (first, shown):
        assert "The words of 3 versions:" in page.text
        assert "The files of one release" in page.text
        assert "Backups keep the words" in page.text
    assert ("What will be erased" in barred.text, VICTIM in barred.text) == (False, True)
    assert sorted(answer.status for answer in told) == [303] + [409] * (MANY - 1)
    assert leaks(house, here) == []


def entries_written(house: House) -> int:
    with engine.reading(house.world.engine) as db:
        return db.execute(select(func.count()).select_from(entries)).scalar_one()


def leaks(house: House, here: Scene) -> list[str]:
    reader = house.client(here.played.writer)
    paths = (
        f"/statements/{here.statement}",
        f"/statements/{here.statement}/draft",
        f"/versions/{here.first}",
        f"/rounds/{here.round}",
        f"/incidents/{here.played.incident}",
        "/journal/",
    )
    words = [word.decode() for word in SPOKEN]
    return [path for path in paths for word in words if word in reader.get(path).text.casefold()]


def test_why_words_were_erased_is_on_no_page_of_theirs(house: House) -> None:
    here = scene(house.play())
    asked(here)
    confirmed(here, looked(here).seen)
    reader = house.client(here.played.writer)

    page = reader.get(f"/versions/{here.first}").text

    assert "were erased" in page
    assert "The family asks." not in page


@pytest.mark.parametrize("role", [Role.WRITER, Role.PRESS_OFFICER, Role.ADMINISTRATOR])
def test_looking_takes_the_roles_that_erase(house: House, role: Role) -> None:
    from tests.web.things import join

    here = scene(house.play())
    member = house.world.person(role)
    join(here.played, member)

    told = house.client(member).post(f"/versions/{here.first}/erase/look", {"phrases": NAMED})

    assert told.status == 403


def test_short_phrase_is_refused_on_the_page(house: House) -> None:
    here = scene(house.play())
    lawyer = house.client(here.played.counsel)

    told = lawyer.post(f"/versions/{here.first}/erase", {"reason": "So.", "phrases": "Z"})

    assert told.status == 422
    assert "two characters or more" in told.text
