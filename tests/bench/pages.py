"""Walks the pages that a person can reach, one of each kind, as a browser would."""

from collections import deque
from urllib.parse import urlsplit

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import HTTPException

from drafting.domain.people import Person
from tests.bench.crew import PASSWORD
from tests.bench.reading_pages import Form, read

_AT_MOST = 200


def signed_in(app: Flask, person: Person) -> FlaskClient:
    """Sign a person in through the form, as they would."""
    client = app.test_client()
    answer = client.get("/session/")
    form = next(form for form in read(answer.text).forms if "password" in form.fields)
    fields = form.fields | {"email": person.email, "password": PASSWORD}
    answer = client.post(form.action or answer.request.path, data=fields, follow_redirects=True)
    if "password" in answer.text and answer.request.path.startswith("/session"):
        raise RuntimeError(f"{person.email} could not sign in: {answer.status}")
    return client


def endpoint_of(app: Flask, link: str) -> str | None:
    """Give the endpoint behind a link on this site, None for any other link."""
    parts = urlsplit(link)
    if parts.netloc or parts.scheme or not parts.path.startswith("/"):
        return None
    try:
        endpoint, _ = app.url_map.bind("localhost").match(parts.path)
    except HTTPException:
        return None
    return str(endpoint)


def walk(app: Flask, client: FlaskClient, start: str = "/") -> dict[str, str]:
    """Give one address for every kind of page reached by following links from `start`."""
    found: dict[str, str] = {}
    waiting = deque([start])
    asked: set[str] = set()
    while waiting and len(asked) < _AT_MOST:
        link = waiting.popleft().partition("#")[0]
        endpoint = endpoint_of(app, link)
        if endpoint in {None, "static"} or endpoint in found or link in asked:
            continue
        asked.add(link)
        answer = client.get(link)
        if answer.status_code >= 500:
            raise RuntimeError(f"{link}: {answer.status}")
        if answer.status_code != 200 or answer.mimetype != "text/html":
            continue
        found[str(endpoint)] = link
        waiting.extend(read(answer.text).links)
    return found


def form_on(app: Flask, client: FlaskClient, path: str, endpoint: str) -> Form | None:
    """Give the form on a page that is sent to an endpoint, with what stands in its fields."""
    for form in read(client.get(path).text).forms:
        action = form.action or path
        adapter = app.url_map.bind("localhost")
        try:
            wanted, _ = adapter.match(urlsplit(action).path, method=form.method.upper())
        except HTTPException:
            continue
        if wanted == endpoint:
            return Form(action, form.method, dict(form.fields))
    return None
