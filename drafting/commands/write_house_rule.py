"""Write a house rule, or a change to one: a draft, which no check applies yet."""

from dataclasses import dataclass, field

from drafting.commands.desk import Desk
from drafting.commands.offices import insist_administrator
from drafting.domain.house import HouseRule, HouseState, HouseWording, lacks
from drafting.domain.ids import PersonId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.refusal import Conflict, Need, NotThere, Unfit
from drafting.store import house, journal


@dataclass(frozen=True, slots=True)
class WriteHouseRule:
    """A rule's wording from now on; `base` is the version it changes, 0 for a new rule."""

    by: PersonId
    wording: HouseWording
    base: int = 0
    rule: str = field(default_factory=fresh_id)


def handle(command: WriteHouseRule, desk: Desk) -> Entry:
    """Write the next version of the rule as a draft; the version that is on stays so.

    Raises:
        NotAllowed: unless an administrator asks.
        NotThere: if there is no such rule to change.
        Conflict: if somebody else changed it meanwhile.
        Unfit: if the wording lacks something or holds too much, all of it at once.
    """
    needs = lacks(command.wording)
    at = desk.clock()
    with desk.writing() as db:
        insist_administrator(db, command.by)
        if needs:
            raise Unfit(*(need for _, need in needs))
        if command.base:
            before = house.answered(db.execute(house.versions_of(command.rule)))
            if not before:
                raise NotThere
            if before[0].number != command.base:
                raise Conflict(Need("house-moved"))
        number = command.base + 1
        made = HouseRule(command.rule, number, HouseState.DRAFT, command.wording, command.by, at)
        if not house.add(db, made):
            raise Conflict(Need("house-moved"))
        details = {"number": number, "shape": command.wording.shape.value}
        deed = Deed("house-rule-written", command.by, "", command.rule, details)
        return journal.append(db, at, deed)
