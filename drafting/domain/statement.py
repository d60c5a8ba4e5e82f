"""A statement, its texts, the drafts they grow through and the versions cut from them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from drafting.domain.canonical import Canonical, short_code
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.ids import IncidentId, PersonId, ScopeId, StatementId, TextId, VersionId
from drafting.domain.language import Language
from drafting.domain.slots import count_slots, is_slot


class StatementKind(StrEnum):
    """A statement to be released one day, or a precedent that is only read."""

    STATEMENT = "statement"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said to one audience, in one form, at one stage.

    `incident` is None for a routine statement, whose `scope` is its own id. `wanted_at` is the
    instant by which it should leave.
    """

    id: StatementId
    scope: ScopeId
    incident: IncidentId | None
    kind: StatementKind
    title: str
    form: Form
    stage: Stage
    audience: Audience
    prevailing: str
    wanted_at: datetime | None
    created_by: PersonId
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class TextRow:
    """A statement's wording in one language; the source text is the one others are twins of."""

    id: TextId
    statement: StatementId
    language: Language
    source: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """One accepted save of a text; revision 0 is the empty text before any save."""

    text: TextId
    revision: int
    base: int
    author: PersonId | None
    at: datetime | None
    parts: Mapping[PartRole, str] = field(default_factory=dict)

    @property
    def slots(self) -> int:
        """How many places in its words are still to be filled."""
        return sum(count_slots(words) for words in self.parts.values())


@dataclass(frozen=True, slots=True)
class Remark:
    """A check's finding as kept with a version, at offsets (code points) within one part.

    `part` is empty and `start` None for a finding on the whole. `key` is `remark_key`: the same
    rule on the same words in the same sentence has the same key in any version. `told` holds
    message, why and source in every language of messages.
    """

    rule: str
    kind: str
    level: str
    part: str
    start: int | None
    end: int | None
    key: str
    excerpt: str = ""
    message: str = ""
    why: str = ""
    source: str = ""
    instead: tuple[str, ...] = ()
    told: tuple[tuple[str, str, str, str], ...] = ()

    def in_words(self, language: str) -> "Remark":
        """Give the remark as said in a language, as it was where it has none."""
        for spoken, message, why, source in self.told:
            if spoken == language:
                return replace(self, message=message, why=why, source=source)
        return self

    @property
    def is_must(self) -> bool:
        """Tell whether the finding stops a legal approval."""
        return self.level == "must"

    @property
    def is_slot(self) -> bool:
        """Tell whether it is on a place left to be filled, which nobody can keep."""
        return self.is_must and is_slot(self.excerpt)


def remark_key(rule: str, words: str, sentence: str) -> str:
    """Bind a justification to a rule, the words it marks and the sentence they stand in."""
    joined = "\x1f".join((rule, words, " ".join(sentence.split())))
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Version:
    """An immutable cut of a text; `canonical` is None once the words have been erased."""

    id: VersionId
    text: TextId
    number: int
    parent: VersionId | None
    author: PersonId
    at: datetime
    note: str
    revision: int
    digest: str
    pack: str
    ran: tuple[str, ...]
    canonical: Canonical | None
    remarks: tuple[Remark, ...] = ()

    @property
    def code(self) -> str:
        """Give the short code that people read to one another."""
        return short_code(self.digest)

    @property
    def erased(self) -> bool:
        """Tell whether the words of this version are gone for good."""
        return self.canonical is None

    @property
    def slots(self) -> int:
        """How many places in its words are still to be filled."""
        return sum(count_slots(part.text) for part in self.canonical.parts) if self.canonical else 0
