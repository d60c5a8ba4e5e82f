"""Facts: the texts that say otherwise."""

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue

from drafting.queries import otherwise as otherwise_page
from drafting.web.current import connection, reader
from drafting.web.pages import go, say
from drafting.web.permissions import Member, route

blueprint = Blueprint("facts", __name__)


@route(blueprint, "/facts/<ref:fact>/otherwise", permission=Member())
def otherwise(fact: str) -> ResponseReturnValue:
    """List the incident's drafts, approved and released texts that say otherwise than a fact."""
    page = otherwise_page.show(connection(), fact, reader().id)
    return render_template("facts/otherwise.html", page=page)


def or_otherwise(fact: str, there: ResponseReturnValue) -> ResponseReturnValue:
    """Lead on from a fact just written: to the texts that say otherwise, where there are any."""
    page = otherwise_page.show(connection(), fact, reader().id)
    if not page.texts and not page.unread:
        say("fact-recorded")
        return there
    say("fact-recorded-otherwise" if page.texts else "fact-recorded")
    return go(url_for("facts.otherwise", fact=fact))
