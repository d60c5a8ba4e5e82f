"""One version as it may be printed: its editions, its twins' beside it, and on which occasion."""

from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.domain.edition import Edition
from drafting.domain.refusal import NotThere
from drafting.render.occasion import Occasion, released, unreleased
from drafting.store import incidents, pictures, releases, settings, statements, versions


@dataclass(frozen=True, slots=True)
class Export:
    """What goes to the press, and the day and mark it shows there."""

    editions: tuple[Edition, ...]
    occasion: Occasion


def export_of(connection: Connection, statement: str, number: int, language: str = "") -> Export:
    """Give a statement's version of this number in every language, or in one.

    Only what went out in one release is dated, and unmarked unless nothing about it is real.

    Raises:
        NotThere: if there is no such version, or its words were erased.
    """
    return _export(connection, versions.of_number(connection, statement, number, language))


def export_of_version(connection: Connection, version: str) -> Export:
    """Give one version as an edition of its own.

    Raises:
        NotThere: if there is no such version, or its words were erased.
    """
    return _export(connection, (version,))


def _export(connection: Connection, ids: tuple[str, ...]) -> Export:
    whole = [v for v in versions.by_ids(connection, ids) if v.canonical is not None]
    if not whole:
        raise NotThere
    canonicals = [version.canonical for version in whole if version.canonical is not None]
    logos = pictures.contents(connection, {one.letterhead.logo for one in canonicals})
    editions = tuple(
        Edition(canonical, version.number, version.code, logos.get(canonical.letterhead.logo, b""))
        for canonical, version in zip(canonicals, whole, strict=True)
    )
    return Export(editions, _occasion(connection, tuple(version.id for version in whole)))


def _occasion(connection: Connection, ids: tuple[str, ...]) -> Occasion:
    incident = statements.incident_of(versions.statement_of(ids[0]))
    drill = incidents.is_drill(connection, incident)
    release = releases.of_all(connection, ids)
    if release is None:
        return unreleased(drill=drill)
    demo = settings.is_demonstration(connection)
    return released(release.public_at, release.zone, demo=demo, drill=drill)
