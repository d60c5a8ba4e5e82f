"""The one table from refusals to HTTP, and the pages that say what went wrong and what to do.

Everything unmet is listed at once, in the reader's language; scripts get the same as JSON.
"""

from http import HTTPStatus

from flask import Flask, current_app, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from drafting.domain.canonical import UnsoundText
from drafting.domain.refusal import Conflict, Need, NotAllowed, NotThere, Refusal, Unfit
from drafting.store.engine import Busy
from drafting.web.current import reader_or_none, stop_reading
from drafting.web.permissions import Anyone, declared, wants_json
from drafting.web.security import drain
from drafting.web.translation import need

TABLE: dict[type[Refusal], HTTPStatus] = {
    NotThere: HTTPStatus.NOT_FOUND,
    NotAllowed: HTTPStatus.FORBIDDEN,
    Conflict: HTTPStatus.CONFLICT,
    Unfit: HTTPStatus.UNPROCESSABLE_ENTITY,
}
SHOWN = (400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503)
"""Statuses that have a page of their own (`error-<status>-title`, `error-<status>-text`)."""

WAIT_A_LITTLE = 5
"""Seconds after which a request that found the store busy may come again."""


def tell(app: Flask) -> None:
    """Let an application answer every refusal and failure with a page that helps."""
    app.register_error_handler(Refusal, refused)
    app.register_error_handler(CSRFError, _form_expired)
    app.register_error_handler(HTTPException, _failed)
    app.register_error_handler(Busy, _busy)
    app.register_error_handler(UnsoundText, _unsound)
    app.register_error_handler(Exception, _broken)


def status_of(refusal: Refusal) -> HTTPStatus:
    """Give the status a refusal is answered with; a kind of its own goes by its parent."""
    for kind in type(refusal).__mro__:
        if kind in TABLE:
            return TABLE[kind]
    return HTTPStatus.UNPROCESSABLE_ENTITY


def refused(refusal: Refusal) -> ResponseReturnValue:
    """Answer a refusal: its status and every need that is not met."""
    status = status_of(refusal)
    needs = () if isinstance(refusal, NotThere) else refusal.needs
    return _page(status, needs)


def _form_expired(_error: CSRFError) -> ResponseReturnValue:
    """Answer a form with no token or another's: who was signed out meanwhile is told that."""
    endpoint = request.endpoint or ""
    inside = not isinstance(declared(current_app, endpoint), Anyone)
    if inside and reader_or_none() is None:
        return _page(HTTPStatus.UNAUTHORIZED, ())
    return _page(HTTPStatus.BAD_REQUEST, (Need("form-again"),))


def _failed(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None:
        return error
    if error.code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        drain()
    answer = current_app.make_response(_page(HTTPStatus(error.code or 500), ()))
    for name, value in error.get_headers():
        if name not in {"Content-Type", "Content-Length"}:
            answer.headers[name] = value
    return answer


def _busy(_error: Busy) -> ResponseReturnValue:
    answer = current_app.make_response(_page(HTTPStatus.SERVICE_UNAVAILABLE, ()))
    answer.headers["Retry-After"] = str(WAIT_A_LITTLE)
    return answer


def _unsound(_error: UnsoundText) -> ResponseReturnValue:
    return _page(HTTPStatus.UNPROCESSABLE_ENTITY, (Need("unsound-text"),))


def _broken(error: Exception) -> ResponseReturnValue:
    if current_app.testing or current_app.debug:
        raise error
    current_app.logger.critical("unhandled", exc_info=error)
    try:
        return _failed(InternalServerError())
    except Exception:  # noqa: BLE001  (nothing may come out of here but an answer)
        return _last_words(HTTPStatus.INTERNAL_SERVER_ERROR)


def _page(status: HTTPStatus, needs: tuple[Need, ...]) -> ResponseReturnValue:
    stop_reading()
    told = [need(unmet) for unmet in needs]
    if wants_json():
        keys = [{"key": unmet.key, "words": said} for unmet, said in zip(needs, told, strict=True)]
        return jsonify(error=status.value, needs=keys), status
    shown = status.value if status.value in SHOWN else 500 if status.value >= 500 else 400
    return render_template("errors/error.html", status=shown, needs=told), status


def _last_words(status: HTTPStatus) -> ResponseReturnValue:
    """Answer without a page, where what a page needs is broken itself."""
    return f"{status.value} {status.phrase}\n", status, {"Content-Type": "text/plain"}
