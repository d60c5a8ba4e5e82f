"""The starters before the checks: what we ask of others' words holds for our own."""

from datetime import UTC, datetime

import pytest

from drafting.domain.canonical import Letterhead
from drafting.domain.context import Context
from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId, ScopeId, StatementId
from drafting.domain.language import Catalogue, Language
from drafting.domain.slots import SLOT
from drafting.domain.statement import Statement, StatementKind
from drafting.queries.starters import every_starter
from drafting.render.judging import judge

NOW = datetime(2026, 11, 21, tzinfo=UTC)
NOT_YET = {"placeholder-left", "promise-undated"}
"""Rules that a text with open slots breaks rightly: its gaps, and the dates that stand in them."""

FOR_COUNSEL = {"admission", "undertaking"}
"""What a lawyer sees in any text that says what happened and what is done next."""

UNJUDGED = {PartRole.RELEASE_LINE}


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
        if remark.rule not in NOT_YET and remark.kind not in {"missing"} | FOR_COUNSEL
    }

    assert raised == set()


@pytest.mark.parametrize("language", Language)
def test_every_slot_left_in_stops_the_legal_approval(language):
    for starter in every_starter(language):
        judged = [p.text for p in starter.parts if p.role not in UNJUDGED]
        open_slots = {slot for text in judged for slot in SLOT.findall(text)}
        stopping = " ".join(r.excerpt for r in _remarks(starter) if r.is_must)

        assert {slot for slot in open_slots if f"[[{slot}]]" not in stopping} == set(), starter.id
