"""Backups that either database reads: every row as a line of JSON, with the journal's head.

What ends by itself (sessions, codes, failed sign-ins) is left out, and so are files made ahead of a
release, which are made anew. An archive is restored only
into a store that holds nothing yet.
"""

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, LargeBinary, Table, select, text

from drafting.domain.journal import Head
from drafting.store import journal
from drafting.store.tables import (
    Instant,
    journal_head,
    metadata,
    preparations,
    prepared_files,
    sessions,
    signin_codes,
    signin_failures,
)

FORMAT = "onevoice-backup/1"
_PASSING = {
    sessions.name,
    signin_codes.name,
    signin_failures.name,
    preparations.name,
    prepared_files.name,
}
_BATCH = 500


class UnsoundArchive(ValueError):
    """The file is no backup, is cut short, or was made by another version of the schema."""


class StoreNotEmpty(Exception):
    """The store to restore into holds something already."""


def write(connection: Connection, path: Path) -> Head:
    """Write a backup; give the journal's head that it carries."""
    head = journal.head(connection)
    digest = hashlib.sha256()
    with gzip.open(path, "wt", encoding="utf-8", newline="\n") as out:
        _line(out, digest, {"format": FORMAT, "schema": _schema(connection), "head": str(head)})
        rows = 0
        for table in _tables():
            for row in connection.execute(select(table).execution_options(yield_per=_BATCH)):
                _line(out, digest, {"t": table.name, "r": [_plain(value) for value in row]})
                rows += 1
        out.write(json.dumps({"rows": rows, "sha256": digest.hexdigest()}) + "\n")
    return head


def restore(connection: Connection, path: Path) -> Head:
    """Read a backup into an empty store; give the head it carries.

    Raises:
        StoreNotEmpty: if anything is there already.
        UnsoundArchive: if the file is not whole, or of another schema.
    """
    for table in _tables():
        if table is not journal_head and connection.execute(select(table).limit(1)).first():
            raise StoreNotEmpty(table.name)
    lines = _lines(path)
    first = next(lines)
    if first.get("format") != FORMAT or first.get("schema") != _schema(connection):
        raise UnsoundArchive("another format or schema")
    for name, rows in _batches(lines):
        table = metadata.tables[name]
        values = [_row(table, row) for row in rows]
        if table is journal_head:
            connection.execute(journal_head.update().values(**values[0]))
        else:
            connection.execute(table.insert(), values)
    if connection.dialect.name == "postgresql":
        connection.execute(
            text(
                "SELECT setval(pg_get_serial_sequence('search_rows', 'row'),"
                " greatest(1, (SELECT coalesce(max(row), 0) FROM search_rows)))"
            )
        )
    return journal.head(connection)


def _tables() -> tuple[Table, ...]:
    return tuple(t for t in metadata.sorted_tables if t.name not in _PASSING)


def _schema(connection: Connection) -> str:
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def _line(out: IO[str], digest: Any, value: dict[str, Any]) -> None:
    words = json.dumps(value, ensure_ascii=False) + "\n"
    digest.update(words.encode())
    out.write(words)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """Read every line, once the trailer says that all are there and unaltered."""
    digest, kept, last = hashlib.sha256(), 0, ""
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
            for line in lines:
                if last:
                    digest.update(last.encode())
                    kept += 1
                last = line
        trailer = json.loads(last)
        whole = trailer["sha256"] == digest.hexdigest() and trailer["rows"] == kept - 1
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise UnsoundArchive(str(error)) from error
    if not whole:
        raise UnsoundArchive("cut short or altered")
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for _, line in zip(range(kept), lines, strict=False):
            yield json.loads(line)


def _batches(lines: Iterator[dict[str, Any]]) -> Iterator[tuple[str, list[list[Any]]]]:
    name: str = ""
    rows: list[list[Any]] = []
    for line in lines:
        if line["t"] != name or len(rows) >= _BATCH:
            if rows:
                yield name, rows
            name, rows = line["t"], []
        rows.append(line["r"])
    if rows:
        yield name, rows


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def _row(table: Table, values: list[Any]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for column, value in zip(table.columns, values, strict=True):
        if value is not None and isinstance(column.type, Instant):
            row[column.name] = datetime.fromisoformat(value)
        elif value is not None and isinstance(column.type, LargeBinary):
            row[column.name] = base64.b64decode(value)
        else:
            row[column.name] = value
    return row
