"""The editions of one version, and of its twins where they were submitted together."""

from sqlalchemy import Connection, select

from drafting.domain.edition import Edition
from drafting.domain.refusal import NotThere
from drafting.domain.workflow import RoundState
from drafting.store import pictures, versions
from drafting.store.tables import round_versions, rounds, texts
from drafting.store.tables import versions as table

_APPROVED = (RoundState.APPROVED.value, RoundState.RELEASED.value)


def editions_of(
    connection: Connection, statement: str, number: int, language: str = ""
) -> tuple[Edition, ...]:
    """Give a statement's version of this number in every language, or in one.

    An edition counts as approved only if a round in which every gate approved holds it.

    Raises:
        NotThere: if there is no such version, or its words were erased.
    """
    query = (
        select(table.c.id)
        .join(texts, texts.c.id == table.c.text)
        .where(texts.c.statement == statement, table.c.number == number)
        .order_by(texts.c.source.desc(), texts.c.language)
    )
    if language:
        query = query.where(texts.c.language == language)
    return _editions(connection, tuple(connection.execute(query).scalars()))


def editions_of_version(connection: Connection, version: str) -> tuple[Edition, ...]:
    """Give one version as an edition of its own.

    Raises:
        NotThere: if there is no such version, or its words were erased.
    """
    return _editions(connection, (version,))


def _editions(connection: Connection, ids: tuple[str, ...]) -> tuple[Edition, ...]:
    approved = _approved(connection, ids)
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


def _approved(connection: Connection, ids: tuple[str, ...]) -> frozenset[str]:
    query = (
        select(round_versions.c.version)
        .join(rounds, rounds.c.id == round_versions.c.round)
        .where(round_versions.c.version.in_(ids), rounds.c.state.in_(_APPROVED))
    )
    return frozenset(connection.execute(query).scalars())
