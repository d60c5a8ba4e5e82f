"""Tries every rule on its own examples: what it says it marks, it must mark, and nothing else.

Run by `python -m checks --check-rules` and by the tests; a start only reads the rules.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from checks.brief import Brief, read_brief
from checks.engine import judge
from checks.pack import RULES, Pack, make_wording, read_pack
from checks.reading import Reading
from checks.report import Finding
from checks.rule import FAMILIES, Example, Rule
from checks.wording import Wording


def main(folder: Path = RULES) -> int:
    """Prints every complaint about the rules of a folder; gives 1 where there is one."""
    held = read_pack(folder, examples=True)
    complaints = [*held.faults, *try_examples(held)]
    for complaint in complaints:
        sys.stdout.write(complaint + "\n")
    sys.stdout.write(f"{len(held.rules)} rules, {len(complaints)} complaints\n")
    return 1 if complaints else 0


def try_examples(held: Pack) -> Iterator[str]:
    """Walks the complaints about a pack read with its examples."""
    wordings = {family: make_wording(held, family) for family in FAMILIES}
    for rule in held.rules:
        brief = read_brief(json.dumps(json.loads(rule.context))) if rule.context else None
        for language in rule.languages:
            for example in (*rule.bad[language], *rule.good[language]):
                found = _found(rule, held, wordings[language[:2]], language, example, brief)
                complaint = _complaint(rule, example, found, is_bad=example in rule.bad[language])
                if complaint:
                    yield f"{rule.path}: key 'examples.{language}': {complaint}: {example.text!r}"


def _found(
    rule: Rule, held: Pack, wording: Wording, language: str, example: Example, brief: Brief | None
) -> list[Finding]:
    reading = Reading(example.text, language, wording, brief)
    report = judge(reading, held, language)
    return [finding for finding in report.findings if finding.rule == rule.id]


def _complaint(rule: Rule, example: Example, found: list[Finding], *, is_bad: bool) -> str:
    excerpts = [finding.excerpt for finding in found]
    if not is_bad:
        return f"marks {excerpts} in a good example" if excerpts else ""
    if not found:
        return "misses a bad example"
    if any(excerpts) and not example.marked:
        return f"marks {excerpts} where the example marks nothing"
    missed = [
        words for words in example.marked if not any(_agree(words, e, rule) for e in excerpts)
    ]
    return f"marks {excerpts} and not {missed}" if missed else ""


def _agree(marked: str, excerpt: str, rule: Rule) -> bool:
    """Tells whether the finding is the marked words, or within or around them by at most half.

    A rule that marks clauses marks what stands around the words as well.
    """
    if rule.clauses and marked in excerpt:
        return True
    short, long = sorted((marked, excerpt), key=len)
    return short in long and len(short) * 2 >= len(long)
