"""Regular expressions compiled when they are first used.

Compiling all that a check may need is half of what an import of the checks would take; an English
text needs none of the Chinese ones, and most texts many others never.
"""

import re
from typing import Any, cast

_ASKED = (
    "search", "match", "fullmatch", "finditer", "findall", "split", "sub",
    "flags", "groupindex", "pattern",
)  # fmt: skip


class _Later:
    """Stands for an expression; once it was asked for anything, it holds all that one has."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        pattern = re.compile(self._source, self._flags)
        vars(self).update({asked: getattr(pattern, asked) for asked in _ASKED})
        return getattr(pattern, name)


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""Gives what is used as `re.compile(source, flags)` is, and compiled only then.

    >>> later(r"\d+").findall("4 May 2026")
    ['4', '2026']
    """
    return cast("re.Pattern[str]", _Later(source, flags))
