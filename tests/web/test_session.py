"""Signing in and out: sessions are rows, attempts are counted, a copied cookie ends with them."""

import re

import pytest

from drafting.commands.sign_in import LIMITS
from drafting.store import people, settings
from drafting.store.engine import writing
from tests.web.conftest import PASSWORD, is_in
from tests.web.visitor import Visitor


def sign_in(visitor, person, password=PASSWORD):
    return visitor.post("/session/", {"email": person.email, "password": password})


def test_sign_in_with_password(visit, wren):
    visitor = visit()

    answer = sign_in(visitor, wren)

    assert (answer.status_code, answer.location, is_in(visitor)) == (303, "/", True)


def test_sign_in_goes_where_one_wanted_to(visit, wren):
    visitor = visit()
    asked = visitor.get("/me/password?x=1")

    answer = visitor.post(
        "/session/", {"email": wren.email, "password": PASSWORD, "then": "/me/password?x=1"}
    )

    assert (asked.status_code, asked.location) == (303, "/session/?then=/me/password?x%3D1")
    assert answer.location == "/me/password?x=1"


@pytest.mark.parametrize("then", ["//evil.example/", "https://evil.example/", "/\\evil.example"])
def test_sign_in_never_leads_elsewhere(visit, wren, then):
    answer = visit().post("/session/", {"email": wren.email, "password": PASSWORD, "then": then})

    assert answer.location == "/"


def test_sign_in_with_wrong_password_says_not_what_is_wrong(visit, wren):
    wrong = sign_in(visit(), wren, "not the password")
    unknown = visit().post("/session/", {"email": "nobody@elmsworth.example", "password": "x"})

    assert (wrong.status_code, unknown.status_code) == (422, 422)
    assert told(wrong) == told(unknown)


def told(answer):
    return re.findall(r'<div class="notice notice-stop".*?</div>', answer.text, re.DOTALL)


def test_sign_in_of_a_person_who_left_fails(visit, played, wren):
    with writing(played.world.engine) as db:
        people.change(db, wren.id, active=False)

    answer = sign_in(visit(), wren)

    assert answer.status_code == 422


def test_sign_in_is_throttled_and_opens_again(visit, played, wren):
    visitor = visit()
    for _ in range(LIMITS["both"]):
        sign_in(visitor, wren, "wrong")

    barred = sign_in(visitor, wren)
    played.world.clock.forward(minutes=16)
    later = sign_in(visitor, wren)

    assert (barred.status_code, barred.headers["Retry-After"]) == (429, "900")
    assert later.status_code == 303


def test_sign_in_gives_a_new_form_token(visit, wren):
    visitor = visit()
    before = visitor.form_token()
    sign_in(visitor, wren)

    answer = visitor.client.post("/session/end", data={"csrf_token": before})

    assert (answer.status_code, is_in(visitor)) == (400, True)


def test_cookie_is_httponly_and_lax(visit):
    cookie = visit().get("/session/").headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_cookie_is_secure_over_https(open_app):
    app = open_app(base_url="https://onevoice.example")

    cookie = Visitor(app).get("/session/").headers["Set-Cookie"]

    assert "Secure" in cookie
    assert cookie.startswith("__Host-")


def test_copied_cookie_ends_with_sign_out(visit, wren):
    visitor, thief = visit(), visit()
    sign_in(visitor, wren)
    with visitor.client.session_transaction() as cookie:
        token = cookie["_user_id"]
    thief.carry(token)
    was_in = is_in(thief)

    visitor._form_token = ""
    visitor.post("/session/end")

    assert (was_in, is_in(thief), is_in(visitor)) == (True, False, False)


def test_sign_out_everywhere_ends_every_session(visit, wren):
    here, there = visit(wren), visit(wren)

    here.post("/session/end", {"everywhere": "yes"})

    assert (is_in(here), is_in(there)) == (False, False)


def test_sign_out_here_keeps_the_other_session(visit, wren):
    here, there = visit(wren), visit(wren)

    here.post("/session/end")

    assert (is_in(here), is_in(there)) == (False, True)


def test_session_ends_unused_and_ends_at_last(visit, played, wren):
    visitor, busy = visit(wren), visit(wren)
    played.world.clock.forward(hours=23)
    still = is_in(busy)
    played.world.clock.forward(hours=2)

    assert (still, is_in(visitor), is_in(busy)) == (True, False, True)


def test_session_in_use_ends_at_last(visit, played, wren):
    visitor = visit(wren)
    held = []
    for _ in range(15):
        played.world.clock.forward(hours=23)
        held.append(is_in(visitor))

    assert (held[:14], held[14]) == ([True] * 14, False)


def test_one_click_is_not_there_outside_a_demonstration(visit, wren):
    answer = visit().post("/session/as", {"person": wren.id})

    assert answer.status_code == 404
    assert wren.name not in visit().get("/session/").text


@pytest.fixture
def demonstration(played):
    with writing(played.world.engine) as db:
        settings.put(db, "demonstration", value=True)
    return played


def test_one_click_signs_in_on_a_demonstration(visit, demonstration):
    visitor = visit()
    shown = demonstration.writer.name in visitor.get("/session/").text

    answer = visitor.post("/session/as", {"person": demonstration.writer.id})

    assert (shown, answer.status_code, is_in(visitor)) == (True, 303, True)
    assert "Demonstration" in visitor.get("/me/").text


@pytest.mark.parametrize(
    ("address", "host"),
    [("192.0.2.9", "localhost"), ("127.0.0.1", "onevoice.example")],
)
def test_one_click_is_for_this_machine_alone(visit, demonstration, address, host):
    visitor = visit()
    visitor.client.environ_base["REMOTE_ADDR"] = address
    token = visitor.form_token()

    answer = visitor.client.post(
        "/session/as",
        data={"person": demonstration.writer.id, "csrf_token": token},
        headers={"Host": host},
    )

    assert answer.status_code != 303
    assert is_in(visitor) is False


def test_form_without_token_is_refused(visit, wren):
    visitor = visit(wren)

    answer = visitor.client.post("/session/end", headers=visitor.headers)

    assert (answer.status_code, is_in(visitor)) == (400, True)


def test_form_of_somebody_signed_out_meanwhile_says_so(visit, wren):
    visitor = visit(wren)
    token = visitor.form_token()
    visitor.post("/session/end")

    answer = visitor.client.post("/me/", json={}, headers={"X-CSRFToken": token})

    assert (answer.status_code, answer.json["error"]) == (401, 401)
