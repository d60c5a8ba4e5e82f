"""Who may reach a route. Every route declares it; a test fails where one does not.

    blueprint = Blueprint("incidents", __name__)

    @route(blueprint, "/incidents/<ref:incident>", permission=Member())
    def show(incident: str) -> ResponseReturnValue: ...

`Member(Role.WRITER)` lets in members of the thing named in the address who are writers; a stranger
gets 404, as for a thing that never was, and a member without the role 403.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from flask import Blueprint, Flask, abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from drafting.domain.ids import ScopeId
from drafting.domain.people import Person, Role
from drafting.domain.refusal import Need, NotAllowed, NotThere
from drafting.store.scopes import Noun, scope_for
from drafting.web.current import connection, reader_or_none, stop_reading, visit

View = Callable[..., ResponseReturnValue]
_ARGUMENT = re.compile(r"<(?:[^<>]+:)?(\w+)>")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Anyone:
    """Open to everybody, signed in or not. `why` says to the next reader why it may be."""

    why: str


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Open to everybody who is signed in; the page shows them their own things only."""


@dataclass(frozen=True, slots=True)
class Office:
    """Open to who holds one of these roles, wherever they are members."""

    roles: frozenset[Role]

    def __init__(self, *roles: Role) -> None:
        object.__setattr__(self, "roles", frozenset(roles))


@dataclass(frozen=True, slots=True)
class Member:
    """Open to members of the thing the address names, who hold one of `roles` if any are given.

    `noun` is the name of the route's argument that says which thing, where there are several;
    otherwise it is the only argument that names one.
    """

    roles: frozenset[Role]
    noun: str = ""

    def __init__(self, *roles: Role, noun: str = "") -> None:
        object.__setattr__(self, "roles", frozenset(roles))
        object.__setattr__(self, "noun", noun)


Permission = Anyone | SignedIn | Office | Member

_declared: dict[Callable[..., Any], Permission] = {}


def route(
    blueprint: Blueprint,
    rule: str,
    *,
    permission: Permission,
    methods: Sequence[str] = ("GET",),
    endpoint: str | None = None,
) -> Callable[[View], View]:
    """Register a view under a rule, guarded by its permission.

    Raises:
        LookupError: where a member's route does not say which thing it is about.
    """
    if isinstance(permission, Member):
        noun_of(permission, _ARGUMENT.findall(rule))

    def register(view: View) -> View:
        @wraps(view)
        def guarded(**arguments: str) -> ResponseReturnValue:
            barred = _barred(permission)
            if barred is not None:
                return barred
            if request.method not in SAFE:
                stop_reading()
            return view(**arguments)

        _declared[guarded] = permission
        blueprint.add_url_rule(rule, endpoint or view.__name__, guarded, methods=list(methods))
        return view

    return register


def declared(app: Flask, endpoint: str) -> Permission | None:
    """Give the permission an endpoint declares, or None where it declares none."""
    return _declared.get(app.view_functions[endpoint])


def allowed(endpoint: str, **arguments: str) -> bool:
    """Tell a template whether the reader may follow a link; the route itself decides again."""
    permission = _declared.get(current_app.view_functions[endpoint])
    person = reader_or_none()
    if isinstance(permission, Anyone):
        return True
    if person is None or permission is None:
        return False
    about = _about(permission, arguments)
    scope = scope_for(connection(), *about, person.id) if about else None
    try:
        _judge(permission, person, scope)
    except (NotAllowed, NotThere):
        return False
    return True


def thing_named() -> tuple[Noun, str] | None:
    """Give the thing whose members alone the request's address lets in, if there is one."""
    view = current_app.view_functions.get(request.endpoint or "")
    return _about(_declared.get(view), request.view_args or {}) if view else None


def _about(permission: Permission | None, arguments: Mapping[str, str]) -> tuple[Noun, str] | None:
    if not isinstance(permission, Member):
        return None
    noun = noun_of(permission, list(arguments))
    return Noun(noun), arguments[noun]


def noun_of(permission: Member, arguments: Sequence[str]) -> str:
    """Give the argument by which a member's route names its thing.

    Raises:
        LookupError: where no argument, or more than one, names a thing and none is declared.
    """
    if permission.noun:
        return permission.noun
    nouns = [name for name in arguments if name in set(Noun)]
    if len(nouns) != 1:
        raise LookupError(f"say which of {nouns or list(arguments)} the permission is about")
    return nouns[0]


def wants_json() -> bool:
    """Tell whether the request is a script's, which wants JSON and no page."""
    accepted = request.accept_mimetypes
    asks = accepted["application/json"] > accepted["text/html"]
    return request.is_json or asks


def _barred(permission: Permission) -> ResponseReturnValue | None:
    if isinstance(permission, Anyone):
        return None
    found = visit()
    if found is None:
        return _sign_in_first()
    _judge(permission, found.person, found.scope)
    return None


def _sign_in_first() -> ResponseReturnValue:
    if wants_json() or request.method not in SAFE:
        abort(401)
    there = request.full_path.rstrip("?")
    return redirect(url_for("session.show", then=None if there == "/" else there), 303)


def _judge(permission: Permission, person: Person, scope: ScopeId | None) -> None:
    if isinstance(permission, Member) and scope is None:
        raise NotThere
    wanted = permission.roles if isinstance(permission, Office | Member) else frozenset()
    if wanted and not wanted & person.roles:
        raise NotAllowed(Need("role", {"roles": ",".join(sorted(wanted))}))
