"""The server's own turns: they go on whatever one errand meets, and tell nothing of what it met."""

import threading

import pytest

from drafting import errands
from drafting.app import create_app
from drafting.config import Settings
from drafting.web.current import EXTENSION
from tests.builders import PlainPress

PATIENCE = 10
WORDS = "Zebedee Quillfeather was in the yard."


def test_turns_go_on_after_an_errand_failed(caplog: pytest.LogCaptureFixture) -> None:
    failed, came = threading.Event(), threading.Event()

    def fail() -> None:
        if failed.is_set():
            came.set()
        failed.set()
        raise ValueError(WORDS)

    stop = errands.start({"preparing files": fail}, every=0.01)
    went_on = came.wait(PATIENCE)
    stop.set()

    assert went_on
    assert "preparing files failed: ValueError" in caplog.text
    assert WORDS not in caplog.text


def test_errand_that_failed_keeps_no_other_from_its_turn() -> None:
    done = threading.Event()

    def fail() -> None:
        raise OSError

    stop = errands.start({"delivering mail": fail, "preparing files": done.set}, every=0.01)
    came = done.wait(PATIENCE)
    stop.set()

    assert came


@pytest.mark.parametrize(
    ("smtp_url", "serving", "listed"),
    [
        ("", True, [["preparing files"]]),
        ("smtp://127.0.0.1:9", True, [["delivering mail", "preparing files"]]),
        ("smtp://127.0.0.1:9", False, []),
    ],
)
def test_only_a_server_runs_errands(database, monkeypatch, smtp_url, serving, listed) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(errands, "start", lambda given: started.append(list(given)))
    settings = Settings(
        database_url=database.url, secret_key="a secret for tests", smtp_url=smtp_url
    )
    app = create_app(settings, press=PlainPress(), serving=serving)

    for _ in range(2):
        app.test_client().get("/session/")
    app.extensions[EXTENSION].desk.engine.dispose()

    assert started == listed
