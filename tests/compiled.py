"""SQLAlchemy's compiled statements, kept for all tests of a process.

Every test has a database of its own, hence engines of its own, and an engine compiles each statement
anew. That costs more than most tests do; nothing that a test may look at depends on it.
"""

from typing import Any

from sqlalchemy import Engine

_DIALECTS: dict[str, Any] = {}
_CACHES: dict[str, Any] = {}


def share() -> None:
    """Let all engines of one kind of database share their dialect and what was compiled for it."""
    make = Engine.__init__

    def made(engine: Engine, pool: Any, dialect: Any, *rest: Any, **named: Any) -> None:
        kept = _DIALECTS.setdefault(dialect.name, dialect)
        make(engine, pool, kept, *rest, **named)
        engine._compiled_cache = _CACHES.setdefault(kept.name, engine._compiled_cache)

    setattr(Engine, "__init__", made)  # noqa: B010  (mypy would have the whole signature)
