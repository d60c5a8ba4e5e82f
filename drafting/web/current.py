"""What belongs to the request under way: the house's settings, its clock, the store, the reader.

Pages ask here and nowhere else; nothing below `web/` knows of a request.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import current_app, g
from flask_login import UserMixin, current_user
from sqlalchemy import Connection, Engine

from drafting.commands.desk import Desk
from drafting.config import Settings
from drafting.domain.ids import ScopeId
from drafting.domain.people import Person
from drafting.store.engine import reading

EXTENSION = "onevoice"


@dataclass(frozen=True, slots=True)
class House:
    """What one application is made of: its settings, and the desk its commands are handled at."""

    settings: Settings
    desk: Desk


class Visit(UserMixin):  # type: ignore[misc]  # Flask-Login brings no types
    """A signed-in person on one of their sessions, as Flask-Login wants to hold it.

    Its id is the session's token, so that a revoked session ends wherever its cookie went. `scope` is
    that of the thing the address names, where they are a member of it.
    """

    def __init__(self, person: Person, token: str, scope: ScopeId | None = None) -> None:
        self.person = person
        self.token = token
        self.scope = scope

    def get_id(self) -> str:
        """Give what the cookie carries: the session's token, never the person's id."""
        return self.token


def house() -> House:
    """Give the house this request is served in."""
    found: House = current_app.extensions[EXTENSION]
    return found


def settings() -> Settings:
    """Give the settings of this installation."""
    return house().settings


def engine() -> Engine:
    """Give the store's engine; commands open their own writing transaction on it."""
    return house().desk.engine


def desk() -> Desk:
    """Give the desk at which this request's commands are handled.

    A view writes `recall.handle(Recall(reader().id, round), desk())`.
    """
    return house().desk


def now() -> datetime:
    """Give the instant of this request: the same however often a page asks."""
    if "now" not in g:
        g.now = house().desk.clock()
    instant: datetime = g.now
    return instant


def visit() -> Visit | None:
    """Give the signed-in visit, or None."""
    found: Any = current_user
    return found._get_current_object() if found.is_authenticated else None  # noqa: SLF001  (Werkzeug's own name for it)


def reader_or_none() -> Person | None:
    """Give the signed-in person, or None before signing in."""
    found = visit()
    return None if found is None else found.person


def reader() -> Person:
    """Give the signed-in person; only for routes that let nobody else in."""
    found = reader_or_none()
    if found is None:
        raise RuntimeError("this route is open to people who are not signed in")
    return found


def connection() -> Connection:
    """Give the one reading connection of this request: a consistent look at the store."""
    if "reading" not in g:
        stack = ExitStack()
        g.connection = stack.enter_context(reading(engine()))
        g.reading = stack
    found: Connection = g.connection
    return found


def stop_reading(_error: BaseException | None = None) -> None:
    """End the look at the store, so that a command or the next look sees what is new."""
    stack: ExitStack | None = g.pop("reading", None)
    g.pop("connection", None)
    if stack is not None:
        stack.close()
