"""A full store for tests: as the bench fills it, with fewer versions."""

from drafting.store.engine import connect
from tests.bench.archive import fill


def filled(url: str, owner_url: str, statements: int) -> None:
    """Fill a migrated store, two versions of each text; PostgreSQL takes its measure, as it does.

    SQLite is never asked to: it plans by the indexes alone.
    """
    engine = connect(url)
    fill(engine, statements, versions=2)
    engine.dispose()
    if engine.dialect.name == "postgresql":
        owner = connect(owner_url)
        with owner.begin() as connection:
            connection.exec_driver_sql("ANALYZE")
        owner.dispose()
