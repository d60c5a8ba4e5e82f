"""House rules: every version of each, those in force, and what they are tried out on."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from drafting.domain.house import (
    HouseLevel,
    HouseRule,
    HouseShape,
    HouseState,
    HouseWording,
)
from drafting.domain.ids import PersonId
from drafting.domain.language import Catalogue
from drafting.store.asking import Key
from drafting.store.memberships import shared_with
from drafting.store.rows import insert_missing
from drafting.store.tables import (
    house_rules,
    releases,
    round_versions,
    statements,
    version_words,
)


def in_force() -> Select[Any]:
    """Select the rules that are on, each in the version that was switched on last, by id.

    A change that waits for its try-out is a draft and leaves the version before it in force.
    """
    settled = house_rules.alias()
    newest = (
        select(func.max(settled.c.number))
        .where(settled.c.rule == house_rules.c.rule, settled.c.state != HouseState.DRAFT.value)
        .scalar_subquery()
    )
    return (
        select(house_rules)
        .where(house_rules.c.state == HouseState.ON.value, house_rules.c.number == newest)
        .order_by(house_rules.c.rule)
    )


def newest() -> Select[Any]:
    """Select the newest version of every rule, the last changed first."""
    others = house_rules.alias()
    last = (
        select(func.max(others.c.number))
        .where(others.c.rule == house_rules.c.rule)
        .scalar_subquery()
    )
    return (
        select(house_rules)
        .where(house_rules.c.number == last)
        .order_by(house_rules.c.at.desc(), house_rules.c.rule)
    )


def versions_of(rule: Key) -> Select[Any]:
    """Select all versions of a rule, the newest first."""
    return (
        select(house_rules).where(house_rules.c.rule == rule).order_by(house_rules.c.number.desc())
    )


def answered(rows: Iterable[Any]) -> tuple[HouseRule, ...]:
    """Read rules from the rows that the questions above select."""
    return tuple(
        HouseRule(
            id=row.rule,
            number=row.number,
            state=HouseState(row.state),
            wording=_wording(row.wording),
            by=PersonId(row.person),
            at=row.at,
        )
        for row in rows
    )


def ran(connection: Connection, names: Iterable[str]) -> tuple[HouseRule, ...]:
    """Give the versions of rules that a check of old names as run (`house-<id>@<number>`)."""
    keys = [
        (rule, int(number))
        for name in names
        if name.startswith("house-")
        for rule, _, number in [name.removeprefix("house-").partition("@")]
    ]
    if not keys:
        return ()
    rules = {rule for rule, _ in keys}
    rows = answered(connection.execute(select(house_rules).where(house_rules.c.rule.in_(rules))))
    by_key = {(one.id, one.number): one for one in rows}
    return tuple(by_key[key] for key in keys if key in by_key)


def add(connection: Connection, rule: HouseRule) -> bool:
    """Write a version of a rule; False if somebody wrote one of that number before."""
    return insert_missing(
        connection,
        house_rules,
        rule=rule.id,
        number=rule.number,
        state=rule.state.value,
        wording=_as_json(rule.wording),
        person=rule.by,
        at=rule.at,
    )


def released(person: str, now: datetime, most: int) -> Select[Any]:
    """Select the words of the latest public releases, text by text, the newest release first.

    What is under embargo is not public yet. `mine` says that the
    person is a member and may see the release itself. Erased words are not there.
    """
    latest = (
        select(
            releases.c.id,
            releases.c.round,
            releases.c.number,
            releases.c.public_at,
            statements.c.audience,
            shared_with(person, releases.c.scope).label("mine"),
        )
        .join(statements, statements.c.id == releases.c.statement)
        .where(releases.c.public_at <= now)
        .order_by(releases.c.public_at.desc(), releases.c.id.desc())
        .limit(most)
        .subquery()
    )
    return (
        select(latest, version_words.c.canonical)
        .outerjoin(round_versions, round_versions.c.round == latest.c.round)
        .outerjoin(version_words, version_words.c.version == round_versions.c.version)
        .order_by(latest.c.public_at.desc(), latest.c.id.desc(), round_versions.c.text)
    )


def _as_json(wording: HouseWording) -> dict[str, Any]:
    return {
        "shape": wording.shape.value,
        "words": list(wording.words),
        "instead": list(wording.instead),
        "languages": [language.value for language in wording.languages],
        "level": wording.level.value,
        "whys": [[language.value, why] for language, why in wording.whys],
        "both_scripts": wording.both_scripts,
        "examples": list(wording.examples),
    }


def _wording(value: Mapping[str, Any]) -> HouseWording:
    return HouseWording(
        shape=HouseShape(value["shape"]),
        words=tuple(value["words"]),
        instead=tuple(value["instead"]),
        languages=tuple(Catalogue(language) for language in value["languages"]),
        level=HouseLevel(value["level"]),
        whys=tuple((Catalogue(language), why) for language, why in value["whys"]),
        both_scripts=value["both_scripts"],
        examples=tuple(value["examples"]),
    )
