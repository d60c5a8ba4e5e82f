"""The project speaks of itself alone, in domain words, and leaves nothing half said."""

import re

from tests.house.tree import text, tracked, written

_A_MACHINES_PATH = re.compile(r"(?<![\w.~-])/(?:root|home|work|farm|opt|Users)/[\w.-]")
_UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b")
_EMPTY_NAMES = {"utils", "util", "helpers", "common", "manager", "service", "data", "info", "misc"}


def lines_with(pattern: re.Pattern[str], *suffixes: str) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path in written(*suffixes)
        for number, line in enumerate(text(path).splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_path_of_one_machine():
    suffixes = (".py", ".md", ".toml", ".html", ".js", ".css", ".ftl", ".json", "Makefile", "run")

    assert lines_with(_A_MACHINES_PATH, *suffixes) == []


def test_nothing_is_left_for_later_in_a_comment():
    assert lines_with(_UNFINISHED, ".py", ".js", ".html", ".css", ".ftl", ".toml") == []


def test_no_module_hides_behind_an_empty_name():
    hiding = [
        path
        for path in tracked()
        if path.endswith(".py") and path.rsplit("/", 1)[-1].removesuffix(".py") in _EMPTY_NAMES
    ]

    assert hiding == []


def test_no_test_is_skipped_or_excused_without_reason():
    bare = re.compile(r"pytest\.(?:skip\(\)|mark\.(?:skip|xfail)(?:\(\)|\s*$)|xfail\(\))")

    assert lines_with(bare, ".py") == []


def test_no_test_sleeps_or_reads_the_real_clock_or_mocks():
    leaning = re.compile(
        r"\bsleep\(|wait_for_timeout|datetime\.now\(|\.utcnow\(|date\.today\(|time\.time\(|"
        r"unittest\.mock|\bMagicMock\b|\bmocker\b"
    )

    found = [
        line
        for line in lines_with(leaning, ".py")
        if line.startswith("tests/") and "/test_" in line.split(":")[0]
    ]

    assert [line for line in found if not line.startswith("tests/house/test_words.py")] == []
