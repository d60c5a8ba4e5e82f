"""Loading what the checks are told about a statement."""

from sqlalchemy import Connection, select

from drafting.domain.canonical import from_bytes
from drafting.domain.context import Context
from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.domain.statement import Statement
from drafting.store import incidents, settings
from drafting.store.tables import releases, round_versions, statements, version_words

_MOST_EARLIER = 6


def load(connection: Connection, statement: Statement, language: Language) -> Context:
    """Give a statement's context for a text in a language."""
    incident = incidents.find(connection, statement.incident) if statement.incident else None
    return Context(
        statement=statement,
        incident=incident,
        stance=incidents.stance_in_force(connection, incident.id) if incident else None,
        facts=incidents.facts_of(connection, incident.id) if incident else (),
        key_messages=incidents.key_messages_of(connection, incident.id) if incident else (),
        letterhead=settings.letterhead(connection, language),
        zone=settings.zone(connection),
        earlier=_earlier(connection, incident.id) if incident else (),
    )


def _earlier(connection: Connection, incident: str) -> tuple[tuple[str, str], ...]:
    query = (
        select(version_words.c.canonical)
        .join(round_versions, round_versions.c.version == version_words.c.version)
        .join(releases, releases.c.round == round_versions.c.round)
        .join(statements, statements.c.id == releases.c.statement)
        .where(statements.c.incident == incident)
        .order_by(releases.c.at.desc())
        .limit(_MOST_EARLIER)
    )
    found = (from_bytes(words.encode()) for words in connection.execute(query).scalars())
    return tuple((c.text_of(PartRole.BODY), c.language.value) for c in found)
