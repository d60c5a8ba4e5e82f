"""Writes the pages of the rules and the table of what handbook advice they carry.

    python -m checks.pages docs/rules checks/coverage.toml

Each rule gets a page made of its own file; a test holds pages and table current.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from checks.pack import Pack, read_pack
from checks.rule import Example, Rule

_LANGUAGES = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文"}
_NOTE = "<!-- Made by `python -m checks.pages`; change the rule's file instead. -->"


def pages(held: Pack) -> Mapping[str, str]:
    """Gives every page by its file name: one a rule, and README.md as the list of all."""
    made = {f"{rule.id}.md": _page(rule) for rule in held.rules}
    made["README.md"] = _list(held.rules)
    return made


def coverage(held: Pack) -> str:
    """Gives, as TOML, which rules carry which of the handbooks' numbered advice."""
    carried: dict[str, list[str]] = defaultdict(list)
    for rule in held.rules:
        for number in rule.advice:
            carried[number].append(rule.id)
    lines = [
        "# Which of the handbooks' advice (H01 to H29, docs/handbooks.md) a rule carries.",
        "# Made by `python -m checks.pages` from the rules' own key 'advice'.",
    ]
    for number in sorted(carried):
        names = "".join(f'  "{name}",\n' for name in sorted(carried[number]))
        lines.append(f"{number} = [\n{names}]")
    return "\n".join(lines) + "\n"


def _page(rule: Rule) -> str:
    said = "\n".join(f"- {language}: {text}" for language, text in rule.messages.items())
    why = "\n".join(f"- {language}: {text}" for language, text in rule.whys.items())
    stages = "".join(f"; {level} at the stage {stage}" for stage, level in rule.stage.items())
    heard = " Marks as well, as `could`, what reads so without a word known here." * rule.learnt
    shown = "\n".join(_examples(rule, language) for language in rule.languages)
    return (
        f"# {rule.id}\n\n{_NOTE}\n\n"
        f"Kind `{rule.kind}`, level {rule.level}{stages}. "
        f"Advice: {', '.join(rule.advice) or 'none'}.{heard}\n\n"
        f"Source: {rule.sources['en']}\n\n## What it says\n\n{said}\n\n## Why\n\n{why}\n\n{shown}"
    )


def _examples(rule: Rule, language: str) -> str:
    bad = "\n".join(f"- {_marked(example)}" for example in rule.bad[language])
    good = "\n".join(f"- {_plain(example.text)}" for example in rule.good[language])
    return f"## {_LANGUAGES[language]}\n\nMarked:\n\n{bad}\n\nLeft alone:\n\n{good}\n"


def _marked(example: Example) -> str:
    text = _plain(example.text)
    for words in example.marked:
        text = text.replace(_plain(words), f"**{_plain(words)}**", 1)
    return text


def _plain(text: str) -> str:
    """Spells signs out that nobody would see or that Markdown would take for its own."""
    return "".join(
        f"(U+{ord(sign):04X})"
        if not sign.isprintable()
        else f"\\{sign}"
        if sign in "[]<>*_"
        else sign
        for sign in text
    )


def _list(rules: Sequence[Rule]) -> str:
    rows = "\n".join(
        f"| [{rule.id}]({rule.id}.md) | {rule.kind} | {rule.level} | {', '.join(rule.languages)} |"
        for rule in sorted(rules, key=lambda rule: (rule.kind, rule.id))
    )
    return (
        f"# The rules\n\n{_NOTE}\n\n{len(rules)} rules. Only `must` stops a legal approval; tone and "
        "apology are never `must`.\n\n| rule | kind | level | languages |\n| --- | --- | --- | --- |\n"
        f"{rows}\n"
    )


def main(folder: str, table: str) -> None:
    """Writes pages into a folder, without those of rules that are gone, and the table."""
    held = read_pack(examples=True)
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    made = pages(held)
    for path in place.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (place / name).write_text(text, encoding="utf-8", newline="\n")
    Path(table).write_text(coverage(held), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
