"""Random ids: what URLs carry and rows are known by."""

import re
import secrets
from typing import NewType

PersonId = NewType("PersonId", str)
ScopeId = NewType("ScopeId", str)
"""What one is a member of: an incident's id, a routine statement's own, or the `SHELF`."""
SHELF = ScopeId("shelf-precedents")
"""The scope of the precedents that were brought in for everybody on the staff, who joins later too."""
IncidentId = NewType("IncidentId", str)
StatementId = NewType("StatementId", str)
TextId = NewType("TextId", str)
VersionId = NewType("VersionId", str)
RoundId = NewType("RoundId", str)
ReleaseId = NewType("ReleaseId", str)

ID_LENGTH = 16
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_ID = re.compile(rf"[{_ALPHABET}]{{{ID_LENGTH}}}")


def fresh_id() -> str:
    """Draw an id: 16 characters of Crockford base 32, 80 random bits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(ID_LENGTH))


def is_id(word: str) -> bool:
    """Tell whether a word has the form of an id."""
    return _ID.fullmatch(word) is not None
