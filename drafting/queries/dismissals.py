"""What people dismissed, by rule: for who looks after the rules, and never by person.

Findings on drafts are not kept, so nobody can say how often a rule was shown to a writer. What can
be said is how often it was dismissed, and of its findings on the versions cut last, how many stand
dismissed. No words of a statement and no reason is read.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from drafting.domain.dismissal import Dismissal, Extent, spotted
from drafting.domain.statement import StatementKind
from drafting.store import dismissals, settings, versions
from drafting.store.asking import Rows, together

MONTHS = 12
"""How many calendar months the page looks back, the present one among them."""
VERSIONS = 500
"""How many of the versions cut last are looked at."""


@dataclass(frozen=True, slots=True)
class RuleTally:
    """What became of one rule's findings.

    `months` counts dismissals by calendar month. `stood` are the rule's findings on the newest
    versions looked at, `stood_dismissed` those of them that a dismissal covers.
    """

    rule: str
    dismissed: int
    reopened: int
    statements: int
    extents: tuple[tuple[Extent, int], ...]
    months: tuple[int, ...]
    stood: int
    stood_dismissed: int


@dataclass(frozen=True, slots=True)
class DismissalsPage:
    """Rules with dismissals since the first of `months`, the most dismissed first.

    `months` are their first instants in the organisation's `zone`; `texts` says on how many
    texts the findings that stood were counted.
    """

    rules: tuple[RuleTally, ...]
    months: tuple[datetime, ...]
    zone: str
    texts: int


def tallied(connection: Connection, now: datetime) -> DismissalsPage:
    """Count what was dismissed in the last months, by rule."""
    zone = settings.zone(connection)
    months = tuple(_months(now.astimezone(ZoneInfo(zone))))
    found = together(
        connection,
        {
            "rules": dismissals.by_rule(months),
            "findings": versions.newest_findings(months[0], VERSIONS),
            "holding": dismissals.holding_now(),
        },
    )
    ours = (row for row in reversed(found["findings"]) if row.kind == StatementKind.STATEMENT)
    newest = {row.text: row for row in ours}
    stood, covered = _stood(tuple(newest.values()), found["holding"])
    rules = tuple(
        RuleTally(
            rule=row.rule,
            dismissed=row.dismissed,
            reopened=row.reopened,
            statements=row.statements,
            extents=tuple((extent, getattr(row, extent.value)) for extent in Extent),
            months=tuple(getattr(row, f"month_{at}") for at in range(MONTHS)),
            stood=stood[row.rule],
            stood_dismissed=covered[row.rule],
        )
        for row in found["rules"]
    )
    return DismissalsPage(rules, months, zone, len(newest))


def _months(now: datetime) -> Iterator[datetime]:
    """Give the first instant of each month looked at, the oldest first."""
    present = now.year * 12 + now.month - 1
    for month in range(present - MONTHS + 1, present + 1):
        yield datetime(month // 12, month % 12 + 1, 1, tzinfo=now.tzinfo)


def _stood(newest: Rows, holding: Rows) -> tuple[Counter[str], Counter[str]]:
    """Count findings on versions by rule, and those of them that stand dismissed."""
    stood: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    made_on: defaultdict[str, list[Dismissal]] = defaultdict(list)
    wide: defaultdict[str | None, list[Dismissal]] = defaultdict(list)
    for row, one in zip(holding, dismissals.answered(holding), strict=True):
        if one.extent is Extent.INCIDENT:
            wide[row.incident].append(one)
        else:
            made_on[one.statement].append(one)
    for row in newest:
        near = (*made_on[row.id], *(wide[row.incident] if row.incident else ()))
        remarks = versions.remarks_in(row.findings)
        for found in spotted(remarks, row.id, row.text, near):
            stood[found.remark.rule] += not found.remark.is_must
            covered[found.remark.rule] += found.dismissal is not None
    return stood, covered
