"""Every route declares who may reach it, and keeps to it: routes by people.

Nothing is registered here for a new page. A new kind of thing in an address wants an id in
`tests/web/things.py`, a POST that cannot do without a body one in `SAMPLE`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafting.domain.people import Role
from drafting.web.pages import SECTIONS
from drafting.web.permissions import Member, Office, Permission, SignedIn, declared
from tests.web.things import join, things
from tests.web.visitor import Visitor

SAMPLE: dict[str, dict[str, object]] = {
    "people.change": {"active": "yes", "role": "writer"},
}
"""The form a POST endpoint needs to get past reading it; most say 422 and that is enough."""

UNGUARDED = {"static"}
"""Flask's own: the project's files, which are everybody's."""


@dataclass(frozen=True, slots=True)
class Call:
    """One endpoint under one method, with the address that reaches it."""

    endpoint: str
    method: str
    path: str
    permission: Permission


def calls(flask_app, ids: dict[str, str]) -> Iterator[Call]:
    """List every endpoint under every method, the reading ones first."""
    with flask_app.test_request_context():
        adapter = flask_app.url_map.bind("localhost")
        found = [
            Call(
                rule.endpoint,
                method,
                adapter.build(rule.endpoint, {name: ids[name] for name in rule.arguments}, method),
                permission,
            )
            for rule in flask_app.url_map.iter_rules()
            if (permission := declared(flask_app, rule.endpoint)) is not None
            for method in sorted(rule.methods - {"HEAD", "OPTIONS"})
        ]
    return iter(sorted(found, key=lambda call: (call.method != "GET", call.path)))


def status(visitor: Visitor, call: Call) -> int:
    if call.method == "GET":
        return visitor.get(call.path).status_code
    return visitor.post(call.path, SAMPLE.get(call.endpoint, {})).status_code


def test_every_route_declares_its_permission(app):
    silent = [
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint not in UNGUARDED and declared(app, rule.endpoint) is None
    ]

    assert silent == []


def test_every_route_names_things_this_test_can_make(app, played):
    known = set(things(played))

    assert {
        f"{rule.endpoint}: {name}"
        for rule in app.url_map.iter_rules()
        if rule.endpoint not in UNGUARDED
        for name in rule.arguments
        if name not in known
    } == set()


def odd(
    flask_app,
    ids: dict[str, str],
    visitor_for: Callable[[Call], Visitor | None],
    kinds: tuple[type, ...],
    fine: Callable[[int, Call], bool],
) -> list[str]:
    """List the calls whose status is not fine, for the visitor each call is made by."""
    wrong = []
    for call in calls(flask_app, ids):
        if not isinstance(call.permission, kinds):
            continue
        visitor = visitor_for(call)
        if visitor is None:
            continue
        got = status(visitor, call)
        if not fine(got, call):
            wrong.append(f"{call.method} {call.path} ({call.endpoint}): {got}")
    return wrong


def test_signed_out_people_are_sent_to_sign_in(app, played, visit):
    nobody = visit()

    assert (
        odd(
            app,
            things(played),
            lambda _: nobody,
            (SignedIn, Office, Member),
            lambda got, call: got == (303 if call.method == "GET" else 401),
        )
        == []
    )


def test_strangers_get_404_wherever_things_have_members(app, played, visit):
    stranger = visit(played.world.person(*Role, name="Stella Stranger"))

    assert odd(app, things(played), lambda _: stranger, (Member,), lambda got, _: got == 404) == []


def test_people_without_the_role_get_403(app, played, visit):
    member = played.world.person(name="Nora No-role")
    join(played, member)
    visitor = visit(member)

    def one(call):
        return visitor if getattr(call.permission, "roles", None) else None

    assert odd(app, things(played), one, (Office, Member), lambda got, _: got == 403) == []


def test_the_right_people_are_let_in(app, played, visit):
    ids = things(played)
    visitors = {}

    def one(call):
        wanted = sorted(getattr(call.permission, "roles", ()))
        role = wanted[0] if wanted else Role.OBSERVER
        if role not in visitors:
            person = played.world.person(role, name=f"Rita Right {role}")
            join(played, person)
            visitors[role] = visit(person)
        if call.endpoint in ENDING:
            return None
        return visitors[role]

    barred = {401, 403, 404, 405}

    def fine(got: int, call: Call) -> bool:
        return got < 500 and (got not in barred or (call.method == "POST" and got == 403))

    assert odd(app, ids, one, (SignedIn, Office, Member), fine) == []


ENDING = {"session.leave"}
"""Endpoints that end the session this test goes on with; the sessions' own tests call them."""


def test_every_section_of_the_navigation_leads_to_a_page(app):
    addresses = app.url_map.bind("localhost")

    assert [section.path for section in SECTIONS if not addresses.test(section.path)] == []
