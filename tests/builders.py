"""Building what a test needs, through the commands people use; no shortcuts past the rules."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from html import escape

from sqlalchemy import Engine

from drafting.commands import (
    approve,
    dismiss,
    open_incident,
    release,
    return_round,
    save_draft,
    start_statement,
    submit,
)
from drafting.commands.desk import Desk, Press
from drafting.domain.canonical import Canonical, Letterhead
from drafting.domain.dismissal import Extent, Spotted
from drafting.domain.edition import Edition, PublicFile
from drafting.domain.forms import RELEASE_DATE, Audience, Form, PartRole, Stage
from drafting.domain.ids import (
    IncidentId,
    PersonId,
    ReleaseId,
    RoundId,
    StatementId,
    TextId,
    fresh_id,
)
from drafting.domain.incident import Severity
from drafting.domain.language import Catalogue, Language
from drafting.domain.people import Person, Role
from drafting.domain.round import Round
from drafting.domain.statement import Draft, Version
from drafting.queries import drafting_desk
from drafting.render.occasion import Mark, Occasion
from drafting.store import drafts, people, rounds, settings, statements, versions
from drafting.store import engine as store

START = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
SOUND_BODY = (
    "On 20 November 2026 at 22:10 a valve at our Elmsworth depot failed and 300 litres of "
    "heating oil ran into the yard. We are sorry. Nobody was hurt. Call us on 020 7946 0000."
)
VAGUE = "We take this very seriously."
"""A sentence that the checks mark, and that may be dismissed."""


class Clock:
    """A clock that stands still until it is told to move."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        """Move on by a timedelta's arguments."""
        self.at += timedelta(**by)


class PlainPress:
    """A press that sets every text as plain words: quick, and the same for the same values."""

    def files(self, editions: tuple[Edition, ...], occasion: Occasion) -> tuple[PublicFile, ...]:
        return tuple(self._set(edition, occasion, "text", "txt") for edition in editions)

    def paper(self, edition: Edition, occasion: Occasion) -> PublicFile:
        return self._set(edition, occasion, "pdf", "pdf")

    def _set(self, edition: Edition, occasion: Occasion, kind: str, ending: str) -> PublicFile:
        language = edition.canonical.language.value
        day = occasion.day.isoformat() if occasion.day else ""
        words = "\n".join(part.text for part in edition.canonical.parts)
        words = words.replace(RELEASE_DATE, day)
        if occasion.mark is not Mark.NONE:
            words = f"[{occasion.mark}]\n{words}"
        return PublicFile(kind, language, f"{language}.{ending}", "text/plain", words.encode())

    def preview(self, canonical: Canonical, day: date | None = None) -> str:
        stamped = (part.text.replace(RELEASE_DATE, str(day or "")) for part in canonical.parts)
        return "".join(f"<p>{escape(text)}</p>" for text in stamped)

    def missing_glyphs(self, canonical: Canonical) -> tuple[str, ...]:
        return tuple(
            sorted({c for part in canonical.parts for c in part.text if c == "\U000e0041"})
        )


@dataclass
class World:
    """A store with people in it, and short verbs for what they do."""

    engine: Engine
    clock: Clock = field(default_factory=Clock)
    press: Press = field(default_factory=PlainPress)
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        self.desk = Desk(self.engine, self.press, self.clock)
        with store.writing(self.engine) as db:
            settings.put(db, "zone", "Europe/London")
            for language in Language:
                settings.put_letterhead(db, language, Letterhead("Elmsworth Oils Ltd"))

    def person(self, *roles: Role, name: str = "", on_duty: bool = True) -> Person:
        """Add a person with these roles."""
        id_ = PersonId(fresh_id())
        called = name or f"{'-'.join(sorted(roles)) or 'nobody'} {id_[:4]}"
        made = Person(id_, f"{id_}@elmsworth.example", called, frozenset(roles), on_duty=on_duty)
        with store.writing(self.engine) as db:
            people.add(db, made, self.clock())
        return made

    def incident(
        self,
        by: Person,
        *members: Person,
        severity: Severity | None = None,
        drill: bool = False,
        line: str = "Oil in the yard at Elmsworth",
        zone: str = "",
    ) -> IncidentId:
        """Open an incident with exactly these members."""
        command = open_incident.OpenIncident(
            by.id,
            line,
            severity=severity,
            drill=drill,
            zone=zone,
            members=tuple(member.id for member in members),
        )
        open_incident.handle(command, self.desk)
        return command.id

    def statement(
        self,
        by: Person,
        incident: IncidentId | None = None,
        *,
        stage: Stage = Stage.FULL,
        form: Form = Form.PRESS_RELEASE,
        language: Language = Language.EN_GB,
        twins: tuple[Language, ...] = (),
        body: str = SOUND_BODY,
        parts: Mapping[Language, Mapping[PartRole, str]] | None = None,
    ) -> StatementId:
        """Start a statement whose texts hold a headline and a body."""
        words = parts or {
            spoken: {PartRole.HEADLINE: "Oil spill at Elmsworth", PartRole.BODY: body}
            for spoken in (language, *twins)
        }
        command = start_statement.StartStatement(
            by.id,
            "Oil spill",
            form,
            stage,
            Audience.PUBLIC,
            language,
            incident=incident,
            twins=twins,
            parts=words,
        )
        start_statement.handle(command, self.desk)
        return command.id

    def texts(self, statement: StatementId) -> tuple[TextId, ...]:
        """List a statement's texts, the source first."""
        with store.reading(self.engine) as db:
            return tuple(text.id for text in statements.texts_of(db, statement))

    def draft(self, text: TextId) -> Draft:
        """Give a text's newest draft."""
        with store.reading(self.engine) as db:
            return drafts.latest(db, text)

    def type_body(self, by: Person, text: TextId, body: str, base: int | None = None) -> None:
        """Save other words as a text's body."""
        current = self.draft(text)
        parts = {**current.parts, PartRole.BODY: body}
        revision = current.revision if base is None else base
        save_draft.handle(save_draft.SaveDraft(by.id, text, revision, parts), self.desk)

    def findings(self, by: Person, statement: StatementId, text: int = 0) -> tuple[Spotted, ...]:
        """List the findings that stand on one of a statement's texts, as the desk shows them."""
        with store.reading(self.engine) as db:
            page = drafting_desk.show(db, statement, by.id, Catalogue.EN)
        return page.texts[text].judged.findings

    def dismiss(
        self, by: Person, statement: StatementId, words: str = VAGUE, reason: str = "A set phrase."
    ) -> str:
        """Dismiss the first finding on words of these, where it stands; give the dismissal's id.

        Without words it is the first that may be dismissed.
        """
        spot = next(
            str(one.spot)
            for one in self.findings(by, statement)
            if one.may_be_dismissed
            and (not words or (one.remark.excerpt and one.remark.excerpt in words))
        )
        command = dismiss.Dismiss(by.id, self.texts(statement)[0], spot, Extent.PLACE, reason)
        dismiss.handle(command, self.desk)
        return command.id

    def submit(self, by: Person, statement: StatementId, note: str = "") -> RoundId:
        """Submit a statement."""
        command = submit.Submit(by.id, statement, note)
        submit.handle(command, self.desk)
        return command.id

    def round(self, round_: RoundId) -> Round:
        """Give a round."""
        with store.reading(self.engine) as db:
            found = rounds.find(db, round_)
        assert found is not None
        return found

    def versions(self, round_: RoundId) -> tuple[Version, ...]:
        """Give the versions a round holds."""
        with store.reading(self.engine) as db:
            held = self.round(round_).submitted
            return versions.by_ids(db, [item.version for item in held])

    def approve(self, by: Person, round_: RoundId, digests: Collection[str] | None = None) -> None:
        """Approve a round, naming its digests unless others are given."""
        named = self.round(round_).digests if digests is None else digests
        approve.handle(approve.Approve(by.id, round_, named), self.desk)

    def return_(self, by: Person, round_: RoundId, reason: str = "Say how many.") -> None:
        """Return a round with a reason."""
        named = self.round(round_).digests
        return_round.handle(return_round.ReturnRound(by.id, round_, named, reason), self.desk)

    def release(self, by: Person, round_: RoundId) -> ReleaseId:
        """Release a round, naming its digests."""
        command = release.Release(by.id, round_, self.round(round_).digests)
        release.handle(command, self.desk)
        return command.id


@dataclass
class Cast:
    """One person of each kind, all members of one incident."""

    world: World
    writer: Person
    counsel: Person
    executive: Person
    press_officer: Person
    stranger: Person
    incident: IncidentId


def cast(world: World, severity: Severity | None = None, *, drill: bool = False) -> Cast:
    """Fill a world with an incident and one person of each kind."""
    writer = world.person(Role.WRITER, name="Wren Writer")
    counsel = world.person(Role.COUNSEL, name="Cora Counsel")
    executive = world.person(Role.EXECUTIVE, name="Edda Executive")
    press_officer = world.person(Role.PRESS_OFFICER, name="Piet Press")
    stranger = world.person(Role.WRITER, Role.ADMINISTRATOR, name="Sten Stranger", on_duty=False)
    incident = world.incident(
        writer, counsel, executive, press_officer, severity=severity, drill=drill
    )
    return Cast(world, writer, counsel, executive, press_officer, stranger, incident)
