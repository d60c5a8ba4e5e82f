"""Take words out of every row in which they stand, once two people have agreed on it.

Versions and released files lose all their words, since they stand or fall whole. A draft goes on
without what was sought; rows of an incident or a statement keep a mark in its place.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from drafting.domain.erasure import UNTOUCHED, Kind, Place, Sought
from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId
from drafting.domain.statement import Draft
from drafting.store import (
    commitments,
    dismissals,
    drafts,
    preparations,
    releases,
    search,
    suggestions,
    traces,
    versions,
)
from drafting.store.cases import Case

_ROWS = (
    frozenset(Kind)
    - UNTOUCHED
    - {Kind.VERSION, Kind.DRAFT, Kind.SUGGESTION, Kind.DISMISSAL, Kind.COMMITMENT}
)
"""Kinds of rows that stay, without the words."""


@dataclass(frozen=True, slots=True)
class Struck:
    """What lost its words: versions with their digests, their releases, other places by kind."""

    versions: Mapping[str, str]
    releases: Mapping[str, tuple[str, ...]]
    others: Mapping[str, int]


def strike(
    db: Connection,
    case: Case,
    wanted: Sought | None,
    known: Collection[Place],
    held: Collection[Place],
    by: PersonId,
    at: datetime,
) -> Struck:
    """Delete or strike the words in all places `held`; without `wanted` the whole version's words.

    `known` are all places of the statement, of which older drafts go with their version.
    """
    gone = [place.id for place in held if place.kind is Kind.VERSION]
    versions.erase(db, gone)
    proposed = [place.id for place in held if place.kind is Kind.SUGGESTION]
    if case.beside["trace-suggestion"]:
        suggestions.erase_words(db, gone, proposed, by, at)
    reasons = [place.id for place in held if place.kind is Kind.DISMISSAL]
    if reasons:
        dismissals.erase_reasons(db, reasons)
    notes = [place.id for place in held if place.kind is Kind.COMMITMENT]
    if notes:
        commitments.erase_notes(db, notes)
    preparations.forget_versions(db, gone)
    files = traces.released(case.beside, gone)
    if files:
        releases.erase_content(db, {release for all_of in files.values() for release in all_of})
    after = _rows(db, case, wanted, held, at)
    _drafts(db, after, wanted, known, held, by, at)
    digests = {row.id: row.digest for row in case.beside["trace-version"]}
    others = Counter(place.kind.value for place in held if place.kind is not Kind.VERSION)
    return Struck({version: digests[version] for version in gone}, files, others)


def _rows(
    db: Connection, case: Case, wanted: Sought | None, held: Collection[Place], at: datetime
) -> Case:
    """Strike the words of rows that stay, and let title and line be found without them."""
    for place in held:
        if wanted is None or place.kind not in _ROWS:
            continue
        words = {name: wanted.out_of(name, said) for name, said in place.words.items()}
        traces.strike(db, place, words)
        if place.kind is Kind.TITLE:
            case = replace(case, statement=replace(case.statement, title=words["title"]))
            search.index_statement(db, case.statement, at)
        if place.kind is Kind.LINE and case.incident is not None:
            search.index_incident(db, replace(case.incident, line=words["line"]), at)
    return case


def _drafts(
    db: Connection,
    case: Case,
    wanted: Sought | None,
    known: Collection[Place],
    held: Collection[Place],
    by: PersonId,
    at: datetime,
) -> None:
    """Let each text go on from a draft without the words, and delete the drafts that held them.

    Of a text whose version goes, every draft but the newest goes with it.
    """
    gone = {place.id for place in held if place.kind is Kind.VERSION}
    cut = {row.text: row.revision for row in case.beside["trace-version"] if row.id in gone}
    old = {(p.text, p.number) for p in held if p.kind is Kind.DRAFT}
    old |= {(p.text, p.number) for p in known if p.kind is Kind.DRAFT and p.text in cut}
    retitled = any(place.kind is Kind.TITLE for place in held)
    changed = []
    for text, newest in drafts.written(case.beside):
        left = _left(newest, wanted, cut.get(text.id, 0))
        if left is None:
            old.discard((text.id, newest.revision))
        else:
            changed.append((newest, left))
        if left is not None or retitled:
            search.index_text(db, case.statement, text.id, left or newest.parts, at)
    drafts.replace_newest(db, changed, by, at)
    drafts.forget_all(db, old)


def _left(newest: Draft, wanted: Sought | None, erased: int) -> dict[PartRole, str] | None:
    """Give what a text's newest draft keeps, None where it keeps everything.

    `erased` is the revision that the version which goes was cut from, 0 where none goes.
    """
    if wanted is not None:
        left = {role: wanted.out_of(role, words) for role, words in newest.parts.items()}
        return None if left == dict(newest.parts) else left
    return dict.fromkeys(newest.parts, "") if newest.revision <= erased else None
