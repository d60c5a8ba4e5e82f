"""Search in every script: bigrams of folded Han, whole words of the rest.

FTS5's trigrams and PostgreSQL's 'simple' find no 道歉; our own bigrams do, in both databases,
with one character pair a token. Membership applies inside the query.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, literal_column, select, text

from checks.folding import fold
from drafting.domain.forms import PartRole
from drafting.domain.incident import Incident
from drafting.domain.statement import Statement
from drafting.store.memberships import scopes_of
from drafting.store.rows import put
from drafting.store.tables import search_rows

_RUN = re.compile(r"(?P<han>[㐀-鿿豈-﫿]+)|(?P<word>[^\W_]+)")
_HAN = re.compile(r"[㐀-鿿豈-﫿]")
_WORD = re.compile(r"[㐀-鿿豈-﫿]+|[^㐀-鿿豈-﫿]+")


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: a statement, a text or an incident, with its title and scope."""

    kind: str
    subject: str
    statement: str
    title: str
    at: datetime


def bigrams(words: str) -> Iterator[str]:
    """Cut words into what is indexed: pairs of Han characters, single ones, and whole words.

    >>> list(bigrams("道歉 Ｎｏ5"))
    ['道', '歉', '道歉', 'no5']
    """
    for run in _RUN.finditer(fold(words).casefold()):
        for piece in _WORD.findall(run.group()):
            if not _HAN.match(piece):
                yield piece
                continue
            yield from piece
            yield from (piece[at : at + 2] for at in range(len(piece) - 1))


def wanted(query: str) -> tuple[tuple[str, ...], ...]:
    """Give the phrases a query asks for; every token of every one must be found.

    >>> wanted("致歉信 refund")
    (('致歉', '歉信'), ('refund',))
    """
    phrases = []
    for run in _RUN.finditer(fold(query).casefold()):
        for piece in _WORD.findall(run.group()):
            if _HAN.match(piece) and len(piece) > 1:
                phrases.append(tuple(piece[at : at + 2] for at in range(len(piece) - 1)))
            else:
                phrases.append((piece,))
    return tuple(phrases)


def place(query: str, words: str) -> tuple[int, int] | None:
    r"""Give where the first of a query's phrases stands in a text; None where none of them does.

    >>> place("致歉信", "各位：\n我们写这封致歉信。")
    (9, 12)
    """
    folded = "".join(low if len(low := c.casefold()) == 1 else c for c in fold(words))
    spelled = {phrase[0] + "".join(piece[-1] for piece in phrase[1:]) for phrase in wanted(query)}
    found = [(at, at + len(one)) for one in spelled if (at := folded.find(one)) >= 0]
    return min(found, default=None)


def index_incident(connection: Connection, incident: Incident, at: datetime) -> None:
    """Make an incident's line findable."""
    _put(connection, incident.id, "incident", incident.id, "", incident.line, incident.line, at)


def index_statement(connection: Connection, statement: Statement, at: datetime) -> None:
    """Make a statement's title findable."""
    _put(
        connection,
        statement.id,
        statement.kind.value,
        statement.scope,
        statement.id,
        statement.title,
        statement.title,
        at,
    )


def index_text(
    connection: Connection,
    statement: Statement,
    text_id: str,
    parts: Mapping[PartRole, str],
    at: datetime,
) -> None:
    """Make a text's words as they stand now findable; blank words make it forgotten."""
    words = "\n".join(parts.values())
    _put(connection, text_id, "text", statement.scope, statement.id, statement.title, words, at)


def _put(
    connection: Connection,
    subject: str,
    kind: str,
    scope: str,
    statement: str,
    title: str,
    words: str,
    at: datetime,
) -> None:
    indexed = " ".join(dict.fromkeys(bigrams(words)))
    if not indexed:
        connection.execute(search_rows.delete().where(search_rows.c.subject == subject))
        return
    put(
        connection,
        search_rows,
        "subject",
        subject=subject,
        kind=kind,
        scope=scope,
        statement=statement,
        title=title,
        words=indexed,
        at=at,
    )


def forget_deleted(connection: Connection) -> None:
    """Take the tokens of deleted rows out of SQLite's index, which else keeps them for a while.

    It writes the whole index anew: only for an erasure.
    """
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO search_index(search_index) VALUES ('optimize')"))


def find(connection: Connection, query: str, person: str, limit: int = 50) -> tuple[Found, ...]:
    """Find what a person's scopes hold with every word of the query, the newest first."""
    tokens = [token for phrase in wanted(query) for token in phrase]
    if not tokens:
        return ()
    hits = (
        select(search_rows)
        .where(_matching(connection, tokens), search_rows.c.scope.in_(scopes_of(person)))
        .order_by(search_rows.c.at.desc())
        .limit(limit)
    )
    return tuple(_found(row) for row in connection.execute(hits))


def _matching(connection: Connection, tokens: list[str]) -> Any:
    if connection.dialect.name == "postgresql":
        vector = func.to_tsvector(literal_column("'simple'::regconfig"), search_rows.c.words)
        quoted = " & ".join("'" + token.replace("'", "''") + "'" for token in tokens)
        return vector.op("@@")(func.to_tsquery(literal_column("'simple'::regconfig"), quoted))
    quoted = " ".join('"' + token.replace('"', '""') + '"' for token in tokens)
    rows: Select[Any] = select(literal_column("rowid")).select_from(text("search_index"))
    return search_rows.c.row.in_(
        rows.where(text("search_index MATCH :wanted").bindparams(wanted=quoted))
    )


def _found(row: Row[Any]) -> Found:
    return Found(row.kind, row.subject, row.statement, row.title, row.at)
