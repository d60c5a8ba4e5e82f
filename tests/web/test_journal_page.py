"""The journal's page: members read which statement an entry is about, administrators that it was."""

from drafting.domain.people import Role
from tests.builders import SOUND_BODY, Cast


def released(played: Cast) -> str:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.release(played.press_officer, round_)
    return statement


def test_member_reads_which_statement_was_approved_and_released(played, visit):
    world = played.world
    administrator = world.person(Role.ADMINISTRATOR, Role.OBSERVER)
    incident = world.incident(
        played.writer, played.counsel, played.executive, played.press_officer, administrator
    )
    played.incident = incident
    statement = released(played)

    page = visit(administrator).get("/journal/").text

    link = f'<a href="/statements/{statement}">Oil spill</a>'
    assert f"released: {link}" in page
    assert page.count(f"approved: {link}") == 2
    assert f'<a href="/incidents/{incident}">Oil in the yard at Elmsworth</a>' in page
    assert SOUND_BODY not in page


def test_administrator_who_is_no_member_reads_that_it_was_and_no_more(played, visit):
    statement = released(played)

    page = visit(played.world.person(Role.ADMINISTRATOR)).get("/journal/").text

    assert "released" in page
    assert [word for word in (statement, "Oil spill", "Oil in the yard") if word in page] == []
