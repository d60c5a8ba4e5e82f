"""`make bench`: every page and action of the main job, timed on a full store, held to its limits.

    python -m tests.bench [--sizes 1000,10000]

Each size gets a store of its own, of so many statements of ten versions. Pages are found by
following links from home, one of every kind, for each role of the crew. The command fails where a
limit is exceeded, or where a page takes more SQL statements on the fuller store.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from flask import Flask
from flask.testing import FlaskClient

from drafting.app import create_app
from drafting.config import Settings
from drafting.domain.people import Person
from drafting.store.engine import connect
from drafting.store.migrating import migrate
from drafting.web.current import EXTENSION
from tests.bench.actions import BESIDE_REQUESTS, actions
from tests.bench.archive import fill
from tests.bench.crew import CREW
from tests.bench.measure import Measured, Meter, measured, with_files
from tests.bench.memory import worker_megabytes
from tests.bench.pages import signed_in, walk

MILLISECONDS = 50
STATEMENTS = 12
PAGE_BYTES = 60 * 1024
EDITOR_BYTES = 150 * 1024
WORKER_MEGABYTES = 90
UNLIMITED = ("session.enter", BESIDE_REQUESTS)
"""Argon2 is slow on purpose, and for the making of files ahead nobody waits."""

Results = dict[tuple[str, str], Measured]


@contextmanager
def full_store(statements: int) -> Iterator[Settings]:
    """Give the settings of a store with so many statements, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="onevoice-bench-") as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        migrate(url)
        engine = connect(url)
        start = perf_counter()
        fill(engine, statements)
        engine.dispose()
        print(f"{statements} statements written in {perf_counter() - start:.0f} s", flush=True)
        yield Settings(database_url=url, instance=folder, secret_key="bench" * 8)


def pages_of(app: Flask, meter: Meter) -> tuple[Results, list[tuple[Person, list[str]]]]:
    """Time one page of every kind for everybody of the crew, and tell whose paths they were."""
    results: Results = {}
    visits = []
    for person in CREW.everyone():
        role = next(iter(person.roles)).value
        client = signed_in(app, person)
        paths = walk(app, client)
        for endpoint, path in paths.items():
            results[role, endpoint] = page_of(client, meter, role, endpoint, path)
        visits.append((person, list(paths.values())))
    return results, visits


def page_of(client: FlaskClient, meter: Meter, role: str, endpoint: str, path: str) -> Measured:
    """Time one page; its transfer counts the scripts and styles it names."""
    one, answer = measured(meter, role, endpoint, lambda _: client.get(path))
    return replace(one, transfer=with_files(client, answer))


def run(size: int) -> tuple[Results, float]:
    """Time pages and actions on a store of this size, and weigh a worker."""
    with full_store(size) as settings:
        app = create_app(settings)
        meter = Meter(app.extensions[EXTENSION].desk.engine)
        results, visits = pages_of(app, meter)
        results |= {(one.who, one.what): one for one in actions(app, meter)}
        return results, worker_megabytes(settings, visits)


def complaints(results: Results, megabytes: float) -> list[str]:
    """Name what exceeds its limit."""
    found = [
        f"{one.who} {one.what}: {said}"
        for one in results.values()
        if one.what not in UNLIMITED
        for said in _exceeded(one)
    ]
    if megabytes > WORKER_MEGABYTES:
        found.append(f"a worker takes {megabytes:.0f} MiB, more than {WORKER_MEGABYTES}")
    return found


def _exceeded(one: Measured) -> Iterator[str]:
    if one.milliseconds > MILLISECONDS:
        yield f"{one.milliseconds:.1f} ms, more than {MILLISECONDS}"
    if one.statements > STATEMENTS:
        yield f"{one.statements} SQL statements, more than {STATEMENTS}"
    limit = EDITOR_BYTES if one.what.startswith("texts.") else PAGE_BYTES
    if one.transfer > limit:
        yield f"{one.transfer / 1024:.0f} KiB, more than {limit // 1024}"


def growth(small: Results, large: Results) -> list[str]:
    """Name what takes more SQL statements on the fuller store."""
    return [
        f"{one.who} {one.what}: {small[key].statements} SQL statements, then {one.statements}"
        for key, one in large.items()
        if key in small and one.statements > small[key].statements
    ]


def show(size: int, results: Results, megabytes: float) -> None:
    """Print a table, the slowest first."""
    print(
        f"\n{size} statements · a worker takes {megabytes:.0f} MiB of its own and its share of what all have"
    )
    print(f"{'who':<14} {'page or action':<34} {'ms':>7} {'SQL':>4} {'KiB':>6}")
    for one in sorted(results.values(), key=lambda one: -one.milliseconds):
        kib = one.transfer / 1024
        print(f"{one.who:<14} {one.what:<34} {one.milliseconds:7.1f} {one.statements:4} {kib:6.1f}")


def main(arguments: Sequence[str]) -> int:
    """Run the bench; 0 where everything keeps to its limits."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--sizes", default="1000,10000")
    sizes = [int(size) for size in parser.parse_args(arguments).sizes.split(",")]
    found: list[str] = []
    before: Results = {}
    for size in sizes:
        results, megabytes = run(size)
        show(size, results, megabytes)
        found += [f"at {size}: {said}" for said in complaints(results, megabytes)]
        found += growth(before, results)
        before = results
    print("\n" + ("\n".join(found) or "everything keeps to its limits"))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
