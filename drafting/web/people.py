"""People: who may sign in, what they may do; for administrators."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import issue_code, people
from drafting.commands.passwords import fresh_password, hashed
from drafting.domain.ids import PersonId
from drafting.domain.language import Catalogue
from drafting.domain.people import Role
from drafting.domain.refusal import Need, Refusal, Unfit
from drafting.queries.people import everyone
from drafting.web.current import connection, desk, reader, settings
from drafting.web.forms import Answers
from drafting.web.language import chosen
from drafting.web.pages import go, say
from drafting.web.permissions import Office, route

blueprint = Blueprint("people", __name__)

ADMINISTRATOR = Office(Role.ADMINISTRATOR)
_FIELDS = {
    "name-missing": "name",
    "email-unsound": "email",
    "email-taken": "email",
    "zone-unknown": "zone",
}


@route(blueprint, "/people/", permission=ADMINISTRATOR)
def index() -> ResponseReturnValue:
    """List everybody."""
    return _page(Answers())


def _page(answers: Answers) -> ResponseReturnValue:
    page = render_template(
        "people/index.html",
        people=everyone(connection()),
        answers=answers,
        roles=tuple(Role),
        own_zone=reader().zone,
        own_language=chosen(),
        duty=reader().on_duty,
    )
    return page, 422 if answers.errors else 200


@route(blueprint, "/people/", permission=ADMINISTRATOR, methods=("POST",))
def add() -> ResponseReturnValue:
    """Add somebody; their first password is shown once."""
    answers = Answers(request.form)
    name, email = answers.line("name", most=120), answers.line("email", most=254)
    zone = answers.line("zone", most=64, required=False)
    phone = answers.line("phone", most=40, required=False)
    catalogue = answers.maybe("catalogue", Catalogue)
    roles = frozenset(answers.choices("role", Role))
    if answers.errors:
        return _page(answers)
    password = fresh_password()
    command = people.AddPerson(
        reader().id, email, name, roles, catalogue, zone, phone, hashed(password)
    )
    try:
        people.add(command, desk())
    except Refusal as refused:
        answers.blame(refused, _FIELDS)
        return _page(answers)
    return _once("people-added", name, password)


def _once(key: str, name: str, secret: str, minutes: int = 0) -> ResponseReturnValue:
    """Show a secret this once; no browser keeps the page."""
    page = render_template(
        "people/once.html",
        key=key,
        name=name,
        secret=secret,
        minutes=minutes,
        base_url=settings().base_url,
    )
    return page, 200, {"Cache-Control": "no-store"}


@route(blueprint, "/people/<ref:person>", permission=ADMINISTRATOR, methods=("POST",))
def change(person: str) -> ResponseReturnValue:
    """Write what somebody may do; their sessions end."""
    answers = Answers(request.form)
    roles = frozenset(answers.choices("role", Role))
    command = people.ChangePerson(
        reader().id, PersonId(person), roles, active=answers.ticked("active")
    )
    people.change(command, desk())
    say("people-changed")
    return go(url_for("people.index", _anchor=f"person-{person}"))


@route(blueprint, "/people/<ref:person>/code", permission=ADMINISTRATOR, methods=("POST",))
def code(person: str) -> ResponseReturnValue:
    """Issue a one-time sign-in code; journalled, and the person is told."""
    found = next((p for p in everyone(connection()) if p.id == person), None)
    if found is None:
        raise Unfit(Need("person-unknown"))
    issued = issue_code.handle(issue_code.IssueCode(reader().id, found.id), desk())
    return _once("people-code", found.name, issued.code, issued.minutes)
