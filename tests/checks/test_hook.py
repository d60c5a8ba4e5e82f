"""The hook that other repositories run before a commit: what it names is there and works."""

import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLACEHOLDER = "# Notice\n\nOn [insert date] the pump failed. We are sorry.\n"
SOUND = "We are sorry. The pump failed on 3 June 2026.\n"


def hook() -> dict[str, str]:
    """Read the one hook, whose keys stand a line each."""
    lines = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8").splitlines()
    pairs = (re.fullmatch(r"(?:- |  )(\w+): (.+)", line) for line in lines)
    return {pair[1]: pair[2] for pair in pairs if pair}


def project() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))[
        "project"
    ]
    return found


def started(folder: Path, *names: str) -> subprocess.CompletedProcess[str]:
    """Start the entry as pip's own small script does, from another repository."""
    module, _, function = project()["scripts"][hook()["entry"]].partition(":")
    script = (
        f"import sys; sys.path[:1] = [{str(ROOT)!r}]; from {module} import {function}; "
        f"sys.exit({function}())"
    )
    return subprocess.run(
        [sys.executable, "-c", script, *names],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_entry_is_a_command_that_the_package_installs():
    module, _, function = project()["scripts"][hook()["entry"]].partition(":")

    assert (hook()["id"], hook()["language"]) == ("onevoice-checks", "python")
    assert callable(getattr(import_module(module), function))


@pytest.mark.parametrize(("words", "code"), [(PLACEHOLDER, 1), (SOUND, 0)])
def test_entry_stops_what_must_be_settled(tmp_path: Path, words: str, code: int):
    (tmp_path / "checks").mkdir()  # a folder of the other repository, not the package
    (tmp_path / "checks" / "__init__.py").write_text("", "utf-8")
    (tmp_path / "notice.md").write_text(words, "utf-8")

    done = started(tmp_path, "notice.md")

    assert (done.returncode, done.stderr) == (code, "")
    assert ("insert date" in done.stdout) == bool(code)


@pytest.mark.parametrize(
    ("name", "taken"),
    [("a/notice.md", True), ("声明.txt", True), ("b.markdown", True), ("x.py", False)],
)
def test_hook_takes_markdown_and_text_alone(name: str, taken: bool):
    assert (re.search(hook()["files"], name) is not None) == taken


def test_everything_the_checks_read_is_packed():
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    folder = ROOT / "checks"
    packed = {path for glob in tools["package-data"]["checks"] for path in folder.glob(glob)}

    read = {
        path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}
    }

    assert read - packed == set()
