"""Commitments: the page of a promise that is followed, and what becomes of it."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from drafting.commands import mark_commitment
from drafting.domain.commitment import MARKING_ROLES, CommitmentStep
from drafting.domain.refusal import Conflict, Need, Refusal, Unfit
from drafting.queries import commitments
from drafting.web.current import connection, desk, reader
from drafting.web.forms import one_of
from drafting.web.pages import go, say
from drafting.web.permissions import Member, route
from drafting.web.refusals import status_of

blueprint = Blueprint("commitments", __name__)

MARKERS = Member(*sorted(MARKING_ROLES))


@route(blueprint, "/commitments/<ref:commitment>", permission=Member())
def show(commitment: str) -> ResponseReturnValue:
    """Show a promise: its words, when it is due, what became of it."""
    return _page(commitment)


def _page(commitment: str, refused: Refusal | None = None) -> ResponseReturnValue:
    page = commitments.show(connection(), commitment, reader().id)
    answer = render_template(
        "commitments/show.html", page=page, refused=refused, given=request.form
    )
    return answer, status_of(refused) if refused else 200


@route(blueprint, "/commitments/<ref:commitment>/mark", permission=MARKERS, methods=("POST",))
def mark(commitment: str) -> ResponseReturnValue:
    """Say that a promise was kept, is withdrawn with a reason, or stands again."""
    step = one_of(CommitmentStep, request.form.get("step"))
    if step is None:
        raise Unfit(Need("choice-missing"))
    command = mark_commitment.MarkCommitment(
        reader().id, commitment, step, request.form.get("note", "")
    )
    try:
        mark_commitment.handle(command, desk())
    except (Conflict, Unfit) as refused:
        return _page(commitment, refused)
    say("commitment-marked")
    return go(url_for("commitments.show", commitment=commitment))
