"""Compiled statements, templates and routes, kept for all tests of a process.

Every test has a database of its own, hence engines and an application of its own, and these compile
each statement, each page and each address anew. That costs more than most tests do; nothing that a test may look
at depends on it.
"""

from types import CodeType
from typing import Any

from flask import Flask
from jinja2.bccache import Bucket, BytecodeCache
from sqlalchemy import Engine
from werkzeug.routing import Rule

_DIALECTS: dict[str, Any] = {}
_CACHES: dict[str, Any] = {}
_BUILDERS: dict[tuple[Any, ...], Any] = {}


class _Pages(BytecodeCache):
    """Jinja's templates as compiled for the source that they have."""

    def __init__(self) -> None:
        self.held: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        source, code = self.held.get(bucket.key, ("", None))
        bucket.code = code if source == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self.held[bucket.key] = (bucket.checksum, bucket.code)


def share() -> None:
    """Let all engines of one kind of database, and all applications, share what was compiled."""
    _share_pages()
    _share_builders()
    _share_statements()


def _share_pages() -> None:
    Flask.jinja_options = {**Flask.jinja_options, "bytecode_cache": _Pages()}


def _share_builders() -> None:
    """A builder takes its rule when called: those of the same address are the same."""
    make = Rule._compile_builder

    def made(rule: Rule, append_unknown: bool = True) -> Any:
        key = (rule.rule, rule.subdomain, rule.host, repr(rule.defaults), append_unknown)
        if key not in _BUILDERS:
            _BUILDERS[key] = make(rule, append_unknown)
        return _BUILDERS[key]

    setattr(Rule, "_compile_builder", made)  # noqa: B010  (as below)


def _share_statements() -> None:
    make = Engine.__init__

    def made(engine: Engine, pool: Any, dialect: Any, *rest: Any, **named: Any) -> None:
        kept = _DIALECTS.setdefault(dialect.name, dialect)
        make(engine, pool, kept, *rest, **named)
        engine._compiled_cache = _CACHES.setdefault(kept.name, engine._compiled_cache)

    setattr(Engine, "__init__", made)  # noqa: B010  (mypy would have the whole signature)
