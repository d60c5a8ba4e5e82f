"""What an incident's texts say now: their newest drafts, and what is under way or released."""

from typing import Any

from sqlalchemy import Select, func, select

from drafting.domain.workflow import RoundState
from drafting.store.asking import Key
from drafting.store.tables import (
    drafts,
    releases,
    round_versions,
    rounds,
    statements,
    texts,
    version_words,
    versions,
)

_STANDING = (RoundState.OPEN, RoundState.APPROVED, RoundState.RELEASED)


def written_on(incident: Key, most: int) -> Select[Any]:
    """Select the newest draft of each of an incident's texts, the one written last first."""
    earlier = drafts.alias()
    newest = (
        select(func.max(earlier.c.revision)).where(earlier.c.text == texts.c.id).scalar_subquery()
    )
    return (
        select(*_about(), drafts.c.parts)
        .join(texts, texts.c.statement == statements.c.id)
        .join(drafts, drafts.c.text == texts.c.id)
        .where(statements.c.incident == incident, drafts.c.revision == newest)
        .order_by(drafts.c.at.desc(), texts.c.id)
        .limit(most)
    )


def standing_on(incident: Key, most: int) -> Select[Any]:
    """Select the versions that an incident's rounds hold, if open, approved or released.

    The round that changed last stands first; `release` and `release_number` are those of a round
    that was released. Versions without their words are left out.
    """
    return (
        select(
            *_about(),
            rounds.c.id.label("round"),
            rounds.c.state.label("state"),
            releases.c.id.label("release"),
            releases.c.number.label("release_number"),
            version_words.c.canonical,
        )
        .join(rounds, rounds.c.statement == statements.c.id)
        .join(round_versions, round_versions.c.round == rounds.c.id)
        .join(versions, versions.c.id == round_versions.c.version)
        .join(version_words, version_words.c.version == versions.c.id)
        .join(texts, texts.c.id == versions.c.text)
        .outerjoin(releases, releases.c.round == rounds.c.id)
        .where(
            statements.c.incident == incident,
            rounds.c.state.in_([state.value for state in _STANDING]),
        )
        .order_by(rounds.c.changed_at.desc(), versions.c.id)
        .limit(most)
    )


def _about() -> tuple[Any, ...]:
    return (
        statements.c.id.label("statement"),
        statements.c.title,
        statements.c.form,
        texts.c.id.label("text"),
        texts.c.language,
    )
