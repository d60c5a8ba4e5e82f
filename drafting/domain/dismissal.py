"""Dismissals: findings that a person set aside with a reason, and what they cover.

A dismissal is bound to a rule, the words it marks and the sentence they stand in, so that nothing
has to reopen it: where the words or their sentence change, the finding is another one. A finding
on the whole has no sentence; it is bound to the rule and the statement.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drafting.domain.people import REVIEWING_ROLES, Role
from drafting.domain.statement import Remark

DISMISSING_ROLES = frozenset({Role.WRITER}) | REVIEWING_ROLES
"""Who may dismiss a finding where they are members, and take a dismissal back."""
LONGEST_REASON = 300
"""Characters a reason may have."""


class Extent(StrEnum):
    """How far a dismissal holds: where the finding stands, or wherever the same words recur."""

    PLACE = "place"
    STATEMENT = "statement"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class Spot:
    """Names one finding of a text: its key, its part, and which of its like there it is (from 1).

    >>> str(Spot("ab", "body", 2)), read_spot("ab.2.body")
    ('ab.2.body', Spot(key='ab', part='body', nth=2))
    """

    key: str
    part: str
    nth: int

    def __str__(self) -> str:
        return f"{self.key}.{self.nth}.{self.part}"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding set aside by a person; `reason` is empty once it has been erased.

    `by` is the person's name, for those who may see the statement.
    """

    id: str
    statement: str
    text: str
    rule: str
    spot: Spot
    extent: Extent
    by: str
    at: datetime
    reason: str

    def covers(self, statement: str, text: str, spot: Spot) -> bool:
        """Tell whether a finding is the one dismissed, or its like within the extent."""
        if spot.key != self.spot.key:
            return False
        if self.extent is Extent.INCIDENT:
            return True
        if self.extent is Extent.STATEMENT:
            return statement == self.statement
        return (text, spot) == (self.text, self.spot)


@dataclass(frozen=True, slots=True)
class Spotted:
    """A finding with the name by which it can be dismissed, and what dismissed it, if anything."""

    remark: Remark
    spot: Spot
    dismissal: Dismissal | None = None

    @property
    def may_be_dismissed(self) -> bool:
        """Tell whether a person may set it aside: all but what must be settled."""
        return self.dismissal is None and not self.remark.is_must


def read_spot(words: str) -> Spot | None:
    """Read a spot as forms send it; None where the words name none.

    >>> read_spot("ab.x.body")
    """
    pieces = words.split(".", 2)
    if len(pieces) != 3 or not (pieces[1].isascii() and pieces[1].isdecimal()):
        return None
    key, nth, part = pieces
    return Spot(key, part, int(nth[:9]))


def spotted(
    remarks: Sequence[Remark],
    statement: str,
    text: str,
    dismissals: Iterable[Dismissal] = (),
) -> tuple[Spotted, ...]:
    """Name the findings of a text, in their order, and say which stand dismissed.

    What must be settled never does, whatever its level was when somebody dismissed it.
    """
    known = tuple(dismissals)
    met: Counter[tuple[str, str]] = Counter()
    spots: dict[int, Spot] = {}
    for at in sorted(range(len(remarks)), key=lambda at: remarks[at].start or 0):
        remark = remarks[at]
        met[remark.key, remark.part] += 1
        spots[at] = Spot(remark.key, remark.part, met[remark.key, remark.part])
    return tuple(
        Spotted(remark, spots[at], _dismissed(remark, statement, text, spots[at], known))
        for at, remark in enumerate(remarks)
    )


def _dismissed(
    remark: Remark, statement: str, text: str, spot: Spot, known: Iterable[Dismissal]
) -> Dismissal | None:
    if remark.is_must:
        return None
    return next((one for one in known if one.covers(statement, text, spot)), None)
