"""The press officer's page: what would be released is shown; a refusal costs the press nothing."""

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

import pytest

from drafting.commands.desk import Desk
from drafting.domain.canonical import Canonical
from drafting.domain.embargo import Embargo, release_line
from drafting.domain.forms import RELEASE_DATE, PartRole
from drafting.domain.ids import RoundId
from drafting.domain.language import Language
from drafting.web.current import EXTENSION
from tests.builders import SOUND_BODY, Cast
from tests.web.conftest import SheetPress


@dataclass
class CountingPress(SheetPress):
    """Counts the sheets it was asked for."""

    previews: list[str] = field(default_factory=list)

    def preview(self, canonical: Canonical, day: date | None = None) -> str:
        self.previews.append(canonical.statement)
        return super().preview(canonical, day)


@pytest.fixture
def press(app) -> CountingPress:
    """Put a press that counts into the application."""
    counting = CountingPress()
    house = app.extensions[EXTENSION]
    desk = Desk(house.desk.engine, counting, house.desk.clock)
    app.extensions[EXTENSION] = type(house)(house.settings, desk)
    return counting


def approved(played: Cast) -> RoundId:
    world = played.world
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident))
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return round_


def test_page_shows_the_sheet_and_the_button(played, press, visit):
    round_ = approved(played)

    page = visit(played.press_officer).get(f"/rounds/{round_}/release")

    assert len(press.previews) == 1
    assert SOUND_BODY in page.text
    assert 'name="digest"' in page.text


@pytest.mark.parametrize(("digest", "status"), [("0" * 64, 409), (None, 422)])
def test_refused_release_sets_no_sheet_and_leads_back(played, press, visit, digest, status):
    round_ = approved(played)
    officer = visit(played.press_officer)

    answer = officer.post(f"/rounds/{round_}/release", {"digest": digest} if digest else {})

    assert answer.status_code == status
    assert press.previews == []
    assert 'name="digest"' not in answer.text
    assert f'href="/rounds/{round_}/release"' in answer.text


def test_text_beyond_measure_is_not_submitted(played, visit):
    world = played.world
    body = f"{SOUND_BODY}\n\n" + "| a | b | c |\n|---|---|---|\n" + "| 1 | 2 | 3 |\n" * 400
    statement = world.statement(played.writer, played.incident, body=body)

    answer = visit(played.writer).post(f"/statements/{statement}/submit")

    assert answer.status_code == 422
    assert "table cells; 1,000 can be set at most" in answer.text


def test_sheet_bears_the_day_of_the_embargos_zone(played, press, visit):
    world = played.world
    line = release_line(Embargo(datetime(2026, 11, 21, 18, 30, tzinfo=UTC), "Asia/Tokyo"))
    words = {PartRole.HEADLINE: "Oil spill", PartRole.BODY: f"On {RELEASE_DATE}. {SOUND_BODY}"}
    parts = {Language.EN_GB: words | {PartRole.RELEASE_LINE: line}}
    statement = world.statement(played.writer, played.incident, parts=parts)
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)

    page = visit(played.press_officer).get(f"/rounds/{round_}/release")

    assert f"<p>On 2026-11-22. {SOUND_BODY}</p>" in page.text
    assert "<dt>Dated</dt><dd>22 Nov 2026 (Tokyo time)</dd>" in page.text


def undone(played: Cast, visit, what: str = "Families told") -> tuple[RoundId, str]:
    """Give an approved round, and the way to what must come first and is not done."""
    round_ = approved(played)
    statement = played.world.round(round_).statement
    visit(played.writer).post(f"/statements/{statement}/preconditions", {"what": what})
    page = visit(played.press_officer).get(f"/rounds/{round_}/release").text
    found = re.search(rf'action="(/statements/{statement}/preconditions/\w+)"', page)
    assert found is not None
    return round_, found[1]


def test_page_says_what_is_not_done_before_the_button(played, press, visit):
    round_, _ = undone(played, visit)

    page = visit(played.press_officer).get(f"/rounds/{round_}/release").text

    assert "Everything is approved: release it" not in page
    assert page.index("Families told") < page.index("Release it all the same")
    assert 'name="reason"' in page


def test_what_is_done_is_ticked_on_the_page_itself(played, press, visit):
    round_, way = undone(played, visit)
    officer = visit(played.press_officer)

    answer = officer.post(way, {"done": "yes", "release": round_})

    page = officer.get(f"/rounds/{round_}/release").text
    assert answer.location == f"/rounds/{round_}/release#preconditions"
    assert 'name="reason"' not in page
    assert "Everything is approved: release it." in page


def test_one_press_releases_nothing_that_is_not_ready(played, press, visit):
    round_, way = undone(played, visit)
    officer = visit(played.press_officer)
    named = {"digest": sorted(played.world.round(round_).digests)}

    bare = officer.post(f"/rounds/{round_}/release", named)
    said = named | {"without": way.rsplit("/", 1)[-1], "reason": "The exchange allows it."}
    gone = officer.post(f"/rounds/{round_}/release", said)

    shown = officer.get(gone.location).text
    assert (bare.status_code, gone.status_code) == (422, 303)
    assert "One thing that must come first is not done." in bare.text
    assert "Released before this was done" in shown
    assert "The exchange allows it." in shown


@pytest.mark.parametrize("name", ["round", "release"])
def test_pages_of_a_release_tell_the_time_in_one_zone(played, press, visit, name):
    world = played.world
    everybody = (played.counsel, played.executive, played.press_officer)
    tokyo = world.incident(played.writer, *everybody, zone="Asia/Tokyo")
    round_ = approved(replace(played, incident=tokyo))
    officer = visit(played.press_officer)
    address = f"/rounds/{round_}/release"
    if name == "release":
        named = {"digest": sorted(world.round(round_).digests)}
        address = officer.post(address, named).location

    page = officer.get(address).text

    zones = set(re.findall(r"\((\w+) time\)", page))
    assert zones == {"Tokyo"}
