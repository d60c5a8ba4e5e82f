"""Start a statement: in an incident, or as a routine one with members of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.domain.canonical import UnsoundText, sound
from drafting.domain.forms import Audience, Form, PartRole, Stage, custom_of, roles_of
from drafting.domain.ids import IncidentId, PersonId, ScopeId, StatementId, TextId, fresh_id
from drafting.domain.incident import IncidentState
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Unfit
from drafting.domain.statement import Statement, StatementKind, TextRow
from drafting.store import (
    drafts,
    incidents,
    journal,
    memberships,
    people,
    preconditions,
    search,
    statements,
)


@dataclass(frozen=True, slots=True)
class StartStatement:
    """Begin a statement with a source text, and blank or given parts to begin from."""

    by: PersonId
    title: str
    form: Form
    stage: Stage
    audience: Audience
    language: Language
    incident: IncidentId | None = None
    twins: tuple[Language, ...] = ()
    wanted_at: datetime | None = None
    parts: Mapping[Language, Mapping[PartRole, str]] = field(default_factory=dict)
    preconditions: tuple[str, ...] = ()
    id: StatementId = field(default_factory=lambda: StatementId(fresh_id()))


def handle(command: StartStatement, desk: Desk) -> Entry:
    """Write the statement, its texts and their first drafts.

    Raises:
        NotThere: if the incident does not exist for this person.
        NotAllowed: if the person is no writer.
        Conflict: if the incident is closed.
        Unfit: if the title is empty or the form is not offered in a language.
    """
    _fit(command)
    at = desk.clock()
    with desk.writing() as db:
        scope = command.incident or command.id
        person = people.find(db, command.by)
        if command.incident and not memberships.is_member(db, scope, command.by):
            raise NotThere
        if person is None or not person.has(Role.WRITER):
            raise NotAllowed(Need("role-for-start"))
        if command.incident:
            incident = incidents.find(db, command.incident)
            if incident is None or incident.state is IncidentState.CLOSED:
                raise Conflict(Need("incident-closed"))
        statement = Statement(
            id=command.id,
            scope=ScopeId(scope),
            incident=command.incident,
            kind=StatementKind.STATEMENT,
            title=command.title.strip(),
            form=command.form,
            stage=command.stage,
            audience=command.audience,
            prevailing="",
            wanted_at=command.wanted_at,
            created_by=command.by,
            created_at=at,
            changed_at=at,
        )
        statements.add(db, statement)
        if command.incident is None:
            _invite_duty_team(db, statement, at)
        for language in dict.fromkeys((command.language, *command.twins)):
            text = TextRow(
                TextId(fresh_id()), command.id, language, source=language is command.language
            )
            statements.add_text(db, text)
            _first_draft(db, text, command, at)
        for what in command.preconditions:
            preconditions.add(
                db, id_=fresh_id(), statement=command.id, what=what, person=command.by, at=at
            )
        search.index_statement(db, statement, at)
        return journal.append(db, at, _deed(command, scope))


def _fit(command: StartStatement) -> None:
    needs = [] if command.title.strip() else [Need("title-missing")]
    if command.language not in custom_of(command.form).languages:
        needs.append(Need("form-not-offered", {"form": command.form, "language": command.language}))
    try:
        for parts in command.parts.values():
            for words in parts.values():
                sound(words)
    except UnsoundText:
        needs.append(Need("unsound-text"))
    if needs:
        raise Unfit(*needs)


def _invite_duty_team(db: Connection, statement: Statement, at: datetime) -> None:
    memberships.add(db, statement.scope, statement.created_by, statement.created_by, at)
    for member in people.on_duty(db):
        memberships.add(db, statement.scope, member.id, statement.created_by, at)


def _first_draft(db: Connection, text: TextRow, command: StartStatement, at: datetime) -> None:
    given = command.parts.get(text.language, {})
    roles = roles_of(command.form)
    parts = {role: sound(words) for role, words in given.items() if role in roles}
    if parts:
        drafts.add(db, text.id, drafts.blank(text.id), command.by, at, parts)
        statements.add_contributor(db, command.id, command.by)


def _deed(command: StartStatement, scope: str) -> Deed:
    return Deed(
        "statement-started",
        command.by,
        scope,
        command.id,
        {
            "form": command.form.value,
            "stage": command.stage.value,
            "audience": command.audience.value,
            "language": command.language.value,
            "twins": [language.value for language in command.twins],
        },
    )
