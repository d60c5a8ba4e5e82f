"""Every main page and action asks the store little, and no more of a full store than of a small one.

A row lock is not counted: PostgreSQL needs it where SQLite lets one writer in at a time.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event
from werkzeug.test import TestResponse

from drafting.app import create_app
from drafting.commands.start_statement import StartStatement
from drafting.commands.start_statement import handle as start
from drafting.config import Settings
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.ids import StatementId
from drafting.domain.language import Language
from drafting.domain.people import Person
from drafting.store import rounds, statements
from drafting.store.engine import reading
from drafting.web.current import EXTENSION
from tests.bench.crew import CREW
from tests.bench.pages import walk
from tests.builders import SOUND_BODY
from tests.conftest import Database
from tests.web.conftest import SheetPress
from tests.web.visitor import Visitor

MOST = 12
_NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
_FRAME = re.compile(r"BEGIN|SET |PRAGMA|SELECT .* FOR (UPDATE|SHARE)( OF \w+)?$", re.DOTALL)
PAGES = {
    "home.show",
    "incidents.index",
    "incidents.show",
    "statements.index",
    "statements.show",
    "texts.show",
    "reviews.queue",
    "reviews.show",
    "releases.index",
    "releases.show",
    "people.index",
    "routes.index",
    "journal.index",
}
ACTIONS = {
    "desk",
    "start",
    "findings",
    "preview",
    "save",
    "submit",
    "review",
    "approve",
    "approve last",
    "prepare",
    "release",
    "released",
    "search",
}


@contextmanager
def counted(app: Flask) -> Iterator[list[str]]:
    """Collect the SQL statements inside the block."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not _FRAME.match(statement.strip()):
            asked.append(statement)

    engine = app.extensions[EXTENSION].desk.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


@contextmanager
def opened(database: Database) -> Iterator[Flask]:
    settings = Settings(database_url=database.url, secret_key="a secret for tests")
    app = create_app(settings, press=SheetPress(), clock=lambda: _NOW)
    app.testing = True
    try:
        yield app
    finally:
        app.extensions[EXTENSION].desk.engine.dispose()


def pages(app: Flask) -> dict[str, int]:
    """Count what every page costs that somebody of the crew comes to by links: the most of each."""
    most: dict[str, int] = {}
    for person in CREW.everyone():
        visitor = Visitor(app).sign_in(person)
        found = walk(app, visitor.client) | {"reviews.queue": "/rounds/"}
        for endpoint, path in found.items():
            with counted(app) as asked:
                visitor.get(path)
            most[endpoint] = max(most.get(endpoint, 0), len(asked))
    return most


def actions(app: Flask) -> dict[str, int]:
    """Count what each step of the main job costs, with a twin beside the source."""
    desk = app.extensions[EXTENSION].desk
    found: dict[str, int] = {}

    def step(name: str, ask: Callable[[], TestResponse]) -> None:
        with counted(app) as asked:
            answer = ask()
        assert answer.status_code < 400, (name, answer.status, answer.text[:400])
        found[name] = len(asked)

    by: dict[Person, Visitor] = {person: Visitor(app).sign_in(person) for person in CREW.everyone()}
    for visitor in by.values():
        visitor.form_token()
    writer, press = by[CREW.writer], by[CREW.press_officer]
    with_twin = {
        language: {PartRole.HEADLINE: "A valve failed", PartRole.BODY: SOUND_BODY}
        for language in (Language.EN_GB, Language.ZH_HK)
    }
    form = {"title": "Valve", "form": "statement", "stage": "full", "language": "en-GB"}
    step("start", lambda: writer.post("/statements/", dict(form)))
    command = StartStatement(
        CREW.writer.id,
        "Valve",
        Form.STATEMENT,
        Stage.FULL,
        Audience.PUBLIC,
        Language.EN_GB,
        twins=(Language.ZH_HK,),
        parts=with_twin,
    )
    start(command, desk)
    place = f"/statements/{command.id}"
    step("desk", lambda: writer.get(f"{place}/draft"))
    with reading(desk.engine) as db:
        text = statements.texts_of(db, command.id)[0].id
    parts = [{"role": "headline", "text": "A valve"}, {"role": "body", "text": SOUND_BODY}]
    step("findings", lambda: writer.post_json(f"/texts/{text}/findings", {"parts": parts}))
    step("preview", lambda: writer.post_json(f"/texts/{text}/preview", {"parts": parts}))
    saved = {"base": 1, "parts": parts}
    step("save", lambda: writer.post_json(f"/texts/{text}/save", saved))
    step("submit", lambda: writer.post(f"{place}/submit", {"note": "Please look."}))
    round_, digests = under_way(app, command.id)
    step("review", lambda: by[CREW.counsel].get(f"/rounds/{round_}"))
    named: dict[str, object] = {"digest": digests}
    step("approve", lambda: by[CREW.counsel].post(f"/rounds/{round_}/approve", dict(named)))
    step("approve last", lambda: by[CREW.executive].post(f"/rounds/{round_}/approve", dict(named)))
    step("prepare", lambda: press.get(f"/rounds/{round_}/release"))
    released: list[TestResponse] = []

    def release() -> TestResponse:
        released.append(press.post(f"/rounds/{round_}/release", dict(named)))
        return released[0]

    step("release", release)
    step("released", lambda: press.get(released[0].location))
    step("search", lambda: writer.get("/search?q=水泵"))
    return found


def under_way(app: Flask, statement: StatementId) -> tuple[str, list[str]]:
    with reading(app.extensions[EXTENSION].desk.engine) as db:
        found = rounds.under_way(db, statement)
    assert found is not None
    return found.id, sorted(found.digests)


@pytest.fixture(scope="session")
def costs(full_stores: tuple[Database, ...]) -> tuple[dict[str, int], ...]:
    """What each page and action costs, on the small store and on the full one."""
    found = []
    for database in full_stores:
        with opened(database) as app:
            found.append({**pages(app), **actions(app)})
    return tuple(found)


def test_every_main_page_and_action_is_counted(costs: tuple[dict[str, int], ...]) -> None:
    assert [(PAGES | ACTIONS) - set(cost) for cost in costs] == [set(), set()]


def test_page_or_action_takes_a_dozen_statements_at_most(costs: tuple[dict[str, int], ...]) -> None:
    assert [{name: n for name, n in cost.items() if n > MOST} for cost in costs] == [{}, {}]


def test_full_store_takes_no_statement_more(costs: tuple[dict[str, int], ...]) -> None:
    small, full = costs

    assert {name: (small[name], full[name]) for name in small if full[name] != small[name]} == {}
