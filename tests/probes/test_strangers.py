"""Probe 20: a stranger gets 404 everywhere, and can tell nothing from it.

`tests/house` calls every route once by its own method; here a thing that is there is held against
one that never was, under every method, one after the other and twenty at once.
"""

import re
from functools import partial

from drafting.domain.ids import fresh_id
from drafting.domain.people import Role
from drafting.web.permissions import Member, declared
from tests.probes.client import Answer
from tests.probes.crowd import MANY, times
from tests.probes.house import House
from tests.web.things import things

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_DRAWN = re.compile(r'(nonce|content|value|nonce-)="?[^"\s]+"?|ref=\S+')


def members_routes(house: House, ids: dict[str, str]) -> list[tuple[str, frozenset[str]]]:
    """Build the address of every route that is for members, with the methods it answers."""
    with house.signer.test_request_context():
        adapter = house.signer.url_map.bind("localhost")
        return sorted(
            (
                adapter.build(rule.endpoint, {name: ids[name] for name in rule.arguments}, method),
                frozenset({method}),
            )
            for rule in house.signer.url_map.iter_rules()
            if isinstance(declared(house.signer, rule.endpoint), Member)
            for method in (rule.methods or set()) & {"GET", "POST"}
        )


def told(answer: Answer, path: str) -> tuple[object, ...]:
    """Give all that an answer tells, but for what is drawn anew for every answer."""
    said = _DRAWN.sub("", answer.body.decode().replace(path, ""))
    headers = {name: value for name, value in answer.headers.items() if name in SPEAKING}
    return answer.status, said, tuple(sorted(headers.items()))


SPEAKING = {"Content-Type", "Location", "Allow", "Cache-Control", "WWW-Authenticate", "Server"}


def test_what_is_there_answers_strangers_as_what_never_was(house: House) -> None:
    played = house.play()
    ids = things(played)
    never = {name: fresh_id() for name in ids}
    stranger = house.client(house.world.person(*Role, name="Stella Stranger"))
    there, nowhere = members_routes(house, ids), members_routes(house, never)
    odd, other = [], []

    for (real, methods), (unreal, _) in zip(
        there, sorted_like(there, nowhere, ids, never), strict=True
    ):
        for method in METHODS:
            body = f"csrf_token={stranger.token}".encode() if method not in SAFE else None
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
            one = stranger.send(method, real, body, headers)
            two = stranger.send(method, unreal, body, headers)
            if method in methods and one.status != 404:
                odd.append((method, real, one.status))
            if method not in methods and one.status not in {200, 404, 405}:
                odd.append((method, real, one.status))
            if told(one, real) != told(two, unreal):
                other.append((method, real, one.status, two.status))

    assert (odd, other) == ([], [])


SAFE = {"GET", "HEAD", "OPTIONS"}


def sorted_like(there, nowhere, ids, never):
    """Put the addresses of what never was into the order of those that are there."""
    known = {never[name]: ids[name] for name in ids}

    def real(path: str) -> str:
        for unreal, name in known.items():
            path = path.replace(unreal, name)
        return path

    at = {real(path): (path, methods) for path, methods in nowhere}
    return [at[path] for path, _ in there]


OF_ALL = {"person", "house_rule"}
"""What is the whole organisation's, and stands in its journal under its own name."""


def test_twenty_strangers_at_once_get_404(house: House) -> None:
    played = house.play()
    ids = things(played)
    stranger = house.client(house.world.person(*Role))
    wrong = []

    for path, methods in members_routes(house, ids):
        ask = stranger.get if "GET" in methods else stranger.post
        statuses = {answer.status for answer in times(MANY, partial(ask, path))}
        if statuses != {404}:
            wrong.append((path, statuses))

    assert wrong == []


def test_lists_and_search_of_a_stranger_hold_nothing(house: House) -> None:
    played = house.play()
    ids = things(played)
    stranger = house.client(house.world.person(*Role, name="Stella Stranger"))
    paths = ("/", "/incidents/", "/statements/", "/releases/", "/rounds/", "/journal/")
    searches = [f"/search?q={word}" for word in ("oil", "Elmsworth", *ids.values())]
    hidden = [id_ for name, id_ in ids.items() if name not in OF_ALL]

    shown = {path: stranger.get(path) for path in (*paths, *searches)}

    assert {answer.status for answer in shown.values()} == {200}
    assert [
        (path, id_)
        for path, answer in shown.items()
        for id_ in hidden
        if id_ in answer.text.replace(path.rpartition("=")[2], "")
    ] == []
    assert [path for path, answer in shown.items() if "Oil in the yard" in answer.text] == []


def test_starting_in_anothers_incident_is_404(house: House) -> None:
    played = house.play()
    stranger = house.client(house.world.person(*Role))
    wanted = {
        "title": "Mine",
        "form": "press_release",
        "stage": "full",
        "audience": "public",
        "language": "en-GB",
    }

    real = stranger.post("/statements/", {**wanted, "incident": played.incident})
    unreal = stranger.post("/statements/", {**wanted, "incident": fresh_id()})
    asked = stranger.get(f"/statements/new?incident={played.incident}")

    assert (real.status, unreal.status) == (404, 404)
    assert "Oil in the yard" not in asked.text


def test_things_of_two_scopes_do_not_mix(house: House) -> None:
    mine, theirs = house.play(), house.play()
    ours, others = things(mine), things(theirs)
    writer = house.client(mine.writer)
    lawyer = house.client(mine.counsel)

    told_ = [
        writer.post(
            f"/statements/{ours['statement']}/preconditions/{others['precondition']}",
            {"done": "yes"},
        ).status,
        writer.post(f"/suggestions/{others['suggestion']}", {"take": "yes"}).status,
        lawyer.post(f"/versions/{others['version']}/keep", {"key": "x", "reason": "y"}).status,
        writer.get(f"/files/{others['file']}").status,
    ]

    assert told_ == [404] * 4


def test_removed_colleague_is_a_stranger(house: House) -> None:
    from drafting.commands.people import ChangePerson
    from drafting.commands.people import change as change_person

    played = house.play()
    chief = house.world.person(Role.ADMINISTRATOR)
    gone = house.client(played.executive)
    change_person(
        ChangePerson(chief.id, played.executive.id, played.executive.roles, active=False),
        house.world.desk,
    )

    assert {answer.status for answer in times(MANY, lambda: gone.get("/incidents/"))} == {303}
