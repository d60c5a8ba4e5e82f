"""Fills a store with years of statements, fast, so that pages are timed on a full one.

Everything is written in bulk through the application's own connection, in the shapes that the
commands leave: ten versions of every text, a round for each, the last one in any state, the journal
chained. The people of the crew are members of the same number of scopes however full the store is,
since lists start from the reader's memberships.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random
from typing import Any

from sqlalchemy import Connection, Engine, Table

from drafting.commands import passwords
from drafting.domain.canonical import Canonical, Letterhead, arranged, digest_of, to_bytes
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.journal import Deed, Head, chained
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.round import route_to_json
from drafting.domain.route import DEFAULT_RULES, choose
from drafting.store import people as people_store
from drafting.store import tables
from drafting.store.engine import writing
from drafting.store.search import bigrams
from tests.bench.crew import CREW, PASSWORD, SENTENCES, made_person

VERSIONS = 10
SCOPES_OF_THE_CREW = 60
STATEMENTS_PER_INCIDENT = 6
_BATCH = 5_000
_START = datetime(2022, 1, 3, 8, tzinfo=UTC)
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_ENTERED = {"approve": "round-approved", "return": "round-returned"}
_MISSING = {
    "rule": "missing.next_update",
    "kind": "missing",
    "level": "could",
    "part": "",
    "start": None,
    "end": None,
    "key": "0" * 64,
}


class _Archive:
    """The rows of one store, made in one deterministic walk."""

    def __init__(self, statements: int, versions: int) -> None:
        self.statements = statements
        self.versions = versions
        self.random = Random(20261121)
        self.head = Head()
        self.rows: dict[Table, list[dict[str, Any]]] = {}
        self.others = [made_person(100 + n, role) for n, role in enumerate(list(Role)[:4] * 5)]

    def id(self) -> str:
        return "".join(self.random.choices(_ALPHABET, k=16))

    def put(self, table: Table, **values: Any) -> None:
        self.rows.setdefault(table, []).append(values)

    def tell(self, at: datetime, deed: Deed) -> None:
        entry = chained(self.head, at, deed)
        self.head = Head(entry.number, entry.digest)
        self.put(
            tables.entries,
            number=entry.number,
            at=at,
            verb=deed.verb,
            actor=deed.actor,
            scope=deed.scope,
            subject=deed.subject,
            details=dict(deed.details),
            previous=entry.previous,
            digest=entry.digest,
        )

    # ── one thing after the other ───────────────────────────────────────────────────────────

    def incident(self, number: int) -> str:
        incident, at = self.id(), _START + timedelta(hours=3 * number)
        writer = self.others[0].id
        self.put(
            tables.incidents,
            id=incident,
            line=f"A pump stopped in hall {number} 水泵停止运转",
            state="closed" if number % 3 else "open",
            drill=False,
            zone="Asia/Hong_Kong",
            type="service_outage",
            severity="abcd"[number % 4],
            occurred_at=at,
            discovered_at=at,
            determined_at=None,
            opened_by=writer,
            opened_at=at,
        )
        self.tell(at, Deed("incident-opened", writer, incident, incident, {}))
        for position in range(3):
            self.put(
                tables.facts,
                id=self.id(),
                incident=incident,
                what=f"Passengers on platform {position}",
                value=str(number + position),
                unit="people",
                as_of=at,
                source="Control room",
                state="confirmed",
                public=True,
                recorded_by=writer,
                recorded_at=at,
                supersedes="",
            )
        return incident

    def members(self, scope: str, *, crew: bool) -> None:
        chosen = [*self.random.sample(self.others, 6), *(CREW.everyone()[:4] if crew else ())]
        for person in chosen:
            self.put(
                tables.memberships,
                scope=scope,
                person=person.id,
                added_by=person.id,
                added_at=_START,
            )

    def words(self, language: Language, number: int) -> str:
        sentences = SENTENCES[language]
        paragraphs = [
            " ".join(sentences[(p + s) % len(sentences)].format(n=number + p) for s in range(4))
            for p in range(4)
        ]
        return "\n\n".join(paragraphs)

    def statement(self, number: int, incident: str | None) -> None:
        statement, at = self.id(), _START + timedelta(hours=number)
        scope = incident or statement
        writer = self.random.choice(self.others[::4]).id
        languages = list(SENTENCES)
        chosen = [languages[number % 4]]
        if number % 5 == 0:
            chosen.append(languages[(number + 1) % 4])
        self.put(
            tables.statements,
            id=statement,
            scope=scope,
            incident=incident,
            kind="statement",
            title=f"Pump {number} stopped 水泵停止",
            form=Form.STATEMENT.value,
            stage=Stage.FULL.value,
            audience=Audience.PUBLIC.value,
            prevailing="",
            wanted_at=None,
            created_by=writer,
            created_at=at,
            changed_at=at + timedelta(minutes=self.versions),
        )
        self.tell(at, Deed("statement-started", writer, scope, statement, {}))
        self.found(statement, "statement", scope, statement, f"Pump {number} stopped 水泵停止", at)
        texts = []
        for position, language in enumerate(chosen):
            text = self.id()
            texts.append((text, language))
            self.put(
                tables.texts,
                id=text,
                statement=statement,
                language=language.value,
                source=position == 0,
            )
            self.found(text, "text", scope, statement, self.words(language, number), at)
        before: dict[str, str | None] = {text: None for text, _ in texts}
        for version in range(1, self.versions + 1):
            moment = at + timedelta(minutes=version)
            submitted = {
                text: self.version(
                    statement, text, language, number, version, before[text], writer, moment
                )
                for text, language in texts
            }
            before = {text: cut for text, (cut, _) in submitted.items()}
            self.round(statement, scope, version, submitted, writer, moment, number)
        for text, _ in texts:
            self.put(
                tables.contributors, statement=statement, text=text, person=writer, after_version=0
            )

    def found(
        self, subject: str, kind: str, scope: str, statement: str, words: str, at: datetime
    ) -> None:
        self.put(
            tables.search_rows,
            subject=subject,
            kind=kind,
            scope=scope,
            statement=statement,
            title=words[:60],
            words=" ".join(dict.fromkeys(bigrams(words))),
            at=at,
        )

    def version(
        self,
        statement: str,
        text: str,
        language: Language,
        number: int,
        version: int,
        parent: str | None,
        writer: str,
        at: datetime,
    ) -> tuple[str, str]:
        parts = {
            PartRole.HEADLINE: f"{number}.{version}",
            PartRole.BODY: f"{self.words(language, number)}\n\n{version}",
        }
        canonical = Canonical(
            statement=statement,
            form=Form.STATEMENT,
            stage=Stage.FULL,
            language=language,
            audience=Audience.PUBLIC,
            letterhead=Letterhead("Harbour Rail"),
            parts=arranged(Form.STATEMENT, parts),
        )
        cut, digest = self.id(), digest_of(canonical)
        self.put(
            tables.versions,
            id=cut,
            text=text,
            number=version,
            parent=parent,
            author=writer,
            at=at,
            note="",
            revision=version,
            digest=digest,
            pack="0" * 64,
            ran=[],
            findings=[_MISSING],
            facts=[],
        )
        self.put(
            tables.version_words,
            version=cut,
            canonical=to_bytes(canonical).decode(),
            remarks=[{"excerpt": "", "message": "", "why": "", "source": "", "instead": []}],
        )
        if version == self.versions:
            self.put(
                tables.drafts,
                text=text,
                revision=version,
                base=version - 1,
                author=writer,
                at=at,
                parts={role.value: words for role, words in parts.items()},
            )
        return cut, digest

    def round(
        self,
        statement: str,
        scope: str,
        number: int,
        submitted: dict[str, tuple[str, str]],
        writer: str,
        at: datetime,
        statement_number: int,
    ) -> None:
        round_ = self.id()
        state = "returned"
        if number == self.versions:
            state = ("open", "approved", "released", "released", "recalled")[statement_number % 5]
        self.put(
            tables.rounds,
            id=round_,
            statement=statement,
            number=number,
            route=route_to_json(choose(DEFAULT_RULES, None, Stage.FULL)),
            state=state,
            opened_by=writer,
            opened_at=at,
            note="",
            changed_at=at,
        )
        self.tell(at, Deed("round-opened", writer, scope, round_, {"number": number}))
        for text, (version, digest) in submitted.items():
            self.put(tables.round_versions, round=round_, text=text, version=version, digest=digest)
        verdicts = {"open": (), "recalled": (), "returned": ("return",)}.get(
            state, ("approve", "approve")
        )
        for gate, verdict in enumerate(verdicts):
            person = self.others[1 + gate].id
            self.put(
                tables.decisions,
                id=self.id(),
                round=round_,
                gate=gate,
                person=person,
                verdict=verdict,
                digests=[digest for _, digest in submitted.values()],
                reason="Say when the next word comes." if verdict == "return" else "",
                at=at + timedelta(seconds=gate + 1),
                carried_from="",
            )
            deed = Deed(_ENTERED[verdict], person, scope, round_, {"gate": gate})
            self.tell(at + timedelta(seconds=gate + 1), deed)
        if state == "released":
            self.release(statement, scope, round_, at)

    def release(self, statement: str, scope: str, round_: str, at: datetime) -> None:
        release, file = self.id(), self.id()
        officer = self.others[3].id
        self.put(
            tables.releases,
            id=release,
            round=round_,
            statement=statement,
            scope=scope,
            number=1,
            person=officer,
            at=at,
            public_at=at,
            zone="Asia/Hong_Kong",
            undone=[],
            reason="",
        )
        self.put(
            tables.release_files,
            id=file,
            release=release,
            kind="text",
            language="en-GB",
            name=f"{file}.txt",
            media_type="text/plain; charset=utf-8",
            digest="0" * 64,
            size=4,
        )
        self.put(tables.release_bytes, file=file, bytes=b"pump")
        self.tell(at, Deed("released", officer, scope, release, {}))

    # ── writing ─────────────────────────────────────────────────────────────────────────────

    def walk(self) -> Iterator[None]:
        """Make everything, pausing after each statement so that rows can be written out."""
        incident: str | None = None
        crewed = 0
        for number in range(self.statements):
            part = number % (2 * STATEMENTS_PER_INCIDENT)
            crew = crewed < SCOPES_OF_THE_CREW and number % 7 == 0
            if part == 0:
                incident = self.incident(number)
                crew = crewed < SCOPES_OF_THE_CREW
                self.members(incident, crew=crew)
                crewed += crew
            routine = part >= STATEMENTS_PER_INCIDENT
            self.statement(number, None if routine else incident)
            if routine:
                self.members(self.rows[tables.statements][-1]["id"], crew=crew)
                crewed += crew
            yield

    def flush(self, connection: Connection) -> None:
        for table in tables.metadata.sorted_tables:
            rows = iter(self.rows.get(table, ()))
            while batch := list(islice(rows, _BATCH)):
                connection.execute(table.insert(), batch)
        self.rows = {}


def fill(engine: Engine, statements: int, versions: int = VERSIONS) -> None:
    """Fill an empty, migrated store with so many statements and versions of each, and the crew."""
    archive = _Archive(statements, versions)
    with writing(engine) as connection:
        password = passwords.hashed(PASSWORD)
        for person in CREW.everyone():
            people_store.add(connection, person, _START, password)
        for person in archive.others:
            people_store.add(connection, person, _START)
        for made, _ in enumerate(archive.walk(), start=1):
            if made % 200 == 0:
                archive.flush(connection)
        archive.flush(connection)
        connection.execute(
            tables.journal_head.update().values(
                number=archive.head.number, digest=archive.head.digest
            )
        )
