"""What a badge says of a statement: under embargo nothing is public yet, and who did what when."""

import re
from datetime import timedelta

from drafting.domain.embargo import Embargo, release_line
from drafting.domain.forms import PartRole
from drafting.domain.ids import StatementId
from drafting.domain.language import Language
from tests.builders import SOUND_BODY, START, Cast

GREEN = '<span class="badge badge-good">Released</span>'


def embargoed(played: Cast) -> StatementId:
    world = played.world
    line = release_line(Embargo(START + timedelta(hours=6), "Europe/London"))
    words = {PartRole.HEADLINE: "Oil spill", PartRole.BODY: SOUND_BODY}
    parts = {Language.EN_GB: words | {PartRole.RELEASE_LINE: line}}
    statement = world.statement(played.writer, played.incident, parts=parts)
    round_ = world.submit(played.writer, statement)
    world.clock.forward(minutes=10)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.clock.forward(minutes=10)
    world.release(played.press_officer, round_)
    return statement


def test_embargoed_statement_has_its_own_badge_until_the_instant(played, visit):
    statement = embargoed(played)
    pages = ("/statements/", f"/incidents/{played.incident}", f"/statements/{statement}")
    reader = visit(played.writer)

    before = [reader.get(page).text for page in pages]
    played.world.clock.forward(hours=6)
    after = [reader.get(page).text for page in pages]

    assert [("Embargoed until" in page, GREEN in page) for page in before] == [(True, False)] * 3
    assert [("Embargoed until" in page, GREEN in page) for page in after] == [(False, True)] * 3


def test_embargoed_statement_says_that_nothing_is_public(played, visit):
    page = visit(played.writer).get(f"/statements/{embargoed(played)}").text

    assert "It is released under embargo: nothing is public before then." in page
    assert "This version is released." not in page


def test_submission_names_its_submitter_apart_from_the_outcome(played, visit):
    world = played.world
    statement = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, statement)
    world.clock.forward(minutes=10)
    world.approve(played.counsel, round_)
    world.clock.forward(minutes=10)
    world.approve(played.executive, round_)

    page = visit(played.writer).get(f"/statements/{statement}").text

    shown = re.search(r'<ol class="rounds".*?</ol>', page, re.DOTALL)
    assert shown is not None
    words = " ".join(re.sub(r"<[^>]+>", " ", shown[0]).replace("&nbsp;", " ").split())
    assert words == (
        f"Submitted by {played.writer.name} · 21 Nov 2026, 02:00 (UTC)"
        f" {played.counsel.name} Approved · 21 Nov 2026, 02:10 (UTC)"
        f" {played.executive.name} Approved · 21 Nov 2026, 02:20 (UTC)"
        " Approved 21 Nov 2026, 02:20 (UTC)"
    )
