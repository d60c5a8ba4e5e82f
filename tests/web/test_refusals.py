"""Refusals and failures: the right status, every need said, in the reader's language."""

import ast
import itertools
from functools import cache
from http import HTTPStatus
from pathlib import Path

import pytest
from flask import abort
from sqlalchemy.exc import OperationalError

import drafting
from drafting.domain.language import Catalogue
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Unfit
from drafting.domain.workflow import RoundState, Step
from drafting.render.bounds import Bound
from drafting.render.catalogues import knows
from drafting.store.engine import Busy
from drafting.web.refusals import SHOWN
from tests.web.visitor import Visitor


@pytest.fixture
def raising(app):
    """An application with a page that raises what it is told to."""
    told: dict[str, Exception] = {}

    def view():
        raise told["error"]

    app.add_url_rule("/raise", "raise", view)

    def ask(error, language="en", **headers):
        told["error"] = error
        return Visitor(app, language).get("/raise", **headers)

    return ask


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (NotThere(), HTTPStatus.NOT_FOUND),
        (NotAllowed(Need("contributor-decides")), HTTPStatus.FORBIDDEN),
        (Conflict(Need("stale-digest"), Need("gate-closed")), HTTPStatus.CONFLICT),
        (Unfit(Need("reason-missing"), Need("title-missing")), HTTPStatus.UNPROCESSABLE_ENTITY),
    ],
)
def test_refusal_has_its_status(raising, refusal, status):
    assert raising(refusal).status_code == status


def test_refusal_says_every_need(raising):
    page = raising(Unfit(Need("reason-missing"), Need("musts-open", {"n": 2}))).text

    assert "Give a short reason for the record." in page
    assert "2 check notes that must be settled are open." in page


def test_refusal_speaks_the_readers_language(raising):
    page = raising(Conflict(Need("stale-digest")), language="zh-HK").text

    assert "你開啟頁面之後文本已有更改。請查看最新內容再作決定。" in page


def test_refusal_as_json_names_keys_and_words(raising):
    answer = raising(Unfit(Need("title-missing")), Accept="application/json")

    assert answer.json == {
        "error": 422,
        "needs": [{"key": "title-missing", "words": "Give it a title."}],
    }


def test_stranger_cannot_tell_hidden_from_never_was(visit, played):
    visitor = visit(played.stranger)
    statement = played.world.statement(played.writer, played.incident)

    hidden = visitor.get(f"/statements/{statement}")
    never = visitor.get(f"/statements/{'0' * 16}")

    assert (hidden.status_code, never.status_code) == (404, 404)
    assert without_tokens(hidden.text) == without_tokens(never.text)


def without_tokens(page):
    return [line for line in page.splitlines() if "csrf" not in line and "nonce" not in line]


@pytest.mark.parametrize("status", SHOWN)
@pytest.mark.parametrize("language", ["en", "zh-CN", "zh-TW", "zh-HK"])
def test_failure_has_its_page(app, raising, status, language):
    app.testing = False
    try:
        abort(status)
    except Exception as error:  # noqa: BLE001  (whatever Werkzeug raises for the status)
        answer = raising(error, language=language)

    assert answer.status_code == status
    assert answer.text.count("<h1>") == 1


def test_busy_store_asks_to_come_again(raising):
    answer = raising(Busy())

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")


def test_broken_page_tells_nothing_of_the_inside(app, raising):
    app.testing = False

    answer = raising(ValueError("the hidden word is heron"))

    assert answer.status_code == 500
    assert "heron" not in answer.text


def test_broken_store_still_gives_an_answer(app, raising):
    app.testing = False
    broken = OperationalError("SELECT", {}, ValueError("disk gone"))
    app.jinja_env.globals["demonstration"] = lambda: raise_(broken)

    answer = raising(broken)

    assert (answer.status_code, answer.mimetype) == (500, "text/plain")


def raise_(error):
    raise error


@cache
def written_needs():
    """Find every need the code names."""
    return frozenset(found_needs())


def found_needs():
    root = Path(drafting.__file__).parent
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Need":
                yield from keys_of(node.args[0])


def keys_of(argument):
    if isinstance(argument, ast.Constant):
        yield str(argument.value)
    elif isinstance(argument, ast.JoinedStr):
        shape = ast.unparse(argument)
        if "role-for-" in shape:
            yield from (f"role-for-{step}" for step in Step)
        elif "refuses" in shape:
            yield from (f"state-{state}" for state, _ in itertools.product(RoundState, Step))
        elif "too-many-" in shape:
            yield from (f"too-many-{bound}" for bound in Bound)
        else:
            raise AssertionError(f"a need whose keys this test cannot tell: {shape}")


@pytest.mark.parametrize("catalogue", Catalogue)
def test_every_need_has_its_words(catalogue):
    keys = {key.split("-refuses-")[0] for key in written_needs()}

    assert sorted(key for key in keys if not knows(catalogue, f"need-{key}")) == []
