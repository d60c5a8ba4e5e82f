"""Turning a row's JSON and words back into values, in one place."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite

from drafting.domain.forms import PartRole


def alone_writes(connection: Connection) -> bool:
    """Tell whether a writing transaction keeps all others out, so that no row needs a lock."""
    return connection.dialect.name == "sqlite"


def insert_missing(connection: Connection, table: Table, **values: Any) -> bool:
    """Insert a row unless its key is there already; tell whether it was inserted."""
    statement: Insert
    if connection.dialect.name == "postgresql":
        statement = postgresql.insert(table).values(**values).on_conflict_do_nothing()
    else:
        statement = sqlite.insert(table).values(**values).on_conflict_do_nothing()
    kept = connection.execute(statement, execution_options={"preserve_rowcount": True})
    return kept.rowcount == 1


def put(connection: Connection, table: Table, key: str, **values: Any) -> None:
    """Insert a row, or write its values over the row that has the same unique `key`."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    others = {name: value for name, value in values.items() if name != key}
    connection.execute(
        insert(table).values(**values).on_conflict_do_update(index_elements=[key], set_=others)
    )


def parts_to_json(parts: Mapping[PartRole, str]) -> dict[str, str]:
    """Write a draft's parts as JSON keys and words."""
    return {role.value: words for role, words in parts.items()}


def parts_from_json(value: Mapping[str, str]) -> dict[PartRole, str]:
    """Read a draft's parts; the inverse of `parts_to_json`."""
    return {PartRole(role): words for role, words in value.items()}
