"""The deeds of the main job, sent as forms and as the editor sends them, each timed."""

from collections.abc import Iterator

from flask import Flask

from tests.bench.measure import Measured, Meter


def actions(app: Flask, meter: Meter) -> Iterator[Measured]:
    """Time the main job's deeds."""
    del app, meter
    yield from ()
