"""Somebody with a browser: cookies kept, forms sent with their token, nothing else assumed."""

import re

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from drafting.commands.passwords import digest_of_token, fresh_token
from drafting.domain.people import Person
from drafting.store import sessions
from drafting.store.engine import writing
from drafting.web.current import EXTENSION, House

_TOKEN = re.compile(r'name="csrf-token" content="([^"]+)"')


class Visitor:
    """A browser before an application; `sign_in` opens a session without the slow password."""

    def __init__(self, app: Flask, language: str = "en") -> None:
        self.app = app
        self.client: FlaskClient = app.test_client()
        self.headers = {"Accept-Language": language, "Accept": "text/html"}
        self._form_token = ""

    @property
    def house(self) -> House:
        found: House = self.app.extensions[EXTENSION]
        return found

    def sign_in(self, person: Person) -> "Visitor":
        """Open a session of a person, as signing in does."""
        token = fresh_token()
        with writing(self.house.desk.engine) as db:
            sessions.open_session(
                db, digest_of_token(token), person.id, self.house.desk.clock(), "192.0.2.1"
            )
        return self.carry(token)

    def carry(self, token: str) -> "Visitor":
        """Put a session's token into the cookie."""
        with self.client.session_transaction() as cookie:
            cookie["_user_id"] = token
            cookie["_fresh"] = True
        self._form_token = ""
        return self

    def get(self, path: str, **headers: str) -> TestResponse:
        """Ask for a page."""
        return self.client.get(path, headers={**self.headers, **_named(headers)}, buffered=True)

    def post(
        self, path: str, form: dict[str, object] | None = None, **headers: str
    ) -> TestResponse:
        """Send a form with the token its page holds."""
        body = {"csrf_token": self.form_token(), **(form or {})}
        return self.client.post(
            path, data=body, headers={**self.headers, **_named(headers)}, buffered=True
        )

    def post_json(self, path: str, body: object) -> TestResponse:
        """Send JSON as a script does, with the token in the header."""
        headers = {**self.headers, "Accept": "application/json", "X-CSRFToken": self.form_token()}
        return self.client.post(path, json=body, headers=headers, buffered=True)

    def form_token(self) -> str:
        """Read the token from a page, once a session."""
        if not self._form_token:
            found = _TOKEN.search(self.get("/session/no-such-page").text)
            assert found is not None
            self._form_token = found[1]
        return self._form_token


def _named(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
