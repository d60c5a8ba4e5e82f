"""Changing a password, a role or the staff ends sessions."""

from drafting.commands.people import ChangePerson
from drafting.commands.people import change as change_person
from drafting.domain.people import Role
from tests.web.conftest import PASSWORD, is_in


def test_password_change_ends_the_other_sessions(visit, wren):
    here, there = visit(wren), visit(wren)

    answer = here.post("/me/password", {"old": PASSWORD, "new": "another heron entirely"})

    assert (answer.status_code, is_in(here), is_in(there)) == (303, True, False)


def test_password_change_needs_the_old_and_a_strong_new_one(visit, wren):
    answer = visit(wren).post("/me/password", {"old": "no", "new": "short"})

    assert answer.status_code == 422
    assert "That is not your present password." in answer.text
    assert "at least 12 characters" in answer.text


def test_role_change_ends_sessions(visit, played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)
    visitor = visit(wren)
    roles = frozenset({Role.COUNSEL})

    change_person(ChangePerson(chief.id, wren.id, roles), played.world.desk)

    assert is_in(visitor) is False


def test_leaving_the_staff_ends_sessions(visit, played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)
    visitor = visit(wren)

    change_person(ChangePerson(chief.id, wren.id, wren.roles, active=False), played.world.desk)

    assert is_in(visitor) is False
