"""Opening the store: connections that cannot harm it, transactions.

SQLite and PostgreSQL behave alike to the rest: `reading` gives one consistent look, `writing` one
transaction that alone may write (SQLite) or locks the rows it asks for (PostgreSQL).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

VERSIONS = Path(__file__).parent / "migrations" / "versions"
WAIT_SECONDS = 30
WRITES: dict[str, Any] = {"onevoice_writes": True}
_PURE_READS: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
_DENIED = frozenset(
    getattr(sqlite3, f"SQLITE_{verb}")
    for verb in (
        "ALTER_TABLE",
        "ATTACH",
        "CREATE_INDEX",
        "CREATE_TABLE",
        "CREATE_TEMP_INDEX",
        "CREATE_TEMP_TABLE",
        "CREATE_TEMP_TRIGGER",
        "CREATE_TEMP_VIEW",
        "CREATE_TRIGGER",
        "CREATE_VIEW",
        "CREATE_VTABLE",
        "DETACH",
        "DROP_INDEX",
        "DROP_TABLE",
        "DROP_TEMP_INDEX",
        "DROP_TEMP_TABLE",
        "DROP_TEMP_TRIGGER",
        "DROP_TEMP_VIEW",
        "DROP_TRIGGER",
        "DROP_VIEW",
        "DROP_VTABLE",
        "REINDEX",
    )
)
_LOOKING = frozenset({"table_info", "table_xinfo"})
_ASKING = frozenset({"data_version", "page_size"})


_BUSY = ("database is locked", "lock timeout", "deadlock detected", "QueuePool")


class Busy(Exception):
    """The store did not come free in time; the same request may succeed a moment later."""


class OlderSchema(Exception):
    """The store's schema is not the one this code was written for; run `upgrade`."""


def connect(url: str) -> Engine:
    """Open the store for the application: no DDL, no ATTACH, no change of settings.

    The URL is SQLAlchemy's (`sqlite:////path`, `postgresql+psycopg://…`); a plain
    `postgresql://` is taken for psycopg.
    """
    return _open(url, guarded=True)


def connect_as_owner(url: str) -> Engine:
    """Open the store as whoever owns it, to whom nothing is denied; nothing stays connected."""
    return _open(url, guarded=False, poolclass=NullPool)


def _open(url: str, *, guarded: bool, **options: Any) -> Engine:
    address = make_url(url)
    if address.get_backend_name() == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
        pooled = {"pool_pre_ping": True, "pool_size": 10, "max_overflow": 20}
        return create_engine(address, **(options or pooled))
    engine = create_engine(
        address,
        connect_args={"timeout": WAIT_SECONDS, "isolation_level": None},
        **options,
    )
    event.listen(engine, "connect", _guard if guarded else _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(raw: sqlite3.Connection, _record: object) -> None:
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "recursive_triggers=ON",
        "secure_delete=ON",
    ):
        raw.execute(f"PRAGMA {pragma}")


def _guard(raw: sqlite3.Connection, record: object) -> None:
    _prepare(raw, record)
    raw.set_authorizer(_authorize)


def _authorize(action: int, first: str | None, second: str | None, *_where: str | None) -> int:
    if action in _DENIED:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and first not in (_ASKING if second is None else _LOOKING):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("onevoice_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN DEFERRED")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection in a transaction that only reads.

    Raises:
        Busy: if the store did not come free within 30 seconds.
    """
    options = _PURE_READS if engine.dialect.name == "postgresql" else {}
    with (
        _busy_told(),
        engine.connect().execution_options(**options) as connection,
        connection.begin() as transaction,
    ):
        yield connection
        transaction.rollback()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection in the one transaction of a command; it commits unless something raises.

    Raises:
        Busy: if the store did not come free within 30 seconds.
    """
    with (
        _busy_told(),
        engine.connect().execution_options(**WRITES) as connection,
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'")
        yield connection


def sweep(engine: Engine) -> bool:
    """Empty SQLite's log into the file, so that no deleted word is left in it.

    Tells False where somebody's long look at the store kept it from being emptied; the log is
    written over by what comes next, or emptied when the last connection closes. PostgreSQL's
    own vacuum takes care of itself.
    """
    if engine.dialect.name != "sqlite":
        return True
    owner = connect_as_owner(str(engine.url))
    with closing(owner.raw_connection()) as raw:
        busy: int = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


@contextmanager
def _busy_told() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if any(sign in str(error) for sign in _BUSY):
            raise Busy from error
        raise


def schema_is_current(engine: Engine) -> bool:
    """Tell whether the store's schema is the newest this code knows: the last file of `versions`."""
    newest = max(path.name for path in VERSIONS.glob("[0-9]*.py")).partition("_")[0]
    with engine.connect() as connection, connection.begin():
        if not engine.dialect.has_table(connection, "alembic_version"):
            return False
        return bool(connection.scalar(text("SELECT version_num FROM alembic_version")) == newest)
