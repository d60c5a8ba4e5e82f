"""A press room for the tests of what comes out of it, and a proof of what it made."""

from collections.abc import Callable, Iterator

import pytest

from drafting.domain.edition import Edition
from drafting.press_room import ROOT, PressRoom
from drafting.render.job import Job, Work
from drafting.render.occasion import Occasion
from tests.press.reading import unlike

Proof = Callable[[tuple[Edition, ...], Occasion], str | None]


@pytest.fixture(scope="session")
def room() -> Iterator[PressRoom]:
    """One press room for all; its fonts stay in the instance, where they are made once."""
    made = PressRoom(ROOT / "instance" / "press")
    yield made
    made.close()


@pytest.fixture(scope="session")
def proof(room: PressRoom) -> Proof:
    """Print texts and say where the PDF differs from the canonical form; None where nowhere."""

    def printed(editions: tuple[Edition, ...], occasion: Occasion) -> str | None:
        pdf = room.render(Job(Work.PDF, editions, occasion))
        pages = [room.render(Job(Work.PREVIEW, (e,), occasion)).decode() for e in editions]
        return unlike(pdf, pages, editions, occasion)

    return printed
