"""The ten invariants, tried at the commands; `tests/web` tries them again over HTTP."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import DatabaseError

from drafting.commands import erase, keep_words, recall, settle_suggestion, suggest
from drafting.commands.approve import Approve
from drafting.commands.approve import handle as approve
from drafting.domain.canonical import digest_of
from drafting.domain.forms import PartRole, Stage
from drafting.domain.incident import Severity
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, NotAllowed, NotThere, Refusal, Unfit
from drafting.domain.workflow import RoundState
from drafting.store import engine, journal, search, suggestions, versions
from drafting.store.seal import expected_triggers, sealed_tables
from drafting.store.tables import decisions, entries, release_bytes, version_words
from tests.builders import SOUND_BODY, Cast

PERSONAL = "Mr Hollis, born 3 May 1971, identity number 11010519491231002X, was hurt."


def keys(refused: pytest.ExceptionInfo[Refusal]) -> set[str]:
    return {need.key for need in refused.value.needs}


def approved(played: Cast) -> tuple[str, str]:
    statement = played.world.statement(played.writer, played.incident)
    round_ = played.world.submit(played.writer, statement)
    played.world.approve(played.counsel, round_)
    played.world.approve(played.executive, round_)
    return statement, round_


# 1: a decision names what it decides on


def test_approval_naming_another_digest_is_a_conflict(played: Cast) -> None:
    round_ = played.world.submit(
        played.writer, played.world.statement(played.writer, played.incident)
    )

    with pytest.raises(Conflict) as refused:
        played.world.approve(played.counsel, round_, ["0" * 64])

    assert keys(refused) == {"stale-digest"}


@pytest.mark.parametrize("named", [None, []])
def test_approval_naming_no_digest_is_unfit(played: Cast, named: list[str] | None) -> None:
    round_ = played.world.submit(
        played.writer, played.world.statement(played.writer, played.incident)
    )

    with pytest.raises(Unfit) as refused:
        approve(Approve(played.counsel.id, round_, named), played.world.desk)

    assert keys(refused) == {"digest-missing"}


def test_approval_naming_one_of_two_twins_is_a_conflict(played: Cast) -> None:
    statement = played.world.statement(played.writer, played.incident, twins=(Language.ZH_HK,))
    round_ = played.world.submit(played.writer, statement)

    with pytest.raises(Conflict) as refused:
        played.world.approve(
            played.counsel, round_, [next(iter(played.world.round(round_).digests))]
        )

    assert keys(refused) == {"stale-digest"}


# 2: what is settled stays as it is


def test_every_sealed_table_has_its_triggers(played: Cast) -> None:
    dialect = played.world.engine.dialect.name
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'sealed_%'"
        if dialect == "sqlite"
        else "SELECT DISTINCT tgname FROM pg_trigger WHERE tgname LIKE 'sealed_%'"
    )
    with engine.reading(played.world.engine) as db:
        standing = frozenset(db.execute(text(query)).scalars())

    assert standing == expected_triggers(dialect)


@pytest.mark.parametrize("table", sealed_tables(), ids=lambda table: table.name)
@pytest.mark.parametrize("verb", ["update", "delete", "replace", "truncate", "drop"])
def test_sealed_row_resists(played: Cast, table, verb: str) -> None:
    _, round_ = approved(played)
    played.world.release(played.press_officer, round_)
    with engine.reading(played.world.engine) as db:
        before = db.execute(select(table)).all()
        row = before[0]._asdict() if before else None
    column = list(table.c)[-1]
    statements = {
        "update": lambda: update(table).values({column.name: column}),
        "delete": lambda: delete(table),
        "replace": lambda: insert(table).prefix_with("OR REPLACE").values(row),
        "truncate": lambda: text(f"TRUNCATE {table.name} CASCADE"),
        "drop": lambda: text(f"DROP TABLE {table.name}"),
    }
    if row is None or (verb == "replace" and played.world.engine.dialect.name != "sqlite"):
        return

    with pytest.raises(DatabaseError), engine.writing(played.world.engine) as db:
        db.execute(statements[verb]())

    with engine.reading(played.world.engine) as db:
        assert db.execute(select(table)).all() == before


def test_tampered_entry_is_the_first_flaw(played: Cast, database) -> None:
    approved(played)
    owner = engine._open(database.migration_url, guarded=False)
    with owner.begin() as db:
        off = (
            "DROP TRIGGER sealed_entries_update"
            if owner.dialect.name == "sqlite"
            else "ALTER TABLE entries DISABLE TRIGGER ALL"
        )
        db.execute(text(off))
        db.execute(update(entries).where(entries.c.number == 2).values(actor="0" * 16))
    owner.dispose()

    with engine.reading(played.world.engine) as db:
        flaw = journal.verify(db)

    assert flaw is not None
    assert (flaw.number, flaw.what) == (2, "altered")


def test_cut_tail_is_found_with_a_head(played: Cast, database) -> None:
    approved(played)
    with engine.reading(played.world.engine) as db:
        known = journal.head(db)
        before = list(journal.walk(db))[-2]
    owner = engine._open(database.migration_url, guarded=False)
    with owner.begin() as db:
        off = (
            "DROP TRIGGER sealed_entries_delete"
            if owner.dialect.name == "sqlite"
            else "ALTER TABLE entries DISABLE TRIGGER ALL"
        )
        db.execute(text(off))
        db.execute(delete(entries).where(entries.c.number == known.number))
        db.execute(
            text(f"UPDATE journal_head SET number={before.number}, digest='{before.digest}'")
        )
    owner.dispose()

    with engine.reading(played.world.engine) as db:
        assert journal.verify(db) is None
        flaw = journal.verify(db, known)

    assert flaw is not None
    assert (flaw.number, flaw.what) == (known.number, "cut")


# 3: changed words need new approval, identical ones do not


def test_text_changed_after_legal_approval_needs_it_again(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    world.type_body(
        played.writer, world.texts(statement)[0], SOUND_BODY + " We tell you more at 9."
    )
    second = world.submit(played.writer, statement)

    with pytest.raises(Conflict):
        world.approve(played.executive, first)
    with pytest.raises(Conflict) as refused:
        world.approve(played.executive, second)

    assert keys(refused) == {"gate-closed"}
    assert world.round(second).approvals == {}


def test_identical_resubmission_carries_approvals_over(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    second = world.submit(played.writer, statement)

    world.approve(played.executive, second)

    assert world.round(first).state is RoundState.SUPERSEDED
    assert world.round(second).state is RoundState.APPROVED
    assert world.versions(first) == world.versions(second)


def test_changed_twin_takes_both_back(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident, twins=(Language.EN_US,))
    first = world.submit(played.writer, statement)
    world.approve(played.counsel, first)
    world.approve(played.executive, first)
    world.type_body(played.writer, world.texts(statement)[1], SOUND_BODY + " Stay away from it.")
    second = world.submit(played.writer, statement)

    for round_ in (first, second):
        with pytest.raises(Conflict):
            world.release(played.press_officer, round_)


# 4: no contributor decides, one person fills one gate


def test_contributor_is_refused(played: Cast) -> None:
    world = played.world
    both = world.person(Role.WRITER, Role.COUNSEL)
    incident = world.incident(both, played.counsel, played.executive)
    round_ = world.submit(both, world.statement(both, incident))

    with pytest.raises(NotAllowed) as refused:
        world.approve(both, round_)

    assert keys(refused) == {"contributor-decides"}


def test_one_person_fills_one_gate(played: Cast) -> None:
    world = played.world
    both = world.person(Role.COUNSEL, Role.EXECUTIVE)
    incident = world.incident(played.writer, both, played.executive)
    statement = world.statement(played.writer, incident, stage=Stage.HOLDING)
    round_ = world.submit(played.writer, statement)
    world.approve(both, round_)

    with pytest.raises(Conflict) as refused:
        world.approve(both, round_)

    assert keys(refused) == {"already-decided"}
    assert world.round(round_).state is RoundState.OPEN


@pytest.mark.parametrize("role", [Role.PRESS_OFFICER, Role.ADMINISTRATOR, Role.OBSERVER])
def test_office_gives_no_way_past_the_workflow(played: Cast, role: Role) -> None:
    world = played.world
    member = world.person(role)
    incident = world.incident(played.writer, member, played.counsel, played.executive)
    round_ = world.submit(played.writer, world.statement(played.writer, incident))

    with pytest.raises(NotAllowed):
        world.approve(member, round_)
    with pytest.raises((NotAllowed, Conflict)):
        world.release(member, round_)


def test_counsel_who_suggests_may_approve(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    version = world.versions(first)[0]
    proposal = suggest.Proposal(version.id, PartRole.BODY, "Nobody was hurt", "No one was hurt")
    suggest.handle(suggest.Suggest(played.counsel.id, first, (proposal,)), world.desk)
    with engine.reading(world.engine) as db:
        made = suggestions.of_statement(db, statement)[0]
    taken = settle_suggestion.SettleSuggestion(played.writer.id, made.id, take=True)
    settle_suggestion.handle(taken, world.desk)
    second = world.submit(played.writer, statement)

    world.approve(played.counsel, second)

    words = world.versions(second)[0].canonical
    assert words is not None
    assert "No one was hurt" in words.text_of(PartRole.BODY)


def test_counsel_who_types_may_not_approve(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    world.type_body(played.counsel, world.texts(statement)[0], SOUND_BODY + " Keep away.")
    other = world.person(Role.COUNSEL)
    from drafting.commands import add_member

    add_member.handle(add_member.AddMember(played.writer.id, played.incident, other.id), world.desk)
    round_ = world.submit(played.writer, statement)

    with pytest.raises(NotAllowed) as refused:
        world.approve(played.counsel, round_)

    assert keys(refused) == {"contributor-decides"}


def test_unstaffable_route_is_refused_at_once(played: Cast) -> None:
    world = played.world
    incident = world.incident(played.writer, played.counsel)
    statement = world.statement(played.writer, incident)

    with pytest.raises(Unfit) as refused:
        world.submit(played.writer, statement)

    assert [(n.key, n.args["role"]) for n in refused.value.needs] == [("gap", "executive")]


# 5: no save is lost in silence


def test_saves_that_do_not_touch_merge(played: Cast) -> None:
    world = played.world
    other = world.person(Role.WRITER)
    incident = world.incident(played.writer, other)
    statement = world.statement(played.writer, incident, body="First line.\n\nSecond line.\n")
    text_id = world.texts(statement)[0]
    world.type_body(other, text_id, "First line.\n\nSecond line, longer.\n")
    world.type_body(played.writer, text_id, "A first line.\n\nSecond line.\n", base=1)

    assert world.draft(text_id).parts[PartRole.BODY] == "A first line.\n\nSecond line, longer.\n"


def test_saves_that_touch_show_both(played: Cast) -> None:
    from drafting.commands.save_draft import DraftClash

    world = played.world
    statement = world.statement(played.writer, played.incident, body="Twelve were hurt.")
    text_id = world.texts(statement)[0]
    world.type_body(played.writer, text_id, "Thirteen were hurt.")

    with pytest.raises(DraftClash) as refused:
        world.type_body(played.writer, text_id, "Fourteen were hurt.", base=1)

    clash = refused.value.clashes[0]
    assert (clash.base, clash.theirs, clash.mine) == (
        "Twelve were hurt.",
        "Thirteen were hurt.",
        "Fourteen were hurt.",
    )


# 7: 'must' stops the legal approval, not the hand-over


def test_must_stops_counsel_until_kept_with_a_reason(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident, body=SOUND_BODY + " " + PERSONAL)
    round_ = world.submit(played.writer, statement)
    with pytest.raises(Unfit) as refused:
        world.approve(played.counsel, round_)
    version = world.versions(round_)[0]
    for key in {remark.key for remark in version.remarks if remark.is_must}:
        kept = keep_words.KeepWords(played.counsel.id, version.id, key, "He asked to be named.")
        keep_words.handle(kept, world.desk)

    world.approve(played.counsel, round_)

    assert keys(refused) == {"musts-open"}


# 9: a stranger is told of nothing


def test_stranger_finds_nothing(played: Cast) -> None:
    world = played.world
    statement, round_ = approved(played)

    with pytest.raises(NotThere):
        world.submit(played.stranger, statement)
    with pytest.raises(NotThere):
        world.approve(played.stranger, round_)
    with pytest.raises(NotThere):
        world.release(played.stranger, round_)
    with engine.reading(world.engine) as db:
        assert search.find(db, "oil", played.stranger.id) == ()
        assert search.find(db, "oil", played.writer.id) != ()


# 10: erased is not tampered


def test_erasure_takes_two_and_leaves_no_word(played: Cast) -> None:
    world = played.world
    statement, round_ = approved(played)
    world.release(played.press_officer, round_)
    version = world.versions(round_)[0]
    erase.ask(erase.AskErasure(played.counsel.id, version.id, "Order of the court"), world.desk)
    with pytest.raises(Conflict):
        erase.confirm(erase.ConfirmErasure(played.counsel.id, version.id), world.desk)

    erase.confirm(erase.ConfirmErasure(played.executive.id, version.id), world.desk)

    with engine.reading(world.engine) as db:
        after = versions.find(db, version.id)
        assert after is not None
        assert (after.canonical, after.digest) == (None, version.digest)
        assert db.execute(select(func.count()).select_from(version_words)).scalar() == 0
        assert db.execute(select(func.count()).select_from(release_bytes)).scalar() == 0
        assert search.find(db, "valve", played.writer.id) == ()
        assert journal.verify(db) is None


# in parallel


def test_many_lawyers_at_once_make_one_decision(played: Cast) -> None:
    world = played.world
    lawyers = [world.person(Role.COUNSEL) for _ in range(20)]
    incident = world.incident(played.writer, played.executive, *lawyers)
    round_ = world.submit(played.writer, world.statement(played.writer, incident))
    digests = world.round(round_).digests

    def decide(person) -> str:
        try:
            approve(Approve(person.id, round_, digests), world.desk)
        except Conflict:
            return "conflict"
        return "approved"

    with ThreadPoolExecutor(20) as pool:
        told = list(pool.map(decide, lawyers))

    assert sorted(told) == ["approved"] + ["conflict"] * 19
    with engine.reading(world.engine) as db:
        assert db.execute(select(func.count()).select_from(decisions)).scalar() == 1


def test_recalled_round_is_over(played: Cast) -> None:
    world = played.world
    _, round_ = approved(played)
    recall.handle(recall.Recall(played.writer.id, round_), world.desk)

    with pytest.raises(Conflict):
        world.release(played.press_officer, round_)


def test_released_bytes_are_the_approved_ones(played: Cast) -> None:
    world = played.world
    _, round_ = approved(played)
    version = world.versions(round_)[0]
    assert version.canonical is not None

    world.release(played.press_officer, round_)

    with engine.reading(world.engine) as db:
        content = db.execute(select(release_bytes.c.bytes)).scalar()
    assert content == "\n".join(p.text for p in version.canonical.parts).encode()
    assert digest_of(version.canonical) in world.round(round_).digests


def test_drill_is_never_released(world) -> None:
    from tests.builders import cast

    played = cast(world, Severity.B, drill=True)
    _, round_ = approved(played)

    with pytest.raises(Unfit) as refused:
        world.release(played.press_officer, round_)

    assert keys(refused) == {"drill-never-released"}
