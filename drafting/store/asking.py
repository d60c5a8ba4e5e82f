"""Asking the store several questions in one statement.

A page shows many short lists. Asked one after the other each costs a way to the database; asked
`together` they cost one. Every question is an ordinary select: the database gathers its rows into
a JSON list, and they come back as rows with the types of the select's own columns.
"""

import json
from collections import namedtuple
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, Boolean, ColumnElement, Connection, Select, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.visitors import InternalTraversal

from drafting.store.tables import Instant

Key = Any
"""An id, ids, or a select that gives them: what a question may be about."""
Found = Any
"""One row found: it has the columns of its select as attributes."""
Rows = tuple[Found, ...]
"""The rows of one question: each has the select's columns as attributes."""


class _Listed(FunctionElement[Any]):
    """One row as a JSON list."""

    name = "listed"
    type = JSON()
    inherit_cache = True


class _Gathered(FunctionElement[Any]):
    """All rows as a JSON list of lists."""

    name = "gathered"
    type = JSON()
    inherit_cache = True


class _Answered(ColumnElement[Any]):
    """A question's rows as one value.

    The select around it is made when the statement is compiled, which SQLAlchemy does once for
    questions alike: made for every request it would cost more than the database's answer.
    """

    _traverse_internals: Any = (("question", InternalTraversal.dp_clauseelement),)
    inherit_cache = True
    type = JSON()

    def __init__(self, question: Select[Any]) -> None:
        self.question = question


@compiles(_Answered)
def _answered(element: Any, compiler: Any, **options: Any) -> str:
    rows = element.question.subquery()
    gathered = select(_Gathered(_Listed(*rows.c))).select_from(rows).scalar_subquery()
    words: str = compiler.process(gathered, **options)
    return words


@compiles(_Listed, "sqlite")
def _listed_by_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_array({compiler.process(element.clauses, **options)})"


@compiles(_Listed, "postgresql")
def _listed_by_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_build_array({compiler.process(element.clauses, **options)})"


@compiles(_Gathered, "sqlite")
def _gathered_by_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **options)})"


@compiles(_Gathered, "postgresql")
def _gathered_by_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return f"coalesce(json_agg({compiler.process(element.clauses, **options)}), '[]'::json)"


def together(connection: Connection, questions: Mapping[str, Select[Any]]) -> dict[str, Rows]:
    """Ask several questions in one statement; give the rows of each under its name.

    The order of a select's rows is kept.
    """
    asked = [_Answered(question).label(name) for name, question in questions.items()]
    answer = connection.execute(select(*asked)).one()
    kept_as_text = connection.dialect.name == "sqlite"
    return {
        name: _read(question.selected_columns, lists, kept_as_text=kept_as_text)
        for (name, question), lists in zip(questions.items(), answer, strict=True)
    }


def _read(columns: Any, lists: list[list[Any]], *, kept_as_text: bool) -> Rows:
    make = _shape(tuple(column.name for column in columns))
    readers = [
        (at, read)
        for at, column in enumerate(columns)
        if (read := _reader(column.type, kept_as_text=kept_as_text)) is not None
    ]
    for row in lists:
        for at, read in readers:
            if row[at] is not None:
                row[at] = read(row[at])
    return tuple(make(row) for row in lists)


def _reader(kind: Any, *, kept_as_text: bool) -> Callable[[Any], Any] | None:
    """Give what turns a value in JSON into what the column holds; None where it is that already.

    SQLite keeps a JSON column as text, which stands in the list as a string.
    """
    if isinstance(kind, Instant):
        return _instant
    if isinstance(kind, Boolean):
        return bool
    return json.loads if isinstance(kind, JSON) and kept_as_text else None


def _instant(words: str) -> datetime:
    moment = datetime.fromisoformat(words)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


@lru_cache(maxsize=256)
def _shape(names: tuple[str, ...]) -> Callable[[list[Any]], Any]:
    made: Any = namedtuple("Row", names)  # type: ignore[misc]  # noqa: PYI024  (the columns are known only now)
    return made._make
