"""Which characters the fonts of released files can draw.

A character without a glyph would come out as a box, one nobody can see would go out unread, and
both would make the file differ from what was approved: they are named, and nothing is released.
"""

import json
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafting.domain.canonical import Canonical
from drafting.domain.language import Language

_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_LAYOUT = frozenset("\n\t")


@dataclass(frozen=True, slots=True)
class Coverage:
    """For each language, where the runs of drawable code points start and end, both in order."""

    starts: Mapping[Language, tuple[int, ...]]
    ends: Mapping[Language, tuple[int, ...]]

    def can_draw(self, character: str, language: Language) -> bool:
        """Tell whether a character is visible or plain space, and has a glyph."""
        if character in _LAYOUT:
            return True
        if unicodedata.category(character) in _INVISIBLE:
            return False
        code = ord(character)
        at = bisect_right(self.starts[language], code) - 1
        return at >= 0 and code <= self.ends[language][at]


def read_coverage(folder: Path) -> Coverage:
    """Read what `drafting.render.fonts.prepare` found its fonts to hold."""
    held = json.loads((folder / "coverage.json").read_text("utf-8"))
    return Coverage(
        {Language(tag): tuple(start for start, _ in runs) for tag, runs in held.items()},
        {Language(tag): tuple(end for _, end in runs) for tag, runs in held.items()},
    )


def missing_glyphs(text: str, language: Language, coverage: Coverage) -> tuple[str, ...]:
    """List the characters of a text that cannot be shown, each once, in order of appearance."""
    distinct = dict.fromkeys(text)
    return tuple(c for c in distinct if not coverage.can_draw(c, language))


def missing_in(canonical: Canonical, coverage: Coverage) -> tuple[str, ...]:
    """List the characters of a whole text, letterhead included, that cannot be shown."""
    head = canonical.letterhead
    words = (head.name, *head.lines, canonical.prevailing, *(p.text for p in canonical.parts))
    return missing_glyphs("\n".join(words), canonical.language, coverage)


def named(characters: tuple[str, ...]) -> str:
    r"""Write characters so that people can find them: each with its code where it can be seen.

    >>> named(("\U0001f600", "\u200b"))
    '😀 (U+1F600), U+200B'
    """
    return ", ".join(
        f"U+{ord(c):04X}" if unicodedata.category(c) in _INVISIBLE else f"{c} (U+{ord(c):04X})"
        for c in characters
    )
