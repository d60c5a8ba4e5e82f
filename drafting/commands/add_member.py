"""Add a member to an incident or a routine statement; it is journalled and members see it."""

from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId, ScopeId
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Unfit
from drafting.store import incidents, journal, memberships, outbox, people

ADDING_ROLES = frozenset(Role) - {Role.OBSERVER}


@dataclass(frozen=True, slots=True)
class AddMember:
    """Let a person know of a scope: an incident, or a routine statement."""

    by: PersonId
    scope: ScopeId
    person: PersonId


def handle(command: AddMember, desk: Desk) -> Entry:
    """Write the membership and tell the new member that something awaits them.

    Raises:
        NotThere: if the adder is no member: an office is no membership.
        NotAllowed: if the adder only observes.
        Unfit: if there is no such person, or they are no longer active.
        Conflict: if they are a member already.
    """
    at = desk.clock()
    with desk.writing() as db:
        adder = people.find(db, command.by)
        if (
            adder is None
            or not adder.active
            or not memberships.is_member(db, command.scope, command.by)
        ):
            raise NotThere
        if not adder.roles & ADDING_ROLES:
            raise NotAllowed(Need("role-for-members"))
        person = people.find(db, command.person)
        if person is None or not person.active:
            raise Unfit(Need("person-unknown"))
        if not memberships.add(db, command.scope, command.person, command.by, at):
            raise Conflict(Need("member-already", {"name": person.name}))
        is_incident = incidents.find(db, command.scope) is not None
        kind = "incident-joined" if is_incident else "member-added"
        outbox.add(db, kind, command.scope, [command.person], at)
        details = {"person": command.person}
        deed = Deed("member-added", command.by, command.scope, command.scope, details)
        return journal.append(db, at, deed)
