"""The demonstration's script: files of steps, read with times and dates relative to today.

The files of `drafting/demonstration/` hold data alone. A time is written `d-1 14:30` (yesterday,
on the clocks of the file's zone); a date within words is `{{d-1}}` and comes out as the language
writes dates, `{{d-1 short}}` without the year, `{{instant d+1 08:00}}` as a release line has it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from drafting.domain.language import Language, written_date

FOLDER = Path(__file__).parents[1] / "demonstration"
ORGANISATION = "organisation.toml"
_MOMENT = re.compile(r"d([+-]\d+) (\d\d):(\d\d)")
_MARK = re.compile(r"\{\{(?:(instant) )?(d[+-]\d+)(?: (short|\d\d:\d\d))?\}\}")
_YEAR = re.compile(r"^\d{4}年|,? \d{4}$")


@dataclass(frozen=True, slots=True)
class Script:
    """One file: the zone and language it is told in, and the day on which it is played."""

    name: str
    zone: str
    language: Language
    today: date

    def moment(self, words: str) -> datetime:
        """Read a time such as `d-1 14:30` as an instant in UTC.

        >>> Script("x", "Asia/Taipei", Language.ZH_TW, date(2026, 11, 21)).moment("d-1 09:00")
        datetime.datetime(2026, 11, 20, 1, 0, tzinfo=datetime.timezone.utc)
        """
        found = _MOMENT.fullmatch(words)
        if found is None:
            raise ValueError(f"{self.name}: {words!r} is no time such as 'd-1 14:30'")
        clock = time(int(found[2]), int(found[3]), tzinfo=ZoneInfo(self.zone))
        return datetime.combine(self._day(int(found[1])), clock).astimezone(UTC)

    def told(self, words: str, language: Language | None = None) -> str:
        """Put dates in place of the marks, as the language writes them.

        >>> Script("x", "UTC", Language.EN_GB, date(2026, 11, 21)).told("By {{d+1 short}}.")
        'By 22 November.'
        """
        spoken = language or self.language
        return _MARK.sub(lambda mark: self._mark(mark, spoken), words)

    def _mark(self, mark: re.Match[str], language: Language) -> str:
        if mark[1]:
            return f"{self.moment(f'{mark[2]} {mark[3]}'):%Y-%m-%dT%H:%MZ}"
        written = written_date(self._day(int(mark[2][1:])), language)
        return _YEAR.sub("", written) if mark[3] == "short" else written

    def _day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that somebody does at an instant; `row` holds what the verb needs."""

    at: datetime
    by: str
    verb: str
    row: Mapping[str, Any]
    script: Script


def organisation(folder: Path = FOLDER) -> Mapping[str, Any]:
    """Read the organisation: its name, zone, letterheads and people."""
    return tomllib.loads((folder / ORGANISATION).read_text("utf-8"))


def steps(now: datetime, folder: Path = FOLDER) -> tuple[Step, ...]:
    """Read every file's steps as told on the day of `now`, in the order in which they happen."""
    told = [
        step
        for path in sorted(folder.glob("*.toml"))
        if path.name != ORGANISATION
        for step in _steps(path, now)
    ]
    return tuple(sorted(told, key=lambda step: step.at))


def _steps(path: Path, now: datetime) -> Iterator[Step]:
    written = tomllib.loads(path.read_text("utf-8"))
    script = Script(
        path.stem,
        written["zone"],
        Language(written["language"]),
        now.astimezone(ZoneInfo(written["zone"])).date(),
    )
    for row in written["step"]:
        yield Step(script.moment(row["at"]), row["by"], row["do"], row, script)
