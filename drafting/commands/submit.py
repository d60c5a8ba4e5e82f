"""Submit: cut a version of every text and open a round with them.

The versions are judged before the transaction, since checking takes time; inside it the drafts
must still be the ones that were judged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from drafting.commands.desk import Desk, insist
from drafting.domain.canonical import Canonical, arranged, digest_of
from drafting.domain.context import Context
from drafting.domain.embargo import UnsoundReleaseLine, read_release_line
from drafting.domain.forms import REQUIRED_ROLES, PartRole
from drafting.domain.ids import PersonId, RoundId, StatementId, TextId, VersionId, fresh_id
from drafting.domain.incident import FactState
from drafting.domain.journal import Deed, Entry
from drafting.domain.language import Catalogue
from drafting.domain.refusal import Conflict, Need
from drafting.domain.round import Decision, Round, Submitted, Verdict, route_to_json
from drafting.domain.route import open_gates
from drafting.domain.statement import Draft, Remark, TextRow, Version
from drafting.domain.workflow import RoundState, Step
from drafting.render.bounds import excesses
from drafting.render.judging import Judgement, glyph_remark, judge
from drafting.render.twins import Beside, one_voice
from drafting.store import (
    cases,
    context,
    drafts,
    journal,
    outbox,
    rounds,
    statements,
    versions,
)
from drafting.store.asking import Found
from drafting.store.cases import Case


@dataclass(frozen=True, slots=True)
class Submit:
    """Hand a statement over, with a word to counsel.

    `revisions` names the draft of each text that the writer saw; where one has moved on, the
    hand-over is refused and the writer looks again.
    """

    by: PersonId
    statement: StatementId
    note: str = ""
    revisions: Mapping[TextId, int] | None = None
    reader: Catalogue = Catalogue.EN
    id: RoundId = field(default_factory=lambda: RoundId(fresh_id()))


@dataclass(frozen=True, slots=True)
class _Cut:
    """A text as it would be cut now."""

    text: TextRow
    draft: Draft
    canonical: Canonical
    digest: str
    judgement: Judgement
    about: Context
    facts: tuple[str, ...]


def handle(command: Submit, desk: Desk) -> Entry:
    """Cut the versions, supersede the round under way, open the new one, tell its reviewers.

    Raises:
        Refusal: as the workflow table says; Conflict too if a draft moved on meanwhile.
    """
    with desk.reading() as db:
        beside = {**drafts.of_statement(command.statement), **context.questions(command.statement)}
        case = cases.of_statement(db, command.statement, command.by, beside=beside)
        cuts = _cuts(case, command)
    cuts = _with_one_voice(_with_glyphs(cuts, desk, command.reader), command.reader)
    at = desk.clock()
    with desk.writing() as db:
        beside = {
            **drafts.of_statement(command.statement),
            "newest": versions.heads_of(command.statement),
        }
        case = cases.of_statement(db, command.statement, command.by, lock=True, beside=beside)
        gaps = case.gaps_after(command.by)
        insist(Step.SUBMIT, case.situation(lacking=_lacking(cuts), gaps=gaps))
        _unmoved(case, cuts, command)
        opened = _open(case, command, _versions(db, case, cuts, command, at), at)
        deeds = _superseded(db, case, at)
        rounds.add(db, opened)
        after = replace(case, round=opened)
        awaited = cases.reviewers(after, open_gates(opened.route, opened.approvals))
        outbox.add(db, "round-awaits-you", command.statement, awaited, at)
        return journal.append(db, at, *deeds, _deed(case, opened))


def _cuts(case: Case, command: Submit) -> list[_Cut]:
    cuts = []
    for text, draft in drafts.written(case.beside):
        about = context.answered(case, text.language)
        canonical = Canonical(
            statement=case.statement.id,
            form=case.statement.form,
            stage=case.statement.stage,
            language=text.language,
            audience=case.statement.audience,
            letterhead=about.letterhead,
            parts=arranged(case.statement.form, draft.parts),
            prevailing=case.statement.prevailing,
        )
        judgement = judge(draft.parts, text.language, about, command.reader)
        rests_on = tuple(f.id for f in about.facts if f.state is not FactState.SUPERSEDED)
        cuts.append(_Cut(text, draft, canonical, digest_of(canonical), judgement, about, rests_on))
    return cuts


def _with_glyphs(cuts: Sequence[_Cut], desk: Desk, reader: Catalogue) -> list[_Cut]:
    return [
        _remarked(cut, [glyph_remark(c, reader) for c in desk.press.missing_glyphs(cut.canonical)])
        for cut in cuts
    ]


def _with_one_voice(cuts: Sequence[_Cut], reader: Catalogue) -> list[_Cut]:
    """Add what a text says otherwise than earlier releases, and each twin than the source."""
    source = Beside(cuts[0].text.language, cuts[0].draft.parts)
    return [
        _remarked(
            cut,
            one_voice(
                cut.draft.parts,
                cut.text.language,
                cut.about,
                () if cut is cuts[0] else (source,),
                reader,
            ),
        )
        for cut in cuts
    ]


def _remarked(cut: _Cut, more: Sequence[Remark]) -> _Cut:
    if not more:
        return cut
    remarks = (*more, *cut.judgement.remarks)
    return replace(cut, judgement=replace(cut.judgement, remarks=remarks))


def _lacking(cuts: Sequence[_Cut]) -> tuple[Need, ...]:
    needs = []
    for cut in cuts:
        held = {part.role for part in cut.canonical.parts}
        needs += [
            Need("part-missing", {"part": role, "language": cut.text.language})
            for role in REQUIRED_ROLES - held
        ]
        needs += [
            Need(
                f"too-many-{beyond.bound}",
                {
                    "part": part.role,
                    "language": cut.text.language,
                    "n": beyond.found,
                    "most": beyond.most,
                },
            )
            for part in cut.canonical.parts
            for beyond in excesses(part.text)
        ]
        try:
            read_release_line(cut.canonical.text_of(PartRole.RELEASE_LINE))
        except UnsoundReleaseLine:
            needs.append(Need("release-line-unsound", {"language": cut.text.language}))
    return tuple(needs)


def _unmoved(case: Case, cuts: Sequence[_Cut], command: Submit) -> None:
    judged = {cut.text.id: cut.draft.revision for cut in cuts}
    seen = judged if command.revisions is None else command.revisions
    current = {text.id: draft.revision for text, draft in drafts.written(case.beside)}
    if not (current == judged == dict(seen)):
        raise Conflict(Need("draft-moved"))


def _versions(
    db: Connection, case: Case, cuts: Sequence[_Cut], command: Submit, at: datetime
) -> tuple[Submitted, ...]:
    """Cut a version of each text, or keep the newest one where its words are the same."""
    newest = {row.text: row for row in case.beside["newest"]}
    made: list[tuple[Version, tuple[str, ...]]] = []
    submitted = []
    for cut in cuts:
        before = newest.get(cut.text.id)
        if before is not None and before.digest == cut.digest and before.whole:
            submitted.append(Submitted(cut.text.id, VersionId(before.id), before.digest))
            continue
        version = _version(cut, before, command, at)
        made.append((version, cut.facts))
        submitted.append(Submitted(cut.text.id, version.id, version.digest))
    versions.add(db, made)
    return tuple(submitted)


def _version(cut: _Cut, before: Found | None, command: Submit, at: datetime) -> Version:
    return Version(
        id=VersionId(fresh_id()),
        text=cut.text.id,
        number=before.number + 1 if before else 1,
        parent=VersionId(before.id) if before else None,
        author=command.by,
        at=at,
        note=command.note,
        revision=cut.draft.revision,
        digest=cut.digest,
        pack=cut.judgement.pack,
        ran=cut.judgement.ran,
        canonical=cut.canonical,
        remarks=cut.judgement.remarks,
    )


def _open(case: Case, command: Submit, submitted: tuple[Submitted, ...], at: datetime) -> Round:
    opened = Round(
        id=command.id,
        statement=case.statement.id,
        number=case.rounds[0].number + 1 if case.rounds else 1,
        route=cases.route_now(case),
        state=RoundState.OPEN,
        opened_by=command.by,
        opened_at=at,
        note=command.note,
        changed_at=at,
        submitted=submitted,
    )
    carried = replace(opened, decisions=_carried(case, opened))
    through = not open_gates(carried.route, carried.approvals)
    return replace(carried, state=RoundState.APPROVED) if through else carried


def _carried(case: Case, opened: Round) -> tuple[Decision, ...]:
    """Carry approvals over from the round superseded, if every digest and the route are equal."""
    before = case.round
    if before is None or before.digests != opened.digests or before.route != opened.route:
        return ()
    return tuple(
        replace(given, id=fresh_id(), round=opened.id, carried_from=given.id)
        for given in before.decisions
        if given.verdict is Verdict.APPROVE
        and frozenset(given.digests) == opened.digests
        and given.person not in case.barred | {opened.opened_by}
    )


def _superseded(db: Connection, case: Case, at: datetime) -> list[Deed]:
    """End the round under way; with it the statement changes (`store.following`), else here."""
    if case.round is None:
        statements.change(db, case.statement.id, at)
        return []
    rounds.move(db, case.round, RoundState.SUPERSEDED, at)
    details = {"round": case.round.id, "number": case.round.number}
    return [
        Deed("round-superseded", case.person.id, case.statement.scope, case.statement.id, details)
    ]


def _deed(case: Case, opened: Round) -> Deed:
    return Deed(
        "round-opened",
        case.person.id,
        case.statement.scope,
        case.statement.id,
        {
            "round": opened.id,
            "number": opened.number,
            "state": opened.state.value,
            "route": route_to_json(opened.route),
            "versions": [[s.text, s.version, s.digest] for s in opened.submitted],
            "carried": [d.carried_from for d in opened.decisions],
        },
    )
