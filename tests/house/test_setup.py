"""The two commands of the README, the locks, and what must pass before a change lands."""

import os
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.house.tree import ROOT, imports, text, tracked, written

_PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+) \\$", re.MULTILINE)


def pinned(lock: str) -> dict[str, str]:
    """Give what a lock pins: name → release."""
    return dict(_PINNED.findall(text(lock)))


def named(requirements: list[str]) -> set[str]:
    """Give the names of requirements in the spelling of a lock."""
    names = (re.split(r"[\[<>=~! ;]", requirement, maxsplit=1)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def used(*rooms: str) -> set[str]:
    """Give the distributions that the Python files of these rooms import."""
    providers = packages_distributions()
    tops = {
        module.split(".")[0]
        for room in rooms
        for path in written(".py", under=room)
        for module, _ in imports(path)
    }
    foreign = tops - set(sys.stdlib_module_names) - {"drafting", "checks", "tests", "wsgi"}
    return {name for top in foreign for name in named(providers.get(top, [top]))}


def test_every_library_that_code_imports_is_a_dependency():
    # Flask, Flask-WTF and fluent.runtime cannot be had without these.
    brought_along = {"werkzeug", "jinja2", "markupsafe", "click", "fluent-syntax", "wtforms"}
    project = tomllib.loads(text("pyproject.toml"))["project"]
    run = named(project["dependencies"]) | brought_along
    test = named(project["optional-dependencies"]["test"])

    assert used("drafting/", "checks/", "wsgi.py") - run == set()
    assert used("tests/", ".ci/") - run - test == set()


def test_locks_pin_every_dependency():
    project = tomllib.loads(text("pyproject.toml"))["project"]
    run = named(project["dependencies"])
    test = named(project["optional-dependencies"]["test"])

    assert run - set(pinned("requirements.lock")) == set()
    assert (run | test) - set(pinned("requirements-test.lock")) == set()


def test_test_lock_holds_the_run_lock():
    run, test = pinned("requirements.lock"), pinned("requirements-test.lock")

    assert {name: test.get(name) for name in run} == run


def test_locks_carry_hashes_and_no_host():
    for lock in ("requirements.lock", "requirements-test.lock"):
        entries = re.split(r"^(?=[a-z0-9])", text(lock), flags=re.MULTILINE)
        bare = [entry.split()[0] for entry in entries if "==" in entry and "--hash" not in entry]

        assert bare == []
        assert re.search(r"https?://|file:|--index|--find-links|--trusted", text(lock)) is None


def test_ci_runs_what_a_person_runs():
    calls = re.findall(r"^make (\w+)", text(".ci/run"), re.MULTILINE)

    assert calls == ["check", "test"]


def test_scripts_can_be_started():
    scripts = [path for path in tracked() if path.startswith(".ci/") and "." not in path[4:]]

    assert scripts != []
    assert [path for path in scripts if not os.access(ROOT / path, os.X_OK)] == []


def test_top_level_holds_what_was_agreed():
    folders = {path.split("/")[0] for path in tracked() if "/" in path}

    assert folders - {"drafting", "templates", "checks", "static", "tests", "docs", ".ci"} == set()
