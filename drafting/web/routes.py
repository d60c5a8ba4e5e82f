"""Routes and the organisation's own settings; for administrators."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import set_organisation, set_routes
from drafting.domain.canonical import Letterhead
from drafting.domain.forms import Stage
from drafting.domain.incident import Severity
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Need, Refusal
from drafting.domain.route import Gate, Order, Route, Rule
from drafting.queries import organisation
from drafting.web.current import connection, desk, reader
from drafting.web.forms import Answers
from drafting.web.pages import go, say
from drafting.web.permissions import Office, route

blueprint = Blueprint("routes", __name__)

ADMINISTRATOR = Office(Role.ADMINISTRATOR)
SPARE_ROWS = 2
"""Empty rows the form offers for further rules."""

MOST_LOGO = 500
"""Kilobytes a logo may have; one of each language fits into a request."""


@route(blueprint, "/routes/", permission=ADMINISTRATOR)
def index() -> ResponseReturnValue:
    """Show who must approve what."""
    return _page(Answers())


def _page(answers: Answers) -> ResponseReturnValue:
    page = render_template(
        "routes/index.html",
        page=organisation.routes(connection()),
        spare=range(SPARE_ROWS),
        answers=answers,
        severities=tuple(Severity),
        stages=tuple(Stage),
        orders=tuple(Order),
    )
    return page, 422 if answers.errors else 200


@route(blueprint, "/routes/", permission=ADMINISTRATOR, methods=("POST",))
def change() -> ResponseReturnValue:
    """Write the table of routes; a row without numbers is left out."""
    answers = Answers(request.form)
    rules = []
    for row in range(int(answers.number("rows", least=0, most=50))):
        if not answers.given(f"counsel-{row}").strip():
            continue
        gates = (
            Gate(Role.COUNSEL, answers.number(f"counsel-{row}", least=1, most=9)),
            Gate(Role.EXECUTIVE, answers.number(f"executive-{row}", least=1, most=9)),
        )
        order = answers.choice(f"order-{row}", Order)
        severity = answers.maybe(f"severity-{row}", Severity)
        stage = answers.maybe(f"stage-{row}", Stage)
        rules.append(Rule(severity, stage, Route(gates, order)))
    if answers.errors:
        return _page(answers)
    try:
        set_routes.handle(set_routes.SetRoutes(reader().id, tuple(rules)), desk())
    except Refusal as refused:
        answers.blame(refused)
        return _page(answers)
    say("routes-changed")
    return go(url_for("routes.index"))


@route(blueprint, "/routes/organisation", permission=ADMINISTRATOR)
def house() -> ResponseReturnValue:
    """Show zone and letterheads."""
    return _house(Answers())


def _house(answers: Answers) -> ResponseReturnValue:
    page = render_template(
        "routes/organisation.html",
        page=organisation.organisation(connection()),
        answers=answers,
        most_logo=MOST_LOGO,
    )
    return page, 422 if answers.errors else 200


@route(blueprint, "/routes/organisation", permission=ADMINISTRATOR, methods=("POST",))
def change_house() -> ResponseReturnValue:
    """Write zone and letterheads."""
    answers = Answers(request.form)
    zone = answers.line("zone", most=64)
    before = dict(organisation.organisation(connection()).letterheads)
    heads = {
        language: Letterhead(
            name=answers.line(f"name-{language.value}", required=False),
            lines=tuple(
                line.strip()
                for line in answers.text(f"lines-{language.value}", required=False).split("\n")
                if line.strip()
            ),
            logo="" if answers.given(f"bare-{language.value}") else before[language].logo,
            style=before[language].style,
        )
        for language in Language
    }
    logos = _logos(answers)
    if answers.errors:
        return _house(answers)
    command = set_organisation.SetOrganisation(reader().id, zone, heads, logos)
    try:
        set_organisation.handle(command, desk())
    except Refusal as refused:
        answers.blame(refused, {"zone-unknown": "zone"})
        return _house(answers)
    say("organisation-changed")
    return go(url_for("routes.house"))


def _logos(answers: Answers) -> dict[Language, bytes]:
    """Read the logos that came with a form; a larger one than a logo need be is an error."""
    found = {}
    for language in Language:
        name = f"logo-{language.value}"
        sent = request.files.get(name)
        raw = sent.read(MOST_LOGO * 1000 + 1) if sent else b""
        if len(raw) > MOST_LOGO * 1000:
            answers.errors[name] = Need("logo-too-large", {"most": MOST_LOGO})
        elif raw:
            found[language] = raw
    return found
