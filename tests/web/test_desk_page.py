"""What the writer's desk and a review say besides the texts: what is asked, what is due, what is left."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from drafting.commands import set_deadline, suggest
from drafting.domain.forms import PartRole
from drafting.domain.ids import StatementId
from tests.builders import SOUND_BODY, VAGUE, Cast
from tests.web.visitor import Visitor

Visit = Callable[..., Visitor]
LANGUAGES = ("en", "zh-CN", "zh-TW", "zh-HK")


def flat(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).replace("&nbsp;", " ")


@pytest.fixture
def statement(played: Cast) -> StatementId:
    return played.world.statement(played.writer, played.incident)


def due(played: Cast, **after: float) -> None:
    world = played.world
    at = world.clock() + timedelta(**after)
    command = set_deadline.SetDeadline(
        played.writer.id, played.incident, "First report", at, "Europe/London", "The regulator"
    )
    set_deadline.handle(command, world.desk)


# ── after a return ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
def test_desk_tells_why_it_was_returned_and_who_suggested(
    played: Cast, visit: Visit, statement: StatementId, language: str
):
    world = played.world
    round_ = world.submit(played.writer, statement)
    (version,) = world.versions(round_)
    proposal = suggest.Proposal(version.id, PartRole.BODY, "Nobody was hurt", "No one was hurt")
    suggest.handle(suggest.Suggest(played.counsel.id, round_, (proposal,)), world.desk)
    world.return_(played.counsel, round_, "Say how many litres.")

    page = visit(played.writer, language).get(f"/statements/{statement}/draft").text

    assert "<blockquote>Say how many litres.</blockquote>" in page
    suggested = page.split('id="suggestions-title"')[1].split("</section>")[0]
    returned = page.split('id="returned-title"')[1].split("</section>")[0]
    name = played.counsel.name
    assert (name in returned, name in suggested) == (True, True)


def test_desk_asks_nothing_before_a_return(played: Cast, visit: Visit, statement: StatementId):
    played.world.submit(played.writer, statement)

    page = visit(played.writer).get(f"/statements/{statement}/draft").text

    assert 'id="returned-title"' not in page


# ── what is due ─────────────────────────────────────────────────────────────────────────────


def test_deadline_is_named_to_writer_and_reviewer(
    played: Cast, visit: Visit, statement: StatementId
):
    due(played, hours=5)
    round_ = played.world.submit(played.writer, statement)

    desk = flat(visit(played.writer).get(f"/statements/{statement}/draft").text)
    review = flat(visit(played.counsel).get(f"/rounds/{round_}").text)

    for page in (desk, review):
        assert "First report (required by The regulator):" in page
        assert "less than an hour left" not in page


@pytest.mark.parametrize(
    ("after", "said"),
    [({"minutes": 40}, "less than an hour left"), ({"minutes": -5}, "overdue")],
)
def test_deadline_that_presses_says_so(
    played: Cast, visit: Visit, statement: StatementId, after: dict[str, float], said: str
):
    due(played, **after)

    page = visit(played.writer).get(f"/statements/{statement}/draft").text

    assert f'badge-stop">{said}</span>' in page


# ── no notes but those set aside ────────────────────────────────────────────────────────────


def test_review_with_leading_notes_alone_says_no_other(played: Cast, visit: Visit):
    world = played.world
    body = f"{SOUND_BODY} We will publish what we find by 4 December 2026 on example.org/oil."
    round_ = world.submit(played.writer, world.statement(played.writer, played.incident, body=body))

    page = visit(played.counsel).get(f"/rounds/{round_}").text

    assert "The checks have no note." not in page


def test_desk_with_dismissed_notes_alone_says_no_other(played: Cast, visit: Visit):
    world = played.world
    statement = world.statement(played.writer, played.incident, body=f"{SOUND_BODY} {VAGUE}")
    while any(one.may_be_dismissed for one in world.findings(played.writer, statement)):
        world.dismiss(played.writer, statement, "")

    page = visit(played.writer).get(f"/statements/{statement}/draft").text

    assert '<p class="quiet-word">No other check notes</p>' in page


# ── search, and moments that have just passed ───────────────────────────────────────────────


def test_search_shows_the_words_and_where_the_statement_stands(
    played: Cast, visit: Visit, statement: StatementId
):
    text = played.world.texts(statement)[0]
    played.world.type_body(played.writer, text, f"Today: {SOUND_BODY}")
    played.world.submit(played.writer, statement)

    page = visit(played.writer).get("/search?q=valve").text

    assert re.search(r'<q class="line-about" lang="en-GB">[^<]*<mark>valve</mark> at our', page)
    assert "Under review" in flat(page)


def test_search_gives_a_stranger_no_words(played: Cast, visit: Visit, statement: StatementId):
    text = played.world.texts(statement)[0]
    played.world.type_body(played.writer, text, f"Today: {SOUND_BODY}")

    page = visit(played.stranger).get("/search?q=valve").text

    assert ("<mark>" in page, statement in page) == (False, False)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "just now"), ("zh-CN", "刚刚"), ("zh-TW", "剛剛"), ("zh-HK", "剛才")],
)
def test_moment_just_passed_is_now(
    played: Cast, visit: Visit, statement: StatementId, language: str, said: str
):
    page = visit(played.writer, language).get(f"/statements/{statement}").text

    assert f">{said}</time>" in page
