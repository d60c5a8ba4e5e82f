"""One's own settings: language, zone, editor, telephone, duty, password."""

from flask import Blueprint, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import change_me, change_password
from drafting.commands.change_me import ChangeMe
from drafting.commands.change_password import ChangePassword
from drafting.domain.language import Catalogue
from drafting.domain.people import Person
from drafting.domain.refusal import Need, Unfit
from drafting.web.current import desk, reader, stop_reading, visit
from drafting.web.language import CHOICE
from drafting.web.pages import go, say
from drafting.web.permissions import SignedIn, route
from drafting.web.signing import BY_CODE

blueprint = Blueprint("me", __name__)

_FIELDS = {
    "zone-unknown": "zone",
    "phone-unsound": "phone",
    "old-password": "old",
}


@route(blueprint, "/me/", permission=SignedIn())
def show() -> ResponseReturnValue:
    """Show one's settings."""
    return _page(reader(), {})


@route(blueprint, "/me/", permission=SignedIn(), methods=("POST",))
def change() -> ResponseReturnValue:
    """Write one's settings."""
    form = request.form
    chosen = form.get("catalogue", "")
    command = ChangeMe(
        person=reader().id,
        catalogue=Catalogue(chosen) if chosen in set(Catalogue) else None,
        zone=form.get("zone", "").strip(),
        phone=form.get("phone", ""),
        plain_editor=form.get("plain_editor") == "yes",
        on_duty=form.get("on_duty") == "yes",
    )
    try:
        change_me.handle(command, desk())
    except Unfit as refusal:
        return _page(command, _by_field(refusal.needs, "zone")), 422
    session.pop(CHOICE, None)
    say("me-saved")
    return go(url_for("me.show"))


@route(blueprint, "/me/password", permission=SignedIn())
def password() -> ResponseReturnValue:
    """Show the form for a new password."""
    return render_template("me/password.html", found={}, by_code=_came_by_code())


@route(blueprint, "/me/password", permission=SignedIn(), methods=("POST",))
def change_password_here() -> ResponseReturnValue:
    """Set a new password and end one's other sessions."""
    here = visit()
    token = "" if here is None else here.token
    old = None if _came_by_code() else request.form.get("old", "")
    command = ChangePassword(reader().id, old, request.form.get("new", ""), token)
    try:
        change_password.handle(command, desk())
    except Unfit as refusal:
        stop_reading()
        found = _by_field(refusal.needs, "new")
        return render_template("me/password.html", found=found, by_code=_came_by_code()), 422
    session.pop(BY_CODE, None)
    say("me-password-changed")
    return go(url_for("me.show"))


def _page(shown: Person | ChangeMe, found: dict[str, Need]) -> str:
    return render_template("me/show.html", shown=shown, found=found)


def _came_by_code() -> bool:
    here = visit()
    return here is not None and session.get(BY_CODE) == here.token


def _by_field(needs: tuple[Need, ...], otherwise: str) -> dict[str, Need]:
    return {_FIELDS.get(unmet.key, otherwise): unmet for unmet in reversed(needs)}
