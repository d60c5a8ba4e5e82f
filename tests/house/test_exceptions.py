"""Whoever makes an exception says why, on the line."""

import re
import tomllib

import pytest

from tests.house.tree import text, written

# A code in its brackets or after its colon, then a reason of at least two words.
_NOQA = re.compile(r"#\s*noqa\b(?P<rest>.*)")
_NOQA_WITH_REASON = re.compile(r":\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*\s*[-—–:#(]*\s*\S+ \S+")
_IGNORE = re.compile(r"#\s*type:\s*ignore(?P<rest>.*)")
_IGNORE_WITH_REASON = re.compile(r"\[[a-z-]+(?:,\s*[a-z-]+)*\]\s*[-—–#(]+\s*\S+ \S+")
_PRAGMA = re.compile(r"#\s*pragma:\s*no cover(?P<rest>.*)")
_PRAGMA_WITH_REASON = re.compile(r"\s*[-—–:#(]+\s*\S+ \S+")


def unexplained(line: str) -> bool:
    """Tell whether a line makes an exception without a reason."""
    for mark, reasoned in (
        (_NOQA, _NOQA_WITH_REASON),
        (_IGNORE, _IGNORE_WITH_REASON),
        (_PRAGMA, _PRAGMA_WITH_REASON),
    ):
        found = mark.search(line)
        if found and not reasoned.match(found["rest"]):
            return True
    return False


@pytest.mark.parametrize(
    ("line", "wanting"),
    [
        ("x = 1  # no" + "qa", True),
        ("x = 1  # no" + "qa: S608", True),
        ("x = 1  # no" + "qa: S608 - the name comes from our own table", False),
        ("x = 1  # no" + "qa: S608, E501 the name is our own", False),
        ("x = 1  # type" + ": ignore", True),
        ("x = 1  # type" + ": ignore[arg-type]", True),
        ("x = 1  # type" + ": ignore[arg-type]  # the stub forgets None", False),
        ("x = 1  # a remark", False),
    ],
)
def test_exception_without_reason_is_seen(line, wanting):
    assert unexplained(line) is wanting


def test_every_exception_carries_its_reason():
    wanting = [
        f"{path}:{number}: {line.strip()}"
        for path in written(".py")
        if path != "tests/house/test_exceptions.py"
        for number, line in enumerate(text(path).splitlines(), start=1)
        if unexplained(line)
    ]

    assert wanting == []


def test_every_rule_switched_off_carries_its_reason():
    wanting = []
    inside = False
    for number, line in enumerate(text("pyproject.toml").splitlines(), start=1):
        if re.match(r"(ignore|\"[^\"]+\") = \[", line):
            inside = "]" not in line or re.search(r'"[A-Z]+\d', line) is not None
        if inside and re.search(r'"[A-Z]+\d*"', line) and "#" not in line:
            wanting.append(f"pyproject.toml:{number}: {line.strip()}")
        if "]" in line:
            inside = False

    assert wanting == []


def test_no_import_contract_has_exceptions():
    contracts = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"]

    excepted = [contract["id"] for contract in contracts if contract.get("ignore_imports")]

    assert excepted == []
