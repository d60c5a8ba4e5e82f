"""Sign in: with a password, with a one-time code, or by name on a demonstration.

Attempts are counted before the password is looked at, so that many at once count too. The slow
hash runs between two short transactions, never inside one.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.commands.passwords import (
    digest_of_code,
    digest_of_token,
    fits,
    fresh_token,
)
from drafting.domain.ids import PersonId
from drafting.domain.people import Person
from drafting.domain.refusal import Need, NotThere, Refusal
from drafting.store import people, sessions, settings

SIGN_IN = "signin"
WINDOW = timedelta(minutes=15)
"""How long a failed attempt counts."""

LIMITS = {"both": 6, "email": 20, "address": 40}
"""Attempts within the window: of one address for one person, for one person, of one address."""


class WrongPassword(Refusal):
    """Address, password or code do not fit; which of them is not said."""

    def __init__(self) -> None:
        super().__init__(Need("sign-in-fits-not"))


class TooManyAttempts(Refusal):
    """So many attempts failed that this one is not even looked at."""

    def __init__(self) -> None:
        super().__init__(Need("sign-in-later", {"n": int(WINDOW.total_seconds() // 60)}))


@dataclass(frozen=True, slots=True)
class SignIn:
    """Sign in with an e-mail address and a password, from a network address."""

    email: str
    password: str
    address: str


@dataclass(frozen=True, slots=True)
class SignInByCode:
    """Sign in with an e-mail address and a one-time code."""

    email: str
    code: str
    address: str


@dataclass(frozen=True, slots=True)
class SignInAs:
    """Sign in as somebody without a password; on a demonstration only."""

    person: PersonId
    address: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A session just opened: whose it is, and the token that only their cookie knows."""

    person: PersonId
    token: str


def handle(command: SignIn, desk: Desk) -> Opened:
    """Open a session for who knows the password.

    Raises:
        TooManyAttempts: before the password is looked at.
        WrongPassword: if anything does not fit.
    """
    at = desk.clock()
    keys = _count(desk, command.email, command.address, at)
    with desk.reading() as db:
        person = people.by_email(db, command.email)
        known = people.password_hash(db, person.id) if person else None
    right = fits(command.password, known)
    if person is None or not right or not person.active:
        raise WrongPassword
    with desk.writing() as db:
        if people.password_hash(db, person.id) != known:
            raise WrongPassword
        return _open(db, person, command.address, at, keys)


def handle_code(command: SignInByCode, desk: Desk) -> Opened:
    """Open a session for who holds the code, and use the code up.

    Raises:
        TooManyAttempts, WrongPassword: as `handle` does.
    """
    at = desk.clock()
    keys = _count(desk, command.email, command.address, at, way="code")
    with desk.writing() as db:
        person = people.by_email(db, command.email)
        if person is None or not person.active:
            raise WrongPassword
        if not sessions.use_code(db, digest_of_code(command.code, person.id), SIGN_IN, at):
            raise WrongPassword
        return _open(db, person, command.address, at, keys)


def handle_as(command: SignInAs, desk: Desk) -> Opened:
    """Open a session on a demonstration; elsewhere there is no such thing.

    Raises:
        NotThere: unless the store is a demonstration and the person is active.
    """
    at = desk.clock()
    with desk.writing() as db:
        person = people.find(db, command.person)
        if not settings.is_demonstration(db) or person is None or not person.active:
            raise NotThere
        return _open(db, person, command.address, at, ())


def _count(
    desk: Desk, email: str, address: str, at: datetime, way: str = "password"
) -> tuple[str, ...]:
    name = email.strip().lower()[:254]
    keys = {
        "both": f"{way}:{name}|{address}",
        "email": f"{way}:{name}",
        "address": f"{way}:@{address}",
    }
    with desk.writing() as db:
        sessions.hold_attempts(db, (keys["email"], keys["address"]))
        sessions.forget_attempts(db, at - WINDOW)
        tried = {kind: sessions.failures(db, key, at - WINDOW) for kind, key in keys.items()}
        barred = any(tried[kind] >= LIMITS[kind] for kind in keys)
        if not barred:
            sessions.note_attempts(db, tuple(keys.values()), at)
    if barred:
        raise TooManyAttempts
    return (keys["both"], keys["email"])


def _open(
    db: Connection, person: Person, address: str, at: datetime, forgiven: tuple[str, ...]
) -> Opened:
    token = fresh_token()
    sessions.open_session(db, digest_of_token(token), person.id, at, address)
    if forgiven:
        sessions.forgive(db, forgiven)
    return Opened(person.id, token)
