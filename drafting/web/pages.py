"""What every page has: its navigation, the notice after a deed, the names templates may use."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, current_app, flash, get_flashed_messages, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.routing import BaseConverter, ValidationError

from checks import measured
from drafting.domain.ids import ID_LENGTH, is_id
from drafting.domain.language import Catalogue
from drafting.domain.people import Role
from drafting.domain.zones import chosen_zones
from drafting.render.catalogues import TAGS
from drafting.store import settings as store_settings
from drafting.web import messages, names, translation
from drafting.web.current import connection, now, reader_or_none, settings
from drafting.web.language import chosen
from drafting.web.overdue import overdue_promises
from drafting.web.permissions import allowed

_DEMONSTRATION = "onevoice-demonstration"


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the navigation: where it leads, its word, whose it is, and what else lies under it."""

    path: str
    key: str
    role: Role | None = None
    also: tuple[str, ...] = ()


SECTIONS = (
    Section("/", "nav-home"),
    Section("/incidents/", "nav-incidents", also=("/facts/", "/commitments/")),
    Section("/statements/", "nav-statements", also=("/texts/", "/versions/", "/rounds/")),
    Section("/releases/", "nav-releases"),
    Section("/search", "nav-search"),
    Section("/people/", "nav-people", Role.ADMINISTRATOR),
    Section("/routes/", "nav-routes", Role.ADMINISTRATOR, ("/house-rules/", "/dismissals/")),
    Section("/journal/", "nav-journal", Role.ADMINISTRATOR),
)


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way to a page: words as shown, and where they lead."""

    words: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A notice for the next page: a key of the catalogue, its values, and how it stands."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    kind: str = "done"


class RefConverter(BaseConverter):
    """An id in an address, with or without a readable tail: `<id>` or `<id>-what-happened`."""

    regex = rf"[0-9a-z]{{{ID_LENGTH}}}(?:-[^/]*)?"
    part_isolating = True

    def to_python(self, value: str) -> str:
        """Give the id alone."""
        found = value[:ID_LENGTH]
        if not is_id(found):
            raise ValidationError
        return found


def furnish(app: Flask) -> None:
    """Give an application's templates and addresses what every page uses."""
    app.url_map.converters["ref"] = RefConverter
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        t=translation.t,
        label=translation.label,
        options=translation.options,
        in_zone=translation.in_zone,
        said=translation.said,
        message_to=messages.message_to,
        tag_for=messages.tag_for,
        need=translation.need,
        when=translation.when,
        moment=translation.moment,
        day=translation.day,
        since=translation.since,
        until=translation.until,
        discovered=translation.discovered,
        measured=measured,
        zone_name=translation.zone_name,
        zones=chosen_zones,
        crumb=Crumb,
        allowed=allowed,
        overdue_promises=overdue_promises,
        is_current=is_current,
        demonstration=demonstration,
        tag_of=TAGS.__getitem__,
        catalogues=tuple(Catalogue),
    )
    app.jinja_env.filters["territory"] = names.territory
    app.context_processor(_every_page)


def demonstration() -> bool:
    """Tell whether this store is a demonstration, which is settled once anybody is in it."""
    known = current_app.extensions.get(_DEMONSTRATION)
    if known is None:
        known = store_settings.is_demonstration(connection())
        if known or reader_or_none() is not None:
            current_app.extensions[_DEMONSTRATION] = known
    return bool(known)


def _every_page() -> dict[str, Any]:
    person = reader_or_none()
    return {
        "reader": person,
        "lang": TAGS[chosen()],
        "sections": _sections() if person else (),
        "notices": _notices,
        "now": now(),
        "base_url": settings().base_url,
    }


def _sections() -> tuple[Section, ...]:
    person = reader_or_none()
    return tuple(
        entry for entry in SECTIONS if entry.role is None or (person and person.has(entry.role))
    )


def current_section(path: str) -> str:
    """Give the navigation entry a page lies under; empty where none does.

    >>> current_section("/incidents/0123456789abcdef/facts"), current_section("/house-rules/new")
    ('/incidents/', '/routes/')
    """
    for entry in SECTIONS[1:]:
        if path.startswith((entry.path, *entry.also)):
            return entry.path
    return "/" if path == "/" else ""


def say(key: str, *, kind: str = "done", **values: str | int) -> None:
    """Put a notice on the next page: `say('incident-opened')`. `kind` is done, note or stop."""
    flash(json.dumps([key, values]), kind)


def _notices() -> list[Said]:
    notices = []
    for kind, words in get_flashed_messages(with_categories=True):  # type: ignore[str-unpack]  # pairs where categories are asked for
        key, values = json.loads(words)
        notices.append(Said(key, values, kind))
    return notices


def go(path: str) -> ResponseReturnValue:
    """Send the reader on after a deed (303), so that a reload does not repeat it."""
    return redirect(path, 303)


def here_or(path: str, fallback: str = "/") -> str:
    """Give a path to return to if it lies on this site, the fallback if it leads elsewhere.

    >>> here_or("/incidents/?x=1"), here_or("//evil.example/"), here_or("https://evil.example")
    ('/incidents/?x=1', '/', '/')
    """
    plain = path.startswith("/") and not path.startswith(("//", "/\\"))
    clean = plain and not any(c in path for c in "\r\n\t\\")
    return path if clean else fallback


def is_current(entry: Section) -> bool:
    """Tell whether the page being shown lies under a navigation entry."""
    return current_section(request.path) == entry.path
