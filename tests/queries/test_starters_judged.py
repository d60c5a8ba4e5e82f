"""The starters before the checks: what we ask of others' words holds for our own."""

from datetime import UTC, datetime

import pytest

from drafting.domain.canonical import Letterhead
from drafting.domain.context import Context
from drafting.domain.ids import PersonId, ScopeId, StatementId
from drafting.domain.language import Catalogue, Language
from drafting.domain.statement import Statement, StatementKind
from drafting.queries.starters import every_starter
from drafting.render.judging import judge

NOW = datetime(2026, 11, 21, tzinfo=UTC)
OF_THE_WHOLE = {"missing"}
"""Kinds that speak of what is not there: a text with open slots lacks things, rightly."""


def _remarks(starter):
    statement = Statement(
        id=StatementId("s"),
        scope=ScopeId("s"),
        incident=None,
        kind=StatementKind.STATEMENT,
        title=starter.title,
        form=starter.form,
        stage=starter.stage,
        audience=starter.audience,
        prevailing="",
        wanted_at=None,
        created_by=PersonId("p"),
        created_at=NOW,
        changed_at=NOW,
    )
    context = Context(statement, None, None, (), (), Letterhead(""), "UTC")
    parts = {part.role: part.text for part in starter.parts}
    return judge(parts, starter.language, context, Catalogue.EN).remarks


@pytest.mark.parametrize("language", Language)
def test_starter_raises_nothing_but_its_slots(language):
    raised = {
        (starter.id, remark.rule, remark.excerpt)
        for starter in every_starter(language)
        for remark in _remarks(starter)
        if remark.kind != "placeholder" and remark.kind not in OF_THE_WHOLE
    }

    assert raised == set()
