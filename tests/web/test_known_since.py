"""Every page of an incident says how long it has been known; other pages say nothing of it."""

import re

import pytest

from tests.web.things import things

OF_THE_INCIDENT = (
    "/incidents/{incident}",
    "/incidents/{incident}/change",
    "/statements/new?incident={incident}",
    "/statements/{statement}",
    "/statements/{statement}/draft",
    "/rounds/{round}",
    "/versions/{version}",
    "/releases/{release}",
    "/facts/{fact}/otherwise",
    "/commitments/{commitment}",
)
_SINCE = re.compile(
    r'<time class="span span-(?:discovered|since)"[^>]*>(?:Discovered )?3 hours ago'
)


@pytest.mark.parametrize("address", OF_THE_INCIDENT)
def test_page_of_an_incident_says_how_long_it_is_known(played, visit, address):
    ids = things(played)
    played.world.clock.forward(hours=3)

    page = visit(played.writer).get(address.format(**ids))

    assert (page.status_code, bool(_SINCE.search(page.text))) == (200, True)


def test_release_about_to_be_made_says_how_long_it_is_known(played, visit):
    world = played.world
    statement = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.clock.forward(hours=3)

    page = visit(played.press_officer).get(f"/rounds/{round_}/release")

    assert (page.status_code, bool(_SINCE.search(page.text))) == (200, True)


def test_routine_statement_says_nothing_of_an_incident(played, visit):
    statement = played.world.statement(played.writer)

    page = visit(played.writer).get(f"/statements/{statement}")

    assert "span-discovered" not in page.text
