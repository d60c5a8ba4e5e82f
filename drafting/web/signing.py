"""Who is signed in: the cookie carries a session's token, the store says whether it still holds."""

from datetime import timedelta

from flask import Flask, Response, g, session
from flask_login import LoginManager, login_user, logout_user

from drafting.commands.passwords import digest_of_token
from drafting.commands.sign_in import Opened
from drafting.domain.language import Catalogue
from drafting.store import people, sessions
from drafting.store.engine import Busy, writing
from drafting.web.current import Visit, connection, engine, now, settings, stop_reading
from drafting.web.language import CHOICE
from drafting.web.permissions import thing_named

SEEN_EVERY = timedelta(minutes=5)
"""The one write a GET may cause: last seen, at most once in this time."""

BY_CODE = "by-code"
"""Marks, in the signed cookie, a session that a one-time code opened."""


def admit(app: Flask) -> None:
    """Let an application know its visitors by their session rows."""
    manager = LoginManager()
    manager.session_protection = None  # a telephone changes its address all day; rows are revoked
    manager.user_loader(_visit)
    manager.init_app(app)
    app.after_request(_note_seen)


def _visit(token: str) -> Visit | None:
    at = now()
    born_after = at - timedelta(days=settings().session_days)
    seen_after = at - timedelta(hours=settings().session_hours)
    digest, about = digest_of_token(token), thing_named()
    found = sessions.standing(connection(), digest, born_after, seen_after, about)
    if found is None:
        return None
    if at - found.seen_at >= SEEN_EVERY:
        g.seen_token = token
    return Visit(found.person, token, found.scope)


def _note_seen(response: Response) -> Response:
    token = g.pop("seen_token", None)
    if token is not None:
        stop_reading()
        try:
            with writing(engine()) as db:
                sessions.seen(db, digest_of_token(token), now())
        except Busy:
            return response  # the next request notes it
    return response


def let_in(opened: Opened, *, by_code: bool = False) -> None:
    """Give the browser the cookie of a session just opened, and a new CSRF secret with it."""
    language = session.get(CHOICE)
    session.clear()
    if language in set(Catalogue):
        session[CHOICE] = language
    if by_code:
        session[BY_CODE] = opened.token
    session.permanent = True
    stop_reading()
    person = people.find(connection(), opened.person)
    if person is None:
        raise RuntimeError("a session was opened for nobody")
    login_user(Visit(person, opened.token))


def let_out() -> None:
    """Take the cookie back; the session's row has ended before."""
    logout_user()
    session.clear()
