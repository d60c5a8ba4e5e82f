"""Files made ahead of a release: used when nothing has changed, gone when they are of no use."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from drafting.commands import erase, recall
from drafting.commands.prepare import Fate, Prepare, handle, prepare
from drafting.domain.edition import Edition, PublicFile
from drafting.domain.embargo import Embargo, release_line
from drafting.domain.forms import PartRole
from drafting.domain.ids import ReleaseId, RoundId
from drafting.domain.language import Language
from drafting.domain.refusal import Need, Unfit
from drafting.render.occasion import Occasion
from drafting.store import engine, releases
from drafting.store.tables import preparations, prepared_files
from tests.builders import Cast, PlainPress, World, cast

BODY = "On {release-date} a valve failed. We are sorry. Call us on 020 7946 0000."


@dataclass
class WatchedPress(PlainPress):
    """A plain press that remembers the occasions of what it made, and refuses when told to."""

    made: list[Occasion] = field(default_factory=list)
    refuses: bool = False
    meanwhile: list[object] = field(default_factory=list)

    def files(self, editions: tuple[Edition, ...], occasion: Occasion) -> tuple[PublicFile, ...]:
        if self.refuses:
            raise Unfit(Need("press-no-glyph", {"characters": "Quillfeather"}))
        self.made.append(occasion)
        while self.meanwhile:
            deed = self.meanwhile.pop()
            assert callable(deed)
            deed()
        return super().files(editions, occasion)


@pytest.fixture
def press() -> WatchedPress:
    return WatchedPress()


@pytest.fixture
def played(world: World, press: WatchedPress) -> Cast:
    """A cast whose press is watched."""
    world.press = press
    world.desk = replace(world.desk, press=press)
    return cast(world)


def approved(played: Cast, body: str = BODY, line: str = "") -> RoundId:
    world = played.world
    words = {PartRole.HEADLINE: "A valve failed", PartRole.BODY: body}
    parts = {Language.EN_GB: words | ({PartRole.RELEASE_LINE: line} if line else {})}
    round_ = world.submit(
        played.writer, world.statement(played.writer, played.incident, parts=parts)
    )
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return round_


def rows(played: Cast) -> tuple[int, int]:
    """Count what is kept: preparations, and files in them."""
    with engine.reading(played.world.engine) as db:
        found = [
            db.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (preparations, prepared_files)
        ]
    return found[0], found[1]


def words_of(played: Cast, release: ReleaseId) -> list[str]:
    with engine.reading(played.world.engine) as db:
        found = [releases.content(db, row.id) for row in releases.files_of(db, release)]
    return [raw.decode() for raw in found if raw is not None]


def test_prepared_files_are_those_released(played: Cast, press: WatchedPress) -> None:
    round_ = approved(played)
    fates = handle(Prepare(), played.world.desk)

    release = played.world.release(played.press_officer, round_)

    assert fates == Counter({Fate.MADE: 1})
    assert len(press.made) == 1
    assert words_of(played, release) == [f"A valve failed\n{BODY}".replace(_STAMP, "2026-11-21")]


_STAMP = "{release-date}"


def test_released_files_are_the_same_prepared_or_not(played: Cast) -> None:
    first, second = approved(played), approved(played)
    prepare(first, played.world.desk)

    one, other = (played.world.release(played.press_officer, each) for each in (first, second))

    assert words_of(played, one) == words_of(played, other)


def test_files_prepared_before_midnight_are_not_released_after_it(
    played: Cast, press: WatchedPress
) -> None:
    played.world.clock.at = datetime(2026, 11, 21, 23, 50, tzinfo=UTC)
    round_ = approved(played)
    handle(Prepare(), played.world.desk)
    played.world.clock.forward(minutes=20)

    release = played.world.release(played.press_officer, round_)

    assert [occasion.day.isoformat() for occasion in press.made if occasion.day] == [
        "2026-11-21",
        "2026-11-22",
    ]
    assert "On 2026-11-22 a valve failed" in words_of(played, release)[0]


def test_files_are_prepared_anew_after_midnight(played: Cast, press: WatchedPress) -> None:
    played.world.clock.at = datetime(2026, 11, 21, 23, 50, tzinfo=UTC)
    round_ = approved(played)
    handle(Prepare(), played.world.desk)
    played.world.clock.forward(minutes=20)
    handle(Prepare(), played.world.desk)

    release = played.world.release(played.press_officer, round_)

    assert len(press.made) == 2
    assert "On 2026-11-22 a valve failed" in words_of(played, release)[0]


def test_midnight_is_that_of_the_incidents_zone(played: Cast, press: WatchedPress) -> None:
    played.world.clock.at = datetime(2026, 11, 21, 15, 50, tzinfo=UTC)
    everybody = (played.counsel, played.executive, played.press_officer)
    taipei = played.world.incident(played.writer, *everybody, zone="Asia/Taipei")
    round_ = approved(replace(played, incident=taipei))
    handle(Prepare(), played.world.desk)
    played.world.clock.forward(minutes=20)

    release = played.world.release(played.press_officer, round_)

    assert len(press.made) == 2
    assert "On 2026-11-22 a valve failed" in words_of(played, release)[0]


def test_embargoed_round_is_prepared_for_the_embargos_day(
    played: Cast, press: WatchedPress
) -> None:
    line = release_line(Embargo(datetime(2026, 11, 25, 1, tzinfo=UTC), "Asia/Hong_Kong"))
    round_ = approved(played, line=line)
    handle(Prepare(), played.world.desk)
    played.world.clock.forward(days=1)
    again = handle(Prepare(), played.world.desk)

    release = played.world.release(played.press_officer, round_)

    assert again == Counter()
    assert len(press.made) == 1
    assert "On 2026-11-25 a valve failed" in words_of(played, release)[0]


def test_prepared_round_is_left_alone(played: Cast, press: WatchedPress) -> None:
    round_ = approved(played)
    handle(Prepare(), played.world.desk)

    assert handle(Prepare(), played.world.desk) == Counter()
    assert prepare(round_, played.world.desk) is Fate.LEFT
    assert len(press.made) == 1


def test_two_servers_prepare_a_round_once(played: Cast, press: WatchedPress) -> None:
    round_ = approved(played)
    others: list[Fate] = []
    press.meanwhile.append(lambda: others.append(prepare(round_, played.world.desk)))

    fate = prepare(round_, played.world.desk)

    assert (fate, others) == (Fate.MADE, [Fate.LEFT])
    assert rows(played) == (1, 1)


def test_server_that_died_keeps_a_round_ten_minutes(played: Cast, press: WatchedPress) -> None:
    approved(played)

    def die() -> None:
        raise SystemExit

    press.meanwhile.append(die)
    with pytest.raises(SystemExit):
        handle(Prepare(), played.world.desk)
    early = handle(Prepare(), played.world.desk)
    played.world.clock.forward(minutes=11)

    assert early == Counter()
    assert handle(Prepare(), played.world.desk) == Counter({Fate.MADE: 1})


def test_late_server_changes_nothing(played: Cast, press: WatchedPress) -> None:
    round_ = approved(played)

    def take_over() -> None:
        played.world.clock.forward(minutes=11)
        assert prepare(round_, played.world.desk) is Fate.MADE

    press.meanwhile.append(take_over)

    assert prepare(round_, played.world.desk) is Fate.LEFT
    assert rows(played) == (1, 1)


def test_open_round_is_not_prepared(played: Cast) -> None:
    world = played.world
    world.submit(played.writer, world.statement(played.writer, played.incident))

    assert handle(Prepare(), world.desk) == Counter()


def test_drill_is_not_prepared(world: World) -> None:
    round_ = approved(cast(world, drill=True))

    assert world.round(round_).state == "approved"
    assert handle(Prepare(), world.desk) == Counter()


def test_round_approved_long_ago_is_not_prepared(played: Cast) -> None:
    approved(played)
    played.world.clock.forward(days=15)

    assert handle(Prepare(), played.world.desk) == Counter()


def test_newest_round_is_prepared_first(played: Cast) -> None:
    approved(played)
    played.world.clock.forward(minutes=1)
    newest = approved(played)

    handle(Prepare(most=1), played.world.desk)

    with engine.reading(played.world.engine) as db:
        assert list(db.execute(select(preparations.c.round)).scalars()) == [newest]


def test_recalled_round_keeps_nothing(played: Cast) -> None:
    round_ = approved(played)
    handle(Prepare(), played.world.desk)

    recall.handle(recall.Recall(played.writer.id, round_, "Wrong figure."), played.world.desk)

    assert rows(played) == (0, 0)


def test_superseded_round_keeps_nothing(played: Cast) -> None:
    round_ = approved(played)
    handle(Prepare(), played.world.desk)
    statement = played.world.round(round_).statement

    played.world.submit(played.writer, statement)

    assert rows(played) == (0, 0)


def test_released_round_keeps_nothing(played: Cast) -> None:
    round_ = approved(played)
    handle(Prepare(), played.world.desk)

    played.world.release(played.press_officer, round_)

    assert rows(played) == (0, 0)


def test_erased_words_are_not_kept_ready(played: Cast) -> None:
    round_ = approved(played)
    handle(Prepare(), played.world.desk)
    (version,) = played.world.versions(round_)
    desk = played.world.desk

    erase.ask(erase.AskErasure(played.counsel.id, version.id, "The family asks."), desk)
    erase.confirm(erase.ConfirmErasure(played.executive.id, version.id), desk)

    assert rows(played) == (0, 0)
    assert handle(Prepare(), desk) == Counter()


def test_round_recalled_while_the_press_works_keeps_nothing(
    played: Cast, press: WatchedPress
) -> None:
    round_ = approved(played)
    desk = played.world.desk
    press.meanwhile.append(
        lambda: recall.handle(recall.Recall(played.writer.id, round_, "Wrong figure."), desk)
    )

    fate = prepare(round_, desk)

    assert fate is Fate.LEFT
    assert rows(played) == (0, 0)


def test_refusing_press_is_left_to_the_release(
    played: Cast, press: WatchedPress, caplog: pytest.LogCaptureFixture
) -> None:
    round_ = approved(played)
    press.refuses = True

    fates = [handle(Prepare(), played.world.desk) for _ in range(3)]

    assert fates == [Counter({Fate.FAILED: 1}), Counter(), Counter()]
    assert f"round {round_} could not be prepared: Unfit" in caplog.text
    assert "Quillfeather" not in caplog.text
    with pytest.raises(Unfit):
        played.world.release(played.press_officer, round_)


def test_release_makes_what_could_not_be_prepared(played: Cast, press: WatchedPress) -> None:
    round_ = approved(played)
    press.refuses = True
    handle(Prepare(), played.world.desk)
    press.refuses = False

    release = played.world.release(played.press_officer, round_)

    assert len(words_of(played, release)) == 1


def test_many_servers_at_once_prepare_and_release_once(played: Cast, press: WatchedPress) -> None:
    rounds = [approved(played) for _ in range(3)]
    desk = played.world.desk

    with ThreadPoolExecutor(8) as pool:
        turns = [pool.submit(handle, Prepare(), desk) for _ in range(6)]
        releases = [
            pool.submit(played.world.release, played.press_officer, each) for each in rounds
        ]
        fates = sum((turn.result() for turn in turns), Counter())
        released = [each.result() for each in releases]

    assert fates[Fate.FAILED] == 0
    assert fates[Fate.MADE] <= len(rounds)
    assert [len(words_of(played, one)) for one in released] == [1, 1, 1]
    assert rows(played) == (0, 0)
