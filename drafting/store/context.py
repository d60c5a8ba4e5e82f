"""What the checks are told about a statement, read beside its case."""

from typing import Any

from sqlalchemy import Select, select

from drafting.domain.canonical import from_bytes
from drafting.domain.context import Context
from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.store import house, papers, settings
from drafting.store.asking import Key
from drafting.store.cases import Case
from drafting.store.statements import incident_of
from drafting.store.tables import releases, round_versions, statements, version_words

_MOST_EARLIER = 6


def questions(statement: Key) -> dict[str, Select[Any]]:
    """Give what to ask beside a statement's case."""
    incident = incident_of(statement)
    return {
        **papers.questions(incident),
        "earlier": _earlier(incident),
        "house": house.in_force(),
    }


def answered(case: Case, language: Language) -> Context:
    """Give the context of a case's statement for a text in a language."""
    held = papers.answered(case.beside)
    canonicals = (from_bytes(row.canonical.encode()) for row in case.beside["earlier"])
    return Context(
        statement=case.statement,
        incident=case.incident,
        stance=held.stance,
        facts=held.facts,
        key_messages=held.key_messages,
        letterhead=settings.letterhead_in(case.settings, language),
        zone=settings.zone_in(case.settings),
        earlier=tuple((c.text_of(PartRole.BODY), c.language.value) for c in canonicals),
        house=house.answered(case.beside["house"]),
    )


def _earlier(incident: Key) -> Select[Any]:
    """Select the words of what was released on an incident before, the newest first."""
    return (
        select(version_words.c.canonical)
        .join(round_versions, round_versions.c.version == version_words.c.version)
        .join(releases, releases.c.round == round_versions.c.round)
        .join(statements, statements.c.id == releases.c.statement)
        .where(statements.c.incident == incident)
        .order_by(releases.c.at.desc())
        .limit(_MOST_EARLIER)
    )
