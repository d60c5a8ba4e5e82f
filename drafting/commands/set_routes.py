"""Set the table that chooses a statement's route, by severity and stage."""

from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Need, NotAllowed, Unfit
from drafting.domain.round import route_to_json
from drafting.domain.route import Rule, UnsoundRoute, sound_route
from drafting.store import journal, people, settings


@dataclass(frozen=True, slots=True)
class SetRoutes:
    """The rules from now on, the first that fits deciding; rounds under way keep theirs."""

    by: PersonId
    rules: tuple[Rule, ...]


def handle(command: SetRoutes, desk: Desk) -> Entry:
    """Write the table.

    Raises:
        NotAllowed: unless an administrator asks.
        Unfit: if a route lacks a lawyer or an executive, or a quorum is not 1 to 9.
    """
    at = desk.clock()
    with desk.writing() as db:
        person = people.find(db, command.by)
        if person is None or not person.active or not person.has(Role.ADMINISTRATOR):
            raise NotAllowed(Need("role", {"role": Role.ADMINISTRATOR.value}))
        try:
            for rule in command.rules:
                sound_route(rule.route)
        except UnsoundRoute as error:
            raise Unfit(Need("route-unsound")) from error
        settings.put_route_rules(db, command.rules)
        details = {
            "rules": [
                [
                    rule.severity.value if rule.severity else "",
                    rule.stage.value if rule.stage else "",
                    route_to_json(rule.route),
                ]
                for rule in command.rules
            ]
        }
        return journal.append(db, at, Deed("routes-set", command.by, "", "", details))
