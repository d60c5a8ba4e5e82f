"""Signing in and out: sessions are rows, attempts are counted, codes are good once."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from drafting.commands import change_me, issue_code
from drafting.commands.passwords import hashed
from drafting.commands.people import ChangePerson
from drafting.commands.people import change as change_person
from drafting.commands.sign_in import LIMITS
from drafting.domain.ids import PersonId
from drafting.domain.people import Role
from drafting.domain.refusal import NotAllowed, NotThere
from drafting.store import journal, people, settings, tables
from drafting.store.engine import reading, writing
from tests.builders import START
from tests.web.visitor import Visitor

PASSWORD = "seven quiet herons wade"
HASH = hashed(PASSWORD)


@pytest.fixture
def wren(played):
    with writing(played.world.engine) as db:
        people.change(db, played.writer.id, password_hash=HASH)
    return played.writer


def sign_in(visitor, person, password=PASSWORD):
    return visitor.post("/session/", {"email": person.email, "password": password})


def is_in(visitor):
    return visitor.get("/me/").status_code == 200


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


def test_password_change_ends_the_other_sessions(visit, wren):
    here, there = visit(wren), visit(wren)

    answer = here.post("/me/password", {"old": PASSWORD, "new": "another heron entirely"})

    assert (answer.status_code, is_in(here), is_in(there)) == (303, True, False)


def test_password_change_needs_the_old_and_a_strong_new_one(visit, wren):
    answer = visit(wren).post("/me/password", {"old": "no", "new": "short"})

    assert answer.status_code == 422
    assert "Your password now is not the one you typed." in answer.text
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


def test_code_lets_in_once_and_leads_to_a_new_password(visit, played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)
    shown = visit(chief).post(f"/people/{wren.id}/code")
    (code,) = set(re.findall(r">([a-z0-9]{4}-[a-z0-9]{4})<", shown.text))
    first, second = visit(), visit()

    entered = first.post("/session/code", {"email": wren.email, "code": code.upper()})
    again = second.post("/session/code", {"email": wren.email, "code": code})
    first._form_token = ""
    changed = first.post("/me/password", {"new": "a heron of her own"})

    assert (entered.status_code, entered.location) == (303, "/me/password")
    assert (again.status_code, changed.status_code) == (422, 303)


def test_code_runs_out(visit, played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)
    issued = issue_code.handle(issue_code.IssueCode(chief.id, wren.id), played.world.desk)
    played.world.clock.forward(minutes=15)

    answer = visit().post("/session/code", {"email": wren.email, "code": issued.code})

    assert answer.status_code == 422


def test_newer_code_ends_the_older(visit, played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)
    command = issue_code.IssueCode(chief.id, wren.id)
    older = issue_code.handle(command, played.world.desk)
    newer = issue_code.handle(command, played.world.desk)

    with_older = visit().post("/session/code", {"email": wren.email, "code": older.code})
    with_newer = visit().post("/session/code", {"email": wren.email, "code": newer.code})

    assert (with_older.status_code, with_newer.status_code) == (422, 303)


def test_code_is_journalled_and_mailed(played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)

    issue_code.handle(issue_code.IssueCode(chief.id, wren.id), played.world.desk)

    with reading(played.world.engine) as db:
        (entry,) = journal.about(db, subject=wren.id)
    assert (entry.deed.verb, entry.deed.actor) == ("code-issued", chief.id)


@pytest.mark.parametrize(
    ("roles", "on_duty", "keys"),
    [
        ((Role.ADMINISTRATOR,), False, {"on-duty"}),
        ((Role.COUNSEL,), True, {"role"}),
    ],
)
def test_code_is_refused(played, wren, roles, on_duty, keys):
    issuer = played.world.person(*roles, on_duty=on_duty)

    with pytest.raises(NotAllowed) as refused:
        issue_code.handle(issue_code.IssueCode(issuer.id, wren.id), played.world.desk)

    assert {need.key for need in refused.value.needs} == keys


def test_code_for_oneself_is_refused(played):
    chief = played.world.person(Role.ADMINISTRATOR)

    with pytest.raises(NotAllowed) as refused:
        issue_code.handle(issue_code.IssueCode(chief.id, chief.id), played.world.desk)

    assert {need.key for need in refused.value.needs} == {"code-for-oneself"}


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


def test_settings_are_saved_and_duty_is_journalled(visit, played):
    visitor = visit(played.stranger)
    form = {"catalogue": "zh_Hant_HK", "zone": "Asia/Hong_Kong", "phone": "+852 2345 6789"}

    answer = visitor.post("/me/", {**form, "on_duty": "yes", "plain_editor": "yes"})

    with reading(played.world.engine) as db:
        (saved,) = people.by_ids(db, [played.stranger.id])
        (entry,) = journal.about(db, subject=played.stranger.id)
    assert answer.status_code == 303
    assert (saved.catalogue, saved.zone, saved.phone) == tuple(form.values())
    assert (saved.on_duty, saved.plain_editor, entry.deed.verb) == (True, True, "duty-taken")
    assert '<html lang="zh-Hant-HK">' in visitor.get("/me/").text


def test_unsound_settings_are_all_told_and_kept_in_the_form(visit, wren):
    answer = visit(wren).post("/me/", {"zone": "Mars/Base", "phone": "call me"})

    assert answer.status_code == 422
    assert "There is no time zone “Mars/Base”" in answer.text
    assert "A telephone number holds digits" in answer.text
    assert 'value="call me"' in answer.text


def test_page_writes_nothing_but_last_seen(visit, played, wren):
    visitor = visit(wren)
    visitor.get("/me/")
    before = played.world.engine.raw_connection()
    changes = before.execute("PRAGMA data_version").fetchone() if is_sqlite(played) else None

    visitor.get("/me/")

    after = before.execute("PRAGMA data_version").fetchone() if is_sqlite(played) else None
    before.close()
    assert after == changes


def test_last_seen_is_noted_once_in_five_minutes(visit, played, wren):
    visitor = visit(wren)
    noted = []
    for minutes in (4, 1, 4, 1):
        played.world.clock.forward(minutes=minutes)
        visitor.get("/me/")
        noted.append(seen_at(played))

    start = START + timedelta(minutes=5)
    assert noted == [START, start, start, start + timedelta(minutes=5)]


def seen_at(played):
    with reading(played.world.engine) as db:
        return db.execute(select(tables.sessions.c.seen_at)).scalar_one()


def is_sqlite(played):
    return played.world.engine.dialect.name == "sqlite"


def test_change_me_of_nobody_is_not_there(played):
    command = change_me.ChangeMe(
        PersonId("0" * 16), None, "UTC", "", plain_editor=False, on_duty=False
    )

    with pytest.raises(NotThere):
        change_me.handle(command, played.world.desk)
