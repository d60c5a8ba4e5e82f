"""The journal's chain: each entry's digest covers the entry and the digest before it.

An entry names who did what to what and when, with ids, digests, states, rule ids and record
reasons, never a statement's words.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

GENESIS = "0" * 64
"""What the first entry names as the digest before it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is to be written: the entry without its place in the chain."""

    verb: str
    actor: str
    scope: str
    subject: str
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the journal, numbered from 1 without gaps."""

    number: int
    at: datetime
    deed: Deed
    previous: str
    digest: str


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry's number and digest; an empty journal has number 0."""

    number: int = 0
    digest: str = GENESIS

    def __str__(self) -> str:
        return f"{self.number}:{self.digest}"


def read_head(text: str) -> Head:
    """Read `N:DIGEST` as files and backups carry it.

    Raises:
        ValueError: if the text is not a number, a colon and 64 hexadecimal digits.
    """
    number, _, digest = text.partition(":")
    sound = number.isascii() and number.isdecimal() and len(number) < 19
    if not sound or len(digest) != len(GENESIS) or not set(digest) <= set("0123456789abcdef"):
        raise ValueError(text)
    return Head(int(number), digest)


def chained(head: Head, at: datetime, deed: Deed) -> Entry:
    """Put a deed behind the head of the chain."""
    number = head.number + 1
    return Entry(number, at, deed, head.digest, entry_digest(number, at, deed, head.digest))


def entry_digest(number: int, at: datetime, deed: Deed, previous: str) -> str:
    """Give the SHA-256 over everything an entry holds, and the digest before it."""
    value = [
        number,
        at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        deed.verb,
        deed.actor,
        deed.scope,
        deed.subject,
        dict(deed.details),
        previous,
    ]
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Flaw:
    """The first place where a journal is not what it should be."""

    number: int
    what: str


def first_flaw(entries: Iterable[Entry], head: Head | None = None) -> Flaw | None:
    """Find the first bad row, or a cut tail where a head is known; None if all is well."""
    reached = Head()
    seen_head = head is None or head.number == 0
    for entry in entries:
        if entry.number != reached.number + 1:
            return Flaw(reached.number + 1, "missing")
        if entry.previous != reached.digest:
            return Flaw(entry.number, "unchained")
        if entry.digest != entry_digest(entry.number, entry.at, entry.deed, entry.previous):
            return Flaw(entry.number, "altered")
        reached = Head(entry.number, entry.digest)
        if head is not None and entry.number == head.number:
            if entry.digest != head.digest:
                return Flaw(entry.number, "other-than-head")
            seen_head = True
    return None if seen_head else Flaw(reached.number + 1, "cut")
