"""The command `consistency`: reads two files, prints what they are to one another."""

import argparse
import json
import sys
from pathlib import Path

from checks.consistency.checking import compare
from checks.consistency.model import Comparison, Contradiction, Update
from checks.consistency.texts import LONGEST
from checks.language import LANGUAGES, MESSAGE_LANGUAGES
from checks.report import Span


def main(argv: list[str] | None = None) -> int:
    """Runs the command; gives 0 without a contradiction, 1 with one, 2 where a file is unusable."""
    chosen = _parser().parse_args(argv)
    try:
        earlier, later = (_read(name) for name in (chosen.earlier, chosen.later))
    except (OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"cannot read: {error}\n")
        return 2
    if max(len(earlier), len(later)) > LONGEST:
        sys.stderr.write(f"only the first {LONGEST:,} characters of each text are compared\n")
    found = compare(earlier, later, chosen.lang, messages=chosen.messages)
    shown = (
        json.dumps(as_json(found), ensure_ascii=False) if chosen.format == "json" else _text(found)
    )
    sys.stdout.write(shown + "\n")
    return 1 if found.contradictions else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m checks consistency", description=__doc__)
    parser.add_argument("--lang", choices=LANGUAGES, help="language of both texts")
    parser.add_argument("--messages", choices=MESSAGE_LANGUAGES, help="language of what is printed")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("earlier", metavar="EARLIER")
    parser.add_argument("later", metavar="LATER")
    return parser


def _read(name: str) -> str:
    """Reads UTF-8 without touching line ends, so that offsets are those of the file."""
    raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return raw.decode("utf-8")


def as_json(found: Comparison) -> dict[str, list[dict[str, object]]]:
    """Gives the comparison in the shape of the command line's JSON."""
    return {
        "contradictions": [_contradiction(item) for item in found.contradictions],
        "updates": [_update(item) for item in found.updates],
        "for_person": [_contradiction(item) for item in found.for_person],
    }


def _span(span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "excerpt": span.excerpt}


def _contradiction(item: Contradiction) -> dict[str, object]:
    return {
        "kind": item.kind.value,
        "earlier": _span(item.earlier),
        "later": _span(item.later),
        "message": item.message,
        "instead": list(item.instead),
    }


def _update(item: Update) -> dict[str, object]:
    return {
        "kind": item.kind.value,
        "earlier": _span(item.earlier),
        "later": _span(item.later),
        "verdict": item.verdict.value,
        "message": item.message,
    }


def _text(found: Comparison) -> str:
    lines = [f"{item.kind}: {item.message}" for item in found.contradictions]
    lines += [f"  {words}" for item in found.contradictions for words in item.instead]
    lines += [f"{item.verdict}: {item.message}" for item in found.updates]
    lines += [f"?: {item.message}" for item in found.for_person]
    return "\n".join(lines)
