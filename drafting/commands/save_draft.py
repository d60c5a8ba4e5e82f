"""Save a draft: nothing is lost in silence, whoever else saved meanwhile (invariant 5)."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.domain.canonical import UnsoundText, sound
from drafting.domain.forms import PartRole, roles_of
from drafting.domain.ids import PersonId, TextId
from drafting.domain.merge import Clash, merge_parts
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, NotAllowed, Unfit
from drafting.domain.statement import Draft, StatementKind
from drafting.store import cases, drafts, search, statements

LONGEST_PART = 100_000
"""Characters one part may hold."""


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Save a text's parts as written from the draft with revision `base`.

    A part that is not named stays as it was there; one that is named and empty goes.
    """

    by: PersonId
    text: TextId
    base: int
    parts: Mapping[PartRole, str]


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save led to; `merged` says that another person's words were joined with these."""

    draft: Draft
    merged: bool
    changed: bool


class DraftClash(Conflict):
    """Two people changed the same words; both sides are given, neither is lost.

    `joined` holds every part as it would go on from here: merged where nothing touched, as this
    person wrote it where it clashes.
    """

    def __init__(
        self, current: Draft, clashes: tuple[Clash, ...], merged: Mapping[PartRole, str]
    ) -> None:
        super().__init__(Need("draft-clash", {"n": len(clashes)}))
        self.current = current
        self.clashes = clashes
        self.joined = {**merged, **{clash.role: clash.mine for clash in clashes}}


def handle(command: SaveDraft, desk: Desk) -> Saved:
    """Write the save as the text's newest draft, merged with what came meanwhile.

    Raises:
        NotThere: if the text does not exist for this person.
        NotAllowed: if the person holds no role that writes.
        Unfit: if a part is too long, unknown to the form, or not sound.
        DraftClash: if the same words were changed on both sides.
    """
    at = desk.clock()
    with desk.writing() as db:
        beside = drafts.of_text(command.text)
        statement = statements.of_text(command.text)
        case = cases.of_statement(db, statement, command.by, lock=True, beside=beside)
        if not case.person.roles & WRITING_ROLES or not case.person.active:
            raise NotAllowed(Need("role-for-save"))
        if case.statement.kind is StatementKind.REFERENCE:
            raise Conflict(Need("reference-read-only"))
        sent = _fit(command.parts, roles_of(case.statement.form))
        current = drafts.written(case.beside)[0][1]
        parts, merged = _joined(db, command, current, sent)
        if parts == _without_blanks(current.parts):
            return Saved(current, merged=merged, changed=False)
        draft = drafts.add(db, command.text, current, command.by, at, parts)
        statements.add_contributor(db, case.statement.id, command.text, command.by)
        statements.change(db, case.statement.id, at)
        search.index_text(db, case.statement, command.text, parts, at)
        return Saved(draft, merged=merged, changed=True)


WRITING_ROLES = frozenset({Role.WRITER, Role.COUNSEL, Role.EXECUTIVE})
"""Who may type into a text; a reviewer who does becomes a contributor and cannot decide."""


def _fit(parts: Mapping[PartRole, str], roles: tuple[PartRole, ...]) -> dict[PartRole, str]:
    needs = []
    kept = {}
    for role, words in parts.items():
        if role not in roles:
            needs.append(Need("part-unknown", {"part": role}))
        elif len(words) > LONGEST_PART:
            needs.append(Need("part-too-long", {"part": role, "most": LONGEST_PART}))
        else:
            try:
                kept[role] = sound(words)
            except UnsoundText:
                needs.append(Need("unsound-text"))
    if needs:
        raise Unfit(*needs)
    return kept


def _without_blanks(parts: Mapping[PartRole, str]) -> dict[PartRole, str]:
    return {role: words for role, words in parts.items() if words}


def _joined(
    db: Connection, command: SaveDraft, current: Draft, sent: dict[PartRole, str]
) -> tuple[dict[PartRole, str], bool]:
    if command.base == current.revision:
        return _without_blanks({**current.parts, **sent}), False
    known = command.base < current.revision
    base = drafts.at_revision(db, command.text, command.base) if known else None
    if base is None:
        base = drafts.blank(command.text)
    merged = merge_parts(base.parts, current.parts, {**base.parts, **sent})
    if merged.clashes:
        raise DraftClash(current, merged.clashes, merged.parts)
    return _without_blanks(merged.parts), True
