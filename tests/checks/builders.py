"""Builds what the tests of the checks need: reports, findings by rule or kind, rule files."""

from pathlib import Path

from checks import Brief, Finding, Report, check
from checks.language import family
from checks.pack import wording
from checks.reading import Reading

RULE = '''id = "{name}"
kind = "vague"
languages = ["en"]
level = "could"

[source]
en = "a test"
zh-Hans = "测试"
zh-Hant-TW = "測試"

[message]
en = "Say it plainly: {{words}}."
zh-Hans = "请直说。"
zh-Hant-TW = "請直說。"

[why]
en = "It hides."
zh-Hans = "它遮掩。"
zh-Hant-TW = "它遮掩。"

[words]
en = """
{words}
"""

[examples.en]
bad = ["{bad}", "Oh, {bad}", "Well, {bad}", "Yes, {bad}", "No, {bad}"]
good = ["Nothing.", "All is said.", "Gone.", "Here.", "There."]
'''


def found(text: str, language: str = "en", brief: Brief | None = None, **wanted: str) -> list[str]:
    """List the excerpts of the findings whose fields have the wanted values."""
    return [
        finding.excerpt
        for finding in check(text, language, brief).findings
        if all(str(getattr(finding, name)) == value for name, value in wanted.items())
    ]


def finding(text: str, rule: str, language: str = "en", brief: Brief | None = None) -> Finding:
    """Give the one finding of a rule."""
    (only,) = [held for held in check(text, language, brief).findings if held.rule == rule]
    return only


def elements(text: str, language: str = "en") -> dict[str, str | bool]:
    """Give the elements of a text by name."""
    return dict(check(text, language).elements.items())


def read(text: str, language: str = "en") -> Reading:
    """Read a text with the program's own wording."""
    return Reading(text, language, wording(family(language)), None)


def write_rule(folder: Path, name: str, words: str = "frobnicated", bad: str = "") -> Path:
    """Write a small rule file of the kind 'vague' and give its path."""
    path = folder / "vague" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    bad = bad or f"it was [[{words}]]."
    path.write_text(RULE.format(name=name, words=words, bad=bad), encoding="utf-8")
    return path


def whole(report: Report) -> list[str]:
    """List the rules whose findings are on the whole text."""
    return [held.rule for held in report.findings if held.start is None]
