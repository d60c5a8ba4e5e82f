"""What every table is made of: the one metadata, instants, ids, references.

The schema has one `metadata`; its naming convention makes every constraint's name foreseeable.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, ForeignKey, MetaData, String, Text, TypeDecorator
from sqlalchemy.engine import Dialect

from drafting.domain.ids import ID_LENGTH

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; SQLite, which has no zones, gets it naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the driver a moment in UTC; refuse one without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002  (the name and place are SQLAlchemy's)
    ) -> datetime | None:
        """Give an aware moment in UTC, whatever the driver kept."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


ID = String(ID_LENGTH)
DIGEST = String(64)


def own_id() -> Column[str]:
    """Give the column `id`: 16 random characters, the row's key."""
    return Column("id", ID, primary_key=True)


def reference(name: str, target: str, **options: Any) -> Column[str]:
    """Give a column that names a row of another table by its id."""
    options.setdefault("nullable", False)
    return Column(name, ID, ForeignKey(f"{target}.id"), **options)


def instant(name: str, **options: Any) -> Column[datetime]:
    """Give a column that holds an instant."""
    options.setdefault("nullable", False)
    return Column(name, Instant, **options)


def words(name: str, **options: Any) -> Column[str]:
    """Give a column that holds words of any length."""
    options.setdefault("nullable", False)
    return Column(name, Text, **options)
