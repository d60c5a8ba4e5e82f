"""Whether the store still says what was decided: the journal's chain, the words, the files."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.domain.journal import Flaw, Head
from drafting.domain.round import route_to_json
from drafting.domain.route import open_gates
from drafting.domain.workflow import RoundState
from drafting.store import erasures, journal, releases, rounds, versions


@dataclass(frozen=True, slots=True)
class Trouble:
    """A thing that is not what it should be: altered, missing, unjournalled or unapproved."""

    what: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a verification found; `sound` when nothing is wrong. Erased is not wrong."""

    head: Head
    flaw: Flaw | None
    troubles: tuple[Trouble, ...]
    erased: tuple[str, ...]
    versions: int
    files: int

    @property
    def sound(self) -> bool:
        """Tell whether everything is as it was decided."""
        return self.flaw is None and not self.troubles


def verify(connection: Connection, known: Head | None = None) -> Verification:
    """Hold the journal against itself and a known head, words and files against their digests."""
    flaw = journal.verify(connection, known)
    erased = _erased(connection)
    versions_seen, files_seen = 0, 0
    journalled = _journalled(connection)
    released = _released(connection)
    troubles = [
        Trouble("unjournalled", "erasure", id_) for id_ in erasures.confirmed(connection) - erased
    ]
    troubles += [Trouble("unjournalled", "decision", id_) for id_ in _undecided(connection)]
    troubles += _judge_rounds(connection)
    for id_, digest, canonical in versions.every_digest(connection):
        versions_seen += 1
        troubles += _judge_version(id_, digest, canonical, erased, journalled)
    gone = releases.holding_any(connection, erased)
    for id_, release, name, digest, content in releases.every_file(connection):
        files_seen += 1
        if released.get((release, name)) != digest:
            troubles.append(Trouble("unjournalled", "file", id_))
        if content is None:
            if release not in gone:
                troubles.append(Trouble("missing", "file", id_))
        elif hashlib.sha256(content).hexdigest() != digest:
            troubles.append(Trouble("altered", "file", id_))
    return Verification(
        journal.head(connection),
        flaw,
        tuple(troubles),
        tuple(sorted(erased)),
        versions_seen,
        files_seen,
    )


def _judge_version(
    id_: str,
    digest: str,
    canonical: str | None,
    erased: frozenset[str],
    journalled: dict[str, str],
) -> Iterator[Trouble]:
    if canonical is None and id_ not in erased:
        yield Trouble("missing", "version", id_)
    if canonical is not None and hashlib.sha256(canonical.encode()).hexdigest() != digest:
        yield Trouble("altered", "version", id_)
    if journalled.get(id_) != digest:
        yield Trouble("unjournalled", "version", id_)


def _erased(connection: Connection) -> frozenset[str]:
    """Give the versions that the journal says were erased; a table alone could be made to."""
    return frozenset(said.get("version", "") for _, said in journal.entered(connection, "erased"))


def _released(connection: Connection) -> dict[tuple[str, str], str]:
    """Give the digest of every file as the journal named it, by release and name."""
    return {
        (said.get("release", ""), name): digest
        for _, said in journal.entered(connection, "released")
        for name, digest in said.get("files", {}).items()
    }


def _undecided(connection: Connection) -> list[str]:
    """List the decisions that the journal knows nothing of.

    Entries are read for what they may hold: a journal that was tampered with must not stop us.
    """
    given = {
        (said.get("round", ""), actor)
        for actor, said in journal.entered(connection, "round-approved", "round-returned")
    }
    carried = {
        (said.get("round", ""), before)
        for _, said in journal.entered(connection, "round-opened")
        for before in said.get("carried", ())
    }
    return [
        each.id
        for each in rounds.every_decision(connection)
        if (each.round, each.carried_from or each.person)
        not in (carried if each.carried_from else given)
    ]


def _judge_rounds(connection: Connection) -> Iterator[Trouble]:
    """Hold every round's state and route against the journal, and against its own decisions.

    A row that says more than its people decided was written by somebody with the keys.
    """
    stood, routes = _stood(connection)
    for each in rounds.every(connection):
        if stood.get(each.id) != each.state or routes.get(each.id) != route_to_json(each.route):
            yield Trouble("unjournalled", "round", each.id)
        passed = each.state in (RoundState.APPROVED, RoundState.RELEASED)
        if passed and open_gates(each.route, each.approvals):
            yield Trouble("unapproved", "round", each.id)


def _stood(connection: Connection) -> tuple[dict[str, str], dict[str, object]]:
    """Give where every round stands and which route it follows, as the journal told it last."""
    states: dict[str, str] = {}
    routes: dict[str, object] = {}
    for verb, said in journal.told(connection, *_ENDS, "round-opened", "round-approved"):
        round_ = said.get("round", "")
        states[round_] = _ENDS.get(verb) or said.get("state", "")
        if verb == "round-opened":
            routes[round_] = said.get("route")
    return states, routes


_ENDS = {
    "round-returned": RoundState.RETURNED,
    "round-recalled": RoundState.RECALLED,
    "round-superseded": RoundState.SUPERSEDED,
    "released": RoundState.RELEASED,
}


def _journalled(connection: Connection) -> dict[str, str]:
    """Give the digest of every version as the journal first named it."""
    found: dict[str, str] = {}
    for _, said in journal.entered(connection, "round-opened", "reference-imported"):
        for _text, version, digest in said.get("versions", ()):
            found.setdefault(version, digest)
    return found
