"""People and their roles. A role says what one may do, membership of a scope says where."""

from dataclasses import dataclass
from enum import StrEnum

from drafting.domain.ids import PersonId
from drafting.domain.language import Catalogue


class Role(StrEnum):
    """What a person may do; a person may have several."""

    WRITER = "writer"
    COUNSEL = "counsel"
    EXECUTIVE = "executive"
    PRESS_OFFICER = "press_officer"
    ADMINISTRATOR = "administrator"
    OBSERVER = "observer"


REVIEWING_ROLES = frozenset({Role.COUNSEL, Role.EXECUTIVE})
"""Roles that fill gates; who holds one is warned before typing into a text."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in; `zone` is an IANA name, `catalogue` None follows the browser."""

    id: PersonId
    email: str
    name: str
    roles: frozenset[Role]
    catalogue: Catalogue | None = None
    zone: str = "UTC"
    phone: str = ""
    on_duty: bool = False
    plain_editor: bool = False
    active: bool = True

    def has(self, role: Role) -> bool:
        """Tell whether the person holds a role."""
        return role in self.roles
