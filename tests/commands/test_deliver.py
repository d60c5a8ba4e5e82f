"""Mail, through a real SMTP server on this machine."""

import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import select

from drafting.commands.add_member import AddMember
from drafting.commands.add_member import handle as add_member
from drafting.commands.deliver import Deliver, Delivered, handle
from drafting.domain.ids import ScopeId
from drafting.domain.language import Catalogue
from drafting.domain.people import Role
from drafting.render.catalogues import words
from drafting.store import engine, people, settings
from drafting.store.tables import outbox
from tests.builders import SOUND_BODY, Cast


class Letterbox:
    """Keeps what the server takes; refuses what is for somebody it does not know."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.refused = ""

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: object
    ) -> str:
        if address == self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        raw = envelope.content
        assert isinstance(raw, bytes)
        self.letters.append(message_from_bytes(raw, policy=policy.default))
        return "250 OK"


@pytest.fixture
def letterbox() -> Letterbox:
    return Letterbox()


@pytest.fixture
def post(letterbox: Letterbox) -> Iterator[Deliver]:
    """A command that delivers to a real server on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(letterbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield Deliver(f"smtp://127.0.0.1:{port}", "onevoice@elmsworth.example", "https://ov.example")
    controller.stop()


def submitted(played: Cast) -> str:
    statement = played.world.statement(played.writer, played.incident)
    played.world.submit(played.writer, statement, "Please look at the second paragraph.")
    return statement


def test_letter_says_where_and_nothing_of_what(
    played: Cast, post: Deliver, letterbox: Letterbox
) -> None:
    statement = submitted(played)

    handle(post, played.world.desk)

    letter = next(
        m
        for m in letterbox.letters
        if m["To"] == played.counsel.email and "statements" in m.get_content()
    )
    text = letter.get_content()
    assert f"https://ov.example/statements/{statement}" in text
    told = letter.as_string()
    for secret in ("Oil", "Elmsworth Oils", "valve", "second paragraph", *SOUND_BODY.split(". ")):
        assert secret not in told


@pytest.mark.parametrize("catalogue", list(Catalogue))
def test_letter_is_in_its_readers_language(
    played: Cast, post: Deliver, letterbox: Letterbox, catalogue: Catalogue
) -> None:
    with engine.writing(played.world.engine) as db:
        people.change(db, played.counsel.id, catalogue=catalogue.value)
    submitted(played)

    handle(post, played.world.desk)

    subjects = {m["Subject"] for m in letterbox.letters if m["To"] == played.counsel.email}
    expected = {one: words(one, "mail-round-awaits-you-subject", strict=True) for one in Catalogue}
    assert len(set(expected.values())) == len(Catalogue)
    assert expected[catalogue] in subjects


def test_letter_to_a_new_member_leads_to_what_they_joined(
    played: Cast, post: Deliver, letterbox: Letterbox
) -> None:
    statement, desk = played.world.statement(played.writer), played.world.desk
    newcomer = played.world.person(Role.OBSERVER)
    for scope in (played.incident, statement):
        command = AddMember(played.writer.id, ScopeId(scope), newcomer.id)
        add_member(command, desk)

    handle(post, desk)

    told = [m.get_content().split()[-1] for m in letterbox.letters if m["To"] == newcomer.email]
    assert sorted(told) == [
        f"https://ov.example/incidents/{played.incident}",
        f"https://ov.example/statements/{statement}",
    ]


def test_nothing_is_sent_twice(played: Cast, post: Deliver, letterbox: Letterbox) -> None:
    submitted(played)
    first = handle(post, played.world.desk)

    second = handle(post, played.world.desk)

    assert second == Delivered(0, 0)
    assert len(letterbox.letters) == first.sent


def test_refused_letter_is_put_off_and_others_leave(
    played: Cast, post: Deliver, letterbox: Letterbox
) -> None:
    submitted(played)
    letterbox.refused = played.counsel.email

    told = handle(post, played.world.desk)

    assert told.put_off >= 1
    assert played.executive.email in {m["To"] for m in letterbox.letters}
    with engine.reading(played.world.engine) as db:
        rows = db.execute(select(outbox).where(outbox.c.person == played.counsel.id)).all()
    assert all(row.sent_at is None and "550" in row.trouble for row in rows)


def test_unreachable_server_keeps_everything(played: Cast) -> None:
    submitted(played)

    told = handle(
        Deliver("smtp://127.0.0.1:9", "a@b.example", "https://ov.example"), played.world.desk
    )

    assert told.sent == 0
    played.world.clock.forward(hours=1)
    with engine.reading(played.world.engine) as db:
        assert all(row.sent_at is None for row in db.execute(select(outbox)))


def test_demonstration_sends_nothing(played: Cast, post: Deliver, letterbox: Letterbox) -> None:
    with engine.writing(played.world.engine) as db:
        settings.put(db, "demonstration", True)
    submitted(played)

    assert handle(post, played.world.desk) == Delivered(0, 0)
    assert letterbox.letters == []


def test_person_who_left_is_told_nothing(played: Cast, post: Deliver, letterbox: Letterbox) -> None:
    gone = played.world.person(Role.COUNSEL)
    incident = played.world.incident(played.writer, gone, played.counsel, played.executive)
    played.world.submit(played.writer, played.world.statement(played.writer, incident))
    with engine.writing(played.world.engine) as db:
        people.change(db, gone.id, active=False)

    handle(post, played.world.desk)

    assert gone.email not in {m["To"] for m in letterbox.letters}
