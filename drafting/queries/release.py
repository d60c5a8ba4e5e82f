"""The pages of a release: what would be released, what was, and where it was posted."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from drafting.domain.commitment import Promised
from drafting.domain.embargo import Embargo, going_out, latest
from drafting.domain.forms import PartRole
from drafting.domain.ids import PersonId
from drafting.domain.incident import Incident
from drafting.domain.people import Person, Role
from drafting.domain.refusal import NotThere, Refusal
from drafting.domain.round import Round
from drafting.domain.statement import Remark, Statement, TextRow, Version
from drafting.domain.workflow import Step, refusal
from drafting.queries.commitments import Following, followings
from drafting.queries.standing import Standing, standing
from drafting.queries.statement import Ticked, named
from drafting.queries.statements import read_instant
from drafting.render.occasion import day_in
from drafting.render.promising import promised, with_known
from drafting.store import (
    cases,
    commitments,
    hands,
    preconditions,
    releases,
    statements,
)
from drafting.store.asking import Found, Rows
from drafting.store.cases import Case

PAGE = 30
_WANTED = ("pair", "pdf", "picture", "plain", "markdown")
"""The kinds of files in the order a press office reaches for them."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a press officer sees before releasing.

    `open_musts` are what speaks against the words since counsel approved them: a fact confirmed
    otherwise. `public_at` is from when the texts would be public if they were released now;
    `dated_in` is the zone whose day they then bear.
    """

    statement: Statement
    round: Round
    standing: Standing
    texts: tuple[tuple[TextRow, Version], ...]
    embargo: Embargo | None
    preconditions: tuple[Ticked, ...]
    against: Refusal | None
    open_musts: tuple[Remark, ...]
    incident: Incident | None
    promises: tuple[Promised, ...]
    public_at: datetime
    dated_in: str

    @property
    def day(self) -> date:
        """Give the day the texts would bear if they were released now."""
        return day_in(self.dated_in, self.public_at)


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """One release with its files and postings; `undone` is what it went out without."""

    release: Found
    statement: Statement
    incident: Incident | None
    released_by: Person | None
    texts: tuple[tuple[TextRow, Version], ...]
    files: Rows
    erased: bool
    postings: tuple[tuple[Found, Person | None], ...]
    commitments: tuple[Following, ...]
    undone: tuple[str, ...]
    may_post: bool


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """One release in a list."""

    id: str
    title: str
    number: int
    at: datetime
    public_at: datetime


@dataclass(frozen=True, slots=True)
class ReleasesPage:
    """A page of the list; `more` is the key of the next page, empty at the end."""

    lines: tuple[ReleaseLine, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Download:
    """One file's bytes with what a browser must be told."""

    name: str
    media_type: str
    content: bytes | None


def prepare(connection: Connection, round_: str, reader: PersonId, at: datetime) -> Prepared:
    """Load what would be released at an instant.

    Raises:
        NotThere: if there is no such round for this reader.
    """
    statement = statements.of_round(round_)
    beside = {
        "texts": statements.spoken([statement]),
        "preconditions": preconditions.of_statement(statement),
        "hands": hands.on_statement(statement),
        **commitments.questions(commitments.of_statement(statement)),
    }
    case = cases.of_round(connection, round_, reader, beside=beside)
    if case.round is None:
        raise NotThere
    names, texts, embargo = named(case), _texts(case), _embargo(case.versions)
    public_at, dated_in = going_out(embargo, at, case.zone)
    found = promised([version for _, version in texts], public_at, case.zone)
    return Prepared(
        statement=case.statement,
        round=case.round,
        standing=standing(case, names),
        texts=texts,
        embargo=embargo,
        preconditions=tuple(
            Ticked(t.id, t.what, names.get(t.ticked_by), t.ticked_at)
            for t in case.beside["preconditions"]
        ),
        against=refusal(Step.RELEASE, case.situation(named=case.round.digests, undone=frozenset())),
        open_musts=case.open_musts,
        incident=case.incident,
        promises=with_known(found, commitments.answered(case.beside), at),
        public_at=public_at,
        dated_in=dated_in,
    )


def show(connection: Connection, release: str, reader: PersonId) -> ReleasePage:
    """Load a release for a member.

    Raises:
        NotThere: if there is no such release for this reader.
    """
    statement = releases.statement_of(release)
    beside = {
        "release": releases.itself(release),
        "files": releases.files_in(release),
        "postings": releases.postings_of(release),
        "preconditions": preconditions.of_statement(statement),
        "texts": statements.spoken([statement]),
        "hands": hands.on_statement(statement),
        **commitments.questions(commitments.made_by(release)),
    }
    case = cases.of_round(connection, releases.round_of(release), reader, beside=beside)
    names, found = named(case), case.beside["release"][0]
    return ReleasePage(
        release=found,
        statement=case.statement,
        incident=case.incident,
        released_by=names.get(found.person),
        texts=_texts(case),
        files=tuple(sorted(case.beside["files"], key=_as_wanted)),
        erased=any(version.erased for version in case.versions),
        postings=tuple((row, names.get(row.person)) for row in case.beside["postings"]),
        commitments=followings(case.beside),
        undone=tuple(row.what for row in case.beside["preconditions"] if row.id in found.undone),
        may_post=case.person.has(Role.PRESS_OFFICER),
    )


def _as_wanted(file: Found) -> tuple[int, str]:
    at = _WANTED.index(file.kind) if file.kind in _WANTED else len(_WANTED)
    return at, file.name


def listed(connection: Connection, reader: PersonId, *, after: str = "") -> ReleasesPage:
    """List the releases of a reader's scopes, the newest first, behind the key `after`."""
    moment, _, id_ = after.partition("~")
    at = read_instant(moment)
    query = releases.page_of(reader, PAGE + 1, None if at is None else (at, id_))
    found = tuple(ReleaseLine(*row) for row in connection.execute(query))
    more = found[PAGE - 1] if len(found) > PAGE else None
    return ReleasesPage(found[:PAGE], f"{more.at.isoformat()}~{more.id}" if more else "")


def download(connection: Connection, file: str) -> Download:
    """Load one file of a release; its content is None once the words were erased.

    Raises:
        NotThere: if there is no such file.
    """
    row = releases.find_file(connection, file)
    if row is None:
        raise NotThere
    return Download(row.name, row.media_type, releases.content(connection, file))


def _texts(case: Case) -> tuple[tuple[TextRow, Version], ...]:
    by_text = {version.text: version for version in case.versions}
    rows = (statements.text_from(row) for row in case.beside["texts"])
    return tuple((row, by_text[row.id]) for row in rows if row.id in by_text)


def _embargo(held: tuple[Version, ...]) -> Embargo | None:
    return latest(v.canonical.text_of(PartRole.RELEASE_LINE) for v in held if v.canonical)
