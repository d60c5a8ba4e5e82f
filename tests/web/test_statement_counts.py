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
from drafting.commands.prepare import Fate, prepare
from drafting.commands.save_draft import SaveDraft
from drafting.commands.save_draft import handle as save
from drafting.commands.start_statement import StartStatement
from drafting.commands.start_statement import handle as start
from drafting.config import Settings
from drafting.domain.canonical import Letterhead
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.ids import RoundId, StatementId
from drafting.domain.language import Language
from drafting.domain.people import Person
from drafting.store import drafts, house, pictures, rounds, settings, statements
from drafting.store.engine import reading, writing
from drafting.web.current import EXTENSION
from tests.bench.crew import CREW
from tests.bench.pages import walk
from tests.builders import SOUND_BODY
from tests.conftest import Database
from tests.web.conftest import SheetPress
from tests.web.visitor import Visitor

SIZES = (100, 1_000)
MOST = 12
BODY = f"{SOUND_BODY} We will publish the inspector's report by 20 December 2026."
"""Words that leave a promise to follow behind, which a release also writes."""
_NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
_FRAME = re.compile(r"BEGIN|SET |PRAGMA|SELECT .* FOR (UPDATE|SHARE)( OF \w+)?$", re.DOTALL)
PAGES = {
    "home.show",
    "incidents.index",
    "incidents.show",
    "facts.otherwise",
    "statements.index",
    "statements.show",
    "texts.show",
    "reviews.queue",
    "reviews.show",
    "releases.index",
    "releases.show",
    "people.index",
    "routes.index",
    "house_rules.index",
    "house_rules.new",
    "journal.index",
}
ACTIONS = {
    "desk",
    "start",
    "findings",
    "preview",
    "save",
    "submit",
    "submit again over an open round",
    "submit again over an approved round",
    "carry approvals over",
    "review",
    "approve",
    "approve last",
    "prepare",
    "release",
    "release with a logo",
    "release what was made ahead",
    "release refused",
    "released",
    "search",
    "write a house rule",
    "try a house rule out",
    "switch a house rule on",
    "findings with a house rule",
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
    form = {"title": "Valve", "form": "statement", "stage": "full", "language": "en-GB"}
    step("start", lambda: writer.post("/statements/", dict(form)))
    command = with_twin()
    start(command, desk)
    place = f"/statements/{command.id}"
    step("desk", lambda: writer.get(f"{place}/draft"))
    with reading(desk.engine) as db:
        text = statements.texts_of(db, command.id)[0].id
    parts = [{"role": "headline", "text": "A valve"}, {"role": "body", "text": BODY}]
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
    found |= rarer_actions(app, by)
    step("search", lambda: writer.get("/search?q=水泵"))
    office, ruled = (
        by[CREW.administrator],
        {"shape": "forbidden", "words": "valve", "level": "could"},
    )
    ruled |= {"languages": "en", "why-en": "Say what it is.", "both_scripts": "yes"}
    place = "/house-rules/"
    step("write a house rule", lambda: office.post(place, dict(ruled)))
    with reading(desk.engine) as db:
        place += db.execute(house.newest()).one().rule
    step("try a house rule out", lambda: office.get(place))
    turned = {"number": "1", "state": "on"}
    step("switch a house rule on", lambda: office.post(f"{place}/turn", dict(turned)))
    step(
        "findings with a house rule",
        lambda: writer.post_json(f"/texts/{text}/findings", {"parts": parts}),
    )
    office.post(f"{place}/turn", {"number": "2", "state": "off"})
    return found


def rarer_actions(app: Flask, by: dict[Person, Visitor]) -> dict[str, int]:
    """Count the same steps where they have more to do: a round to end, a logo, files to take."""
    desk = app.extensions[EXTENSION].desk
    writer, press = by[CREW.writer], by[CREW.press_officer]
    found: dict[str, int] = {}

    def sent(name: str, visitor: Visitor, path: str, status: int = 303, **form: object) -> None:
        with counted(app) as asked:
            answer = visitor.post(path, dict(form))
        assert answer.status_code == status, (name, answer.status, answer.text[:400])
        found[name] = len(asked)

    def handed_over(name: str, place: StatementId) -> tuple[str, list[str]]:
        sent(name, writer, f"/statements/{place}/submit", note="")
        return under_way(app, place)

    def approved(round_: str, digests: list[str]) -> None:
        for person in (CREW.counsel, CREW.executive):
            sent("approve", by[person], f"/rounds/{round_}/approve", digest=digests)

    def typed(place: StatementId, words: str) -> None:
        with reading(desk.engine) as db:
            texts = statements.texts_of(db, place)
        for text in texts:
            with reading(desk.engine) as db:
                draft = drafts.latest(db, text.id)
            parts = {**draft.parts, PartRole.BODY: f"{BODY} {words}"}
            save(SaveDraft(CREW.writer.id, text.id, draft.revision, parts), desk)

    with writing(desk.engine) as db:
        before = settings.letterhead(db, Language.EN_GB)
        logo = pictures.add(db, "image/png", b"a picture of a valve")
        for language in (Language.EN_GB, Language.ZH_HK):
            settings.put_letterhead(db, language, Letterhead("Harbour Rail", (), logo))
    first = with_twin()
    start(first, desk)
    handed_over("submit", first.id)
    typed(first.id, "We will say more at noon.")
    approved(*handed_over("submit again over an open round", first.id))
    typed(first.id, "We will say more at six.")
    approved(*handed_over("submit again over an approved round", first.id))
    round_, digests = handed_over("carry approvals over", first.id)
    path = f"/rounds/{round_}/release"
    sent("release refused", press, path, 409, digest=["0" * 64])
    sent("release with a logo", press, path, digest=digests)
    second = with_twin()
    start(second, desk)
    round_, digests = handed_over("submit", second.id)
    approved(round_, digests)
    assert prepare(RoundId(round_), desk) is Fate.MADE
    sent("release what was made ahead", press, f"/rounds/{round_}/release", digest=digests)
    with writing(desk.engine) as db:
        for language in (Language.EN_GB, Language.ZH_HK):
            settings.put_letterhead(db, language, before)
    return found


def with_twin() -> StartStatement:
    words = {PartRole.HEADLINE: "A valve failed", PartRole.BODY: BODY}
    return StartStatement(
        CREW.writer.id,
        "Valve",
        Form.STATEMENT,
        Stage.FULL,
        Audience.PUBLIC,
        Language.EN_GB,
        twins=(Language.ZH_HK,),
        parts={language: dict(words) for language in (Language.EN_GB, Language.ZH_HK)},
    )


def under_way(app: Flask, statement: StatementId) -> tuple[str, list[str]]:
    with reading(app.extensions[EXTENSION].desk.engine) as db:
        found = rounds.under_way(db, statement)
    assert found is not None
    return found.id, sorted(found.digests)


@pytest.fixture(scope="module")
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
