"""Shows reports as JSON records, as SARIF 2.1.0, and as text with carets under the words."""

import unicodedata
from collections.abc import Sequence

from checks.pack import pack
from checks.report import Finding, Level, Report

_SARIF_LEVELS = {Level.MUST: "error", Level.SHOULD: "warning", Level.COULD: "note"}


def as_record(name: str, report: Report | str) -> dict[str, object]:
    """Gives one file's result as the command line's JSON has it."""
    if isinstance(report, str):
        return {"file": name, "error": report}
    return {
        "file": name,
        "language": report.language,
        "elements": dict(report.elements.items()),
        "findings": [_finding_record(finding) for finding in report.findings],
        "evidence": {
            held.name: [[span.start, span.end, span.excerpt] for span in held.spans]
            for held in report.elements.evidence
        },
        "ran": list(report.ran),
        "pack": report.pack,
    }


def _finding_record(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "kind": finding.kind,
        "level": str(finding.level),
        "start": finding.start,
        "end": finding.end,
        "excerpt": finding.excerpt,
        "message": finding.message,
        "why": finding.why,
        "source": finding.source,
        "instead": list(finding.instead),
    }


def as_text(name: str, text: str, report: Report | str) -> str:
    """Gives one file's result for reading: the line, carets under the words, the message."""
    if isinstance(report, str):
        return f"{name}: {report}"
    lines = [f"{name} ({report.language}): {len(report.findings)} findings"]
    for finding in report.findings:
        lines.extend(_finding_lines(name, text, finding))
    lines.append(
        "  " + " · ".join(f"{key} {_shown(value)}" for key, value in report.elements.items())
    )
    return "\n".join(lines)


def _shown(value: object) -> str:
    return value if isinstance(value, str) else "yes" if value else "no"


def _finding_lines(name: str, text: str, finding: Finding) -> list[str]:
    said = f"{finding.level} {finding.kind} [{finding.rule}]: {finding.message}"
    if finding.start is None or finding.end is None:
        return [f"{name}: {said}"]
    row, column = _place(text, finding.start)
    begin = finding.start - column
    stop = text.find("\n", finding.start)
    line = text[begin : stop if stop >= 0 else len(text)].rstrip("\r")
    shown = line[max(0, column - 40) : column + 80]
    before = line[max(0, column - 40) : column]
    marked = line[column : min(len(line), column + finding.end - finding.start)][:80]
    carets = " " * _width(before) + "^" * max(1, _width(marked))
    return [f"{name}:{row}:{column + 1}: {said}", f"    {shown}", f"    {carets}"]


def _place(text: str, start: int) -> tuple[int, int]:
    begin = text.rfind("\n", 0, start) + 1
    return text.count("\n", 0, start) + 1, start - begin


def _width(words: str) -> int:
    """Gives how many columns words take on a terminal; Han characters take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)


def as_sarif(results: Sequence[tuple[str, str, Report | str]]) -> dict[str, object]:
    """Gives all results as one SARIF run; columns count code points."""
    rules = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.messages["en"]},
            "fullDescription": {"text": rule.whys["en"]},
        }
        for rule in pack().rules
    ]
    found = [
        _sarif_result(name, text, finding)
        for name, text, report in results
        if isinstance(report, Report)
        for finding in report.findings
    ]
    driver = {"name": "onevoice-checks", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": found}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }


def _sarif_result(name: str, text: str, finding: Finding) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": name}}
    if finding.start is not None and finding.end is not None:
        row, column = _place(text, finding.start)
        last_row, last_column = _place(text, finding.end)
        place["region"] = {
            "startLine": row,
            "startColumn": column + 1,
            "endLine": last_row,
            "endColumn": last_column + 1,
            "charOffset": finding.start,
            "charLength": finding.end - finding.start,
        }
    return {
        "ruleId": finding.rule,
        "level": _SARIF_LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
    }
