"""The project's own files, as the tests of the house read them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_BUILT = ("static/editor/editor.js", "static/vendor/")


@cache
def tracked() -> tuple[str, ...]:
    """List the paths under version control that still stand, relative to the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return tuple(path for path in listed.split("\0") if path and (ROOT / path).is_file())


def written(*suffixes: str, under: str = "") -> list[str]:
    """List the files that people wrote: no locks, no bundles of others' code."""
    return [
        path
        for path in tracked()
        if path.startswith(under)
        and path.endswith(suffixes)
        and not path.startswith(_BUILT)
        and not path.endswith((".lock", "package-lock.json", ".min.js"))
    ]


def text(path: str) -> str:
    """Read a file of the project."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: str) -> ast.Module:
    """Parse a Python file of the project."""
    return ast.parse(text(path), filename=path)


def imports(path: str) -> Iterator[tuple[str, str]]:
    """Give every (module, name) that a Python file imports; the name is empty for `import m`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, ""
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield node.module, alias.name
