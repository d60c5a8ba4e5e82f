"""The canonical form: the very bytes that reviewers approve and the release must show.

Strings, lists and objects with ASCII keys only, so that plain `json.dumps` with sorted keys is
RFC 8785 (a test compares it with the `rfc8785` package). Text is kept as typed, with LF line
ends and no silent normalisation.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from drafting.domain.forms import Audience, Form, PartRole, Stage, roles_of
from drafting.domain.language import Language

SCHEMA = "onevoice/1"
_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a document: what it is for, and its words as typed."""

    role: PartRole
    text: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of the paper: lines of text, the logo by digest, the version of the style."""

    name: str
    lines: tuple[str, ...] = ()
    logo: str = ""
    style: str = "1"


@dataclass(frozen=True, slots=True)
class Canonical:
    """Everything a released file shows beside the furniture, and nothing else.

    `release_line` parts hold `immediate` or `embargo <instant> <zone>` (see `Embargo`); a date
    may be the stamp `{release-date}`, approved as such.
    """

    statement: str
    form: Form
    stage: Stage
    language: Language
    audience: Audience
    letterhead: Letterhead
    parts: tuple[Part, ...]
    prevailing: str = ""

    def text_of(self, role: PartRole) -> str:
        """Give the words of one part, empty where the document has none."""
        return next((part.text for part in self.parts if part.role is role), "")


class UnsoundText(ValueError):
    """The text holds what no file could show faithfully: a lone surrogate or a NUL."""


def sound(text: str) -> str:
    """Give the text with LF line ends, or refuse what UTF-8 cannot carry.

    Raises:
        UnsoundText: on a lone surrogate or NUL.
    """
    if "\x00" in text or any("\ud800" <= c <= "\udfff" for c in text):
        raise UnsoundText(text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def arranged(form: Form, texts: Mapping[PartRole, str]) -> tuple[Part, ...]:
    """Put parts in the form's order, leaving out the empty ones.

    >>> arranged(Form.LETTER, {PartRole.BODY: "b", PartRole.HEADLINE: "h"})[0].role.value
    'headline'
    """
    return tuple(
        Part(role, sound(texts[role])) for role in roles_of(form) if texts.get(role, "").strip()
    )


def to_bytes(canonical: Canonical) -> bytes:
    """Write the canonical form as RFC 8785 JSON in UTF-8."""
    return _dump(
        {
            "schema": SCHEMA,
            "statement": canonical.statement,
            "form": canonical.form.value,
            "stage": canonical.stage.value,
            "language": canonical.language.value,
            "audience": canonical.audience.value,
            "letterhead": {
                "name": canonical.letterhead.name,
                "lines": list(canonical.letterhead.lines),
                "logo": canonical.letterhead.logo,
                "style": canonical.letterhead.style,
            },
            "prevailing": canonical.prevailing,
            "parts": [{"role": part.role.value, "text": part.text} for part in canonical.parts],
        }
    )


def _dump(value: object) -> bytes:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnsoundText(str(error)) from error


def from_bytes(raw: bytes) -> Canonical:
    """Read a canonical form back; the inverse of `to_bytes`."""
    value = json.loads(raw)
    head = value["letterhead"]
    return Canonical(
        statement=value["statement"],
        form=Form(value["form"]),
        stage=Stage(value["stage"]),
        language=Language(value["language"]),
        audience=Audience(value["audience"]),
        letterhead=Letterhead(head["name"], tuple(head["lines"]), head["logo"], head["style"]),
        prevailing=value["prevailing"],
        parts=tuple(Part(PartRole(part["role"]), part["text"]) for part in value["parts"]),
    )


def digest_of(canonical: Canonical) -> str:
    """Give the SHA-256 of the canonical bytes in lower-case hexadecimal: the fingerprint."""
    return hashlib.sha256(to_bytes(canonical)).hexdigest()


def short_code(digest: str) -> str:
    """Give the six characters people read to one another, from the digest's first 30 bits.

    >>> short_code("00" * 32)
    '000-000'
    """
    bits = int(digest[:8], 16) >> 2
    code = "".join(_CODE_ALPHABET[bits >> shift & 31] for shift in range(25, -1, -5))
    return f"{code[:3]}-{code[3:_CODE_LENGTH]}"
