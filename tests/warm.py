"""What every server reads before it serves, read once: the tests' servers are forks of who did."""

from types import SimpleNamespace

from drafting import serving
from drafting.app import create_app
from drafting.config import Settings
from tests import compiled

compiled.share()
_app = create_app(Settings(database_url="sqlite://", secret_key="nobody is served by this one"))
serving.when_ready(SimpleNamespace(app=SimpleNamespace(wsgi=lambda: _app)))
