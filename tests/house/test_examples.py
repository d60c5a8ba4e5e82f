"""The examples in docstrings are true: they are run."""

import doctest
import importlib
import pkgutil

import pytest

import checks
import drafting.domain
import drafting.render

MODULES = [
    found.name
    for package in (checks, drafting.domain, drafting.render)
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if not found.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_hold(name):
    done = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)

    assert done.failed == 0


def test_some_module_has_examples():
    found = sum(len(doctest.DocTestFinder().find(importlib.import_module(m))) for m in MODULES)

    assert found > 0
