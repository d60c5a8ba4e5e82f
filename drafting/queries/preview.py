"""What the press page would show of words that are still being typed."""

from collections.abc import Mapping

from sqlalchemy import Connection

from drafting.domain.canonical import Canonical, arranged
from drafting.domain.forms import roles_of
from drafting.domain.ids import PersonId
from drafting.queries.drafting_desk import text_case
from drafting.store import settings


def preview_of(
    connection: Connection, text: str, parts: Mapping[str, str], by: PersonId
) -> Canonical:
    """Give the canonical form these words would have.

    Raises:
        NotThere: if there is no such text for this reader.
        UnsoundText: if the words hold what UTF-8 cannot carry.
    """
    row, case = text_case(connection, text, by)
    given = {role: parts.get(role.value, "") for role in roles_of(case.statement.form)}
    return Canonical(
        statement=case.statement.id,
        form=case.statement.form,
        stage=case.statement.stage,
        language=row.language,
        audience=case.statement.audience,
        letterhead=settings.letterhead_in(case.settings, row.language),
        parts=arranged(case.statement.form, given),
        prevailing=case.statement.prevailing,
    )
