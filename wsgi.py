"""The application object that gunicorn and flask load; loading it changes nothing."""

from drafting.app import create_app

app = create_app(serving=True)
