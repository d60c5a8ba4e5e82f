"""What the organisation has set for itself: name, zone, letterheads, routes, the demo's mark."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, select

from drafting.domain.canonical import Letterhead
from drafting.domain.forms import Stage
from drafting.domain.incident import Severity
from drafting.domain.language import Language
from drafting.domain.round import route_from_json, route_to_json
from drafting.domain.route import DEFAULT_RULES, Rule
from drafting.store.rows import insert_missing
from drafting.store.tables import settings


def get(connection: Connection, key: str, default: Any = None) -> Any:
    """Give a setting's JSON value."""
    value = connection.execute(select(settings.c.value).where(settings.c.key == key)).scalar()
    return default if value is None else value


def put(connection: Connection, key: str, value: Any) -> None:
    """Write a setting's JSON value."""
    if not insert_missing(connection, settings, key=key, value=value):
        connection.execute(settings.update().where(settings.c.key == key).values(value=value))


def every() -> Select[Any]:
    """Select all settings: a handful of rows."""
    return select(settings)


def everything(connection: Connection) -> dict[str, Any]:
    """Give all settings by key."""
    return answered(connection.execute(every()))


def answered(rows: Iterable[Any]) -> dict[str, Any]:
    """Read settings from the rows `every` selects: values by key."""
    return {row.key: row.value for row in rows}


def zone(connection: Connection) -> str:
    """Give the organisation's IANA zone, in which released documents are dated."""
    return str(get(connection, "zone", "UTC"))


def zone_in(values: Mapping[str, Any]) -> str:
    """Give the organisation's zone from its settings."""
    return str(values.get("zone", "UTC"))


def letterhead(connection: Connection, language: Language) -> Letterhead:
    """Give the letterhead for documents in a language; empty until an administrator sets one."""
    key = f"letterhead.{language}"
    return letterhead_in({key: get(connection, key)}, language)


def letterhead_in(values: Mapping[str, Any], language: Language) -> Letterhead:
    """Give the letterhead for documents in a language from the organisation's settings."""
    value = values.get(f"letterhead.{language}") or {}
    return Letterhead(
        name=value.get("name", ""),
        lines=tuple(value.get("lines", ())),
        logo=value.get("logo", ""),
        style=value.get("style", "1"),
    )


def put_letterhead(connection: Connection, language: Language, head: Letterhead) -> None:
    """Write the letterhead for documents in a language."""
    put(
        connection,
        f"letterhead.{language}",
        {"name": head.name, "lines": list(head.lines), "logo": head.logo, "style": head.style},
    )


def route_rules(connection: Connection) -> tuple[Rule, ...]:
    """Give the table that chooses routes, the default where the organisation has none."""
    return route_rules_in({"routes": get(connection, "routes")})


def route_rules_in(values: Mapping[str, Any]) -> tuple[Rule, ...]:
    """Give the table that chooses routes from the organisation's settings."""
    value = values.get("routes")
    if value is None:
        return DEFAULT_RULES
    return tuple(
        Rule(
            Severity(row["severity"]) if row["severity"] else None,
            Stage(row["stage"]) if row["stage"] else None,
            route_from_json(row["route"]),
        )
        for row in value
    )


def put_route_rules(connection: Connection, rules: tuple[Rule, ...]) -> None:
    """Write the table that chooses routes."""
    put(
        connection,
        "routes",
        [
            {
                "severity": rule.severity.value if rule.severity else None,
                "stage": rule.stage.value if rule.stage else None,
                "route": route_to_json(rule.route),
            }
            for rule in rules
        ],
    )


def is_demonstration_in(values: Mapping[str, Any]) -> bool:
    """Tell from the organisation's settings whether the store is a demonstration."""
    return bool(values.get("demonstration", False))


def is_demonstration(connection: Connection) -> bool:
    """Tell whether the store was marked as a demonstration, which is for good."""
    return bool(get(connection, "demonstration", default=False))
