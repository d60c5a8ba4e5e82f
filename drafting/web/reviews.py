"""Reviewing: the queue, the page on which one decides, and the decisions themselves."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from drafting.commands import approve, erase, keep_words, return_round, suggest
from drafting.domain.erasure import sought, unsound_phrase
from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId, RoundId, VersionId
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, Need, Refusal, Unfit
from drafting.queries import erasure as erasure_page
from drafting.queries import queue as queue_page
from drafting.queries import review
from drafting.queries import version as version_page
from drafting.queries.review import Reviewed, ReviewPage
from drafting.render.catalogues import TAGS
from drafting.render.redline_html import RedlineLabels, redline_html
from drafting.render.redline_view import RedlineView
from drafting.web.current import connection, desk, reader
from drafting.web.dismissals import extents_for
from drafting.web.forms import one_of
from drafting.web.language import chosen
from drafting.web.pages import go, say
from drafting.web.permissions import Member, SignedIn, route
from drafting.web.refusals import status_of
from drafting.web.translation import label, t

blueprint = Blueprint("reviews", __name__)

REVIEWER = Member(Role.COUNSEL, Role.EXECUTIVE)
PROPOSALS = 3
"""Places for words to use instead that the form offers at once."""


@route(blueprint, "/rounds/", permission=SignedIn())
def queue() -> ResponseReturnValue:
    """List what awaits the reader's decision, the most pressing first."""
    page = queue_page.awaiting(connection(), reader().id)
    return render_template("reviews/queue.html", page=page)


@route(blueprint, "/rounds/<ref:round>", permission=Member())
def show(round: str) -> ResponseReturnValue:  # noqa: A002  (the noun in the address)
    """Show a round: what it is, what is unsettled, what changed, and the choices."""
    return _page(review.show(connection(), round, reader().id))


def _page(page: ReviewPage, refused: Refusal | None = None) -> ResponseReturnValue:
    labels = RedlineLabels.spoken(_said, TAGS[chosen()])
    answer = render_template(
        "reviews/show.html",
        page=page,
        redlines={text.text.id: _redline(text, labels) for text in page.texts},
        clean={text.text.id: _clean(text, labels) for text in page.texts if text.compared},
        refused=refused,
        given=request.form,
        proposals=range(PROPOSALS),
        may_advise=review.may_advise(page),
        may_dismiss=review.may_dismiss(page),
        extents=extents_for(in_incident=page.incident is not None),
        over=review.is_over(page),
    )
    return answer, status_of(refused) if refused else 200


def _said(key: str, /, **values: Any) -> str:
    return t(key, **values)


def _redline(text: Reviewed, labels: RedlineLabels) -> Markup:
    if text.view is None:
        return Markup("")
    if text.compared is None:  # a first reading compares nothing
        return _unmarked(text.view, text, labels, f"{text.text.id}-")
    html = redline_html(text.view, labels, text.text.language.value, prefix=f"{text.text.id}-")
    return Markup(html)  # noqa: S704  (redline_html escapes every character of the text)


def _clean(text: Reviewed, labels: RedlineLabels) -> Markup:
    """Set the new text alone: Markdown as it will look, and where a date of release will stand."""
    canonical = text.version.canonical
    view = review.redlined(None, canonical) if canonical and text.view else None
    prefix = f"{text.text.id}-clean-"
    return Markup("") if view is None else _unmarked(view, text, labels, prefix)


def _unmarked(view: RedlineView, text: Reviewed, labels: RedlineLabels, prefix: str) -> Markup:
    """Set a text in which nothing is marked; its region is called the text, not the redline."""
    said = replace(labels, none="", region=f"{t('review-text')} · {label(text.text.language)}")
    html = redline_html(view, said, text.text.language.value, prefix=prefix)
    return Markup(html)  # noqa: S704  (redline_html escapes every character of the text)


def _digests() -> list[str] | None:
    """Give the digests a decision names; None where the form names none."""
    return request.form.getlist("digest") or None


def _proposals() -> tuple[suggest.Proposal, ...]:
    """Read the rows of words to use instead that somebody has filled in."""
    found = []
    for row in range(PROPOSALS):
        before = request.form.get(f"before-{row}", "").replace("\r\n", "\n")
        after = request.form.get(f"after-{row}", "").replace("\r\n", "\n")
        version, _, part = request.form.get(f"place-{row}", "").partition(" ")
        role = one_of(PartRole, part)
        if not before and not after:
            continue
        found.append(
            suggest.Proposal(
                VersionId(version),
                role or PartRole.BODY,
                before.strip("\n"),
                after.strip("\n"),
                request.form.get(f"why-{row}", ""),
                number=row + 1,
            )
        )
    return tuple(found)


def _again(round_: str, refused: Refusal) -> ResponseReturnValue:
    """Show the page as it stands now, with every need unmet and what was typed."""
    return _page(review.show(connection(), round_, reader().id), refused)


@route(blueprint, "/rounds/<ref:round>/approve", permission=REVIEWER, methods=("POST",))
def agree(round: str) -> ResponseReturnValue:  # noqa: A002  (the noun in the address)
    """Approve, naming the digest of every text shown."""
    reason = request.form.get("reason", "").strip()
    command = approve.Approve(reader().id, RoundId(round), _digests(), reason)
    try:
        approve.handle(command, desk())
    except Refusal as refused:
        return _again(round, refused)
    say("review-approved")
    return go(url_for("reviews.show", round=round))


@route(blueprint, "/rounds/<ref:round>/return", permission=REVIEWER, methods=("POST",))
def send_back(round: str) -> ResponseReturnValue:  # noqa: A002  (the noun in the address)
    """Return with a reason, words to use instead, and privileged advice apart from both."""
    command = return_round.ReturnRound(
        by=reader().id,
        round=RoundId(round),
        digests=_digests(),
        reason=request.form.get("reason", ""),
        proposals=_proposals(),
        advice=request.form.get("advice", ""),
        advice_readers=tuple(PersonId(p) for p in request.form.getlist("reader")),
    )
    try:
        return_round.handle(command, desk())
    except Refusal as refused:
        return _again(round, refused)
    say("review-returned")
    return go(url_for("reviews.show", round=round))


@route(blueprint, "/rounds/<ref:round>/suggest", permission=REVIEWER, methods=("POST",))
def propose(round: str) -> ResponseReturnValue:  # noqa: A002  (the noun in the address)
    """Suggest words without deciding; who suggests may still decide."""
    command = suggest.Suggest(reader().id, RoundId(round), _proposals())
    try:
        suggest.handle(command, desk())
    except Refusal as refused:
        return _again(round, refused)
    say("review-suggested")
    return go(url_for("reviews.show", round=round))


@route(
    blueprint,
    "/versions/<ref:version>/keep",
    permission=Member(Role.COUNSEL),
    methods=("POST",),
)
def keep(version: str) -> ResponseReturnValue:
    """Keep the words a 'must' finding marks, with a reason."""
    form = request.form
    command = keep_words.KeepWords(
        reader().id, VersionId(version), form.get("key", ""), form.get("reason", "")
    )
    keep_words.handle(command, desk())
    say("words-kept")
    round_ = version_page.round_holding(connection(), version)
    if round_ is None:
        return go(url_for("reviews.version", version=version))
    return go(url_for("reviews.show", round=round_, _anchor="findings"))


@route(blueprint, "/versions/<ref:version>", permission=Member())
def version(version: str) -> ResponseReturnValue:
    """Show one version as it was cut, beside the one before it."""
    return _version_page(version)


def _version_page(
    version: str, looked: erasure_page.Reach | None = None, refused: Refusal | None = None
) -> ResponseReturnValue:
    """Show a version; with an erasure asked for, or looked for, every place the words stand in."""
    page = version_page.show(connection(), version, reader().id)
    erasing = reader().roles & erase.ERASING_ROLES and not page.version.erased
    if erasing and page.erasure:
        looked = erasure_page.look(connection(), version, reader().id, "")
    labels = RedlineLabels.spoken(_said, TAGS[chosen()])
    redline = Markup("")
    if page.view is not None:
        html = redline_html(page.view, labels, page.text.language.value)
        redline = Markup(html)  # noqa: S704  (redline_html escapes every character of the text)
    answer = render_template(
        "reviews/version.html",
        page=page,
        redline=redline,
        reach=looked,
        refused=refused,
        given=request.form,
    )
    return answer, status_of(refused) if refused else 200


@route(
    blueprint,
    "/versions/<ref:version>/erase/look",
    permission=Member(*sorted(erase.ERASING_ROLES)),
    methods=("POST",),
)
def look_for_words(version: str) -> ResponseReturnValue:
    """Show where else words stand, before anybody asks to erase them; nothing is written.

    A POST, so that a name which is to be forgotten stands in no address and no server's log.
    """
    named = request.form.get("phrases", "").replace("\r\n", "\n")
    if unsound_phrase(sought(named, {})):
        return _version_page(version, refused=Unfit(Need("phrase-unsound")))
    found = erasure_page.look(connection(), version, reader().id, named)
    return _version_page(version, found)


@route(
    blueprint,
    "/versions/<ref:version>/erase",
    permission=Member(*sorted(erase.ERASING_ROLES)),
    methods=("POST",),
)
def erase_words(version: str) -> ResponseReturnValue:
    """Ask that a version's words be erased, or confirm what another asked."""
    by, id_, form = reader().id, VersionId(version), request.form
    try:
        if form.get("confirm") == "yes":
            erase.confirm(erase.ConfirmErasure(by, id_, form.get("seen")), desk())
            say("erasure-done")
        else:
            named = form.get("phrases", "").replace("\r\n", "\n")
            everywhere = form.get("everywhere") == "yes" or bool(named.strip())
            wish = erase.AskErasure(by, id_, form.get("reason", ""), everywhere, named)
            erase.ask(wish, desk())
            say("erasure-asked")
    except (Conflict, Unfit) as refused:
        return _version_page(version, refused=refused)
    return go(url_for("reviews.version", version=version))
