"""What is asked of a statement, read from data/expectations.toml: expected, welcome or neither."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from checks.brief import Brief

_FILE = Path(__file__).parent / "data" / "expectations.toml"


class Ask(StrEnum):
    """How much an element is asked for."""

    EXPECTED = "expected"
    WELCOME = "welcome"
    NOT_EXPECTED = "not expected"


def expectations(brief: Brief | None) -> Mapping[str, Ask]:
    """Gives for each element how much it is asked for under this brief.

    >>> expectations(Brief(stage="holding"))["prevention"]
    <Ask.NOT_EXPECTED: 'not expected'>
    """
    asks: dict[str, Ask] = {}
    for row in _rows():
        if _fits(row, brief):
            asks.update(row["asks"])
    return asks


@cache
def _rows() -> tuple[dict[str, Any], ...]:
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["row"]
    return tuple(
        {**row, "asks": {name: Ask(value) for name, value in row["asks"].items()}} for row in rows
    )


def _fits(row: Mapping[str, Any], brief: Brief | None) -> bool:
    keys = set(row) - {"asks", "why"}
    if not keys:
        return True
    return brief is not None and all(_value(brief, key) in _list(row[key]) for key in keys)


def _value(brief: Brief, key: str) -> str | None:
    if key in ("cause", "expression", "offer"):
        return getattr(brief.stance, key) if brief.stance else None
    value: str | None = getattr(brief, key)
    return value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
