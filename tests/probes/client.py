"""Somebody with a browser of their own, before a real server: one connection a request."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

_PATIENCE = 120
_TOKEN = re.compile(r'name="csrf-token" content="([^"]+)"')
_FORM = "application/x-www-form-urlencoded"

Fields = Mapping[str, object] | Iterable[tuple[str, object]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """Give the body as text."""
        return self.body.decode("utf-8")

    @property
    def json(self) -> Any:
        """Give the body as JSON."""
        return json.loads(self.body)

    @property
    def location(self) -> str:
        """Give the path it leads on to, without the host."""
        return urlsplit(self.headers.get("Location", "")).path


@dataclass
class Client:
    """A browser: the cookie it holds, the token it puts into forms, nothing else."""

    address: str
    cookie: str = ""
    token: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send a request as it stands; `headers` win over the browser's own."""
        sent = {"Accept": "text/html", "Accept-Language": "en", **self.headers}
        if self.cookie:
            sent["Cookie"] = self.cookie
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=_PATIENCE)
        try:
            connection.request(method, path, body, {**sent, **(headers or {})})
            got = connection.getresponse()
            return Answer(got.status, dict(got.getheaders()), got.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a page."""
        return self.send("GET", path, headers=headers)

    def post(self, path: str, form: Fields = (), **headers: str) -> Answer:
        """Send a form with the token; a value that is a list is sent once each."""
        pairs = list(form.items() if isinstance(form, Mapping) else form)
        pairs = [("csrf_token", self.token), *pairs] if self.token else pairs
        body = urlencode(pairs, doseq=True).encode("ascii")
        return self.send("POST", path, body, {"Content-Type": _FORM, **headers})

    def post_json(self, path: str, body: object) -> Answer:
        """Send JSON as the editor does, with the token in the header."""
        return self.post_raw(path, json.dumps(body).encode("ascii"))

    def post_raw(self, path: str, body: bytes) -> Answer:
        """Send bytes that are said to be JSON."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        return self.send("POST", path, body, {**headers, "X-CSRFToken": self.token})

    def look_around(self) -> "Client":
        """Ask for the sign-in page as a new browser does: keep its cookie and its token."""
        shown = self.get("/session/")
        self._keep(shown)
        found = _TOKEN.search(shown.text)
        assert found is not None
        self.token = found[1]
        return self

    def follow(self, answer: Answer) -> "Client":
        """Keep the cookie an answer gave; the token is another's now."""
        self._keep(answer)
        self.token = ""
        return self

    def _keep(self, answer: Answer) -> None:
        given = answer.headers.get("Set-Cookie", "")
        if given:
            self.cookie = given.partition(";")[0]
