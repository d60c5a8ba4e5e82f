"""Requests no browser sends: no answer may be a 500, none may do what was not allowed."""

import re
from http.client import HTTPConnection
from urllib.parse import quote, urlsplit

import pytest

from drafting.domain.forms import PartRole
from drafting.domain.ids import ScopeId
from drafting.domain.people import Role
from drafting.domain.workflow import RoundState
from tests.builders import SOUND_BODY
from tests.probes.client import Client
from tests.probes.crowd import MANY, times
from tests.probes.house import House, digests
from tests.web.things import things

FORM = "application/x-www-form-urlencoded"
DEEP = b'{"base": 1, "parts": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"


@pytest.fixture
def scene(house: House):
    played = house.play()
    statement = played.world.statement(played.writer, played.incident)
    round_ = played.world.submit(played.writer, statement)
    return played, statement, played.world.texts(statement)[0], round_


# forged forms


@pytest.mark.parametrize("token", ["", "x", "another's", "in the address"])
def test_form_without_its_token_does_nothing(house: House, scene, token: str) -> None:
    played, _, _, round_ = scene
    lawyer, other = house.clients(played.counsel, played.executive)
    path = f"/rounds/{round_}/approve"
    if token == "in the address":
        path += f"?csrf_token={quote(lawyer.token)}"
    lawyer.token = {"another's": other.token, "in the address": ""}.get(token, token)

    told = times(MANY, lambda: lawyer.post(path, digests(played, round_)).status)

    assert told == [400] * MANY
    assert house.decided(round_) == 0


def test_json_without_its_token_does_nothing(house: House, scene) -> None:
    played, _, text, _ = scene
    writer = house.client(played.writer)
    writer.token = ""
    sent = {"base": 1, "parts": [{"role": "body", "text": "All gone."}]}

    told = writer.post_json(f"/texts/{text}/save", sent)

    assert told.status == 400
    assert played.world.draft(text).parts[PartRole.BODY] == SOUND_BODY


def test_method_is_not_overridden(house: House, scene) -> None:
    played, _, _, round_ = scene
    lawyer = house.client(played.counsel)
    path = f"/rounds/{round_}/approve"

    told = [
        lawyer.get(path).status,
        lawyer.get(f"/rounds/{round_}", **{"X-HTTP-Method-Override": "POST"}).status,
        lawyer.get(f"{path}?_method=POST").status,
        lawyer.send("PUT", path).status,
        lawyer.send("DELETE", f"/rounds/{round_}").status,
        lawyer.send("TRACE", path).status,
    ]

    assert told == [405, 200, 405, 405, 405, 405]
    assert house.decided(round_) == 0


def test_head_is_a_get_without_a_body(house: House, scene) -> None:
    played, _, _, round_ = scene
    lawyer = house.client(played.counsel)

    told = lawyer.send("HEAD", f"/rounds/{round_}")

    assert (told.status, told.body) == (200, b"")


# addresses


@pytest.mark.parametrize(
    "tail",
    [
        "-%2e%2e",
        "-..%2f..%2fpeople",
        "%00",
        "-%00",
        "-%ff%fe",
        "-%ed%a0%80",
        "%0d%0aSet-Cookie:%20a=b",
        "-%0d%0aSet-Cookie:%20a=b",
        "/../../people/",
        "//",
        ";approve",
        "-" + "x" * 5000,
    ],
)
def test_odd_address_is_answered_plainly(house: House, scene, tail: str) -> None:
    played, _, _, round_ = scene
    lawyer, stranger = house.clients(played.counsel, played.stranger)

    inside = lawyer.get(f"/rounds/{round_}{tail}")
    outside = stranger.get(f"/rounds/{round_}{tail}")

    assert inside.status in {200, 308, 400, 404, 405, 414}
    assert outside.status in {308, 400, 404, 414}
    assert inside.headers.get("Set-Cookie", "") != "a=b"


def test_upper_case_id_is_not_there(house: House, scene) -> None:
    played, _, _, round_ = scene

    told = house.client(played.counsel).get(f"/rounds/{round_.upper()}")

    assert (told.status == 200) is (round_.upper() == round_)


# bodies


def test_body_beyond_the_limit_is_a_page_of_413(house: House, scene) -> None:
    played, _, text, _ = scene
    writer = house.client(played.writer)
    big = b"csrf_token=" + quote(writer.token).encode() + b"&base=1&part-body=" + b"x" * 5_000_000

    told = writer.send("POST", f"/texts/{text}", big, {"Content-Type": FORM})

    assert told.status == 413
    assert "<!doctype html>" in told.text.lower()
    assert played.world.draft(text).revision == 1


ODD_JSON = [
    b"",
    b"null",
    b"[]",
    b'"words"',
    b"{",
    b"\xff\xfe",
    b'{"base": 1}',
    b'{"base": 1, "parts": null}',
    b'{"base": 1, "parts": [1]}',
    b'{"base": 1, "parts": [{"role": 1, "text": 2}]}',
    b'{"base": 1, "parts": [{"role": "body"}]}',
    b'{"base": 1, "parts": [{"role": "nobody", "text": "x"}]}',
    b'{"base": 1, "parts": [{"role": "body", "text": "a\\ud800b"}]}',
    b'{"base": 1, "parts": [{"role": "\\ud800", "text": "x"}]}',
    b'{"base": 1, "parts": [{"role": "body", "text": "a\\u0000b"}]}',
    b'{"base": 99999999999999999999999, "parts": [{"role": "body", "text": "x"}]}',
    b'{"base": -1, "parts": [{"role": "body", "text": "x"}]}',
    b'{"base": true, "parts": [{"role": "body", "text": "x"}]}',
    b'{"base": 1e999, "parts": [{"role": "body", "text": "x"}]}',
    b'{"base": ' + b"9" * 5000 + b', "parts": [{"role": "body", "text": "x"}]}',
    DEEP,
]


@pytest.mark.parametrize("action", ["save", "findings", "preview"])
def test_odd_json_is_refused_with_words(house: House, scene, action: str) -> None:
    played, _, text, _ = scene
    writer = house.client(played.writer)

    told = {body[:60]: writer.post_raw(f"/texts/{text}/{action}", body).status for body in ODD_JSON}

    kept = played.world.draft(text)
    assert {body: status for body, status in told.items() if status >= 500} == {}
    assert action != "save" or set(told.values()) <= {400, 409, 422}
    assert (kept.revision, kept.parts[PartRole.BODY]) == (1, SOUND_BODY)


ODD = {
    "NUL": "a\x00b",
    "escape": "\x1b[31m\x07\x7f",
    "line": "a\r\nSet-Cookie: a=b",
    "huge": "x" * 5_000,
    "digits": "9" * 5_000,
    "other digits": "١²",
    "first year": "0001-01-01T00:00",
    "last year": "9999-12-31T23:59",
    "markup": "<script>alert(1)</script>{{ 7 * 7 }}{% raw %}",
}


@pytest.mark.parametrize("kind", ODD)
def test_odd_words_in_every_field_break_no_page(house: House, kind: str) -> None:
    """Every form of every page is sent with the same odd word in all its fields."""
    played = house.play()
    world = played.world
    member = world.person(*Role)
    from drafting.commands import add_member

    add_member.handle(
        add_member.AddMember(played.writer.id, ScopeId(played.incident), member.id), world.desk
    )
    ids = things(played)
    visitor = house.client(member)
    broken = []
    for path, fields in posts(house, ids):
        answer = visitor.post(path, dict.fromkeys(fields, ODD[kind]))
        if answer.status >= 500:
            broken.append((path, answer.status))
    for path in ("/search?q=", "/journal/?before=", "/statements/?after=", "/releases/?after="):
        answer = visitor.get(path + quote(ODD[kind][:2000]))
        if answer.status >= 500:
            broken.append((path, answer.status))

    assert broken == []


FIELDS = re.compile(r"""(?:request\.form\.get(?:list)?|answers\.\w+|form\.get)\(\s*"([^"]+)\"""")


def posts(house: House, ids: dict[str, str]):
    """List every POST address with the names of fields that any page reads."""
    from pathlib import Path

    from drafting import web

    source = "".join(path.read_text() for path in Path(web.__path__[0]).glob("*.py"))
    fields = sorted(set(FIELDS.findall(source)) | {"before-0", "after-0", "place-0", "part-body"})
    fields = [name for name in fields if name != "csrf_token"]
    with house.signer.test_request_context():
        adapter = house.signer.url_map.bind("localhost")
        for rule in house.signer.url_map.iter_rules():
            if "POST" not in (rule.methods or ()) or rule.endpoint == "session.leave":
                continue
            values = {name: ids[name] for name in rule.arguments}
            yield adapter.build(rule.endpoint, values, "POST"), fields


# signing in


@pytest.mark.parametrize(
    "then",
    [
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/%09/evil.example",
        "javascript:alert(1)",
        "/%0d%0aLocation:%20https://evil.example",
        "///evil.example",
        "/a\r\nSet-Cookie: a=b",
        " //evil.example",
        "/./\\/evil.example",
    ],
)
def test_language_choice_leads_nowhere_else(house: House, then: str) -> None:
    told = house.client().post("/session/language", {"catalogue": "en", "then": then})

    place = urlsplit(told.headers["Location"])
    assert told.status == 303
    assert (place.netloc, place.scheme) == ("", "")
    assert told.headers["Location"].startswith("/")
    assert not told.headers["Location"].startswith(("//", "/\\"))
    assert "a=b" not in told.headers.get("Set-Cookie", "")


def test_sign_in_is_throttled_though_all_come_at_once(house: House) -> None:
    from drafting.commands.sign_in import LIMITS

    played = house.play()
    browser = house.client()
    wrong = {"email": played.writer.email, "password": "not it"}

    told = sorted(times(12, lambda: browser.post("/session/", wrong).status))

    assert told == [422] * LIMITS["both"] + [429] * (12 - LIMITS["both"])


def test_code_lets_one_of_many_in(house: House) -> None:
    from drafting.commands import issue_code

    played = house.play()
    world = played.world
    chief = world.person(Role.ADMINISTRATOR)
    issued = issue_code.handle(issue_code.IssueCode(chief.id, played.writer.id), world.desk)
    browser = house.client()
    sent = {"email": played.writer.email, "code": issued.code}

    told = times(5, lambda: browser.post("/session/code", sent).status)

    assert sorted(told) == [303] + [422] * 4


def test_session_ends_everywhere_at_once(house: House) -> None:
    played = house.play()
    lawyer = house.client(played.counsel)
    before = times(8, lambda: lawyer.get("/me/").status)

    lawyer.post("/session/end")
    after = times(8, lambda: lawyer.get("/me/").status)

    assert (before, after) == ([200] * 8, [303] * 8)


def test_lost_role_ends_the_session_before_it_decides(house: House, scene) -> None:
    from drafting.commands.people import ChangePerson
    from drafting.commands.people import change as change_person

    played, _, _, round_ = scene
    chief = played.world.person(Role.ADMINISTRATOR)
    lawyer = house.client(played.counsel)
    change_person(
        ChangePerson(chief.id, played.counsel.id, frozenset({Role.OBSERVER})), played.world.desk
    )

    told = times(MANY, lambda: lawyer.post(f"/rounds/{round_}/approve", digests(played, round_)))

    assert {answer.status for answer in told} == {401}
    assert house.state(round_) is RoundState.OPEN


@pytest.mark.parametrize(
    "cookie", ["onevoice=x", "onevoice=" + "x" * 4000, "onevoice=.eJw.x.y", "=; ; ==", "onevoice"]
)
def test_forged_cookie_is_nobody(house: House, cookie: str) -> None:
    visitor = Client(house.address, cookie)

    assert visitor.get("/me/").status == 303
    assert visitor.get("/session/").status == 200


def test_host_of_another_leads_nobody_away(house: House) -> None:
    told = house.client().get("/me/", Host="evil.example")

    assert "evil.example" not in told.headers.get("Location", "")


def test_broken_request_line_does_no_harm(house: House) -> None:
    connection = HTTPConnection(urlsplit(house.address).netloc, timeout=10)
    connection.connect()
    connection.sock.sendall(b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n")
    answer = connection.sock.recv(100)
    connection.close()

    assert answer.split()[1] in {b"303", b"400", b"404"}
    assert house.client().get("/session/").status == 200
