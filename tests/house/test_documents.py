"""The documents say what stands: their links lead somewhere, and nothing one needs is missing."""

import re
import subprocess
import sys
from dataclasses import fields

import pytest

from drafting.config import Settings
from tests.house.tree import ROOT, text, written

_LINK = re.compile(r"(?<!\\)\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
_RECORD = re.compile(r"docs/decisions/(\d{4})-[a-z0-9-]+\.md")
SECTIONS = ["## Context", "## Options weighed", "## Decision", "## Consequences"]


def records() -> list[str]:
    """List the decision records in order."""
    return sorted(path for path in written(".md", under="docs/decisions/") if _RECORD.match(path))


@pytest.mark.parametrize("path", written(".md"))
def test_document_links_to_what_is_there(path):
    folder = (ROOT / path).parent

    broken = [link for link in _LINK.findall(text(path)) if not (folder / link).exists()]

    assert broken == []


def test_records_are_numbered_without_gaps():
    numbers = [int(path.removeprefix("docs/decisions/")[:4]) for path in records()]

    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 5


@pytest.mark.parametrize("path", records())
def test_record_is_short_and_whole(path):
    lines = text(path).splitlines()

    assert len(lines) <= 60
    assert [line for line in lines if line.startswith("## ")] == SECTIONS


def test_index_names_every_record_by_its_title():
    rows = re.findall(
        r"^\| \[(\d{4})\]\(([^)]+)\) \| (.+?) \|", text("docs/decisions/README.md"), re.MULTILINE
    )

    expected = [
        (path.rsplit("/", 1)[1][:4], path.rsplit("/", 1)[1], text(path).splitlines()[0][8:])
        for path in records()
    ]
    assert rows == expected


def test_settings_page_names_every_variable_that_code_reads():
    page = text("docs/settings.md")
    read = {entry.metadata["variable"] for entry in fields(Settings)} | {
        variable
        for path in [*written(".py", under="drafting/"), "wsgi.py"]
        for variable in re.findall(r"\bONEVOICE_[A-Z_]+\b", text(path))
    }

    assert {variable for variable in read if f"`{variable}`" not in page} == set()


def test_running_names_no_setting_that_is_not_there():
    known = {entry.metadata["variable"] for entry in fields(Settings)}

    named = set(re.findall(r"\bONEVOICE_[A-Z_]+\b", text("docs/running.md")))

    assert named - known == set()


def test_running_names_every_command_and_no_other(app_commands):
    page = text("docs/running.md") + text("docs/commands.md")

    assert {name for name in app_commands if f"`{name}" not in page} == set()
    assert set(re.findall(r"flask --app wsgi ([a-z-]+)", page)) - app_commands == set()


def test_every_target_of_make_is_named():
    targets = set(re.findall(r"^([a-z-]+):.*##", text("Makefile"), re.MULTILINE)) - {"help"}
    said = " ".join(text(path) for path in ("README.md", "CONTRIBUTING.md", "docs/running.md"))

    assert {name for name in targets if not re.search(rf"\b{name}\b", said)} == set()


def test_made_pages_are_current():
    compared = subprocess.run(
        [sys.executable, ".ci/pages.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (compared.returncode, compared.stderr) == (0, "")


@pytest.fixture
def app_commands() -> set[str]:
    """The names of our own commands under `flask --app wsgi`."""
    from drafting.app import create_app

    return set(create_app().cli.commands) - {"run", "shell", "routes"}
