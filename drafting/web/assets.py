"""Static files under fingerprinted addresses, and answers made smaller for the way.

`url_for('static', filename=…)` adds the file's digest; under that address a browser keeps the file
for a year. Text is sent gzipped to browsers that take it.
"""

import gzip
import hashlib
import mimetypes
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

YEAR = 31_536_000
SMALL = 600
"""Bytes under which squeezing costs more than it saves."""

_SQUEEZED = ("text/", "application/json", "application/javascript", "image/svg+xml")
_LEVEL = 6


def serve(app: Flask) -> None:
    """Fingerprint the static files of an application and compress its answers."""
    mimetypes.add_type("text/javascript", ".js")
    mimetypes.add_type("font/woff2", ".woff2")
    app.url_defaults(_fingerprint)
    app.after_request(_keep)
    app.after_request(_squeeze)


def digest_of(path: Path) -> str:
    """Give the first 12 hexadecimal digits of a file's SHA-256, read anew when it changes."""
    return _digest(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _digest(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _static_file(name: str) -> Path | None:
    from flask import current_app

    folder = current_app.static_folder
    path = Path(folder or "") / name
    return path if path.is_file() else None


def _fingerprint(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint != "static" or "v" in values:
        return
    path = _static_file(values.get("filename", ""))
    if path is not None:
        values["v"] = digest_of(path)


def _keep(response: Response) -> Response:
    if request.endpoint != "static" or response.status_code not in (200, 304):
        return response
    path = _static_file((request.view_args or {}).get("filename", ""))
    if path is not None and request.args.get("v") == digest_of(path):
        response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    else:
        response.headers["Cache-Control"] = "no-cache"
    return response


def _squeeze(response: Response) -> Response:
    """Gzip a whole answer of text; a part, a stream and what is encoded already go as they are."""
    if not (response.mimetype or "").startswith(_SQUEEZED):
        return response
    response.vary.add("Accept-Encoding")
    if (
        response.status_code != 200
        or "Content-Encoding" in response.headers
        or not request.accept_encodings["gzip"]
    ):
        return response
    response.direct_passthrough = False
    plain = response.get_data()
    if len(plain) < SMALL:
        return response
    response.set_data(_gzip_kept(plain) if request.endpoint == "static" else _gzip(plain))
    response.headers["Content-Encoding"] = "gzip"
    tag, _ = response.get_etag()
    if tag is not None:
        response.set_etag(tag, weak=True)
    return response


def _gzip(plain: bytes) -> bytes:
    return gzip.compress(plain, _LEVEL, mtime=0)


@lru_cache(maxsize=64)
def _gzip_kept(plain: bytes) -> bytes:
    return gzip.compress(plain, 9, mtime=0)
