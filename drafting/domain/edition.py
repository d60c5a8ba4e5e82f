"""What goes to the press and what comes back: editions of texts, files for the public."""

from dataclasses import dataclass

from drafting.domain.canonical import Canonical


@dataclass(frozen=True, slots=True)
class PublicFile:
    """One file of a release as the public gets it."""

    kind: str
    language: str
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Edition:
    """One text to be set: its canonical form, version number, short code, its logo's bytes."""

    canonical: Canonical
    number: int
    code: str
    logo: bytes = b""
