"""The command line of the redline: `python -m drafting.render.redline OLD NEW`.

It reads two files and writes one comparison; the contract of its JSON is kept stable.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from drafting.render.redline import Op, Redline, redline
from drafting.render.redline_html import LABELS, redline_html
from drafting.render.redline_view import RedlinePart, redline_view

_MARKS = {
    Op.EQUAL: ("", ""),
    Op.DELETE: ("[-", "-]"),
    Op.INSERT: ("{+", "+}"),
    Op.MOVE_FROM: ("[<", "<]"),
    Op.MOVE_TO: ("{>", ">}"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Compares two files; answers 0 when both could be read and 2 when not."""
    parser = argparse.ArgumentParser(prog="python -m drafting.render.redline")
    parser.add_argument("old", metavar="OLD", type=Path)
    parser.add_argument("new", metavar="NEW", type=Path)
    parser.add_argument("--lang", help="a BCP 47 tag such as en-GB or zh-Hant-HK")
    parser.add_argument("--format", choices=["json", "html", "text"], default="json")
    chosen = parser.parse_args(arguments)
    try:
        old, new = _read(chosen.old), _read(chosen.new)
    except (OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"{parser.prog}: {error}\n")
        return 2
    if chosen.format == "html":
        found = _as_html(old, new, chosen.lang)
    elif chosen.format == "text":
        found = as_text(redline(old, new, chosen.lang))
    else:
        found = as_json(redline(old, new, chosen.lang))
    sys.stdout.buffer.write(found.encode())
    return 0


def as_json(found: Redline) -> str:
    """Writes a redline as one JSON object with `segments` and `changes`."""
    segments = [
        {"op": segment.op.value, "text": segment.text}
        | ({"move": segment.move} if segment.move else {})
        for segment in found.segments
    ]
    return json.dumps({"segments": segments, "changes": found.changes}, ensure_ascii=False) + "\n"


def as_text(found: Redline) -> str:
    """Writes a redline with marks around what changed: [-gone-] {+come+} [<from<] {>to>}."""
    return "".join(
        segment.text.join(_MARKS[segment.op]) if segment.op is not Op.EQUAL else segment.text
        for segment in found.segments
    )


def _as_html(old: str, new: str, language: str | None) -> str:
    parts = [[RedlinePart("body", text, markdown=True)] for text in (old, new)]
    return redline_html(redline_view(parts[0], parts[1], language), LABELS, language or "") + "\n"


def _read(path: Path) -> str:
    """Reads a file as it stands, line ends included."""
    return path.read_bytes().decode()
