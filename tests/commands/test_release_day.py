"""Which day a release bears: that of the zone it goes out in, wherever the organisation sits."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.commands import change_incident
from drafting.commands.prepare import prepare
from drafting.commands.tidy import handle as tidy
from drafting.domain.embargo import Embargo, release_line
from drafting.domain.forms import PartRole
from drafting.domain.ids import RoundId
from drafting.domain.language import Language
from drafting.queries.export import export_of
from drafting.queries.release import prepare as prepared
from drafting.store import engine, preparations, releases, settings
from tests.builders import Cast

EVENING = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
"""18:30 on 21 November in London, 13:30 in New York, 02:30 on the 22nd in Hong Kong."""
BODY = "On {release-date} a valve failed. We are sorry. Call us on 020 7946 0000."


@pytest.fixture
def abroad(played: Cast) -> Cast:
    """An organisation in Hong Kong, and an incident of its own in London."""
    with engine.writing(played.world.engine) as db:
        settings.put(db, "zone", "Asia/Hong_Kong")
    everybody = (played.counsel, played.executive, played.press_officer)
    incident = played.world.incident(played.writer, *everybody, zone="Europe/London")
    return replace(played, incident=incident)


def approved(played: Cast, embargo: Embargo | None = None) -> RoundId:
    world = played.world
    words = {PartRole.BODY: BODY, PartRole.RELEASE_LINE: release_line(embargo)}
    words[PartRole.HEADLINE] = "A valve failed"
    statement = world.statement(
        played.writer, played.incident, parts={Language.EN_GB: words}, language=Language.EN_GB
    )
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return round_


def dated(played: Cast, release: str) -> tuple[str, str]:
    """Give the line of a release's file that bears the day, and the zone kept with the release."""
    with engine.reading(played.world.engine) as db:
        (file,) = releases.files_of(db, release)
        row = releases.find(db, release)
        words = (releases.content(db, file.id) or b"").decode()
    assert row is not None
    return next(line[:13] for line in words.splitlines() if line.startswith("On ")), row.zone


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/London", "On 2026-11-21"),
        ("America/New_York", "On 2026-11-21"),
        ("Asia/Hong_Kong", "On 2026-11-22"),
    ],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_embargoed_release_is_dated_in_the_embargos_zone(
    abroad: Cast, zone: str, day: str, ahead: bool
) -> None:
    round_ = approved(abroad, Embargo(EVENING, zone))
    if ahead:
        prepare(round_, abroad.world.desk)

    release = abroad.world.release(abroad.press_officer, round_)

    assert dated(abroad, release) == (day, zone)


@pytest.mark.parametrize("ahead", [False, True])
def test_release_at_once_is_dated_in_the_incidents_zone(abroad: Cast, ahead: bool) -> None:
    abroad.world.clock.at = EVENING
    round_ = approved(abroad)
    if ahead:
        prepare(round_, abroad.world.desk)

    release = abroad.world.release(abroad.press_officer, round_)

    assert dated(abroad, release) == ("On 2026-11-21", "Europe/London")


def test_page_of_the_release_shows_the_day_it_would_bear(abroad: Cast) -> None:
    round_ = approved(abroad, Embargo(EVENING, "Asia/Tokyo"))

    with engine.reading(abroad.world.engine) as db:
        page = prepared(db, round_, abroad.press_officer.id, abroad.world.clock())

    assert (page.day.isoformat(), page.dated_in) == ("2026-11-22", "Asia/Tokyo")


def test_export_keeps_the_day_when_the_incident_moves(abroad: Cast) -> None:
    abroad.world.clock.at = EVENING
    round_ = approved(abroad)
    abroad.world.release(abroad.press_officer, round_)
    statement = abroad.world.round(round_).statement
    command = change_incident.ChangeIncident(
        abroad.writer.id, abroad.incident, "Oil in the yard", "Asia/Hong_Kong"
    )
    change_incident.handle(command, abroad.world.desk)

    with engine.reading(abroad.world.engine) as db:
        found = export_of(db, statement, 1)

    assert str(found.occasion.day) == "2026-11-21"


def test_files_made_ahead_stay_until_the_day_is_over_where_they_go_out(abroad: Cast) -> None:
    abroad.world.clock.at = EVENING
    round_ = approved(abroad)
    prepare(round_, abroad.world.desk)

    kept = []
    for _ in range(2):
        tidy(abroad.world.desk)
        with engine.reading(abroad.world.engine) as db:
            kept.append(len(db.execute(preparations.made_for(round_)).all()))
        abroad.world.clock.forward(hours=6)

    assert kept == [1, 0]
