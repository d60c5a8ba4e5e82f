"""Prepare: make the files of approved rounds ahead of their release, outside any request.

The server's own loop does it, and `flask prepare` by hand. What is made depends on the round, the
day and the mark alone (`render.occasion`); a release takes it where all three are its own, and else
makes its files itself. A round whose files cannot be made is left to its release to refuse.
"""

import logging
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import Connection

from drafting.commands.desk import Desk
from drafting.commands.printing import Print, editions_of, print_of
from drafting.domain.edition import Edition
from drafting.domain.ids import RoundId
from drafting.store import incidents, preparations, rounds, settings, statements, versions

LATELY = timedelta(days=14)
"""A round approved longer ago has its files made by its release, which then takes a second."""
_HELD = timedelta(minutes=10)
"""How long a server that died keeps others from a round."""
_PUT_OFF = timedelta(days=1)
"""How long a round whose files could not be made is left alone."""

_log = logging.getLogger(__name__)


class Fate(StrEnum):
    """What became of a round's preparation."""

    MADE = "made"
    LEFT = "left"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Prepare:
    """Prepare what is due, so many rounds at most."""

    most: int = 10


def handle(command: Prepare, desk: Desk) -> Counter[Fate]:
    """Prepare the rounds that lack files for today, those approved last first."""
    at = desk.clock()
    with desk.reading() as db:
        due = preparations.due(db, at=at, since=at - LATELY, most=command.most)
    return Counter(prepare(RoundId(round_), desk) for round_ in due)


def prepare(round_: RoundId, desk: Desk) -> Fate:
    """Make one round's files, unless another server is at it or they stand already.

    No transaction is open while the press works. Whatever goes wrong there is logged without words.
    """
    with desk.reading() as db:
        printed, editions = _copy(db, round_, desk)
    key, at = printed.key(round_), desk.clock()
    with desk.writing() as db:
        if not preparations.claim(db, key, at, at + _HELD, over_at=printed.over_at):
            return Fate.LEFT
    try:
        files = desk.press.files(editions, printed.occasion)
    except Exception as trouble:  # noqa: BLE001  (the release meets it again, and says what it is)
        _log.warning("round %s could not be prepared: %s", round_, type(trouble).__name__)
        with desk.writing() as db:
            preparations.put_off(db, key, desk.clock() + _PUT_OFF)
        return Fate.FAILED
    with desk.writing() as db:
        return Fate.MADE if preparations.fill(db, key, files) else Fate.LEFT


def _copy(db: Connection, round_: RoundId, desk: Desk) -> tuple[Print, tuple[Edition, ...]]:
    """Load what the press is given, and on which occasion."""
    held = versions.by_ids(db, rounds.versions_of(db, round_))
    statement = statements.of_round(round_)
    texts = [text.id for text in statements.texts_of(db, statement)]
    incident = incidents.around(db, statements.incident_of(statement))
    printed = print_of(held, settings.everything(db), incident, desk.clock())
    return printed, editions_of(db, held, texts)
