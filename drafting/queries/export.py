"""The editions of one version, and of its twins where they were submitted together."""

from sqlalchemy import Connection

from drafting.domain.edition import Edition
from drafting.domain.refusal import NotThere
from drafting.store import pictures, rounds, versions


def editions_of(
    connection: Connection, statement: str, number: int, language: str = ""
) -> tuple[Edition, ...]:
    """Give a statement's version of this number in every language, or in one.

    An edition counts as approved only if a round in which every gate approved holds it.

    Raises:
        NotThere: if there is no such version, or its words were erased.
    """
    return _editions(connection, versions.of_number(connection, statement, number, language))


def editions_of_version(connection: Connection, version: str) -> tuple[Edition, ...]:
    """Give one version as an edition of its own.

    Raises:
        NotThere: if there is no such version, or its words were erased.
    """
    return _editions(connection, (version,))


def _editions(connection: Connection, ids: tuple[str, ...]) -> tuple[Edition, ...]:
    approved = rounds.approved_among(connection, ids)
    editions = tuple(
        Edition(
            version.canonical,
            version.number,
            version.code,
            pictures.content(connection, version.canonical.letterhead.logo),
            approved=version.id in approved,
        )
        for version in versions.by_ids(connection, ids)
        if version.canonical is not None
    )
    if not editions:
        raise NotThere
    return editions
