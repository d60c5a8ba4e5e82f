"""The command line: check files, explain a rule, try the rules' examples, compare two texts."""

import argparse
import json
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from checks.brief import Brief, UnusableBrief, read_brief
from checks.engine import MOST_CHARACTERS, at_or_above, check, explain
from checks.language import LANGUAGES, MESSAGE_LANGUAGES
from checks.pack import pack
from checks.report import Level, Report
from checks.showing import as_record, as_sarif, as_text

NOTHING, FOUND, UNUSABLE = 0, 1, 2


def main(words: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code: 0 nothing found, 1 findings, 2 unusable input.

    Without `words` it is what the shell was given, as `onevoice-checks` is started.
    """
    words = sys.argv[1:] if words is None else words
    if words and words[0] == "consistency":
        from checks.consistency import main as compare

        return int(compare(list(words[1:])) or 0)
    asked = _parser().parse_args(words)
    if asked.explain:
        return _explain(asked)
    if asked.check_rules:
        from checks.examples import main as try_rules

        return try_rules()
    if not asked.files:
        _parser().error("name a file, or - for standard input")
    return _check(asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m checks", description=__doc__)
    parser.add_argument("files", nargs="*", metavar="FILE", help="a text file; - is standard input")
    parser.add_argument("--lang", choices=LANGUAGES, help="the texts' language; else it is guessed")
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text")
    parser.add_argument(
        "--context", metavar="FILE", help="JSON: form, stage, stance, facts, house …"
    )
    parser.add_argument(
        "--messages", choices=MESSAGE_LANGUAGES, help="the language of the findings"
    )
    parser.add_argument("--fail-level", choices=[str(level) for level in Level], default="must")
    parser.add_argument("--explain", metavar="RULE", help="say why a rule exists, and stop")
    parser.add_argument("--check-rules", action="store_true", help="try every rule's examples")
    return parser


def _explain(asked: argparse.Namespace) -> int:
    brief = _brief(asked.context)
    if brief is None:
        return UNUSABLE
    try:
        said = explain(asked.explain, asked.messages or "en", brief.house)
    except KeyError:
        ids = [rule.id for rule in pack().rules]
        meant = get_close_matches(asked.explain, ids) or ids
        sys.stderr.write(f"no rule is called {asked.explain}; there is {', '.join(meant)}\n")
        return UNUSABLE
    sys.stdout.write(said + "\n")
    return NOTHING


def _check(asked: argparse.Namespace) -> int:
    brief = _brief(asked.context)
    if brief is None:
        return UNUSABLE
    results: list[tuple[str, str, Report | str]] = []
    for name in asked.files:
        try:
            text = _read(name)
        except (OSError, UnicodeDecodeError) as error:
            results.append((name, "", _unread(error)))
        else:
            if not text.strip():
                sys.stderr.write(f"{name}: there is not a word in it\n")
            if len(text) > MOST_CHARACTERS:
                rest = f"only the first {MOST_CHARACTERS:,} characters are checked; split the file"
                sys.stderr.write(f"{name}: {rest}\n")
            told = brief if asked.context else None
            results.append((name, text, check(text, asked.lang, told, asked.messages)))
    _show(results, asked.format)
    return _exit_code(results, Level(asked.fail_level))


def _brief(name: str | None) -> Brief | None:
    """Reads the context, an empty one where none is named; says why and gives None if it cannot."""
    try:
        return read_brief(Path(name).read_text(encoding="utf-8")) if name else Brief()
    except (OSError, UnicodeDecodeError, UnusableBrief) as error:
        sys.stderr.write(f"{name}: {error}" + "\n")
        return None


def _unread(error: OSError | UnicodeDecodeError) -> str:
    """Says why a file was not checked and what to do about it."""
    match error:
        case FileNotFoundError():
            return "there is no such file; look at the name"
        case IsADirectoryError():
            return "this is a folder; name the files in it"
        case PermissionError():
            return "the file may not be read by you; change its permissions"
        case UnicodeDecodeError():
            return "this is no text in UTF-8; save it as plain text in UTF-8"
        case _:
            return error.strerror or str(error)


def _read(name: str) -> str:
    """Reads a text as UTF-8 with its line ends as they are."""
    raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return raw.decode("utf-8")


def _show(results: Sequence[tuple[str, str, Report | str]], form: str) -> None:
    if form == "json":
        shown = [as_record(name, report) for name, _, report in results]
        sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
    elif form == "sarif":
        sys.stdout.write(json.dumps(as_sarif(results), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(
            "\n".join(as_text(name, text, report) for name, text, report in results) + "\n"
        )


def _exit_code(results: Sequence[tuple[str, str, Report | str]], level: Level) -> int:
    reports = [report for _, _, report in results if isinstance(report, Report)]
    if len(reports) < len(results):
        return UNUSABLE
    found = any(any(at_or_above(report.findings, level)) for report in reports)
    return FOUND if found else NOTHING
