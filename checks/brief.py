"""What the checks are told about a statement: its form, its stage, and the position it serves.

Every field is optional; without a brief a missing element is never more than 'could'.
Values are plain strings, so that other programs can write them as JSON (`--context`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from checks.house.rule import FaultyHouseRule, HouseRule, read_house
from checks.later import later

CAUSES = ("unknown", "ours", "shared", "third_party", "none", "false_report")
EXPRESSIONS = (
    "sympathy",
    "apology_inconvenience",
    "apology",
    "apology_responsibility",
    "rebuttal",
)
OFFERS = ("none", "help", "goodwill", "compensation")
STAGES = ("holding", "full", "update", "closing")
FACT_STATES = ("reported", "checking", "confirmed", "superseded")
HARMS = ("none", "inconvenience", "loss", "bodily")


_JOINED = later(r"[\u3400-\u9fff\uf900-\ufaff%\u2030\u00b0\u2103]")
"""What a unit begins with that follows its figure without a space: Han, per cent, degrees."""


def measured(value: str, unit: str) -> str:
    """Sets a figure with its unit as the unit's script does.

    >>> measured("17", "名"), measured("31,000", "customers"), measured("none", "")
    ('17名', '31,000 customers', 'none')
    """
    gap = "" if not unit or _JOINED.match(unit) else " "
    return f"{value}{gap}{unit}"


@dataclass(frozen=True, slots=True)
class Stance:
    """The organisation's position; None means 'not yet set'."""

    cause: str | None = None
    expression: str | None = None
    offer: str | None = None
    jurisdictions: tuple[str, ...] = ()
    not_named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefFact:
    """One known fact: what was counted or stated, its value and unit, and who may know it."""

    what: str
    value: str = ""
    unit: str = ""
    as_of: str = ""
    state: str = "confirmed"
    public: bool = True


@dataclass(frozen=True, slots=True)
class Brief:
    """The context of one statement, all of it optional; `house` are the organisation's own rules.

    >>> Brief(stage="holding", contact=("020 7946 0277",)).stage
    'holding'
    """

    form: str | None = None
    stage: str | None = None
    audience: str | None = None
    severity: str | None = None
    region: str | None = None
    harm: str | None = None
    stance: Stance | None = None
    issuer: str | None = None
    facts: tuple[BriefFact, ...] = ()
    key_messages: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    house: tuple[HouseRule, ...] = ()


class UnusableBrief(ValueError):
    """Raised where a context file is no usable brief; the message names the key."""


def read_brief(source: str) -> Brief:
    """Reads a brief from JSON; raises `UnusableBrief` naming the key that does not fit.

    >>> read_brief('{"stage": "full", "contact": "press@example.org"}').contact
    ('press@example.org',)
    """
    try:
        found = json.loads(source)
    except json.JSONDecodeError as error:
        raise UnusableBrief(f"not JSON: {error}") from error
    if not isinstance(found, dict):
        raise UnusableBrief("the context is not an object")
    unknown = set(found) - set(Brief.__dataclass_fields__)
    if unknown:
        raise UnusableBrief(f"unknown key: {min(unknown)}")
    return Brief(
        **{key: _string(found, key) for key in _STRINGS},
        stage=_one_of(found, "stage", STAGES),
        harm=_one_of(found, "harm", HARMS),
        stance=_stance(found.get("stance")),
        facts=tuple(_fact(entry) for entry in _list(found, "facts")),
        key_messages=_strings(found, "key_messages"),
        earlier=_strings(found, "earlier"),
        contact=_strings(found, "contact"),
        house=_house(found),
    )


_STRINGS = ("form", "audience", "severity", "region", "issuer")


def _string(found: Mapping[str, object], key: str) -> str | None:
    value = found.get(key)
    if value is None or isinstance(value, str):
        return value
    raise UnusableBrief(f"{key} is not a string")


def _one_of(found: Mapping[str, object], key: str, allowed: tuple[str, ...]) -> str | None:
    value = _string(found, key)
    if value is not None and value not in allowed:
        raise UnusableBrief(f"{key} is none of {', '.join(allowed)}: {value}")
    return value


def _list(found: Mapping[str, object], key: str) -> list[object]:
    value = found.get(key)
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _strings(found: Mapping[str, object], key: str) -> tuple[str, ...]:
    values = _list(found, key)
    if not all(isinstance(value, str) for value in values):
        raise UnusableBrief(f"{key} is not a list of strings")
    return tuple(str(value) for value in values)


def _house(found: Mapping[str, object]) -> tuple[HouseRule, ...]:
    try:
        return read_house(_list(found, "house"))
    except FaultyHouseRule as error:
        raise UnusableBrief(f"house: {error}") from error


def _stance(found: object) -> Stance | None:
    if found is None:
        return None
    if not isinstance(found, dict):
        raise UnusableBrief("stance is not an object")
    unknown = set(found) - set(Stance.__dataclass_fields__)
    if unknown:
        raise UnusableBrief(f"unknown key in stance: {min(unknown)}")
    return Stance(
        cause=_one_of(found, "cause", CAUSES),
        expression=_one_of(found, "expression", EXPRESSIONS),
        offer=_one_of(found, "offer", OFFERS),
        jurisdictions=_strings(found, "jurisdictions"),
        not_named=_strings(found, "not_named"),
    )


def _fact(found: object) -> BriefFact:
    if not isinstance(found, dict) or not isinstance(found.get("what"), str):
        raise UnusableBrief("facts: each fact is an object with 'what'")
    unknown = set(found) - set(BriefFact.__dataclass_fields__)
    if unknown:
        raise UnusableBrief(f"unknown key in a fact: {min(unknown)}")
    public = found.get("public", True)
    if not isinstance(public, bool):
        raise UnusableBrief("facts: public is neither true nor false")
    value = found.get("value", "")
    return BriefFact(
        what=str(found["what"]),
        value=str(value),
        unit=_string(found, "unit") or "",
        as_of=_string(found, "as_of") or "",
        state=_one_of(found, "state", FACT_STATES) or "confirmed",
        public=public,
    )
