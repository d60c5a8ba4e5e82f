"""What the organisation has set: routes, letterheads, zone."""

from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.domain.canonical import Letterhead
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.route import Rule
from drafting.store import people, settings


@dataclass(frozen=True, slots=True)
class RoutesPage:
    """The table of routes, and how many people hold each reviewing role."""

    rules: tuple[Rule, ...]
    staff: dict[Role, int]


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """Zone and letterheads."""

    zone: str
    letterheads: tuple[tuple[Language, Letterhead], ...]


def routes(connection: Connection) -> RoutesPage:
    """Load the table of routes."""
    active = [person for person in people.everyone(connection) if person.active]
    staff = {role: sum(person.has(role) for person in active) for role in Role}
    return RoutesPage(settings.route_rules(connection), staff)


def organisation(connection: Connection) -> OrganisationPage:
    """Load zone and letterheads."""
    values = settings.answered(connection.execute(settings.every()))
    heads = tuple((lang, settings.letterhead_in(values, lang)) for lang in Language)
    return OrganisationPage(settings.zone_in(values), heads)
