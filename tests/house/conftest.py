"""The pages' fixtures, for the tests that go over every route."""

from tests.web.conftest import app, open_app, played, visit, world  # noqa: F401  (fixtures, asked for by name)
