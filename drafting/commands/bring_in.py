"""Bring in a past statement: as the draft of a routine one, or as a precedent only to be read.

Remembered by the digest of its source, so that bringing in a folder twice changes nothing.
"""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

import checks
from drafting.commands.desk import Desk
from drafting.domain.canonical import UnsoundText, sound
from drafting.domain.forms import Audience, Form, PartRole, Stage, forms_for, roles_of
from drafting.domain.ids import SHELF, PersonId, ScopeId, StatementId, TextId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Language
from drafting.domain.past import PastStatement
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, Unfit
from drafting.domain.statement import Statement, StatementKind, TextRow
from drafting.store import drafts, imports, journal, memberships, people, search, statements

_FOUND = {
    "en": Language.EN_GB,
    "zh-Hans": Language.ZH_CN,
    "zh-Hant-TW": Language.ZH_TW,
    "zh-Hant-HK": Language.ZH_HK,
}


@dataclass(frozen=True, slots=True)
class BringIn:
    """Take a past statement in; `language` is for one that does not say its own.

    `members` may know of it beside who brings it in; None is the team on duty for a draft, and the
    whole staff for a precedent.
    """

    by: PersonId
    past: PastStatement
    reference: bool = False
    language: Language | None = None
    members: tuple[PersonId, ...] | None = None
    id: StatementId = field(default_factory=lambda: StatementId(fresh_id()))


def handle(command: BringIn, desk: Desk) -> Entry:
    """Write the statement with its one text, and remember where it came from.

    A draft gets the team on duty as members, as any routine statement does. A precedent was public
    once: it goes on the shelf of the whole staff, who joins later too, unless its members are named.

    Raises:
        NotAllowed: if the person is no writer.
        Conflict: if the same source was brought in before.
        Unfit: if its region cannot be told, its form is not offered there, or it is not sound.
    """
    at = desk.clock()
    statement, language = _statement(command, at)
    parts = _parts(command, statement.form)
    with desk.writing() as db:
        person = people.find(db, command.by)
        if person is None or not person.active or not person.has(Role.WRITER):
            raise NotAllowed(Need("role-for-start"))
        if imports.find(db, command.past.digest) is not None:
            raise Conflict(Need("past-already"))
        statements.add(db, statement)
        imports.add(db, command.past.digest, statement.id, at)
        _invite(db, command, statement.scope, at)
        text = TextRow(TextId(fresh_id()), statement.id, language, source=True)
        statements.add_text(db, text)
        drafts.add(db, text.id, drafts.blank(text.id), command.by, at, parts)
        statements.add_contributor(db, statement.id, text.id, command.by)
        search.index_statement(db, statement, at)
        search.index_text(db, statement, text.id, parts, at)
        return journal.append(db, at, _deed(command, statement, language))


def language_of(past: PastStatement, otherwise: Language | None = None) -> Language | None:
    """Tell a past statement's language: as it says, as one says, or as its words show.

    What one says holds for words of its own script: an English file among those of Taiwan stays
    English. None where the words are Traditional Chinese of no certain region.
    """
    if past.language is not None:
        return past.language
    shown = checks.detect_language(f"{past.title}\n{past.text}")
    if otherwise is not None and _script(otherwise.value) == _script(shown):
        return otherwise
    return _FOUND.get(shown)


def _script(tag: str) -> str:
    return "-".join(tag.split("-")[:2]) if tag.startswith("zh") else "en"


def _statement(command: BringIn, at: datetime) -> tuple[Statement, Language]:
    past = command.past
    language = language_of(past, command.language)
    if language is None:
        raise Unfit(Need("past-region"))
    form = past.form or Form.STATEMENT
    if form not in forms_for(language):
        raise Unfit(Need("form-not-offered", {"form": form, "language": language}))
    statement = Statement(
        id=command.id,
        scope=SHELF if _is_for_all(command) else ScopeId(command.id),
        incident=None,
        kind=StatementKind.REFERENCE if command.reference else StatementKind.STATEMENT,
        title=past.title,
        form=form,
        stage=Stage.FULL,
        audience=Audience.PUBLIC,
        prevailing="",
        wanted_at=None,
        created_by=command.by,
        created_at=at,
        changed_at=at,
    )
    return statement, language


def _parts(command: BringIn, form: Form) -> dict[PartRole, str]:
    past = command.past
    parts = {PartRole.HEADLINE: past.title, PartRole.BODY: past.text}
    origin = " · ".join(filter(None, (past.day.isoformat() if past.day else "", past.source)))
    if command.reference and origin and PartRole.REFERENCE in roles_of(form):
        parts[PartRole.REFERENCE] = origin
    try:
        return {role: sound(words) for role, words in parts.items()}
    except UnsoundText as error:
        raise Unfit(Need("unsound-text")) from error


def _is_for_all(command: BringIn) -> bool:
    return command.reference and command.members is None


def _invite(db: Connection, command: BringIn, scope: ScopeId, at: datetime) -> None:
    if _is_for_all(command):
        memberships.open_to_staff(db, scope, command.by, at)
        return
    invited = command.members
    if invited is None:
        invited = tuple(member.id for member in people.on_duty(db) if member.active)
    memberships.invite(db, scope, (command.by, *invited), command.by, at)


def _deed(command: BringIn, statement: Statement, language: Language) -> Deed:
    details = {
        "kind": statement.kind.value,
        "language": language.value,
        "source": command.past.digest,
        "encoding": command.past.encoding,
        "dated": command.past.day.isoformat() if command.past.day else "",
    }
    return Deed("brought-in", command.by, statement.scope, statement.id, details)
