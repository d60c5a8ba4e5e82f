"""Bringing a store's schema up to date; apart from the engine, since no server needs Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from drafting.store.engine import WRITES, connect_as_owner

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(url: str, application_role: str | None = None) -> None:
    """Bring the schema up to date, then set triggers and grants anew.

    `url` is the owner's; `application_role` is the PostgreSQL role that the application uses,
    which gets SELECT and INSERT only on what may never change. A lock keeps two from migrating
    at once; on SQLite the whole migration is one transaction.
    """
    with (
        connect_as_owner(url).connect().execution_options(**WRITES) as connection,
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7318239)")
        config = settings()
        config.attributes["connection"] = connection
        config.attributes["application_role"] = application_role
        command.upgrade(config, "head")


def settings() -> Config:
    """Give what Alembic must know to find the migrations."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return config
