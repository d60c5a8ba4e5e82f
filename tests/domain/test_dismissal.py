"""What a dismissal covers: its own place, its like within the extent, never what must be settled."""

from dataclasses import replace

import pytest

from drafting.domain.dismissal import Dismissal, Extent, Spot, read_spot, spotted
from drafting.domain.statement import Remark
from tests.builders import START

KEY = "a" * 64
HERE = Spot(KEY, "body", 1)
MADE = Dismissal("d", "s", "t", "vague", HERE, Extent.PLACE, "Dana", START, "A set phrase.")


def remark(start: int | None = 0, level: str = "should", part: str = "body") -> Remark:
    return Remark("vague", "vague", level, part, start, start, KEY)


def test_likes_are_counted_by_their_place_in_the_part():
    found = spotted([remark(9), remark(3), remark(3, part="notes")], "s", "t")

    assert [str(one.spot) for one in found] == [f"{KEY}.2.body", f"{KEY}.1.body", f"{KEY}.1.notes"]


@pytest.mark.parametrize(
    ("extent", "covered"),
    [
        (Extent.PLACE, [True, False, False, False]),
        (Extent.STATEMENT, [True, True, True, False]),
        (Extent.INCIDENT, [True, True, True, True]),
    ],
)
def test_extent_widens_what_is_covered(extent: Extent, covered: list[bool]):
    made = replace(MADE, extent=extent)
    places = [
        ("s", "t", HERE),
        ("s", "t", replace(HERE, nth=2)),
        ("s", "u", HERE),
        ("z", "v", HERE),
    ]

    assert [made.covers(*place) for place in places] == covered


def test_other_words_are_never_covered():
    made = replace(MADE, extent=Extent.INCIDENT)

    assert not made.covers("s", "t", replace(HERE, key="b" * 64))


def test_what_must_be_settled_now_stands_though_it_was_dismissed_before():
    (was,) = spotted([remark()], "s", "t", [MADE])
    (now,) = spotted([remark(level="must")], "s", "t", [MADE])

    assert (was.dismissal, was.may_be_dismissed) == (MADE, False)
    assert (now.dismissal, now.may_be_dismissed) == (None, False)


@pytest.mark.parametrize("words", ["", "x", "x.y", "x.y.body", "x.-1.body", "x.².body"])
def test_odd_spots_name_nothing(words: str):
    assert read_spot(words) is None


def test_spot_reads_as_it_is_written():
    whole = Spot(KEY, "", 1)

    assert [read_spot(str(one)) for one in (HERE, whole)] == [HERE, whole]
