"""Dismiss a finding with a reason, and take a dismissal back.

The words are judged before the transaction, since checking takes time; inside it the text must
still be the one that was judged.
"""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.domain.canonical import sound
from drafting.domain.dismissal import (
    DISMISSING_ROLES,
    LONGEST_REASON,
    Dismissal,
    Extent,
    Spotted,
    read_spot,
    spotted,
)
from drafting.domain.ids import PersonId, TextId, VersionId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Catalogue
from drafting.domain.refusal import Conflict, Need, NotAllowed, Unfit
from drafting.domain.statement import Draft, Remark, StatementKind, TextRow, Version
from drafting.render.judging import judge
from drafting.render.twins import beside, one_voice
from drafting.store import cases, context, dismissals, drafts, journal, statements
from drafting.store.cases import Case


@dataclass(frozen=True, slots=True)
class Dismiss:
    """Set aside a finding of a text as it is saved; `spot` names it as `Spot` spells itself.

    With `version` it is a finding of that version, which the round under way holds.
    """

    by: PersonId
    text: TextId
    spot: str
    extent: Extent
    reason: str
    version: VersionId | None = None
    id: str = field(default_factory=fresh_id)


@dataclass(frozen=True, slots=True)
class Reopen:
    """Take a dismissal back, one's own or another's."""

    by: PersonId
    dismissal: str


def handle(command: Dismiss, desk: Desk) -> Entry:
    """Write the dismissal; it holds as long as words and sentence stay what they are.

    Raises:
        NotThere: if the text does not exist for this person.
        NotAllowed: if the person holds no role that dismisses.
        Conflict: if text or version has no such finding any more, or it stands dismissed already.
        Unfit: if it must be settled, has no reason or a long one, or the extent does not fit.
    """
    with desk.reading() as db:
        case = _load(db, command, lock=False)
    judged = _judged(case, command)
    found = _found(case, command)
    _fit(command, case, found)
    at = desk.clock()
    with desk.writing() as db:
        case = _load(db, command, lock=True)
        if _judged(case, command) != judged:
            raise Conflict(Need("dismissal-moved"))
        known = dismissals.answered(case.beside["dismissals"])
        if any(one.covers(case.statement.id, command.text, found.spot) for one in known):
            raise Conflict(Need("finding-settled"))
        made = Dismissal(
            id=command.id,
            statement=case.statement.id,
            text=command.text,
            rule=found.remark.rule,
            spot=found.spot,
            extent=command.extent,
            by=case.person.name,
            at=at,
            reason=sound(command.reason.strip()),
        )
        dismissals.add(db, made, case.statement.incident, command.by)
        details = {
            "dismissal": made.id,
            "text": command.text,
            "rule": made.rule,
            "extent": made.extent.value,
        }
        scope = case.statement.scope
        deed = Deed("finding-dismissed", command.by, scope, case.statement.id, details)
        return journal.append(db, at, deed)


def reopen(command: Reopen, desk: Desk) -> Entry:
    """Write that the dismissal holds no more.

    Raises:
        NotThere: if there is no such dismissal for this person.
        NotAllowed: if the person holds no role that dismisses.
        Conflict: if it has been taken back already.
    """
    at = desk.clock()
    with desk.writing() as db:
        statement = dismissals.statement_of(command.dismissal)
        beside = {"dismissal": dismissals.itself(command.dismissal)}
        case = cases.of_statement(db, statement, command.by, lock=True, beside=beside)
        _may_dismiss(case)
        (row,) = case.beside["dismissal"]
        if row.reopened_at is not None:
            raise Conflict(Need("dismissal-reopened"))
        dismissals.reopen(db, row.id, command.by, at)
        details = {"dismissal": row.id, "rule": row.rule}
        scope = case.statement.scope
        deed = Deed("finding-reopened", command.by, scope, case.statement.id, details)
        return journal.append(db, at, deed)


def _load(db: Connection, command: Dismiss, *, lock: bool) -> Case:
    statement = statements.of_text(command.text)
    beside = {
        **drafts.of_statement(statement),
        **context.questions(statement),
        "dismissals": dismissals.holding_on(statement, statements.incident_of(statement)),
    }
    case = cases.of_statement(db, statement, command.by, lock=lock, beside=beside)
    _may_dismiss(case)
    return case


def _may_dismiss(case: Case) -> None:
    if not case.person.roles & DISMISSING_ROLES:
        raise NotAllowed(Need("role-for-dismiss"))
    if case.statement.kind is StatementKind.REFERENCE:
        raise Conflict(Need("reference-read-only"))


def _text(case: Case, command: Dismiss) -> tuple[TextRow, Draft]:
    return next(pair for pair in drafts.written(case.beside) if pair[0].id == command.text)


def _judged(case: Case, command: Dismiss) -> int:
    """Give the number of what the findings are of: the version's own, or the draft's revision.

    Raises:
        Conflict: if the round under way does not hold the version.
    """
    if command.version is None:
        return _text(case, command)[1].revision
    return _version(case, command).number


def _version(case: Case, command: Dismiss) -> Version:
    for version in case.versions:
        if (version.id, version.text) == (command.version, command.text):
            return version
    raise Conflict(Need("dismissal-moved"))


def _found(case: Case, command: Dismiss) -> Spotted:
    """Give the finding that the command names: the version's, or as the desk judges the draft."""
    remarks = _remarks(case, command)
    wanted = read_spot(command.spot)
    for found in spotted(remarks, case.statement.id, command.text):
        if found.spot == wanted:
            return found
    raise Conflict(Need("dismissal-moved"))


def _remarks(case: Case, command: Dismiss) -> tuple[Remark, ...]:
    if command.version is not None:
        return _version(case, command).remarks
    text, draft = _text(case, command)
    about = context.answered(case, text.language)
    others = beside(text, drafts.written(case.beside))
    return (
        *judge(draft.parts, text.language, about, Catalogue.EN).remarks,
        *one_voice(draft.parts, text.language, about, others, Catalogue.EN),
    )


def _fit(command: Dismiss, case: Case, found: Spotted) -> None:
    needs = []
    if found.remark.is_must:
        needs.append(Need("dismissal-must"))
    if not command.reason.strip():
        needs.append(Need("reason-missing"))
    if len(command.reason.strip()) > LONGEST_REASON:
        needs.append(Need("dismissal-long", {"most": LONGEST_REASON}))
    if command.extent is Extent.INCIDENT and case.incident is None:
        needs.append(Need("dismissal-no-incident"))
    if command.extent is Extent.INCIDENT and found.remark.start is None:
        needs.append(Need("dismissal-whole"))
    if needs:
        raise Unfit(*needs)
