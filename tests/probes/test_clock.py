"""Probes 16 and 19, on a clock that the test moves: midnight, and a quarter of an hour."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from drafting.app import create_app
from drafting.config import Settings
from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.workflow import RoundState
from drafting.store import engine, releases, rounds, tables
from drafting.store import statements as statement_rows
from drafting.store.tables import decisions, incidents, statements
from drafting.web.current import EXTENSION
from tests.builders import SOUND_BODY, Cast, World
from tests.conftest import Database
from tests.web.visitor import Visitor

BEFORE_MIDNIGHT = datetime(2026, 11, 20, 15, 50, tzinfo=UTC)
"""23:50 on 20 November in Taipei."""


@pytest.fixture
def app(world: World, database: Database, instance: Path) -> Iterator[Flask]:
    """The application on the world's clock, with the press room it has in earnest."""
    given = Settings(database_url=database.url, secret_key="for probes", instance=str(instance))
    made = create_app(given, clock=world.clock)
    made.testing = True
    yield made
    made.extensions[EXTENSION].desk.engine.dispose()


@pytest.fixture
def visit(app: Flask) -> Callable[..., Visitor]:
    return lambda person: Visitor(app).sign_in(person)


def digests(played: Cast, round_) -> dict[str, object]:
    return {"digest": sorted(played.world.round(round_).digests)}


# 16: approved 23:50, released 00:10


def test_release_after_midnight_bears_its_own_day(played: Cast, visit) -> None:
    world = played.world
    world.clock.at = BEFORE_MIDNIGHT
    everybody = (played.counsel, played.executive, played.press_officer)
    taipei = world.incident(played.writer, *everybody, zone="Asia/Taipei")
    words = {PartRole.DATELINE: "TAIPEI, {release-date}", PartRole.BODY: SOUND_BODY}
    chinese = {PartRole.DATELINE: "臺北，{release-date}", PartRole.BODY: SOUND_BODY}
    statement = world.statement(
        played.writer,
        taipei,
        twins=(Language.ZH_TW,),
        parts={Language.EN_GB: words, Language.ZH_TW: chinese},
    )
    round_ = world.submit(played.writer, statement)
    for person in (played.counsel, played.executive):
        answer = visit(person).post(f"/rounds/{round_}/approve", digests(played, round_))
        assert answer.status_code == 303
    named = world.round(round_)
    world.clock.forward(minutes=20)

    gone = visit(played.press_officer).post(f"/rounds/{round_}/release", digests(played, round_))

    after = world.round(round_)
    texts = plain_texts(world, gone.location)
    assert (gone.status_code, after.state) == (303, RoundState.RELEASED)
    assert (after.digests, after.decisions) == (named.digests, named.decisions)
    assert "TAIPEI, 21 November 2026" in texts["en-GB"]
    assert "2026年11月21日" in re.sub(r"\s", "", texts["zh-Hant-TW"])
    assert [text for text in texts.values() if "{release-date}" in text] == []


def plain_texts(world: World, location: str) -> dict[str, str]:
    with engine.reading(world.engine) as db:
        return {
            row.language: (releases.content(db, row.id) or b"").decode()
            for row in releases.files_of(db, location.rsplit("/", 1)[-1][:16])
            if row.media_type == "text/plain"
        }


# 19: the gravest holding statement, with one lawyer and one executive on duty


def test_gravest_holding_statement_leaves_in_a_quarter_of_an_hour(world: World, visit) -> None:
    team = {
        role: world.person(role)
        for role in (Role.WRITER, Role.COUNSEL, Role.EXECUTIVE, Role.PRESS_OFFICER)
    }
    for role in (Role.COUNSEL, Role.EXECUTIVE, Role.WRITER):
        world.person(role, on_duty=False)
    began = world.clock.at
    writer, lawyer, boss, press = (visit(person) for person in team.values())

    def at(minute: int) -> None:
        world.clock.forward(minutes=minute - (world.clock.at - began).total_seconds() / 60)

    opened = writer.post("/incidents/", {"line": "Oil in the yard", "severity": "a"})
    incident = only(world, incidents.c.id)
    at(1)
    started = writer.post(
        "/statements/",
        {
            "incident": incident,
            "title": "Oil spill",
            "form": "holding_statement",
            "stage": "holding",
            "audience": "public",
            "language": "en-GB",
        },
    )
    statement = only(world, statements.c.id)
    with engine.reading(world.engine) as db:
        (text,) = statement_rows.texts_of(db, statement)
    at(5)
    typed = writer.post(f"/texts/{text.id}", {"base": "0", "part-body": SOUND_BODY})
    first_sent = writer.post(f"/statements/{statement}/submit", {"note": "Short and true."})
    first = newest(world, statement)
    at(8)
    (version,) = world.versions(first.id)
    suggested = lawyer.post(
        f"/rounds/{first.id}/return",
        {
            "digest": sorted(first.digests),
            "reason": "One word.",
            "place-0": f"{version.id} body",
            "before-0": "ran into the yard",
            "after-0": "leaked into the yard",
        },
    )
    at(9)
    page = writer.get(f"/statements/{statement}").text
    taken = writer.post(found(r'action="(/suggestions/\w+)"', page), {"take": "yes"})
    sent = writer.post(f"/statements/{statement}/submit")
    second = newest(world, statement)
    named = {"digest": sorted(second.digests)}
    at(11)
    by_lawyer = lawyer.post(f"/rounds/{second.id}/approve", named)
    at(12)
    by_boss = boss.post(f"/rounds/{second.id}/approve", named)
    at(14)
    gone = press.post(f"/rounds/{second.id}/release", named)

    steps = (opened, started, typed, first_sent, suggested, taken, sent, by_lawyer, by_boss, gone)
    assert [step.status_code for step in steps] == [303] * len(steps)
    with engine.reading(world.engine) as db:
        assert db.execute(select(func.count()).select_from(decisions)).scalar() == 3
        left_at = db.execute(select(tables.releases.c.at)).scalar_one()
    assert (left_at - began).total_seconds() <= 15 * 60
    assert "leaked into the yard" in "".join(plain_texts(world, gone.location).values())


def only(world: World, column) -> str:
    with engine.reading(world.engine) as db:
        return str(db.execute(select(column)).scalar_one())


def newest(world: World, statement):
    with engine.reading(world.engine) as db:
        return rounds.of_statement(db, statement)[0]


def found(pattern: str, page: str) -> str:
    match = re.search(pattern, page)
    assert match is not None
    return match[1]
