"""The application itself: readiness, headers, static files, settings, addresses."""

import gzip
import stat

import pytest

from drafting.config import Settings, UnsoundSetting, from_environment, make_secret, secret
from drafting.store.migrating import migrate
from drafting.web.pages import current_section, here_or
from tests.web.visitor import Visitor


def test_app_without_secret_names_the_command(tmp_path, open_app):
    app = open_app(secret_key="", instance=str(tmp_path))

    answer = app.test_client().get("/session/")

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert "flask --app wsgi init" in answer.text


def test_app_takes_a_secret_made_meanwhile(tmp_path, open_app):
    app = open_app(secret_key="", instance=str(tmp_path))
    app.test_client().get("/session/")
    make_secret(Settings(instance=str(tmp_path)))

    answer = app.test_client().get("/session/", follow_redirects=True)

    assert answer.status_code == 200


def test_app_on_an_empty_store_names_the_command_and_changes_nothing(tmp_path, open_app):
    path = tmp_path / "empty.db"
    app = open_app(database_url=f"sqlite:///{path}")

    answer = app.test_client().get("/session/")
    migrate(f"sqlite:///{path}")
    after = app.test_client().get("/session/")

    assert (answer.status_code, "flask --app wsgi upgrade" in answer.text) == (503, True)
    assert after.status_code == 200


def test_secret_is_drawn_once_and_readable_by_its_owner_alone(tmp_path):
    settings = Settings(instance=str(tmp_path / "instance"))

    drawn = make_secret(settings)

    assert stat.S_IMODE(settings.secret_file.stat().st_mode) == 0o600
    assert (make_secret(settings), secret(settings), len(drawn)) == (drawn, drawn, 64)


def test_settings_come_from_the_environment():
    settings = from_environment(
        {"ONEVOICE_BASE_URL": "https://say.example", "ONEVOICE_SESSION_HOURS": "8"}
    )

    assert (settings.secure, settings.session_hours) == (True, 8)


def test_setting_that_is_no_number_is_named():
    with pytest.raises(UnsoundSetting, match="ONEVOICE_SESSION_HOURS"):
        from_environment({"ONEVOICE_SESSION_HOURS": "a day"})


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
)


@pytest.mark.parametrize("path", ["/session/", "/no-such-page", "/me/", "/static/app.css"])
def test_every_answer_carries_the_policy(visit, path):
    headers = visit().get(path).headers

    policy = headers["Content-Security-Policy"]
    nonce = policy.split("'nonce-")[1].split("'")[0]

    assert policy == POLICY.format(nonce=nonce)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_nonce_is_another_each_time_and_the_pages_own(visit):
    first, second = visit().get("/session/"), visit().get("/session/")

    nonces = [
        answer.headers["Content-Security-Policy"].split("'nonce-")[1].split("'")[0]
        for answer in (first, second)
    ]

    assert nonces[0] != nonces[1]
    assert f'name="csp-nonce" content="{nonces[0]}"' in first.text


def test_page_is_not_stored_by_browsers(visit, played):
    assert visit(played.writer).get("/me/").headers["Cache-Control"] == "no-store"


def test_static_file_is_kept_under_its_fingerprint(visit, app):
    visitor = visit()
    with app.test_request_context():
        from flask import url_for

        path = url_for("static", filename="app.css")

    kept = visitor.get(path).headers["Cache-Control"]
    plain = visitor.get("/static/app.css").headers["Cache-Control"]
    stale = visitor.get("/static/app.css?v=000000000000").headers["Cache-Control"]

    assert kept == "public, max-age=31536000, immutable"
    assert (plain, stale) == ("no-cache", "no-cache")


def test_answers_are_sent_smaller_to_who_takes_it(visit):
    visitor = visit()
    plain = visitor.get("/static/app.css").data

    answer = visitor.get("/static/app.css", Accept_Encoding="gzip, br")

    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == plain


def test_sheet_weighs_little(visit):
    answer = visit().get("/static/app.css", Accept_Encoding="gzip")

    assert len(answer.data) <= 15 * 1024


@pytest.mark.parametrize("path", ["/session/", "/me/", "/me/password"])
def test_page_weighs_little(visit, played, path):
    answer = visit(played.writer).get(path, Accept_Encoding="gzip")

    assert len(answer.data) <= 20 * 1024


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("/", "/"),
        ("/incidents/", "/incidents/"),
        ("/statements/0123456789abcdef/draft", "/statements/"),
        ("/search", "/search"),
        ("/me/", ""),
    ],
)
def test_page_lies_under_its_section(path, section):
    assert current_section(path) == section


@pytest.mark.parametrize(
    "path", ["http://a/", "//a", "/\\a", "", "a", "/a\r\nSet-Cookie: x", "/\ta"]
)
def test_path_elsewhere_is_not_followed(path):
    assert here_or(path, "/home") == "/home"


def test_too_large_a_request_is_refused(visit):
    visitor = visit()
    token = visitor.form_token()

    answer = visitor.client.post(
        "/session/", data={"csrf_token": token, "email": "x" * (5 * 1024 * 1024)}
    )

    assert answer.status_code == 413


THING = "0123456789abcdef"


@pytest.fixture
def named(app):
    """An application with a page that says which id its address names."""
    app.add_url_rule("/things/<ref:thing>", "thing", lambda thing: thing)
    return Visitor(app)


@pytest.mark.parametrize("tail", ["", "-oil-in-the-yard", "-漏油", "-"])
def test_address_takes_a_readable_tail(named, tail):
    assert named.get(f"/things/{THING}{tail}").text == THING


@pytest.mark.parametrize("ref", ["short", "ILOU" * 4, f"{THING}g", "0123456789abcdei"])
def test_address_of_no_id_is_not_there(named, ref):
    assert named.get(f"/things/{ref}").status_code == 404
