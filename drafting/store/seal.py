"""Triggers and grants that make the database itself refuse to change what is settled.

They are set anew after every migration, since a migration that recreates a table loses them.
"""

import re

from sqlalchemy import Connection, Table

from drafting.domain.workflow import moves
from drafting.store.tables import (
    ERASABLE,
    FLEETING,
    GUARDED,
    IMMUTABLE,
    erasures,
    metadata,
    rounds,
)

_ROLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EXCUSES = {
    **{table.name: "SELECT 1" for table in FLEETING},
    "version_words": "SELECT 1 FROM erasures e WHERE e.version = OLD.version"
    " AND e.confirmed_by IS NOT NULL",
    "release_bytes": "SELECT 1 FROM erasures e JOIN round_versions v ON v.version = e.version"
    " JOIN releases r ON r.round = v.round JOIN release_files f ON f.release = r.id"
    " WHERE f.id = OLD.file AND e.confirmed_by IS NOT NULL",
    "dismissal_words": "SELECT 1 FROM dismissals d JOIN texts t ON t.statement = d.statement"
    " JOIN versions v ON v.text = t.id JOIN erasures e ON e.version = v.id"
    " WHERE d.id = OLD.dismissal AND e.confirmed_by IS NOT NULL",
    "commitment_words": "SELECT 1 FROM commitment_steps s JOIN commitments c ON c.id = s.commitment"
    " JOIN texts t ON t.statement = c.statement JOIN versions v ON v.text = t.id"
    " JOIN erasures e ON e.version = v.id WHERE s.id = OLD.step AND e.confirmed_by IS NOT NULL",
}
"""Where rows of a table may be deleted, by the table's name; elsewhere never."""


_PATHS = {
    rounds: " OR ".join(
        f"(OLD.state = '{state}' AND NEW.state = '{then}')" for state, then in sorted(moves())
    ),
    erasures: "OLD.confirmed_by IS NULL AND NEW.confirmed_by IS NOT NULL",
}
"""How a guarded row may change: a round along the workflow's table, an erasure once."""


def sealed_tables() -> tuple[Table, ...]:
    """List every table whose rows nothing may change, but for a confirmed erasure."""
    return (*IMMUTABLE, *ERASABLE)


def seal(connection: Connection, application_role: str | None) -> None:
    """Set the triggers, and on PostgreSQL the application's grants."""
    if connection.dialect.name == "sqlite":
        _seal_sqlite(connection)
        _guard_sqlite(connection)
    else:
        _seal_postgresql(connection)
        _guard_postgresql(connection)
        if application_role:
            _grant(connection, application_role)


def expected_triggers(dialect: str) -> frozenset[str]:
    """Name the triggers that must stand after every migration."""
    verbs = ("update", "delete") if dialect == "sqlite" else ("change", "truncate")
    every = (*sealed_tables(), *FLEETING, *GUARDED)
    return frozenset(f"sealed_{table.name}_{verb}" for table in every for verb in verbs)


def _seal_sqlite(connection: Connection) -> None:
    for table in (*sealed_tables(), *FLEETING):
        for verb in ("update", "delete"):
            name = f"sealed_{table.name}_{verb}"
            excuse = _EXCUSES.get(table.name, "") if verb == "delete" else ""
            when = f"WHEN NOT EXISTS ({excuse})" if excuse else ""
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
            connection.exec_driver_sql(
                f"CREATE TRIGGER {name} BEFORE {verb.upper()} ON {table.name} {when} "
                f"BEGIN SELECT RAISE(ABORT, '{table.name} is sealed'); END"
            )


def _seal_postgresql(connection: Connection) -> None:
    for table in (*sealed_tables(), *FLEETING):
        excuse = _EXCUSES.get(table.name, "")
        allow = (
            f"IF TG_OP = 'DELETE' THEN IF EXISTS ({excuse}) THEN RETURN OLD; END IF; END IF;"
            if excuse
            else ""
        )
        _refuse_postgresql(connection, table, allow)


def _refuse_postgresql(connection: Connection, table: Table, allow: str) -> None:
    name = f"sealed_{table.name}"
    connection.exec_driver_sql(
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {allow} RAISE EXCEPTION '{table.name} is sealed'; END $$"
    )
    for verb, events, each in (
        ("change", "UPDATE OR DELETE", "ROW"),
        ("truncate", "TRUNCATE", "STATEMENT"),
    ):
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}_{verb} ON {table.name}")
        connection.exec_driver_sql(
            f"CREATE TRIGGER {name}_{verb} BEFORE {events} ON {table.name} "
            f"FOR EACH {each} EXECUTE FUNCTION {name}()"
        )


def _strays(table: Table) -> str:
    """Give the condition that an update leaves its path: another column, or a move not allowed.

    Told as SQL that both databases read; JSON has no equality in PostgreSQL but as text.
    """
    kept = [column.name for column in table.c if column.name not in GUARDED[table]]
    same = " AND ".join(
        f"CAST(OLD.{name} AS TEXT) IS NOT DISTINCT FROM CAST(NEW.{name} AS TEXT)" for name in kept
    )
    return f"NOT (({same}) AND ({_PATHS[table]}))"


def _guard_sqlite(connection: Connection) -> None:
    for table in GUARDED:
        for verb, when in (("update", f"WHEN {_strays(table)}"), ("delete", "")):
            name = f"sealed_{table.name}_{verb}"
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
            connection.exec_driver_sql(
                f"CREATE TRIGGER {name} BEFORE {verb.upper()} ON {table.name} {when} "
                f"BEGIN SELECT RAISE(ABORT, '{table.name} is sealed'); END"
            )


def _guard_postgresql(connection: Connection) -> None:
    for table in GUARDED:
        _refuse_postgresql(
            connection,
            table,
            f"IF TG_OP = 'UPDATE' THEN IF NOT ({_strays(table)}) THEN RETURN NEW; END IF; END IF;",
        )


def _grant(connection: Connection, role: str) -> None:
    if not _ROLE.fullmatch(role):
        raise ValueError(f"not a role's name: {role}")
    immutable = {table.name for table in IMMUTABLE}
    erasable = {table.name for table in (*ERASABLE, *FLEETING)}
    guarded = {table.name: columns for table, columns in GUARDED.items()}
    database = connection.dialect.identifier_preparer.quote(
        connection.exec_driver_sql("SELECT current_database()").scalar_one()
    )
    # A temporary table of the same name would stand before the sealed one.
    connection.exec_driver_sql(f"REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC")
    connection.exec_driver_sql(f'GRANT USAGE ON SCHEMA public TO "{role}"')
    connection.exec_driver_sql(f'GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO "{role}"')
    connection.exec_driver_sql(f'GRANT SELECT ON alembic_version TO "{role}"')
    for table in metadata.sorted_tables:
        rights = "SELECT, INSERT, UPDATE, DELETE"
        if table.name in immutable:
            rights = "SELECT, INSERT"
        elif table.name in erasable:
            rights = "SELECT, INSERT, DELETE"
        elif table.name in guarded:
            rights = f"SELECT, INSERT, UPDATE ({', '.join(guarded[table.name])})"
        elif table.name == "journal_head":
            rights = "SELECT, UPDATE"
        connection.exec_driver_sql(f'REVOKE ALL ON {table.name} FROM "{role}"')
        connection.exec_driver_sql(f'GRANT {rights} ON {table.name} TO "{role}"')
