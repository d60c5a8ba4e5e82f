"""What every answer carries to keep browsers from being used against people.

The content security policy, its nonce for the editor's own style element, the other headers, the
cookies' attributes and the CSRF guard on every form.
"""

import secrets
from datetime import timedelta
from typing import Any

from flask import Flask, Response, g, request
from flask.json.provider import DefaultJSONProvider
from flask_wtf.csrf import CSRFProtect, generate_csrf

from drafting.config import Settings
from drafting.domain.canonical import sound

NONCE_BYTES = 16
LONGEST_REQUEST = 4 * 1024 * 1024
"""Bytes a request may have; the longest is a paste with a picture's worth of words, not a file."""

MOST_DRAINED = 16 * LONGEST_REQUEST
"""Bytes of a request too long that are still taken in before it is answered."""

_SIP = 64 * 1024
_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-{nonce}'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_YEAR = 31_536_000

csrf = CSRFProtect()


def secure(app: Flask, settings: Settings) -> None:
    """Set cookies, CSRF guard and headers of an application."""
    app.config.update(
        SESSION_COOKIE_NAME="__Host-onevoice" if settings.secure else "onevoice",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure,
        PERMANENT_SESSION_LIFETIME=timedelta(days=settings.session_days),
        SESSION_REFRESH_EACH_REQUEST=False,
        MAX_CONTENT_LENGTH=LONGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LONGEST_REQUEST,
        WTF_CSRF_TIME_LIMIT=None,  # it lives as long as the sign-in: an editor stays open all night
        WTF_CSRF_HEADERS=["X-CSRFToken"],
    )
    app.json = _Json(app)
    csrf.init_app(app)
    app.before_request(_look_over)
    app.after_request(_guard)
    app.jinja_env.globals.update(csp_nonce=nonce, csrf_token=generate_csrf)


class _Json(DefaultJSONProvider):
    """JSON as Flask reads it, with a bomb of brackets told as what it is: not to be read."""

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """Read JSON.

        Raises:
            ValueError: if it is none, or nested too deeply.
        """
        try:
            return super().loads(s, **kwargs)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


def _look_over() -> None:
    """Refuse a NUL wherever somebody may write: no file could show it and no store keep it.

    Raises:
        UnsoundText: where an address or a form holds one.
    """
    for given in (request.args, request.form):
        for name, words in given.items(multi=True):
            sound(name)
            sound(words)


def drain() -> None:
    """Take in what is left of a request that is refused unread, so that its answer is seen.

    A connection closed while the browser still sends shows the browser's own error, not our page.
    """
    left = min(request.content_length or 0, MOST_DRAINED)
    source = request.environ["wsgi.input"]
    while left > 0:
        taken = source.read(min(left, _SIP))
        if not taken:
            return
        left -= len(taken)


def nonce() -> str:
    """Give this answer's nonce: the same however often a page asks, another each answer."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(NONCE_BYTES)
    drawn: str = g.nonce
    return drawn


def policy() -> str:
    """Write the content security policy of this answer."""
    return "; ".join(_POLICY).format(nonce=nonce())


def _guard(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", policy())
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", f"max-age={_YEAR}")
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response
