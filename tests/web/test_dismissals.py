"""Dismissing over HTTP: by form and by script, who may, what is shown to whom."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from drafting.commands.dismiss import Reopen, reopen
from drafting.domain.dismissal import Spotted
from drafting.domain.ids import StatementId, TextId
from drafting.domain.people import Person, Role
from tests.builders import SOUND_BODY, VAGUE, Cast
from tests.web.test_statement_counts import MOST, counted
from tests.web.things import join
from tests.web.visitor import Visitor

REASON = "The regulator asked for this very sentence."
BODY = f"{SOUND_BODY} {VAGUE}"
Visit = Callable[..., Visitor]


@pytest.fixture
def hollow(played: Cast) -> StatementId:
    return played.world.statement(played.writer, played.incident, body=BODY)


def text_of(played: Cast, statement: StatementId) -> TextId:
    return played.world.texts(statement)[0]


def form_for(played: Cast, statement: StatementId, **changed: object) -> dict[str, Any]:
    vague = next(one for one in played.world.findings(played.writer, statement) if _vague(one))
    return {**form_of(vague), **changed}


def form_of(one: Spotted) -> dict[str, object]:
    return {"spot": str(one.spot), "extent": "place", "reason": REASON}


def found(visitor: Visitor, text: str, body: str = BODY) -> Any:
    """Ask as the editor does while one types."""
    parts = [{"role": "headline", "text": "Oil spill at Elmsworth"}, {"role": "body", "text": body}]
    return visitor.post_json(f"/texts/{text}/findings", {"parts": parts}).get_json()


def test_form_dismisses_and_the_desk_lists_it(played: Cast, hollow: StatementId, visit: Visit):
    writer, text = visit(played.writer), text_of(played, hollow)
    form = form_for(played, hollow)
    offered = writer.get(f"/statements/{hollow}/draft").text

    answer = writer.post(f"/texts/{text}/dismiss", form)

    desk = writer.get(f"/statements/{hollow}/draft").text
    assert form["spot"] in offered
    assert answer.status_code == 303
    assert answer.location == f"/statements/{hollow}/draft#text-{text}-notes"
    assert form["spot"] not in desk
    assert ("Dismissed (1)" in desk, REASON in desk, "Take back" in desk) == (True, True, True)
    assert played.writer.name in desk


def test_script_dismisses_in_place(played: Cast, hollow: StatementId, visit: Visit):
    writer, text = visit(played.writer), text_of(played, hollow)
    before = found(writer, text)

    answer = writer.post_json(f"/texts/{text}/dismiss", form_for(played, hollow))
    after = found(writer, text)

    assert answer.status_code == 200
    assert len(after["findings"]) == len(before["findings"]) - 1
    assert (before["dismissed"], after["dismissed"]) == (0, 1)
    (listed,) = after["dismissals"]
    assert listed["id"] == answer.get_json()["dismissal"]
    assert (listed["reason"], played.writer.name in listed["told"]) == (REASON, True)


def test_words_being_typed_reopen_it(played: Cast, hollow: StatementId, visit: Visit):
    writer, text = visit(played.writer), text_of(played, hollow)
    writer.post_json(f"/texts/{text}/dismiss", form_for(played, hollow))

    changed = found(writer, text, BODY.replace("We take", "We all take"))
    back = found(writer, text)

    assert (changed["dismissed"], back["dismissed"]) == (0, 1)


def test_reviewer_takes_it_back_in_the_review(played: Cast, hollow: StatementId, visit: Visit):
    world = played.world
    made = world.dismiss(played.writer, hollow, reason=REASON)
    round_ = world.submit(played.writer, hollow)
    counsel = visit(played.counsel)
    before = counsel.get(f"/rounds/{round_}").text

    answer = counsel.post(f"/dismissals/{made}/reopen", {"back": f"/rounds/{round_}#findings"})

    after = counsel.get(f"/rounds/{round_}").text
    assert "One note was dismissed" in before
    assert (REASON in before, played.writer.name in before) == (True, True)
    assert (answer.status_code, answer.location) == (303, f"/rounds/{round_}#findings")
    assert "note was dismissed" not in after
    assert before.count('class="finding ') + 1 == after.count('class="finding ')


def test_way_back_leads_nowhere_else(played: Cast, hollow: StatementId, visit: Visit):
    made = played.world.dismiss(played.writer, hollow)

    answer = visit(played.writer).post(f"/dismissals/{made}/reopen", {"back": "//evil.example/"})

    assert answer.location == f"/statements/{hollow}/draft"


@pytest.mark.parametrize(
    ("who", "status"), [("writer", 303), ("counsel", 303), ("press", 403), ("stranger", 404)]
)
def test_who_may_dismiss(played: Cast, hollow: StatementId, visit: Visit, who: str, status: int):
    people = {
        "writer": played.writer,
        "counsel": played.counsel,
        "press": played.press_officer,
        "stranger": played.stranger,
    }
    form = form_for(played, hollow)

    answer = visit(people[who]).post(f"/texts/{text_of(played, hollow)}/dismiss", form)

    assert answer.status_code == status


def test_observer_sees_but_is_offered_nothing(played: Cast, hollow: StatementId, visit: Visit):
    observer = played.world.person(Role.OBSERVER)
    join(played, observer)
    made = played.world.dismiss(played.writer, hollow, reason=REASON)
    visitor = visit(observer)

    desk = visitor.get(f"/statements/{hollow}/draft").text

    assert REASON in desk
    assert re.findall(r"/reopen|/dismiss\b", desk) == []
    assert visitor.post(f"/dismissals/{made}/reopen").status_code == 403


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"reason": " "}, 422),
        ({"reason": "x" * 301}, 422),
        ({"extent": "world"}, 422),
        ({"spot": "0" * 64 + ".1.body"}, 409),
        ({"spot": ""}, 409),
        ({"reason": "\x00"}, 422),
    ],
)
def test_what_does_not_fit_is_refused(
    played: Cast, hollow: StatementId, visit: Visit, changed: dict[str, str], status: int
):
    form = form_for(played, hollow, **changed)

    answer = visit(played.writer).post(f"/texts/{text_of(played, hollow)}/dismiss", form)

    assert answer.status_code == status


def test_stale_words_are_refused_with_what_to_do(played: Cast, hollow: StatementId, visit: Visit):
    writer, text = visit(played.writer), text_of(played, hollow)
    form = form_for(played, hollow)
    played.world.type_body(played.writer, text, SOUND_BODY)

    answer = writer.post_json(f"/texts/{text}/dismiss", form)

    assert answer.status_code == 409
    assert [need["key"] for need in answer.get_json()["needs"]] == ["dismissal-moved"]


def test_must_is_refused_and_says_so(played: Cast, visit: Visit):
    body = f"{SOUND_BODY} Call [insert name]."
    statement = played.world.statement(played.writer, played.incident, body=body)
    must = next(f for f in played.world.findings(played.writer, statement) if f.remark.is_must)
    form = form_of(must)

    answer = visit(played.writer).post(f"/texts/{text_of(played, statement)}/dismiss", form)

    assert answer.status_code == 422
    assert "cannot be dismissed" in answer.text


@pytest.mark.parametrize("sent", [[], "spot", None, {"spot": 7, "extent": []}])
def test_odd_json_is_refused(played: Cast, hollow: StatementId, visit: Visit, sent: object):
    writer = visit(played.writer)

    answer = writer.post_json(f"/texts/{text_of(played, hollow)}/dismiss", sent)

    assert answer.status_code in (400, 422)


def test_administrator_sees_rules_and_nobody(played: Cast, hollow: StatementId, visit: Visit):
    world = played.world
    made = world.dismiss(played.writer, hollow, reason=REASON)
    twin = world.statement(played.writer, played.incident, body=BODY)
    world.submit(played.writer, twin)
    world.dismiss(played.counsel, twin, reason=REASON)
    reopen(Reopen(played.writer.id, made), world.desk)
    (rule,) = {f.remark.rule for f in world.findings(played.writer, hollow) if _vague(f)}

    page = visit(world.person(Role.ADMINISTRATOR)).get("/dismissals/").text

    assert f"<code>{rule}</code>" in page
    assert "Dismissed 2 times in 2 statements" in page
    assert "1 taken back" in page
    assert "On the newest versions: 1 of 1 dismissed (100%)" in page
    told = (REASON, VAGUE, "very seriously", played.writer.name, played.counsel.name, "Oil spill")
    assert [words for words in told if words in page] == []


def _vague(one: Spotted) -> bool:
    return bool(one.remark.excerpt) and one.remark.excerpt in VAGUE


def test_page_of_dismissals_is_the_administrators(played: Cast, visit: Visit):
    statuses = [
        visit(one).get("/dismissals/").status_code for one in (played.writer, played.counsel)
    ]

    assert statuses == [403, 403]


@pytest.mark.parametrize("language", ["en", "zh-CN", "zh-TW", "zh-HK"])
def test_every_language_has_its_words(
    played: Cast, hollow: StatementId, visit: Visit, language: str
):
    world = played.world
    world.dismiss(played.writer, hollow, reason=REASON)
    round_ = world.submit(played.writer, hollow)
    administrator: Person = world.person(Role.ADMINISTRATOR)

    statuses = [
        visit(who, language).get(path).status_code
        for who, path in (
            (played.writer, f"/statements/{hollow}/draft"),
            (played.counsel, f"/rounds/{round_}"),
            (administrator, "/dismissals/"),
        )
    ]

    assert statuses == [200, 200, 200]


def test_dismissing_asks_the_store_little(app, played: Cast, hollow: StatementId, visit: Visit):
    text, form = text_of(played, hollow), form_for(played, hollow)
    writer, administrator = visit(played.writer), visit(played.world.person(Role.ADMINISTRATOR))
    writer.form_token()
    counts = {}
    with counted(app) as asked:
        made = writer.post_json(f"/texts/{text}/dismiss", form).get_json()["dismissal"]
    counts["dismiss"] = len(asked)
    with counted(app) as asked:
        writer.get(f"/statements/{hollow}/draft")
    counts["desk"] = len(asked)
    with counted(app) as asked:
        administrator.get("/dismissals/")
    counts["page"] = len(asked)
    with counted(app) as asked:
        writer.post(f"/dismissals/{made}/reopen")
    counts["reopen"] = len(asked)

    assert {name: n for name, n in counts.items() if n > MOST} == {}
