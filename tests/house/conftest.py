"""The pages' fixtures, for the tests that go over every route."""

from tests.web.conftest import app, played, visit, world  # noqa: F401  (fixtures, asked for by name)
