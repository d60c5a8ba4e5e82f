"""Signing in: sessions as rows, failed attempts, one-time codes.

Only digests of tokens and codes are kept; who reads the store cannot sign in with it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, null, select, update

from drafting.domain.ids import ScopeId, fresh_id
from drafting.domain.people import Person
from drafting.store import people as people_store
from drafting.store.scopes import Noun, scope_of
from drafting.store.tables import people, sessions, signin_codes, signin_failures


@dataclass(frozen=True, slots=True)
class Standing:
    """A session that holds: whose it is, when it was last seen, the scope that was asked for."""

    person: Person
    seen_at: datetime
    scope: ScopeId | None = None


def open_session(
    connection: Connection, digest: str, person: str, at: datetime, address: str
) -> None:
    """Write a new session, known by its token's digest."""
    connection.execute(
        sessions.insert().values(
            token_digest=digest, person=person, created_at=at, seen_at=at, address=address[:64]
        )
    )


def standing(
    connection: Connection,
    digest: str,
    born_after: datetime,
    seen_after: datetime,
    about: tuple[Noun, str] | None = None,
) -> Standing | None:
    """Give the session of a token's digest with its person; None if it ended or they are gone.

    The same statement gives the scope of the thing it is `about`, where they are a member of it.
    """
    scope = scope_of(*about, people.c.id).scalar_subquery() if about else null()
    rows = connection.execute(
        people_store.question(
            sessions.c.token_digest == digest,
            sessions.c.revoked_at.is_(None),
            sessions.c.created_at > born_after,
            sessions.c.seen_at > seen_after,
            people.c.active,
        )
        .join(sessions, sessions.c.person == people.c.id)
        .add_columns(sessions.c.seen_at, scope.label("scope"))
    ).all()
    found = people_store.answered(rows)
    return Standing(found[0], rows[0].seen_at, rows[0].scope) if found else None


def seen(connection: Connection, digest: str, at: datetime) -> None:
    """Remember that a session was used."""
    connection.execute(update(sessions).where(sessions.c.token_digest == digest).values(seen_at=at))


def end(connection: Connection, digest: str, at: datetime) -> None:
    """End one session for good."""
    query = update(sessions).where(
        sessions.c.token_digest == digest, sessions.c.revoked_at.is_(None)
    )
    connection.execute(query.values(revoked_at=at))


def end_all(connection: Connection, person: str, at: datetime, keep: str = "") -> int:
    """End a person's sessions, all but the one with digest `keep`; give how many.

    Call it wherever a password, a role or somebody's belonging to the staff changes.
    """
    query = update(sessions).where(
        sessions.c.person == person,
        sessions.c.revoked_at.is_(None),
        sessions.c.token_digest != keep,
    )
    return connection.execute(query.values(revoked_at=at)).rowcount


def hold_attempts(connection: Connection, keys: Collection[str]) -> None:
    """Let attempts under the same keys come one after the other until the commit.

    SQLite has one writer anyway; on PostgreSQL those at once would not see each other's attempts.
    """
    if connection.dialect.name == "postgresql":
        for key in sorted(keys):
            connection.execute(select(func.pg_advisory_xact_lock(func.hashtext(key[:300]))))


def failures(connection: Connection, key: str, since: datetime) -> int:
    """Count the attempts noted under a key since an instant."""
    query = select(func.count()).where(signin_failures.c.key == key, signin_failures.c.at > since)
    return connection.execute(query).scalar_one()


def note_attempts(connection: Connection, keys: Collection[str], at: datetime) -> None:
    """Count an attempt under each key; success strikes it out again."""
    rows = [{"id": fresh_id(), "key": key[:300], "at": at} for key in keys]
    connection.execute(signin_failures.insert(), rows)


def forgive(connection: Connection, keys: Collection[str]) -> None:
    """Strike out the attempts noted under these keys."""
    connection.execute(delete(signin_failures).where(signin_failures.c.key.in_(keys)))


def forget_attempts(connection: Connection, before: datetime) -> None:
    """Drop attempts too old to count, so that the table stays small."""
    connection.execute(delete(signin_failures).where(signin_failures.c.at < before))


def issue_code(
    connection: Connection,
    digest: str,
    person: str,
    purpose: str,
    *,
    issued_by: str | None,
    at: datetime,
    expires_at: datetime,
) -> None:
    """Write a one-time code by its digest; earlier unused ones of that purpose end."""
    connection.execute(
        update(signin_codes)
        .where(
            signin_codes.c.person == person,
            signin_codes.c.purpose == purpose,
            signin_codes.c.used_at.is_(None),
        )
        .values(used_at=at)
    )
    connection.execute(
        signin_codes.insert().values(
            code_digest=digest,
            person=person,
            purpose=purpose,
            issued_by=issued_by,
            issued_at=at,
            expires_at=expires_at,
        )
    )


def use_code(connection: Connection, digest: str, purpose: str, at: datetime) -> bool:
    """Use a code up; tell whether it was good. Of two at once only one is told so."""
    query = update(signin_codes).where(
        signin_codes.c.code_digest == digest,
        signin_codes.c.purpose == purpose,
        signin_codes.c.used_at.is_(None),
        signin_codes.c.expires_at > at,
    )
    return connection.execute(query.values(used_at=at)).rowcount == 1
