"""The demonstration: its script as shipped, played through the real commands."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from drafting.commands import demonstrate
from drafting.commands.demonstrate import Demonstrate
from drafting.commands.demonstration_script import Script, organisation, steps
from drafting.commands.demonstration_steps import VERBS
from drafting.domain.incident import IncidentType
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict
from drafting.domain.workflow import RoundState
from drafting.store import engine as store
from drafting.store import (
    incidents,
    journal,
    memberships,
    people,
    rounds,
    settings,
    statements,
    suggestions,
    versions,
)
from drafting.store.migrating import migrate
from drafting.store.tables import incidents as incident_rows
from drafting.store.tables import releases as release_rows
from drafting.store.tables import statements as statement_rows
from tests.builders import World

ROME = Script("story", "Europe/Rome", Language.EN_GB, date(2026, 11, 21))


@pytest.fixture(scope="module")
def theatre(tmp_path_factory):
    """A store in which the demonstration was played once; the tests of it only look."""
    url = f"sqlite:///{tmp_path_factory.mktemp('theatre') / 'demo.db'}"
    migrate(url)
    made = World(store.connect(url))
    demonstrate.handle(Demonstrate(), made.desk)
    yield made
    made.engine.dispose()


@pytest.fixture
def shown(theatre):
    with store.reading(theatre.engine) as db:
        yield db


def _statement(db, title):
    row = db.execute(select(statement_rows).where(statement_rows.c.title == title)).one()
    return statements.statement_from(row)


def _rounds(db, title):
    found = rounds.of_statement(db, _statement(db, title).id)
    return [round_.state for round_ in sorted(found, key=lambda round_: round_.number)]


def test_moment_is_read_on_the_clocks_of_the_zone():
    assert ROME.moment("d-1 09:30") == datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def test_moment_without_a_day_is_refused():
    with pytest.raises(ValueError, match="story: '09:30'"):
        ROME.moment("09:30")


@pytest.mark.parametrize(
    ("words", "language", "told"),
    [
        ("on {{d-1}}.", Language.EN_GB, "on 20 November 2026."),
        ("on {{d-1}}.", Language.EN_US, "on November 20, 2026."),
        ("{{d-1 short}}", Language.EN_US, "November 20"),
        ("{{d+0}}起", Language.ZH_CN, "2026年11月21日起"),
        ("{{d+0 short}}起", Language.ZH_HK, "11月21日起"),
        ("embargo {{instant d+1 08:00}} Z", Language.ZH_HK, "embargo 2026-11-22T07:00Z Z"),
    ],
)
def test_dates_are_told_as_the_language_writes_them(words, language, told):
    assert ROME.told(words, language) == told


def test_every_role_and_every_interface_language_is_cast():
    cast = organisation()["person"]

    assert {role for row in cast for role in row["roles"]} == {role.value for role in Role}
    assert {row["catalogue"] for row in cast} == {"en", "zh_Hans", "zh_Hant_TW", "zh_Hant_HK"}


def test_script_uses_known_verbs_and_people_only():
    told = steps(datetime(2026, 11, 21, 12, tzinfo=UTC))

    assert {step.verb for step in told} <= set(VERBS)
    assert {step.by for step in told} <= {row["key"] for row in organisation()["person"]}


def test_script_is_over_before_it_is_played():
    early = datetime(2026, 11, 21, 0, 1, tzinfo=UTC)

    assert max(step.at for step in steps(early)) < early


def test_four_incidents_are_open(shown):
    kinds = [
        incidents.incident_from(row).type
        for row in shown.execute(select(incident_rows).order_by(incident_rows.c.type))
    ]

    assert kinds == [
        IncidentType.ACCIDENT,
        IncidentType.DATA_BREACH,
        IncidentType.FOOD_SAFETY,
        IncidentType.SERVICE_OUTAGE,
    ]


def test_statements_stand_at_the_stages_told(shown):
    assert _rounds(shown, "Customer records: press release") == [
        RoundState.RETURNED,
        RoundState.OPEN,
    ]
    assert _rounds(shown, "“晨溪”原味酸奶情况通报") == [RoundState.SUPERSEDED, RoundState.OPEN]
    assert _rounds(shown, "203次列車出軌：初步聲明") == [RoundState.RELEASED]
    assert _rounds(shown, "203次列車出軌：新聞稿") == []
    assert _rounds(shown, "服務暫停：新聞稿（中英文）") == [RoundState.RELEASED]


def test_food_report_awaits_the_executive_alone(shown):
    report = _statement(shown, "“晨溪”原味酸奶情况通报")
    current = rounds.under_way(shown, report.id)

    assert current is not None
    assert current.approvals == {0: 1}


def test_second_round_of_the_breach_brings_another_version(shown):
    press = _statement(shown, "Customer records: press release")
    [text] = statements.texts_of(shown, press.id)
    newest = versions.latest(shown, text.id)
    first = versions.numbered(shown, text.id, 1)

    assert newest is not None
    assert first is not None
    assert (newest.number, newest.parent) == (2, first.id)


def test_suggestions_are_settled_as_told(shown):
    press = _statement(shown, "Customer records: press release")
    states = Counter(s.state.value for s in suggestions.of_statement(shown, press.id))

    assert states == {"taken": 2, "declined": 1}


def test_first_version_carries_findings_and_the_returned_one_fewer(shown):
    press = _statement(shown, "Customer records: press release")
    [text] = statements.texts_of(shown, press.id)
    first = versions.numbered(shown, text.id, 1)
    second = versions.numbered(shown, text.id, 2)

    assert first is not None
    assert second is not None
    assert len(first.remarks) > len(second.remarks)


def test_nothing_that_waits_is_stopped_by_a_must(shown):
    stopped = [
        (title, remark.rule, remark.excerpt, remark.message)
        for title in ("Customer records: press release", "“晨溪”原味酸奶情况通报")
        for text in statements.texts_of(shown, _statement(shown, title).id)
        if (newest := versions.latest(shown, text.id))
        for remark in newest.remarks
        if remark.is_must
    ]

    assert stopped == []


def test_embargo_keeps_the_bank_release_from_the_public(shown, theatre):
    press = _statement(shown, "服務暫停：新聞稿（中英文）")
    row = shown.execute(select(release_rows).where(release_rows.c.statement == press.id)).one()

    assert row.public_at > theatre.clock()


def test_journal_is_whole_and_in_the_order_of_time(shown):
    times = [entry.at for entry in journal.walk(shown)]

    assert journal.verify(shown) is None
    assert times == sorted(times)


def test_store_is_a_demonstration_for_good(shown):
    assert settings.is_demonstration(shown)


def test_past_statements_are_kept_as_precedents(shown):
    kinds = Counter(shown.execute(select(statement_rows.c.kind)).scalars())

    assert kinds == {"statement": 15, "reference": 5}


def test_strangers_are_no_members(shown):
    administrator = people.by_email(shown, "samuel.reid@elmhaven.example")
    scopes = shown.execute(select(incident_rows.c.id)).scalars()

    assert administrator is not None
    assert [s for s in scopes if memberships.is_member(shown, s, administrator.id)] == []


def test_store_with_a_person_refuses(world):
    world.person(Role.WRITER)

    with pytest.raises(Conflict) as refused:
        demonstrate.handle(Demonstrate(), world.desk)

    assert [need.key for need in refused.value.needs] == ["demonstration-needs-nobody"]
    with store.reading(world.engine) as db:
        assert not settings.is_demonstration(db)


@pytest.mark.parametrize("hour", [0, 23])
def test_play_holds_at_any_hour(world, hour):
    world.clock.at = datetime(2027, 2, 28, hour, 59, tzinfo=UTC) + timedelta(days=1)
    demonstrate.handle(Demonstrate(), world.desk)

    with store.reading(world.engine) as db:
        assert max(entry.at for entry in journal.walk(db)) <= world.clock()
