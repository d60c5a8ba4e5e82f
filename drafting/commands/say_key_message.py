"""Add or remove a sentence everyone is to say."""

from dataclasses import dataclass, field

from drafting.commands.change_incident import may_write, member_of
from drafting.commands.desk import Desk
from drafting.domain.ids import IncidentId, PersonId, fresh_id
from drafting.domain.incident import KeyMessage
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Language
from drafting.domain.refusal import Need, NotThere, Unfit
from drafting.store import incidents, journal


@dataclass(frozen=True, slots=True)
class SayKeyMessage:
    """Add a key message in a language, behind those there are."""

    by: PersonId
    incident: IncidentId
    language: Language
    words: str
    id: str = field(default_factory=fresh_id)


@dataclass(frozen=True, slots=True)
class DropKeyMessage:
    """Remove a key message."""

    by: PersonId
    incident: IncidentId
    message: str


def handle(command: SayKeyMessage, desk: Desk) -> Entry:
    """Write the message.

    Raises:
        NotThere, NotAllowed: as for every change of an incident.
        Unfit: if there are no words.
    """
    at = desk.clock()
    with desk.writing() as db:
        incident, person = member_of(db, command.incident, command.by)
        may_write(person)
        if not command.words.strip():
            raise Unfit(Need("message-empty"))
        position = incidents.next_position(db, incident.id)
        words = command.words.strip()
        message = KeyMessage(command.id, incident.id, command.language, words, position)
        incidents.add_key_message(db, message)
        details = {"language": command.language.value}
        deed = Deed("key-message-added", command.by, incident.id, command.id, details)
        return journal.append(db, at, deed)


def drop(command: DropKeyMessage, desk: Desk) -> Entry:
    """Delete the message.

    Raises:
        NotThere, NotAllowed: as for every change of an incident.
    """
    at = desk.clock()
    with desk.writing() as db:
        incident, person = member_of(db, command.incident, command.by)
        may_write(person)
        if not incidents.remove_key_message(db, incident.id, command.message):
            raise NotThere
        deed = Deed("key-message-dropped", command.by, incident.id, command.message)
        return journal.append(db, at, deed)
