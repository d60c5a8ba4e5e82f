"""The overdue promises of a scope, for the line that every page of an incident shows."""

from flask import g

from drafting.queries import commitments
from drafting.queries.commitments import Following
from drafting.web.current import connection, now, visit


def overdue_promises(scope: str = "") -> tuple[Following, ...]:
    """List what is overdue in a scope, the page's own unless another is named; asked once."""
    found = visit()
    scope = scope or (found and found.scope) or ""
    if not scope:
        return ()
    if "overdue" not in g:
        g.overdue = {}
    known: dict[str, tuple[Following, ...]] = g.overdue
    if scope not in known:
        known[scope] = commitments.overdue_in(connection(), scope, now())
    return known[scope]
