"""Statements: the list, starting one, its page, and what members do with it besides writing."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import (
    add_member,
    add_text,
    advise,
    recall,
    settle_suggestion,
    start_statement,
    submit,
    tick_precondition,
)
from drafting.domain.forms import Audience, Form, PartRole, Stage, forms_for
from drafting.domain.ids import (
    IncidentId,
    PersonId,
    RoundId,
    ScopeId,
    StatementId,
    TextId,
    is_id,
)
from drafting.domain.incident import Incident
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Need, Unfit
from drafting.queries import statement as statement_page
from drafting.queries import statements as statements_list
from drafting.queries.starters import Starter, starter_of, starters_for
from drafting.web.current import connection, desk, reader
from drafting.web.forms import one_of, revision
from drafting.web.language import chosen, chosen_zone, own_language
from drafting.web.pages import go, say
from drafting.web.permissions import Member, Office, SignedIn, route

blueprint = Blueprint("statements", __name__)

USUAL_FORM = {Stage.HOLDING: Form.HOLDING_STATEMENT.value}
"""The form a blank page is most likely to get, by stage."""


@route(blueprint, "/statements/", permission=SignedIn())
def index() -> ResponseReturnValue:
    """List the statements of the reader's scopes, the one that changed last first."""
    page = statements_list.listed(connection(), reader().id, after=request.args.get("after", ""))
    return render_template("statements/index.html", page=page)


@route(blueprint, "/statements/new", permission=Office(Role.WRITER))
def new() -> ResponseReturnValue:
    """Ask what to write: form, stage, audience, language, and what to begin from."""
    return _new_form()


def _new_form(needs: tuple[Need, ...] = ()) -> ResponseReturnValue:
    chosen_language = one_of(Language, request.values.get("language")) or own_language()
    form = one_of(Form, request.values.get("form"))
    stage = one_of(Stage, request.values.get("stage")) or Stage.HOLDING
    incident = statements_list.incident_for(
        connection(), request.values.get("incident", ""), reader().id
    )
    offered = forms_for(chosen_language)
    form = form if form in offered else None
    starters = starters_for(
        chosen_language, form=form, stage=stage, type=incident.type if incident else None
    )
    page = render_template(
        "statements/new.html",
        needs=needs,
        incident=incident,
        language=chosen_language,
        languages=tuple(Language),
        form=form,
        forms=offered,
        stage=stage,
        stages=tuple(Stage),
        audiences=tuple(Audience),
        starters=starters,
        begun_from=request.form.get("starter", _likeliest(starters, incident)),
        blank_form=request.form.get("form", USUAL_FORM.get(stage, "")),
        given=request.form,
        zone=chosen_zone(),
    )
    return page, 422 if needs else 200


def _likeliest(starters: tuple[Starter, ...], incident: Incident | None) -> str:
    """Give the starter somebody in haste most likely wants: to the public, for what happened."""
    type_ = incident.type if incident else None
    fitting = (
        one.id
        for one in starters
        if one.audience is Audience.PUBLIC and (one.shared or not one.types or type_ in one.types)
    )
    return next(fitting, "")


@route(blueprint, "/statements/", permission=Office(Role.WRITER), methods=("POST",))
def start() -> ResponseReturnValue:
    """Start a statement, from a starter where one was chosen."""
    language = one_of(Language, request.form.get("language"))
    form = one_of(Form, request.form.get("form"))
    if language is None or form is None:
        return _new_form((Need("form-missing"),))
    starter = starter_of(language, request.form.get("starter", ""))
    audience = one_of(Audience, request.form.get("audience"))
    twins = tuple(
        twin
        for name in request.form.getlist("twin")
        if (twin := one_of(Language, name)) is not None and twin is not language
    )
    parts = {language: {part.role: part.text for part in starter.parts}} if starter else {}
    incident = request.form.get("incident", "")
    command = start_statement.StartStatement(
        by=reader().id,
        title=request.form.get("title", ""),
        form=starter.form if starter else form,
        stage=one_of(Stage, request.form.get("stage")) or Stage.FULL,
        audience=audience or (starter.audience if starter else Audience.PUBLIC),
        language=language,
        incident=IncidentId(incident) if incident else None,
        twins=twins,
        wanted_at=_instant(request.form.get("wanted_at", "")),
        parts=parts,
    )
    try:
        start_statement.handle(command, desk())
    except Unfit as refused:
        return _new_form(refused.needs)
    say("statement-started")
    return go(url_for("texts.show", statement=command.id))


def _instant(typed: str) -> datetime | None:
    """Read what a datetime-local field holds, on the reader's own clock."""
    try:
        return datetime.fromisoformat(typed).replace(tzinfo=ZoneInfo(chosen_zone())).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


@route(blueprint, "/statements/<ref:statement>", permission=Member())
def show(statement: str) -> ResponseReturnValue:
    """Show one statement: where it stands, its texts, what came before."""
    page = statement_page.show(connection(), statement, reader().id)
    return render_template("statements/show.html", page=page, languages=tuple(Language))


@route(
    blueprint,
    "/statements/<ref:statement>/submit",
    permission=Member(Role.WRITER),
    methods=("POST",),
)
def hand_over(statement: str) -> ResponseReturnValue:
    """Submit a statement with a word to counsel."""
    seen = {
        TextId(name.removeprefix("revision-")): seen_revision
        for name, value in request.form.items()
        if name.startswith("revision-") and (seen_revision := revision(value)) is not None
    }
    command = submit.Submit(
        reader().id,
        StatementId(statement),
        request.form.get("note", "").strip(),
        seen or None,
        chosen(),
    )
    submit.handle(command, desk())
    say("statement-submitted")
    return go(url_for("statements.show", statement=statement))


@route(
    blueprint,
    "/rounds/<ref:round>/recall",
    permission=Member(Role.WRITER),
    methods=("POST",),
)
def take_back(round: str) -> ResponseReturnValue:  # noqa: A002  (the noun in the address)
    """Recall a submission."""
    command = recall.Recall(reader().id, RoundId(round), request.form.get("reason", ""))
    entry = recall.handle(command, desk())
    say("statement-recalled")
    return go(url_for("statements.show", statement=entry.deed.subject))


@route(
    blueprint,
    "/statements/<ref:statement>/texts",
    permission=Member(Role.WRITER),
    methods=("POST",),
)
def add_twin(statement: str) -> ResponseReturnValue:
    """Add a twin in another language."""
    language = one_of(Language, request.form.get("language"))
    if language is None:
        raise Unfit(Need("form-missing"))
    words: dict[PartRole, str] = {}
    command = add_text.AddText(reader().id, StatementId(statement), language, words)
    add_text.handle(command, desk())
    say("statement-text-added")
    return go(url_for("texts.show", statement=statement))


@route(
    blueprint,
    "/statements/<ref:statement>/preconditions",
    permission=Member(),
    methods=("POST",),
)
def add_precondition(statement: str) -> ResponseReturnValue:
    """Name what must have happened before the statement leaves."""
    what = request.form.get("what", "")
    command = tick_precondition.AddPrecondition(reader().id, StatementId(statement), what)
    tick_precondition.add(command, desk())
    return go(url_for("statements.show", statement=statement, _anchor="preconditions"))


@route(
    blueprint,
    "/statements/<ref:statement>/preconditions/<ref:precondition>",
    permission=Member(noun="statement"),
    methods=("POST",),
)
def tick(statement: str, precondition: str) -> ResponseReturnValue:
    """Tick a precondition by one's name, or untick it."""
    command = tick_precondition.TickPrecondition(
        reader().id, StatementId(statement), precondition, request.form.get("done") == "yes"
    )
    tick_precondition.tick(command, desk())
    release = request.form.get("release", "")
    if is_id(release):
        return go(url_for("releases.prepare", round=release, _anchor="preconditions"))
    return go(url_for("statements.show", statement=statement, _anchor="preconditions"))


@route(
    blueprint,
    "/suggestions/<ref:suggestion>",
    permission=Member(Role.WRITER),
    methods=("POST",),
)
def settle(suggestion: str) -> ResponseReturnValue:
    """Take or decline words a reviewer proposed."""
    take = request.form.get("take") == "yes"
    command = settle_suggestion.SettleSuggestion(reader().id, suggestion, take)
    entry = settle_suggestion.handle(command, desk())
    say("suggestion-taken" if take else "suggestion-declined")
    there = "texts.show" if request.form.get("from") == "desk" else "statements.show"
    return go(url_for(there, statement=entry.deed.subject))


@route(
    blueprint,
    "/statements/<ref:statement>/advice",
    permission=Member(Role.COUNSEL),
    methods=("POST",),
)
def give_advice(statement: str) -> ResponseReturnValue:
    """Give privileged legal advice."""
    readers = tuple(PersonId(person) for person in request.form.getlist("reader"))
    words = request.form.get("words", "")
    command = advise.Advise(reader().id, StatementId(statement), words, readers)
    advise.handle(command, desk())
    say("advice-given")
    return go(url_for("statements.show", statement=statement, _anchor="advice"))


@route(
    blueprint,
    "/statements/<ref:statement>/members",
    permission=Member(),
    methods=("POST",),
)
def add_to_members(statement: str) -> ResponseReturnValue:
    """Add somebody to those who may know of a routine statement, or of its incident."""
    page = statement_page.show(connection(), statement, reader().id)
    found = statements_list.person_by_email(connection(), request.form.get("email", ""))
    command = add_member.AddMember(
        reader().id, ScopeId(page.statement.scope), found or PersonId("")
    )
    add_member.handle(command, desk())
    say("member-added")
    return go(url_for("statements.show", statement=statement, _anchor="members"))
