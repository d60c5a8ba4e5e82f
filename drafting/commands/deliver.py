"""Send what the outbox holds by SMTP: that something awaits you and where, nothing of what.

A message is marked as sent in a transaction of its own, after the server has taken it; one that
cannot be sent is put off, longer each time.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit

from sqlalchemy import Row

from drafting.commands.desk import Desk
from drafting.domain.language import Catalogue
from drafting.domain.people import Person
from drafting.render.catalogues import words
from drafting.store import outbox, people, settings

_WAITS = (1, 5, 30, 120, 720)
"""Minutes before each further try; the last repeats."""
_HELD = timedelta(minutes=10)
"""How long a sender that died keeps others from its messages."""
_PATHS = {
    "incident-opened": "incidents",
    "incident-joined": "incidents",
    "stance-awaits-you": "incidents",
    "code-issued": "me",
}


@dataclass(frozen=True, slots=True)
class Deliver:
    """Send everything that is due through one SMTP server."""

    smtp_url: str
    mail_from: str
    base_url: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """How many messages left, and how many were put off."""

    sent: int
    put_off: int


def handle(command: Deliver, desk: Desk) -> Delivered:
    """Send what is due; a demonstration sends nothing.

    Gives the counts; a server that cannot be reached puts everything off.
    """
    at = desk.clock()
    with desk.writing() as db:
        if settings.is_demonstration(db):
            return Delivered(0, 0)
        due = outbox.claim(db, at, at + _HELD)
        told = {person.id: person for person in people.by_ids(db, {row.person for row in due})}
    waiting, sent = list(due), 0
    try:
        with _server(command.smtp_url) as server:
            while waiting:
                sent += _send(server, command, waiting[0], told.get(waiting[0].person), desk)
                waiting.pop(0)
    except (OSError, smtplib.SMTPException) as trouble:
        for row in waiting:
            _put_off(row, str(trouble), desk)
    return Delivered(sent, len(due) - sent)


def letter(kind: str, subject: str, person: Person, command: Deliver) -> EmailMessage:
    """Write the message of one kind to a person, in their language, with the link and no more."""
    catalogue = person.catalogue or Catalogue.EN
    message = EmailMessage()
    message["From"] = command.mail_from
    message["To"] = person.email
    message["Subject"] = words(catalogue, f"mail-{kind}-subject", strict=True)
    link = f"{command.base_url.rstrip('/')}{_path(kind, subject)}"
    message.set_content(words(catalogue, f"mail-{kind}-text", strict=True, link=link) + "\n")
    return message


def _path(kind: str, subject: str) -> str:
    where = _PATHS.get(kind, "statements")
    return "/me/" if where == "me" else f"/{where}/{subject}"


def _send(
    server: smtplib.SMTP, command: Deliver, row: Row[Any], person: Person | None, desk: Desk
) -> int:
    try:
        if person is not None and person.active:
            server.send_message(letter(row.kind, row.subject, person, command))
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as refused:
        _put_off(row, str(refused), desk)
        return 0
    with desk.writing() as db:
        outbox.mark_sent(db, row.id, desk.clock())
    return 1


def _put_off(row: Row[Any], trouble: str, desk: Desk) -> None:
    wait = timedelta(minutes=_WAITS[min(row.attempts, len(_WAITS) - 1)])
    with desk.writing() as db:
        outbox.put_off(db, row.id, desk.clock() + wait, trouble)


@contextmanager
def _server(url: str) -> Iterator[smtplib.SMTP]:
    address = urlsplit(url)
    host = address.hostname or "localhost"
    if address.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, address.port or 465, timeout=20, context=ssl.create_default_context()
        )
    else:
        server = smtplib.SMTP(host, address.port or 25, timeout=20)
    with server:
        if address.scheme != "smtps" and server.has_extn("starttls"):
            server.starttls(context=ssl.create_default_context())
        if address.username:
            server.login(unquote(address.username), unquote(address.password or ""))
        yield server
