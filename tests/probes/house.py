"""A house to break into: a real server on a fresh store, and ways in for its people."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from flask import Flask, session
from flask.sessions import SecureCookieSessionInterface
from flask_wtf.csrf import generate_csrf
from sqlalchemy import func, select

from drafting.app import create_app
from drafting.commands.desk import now
from drafting.commands.passwords import digest_of_token, fresh_token
from drafting.config import Settings
from drafting.domain.ids import PersonId, RoundId, StatementId, fresh_id
from drafting.domain.people import Person, Role
from drafting.domain.workflow import RoundState
from drafting.store import engine as store
from drafting.store import people, sessions
from drafting.store.tables import decisions, entries
from drafting.web.current import EXTENSION
from tests.builders import Cast, Clock, PlainPress, World, cast
from tests.conftest import Database
from tests.probes.client import Client
from tests.serving import served


@dataclass(frozen=True, slots=True)
class House:
    """A served store, and the world through which a probe sets its scene."""

    address: str
    settings: Settings
    world: World
    signer: Flask
    pid: int

    def client(self, person: Person | None = None) -> Client:
        """Give a browser, signed in as a person if one is named."""
        return self.clients(person)[0]

    def clients(self, *persons: Person | None) -> list[Client]:
        """Give a browser to each person, their sessions opened in one go."""
        tokens = [fresh_token() for _ in persons]
        with store.writing(self.world.engine) as db:
            for person, token in zip(persons, tokens, strict=True):
                if person is not None:
                    sessions.open_session(db, digest_of_token(token), person.id, now(), "127.0.0.1")
        return [
            self._browser(token if person is not None else "")
            for person, token in zip(persons, tokens, strict=True)
        ]

    def _browser(self, token: str) -> Client:
        """Sign the very cookie that signing in gives, and the token its pages would hold."""
        with self.signer.test_request_context():
            if token:
                session["_user_id"] = token
                session["_fresh"] = True
            form_token = generate_csrf()
            signing = SecureCookieSessionInterface().get_signing_serializer(self.signer)
            assert signing is not None
            cookie = signing.dumps(dict(session))
        return Client(self.address, f"onevoice={cookie}", form_token)

    def play(self) -> Cast:
        """Give a new incident with one person of each kind."""
        return cast(self.world)

    def crowd(self, number: int, *roles: Role) -> list[Person]:
        """Add many people with the same roles at once."""
        made = [
            Person(PersonId(id_), f"{id_}@elmsworth.example", f"Many {id_[:6]}", frozenset(roles))
            for id_ in (fresh_id() for _ in range(number))
        ]
        with store.writing(self.world.engine) as db:
            for person in made:
                people.add(db, person, self.world.clock())
        return made

    def state(self, round_: RoundId) -> RoundState:
        """Tell where a round stands."""
        return self.world.round(round_).state

    def decided(self, round_: RoundId) -> int:
        """Count the decisions on a round."""
        with store.reading(self.world.engine) as db:
            query = select(func.count()).where(decisions.c.round == round_)
            return db.execute(query).scalar_one()

    def entries(self, statement: StatementId, verb: str) -> int:
        """Count the journal's entries of a kind about a statement."""
        with store.reading(self.world.engine) as db:
            query = select(func.count()).where(
                entries.c.subject == statement, entries.c.verb == verb
            )
            return db.execute(query).scalar_one()


@contextmanager
def house_on(database: Database, instance: Path) -> Iterator[House]:
    """Serve a store by two workers while the block runs; the press room is the real one."""
    settings = Settings(
        database_url=database.url,
        migration_url=database.migration_url if database.kind == "postgresql" else "",
        secret_key="a secret for probes alone",
        instance=str(instance),
    )
    opened = store.connect(database.url)
    signer = create_app(replace(settings), press=PlainPress())
    try:
        with served(settings) as server:
            yield House(server.address, settings, World(opened, Clock(now())), signer, server.pid)
    finally:
        opened.dispose()
        signer.extensions[EXTENSION].desk.engine.dispose()


def digests(played: Cast, round_: RoundId) -> list[tuple[str, object]]:
    """Give the fields by which a form names every digest of a round."""
    return [("digest", digest) for digest in sorted(played.world.round(round_).digests)]
