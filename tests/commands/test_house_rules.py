"""House rules: written as drafts, tried, switched on and off; what ran can be run again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

import checks
from drafting.commands import start_statement, turn_house_rule, write_house_rule
from drafting.domain.context import Context
from drafting.domain.embargo import Embargo, release_line
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.house import HouseRule, HouseShape, HouseWording
from drafting.domain.ids import fresh_id
from drafting.domain.language import Catalogue, Language
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, NotAllowed, NotThere, Unfit
from drafting.queries import house_rules
from drafting.render.judging import judge
from drafting.store import cases, context, house
from drafting.store.engine import reading
from drafting.store.tables import entries
from tests.builders import SOUND_BODY

SAID = HouseWording(
    HouseShape.PREFERRED,
    words=("heating oil",),
    instead=("fuel oil",),
    languages=(Catalogue.EN,),
    whys=((Catalogue.EN, "So the trade calls it."),),
)


@pytest.fixture
def administrator(played):
    return played.world.person(Role.ADMINISTRATOR, name="Ada Administrator")


def write(played, by, wording=SAID, **other):
    command = write_house_rule.WriteHouseRule(by.id, wording, **other)
    write_house_rule.handle(command, played.world.desk)
    return command.rule


def turn(played, by, rule, number, *, on=True):
    command = turn_house_rule.TurnHouseRule(by.id, rule, number, on)
    return turn_house_rule.handle(command, played.world.desk)


def in_force(played):
    with reading(played.world.engine) as db:
        return [(one.id, one.number) for one in house.answered(db.execute(house.in_force()))]


def page(played, rule, by):
    with reading(played.world.engine) as db:
        return house_rules.show(db, rule, by.id, played.world.clock())


def released(played, **other):
    world = played.world
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident, **other))
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return world.release(played.press_officer, round_), round_


def house_remarks(played, round_):
    (version,) = played.world.versions(round_)
    return [(r.rule, r.excerpt, r.instead) for r in version.remarks if r.kind == "house"]


def test_rule_is_applied_only_while_it_is_on(played, administrator):
    rule = write(played, administrator)
    seen = [in_force(played)]
    turn(played, administrator, rule, 1)
    seen.append(in_force(played))
    write(played, administrator, HouseWording(HouseShape.FORBIDDEN, ("yard",), (), SAID.languages,
          whys=SAID.whys), base=2, rule=rule)  # fmt: skip
    seen.append(in_force(played))
    turn(played, administrator, rule, 3, on=False)
    seen.append(in_force(played))

    assert seen == [[], [(rule, 2)], [(rule, 2)], []]
    assert page(played, rule, administrator).rule.wording == SAID


def test_submitted_version_keeps_findings_rules_and_digest_of_the_house(played, administrator):
    rule = write(played, administrator)
    statement = played.world.statement(played.writer, played.incident)
    before = played.world.submit(played.writer, statement)
    turn(played, administrator, rule, 1)
    (text,) = played.world.texts(statement)
    draft = played.world.draft(text)
    played.world.type_body(played.writer, text, draft.parts["body"] + " It was cold.")
    after = played.world.submit(played.writer, statement)
    (old,), (new,) = played.world.versions(before), played.world.versions(after)

    assert house_remarks(played, before) == []
    assert house_remarks(played, after) == [(f"house-{rule}", "heating oil", ("fuel oil",))]
    assert set(new.ran) - set(old.ran) == {f"house-{rule}@2"}
    assert old.pack != new.pack


def test_old_check_can_be_run_again_after_the_rule_changed(played, administrator):
    rule = write(played, administrator)
    turn(played, administrator, rule, 1)
    round_ = played.world.submit(
        played.writer, statement := played.world.statement(played.writer, played.incident)
    )
    write(played, administrator, HouseWording(HouseShape.FORBIDDEN, ("yard",), (), SAID.languages,
          whys=SAID.whys), base=2, rule=rule)  # fmt: skip
    turn(played, administrator, rule, 3)
    (version,) = played.world.versions(round_)

    def judged(rules: tuple[HouseRule, ...] | None):
        with reading(played.world.engine) as db:
            asked = context.questions(statement)
            case = cases.of_statement(db, statement, played.writer.id, beside=asked)
            about = context.answered(case, Language.EN_GB)
            held = house.ran(db, version.ran) if rules is None else rules
        fields = {name: getattr(about, name) for name in Context.__dataclass_fields__}
        parts = {part.role: part.text for part in version.canonical.parts}
        told = Context(**{**fields, "house": held})
        return judge(parts, Language.EN_GB, told, Catalogue.EN)

    again = judged(None)
    assert (again.pack, again.ran) == (version.pack, version.ran)
    assert [r.key for r in again.remarks if r.kind == "house"] == [
        r.key for r in version.remarks if r.kind == "house"
    ]
    assert judged(()).pack == checks.check("").pack


def test_journal_names_the_rule_and_never_its_words(played, administrator):
    rule = write(played, administrator)
    turn(played, administrator, rule, 1)
    turn(played, administrator, rule, 2, on=False)
    with reading(played.world.engine) as db:
        rows = db.execute(
            select(entries.c.verb, entries.c.details)
            .where(entries.c.subject == rule)
            .order_by(entries.c.number)
        ).all()

    assert [tuple(row) for row in rows] == [
        ("house-rule-written", {"number": 1, "shape": "preferred"}),
        ("house-rule-on", {"number": 2, "of": 1}),
        ("house-rule-off", {"number": 3, "of": 2}),
    ]


def test_nobody_but_an_administrator_writes_or_switches(played, administrator):
    rule = write(played, administrator)
    for attempt in (
        lambda: write(played, played.writer),
        lambda: turn(played, played.counsel, rule, 1),
    ):
        with pytest.raises(NotAllowed):
            attempt()

    assert in_force(played) == []


def test_change_over_another_is_refused(played, administrator):
    rule = write(played, administrator)
    write(played, administrator, base=1, rule=rule)
    refused = []
    for attempt in (
        lambda: write(played, administrator, base=1, rule=rule),
        lambda: write(played, administrator, rule=rule),
        lambda: turn(played, administrator, rule, 1),
        lambda: turn(played, administrator, rule, 2, on=False),
    ):
        with pytest.raises(Conflict) as caught:
            attempt()
        refused.append(caught.value.needs[0].key)

    assert refused == ["house-moved", "house-moved", "house-moved", "house-stands"]


def test_rule_that_never_was_is_not_there(played, administrator):
    with pytest.raises(NotThere):
        turn(played, administrator, fresh_id(), 1)
    with pytest.raises(NotThere):
        write(played, administrator, base=1)


def test_wording_that_lacks_something_is_refused_whole(played, administrator):
    with pytest.raises(Unfit) as caught:
        write(played, administrator, HouseWording(HouseShape.NAME))

    assert {need.key for need in caught.value.needs} == {
        "answer-missing",
        "house-languages",
        "house-why",
    }


def test_rule_that_misses_its_own_example_is_not_switched_on(played, administrator):
    examples = ("We sell [[heating oil]].", "We sell [[kerosene]].", "We sell bread.")
    held = HouseWording(
        SAID.shape, SAID.words, SAID.instead, SAID.languages, whys=SAID.whys, examples=examples
    )
    rule = write(played, administrator, held)
    with pytest.raises(Unfit) as caught:
        turn(played, administrator, rule, 1)

    assert [(need.key, dict(need.args)) for need in caught.value.needs] == [
        ("house-examples-missed", {"n": 1})
    ]
    assert [one.holds for one in page(played, rule, administrator).examples] == [True, False, True]


def test_two_rules_against_one_another_are_not_both_on(played, administrator):
    there = replace(
        SAID, shape=HouseShape.PREFERRED, words=("helpline",), instead=("Hotline",), examples=()
    )
    back = replace(there, words=("hotline",), instead=("helpline",))
    first, second = write(played, administrator, there), write(played, administrator, back)
    turn(played, administrator, first, 1)

    with pytest.raises(Unfit) as refused:
        turn(played, administrator, second, 1)

    assert [need.key for need in refused.value.needs] == ["house-against"]
    turn(played, administrator, first, 2, on=False)
    turn(played, administrator, second, 1)


def test_try_out_shows_public_words_to_everybody_and_links_to_members_alone(played, administrator):
    released(played, body="Heating oil and heating oil. We are sorry.")
    rule = write(played, administrator)
    strange = page(played, rule, administrator).try_out
    known = page(played, rule, played.writer).try_out

    assert (strange.places, strange.releases, strange.read) == (2, 1, 1)
    assert [(t.mine, t.told, t.title) for t in strange.texts] == [
        (False, True, "Oil spill at Elmsworth")
    ]
    assert [(s.before, s.words, s.after) for s in strange.texts[0].spots] == [
        ("", "Heating oil", " and heating oil."),
        ("Heating oil and ", "heating oil", "."),
    ]
    assert [t.mine for t in known.texts] == [True]


def test_try_out_reads_no_draft_and_nothing_under_embargo(played, administrator):
    world = played.world
    until = world.clock() + timedelta(hours=2)
    line = release_line(Embargo(until, "Europe/London"))
    words = {PartRole.RELEASE_LINE: line, PartRole.HEADLINE: "Oil", PartRole.BODY: SOUND_BODY}
    world.statement(played.writer, played.incident)
    released(played, parts={Language.EN_GB: words})
    rule = write(played, administrator)
    before = page(played, rule, administrator).try_out
    world.clock.forward(hours=2)
    after = page(played, rule, administrator).try_out

    assert [(t.places, t.read) for t in (before, after)] == [(0, 0), (1, 1)]


def test_try_out_only_counts_what_spoke_to_some_for_who_is_no_member(played, administrator):
    world = played.world
    started = start_statement.StartStatement(
        played.writer.id,
        "To the families",
        Form.LETTER,
        Stage.FULL,
        Audience.FAMILIES,
        Language.EN_GB,
        incident=played.incident,
        parts={Language.EN_GB: {PartRole.HEADLINE: "Dear families", PartRole.BODY: SOUND_BODY}},
    )
    start_statement.handle(started, world.desk)
    round_ = world.submit(played.writer, started.id)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.release(played.press_officer, round_)
    rule = write(played, administrator)
    (strange,) = page(played, rule, administrator).try_out.texts
    (known,) = page(played, rule, played.writer).try_out.texts

    assert (strange.told, strange.title, strange.spots, strange.count) == (False, "", (), 1)
    assert (known.told, known.title, len(known.spots)) == (True, "Dear families", 1)


def test_try_out_reads_the_latest_releases_and_says_how_many(played, administrator, monkeypatch):
    for body in ("Heating oil one. We are sorry.", "Heating oil two. We are sorry."):
        released(played, body=body)
        played.world.clock.forward(hours=1)
    rule = write(played, administrator)
    monkeypatch.setattr(house_rules, "MOST_RELEASES", 1)
    (latest,) = page(played, rule, administrator).try_out.texts
    monkeypatch.setattr(house_rules, "MOST_RELEASES", 9)
    monkeypatch.setattr(house_rules, "MOST_CHARACTERS", 10)
    short = page(played, rule, administrator).try_out
    monkeypatch.setattr(house_rules, "MOST_CHARACTERS", 10**6)
    monkeypatch.setattr(house_rules, "SHOWN", 1)
    whole = page(played, rule, administrator).try_out

    assert [spot.after for spot in latest.spots] == [" two."]
    assert (short.read, short.places) == (1, 1)
    assert (whole.read, whole.places, whole.releases, whole.unshown) == (2, 2, 2, 1)


def test_try_out_of_own_numbers_shows_where_they_stand(played, administrator):
    released(played)
    own = HouseWording(HouseShape.CONTACT, ("+44 20 7946 0000",), languages=(Catalogue.EN,))
    rule = write(played, administrator, own)
    tried = page(played, rule, administrator).try_out

    assert [spot.words for text in tried.texts for spot in text.spots] == ["020 7946 0000"]
