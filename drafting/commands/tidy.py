"""Thin what has served: old drafts of released texts, failed sign-ins, files for a day gone by.

Versions, decisions, releases and the journal are never touched. Who contributed is remembered
apart from the drafts, so thinning changes nobody's right to decide.
"""

from dataclasses import dataclass
from datetime import timedelta

from drafting.commands.desk import Desk
from drafting.store import drafts, preparations, sessions

KEPT_FOR = timedelta(days=30)
"""How long after a statement's newest release its drafts are kept whole."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many drafts went."""

    drafts: int


def handle(desk: Desk) -> Tidied:
    """Delete, of every text released long enough ago, the drafts no version was cut from.

    The newest draft stays, and so does any written after that release.
    """
    at = desk.clock()
    before = at - KEPT_FOR
    gone = 0
    with desk.writing() as db:
        for text, revisions in drafts.thinnable(db, before):
            drafts.forget(db, text, revisions)
            gone += len(revisions)
        sessions.forget_attempts(db, before)
        preparations.forget_over(db, at)
    return Tidied(gone)
