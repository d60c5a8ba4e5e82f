"""Releases: releasing what every gate approved, its files, where it was posted."""

from flask import Blueprint, Response, abort, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from drafting.commands import post, release
from drafting.domain.commitment import Tracked
from drafting.domain.ids import ReleaseId, RoundId, fresh_id
from drafting.domain.people import Role
from drafting.domain.refusal import Refusal, Unfit
from drafting.domain.zones import is_zone
from drafting.queries import export
from drafting.queries import release as release_page
from drafting.web.current import connection, desk, now, reader, stop_reading
from drafting.web.forms import Answers
from drafting.web.language import tell_in
from drafting.web.pages import go, say
from drafting.web.permissions import Member, SignedIn, route
from drafting.web.refusals import status_of

blueprint = Blueprint("releases", __name__)

PRESS = Member(Role.PRESS_OFFICER)


@route(blueprint, "/releases/", permission=SignedIn())
def index() -> ResponseReturnValue:
    """List the releases of the reader's scopes, the newest first."""
    page = release_page.listed(connection(), reader().id, after=request.args.get("after", ""))
    return render_template("releases/index.html", page=page, instant=now())


@route(blueprint, "/rounds/<ref:round>/release", permission=PRESS)
def prepare(round: str) -> ResponseReturnValue:  # noqa: A002  (the noun in the address)
    """Show what would be released, as the press sets it."""
    page = release_page.prepare(connection(), round, reader().id, now())
    tell_in(page.dated_in)
    stop_reading()
    sheets = [
        Markup(desk().press.preview(version.canonical, page.day))  # noqa: S704  (the press gives sanitised HTML)
        for _, version in page.texts
        if version.canonical is not None
    ]
    return render_template("releases/prepare.html", page=page, sheets=sheets, instant=now())


@route(blueprint, "/rounds/<ref:round>/release", permission=PRESS, methods=("POST",))
def release_now(round: str) -> ResponseReturnValue:  # noqa: A002  (the noun in the address)
    """Release a fully approved round, naming the digest of every text shown."""
    id_ = ReleaseId(fresh_id())
    try:
        named, promises = request.form.getlist("digest") or None, _promises(Answers(request.form))
        without = request.form.getlist("without") or None
        reason = request.form.get("reason", "")
        command = release.Release(
            reader().id, RoundId(round), named, promises, without, reason, id_
        )
        release.handle(command, desk())
    except Refusal as refused:
        page = release_page.prepare(connection(), round, reader().id, now())
        tell_in(page.dated_in)
        answer = render_template(
            "releases/prepare.html", page=page, sheets=(), refused=refused, instant=now()
        )
        return answer, status_of(refused)
    say("release-done")
    return go(url_for("releases.show", release=id_))


def _promises(answers: Answers) -> tuple[Tracked, ...] | None:
    """Read which promises are to be followed, each by when; None where the form shows none.

    Raises:
        Unfit: where a date is no date.
    """
    zone = answers.given("promises-zone")
    if not is_zone(zone):
        return None
    found = []
    for place in answers.ids("promise"):
        name = f"due-{place}"
        as_told = answers.given(name) == answers.given(f"told-{place}")
        due = None if as_told else answers.instant(name, zone)
        found.append(Tracked(place, due, as_told))
    if answers.errors:
        raise Unfit(*answers.errors.values())
    return tuple(found)


@route(blueprint, "/releases/<ref:release>", permission=Member())
def show(release: str) -> ResponseReturnValue:
    """Show a release: its files, when it is public, where it was posted."""
    page = release_page.show(connection(), release, reader().id)
    tell_in(page.release.zone)
    return render_template("releases/show.html", page=page, instant=now())


@route(blueprint, "/releases/<ref:release>/postings", permission=PRESS, methods=("POST",))
def add_posting(release: str) -> ResponseReturnValue:
    """Record where a release was posted."""
    place, url = request.form.get("place", ""), request.form.get("url", "").strip()
    post.handle(post.Post(reader().id, ReleaseId(release), place, url), desk())
    say("release-posted")
    return go(url_for("releases.show", release=release, _anchor="postings"))


@route(blueprint, "/files/<ref:file>", permission=Member())
def file(file: str) -> ResponseReturnValue:
    """Give one file of a release, the same bytes every time."""
    found = release_page.download(connection(), file)
    if found.content is None:
        abort(410)
    return _attachment(found.name, found.media_type, found.content)


@route(blueprint, "/versions/<ref:version>/paper", permission=Member())
def paper(version: str) -> ResponseReturnValue:
    """Give a version's PDF, marked as a draft unless it was released."""
    found = export.export_of_version(connection(), version)
    stop_reading()
    sheet = desk().press.paper(found.editions[0], found.occasion)
    return _attachment(sheet.name, sheet.media_type, sheet.content)


def _attachment(name: str, media_type: str, content: bytes) -> Response:
    """Answer with a file that no browser takes for a page of this site."""
    answer = make_response(content)
    answer.mimetype = media_type
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
