"""The application: settings, store, pages and words put together, and nothing else.

Making it changes nothing: without a secret, or on an older schema, every page answers 503 and names
the command to run.
"""

import importlib
import pkgutil
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from flask import Blueprint, Flask, Response, current_app, request
from werkzeug.middleware.proxy_fix import ProxyFix

from drafting import cli, errands, web
from drafting.commands import deliver, prepare
from drafting.commands.desk import Desk, Press, now
from drafting.config import ROOT, Settings, from_environment, secret
from drafting.press_room import PressRoom
from drafting.store.engine import connect, schema_is_current
from drafting.web import assets, pages, refusals, security, signing
from drafting.web.current import EXTENSION, House, stop_reading

READY = "onevoice-ready"
SERVING = "onevoice-serving"


def create_app(
    config: Settings | None = None,
    *,
    press: Press | None = None,
    clock: Callable[[], datetime] = now,
    serving: bool = False,
) -> Flask:
    """Make the application from its settings, the environment's where none are given.

    `press` turns approved texts into files, the press room where none is given; `clock` is real.
    `serving` lets it run errands of its own from the first request on.
    """
    settings = from_environment() if config is None else config
    desk = Desk(
        connect(settings.database_url), press or PressRoom(Path(settings.instance) / "press"), clock
    )
    app = Flask(
        "drafting",
        template_folder=str(ROOT / "templates"),
        static_folder=str(ROOT / "static"),
        instance_path=settings.instance,
    )
    app.extensions[EXTENSION] = House(settings, desk)
    app.extensions[SERVING] = serving
    app.secret_key = secret(settings)
    app.before_request(_readiness)
    app.teardown_request(stop_reading)
    security.secure(app, settings)
    assets.serve(app)
    pages.furnish(app)
    refusals.tell(app)
    signing.admit(app)
    cli.furnish(app)
    for blueprint in blueprints():
        app.register_blueprint(blueprint)
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]  # Flask's own documented way to wrap it
    return app


def blueprints() -> list[Blueprint]:
    """Find the pages: the `blueprint` of each module of `drafting.web`, by the module's name."""
    names = sorted(found.name for found in pkgutil.iter_modules(web.__path__, "drafting.web."))
    modules = [importlib.import_module(name) for name in names]
    return [m.blueprint for m in modules if isinstance(getattr(m, "blueprint", None), Blueprint)]


def _readiness() -> Response | None:
    if request.endpoint == "static" or current_app.extensions.get(READY):
        return None
    house: House = current_app.extensions[EXTENSION]
    if current_app.secret_key is None:
        current_app.secret_key = secret(house.settings)
        if current_app.secret_key is None:
            return _not_yet("There is no secret yet.", "init")
        # This request's cookies were looked at before there was a secret: let it come again.
        return Response("", 307, {"Location": request.full_path.rstrip("?")})
    if not schema_is_current(house.desk.engine):
        return _not_yet("The store's schema is not the one this version needs.", "upgrade")
    current_app.extensions[READY] = True
    if current_app.extensions[SERVING]:
        errands.start(_errands(house.settings, house.desk))
    return None


def _errands(settings: Settings, desk: Desk) -> errands.Errands:
    """List what this installation's server does by itself: mail first, which is quick."""
    listed: dict[str, Callable[[], object]] = {}
    if settings.smtp_url:
        mail = deliver.Deliver(settings.smtp_url, settings.mail_from, settings.base_url)
        listed["delivering mail"] = partial(deliver.handle, mail, desk)
    listed["preparing files"] = partial(prepare.handle, prepare.Prepare(), desk)
    return listed


def _not_yet(reason: str, command: str) -> Response:
    """Say to whoever runs the server what to do; no page can be shown in words of theirs yet."""
    text = f"Onevoice is not ready: {reason}\nRun: flask --app wsgi {command}\n"
    return Response(text, 503, {"Retry-After": "60"}, mimetype="text/plain")
