"""Add a twin: the same statement in another language, going out together or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafting.commands.desk import Desk
from drafting.domain.canonical import sound
from drafting.domain.forms import PartRole, roles_of
from drafting.domain.ids import PersonId, StatementId, TextId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed
from drafting.domain.statement import StatementKind, TextRow
from drafting.store import cases, drafts, journal, statements


@dataclass(frozen=True, slots=True)
class AddText:
    """Add a text in a language, with words to begin from where there are any."""

    by: PersonId
    statement: StatementId
    language: Language
    parts: Mapping[PartRole, str] = field(default_factory=dict)
    id: TextId = field(default_factory=lambda: TextId(fresh_id()))


def handle(command: AddText, desk: Desk) -> Entry:
    """Write the new text.

    Raises:
        NotThere: if the statement does not exist for this person.
        NotAllowed: if the person is no writer.
        Conflict: if the statement has a text in that language, or is a precedent.
    """
    at = desk.clock()
    with desk.writing() as db:
        case = cases.of_statement(db, command.statement, command.by, lock=True)
        if not case.person.has(Role.WRITER):
            raise NotAllowed(Need("role-for-start"))
        if case.statement.kind is StatementKind.REFERENCE:
            raise Conflict(Need("reference-read-only"))
        text = TextRow(command.id, command.statement, command.language, source=False)
        if not statements.add_text(db, text):
            raise Conflict(Need("text-exists", {"language": command.language}))
        roles = roles_of(case.statement.form)
        parts = {role: sound(words) for role, words in command.parts.items() if role in roles}
        if parts:
            drafts.add(db, command.id, drafts.blank(command.id), command.by, at, parts)
            statements.add_contributor(db, command.statement, command.id, command.by)
        statements.change(db, command.statement, at)
        return journal.append(
            db,
            at,
            Deed(
                "text-added",
                command.by,
                case.statement.scope,
                command.statement,
                {"text": command.id, "language": command.language.value},
            ),
        )
