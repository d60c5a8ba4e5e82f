"""No page reads a whole table: what it asks goes by an index, in a small store and in a full one."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine, event

from drafting.app import create_app
from drafting.commands.write_house_rule import WriteHouseRule
from drafting.commands.write_house_rule import handle as write_house_rule
from drafting.config import Settings
from drafting.domain.house import HouseShape, HouseWording
from drafting.domain.language import Catalogue
from drafting.web.current import EXTENSION
from tests.bench.crew import CREW
from tests.bench.pages import walk
from tests.builders import PlainPress
from tests.conftest import Database
from tests.web.visitor import Visitor

SIZES = (100, 10_000)
LARGE = {
    "decisions",
    "drafts",
    "incidents",
    "release_files",
    "releases",
    "round_versions",
    "rounds",
    "search_rows",
    "statements",
    "texts",
    "version_words",
    "versions",
}
"""Tables that grow with every statement."""
_SCAN = re.compile(r"SCAN (\w+?)(?:_\d+)?(?: |$)")
Asked = dict[str, Any]


@contextmanager
def listening(engine: Engine) -> Iterator[Asked]:
    """Collect what is asked inside the block, each statement once with its values."""
    asked: Asked = {}

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if statement.startswith("SELECT"):
            asked.setdefault(statement, values)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def asked_by_pages(app: Flask) -> dict[str, Asked]:
    """Give what each page asks that somebody of the crew comes to by links."""
    desk = app.extensions[EXTENSION].desk
    engine = desk.engine
    found: dict[str, Asked] = {}
    ruled = WriteHouseRule(
        CREW.administrator.id,
        HouseWording(HouseShape.CONTACT, ("020 7946 0000",), (), (Catalogue.EN,)),
    )
    write_house_rule(ruled, desk)
    for person in CREW.everyone():
        visitor = Visitor(app).sign_in(person)
        paths = walk(app, visitor.client) | {
            "reviews.queue": "/rounds/",
            "search": "/search?q=水泵 stopped",
            "house_rules.show": f"/house-rules/{ruled.rule}",
        }
        for endpoint, path in paths.items():
            with listening(engine) as asked:
                visitor.get(path)
            found.setdefault(endpoint, {}).update(asked)
    return found


def read_whole(engine: Engine, statement: str, values: Any) -> set[str]:
    """Name the large tables that a statement would read from end to end."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            scans = {found[1] for row in rows if (found := _SCAN.match(row.detail))}
        else:
            plan = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", values)
            scans = set(_sequential(plan.scalar_one()[0]["Plan"]))
    return scans & LARGE


def _sequential(node: dict[str, Any]) -> Iterator[str]:
    if node["Node Type"] == "Seq Scan":
        yield node["Relation Name"]
    for inner in node.get("Plans", ()):
        yield from _sequential(inner)


def scans(database: Database) -> dict[str, set[str]]:
    """Give the large tables that each page reads whole."""
    settings = Settings(database_url=database.url, secret_key="a secret for tests")
    app = create_app(settings, press=PlainPress())
    app.testing = True
    engine = app.extensions[EXTENSION].desk.engine
    try:
        return {
            endpoint: set().union(*(read_whole(engine, *one) for one in asked.items()))
            for endpoint, asked in asked_by_pages(app).items()
        }
    finally:
        engine.dispose()


@pytest.fixture(scope="module")
def pages(full_stores: tuple[Database, ...]) -> tuple[str, list[dict[str, set[str]]]]:
    """The kind of database, and what each page reads whole, in the small store and the full."""
    return full_stores[0].kind, [scans(database) for database in full_stores]


def test_full_store_is_never_read_whole(pages: tuple[str, list[dict[str, set[str]]]]) -> None:
    _, (_, full) = pages

    assert {endpoint: tables for endpoint, tables in full.items() if tables} == {}


def test_small_store_is_read_as_the_full_one(
    pages: tuple[str, list[dict[str, set[str]]]],
) -> None:
    kind, (small, full) = pages
    if kind == "postgresql":
        pytest.skip("PostgreSQL rightly reads a table of a few pages from end to end")

    assert small == full


def test_whole_table_is_noticed(full_stores: tuple[Database, ...]) -> None:
    settings = Settings(database_url=full_stores[1].url, secret_key="a secret for tests")
    engine = create_app(settings, press=PlainPress()).extensions[EXTENSION].desk.engine

    found = read_whole(engine, "SELECT id FROM statements ORDER BY title", ())
    engine.dispose()

    assert found == {"statements"}
