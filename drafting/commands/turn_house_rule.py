"""Switch a house rule on or off: a version of its own, from which on checks apply it or do not."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.commands.offices import insist_administrator
from drafting.domain.house import MOST_IN_FORCE, HouseRule, HouseState, against, standing_of
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Conflict, Need, NotThere, Unfit
from drafting.render.house import try_examples
from drafting.store import house, journal


@dataclass(frozen=True, slots=True)
class TurnHouseRule:
    """On or off, as the reader saw the rule: `number` is its newest version."""

    by: PersonId
    rule: str
    number: int
    on: bool


def handle(command: TurnHouseRule, desk: Desk) -> Entry:
    """Write the version that switches the rule; its examples are tried before the transaction.

    Raises:
        NotAllowed: unless an administrator asks.
        NotThere: if there is no such rule.
        Conflict: if it was changed meanwhile, or stands so already.
        Unfit: if it misses an example of its own, marks what another rule that is on asks for or the
            other way round, or as many are on as may be.
    """
    with desk.reading() as db:
        insist_administrator(db, command.by)
        tried = _shown(db, command)
    missed = [one for one in try_examples(tried[0].wording) if not one.holds]
    if command.on and missed:
        raise Unfit(Need("house-examples-missed", {"n": len(missed)}))
    at = desk.clock()
    with desk.writing() as db:
        insist_administrator(db, command.by)
        versions = _shown(db, command)
        turned = versions[0] if command.on else standing_of(versions)
        if turned is None or (command.on and turned is standing_of(versions)):
            raise Conflict(Need("house-stands"))
        if command.on:
            _room(db, command, turned)
        state = HouseState.ON if command.on else HouseState.OFF
        made = replace(turned, number=versions[0].number + 1, state=state, by=command.by, at=at)
        if not house.add(db, made):
            raise Conflict(Need("house-moved"))
        verb = f"house-rule-{state.value}"
        details = {"number": made.number, "of": turned.number}
        return journal.append(db, at, Deed(verb, command.by, "", command.rule, details))


def _shown(db: Connection, command: TurnHouseRule) -> tuple[HouseRule, ...]:
    versions = house.answered(db.execute(house.versions_of(command.rule)))
    if not versions:
        raise NotThere
    if versions[0].number != command.number:
        raise Conflict(Need("house-moved"))
    return versions


def _room(db: Connection, command: TurnHouseRule, turned: HouseRule) -> None:
    others = [one for one in house.answered(db.execute(house.in_force())) if one.id != command.rule]
    if len(others) >= MOST_IN_FORCE:
        raise Unfit(Need("house-many", {"most": MOST_IN_FORCE}))
    for other in others:
        word = against(turned.wording, other.wording)
        if word:
            raise Unfit(Need("house-against", {"words": word, "rule": other.wording.title}))
