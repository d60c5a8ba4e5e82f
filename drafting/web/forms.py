"""Reading a form: words become values, and everything wrong is found at once.

    answers = Answers(request.form)
    line = answers.line("line", most=160)
    severity = answers.maybe("severity", Severity)
    if answers.errors:
        return render_template("incidents/open.html", answers=answers, found=answers.errors), 422

`errors` maps a field's name to the one Need it shows; `answers.given(name)` is what was typed, for
the form to show again.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from werkzeug.datastructures import MultiDict

from drafting.domain.canonical import UnsoundText, sound
from drafting.domain.refusal import Need, Refusal

E = TypeVar("E", bound=StrEnum)
_LOCAL = "%Y-%m-%dT%H:%M"
_LONGEST_LINE = 300
_LONGEST_TEXT = 100_000
YES = "yes"
"""What a ticked box sends."""


class Answers:
    """What somebody wrote into a form, read field by field."""

    def __init__(self, form: MultiDict[str, str] | None = None) -> None:
        self._form = MultiDict() if form is None else form
        self.errors: dict[str, Need] = {}

    def given(self, name: str, otherwise: str = "") -> str:
        """Give what was typed, or `otherwise` where the form has not been sent yet."""
        return self._form.get(name, otherwise)

    def line(self, name: str, *, most: int = _LONGEST_LINE, required: bool = True) -> str:
        """Read one line, without the space around it; its inner line ends become spaces."""
        return " ".join(self._words(name, most, required=required).split("\n"))

    def text(self, name: str, *, most: int = _LONGEST_TEXT, required: bool = True) -> str:
        """Read several lines, without the space around them."""
        return self._words(name, most, required=required)

    def choice(self, name: str, kind: type[E]) -> E:
        """Read one of an enum's values; an answer that is none of them is an error.

        Where there is an error the first value is given: nothing is done with it.
        """
        found = self.maybe(name, kind)
        if found is None:
            self.errors.setdefault(name, Need("choice-missing"))
            return next(iter(kind))
        return found

    def maybe(self, name: str, kind: type[E]) -> E | None:
        """Read one of an enum's values or nothing; any other word is an error."""
        word = self.given(name).strip()
        if not word:
            return None
        try:
            return kind(word)
        except ValueError:
            self.errors[name] = Need("choice-missing")
            return None

    def choices(self, name: str, kind: type[E]) -> tuple[E, ...]:
        """Read every ticked value of an enum, each once."""
        return tuple(value for value in kind if value.value in set(self._form.getlist(name)))

    def ids(self, name: str) -> tuple[str, ...]:
        """Read every ticked id, each once, in the form's order."""
        return tuple(dict.fromkeys(self._form.getlist(name)))

    def ticked(self, name: str) -> bool:
        """Tell whether a box was ticked."""
        return self.given(name) == YES

    def number(self, name: str, *, least: int, most: int) -> int:
        """Read a whole number between two bounds, both allowed."""
        try:
            found = int(self.given(name).strip())
        except ValueError:
            found = least - 1
        if not least <= found <= most:
            self.errors[name] = Need("number-between", {"least": least, "most": most})
            return least
        return found

    def instant(self, name: str, zone: str, *, required: bool = False) -> datetime | None:
        """Read a local date and time in a zone as an instant (UTC); empty is 'not known yet'.

        A time that the clocks skip or show twice is taken for the earlier offset, as calendars do.
        """
        words = self.given(name).strip()
        if not words:
            if required:
                self.errors[name] = Need("answer-missing")
            return None
        try:
            local = datetime.strptime(words[:16], _LOCAL)  # noqa: DTZ007  (the zone comes on the next line)
        except ValueError:
            self.errors[name] = Need("instant-unsound")
            return None
        try:
            return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        except OverflowError:
            self.errors[name] = Need("instant-unsound")
            return None

    def blame(self, refusal: Refusal, fields: Mapping[str, str] | None = None) -> None:
        """Put a command's refusal into `errors`: each need at its field, or at the form as a whole.

        `fields` says which need's key belongs to which field. A second need without a field keeps
        its own place, so that none is lost.
        """
        for unmet in refusal.needs:
            name = (fields or {}).get(unmet.key, "")
            self.errors[name if name not in self.errors else f"{name} {unmet.key}"] = unmet

    def _words(self, name: str, most: int, *, required: bool) -> str:
        try:
            words = sound(self.given(name)).strip()
        except UnsoundText:
            self.errors[name] = Need("unsound-text")
            return ""
        if required and not words:
            self.errors[name] = Need("answer-missing")
        if len(words) > most:
            self.errors[name] = Need("answer-too-long", {"most": most})
        return words


def one_of(kind: type[E], word: str | None) -> E | None:
    """Give the enum's value a word names; None for no word and for any other.

    >>> one_of(StrEnum("Colour", ["RED"]), "red").value
    'red'
    """
    return next((value for value in kind if value.value == word), None)


def revision(word: str) -> int | None:
    """Read a draft's number; None for any other word, and for a number no draft ever reaches.

    >>> revision("12"), revision("-1"), revision("9" * 5000)
    (12, None, None)
    """
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 10 else None


def local(instant: datetime | None, zone: str) -> str:
    """Write an instant as a `datetime-local` field takes it, in a zone.

    >>> local(datetime(2026, 11, 21, 2, 5, tzinfo=UTC), "Asia/Hong_Kong")
    '2026-11-21T10:05'
    """
    return "" if instant is None else instant.astimezone(ZoneInfo(zone)).strftime(_LOCAL)
