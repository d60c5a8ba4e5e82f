"""The deeds of the main job, sent as forms and as the editor sends them, each timed.

Each turn walks a new statement from its start to its release; the first turn warms up. Between the
last approval and the release the files are made as the server's own loop makes them, outside any
request: that is timed too and shown, and has no limit (`BESIDE_REQUESTS`).
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median
from time import perf_counter
from typing import TypeVar

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from drafting.commands import prepare
from drafting.domain.ids import ID_LENGTH, RoundId
from drafting.domain.people import Person
from drafting.web.current import EXTENSION
from tests.bench.crew import CREW, SENTENCES
from tests.bench.measure import REPEATS, Measured, Meter, squeezed
from tests.bench.pages import form_on, signed_in

BESIDE_REQUESTS = "preparing the files"
"""What the server does by itself while nobody waits for it."""

_Answer = TypeVar("_Answer")
_TOKEN = re.compile(r'name="csrf-token" content="([^"]+)"')
_WORDS = 600


class RefusedError(RuntimeError):
    """A deed of the bench was refused; the message names it and the answer."""


class _Diary:
    """What each deed took, turn by turn."""

    def __init__(self, app: Flask, meter: Meter) -> None:
        self.app = app
        self.meter = meter
        self.spent: dict[tuple[str, str], list[tuple[float, int, int]]] = {}

    def timed(self, who: Person, what: str, ask: Callable[[], TestResponse]) -> TestResponse:
        spent, answer = self._spent(ask)
        if answer.status_code >= 400:
            raise RefusedError(f"{what}: {answer.status}\n{answer.text[:2000]}")
        row = (spent, self.meter.statements, len(squeezed(answer.data)))
        self.spent.setdefault((next(iter(who.roles)).value, what), []).append(row)
        return answer

    def prepared(self, round_: str) -> None:
        """Make a round's files as the server's loop does."""
        desk = self.app.extensions[EXTENSION].desk
        spent, fate = self._spent(lambda: prepare.prepare(RoundId(round_), desk))
        if fate is not prepare.Fate.MADE:
            raise RefusedError(f"{BESIDE_REQUESTS}: {fate}")
        row = (spent, self.meter.statements, 0)
        self.spent.setdefault(("the server", BESIDE_REQUESTS), []).append(row)

    def _spent(self, ask: Callable[[], _Answer]) -> tuple[float, _Answer]:
        with self.meter.watching():
            start = perf_counter()
            answer = ask()
            return (perf_counter() - start) * 1000, answer

    def send(
        self, who: Person, client: FlaskClient, page: str, endpoint: str, **changed: str
    ) -> TestResponse:
        """Send the form of a page as it stands, with some fields changed."""
        form = form_on(self.app, client, page, endpoint)
        if form is None:
            raise RefusedError(f"{page} shows no form for {endpoint}")
        fields = form.fields | changed
        return self.timed(who, endpoint, lambda: client.post(form.action or page, data=fields))

    def medians(self) -> Iterator[Measured]:
        for (who, what), rows in self.spent.items():
            counted = rows[1:] or rows
            yield Measured(
                who,
                what,
                median(row[0] for row in counted),
                max(row[1] for row in counted),
                max(row[2] for row in counted),
            )


def actions(app: Flask, meter: Meter) -> Iterator[Measured]:
    """Time the main job's deeds."""
    diary = _Diary(app, meter)
    writer, counsel, executive, press = (
        signed_in(app, person)
        for person in (CREW.writer, CREW.counsel, CREW.executive, CREW.press_officer)
    )
    for turn in range(REPEATS + 1):
        statement = _started(diary, writer, turn)
        _written(diary, writer, statement)
        diary.send(CREW.writer, writer, f"{statement}/draft", "statements.hand_over")
        for person, client in ((CREW.counsel, counsel), (CREW.executive, executive)):
            diary.send(person, client, _round_of(client, statement), "reviews.agree")
        approved = _round_of(press, statement)
        diary.prepared(approved.split("/")[2][:ID_LENGTH])
        diary.send(CREW.press_officer, press, f"{approved}/release", "releases.release_now")
    return diary.medians()


def _started(diary: _Diary, client: FlaskClient, turn: int) -> str:
    answer = diary.send(
        CREW.writer,
        client,
        "/statements/new?form=statement&stage=full&language=en-GB",
        "statements.start",
        title=f"Pump {turn} stopped",
        starter="",
    )
    return re.sub(r"(/statements/[^/?]+).*", r"\1", answer.location)


def _written(diary: _Diary, client: FlaskClient, statement: str) -> None:
    page = client.get(f"{statement}/draft")
    if page.status_code != 200:
        raise RefusedError(f"{statement}/draft: {page.status}")
    desk = page.text
    token = _TOKEN.search(desk)
    text = re.search(r"/texts/([0-9a-z]{16})/save", desk)
    if token is None or text is None:
        raise RefusedError("the drafting page names no text to save")
    headers = {"X-CSRFToken": token[1], "Accept": "application/json"}
    sentences = next(iter(SENTENCES.values()))
    words = " ".join(s.format(n=n) for n in range(_WORDS // 60) for s in sentences)
    parts = [{"role": "headline", "text": "A pump stopped"}, {"role": "body", "text": words}]
    for what, body in (
        ("save", {"base": 0, "parts": parts}),
        ("findings", {"parts": parts}),
        ("preview", {"parts": parts}),
    ):
        ask = partial(client.post, f"/texts/{text[1]}/{what}", json=body, headers=headers)
        diary.timed(CREW.writer, f"texts.{what}", ask)


def _round_of(client: FlaskClient, statement: str) -> str:
    found = re.search(r"/rounds/[0-9a-z]{16}[^\"/?#]*", client.get(statement).text)
    if found is None:
        raise RefusedError(f"{statement} names no round")
    return found[0]
