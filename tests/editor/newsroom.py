"""A small server for the desk alone: it serves the partial and keeps the JSON contract in memory.

The drafting page of the application proves the same with accounts, rights and a database
(tests/web, tests/journeys); here a test can stop the server, sign the writer out, let a colleague
write, and read exactly what arrived.
"""

import secrets
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import Flask, Response, g, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader
from werkzeug.serving import BaseWSGIServer, make_server

from drafting.domain.forms import MARKDOWN_ROLES, SEVERAL_LINES, PartRole
from drafting.domain.language import Catalogue
from drafting.domain.merge import merge_parts
from drafting.render.catalogues import words

ROOT = Path(__file__).resolve().parents[2]
SAVED_AT = datetime(2026, 11, 21, 2, 14, tzinfo=UTC)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
)
PAGE = """{% from "texts/_editor.html" import desk_of, desk_links, scripts with context %}<!doctype html>
<html lang="{{ lang }}"><head><meta charset="utf-8"><title>Desk</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf-token" content="{{ csrf_token() }}"><meta name="csp-nonce" content="{{ nonce }}">
<link rel="icon" href="/static/none.ico">
{% if sheet %}<link rel="stylesheet" href="/static/app.css">{% endif %}
<link rel="stylesheet" href="/static/drafting.css">
<script type="module" src="/static/editor/sign-out.js"></script></head><body><main><h1>Statement</h1>
{% if desks|length > 1 %}{{ desk_links(desks) }}{% endif %}
<div class="desks{% if desks|length > 1 %} desks-two{% endif %}">
{% for desk in desks %}{{ desk_of(desk) }}{% endfor %}</div>
<form method="post" action="/submit" data-after-save>
<input type="hidden" name="revision" value="1" data-revision-of="one"><button>Submit</button></form>
<form method="post" action="/sign-out" data-sign-out data-person="{{ person }}"
data-unsaved-warning="{{ t('editor-sign-out-unsaved') }}"><button>Sign out</button></form>
</main>{{ scripts(plain) }}</body></html>"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of this server: these words are a finding, or their absence from the whole text."""

    words: str
    level: str = "should"
    instead: tuple[str, ...] = ()
    missing: bool = False


@dataclass(slots=True)
class Text:
    """A text with every revision it ever had, first to last."""

    id: str
    lang: str
    label: str
    revisions: list[dict[PartRole, str]]

    @property
    def parts(self) -> dict[PartRole, str]:
        """The parts as they are now."""
        return self.revisions[-1]

    @property
    def body(self) -> str:
        """The words of the body as they are now."""
        return self.parts[PartRole.BODY]

    @property
    def revision(self) -> int:
        """The number of the newest revision."""
        return len(self.revisions)

    def write(self, **parts: str) -> None:
        """A colleague saves some parts, by their roles' names."""
        changed = {PartRole(role): words for role, words in parts.items()}
        self.revisions.append({**self.parts, **changed})


@dataclass(slots=True)
class Newsroom:
    """The server's whole state, which tests arrange and read."""

    catalogue: Catalogue = Catalogue.EN
    person: str = "junior"
    signed_in: bool = True
    plain: bool = False
    read_only: bool = False
    preview: bool = True
    previews_fail: bool = False
    refused: bool = False
    away: bool = False
    most_shown: int | None = None
    texts: list[Text] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    elements: list[tuple[str, str]] = field(default_factory=list)
    saves: list[dict[str, Any]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    submitted: list[int] = field(default_factory=list)
    hold_findings: threading.Event | None = None
    save_arrived: threading.Event = field(default_factory=threading.Event)
    turned_away: threading.Event = field(default_factory=threading.Event)
    token: str = "first-token"
    url: str = ""

    def text(self, text_id: str) -> Text:
        """The text with this id."""
        return next(text for text in self.texts if text.id == text_id)


def utf16(text: str, offset: int) -> int:
    """Count a place of a text in UTF-16 units, as the browser does."""
    return len(text[:offset].encode("utf-16-le")) // 2


def _findings(room: Newsroom, parts: Mapping[PartRole, str]) -> list[dict[str, Any]]:
    told = [
        _finding(
            rule,
            f"'{rule.words}' says too little.",
            {
                "part": role.value,
                "from": utf16(text, start),
                "to": utf16(text, start + len(rule.words)),
                "excerpt": rule.words,
            },
        )
        for role, text in parts.items()
        for rule in room.rules
        if not rule.missing
        for start in _places(text, rule.words)
    ]
    missed = [
        _finding(
            rule,
            f"'{rule.words}' is not said.",
            {"part": None, "from": None, "to": None, "excerpt": ""},
        )
        for rule in room.rules
        if rule.missing and not any(rule.words in text for text in parts.values())
    ]
    return told + missed


def _finding(rule: Rule, message: str, place: dict[str, Any]) -> dict[str, Any]:
    return place | {
        "id": f"{place['part']}-{rule.words}-{place['from']}",
        "rule": f"rule-{rule.words}",
        "kind": "vague",
        "level": rule.level,
        "message": message,
        "why": f"Readers ask what '{rule.words}' means.",
        "source": "Handbook, page 3",
        "instead": list(rule.instead),
    }


def _places(text: str, words_: str) -> list[int]:
    places, at = [], text.find(words_)
    while at >= 0:
        places.append(at)
        at = text.find(words_, at + 1)
    return places


def _elements(room: Newsroom, parts: Mapping[PartRole, str]) -> list[dict[str, Any]]:
    found = []
    for label, words_ in room.elements:
        carriers = [(role, text.find(words_)) for role, text in parts.items() if words_ in text]
        role, start = carriers[0] if carriers else (None, 0)
        text = parts[role] if role else ""
        found.append(
            {
                "name": label.lower(),
                "value": bool(role),
                "label": label,
                "part": role.value if role else None,
                "from": utf16(text, start) if role else None,
                "to": utf16(text, start + len(words_)) if role else None,
                "excerpt": words_ if role else "",
            }
        )
    return found


def _asked_parts() -> dict[PartRole, str]:
    return {PartRole(part["role"]): part["text"] for part in request.get_json()["parts"]}


def _listed(parts: Mapping[PartRole, str]) -> list[dict[str, str]]:
    return [{"role": role.value, "text": text} for role, text in parts.items()]


def _desk(room: Newsroom, text: Text) -> dict[str, Any]:
    kinds = {role: "markdown" if role in MARKDOWN_ROLES else "lines" for role in SEVERAL_LINES}
    findings = _findings(room, text.parts)
    return {
        "id": text.id,
        "person": room.person,
        "label": text.label,
        "lang": text.lang,
        "revision": text.revision,
        "saved_at": SAVED_AT,
        "zone": "UTC",
        "plain": room.plain,
        "read_only": room.read_only,
        "parts": [
            {
                "role": role.value,
                "label": role.value.replace("_", " ").capitalize(),
                "kind": kinds.get(role, "line"),
                "text": words_,
                "hint": "",
            }
            for role, words_ in text.parts.items()
        ],
        "findings": findings,
        "elements": _elements(room, text.parts),
        "hidden": 0,
        "totals": Counter(one["level"] for one in findings),
        "action": f"/texts/{text.id}",
        "save_url": f"/texts/{text.id}/save",
        "findings_url": f"/texts/{text.id}/findings",
        "preview_url": f"/texts/{text.id}/preview" if room.preview else None,
        "sign_in_url": "/sign-in",
        "preview_html": "",
    }


def make_app(room: Newsroom) -> Flask:
    """Make the application around a state that the test keeps in hand."""
    app = Flask(__name__, static_folder=str(ROOT / "static"))
    app.jinja_loader = ChoiceLoader(
        [DictLoader({"page.html": PAGE}), FileSystemLoader(ROOT / "templates")]
    )
    app.jinja_env.globals["csrf_token"] = lambda: room.token
    app.jinja_env.globals["t"] = lambda key, **values: words(
        room.catalogue, key, strict=True, **values
    )

    @app.before_request
    def make_nonce() -> None:
        g.nonce = secrets.token_urlsafe(16)

    @app.after_request
    def set_policy(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = POLICY.format(nonce=g.nonce)
        return response

    _page_routes(app, room)
    _save_routes(app, room)
    _check_routes(app, room)
    return app


def _page_routes(app: Flask, room: Newsroom) -> None:
    @app.get("/")
    def page() -> ResponseReturnValue:
        if not room.signed_in:
            return "<p>Sign in</p>", 401
        return render_template(
            "page.html",
            desks=[_desk(room, text) for text in room.texts],
            lang=room.texts[0].lang if room.texts else "en",
            nonce=g.nonce,
            plain=room.plain,
            person=room.person,
            sheet=(ROOT / "static/app.css").exists(),
        )

    @app.get("/elsewhere")
    def elsewhere() -> str:
        return (
            '<!doctype html><html lang="en"><title>Elsewhere</title>'
            '<link rel="icon" href="/static/none.ico"><p>Elsewhere</p>'
        )

    @app.get("/static/none.ico")
    def icon() -> ResponseReturnValue:
        return "", 204

    @app.post("/submit")
    def submit() -> str:
        room.submitted.append(int(request.form["revision"]))
        return "<!doctype html><html lang=en><title>Submitted</title><p>Submitted</p>"

    @app.post("/sign-out")
    def sign_out() -> str:
        room.signed_in = False
        return "<!doctype html><html lang=en><title>Signed out</title><p>Signed out</p>"

    @app.post("/texts/<text_id>")
    def save_plainly(text_id: str) -> ResponseReturnValue:
        text = room.text(text_id)
        sent = {
            role: request.form[f"part-{role.value}"].replace("\r\n", "\n") for role in text.parts
        }
        assert int(request.form["base"]) == text.revision
        text.revisions.append(sent)
        return page()


def _save_routes(app: Flask, room: Newsroom) -> None:
    @app.before_request
    def let_in() -> ResponseReturnValue | None:
        if not request.path.startswith("/texts/") or request.form:
            return None
        if not room.signed_in:
            return jsonify(error="signed-out"), 401
        if request.headers.get("X-CSRFToken") != room.token:
            return jsonify(error="csrf"), 400
        return None

    @app.post("/texts/<text_id>/save")
    def save(text_id: str) -> ResponseReturnValue:
        if room.away:
            room.turned_away.set()
            return "", 503
        if room.refused:
            return jsonify(message="The statement is closed."), 403
        text, mine, base = room.text(text_id), _asked_parts(), request.get_json()["base"]
        room.saves.append(request.get_json())
        merged = merge_parts(text.revisions[base - 1], text.parts, mine)
        if merged.clashes:
            clashes = [
                {"role": one.role, "base": one.base, "theirs": one.theirs, "yours": one.mine}
                for one in merged.clashes
            ]
            answer = {"conflict": True, "revision": text.revision, "clashes": clashes}
            return jsonify({**answer, "theirs": _listed(text.parts), "yours": _listed(mine)}), 409
        if merged.parts != text.parts:
            text.revisions.append(merged.parts)
        room.save_arrived.set()
        return jsonify(
            revision=text.revision,
            merged=merged.parts != mine,
            parts=_listed(text.parts),
            at=SAVED_AT.isoformat(),
        )


def _check_routes(app: Flask, room: Newsroom) -> None:
    @app.post("/texts/<text_id>/findings")
    def find(text_id: str) -> ResponseReturnValue:
        room.asked.append(request.get_json())
        if room.hold_findings:
            room.hold_findings.wait(10)
        found = _findings(room, _asked_parts())
        shown = None if request.get_json().get("all") else room.most_shown
        kept = found[:shown]
        return jsonify(
            findings=kept,
            elements=_elements(room, _asked_parts()),
            hidden=len(found) - len(kept),
            totals=Counter(one["level"] for one in found),
        )

    @app.post("/texts/<text_id>/preview")
    def preview(text_id: str) -> ResponseReturnValue:
        if room.previews_fail:
            return "", 503
        return "".join(f"<p>{text}</p>" for text in _asked_parts().values() if text)


def serve(room: Newsroom) -> BaseWSGIServer:
    """Serve the room on a free port of this machine, in a thread of its own."""
    server = make_server("127.0.0.1", 0, make_app(room), threaded=True)
    room.url = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
