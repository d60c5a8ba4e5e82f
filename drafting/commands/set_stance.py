"""Set the stance: proposed by a lawyer or an executive, in force once both sides agree."""

from dataclasses import dataclass, field

from drafting.commands.change_incident import member_of
from drafting.commands.desk import Desk
from drafting.domain.ids import IncidentId, PersonId, fresh_id
from drafting.domain.incident import Cause, Expression, Offer, Stance
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import REVIEWING_ROLES, Person, Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere
from drafting.store import incidents, journal, memberships, outbox


@dataclass(frozen=True, slots=True)
class ProposeStance:
    """Propose a position; the proposer agrees for their own side by proposing."""

    by: PersonId
    incident: IncidentId
    cause: Cause
    expression: Expression
    offer: Offer
    jurisdictions: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    id: str = field(default_factory=fresh_id)


@dataclass(frozen=True, slots=True)
class AgreeStance:
    """Agree to a proposed position for the other side."""

    by: PersonId
    incident: IncidentId
    stance: str


def handle(command: ProposeStance, desk: Desk) -> Entry:
    """Write the proposal and tell the members of the other side.

    Raises:
        NotThere: if the incident does not exist for this person.
        NotAllowed: if the person is neither lawyer nor executive.
    """
    at = desk.clock()
    with desk.writing() as db:
        incident, person = member_of(db, command.incident, command.by)
        side = _side(person, None)
        stance = Stance(
            id=command.id,
            incident=incident.id,
            cause=command.cause,
            expression=command.expression,
            offer=command.offer,
            jurisdictions=command.jurisdictions,
            unnamed=command.unnamed,
            proposed_by=command.by,
            proposed_at=at,
            agreed_by_counsel=command.by if side is Role.COUNSEL else None,
            agreed_by_executive=command.by if side is Role.EXECUTIVE else None,
        )
        incidents.add_stance(db, stance)
        other = Role.EXECUTIVE if side is Role.COUNSEL else Role.COUNSEL
        told = [m.id for m in memberships.members(db, incident.id) if m.has(other)]
        outbox.add(db, "stance-awaits-you", incident.id, told, at)
        deed = Deed("stance-proposed", command.by, incident.id, command.id, {"side": side.value})
        return journal.append(db, at, deed)


def agree(command: AgreeStance, desk: Desk) -> Entry:
    """Write the other side's agreement; the stance is in force now.

    Raises:
        NotThere: if the stance does not exist for this person.
        NotAllowed: if the person is of neither side.
        Conflict: if that side has agreed, or the person agreed for the other side.
    """
    at = desk.clock()
    with desk.writing() as db:
        incident, person = member_of(db, command.incident, command.by)
        stance = next(
            (s for s in incidents.stances_of(db, incident.id) if s.id == command.stance), None
        )
        if stance is None:
            raise NotThere
        side = _side(person, stance)
        if not incidents.agree_stance(db, stance.id, **{f"agreed_by_{side.value}": command.by}):
            raise Conflict(Need("stance-agreed"))
        deed = Deed("stance-agreed", command.by, incident.id, stance.id, {"side": side.value})
        return journal.append(db, at, deed)


def _side(person: Person, stance: Stance | None) -> Role:
    """Give the side a person speaks for; who holds both roles speaks for the one missing."""
    sides = person.roles & REVIEWING_ROLES if person.active else frozenset()
    if not sides:
        raise NotAllowed(Need("role-for-stance"))
    missing = Role.COUNSEL
    if stance is not None and stance.agreed_by_counsel is not None:
        missing = Role.EXECUTIVE
    return missing if missing in sides else min(sides)
