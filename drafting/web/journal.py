"""The journal; for administrators, who see that something happened, not what it said."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from drafting.domain.people import Role
from drafting.queries.journal import listed
from drafting.web.current import connection, reader
from drafting.web.permissions import Office, route

blueprint = Blueprint("journal", __name__)


@route(blueprint, "/journal/", permission=Office(Role.ADMINISTRATOR))
def index() -> ResponseReturnValue:
    """List the journal, the newest entry first."""
    before = request.args.get("before", "")
    number = int(before) if before.isascii() and before.isdecimal() else 0
    return render_template(
        "journal/index.html", page=listed(connection(), reader().id, before=min(number, 2**31 - 1))
    )
