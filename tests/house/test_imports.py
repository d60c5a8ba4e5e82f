"""The rooms: who may import whom, and who may touch the world outside."""

import ast
import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT, imports, tree, written

PURE = ("drafting/domain/", "drafting/render/", "checks/")
CLOCKS = {"now", "utcnow", "today"}
PROCESS_STARTERS = {"subprocess", "multiprocessing", "concurrent"}
FORKS = {"fork", "forkpty", "posix_spawn", "posix_spawnp", "system", "popen"}


def test_imports_keep_every_contract():
    # In a process of its own: it silences the loggers of whoever else is in its process.
    linter = Path(sys.executable).with_name("lint-imports")
    outcome = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_domain_knows_the_standard_library_alone():
    strangers = {
        f"{path}: {module}"
        for path in written(".py", under="drafting/domain/")
        for module, _ in imports(path)
        if module.split(".")[0] not in sys.stdlib_module_names
        and not module.startswith("drafting.domain")
    }

    assert strangers == set()


def test_pure_rooms_read_no_clock():
    read = [
        f"{path}:{node.lineno}"
        for room in PURE
        for path in written(".py", under=room)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS
    ]

    assert read == []


def test_pure_rooms_ask_no_network():
    asked = [
        f"{path}: {module}"
        for room in PURE
        for path in written(".py", under=room)
        for module, name in imports(path)
        if f"{module}.{name}".startswith(("urllib.request", "http.", "socket"))
    ]

    assert asked == []


def test_sql_is_spoken_in_the_store_alone():
    speakers = {
        f"{path}: from {module} import {name}"
        for path in written(".py", under="drafting/")
        if not path.startswith("drafting/store/")
        for module, name in imports(path)
        if module.split(".")[0] in {"sqlalchemy", "sqlite3", "psycopg", "alembic"}
        and name not in {"Connection", "Engine", "Row", "make_url"}
    }

    assert speakers == set()


def test_processes_are_started_in_the_press_room_alone():
    starters = {
        path
        for path in written(".py", under="drafting/")
        if path != "drafting/press_room.py" and not path.startswith("drafting/press_room/")
        for module, name in imports(path)
        if module.split(".")[0] in PROCESS_STARTERS or (module == "os" and name in FORKS)
    }
    callers = {
        path
        for path in written(".py", under="drafting/")
        if not path.startswith("drafting/press_room")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in FORKS
        and isinstance(node.value, ast.Name)
        and node.value.id == "os"
    }

    assert starters | callers == set()
