"""Promises on the pages: chosen before a release, marked while overdue, closed by those who may."""

import re

import pytest

from drafting.domain.ids import RoundId
from tests.builders import SOUND_BODY, Cast
from tests.web.test_statement_counts import MOST, counted

FINDINGS = "We will publish the findings by 4 December."
MORE = "We will write to the neighbours."
BODY = f"{SOUND_BODY} {FINDINGS} {MORE}"
OVERDUE = "One promise is overdue"
_PLACE = re.compile(r'name="promise" value="([^"]+)"( checked)?')


def approved(played: Cast, *, incident: bool = True) -> RoundId:
    world = played.world
    if incident:
        statement = world.statement(played.writer, played.incident, body=BODY)
    else:
        statement = world.statement(played.writer, body=BODY)
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return round_


def followed(played: Cast, visit) -> str:
    """Release, and give the address of the promise that is followed."""
    release = played.world.release(played.press_officer, approved(played))
    page = visit(played.press_officer).get(f"/releases/{release}")
    (place,) = set(re.findall(r"/commitments/[0-9a-z]{16}", page.text))
    return str(place)


def test_promises_are_shown_before_the_release(played, visit):
    round_ = approved(played)

    page = visit(played.press_officer).get(f"/rounds/{round_}/release")

    assert [bool(ticked) for _, ticked in _PLACE.findall(page.text)] == [True, False]
    assert 'value="2026-12-04T23:59"' in page.text


def test_press_officer_unticks_one_and_dates_another(played, visit):
    round_ = approved(played)
    officer = visit(played.press_officer)
    places = [place for place, _ in _PLACE.findall(officer.get(f"/rounds/{round_}/release").text)]
    form = {
        "digest": sorted(played.world.round(round_).digests),
        "promises-zone": "Europe/London",
        "promise": places[1],
        f"due-{places[1]}": "2026-11-30T12:00",
        f"told-{places[1]}": "",
    }

    answer = officer.post(f"/rounds/{round_}/release", form)

    page = officer.get(answer.location)
    assert (MORE in page.text, FINDINGS in page.text) == (True, False)
    assert 'datetime="2026-11-30T12:00:00Z"' in page.text


@pytest.mark.parametrize(
    ("promise", "due", "status"), [("nowhere.body.0.1", "", 422), ("", "soon", 422)]
)
def test_unsound_choice_releases_nothing(played, visit, promise, due, status):
    round_ = approved(played)
    officer = visit(played.press_officer)
    (first, _), _ = _PLACE.findall(officer.get(f"/rounds/{round_}/release").text)
    place = promise or first
    form = {
        "digest": sorted(played.world.round(round_).digests),
        "promises-zone": "Europe/London",
        "promise": place,
        f"due-{place}": due,
        f"told-{place}": "",
    }

    answer = officer.post(f"/rounds/{round_}/release", form)

    assert answer.status_code == status
    assert played.world.round(round_).state.value == "approved"


def test_overdue_promise_is_told_on_every_page_of_the_incident(played, visit):
    place = followed(played, visit)
    another = approved(played)
    next_one = played.world.round(another).statement
    played.world.clock.forward(days=14)
    writer, officer = visit(played.writer), visit(played.press_officer)
    pages = [
        f"/incidents/{played.incident}",
        f"/incidents/{played.incident}/change",
        f"/statements/new?incident={played.incident}",
        f"/statements/{next_one}",
        f"/statements/{next_one}/draft",
        f"/rounds/{another}",
        place,
        "/",
    ]

    told = {path: OVERDUE in writer.get(path).text for path in pages}
    told["release"] = OVERDUE in officer.get(f"/rounds/{another}/release").text

    assert told == dict.fromkeys([*pages, "release"], True)


def test_routine_statement_is_marked_too(played, visit):
    round_ = approved(played, incident=False)
    played.world.release(played.press_officer, round_)
    played.world.clock.forward(days=14)

    page = visit(played.writer).get(f"/statements/{played.world.round(round_).statement}")

    assert OVERDUE in page.text


def test_desk_lists_the_words_that_are_overdue(played, visit):
    followed(played, visit)
    statement = played.world.statement(played.writer, played.incident)
    played.world.clock.forward(days=14)

    page = visit(played.writer).get(f"/statements/{statement}/draft")

    fold = page.text.split('<details class="notice notice-wait overdue">')[1]
    assert OVERDUE in fold.split("</summary>")[0]
    assert FINDINGS in fold.split("</details>")[0]


def test_nothing_is_told_before_or_once_it_is_kept(played, visit):
    place = followed(played, visit)
    writer = visit(played.writer)
    before = writer.get("/").text
    played.world.clock.forward(days=14)
    writer.post(f"{place}/mark", {"step": "keep", "note": "On the website."})

    after = writer.get(f"/incidents/{played.incident}").text

    assert (OVERDUE in before, OVERDUE in after) == (False, False)


def test_promise_is_marked_and_opened_again(played, visit):
    place = followed(played, visit)
    writer = visit(played.writer)

    kept = writer.get(writer.post(f"{place}/mark", {"step": "keep", "note": "Done."}).location)
    opened = writer.get(writer.post(f"{place}/mark", {"step": "reopen"}).location)

    assert ("Done." in kept.text, 'value="reopen"' in kept.text) == (True, True)
    assert 'value="keep"' in opened.text


def test_note_on_a_promise_marked_meanwhile_is_not_lost(played, visit):
    address = followed(played, visit)
    visit(played.writer).post(f"{address}/mark", {"step": "keep"})

    answer = visit(played.press_officer).post(
        f"{address}/mark", {"step": "withdraw", "note": "The neighbours asked us not to."}
    )

    assert answer.status_code == 409
    assert "Somebody has marked this promise meanwhile." in answer.text
    assert "The neighbours asked us not to." in answer.text


def test_withdrawal_without_a_reason_says_so(played, visit):
    place = followed(played, visit)

    answer = visit(played.writer).post(f"{place}/mark", {"step": "withdraw"})

    assert (answer.status_code, "Give a short reason" in answer.text) == (422, True)


@pytest.mark.parametrize("step", ["", "burn"])
def test_unknown_step_is_refused(played, visit, step):
    place = followed(played, visit)

    assert visit(played.writer).post(f"{place}/mark", {"step": step}).status_code == 422


def test_stranger_gets_404_and_counsel_403(played, visit):
    place = followed(played, visit)
    stranger, counsel = visit(played.stranger), visit(played.counsel)

    assert [
        stranger.get(place).status_code,
        stranger.post(f"{place}/mark", {"step": "keep"}).status_code,
        counsel.get(place).status_code,
        counsel.post(f"{place}/mark", {"step": "keep"}).status_code,
    ] == [404, 404, 200, 403]


def test_stranger_is_told_of_nothing_overdue(played, visit):
    followed(played, visit)
    played.world.clock.forward(days=14)

    assert OVERDUE not in visit(played.stranger).get("/").text


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"])
def test_pages_speak_every_language(played, visit, language):
    place = followed(played, visit)
    played.world.clock.forward(days=14)

    page = visit(played.writer, language).get(place)

    assert (page.status_code, "已逾期" in page.text) == (200, True)


def test_pages_and_actions_ask_little(played, app, visit):
    place = followed(played, visit)
    played.world.clock.forward(days=14)
    writer = visit(played.writer)
    writer.form_token()
    asked = {}
    for path in (place, f"/incidents/{played.incident}", "/"):
        with counted(app) as found:
            writer.get(path)
        asked[path] = len(found)
    with counted(app) as found:
        writer.post(f"{place}/mark", {"step": "keep", "note": "Done."})
    asked["mark"] = len(found)

    assert {what: n for what, n in asked.items() if n > MOST} == {}
