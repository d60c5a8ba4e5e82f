"""Keep words that a 'must' finding marks, with a reason (a justification)."""

from dataclasses import dataclass

from drafting.commands.desk import Desk
from drafting.domain.ids import PersonId, VersionId, fresh_id
from drafting.domain.journal import Deed, Entry
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Unfit
from drafting.store import cases, journal, rounds, statements, versions


@dataclass(frozen=True, slots=True)
class KeepWords:
    """Justify one finding of a version by its key: rule, words and sentence together."""

    by: PersonId
    version: VersionId
    key: str
    reason: str


def handle(command: KeepWords, desk: Desk) -> Entry:
    """Write the justification; it holds wherever the same words stand in the same sentence.

    Raises:
        NotThere: if the version does not exist for this person.
        NotAllowed: if the person is no lawyer, or wrote the words.
        Conflict: if the version has no such finding, or it is justified already.
        Unfit: if there is no reason, or the finding is a place left to be filled.
    """
    at = desk.clock()
    with desk.writing() as db:
        version = versions.find(db, command.version)
        text = statements.find_text(db, version.text) if version else None
        if version is None or text is None:
            raise NotThere
        case = cases.of_statement(db, text.statement, command.by, lock=True)
        if not case.person.has(Role.COUNSEL):
            raise NotAllowed(Need("role-for-keep"))
        if command.by in case.contributors:
            raise NotAllowed(Need("contributor-decides"))
        if command.by in case.submitters:
            raise NotAllowed(Need("submitter-decides"))
        version = next((held for held in case.versions if held.id == version.id), version)
        remark = next((r for r in version.remarks if r.key == command.key), None)
        if remark is None or command.key in case.justified:
            raise Conflict(Need("finding-settled"))
        if remark.is_slot:
            raise Unfit(Need("slot-kept", {"words": remark.excerpt}))
        if not command.reason.strip():
            raise Unfit(Need("reason-missing"))
        id_ = fresh_id()
        rounds.add_justification(
            db,
            id=id_,
            statement=case.statement.id,
            version=version.id,
            rule=remark.rule,
            key=remark.key,
            reason=command.reason.strip(),
            person=command.by,
            at=at,
        )
        details = {
            "justification": id_,
            "version": version.id,
            "rule": remark.rule,
            "key": remark.key,
            "reason": command.reason.strip(),
        }
        deed = Deed("words-kept", command.by, case.statement.scope, case.statement.id, details)
        return journal.append(db, at, deed)
