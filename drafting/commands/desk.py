"""The desk a command is handled at: the store, the clock, the press room."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol

from sqlalchemy import Connection, Engine

from drafting.domain.canonical import Canonical
from drafting.domain.edition import Edition, PublicFile
from drafting.domain.refusal import Refusal
from drafting.domain.workflow import Situation, Step, refusal
from drafting.render.occasion import Occasion
from drafting.store import engine as store


class Press(Protocol):
    """What turns approved texts into files; `drafting.press_room` in earnest."""

    def files(self, editions: tuple[Edition, ...], occasion: Occasion) -> tuple[PublicFile, ...]:
        """Make every file of a release, the same bytes for the same values."""

    def paper(self, edition: Edition, occasion: Occasion) -> PublicFile:
        """Make the PDF of one text, the same bytes for the same values."""

    def preview(self, canonical: Canonical, day: date | None = None) -> str:
        """Set a text as the press page shows it on a screen: safe HTML, without a frame.

        `day` is the one it would bear if it were released now, where that is known.
        """

    def missing_glyphs(self, canonical: Canonical) -> tuple[str, ...]:
        """Name the characters of a text that no font of ours can draw."""


def now() -> datetime:
    """Give the present instant in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a handler needs and may touch."""

    engine: Engine
    press: Press
    clock: Callable[[], datetime] = now

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that only reads."""
        with store.reading(self.engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open the command's one transaction."""
        with store.writing(self.engine) as connection:
            yield connection


def insist(step: Step, at: Situation) -> None:
    """Go on only if the workflow table lets this step through.

    Raises:
        Refusal: with every unmet need.
    """
    refused: Refusal | None = refusal(step, at)
    if refused is not None:
        raise refused
