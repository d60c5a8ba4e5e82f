"""The journal as a page: who did what to what, when; never a statement's words."""

from dataclasses import dataclass

from sqlalchemy import Connection

from drafting.domain.ids import PersonId
from drafting.domain.journal import Entry, Head
from drafting.domain.people import Person
from drafting.store import incidents, journal, memberships, people, statements
from drafting.store.asking import together

PAGE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One entry with the name of who acted, and what it is about as far as the reader may know.

    `statement` is its title where the entry is about one, else `incident` the line of its incident;
    both are empty for whoever is no member.
    """

    entry: Entry
    actor: Person | None
    within_reach: bool
    statement: str = ""
    incident: str = ""


@dataclass(frozen=True, slots=True)
class JournalPage:
    """A page of the journal; `more` is the number to go on before, 0 at the end."""

    rows: tuple[Row, ...]
    head: Head
    more: int


def listed(connection: Connection, reader: PersonId, *, before: int = 0) -> JournalPage:
    """List the newest entries before a number.

    An administrator sees that things happened; subjects of scopes they are no member of are
    not linked, and details that name a reason are for members.
    """
    found = journal.about(connection, before=before, limit=PAGE + 1)
    shown = found[:PAGE]
    actors = {e.deed.actor for e in shown if e.deed.actor}
    names = {p.id: p for p in people.by_ids(connection, sorted(actors))}
    mine = memberships.scopes(connection, reader)
    within = [e for e in shown if e.deed.scope in mine]
    about = together(
        connection,
        {
            "titles": statements.titles_for(reader, sorted({e.deed.subject for e in within})),
            "lines": incidents.lines_of(sorted({e.deed.scope for e in within})),
        },
    )
    titles = {row.id: row.title for row in about["titles"]}
    lines = {row.id: row.line for row in about["lines"]}
    rows = tuple(
        Row(
            e,
            names.get(PersonId(e.deed.actor)),
            e.deed.scope in mine or not e.deed.scope,
            titles.get(e.deed.subject, ""),
            lines.get(e.deed.scope, ""),
        )
        for e in shown
    )
    more = shown[-1].number if len(found) > PAGE else 0
    return JournalPage(rows, journal.head(connection), more)
