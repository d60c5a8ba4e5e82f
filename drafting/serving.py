"""How gunicorn serves Onevoice: `gunicorn --config python:drafting.serving wsgi:app`.

The application is loaded once, with the words and rules that every reader needs, and the workers
are its forks: they begin warm and share that memory. Nothing may be connected or threaded before.
"""

import gc
from typing import Any

from checks import check
from drafting.domain.language import Catalogue, Language
from drafting.render.catalogues import bundle

preload_app = True
workers = 2
threads = 4
"""Threads, because browsers open connections ahead of need and would hold a bare worker."""
control_socket_disable = True


def when_ready(server: Any) -> None:
    """Read catalogues, rules and templates before the workers are forked."""
    for catalogue in Catalogue:
        bundle(catalogue)
    for language in Language:
        check("Ready. 好。 " * 3, language.value)
    templates = server.app.wsgi().jinja_env
    for name in templates.list_templates(extensions=["html"]):
        templates.get_template(name)
    gc.collect()
    gc.freeze()
