"""The demonstration's verbs: each step of the script as the command that people give.

Nothing here writes to the store: what the demonstration shows is what the real commands made.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from drafting.commands import (
    add_member,
    advise,
    approve,
    change_incident,
    mark_commitment,
    open_incident,
    post,
    record_fact,
    release,
    return_round,
    save_draft,
    say_key_message,
    set_deadline,
    set_stance,
    settle_suggestion,
    start_statement,
    submit,
    suggest,
    tick_precondition,
)
from drafting.commands.demonstration_script import Script, Step
from drafting.commands.desk import Desk
from drafting.domain.commitment import CommitmentStep
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.ids import IncidentId, PersonId, ReleaseId, ScopeId, StatementId
from drafting.domain.incident import Cause, Expression, FactState, IncidentType, Offer, Severity
from drafting.domain.language import Catalogue, Language
from drafting.domain.round import Round
from drafting.domain.statement import TextRow, Version
from drafting.store import (
    commitments,
    drafts,
    incidents,
    people,
    preconditions,
    rounds,
    statements,
    suggestions,
    versions,
)
from drafting.store.asking import Rows, together


@dataclass(slots=True)
class Props:
    """What the play has made so far: ids by the keys that the script uses."""

    people: Mapping[str, PersonId]
    made: dict[tuple[str, str], str] = field(default_factory=dict)

    def key(self, step: Step, name: str) -> str:
        """Give the id that the step's file made under a name."""
        return self.made[step.script.name, name]


@dataclass(frozen=True, slots=True)
class Play:
    """One step being played: who does it, at which desk, among what."""

    step: Step
    desk: Desk
    props: Props

    @property
    def by(self) -> PersonId:
        """The person who takes the step."""
        return self.props.people[self.step.by]

    @property
    def row(self) -> Mapping[str, Any]:
        """What the step says beside who and when."""
        return self.step.row

    @property
    def script(self) -> Script:
        """The file the step stands in."""
        return self.step.script

    @property
    def incident(self) -> IncidentId:
        """The incident that the file is about."""
        return IncidentId(self.props.key(self.step, ""))

    @property
    def statement(self) -> StatementId:
        """The statement that the step names."""
        return StatementId(self.props.key(self.step, self.row["statement"]))

    def made(self, id_: str, key: str = "") -> None:
        """Remember what the step made under the key it names."""
        self.props.made[self.script.name, self.row.get("key", key)] = id_

    def moment(self, name: str) -> Any:
        """Give the instant that the step names, None where it names none."""
        return self.script.moment(self.row[name]) if name in self.row else None

    def told(self, name: str, default: str = "") -> str:
        """Give words of the step with their dates in place."""
        return self.script.told(self.row.get(name, default))

    def round(self) -> Round:
        """Give the statement's newest round."""
        with self.desk.reading() as db:
            return rounds.of_statement(db, self.statement)[0]

    def version_in(self, language: str) -> Version:
        """Give the version of the text in a language that the newest round holds."""
        held = {submitted.version for submitted in self.round().submitted}
        text = self.text_in(language)
        with self.desk.reading() as db:
            found = versions.by_ids(db, sorted(held))
        return next(version for version in found if version.text == text.id)

    def text_in(self, language: str | None = None) -> TextRow:
        """Give the statement's text in a language, the source where none is named."""
        with self.desk.reading() as db:
            texts = statements.texts_of(db, self.statement)
        return next(t for t in texts if (t.language == language if language else t.source))


def play(step: Step, desk: Desk, props: Props) -> None:
    """Let somebody of the script do one thing.

    Raises:
        KeyError: if the script knows no such verb, person or key.
        Refusal: if the command refuses, which says that the script is wrong.
    """
    VERBS[step.verb](Play(step, desk, props))


def _open(at: Play) -> None:
    command = open_incident.OpenIncident(
        by=at.by,
        line=at.told("line"),
        zone=at.script.zone,
        type=IncidentType(at.row["type"]),
        severity=Severity(at.row["severity"]),
        occurred_at=at.moment("occurred"),
        discovered_at=at.moment("discovered"),
    )
    open_incident.handle(command, at.desk)
    at.made(command.id)


def _change(at: Play) -> None:
    with at.desk.reading() as db:
        now = incidents.find(db, at.incident)
    assert now is not None
    command = change_incident.ChangeIncident(
        by=at.by,
        incident=now.id,
        line=now.line,
        zone=now.zone,
        state=now.state,
        type=now.type,
        severity=Severity(at.row.get("severity", now.severity)),
        occurred_at=now.occurred_at,
        discovered_at=now.discovered_at,
        determined_at=at.moment("determined") or now.determined_at,
    )
    change_incident.handle(command, at.desk)


def _member(at: Play) -> None:
    scope = at.statement if "statement" in at.row else at.incident
    for name in at.row["people"]:
        command = add_member.AddMember(at.by, ScopeId(scope), at.props.people[name])
        add_member.handle(command, at.desk)


def _fact(at: Play) -> None:
    before = at.row.get("supersedes")
    command = record_fact.RecordFact(
        by=at.by,
        incident=at.incident,
        what=at.told("what"),
        value=at.told("value"),
        unit=at.told("unit"),
        as_of=at.moment("as_of"),
        source=at.told("source"),
        state=FactState(at.row["state"]),
        public=at.row["public"],
        supersedes=at.props.key(at.step, before) if before else "",
    )
    record_fact.handle(command, at.desk)
    at.made(command.id)


def _key_message(at: Play) -> None:
    language = Language(at.row["language"])
    words = at.script.told(at.row["words"], language)
    command = say_key_message.SayKeyMessage(at.by, at.incident, language, words)
    say_key_message.handle(command, at.desk)


def _stance(at: Play) -> None:
    command = set_stance.ProposeStance(
        by=at.by,
        incident=at.incident,
        cause=Cause(at.row["cause"]),
        expression=Expression(at.row["expression"]),
        offer=Offer(at.row["offer"]),
        jurisdictions=tuple(at.row["jurisdictions"]),
        unnamed=tuple(at.row["unnamed"]),
    )
    set_stance.handle(command, at.desk)
    at.made(command.id)


def _agree(at: Play) -> None:
    stance = at.props.key(at.step, at.row["stance"])
    set_stance.agree(set_stance.AgreeStance(at.by, at.incident, stance), at.desk)


def _deadline(at: Play) -> None:
    command = set_deadline.SetDeadline(
        by=at.by,
        incident=at.incident,
        what=at.told("what"),
        due_at=at.moment("due"),
        zone=at.script.zone,
        required_by=at.told("required_by"),
    )
    set_deadline.handle(command, at.desk)
    at.made(command.id)


def _done(at: Play) -> None:
    deadline = at.props.key(at.step, at.row["deadline"])
    set_deadline.finish(set_deadline.FinishDeadline(at.by, at.incident, deadline), at.desk)


def _start(at: Play) -> None:
    language = Language(at.row.get("language", at.script.language))
    in_incident = (at.script.name, "") in at.props.made
    command = start_statement.StartStatement(
        by=at.by,
        title=at.told("title"),
        form=Form(at.row["form"]),
        stage=Stage(at.row["stage"]),
        audience=Audience(at.row["audience"]),
        language=language,
        incident=at.incident if in_incident else None,
        twins=tuple(Language(tag) for tag in at.row.get("twins", ())),
        wanted_at=at.moment("wanted"),
        parts={
            Language(tag): _parts(at, parts, Language(tag))
            for tag, parts in at.row["parts"].items()
        },
        preconditions=tuple(at.row.get("preconditions", ())),
    )
    start_statement.handle(command, at.desk)
    at.made(command.id)


def _parts(at: Play, parts: Mapping[str, str], language: Language) -> dict[PartRole, str]:
    return {
        PartRole(role): at.script.told(words, language).strip("\n") for role, words in parts.items()
    }


def _edit(at: Play) -> None:
    text = at.text_in(at.row.get("language"))
    with at.desk.reading() as db:
        draft = drafts.latest(db, text.id)
    parts = dict(draft.parts)
    for edit in at.row["edits"]:
        role = PartRole(edit["part"])
        before, after = (at.script.told(edit[k], text.language) for k in ("before", "after"))
        if before not in parts[role]:
            raise ValueError(f"{at.script.name}: {before!r} stands nowhere in {role}")
        parts[role] = parts[role].replace(before, after, 1)
    save_draft.handle(save_draft.SaveDraft(at.by, text.id, draft.revision, parts), at.desk)


def _submit(at: Play) -> None:
    with at.desk.reading() as db:
        writer = people.find(db, at.by)
    reader = (writer.catalogue if writer else None) or Catalogue.EN
    submit.handle(submit.Submit(at.by, at.statement, at.told("note"), reader=reader), at.desk)


def _proposals(at: Play) -> tuple[suggest.Proposal, ...]:
    return tuple(
        suggest.Proposal(
            version=at.version_in(row["language"]).id,
            part=PartRole(row["part"]),
            before=at.script.told(row["before"], Language(row["language"])),
            after=at.script.told(row["after"], Language(row["language"])),
            why=row["why"],
        )
        for row in at.row.get("proposals", ())
    )


def _suggest(at: Play) -> None:
    suggest.handle(suggest.Suggest(at.by, at.round().id, _proposals(at)), at.desk)


def _settle(at: Play) -> None:
    before = at.told("before")
    with at.desk.reading() as db:
        found = suggestions.of_statement(db, at.statement)
    chosen = next(suggestion for suggestion in found if suggestion.before == before)
    command = settle_suggestion.SettleSuggestion(at.by, chosen.id, take=at.row["take"])
    settle_suggestion.handle(command, at.desk)


def _return(at: Play) -> None:
    command = return_round.ReturnRound(
        by=at.by,
        round=at.round().id,
        digests=at.round().digests,
        reason=at.told("reason"),
        proposals=_proposals(at),
        advice=at.told("advice"),
        advice_readers=tuple(at.props.people[name] for name in at.row.get("readers", ())),
    )
    return_round.handle(command, at.desk)


def _advise(at: Play) -> None:
    readers = tuple(at.props.people[name] for name in at.row.get("readers", ()))
    advise.handle(advise.Advise(at.by, at.statement, at.told("words"), readers), at.desk)


def _preconditions(at: Play) -> Rows:
    with at.desk.reading() as db:
        return together(db, {"rows": preconditions.of_statement(at.statement)})["rows"]


def _tick(at: Play) -> None:
    found = next(row for row in _preconditions(at) if row.what == at.row["what"])
    command = tick_precondition.TickPrecondition(at.by, at.statement, found.id)
    tick_precondition.tick(command, at.desk)


def _approve(at: Play) -> None:
    round_ = at.round()
    command = approve.Approve(at.by, round_.id, round_.digests, at.told("reason"))
    approve.handle(command, at.desk)


def _release(at: Play) -> None:
    round_, why = at.round(), at.told("reason")
    without = preconditions.undone_in(_preconditions(at)) if why else None
    command = release.Release(at.by, round_.id, round_.digests, None, without, why)
    release.handle(command, at.desk)
    at.props.made[at.script.name, f"release of {at.statement}"] = command.id


def _post(at: Play) -> None:
    released = ReleaseId(at.props.key(at.step, f"release of {at.statement}"))
    command = post.Post(at.by, released, at.told("place"), at.row.get("url", ""))
    post.handle(command, at.desk)


def _keep(at: Play) -> None:
    asked = commitments.questions(commitments.of_statement(at.statement))
    with at.desk.reading() as db:
        first = commitments.answered(together(db, asked))[0][0]
    kept = CommitmentStep.KEEP
    command = mark_commitment.MarkCommitment(at.by, first.id, kept, at.told("note"))
    mark_commitment.handle(command, at.desk)


VERBS: Mapping[str, Callable[[Play], None]] = {
    "open": _open,
    "change": _change,
    "member": _member,
    "fact": _fact,
    "key_message": _key_message,
    "stance": _stance,
    "agree": _agree,
    "deadline": _deadline,
    "done": _done,
    "start": _start,
    "edit": _edit,
    "submit": _submit,
    "suggest": _suggest,
    "settle": _settle,
    "return": _return,
    "advise": _advise,
    "tick": _tick,
    "approve": _approve,
    "release": _release,
    "post": _post,
    "keep": _keep,
}
"""What the script's `do` may say."""
