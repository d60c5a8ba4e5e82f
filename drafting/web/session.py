"""Signing in and out: by password, by one-time code, by one click on a demonstration."""

from collections.abc import Iterable

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import sign_in, sign_out
from drafting.config import is_loopback
from drafting.domain.ids import PersonId
from drafting.domain.language import Catalogue
from drafting.domain.people import Person
from drafting.domain.refusal import Need
from drafting.queries import doors
from drafting.web.current import connection, desk, reader_or_none, stop_reading, visit
from drafting.web.language import CHOICE, chosen
from drafting.web.pages import go, here_or, say
from drafting.web.permissions import Anyone, SignedIn, route
from drafting.web.signing import let_in, let_out

blueprint = Blueprint("session", __name__)


@route(blueprint, "/session/", permission=Anyone("one signs in here"))
def show() -> ResponseReturnValue:
    """Show the form that signs people in."""
    if reader_or_none() is not None:
        return redirect(here_or(request.args.get("then", "/")), 303)
    return _form({}, by_code="code" in request.args)


@route(blueprint, "/session/", permission=Anyone("one signs in here"), methods=("POST",))
def enter() -> ResponseReturnValue:
    """Sign in with a password."""
    email, password = request.form.get("email", ""), request.form.get("password", "")
    try:
        opened = sign_in.handle(sign_in.SignIn(email, password, _address()), desk())
    except (sign_in.WrongPassword, sign_in.TooManyAttempts) as refusal:
        return _refused(refusal, by_code=False)
    let_in(opened)
    return go(_then())


@route(blueprint, "/session/code", permission=Anyone("one signs in here"), methods=("POST",))
def enter_by_code() -> ResponseReturnValue:
    """Sign in with a one-time code; a new password comes next."""
    email, code = request.form.get("email", ""), request.form.get("code", "")
    try:
        opened = sign_in.handle_code(sign_in.SignInByCode(email, code, _address()), desk())
    except (sign_in.WrongPassword, sign_in.TooManyAttempts) as refusal:
        return _refused(refusal, by_code=True)
    let_in(opened, by_code=True)
    say("session-signed-in-by-code", kind="note")
    return go(url_for("me.password"))


@route(
    blueprint,
    "/session/as",
    permission=Anyone("a demonstration's people are everybody's; elsewhere it is not there"),
    methods=("POST",),
)
def enter_as() -> ResponseReturnValue:
    """Sign in as one of a demonstration's people, from this machine only."""
    if not _is_near():
        abort(404)
    person = PersonId(request.form.get("person", ""))
    let_in(sign_in.handle_as(sign_in.SignInAs(person, _address()), desk()))
    return go(_then())


@route(blueprint, "/session/end", permission=SignedIn(), methods=("POST",))
def leave() -> ResponseReturnValue:
    """Sign out here, or everywhere."""
    here = visit()
    if here is not None:
        everywhere = request.form.get("everywhere") == "yes"
        sign_out.handle(sign_out.SignOut(here.person.id, here.token, everywhere), desk())
    let_out()
    say("session-signed-out")
    return go(url_for("session.show"))


@route(
    blueprint,
    "/session/language",
    permission=Anyone("it changes the browser's own cookie only"),
    methods=("POST",),
)
def language() -> ResponseReturnValue:
    """Remember in the cookie which language somebody reads before signing in."""
    wanted = request.form.get("catalogue", "")
    if wanted not in set(Catalogue):
        abort(400)
    session[CHOICE] = wanted
    return go(_then())


def _form(found: dict[str, Need], *, by_code: bool) -> str:
    near = _is_near()
    return render_template(
        "session/show.html",
        found=found,
        by_code=by_code,
        email=request.form.get("email", ""),
        then=here_or(request.values.get("then", "/")),
        people=_own_first(doors.demonstration_people(connection())) if near else (),
    )


def _own_first(people: Iterable[Person]) -> list[Person]:
    """Put those who read the visitor's language before the others."""
    return sorted(people, key=lambda one: one.catalogue is not chosen())


def _refused(
    refusal: sign_in.WrongPassword | sign_in.TooManyAttempts, *, by_code: bool
) -> ResponseReturnValue:
    stop_reading()
    form = _form({"": refusal.needs[0]}, by_code=by_code)
    if isinstance(refusal, sign_in.TooManyAttempts):
        return form, 429, {"Retry-After": str(int(sign_in.WINDOW.total_seconds()))}
    return form, 422


def _then() -> str:
    return here_or(request.form.get("then", "/"))


def _address() -> str:
    return request.remote_addr or ""


def _is_near() -> bool:
    """Tell whether the request comes from this machine, to it by a name of its own.

    The name is asked for too: another site's name may be made to point here.
    """
    host = request.host.rsplit(":", 1)[0]
    return is_loopback(_address()) and is_loopback(host)
