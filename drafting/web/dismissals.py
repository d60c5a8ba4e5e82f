"""Dismissing findings, taking that back, and the administrator's page of what was dismissed."""

from collections.abc import Mapping

from babel.dates import format_skeleton
from babel.numbers import format_percent
from flask import Blueprint, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

import checks
from drafting.commands import dismiss as dismissing
from drafting.domain.dismissal import DISMISSING_ROLES, Extent
from drafting.domain.ids import TextId, VersionId
from drafting.domain.people import Role
from drafting.domain.refusal import Need, Unfit
from drafting.queries import dismissals as dismissals_page
from drafting.queries.dismissals import DismissalsPage
from drafting.render.judging import MESSAGES
from drafting.web.current import connection, desk, now, reader
from drafting.web.forms import one_of
from drafting.web.language import chosen
from drafting.web.pages import go, here_or, say
from drafting.web.permissions import Member, Office, route, wants_json
from drafting.web.translation import babel_locale

blueprint = Blueprint("dismissals", __name__)

DISMISSERS = Member(*sorted(DISMISSING_ROLES))


def extents_for(*, in_incident: bool) -> tuple[Extent, ...]:
    """List how far a finding may be dismissed on a statement, the narrowest first."""
    return tuple(extent for extent in Extent if in_incident or extent is not Extent.INCIDENT)


@route(blueprint, "/texts/<ref:text>/dismiss", permission=DISMISSERS, methods=("POST",))
def dismiss(text: str) -> ResponseReturnValue:
    """Set a finding aside with a reason; a script gets its id, a form the desk again."""
    sent = request.get_json(silent=True) if request.is_json else request.form
    given = {
        name: str(sent.get(name) or "") if isinstance(sent, Mapping) else ""
        for name in ("spot", "extent", "reason", "version", "back")
    }
    extent = one_of(Extent, given["extent"])
    if extent is None:
        raise Unfit(Need("choice-missing"))
    version = VersionId(given["version"]) if given["version"] else None
    command = dismissing.Dismiss(
        reader().id, TextId(text), given["spot"], extent, given["reason"], version
    )
    entry = dismissing.handle(command, desk())
    if wants_json():
        return jsonify(dismissal=command.id)
    say("finding-dismissed")
    alone = text if reader().plain_editor else None
    place = f"text-{text}-notes"
    there = url_for("texts.show", statement=entry.deed.subject, text=alone, _anchor=place)
    return go(here_or(given["back"], there))


@route(
    blueprint,
    "/dismissals/<ref:dismissal>/reopen",
    permission=DISMISSERS,
    methods=("POST",),
)
def reopen(dismissal: str) -> ResponseReturnValue:
    """Take a dismissal back; the finding stands again wherever it was covered."""
    entry = dismissing.reopen(dismissing.Reopen(reader().id, dismissal), desk())
    if wants_json():
        return jsonify(dismissal=dismissal)
    say("finding-reopened")
    there = url_for("texts.show", statement=entry.deed.subject)
    return go(here_or(request.form.get("back", ""), there))


@route(blueprint, "/dismissals/", permission=Office(Role.ADMINISTRATOR))
def index() -> ResponseReturnValue:
    """Show by rule what people dismissed, with no word of any statement and nobody's name."""
    page = dismissals_page.tallied(connection(), now())
    return render_template(
        "dismissals/index.html",
        page=page,
        whys={one.rule: _why(one.rule) for one in page.rules},
        months=_months(page),
        share=_share,
        most=dismissals_page.VERSIONS,
    )


def _why(rule: str) -> str:
    """Say why a rule exists; a remark that is none of the checks' rules has nothing to say here."""
    try:
        return checks.explain(rule, MESSAGES[chosen()]).splitlines()[2]
    except (KeyError, IndexError):
        return ""


def _months(page: DismissalsPage) -> tuple[str, ...]:
    return tuple(format_skeleton("yMMM", month, locale=babel_locale()) for month in page.months)


def _share(part: int, whole: int) -> str:
    return format_percent(part / whole, locale=babel_locale())
