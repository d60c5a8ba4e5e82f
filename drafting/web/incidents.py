"""Incidents: opening one with one line, and everything that hangs on it."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import (
    add_member,
    change_incident,
    open_incident,
    record_fact,
    say_key_message,
    set_deadline,
    set_stance,
)
from drafting.domain.ids import IncidentId, PersonId, ScopeId
from drafting.domain.incident import (
    Cause,
    Expression,
    FactState,
    IncidentState,
    IncidentType,
    Offer,
    Severity,
)
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Need, Unfit
from drafting.domain.zones import is_zone
from drafting.queries import incident as incident_page
from drafting.queries.statements import person_by_email
from drafting.web.current import connection, desk, now, reader
from drafting.web.facts import or_otherwise
from drafting.web.forms import Answers
from drafting.web.language import chosen_zone, own_language
from drafting.web.pages import go, say
from drafting.web.permissions import Member, Office, SignedIn, route

blueprint = Blueprint("incidents", __name__)

OPENING = Office(*sorted(open_incident.OPENING_ROLES))
REVIEWER = Member(Role.COUNSEL, Role.EXECUTIVE)


def _there(incident: str, anchor: str = "") -> ResponseReturnValue:
    return go(url_for("incidents.show", incident=incident, _anchor=anchor or None))


@route(blueprint, "/incidents/", permission=SignedIn())
def index() -> ResponseReturnValue:
    """List the reader's incidents, the newest first."""
    page = incident_page.listed(connection(), reader().id, after=request.args.get("after", ""))
    return render_template("incidents/index.html", page=page)


@route(blueprint, "/incidents/new", permission=OPENING)
def new() -> ResponseReturnValue:
    """Ask what happened, in one line."""
    return _ask(Answers())


def _ask(answers: Answers) -> ResponseReturnValue:
    page = render_template(
        "incidents/new.html",
        answers=answers,
        team=incident_page.duty_team(connection()),
        types=tuple(IncidentType),
        severities=tuple(Severity),
        zone=chosen_zone(),
    )
    return page, 422 if answers.errors else 200


@route(blueprint, "/incidents/", permission=OPENING, methods=("POST",))
def open_one() -> ResponseReturnValue:
    """Open an incident; one line is enough."""
    answers = Answers(request.form)
    zone = chosen_zone()
    command = open_incident.OpenIncident(
        by=reader().id,
        line=answers.line("line"),
        drill=answers.ticked("drill"),
        zone=zone,
        type=answers.maybe("type", IncidentType),
        severity=answers.maybe("severity", Severity),
        occurred_at=answers.instant("occurred_at", zone),
        discovered_at=answers.instant("discovered_at", zone),
    )
    if answers.errors:
        return _ask(answers)
    try:
        open_incident.handle(command, desk())
    except Unfit as refused:
        answers.blame(refused, {"line-missing": "line", "line-too-long": "line"})
        return _ask(answers)
    say("incident-opened")
    return _there(command.id)


@route(blueprint, "/incidents/<ref:incident>", permission=Member())
def show(incident: str) -> ResponseReturnValue:
    """Show an incident."""
    return _page(incident, Answers())


def _page(incident: str, answers: Answers) -> ResponseReturnValue:
    page = render_template(
        "incidents/show.html",
        page=incident_page.show(connection(), incident, reader().id),
        answers=answers,
        languages=tuple(Language),
        own_language=own_language(),
        fact_states=tuple(s for s in FactState if s is not FactState.SUPERSEDED),
        causes=tuple(Cause),
        expressions=tuple(Expression),
        offers=tuple(Offer),
        instant=now(),
    )
    return page, 422 if answers.errors else 200


@route(blueprint, "/incidents/<ref:incident>/change", permission=Member())
def edit(incident: str) -> ResponseReturnValue:
    """Offer what is known of the incident to be changed."""
    return _edit(incident, Answers())


def _edit(incident: str, answers: Answers) -> ResponseReturnValue:
    page = render_template(
        "incidents/edit.html",
        page=incident_page.show(connection(), incident, reader().id),
        answers=answers,
        types=tuple(IncidentType),
        severities=tuple(Severity),
        states=tuple(IncidentState),
    )
    return page, 422 if answers.errors else 200


@route(blueprint, "/incidents/<ref:incident>/change", permission=Member(), methods=("POST",))
def change(incident: str) -> ResponseReturnValue:
    """Write what changed; a graver severity supersedes the rounds under way."""
    answers = Answers(request.form)
    zone = answers.line("zone", most=64)
    given = incident_page.show(connection(), incident, reader().id).incident
    read_in = zone if not answers.errors and is_zone(zone) else given.zone
    command = change_incident.ChangeIncident(
        by=reader().id,
        incident=IncidentId(incident),
        line=answers.line("line"),
        zone=zone,
        state=answers.choice("state", IncidentState),
        type=answers.maybe("type", IncidentType),
        severity=answers.maybe("severity", Severity),
        occurred_at=answers.instant("occurred_at", read_in),
        discovered_at=answers.instant("discovered_at", read_in),
        determined_at=answers.instant("determined_at", read_in),
    )
    if answers.errors:
        return _edit(incident, answers)
    try:
        change_incident.handle(command, desk())
    except Unfit as refused:
        fields = {"line-missing": "line", "line-too-long": "line", "zone-unknown": "zone"}
        answers.blame(refused, fields)
        return _edit(incident, answers)
    say("incident-changed")
    return _there(incident)


@route(blueprint, "/incidents/<ref:incident>/facts", permission=Member(), methods=("POST",))
def add_fact(incident: str) -> ResponseReturnValue:
    """Record a fact."""
    answers = Answers(request.form)
    command = record_fact.RecordFact(
        by=reader().id,
        incident=IncidentId(incident),
        what=answers.line("what"),
        value=answers.line("value", required=False),
        unit=answers.line("unit", most=40, required=False),
        as_of=answers.instant("as_of", chosen_zone()),
        source=answers.line("source", required=False),
        state=answers.maybe("fact_state", FactState) or FactState.REPORTED,
        public=answers.ticked("public"),
        supersedes=answers.line("supersedes", most=16, required=False),
    )
    if answers.errors:
        return _page(incident, answers)
    record_fact.handle(command, desk())
    return or_otherwise(command.id, _there(incident, "facts"))


@route(blueprint, "/facts/<ref:fact>", permission=Member(), methods=("POST",))
def change_fact(fact: str) -> ResponseReturnValue:
    """Say how sure one is of a fact now, and whether the public may know it."""
    answers = Answers(request.form)
    state = answers.choice("fact_state", FactState)
    if answers.errors:
        raise Unfit(Need("choice-missing"))
    command = record_fact.ChangeFact(reader().id, fact, state, answers.ticked("public"))
    entry = record_fact.change(command, desk())
    return or_otherwise(fact, _there(entry.deed.scope, "facts"))


@route(blueprint, "/incidents/<ref:incident>/messages", permission=Member(), methods=("POST",))
def add_message(incident: str) -> ResponseReturnValue:
    """Add a sentence everyone is to say."""
    answers = Answers(request.form)
    command = say_key_message.SayKeyMessage(
        reader().id,
        IncidentId(incident),
        answers.choice("language", Language),
        answers.line("words", most=1000),
    )
    if answers.errors:
        return _page(incident, answers)
    say_key_message.handle(command, desk())
    return _there(incident, "messages")


@route(
    blueprint,
    "/incidents/<ref:incident>/messages/<ref:key_message>",
    permission=Member(noun="incident"),
    methods=("POST",),
)
def drop_message(incident: str, key_message: str) -> ResponseReturnValue:
    """Remove a key message."""
    command = say_key_message.DropKeyMessage(reader().id, IncidentId(incident), key_message)
    say_key_message.drop(command, desk())
    return _there(incident, "messages")


@route(blueprint, "/incidents/<ref:incident>/stance", permission=REVIEWER, methods=("POST",))
def propose_stance(incident: str) -> ResponseReturnValue:
    """Propose the organisation's position."""
    answers = Answers(request.form)
    command = set_stance.ProposeStance(
        by=reader().id,
        incident=IncidentId(incident),
        cause=answers.choice("cause", Cause),
        expression=answers.choice("expression", Expression),
        offer=answers.choice("offer", Offer),
        jurisdictions=_listed(answers.text("jurisdictions", most=300, required=False)),
        unnamed=_listed(answers.text("unnamed", most=1000, required=False)),
    )
    if answers.errors:
        return _page(incident, answers)
    set_stance.handle(command, desk())
    say("stance-proposed")
    return _there(incident, "stance")


def _listed(words: str) -> tuple[str, ...]:
    """Read names written one a line or with commas between them."""
    for comma in ",，、;；":
        words = words.replace(comma, "\n")
    return tuple(line.strip() for line in words.split("\n") if line.strip())


@route(
    blueprint,
    "/incidents/<ref:incident>/stance/<ref:stance>",
    permission=Member(Role.COUNSEL, Role.EXECUTIVE, noun="incident"),
    methods=("POST",),
)
def agree_stance(incident: str, stance: str) -> ResponseReturnValue:
    """Agree to the position proposed."""
    command = set_stance.AgreeStance(reader().id, IncidentId(incident), stance)
    set_stance.agree(command, desk())
    say("stance-agreed")
    return _there(incident, "stance")


@route(blueprint, "/incidents/<ref:incident>/deadlines", permission=Member(), methods=("POST",))
def add_deadline(incident: str) -> ResponseReturnValue:
    """Set a deadline by hand."""
    answers = Answers(request.form)
    zone = answers.line("due_zone", most=64)
    due_at = answers.instant("due_at", zone if is_zone(zone) else "UTC", required=True)
    what = answers.line("due_what")
    if not is_zone(zone):
        answers.errors.setdefault("due_zone", Need("zone-unknown", {"zone": zone}))
    if answers.errors or due_at is None:
        return _page(incident, answers)
    command = set_deadline.SetDeadline(
        reader().id,
        IncidentId(incident),
        what,
        due_at,
        zone,
        answers.line("required_by", required=False),
    )
    set_deadline.handle(command, desk())
    return _there(incident, "deadlines")


@route(
    blueprint,
    "/incidents/<ref:incident>/deadlines/<ref:deadline>",
    permission=Member(noun="incident"),
    methods=("POST",),
)
def finish_deadline(incident: str, deadline: str) -> ResponseReturnValue:
    """Say that what was due is done."""
    command = set_deadline.FinishDeadline(reader().id, IncidentId(incident), deadline)
    set_deadline.finish(command, desk())
    return _there(incident, "deadlines")


@route(blueprint, "/incidents/<ref:incident>/members", permission=Member(), methods=("POST",))
def add_to_members(incident: str) -> ResponseReturnValue:
    """Add somebody to those who may know of the incident."""
    answers = Answers(request.form)
    found = person_by_email(connection(), answers.line("email", most=254))
    if answers.errors or found is None:
        answers.errors.setdefault("email", Need("person-unknown"))
        return _page(incident, answers)
    command = add_member.AddMember(reader().id, ScopeId(incident), PersonId(found))
    add_member.handle(command, desk())
    say("member-added")
    return _there(incident, "members")
