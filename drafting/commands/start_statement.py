"""Start a statement: in an incident, or as a routine one with members of its own."""

from collections.abc import Mapping, Sequence
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
from drafting.store.asking import together


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
        team = _judged(db, command)
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
            memberships.invite(db, scope, (command.by, *team), command.by, at)
        texts = [
            TextRow(TextId(fresh_id()), command.id, language, source=language is command.language)
            for language in dict.fromkeys((command.language, *command.twins))
        ]
        statements.add_texts(db, texts)
        _first_drafts(db, texts, command, at)
        preconditions.add_all(db, command.id, command.preconditions, command.by, at)
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


def _judged(db: Connection, command: StartStatement) -> tuple[PersonId, ...]:
    """Go on only if the person may start it there; give who is on duty."""
    found = together(
        db,
        {
            "person": people.with_id(command.by),
            "incident": incidents.itself(command.incident or ""),
            "members": memberships.members_of(command.incident or ""),
            "on_duty": people.all_on_duty(),
        },
    )
    person = next(iter(people.answered(found["person"])), None)
    if command.incident and command.by not in {row.id for row in found["members"]}:
        raise NotThere
    if person is None or not person.active or not person.has(Role.WRITER):
        raise NotAllowed(Need("role-for-start"))
    if command.incident:
        incident = next((incidents.incident_from(row) for row in found["incident"]), None)
        if incident is None or incident.state is IncidentState.CLOSED:
            raise Conflict(Need("incident-closed"))
    return tuple(member.id for member in people.answered(found["on_duty"]))


def _first_drafts(
    db: Connection, texts: Sequence[TextRow], command: StartStatement, at: datetime
) -> None:
    roles = roles_of(command.form)
    written = {}
    for text in texts:
        given = command.parts.get(text.language, {})
        parts = {role: sound(words) for role, words in given.items() if role in roles}
        if parts:
            written[text.id] = parts
    if written:
        drafts.begin(db, written, command.by, at)
        statements.begin_contributing(db, command.id, written, command.by)


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
