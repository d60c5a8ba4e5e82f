"""House rules over HTTP: an administrator writes, tries, switches on; the desk and reviews show."""

import pytest

from drafting.domain.people import Role
from tests.web.things import join

FORM = {
    "shape": "preferred",
    "words": "heating oil\n  heating   oil \n",
    "instead": "fuel oil",
    "languages": ["en"],
    "both_scripts": "yes",
    "level": "should",
    "why-en": "So the trade calls it.",
    "examples": "We sell [[heating oil]].",
}


@pytest.fixture
def administrator(visit, played):
    return visit(played.world.person(Role.ADMINISTRATOR, name="Ada Administrator"))


def written(administrator, **other):
    answer = administrator.post("/house-rules/", {**FORM, **other})
    assert answer.status_code == 303, answer.text[:2000]
    return answer.location


def turn(administrator, place, number, state="on"):
    return administrator.post(f"{place}/turn", {"number": str(number), "state": state})


def released(played, **other):
    world = played.world
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident, **other))
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return world.release(played.press_officer, round_)


def findings(visitor, played, statement):
    (text,) = played.world.texts(statement)
    words = played.world.draft(text).parts
    parts = [{"role": role.value, "text": said} for role, said in words.items()]
    answer = visitor.post_json(f"/texts/{text}/findings", {"parts": parts})
    return [one for one in answer.json["findings"] if one["kind"] == "house"]


def test_rule_is_tried_out_before_it_is_switched_on(administrator, played):
    release = released(played)
    place = written(administrator)
    page = administrator.get(place).text

    assert "This would have marked one place in one release: look." in page
    assert "300 litres of <mark>heating oil</mark> ran into the yard." in page
    assert release not in page
    assert "as meant" in page
    assert ">draft</span>" in page


def test_member_finds_a_link_to_the_release(visit, played):
    release = released(played)
    member = played.world.person(Role.ADMINISTRATOR)
    join(played, member)
    administrator = visit(member)

    assert f"/releases/{release}" in administrator.get(written(administrator)).text


def test_desk_and_review_show_what_a_rule_that_is_on_finds(administrator, visit, played):
    place = written(administrator)
    statement = played.world.statement(played.writer, played.incident)
    writer = visit(played.writer)
    before = findings(writer, played, statement)
    turned = turn(administrator, place, 1)
    (found,) = findings(writer, played, statement)
    round_ = played.world.submit(played.writer, statement)
    review = visit(played.counsel).get(f"/rounds/{round_}").text

    assert (before, turned.status_code) == ([], 303)
    assert (found["excerpt"], found["instead"]) == ("heating oil", ["fuel oil"])
    assert found["message"] == "The house writes “fuel oil” for “heating oil”."
    assert found["why"] == "So the trade calls it."
    assert "The house writes “fuel oil” for “heating oil”." in review
    assert "heating oil" in writer.get(f"/statements/{statement}/draft").text


def test_rule_that_is_off_finds_nothing_more(administrator, visit, played):
    place = written(administrator)
    turn(administrator, place, 1)
    turn(administrator, place, 2, "off")
    statement = played.world.statement(played.writer, played.incident)

    assert findings(visit(played.writer), played, statement) == []
    assert ">off</span>" in administrator.get("/house-rules/").text


def test_change_waits_while_the_rule_stays_on(administrator, played):
    place = written(administrator)
    turn(administrator, place, 1)
    form = administrator.get(f"{place}/change").text
    answer = administrator.post(place, {**FORM, "words": "yard", "examples": "", "base": "2"})
    page = administrator.get(place).text

    assert 'name="base" value="2"' in form
    assert "heating oil</textarea>" in form
    assert answer.status_code == 303
    assert "a change waits" in page
    assert "Put the change into use" in page


def test_stale_change_and_switch_are_told_as_conflicts(administrator):
    place = written(administrator)
    administrator.post(place, {**FORM, "base": "1"})

    assert administrator.post(place, {**FORM, "base": "1"}).status_code == 409
    assert turn(administrator, place, 1).status_code == 409


def test_everything_wrong_with_a_form_is_told_at_once_and_kept(administrator):
    sent = {**FORM, "words": "x", "instead": "", "languages": [], "why-en": "", "why-zh_Hans": ""}
    answer = administrator.post("/house-rules/", sent)

    assert answer.status_code == 422
    for name in ("words", "instead", "languages", "whys"):
        assert f'href="#field-{name}"' in answer.text
    assert "“x” is too short" in answer.text
    assert "We sell [[heating oil]].</textarea>" in answer.text


def test_rule_that_misses_its_example_has_no_switch(administrator):
    place = written(administrator, examples="We sell [[kerosene]].")
    page = administrator.get(place).text

    assert "not as meant" in page
    assert "Switch on" not in page
    assert turn(administrator, place, 1).status_code == 422


@pytest.mark.parametrize(
    ("shape", "more"),
    [
        ("forbidden", {"instead": ""}),
        ("name", {"words": "", "instead": "Elmsworth Oils", "examples": ""}),
        ("contact", {"words": "020 7946 0000", "examples": ""}),
    ],
)
def test_every_shape_has_its_form_and_its_page(administrator, played, shape, more):
    released(played)
    form = administrator.get(f"/house-rules/new?shape={shape}")
    place = written(administrator, shape=shape, **more)

    assert form.status_code == administrator.get(place).status_code == 200
    assert turn(administrator, place, 1).status_code == 303


def test_own_number_is_no_personal_data_on_the_desk(administrator, visit, played):
    body = "On 20 November 2026 Jane Lee was hurt. Her mobile is 07700 900123. We are sorry."
    statement = played.world.statement(played.writer, played.incident, body=body)
    (text,) = played.world.texts(statement)
    writer, rules = visit(played.writer), []
    sent = {"parts": [{"role": "body", "text": body}]}
    for _ in range(2):
        found = writer.post_json(f"/texts/{text}/findings", sent).json["findings"]
        rules.append("personal-data" in [one["rule"] for one in found])
        if len(rules) == 1:
            place = written(administrator, shape="contact", words="07700 900123", examples="")
            turn(administrator, place, 1)

    assert rules == [True, False]


@pytest.mark.parametrize(
    ("language", "title", "tried"),
    [
        ("zh-CN", "用语规范", "会标出1次发布中的1处，请查看。"),
        ("zh-TW", "用語規範", "會標出1次發布中的1處，請查看。"),
        ("zh-HK", "用語守則", "會標示1次發布中的1處，請查看。"),
    ],
)
def test_pages_speak_the_readers_own_words(visit, played, language, title, tried):
    released(played)
    administrator = visit(played.world.person(Role.ADMINISTRATOR), language)
    page = administrator.get(written(administrator)).text

    assert title in page
    assert tried in page
