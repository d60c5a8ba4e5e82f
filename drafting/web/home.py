"""Home, and search."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from drafting.queries import home
from drafting.queries.searching import searched
from drafting.web.current import connection, now, reader
from drafting.web.permissions import SignedIn, route

blueprint = Blueprint("home", __name__)


@route(blueprint, "/", permission=SignedIn())
def show() -> ResponseReturnValue:
    """Show what awaits the reader, open incidents, latest releases."""
    return render_template("home/show.html", page=home.show(connection(), reader().id, now()))


@route(blueprint, "/search", permission=SignedIn())
def search() -> ResponseReturnValue:
    """Find statements, texts and incidents of the reader's own scopes."""
    query = request.args.get("q", "").strip()[:200]
    found = searched(connection(), query, reader().id)
    return render_template("search/show.html", query=query, found=found)
