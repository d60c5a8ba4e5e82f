"""Promises of a release are followed until they are kept or withdrawn; nothing of it is altered."""

import gzip
from collections.abc import Collection
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from drafting.commands import erase
from drafting.commands.mark_commitment import MarkCommitment, handle
from drafting.commands.release import Release
from drafting.commands.release import handle as release
from drafting.domain.commitment import CommitmentState, CommitmentStep, Tracked
from drafting.domain.forms import PartRole
from drafting.domain.ids import RoundId, StatementId
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, NotAllowed, NotThere, Refusal, Unfit
from drafting.queries import commitments as commitments_page
from drafting.queries import erasure as erasure_page
from drafting.queries import release as release_page
from drafting.queries.commitments import Following, followings
from drafting.queries.verification import verify
from drafting.store import archive, commitments, engine
from drafting.store.asking import together
from drafting.store.tables import commitment_steps, commitment_words, entries
from drafting.store.tables import commitments as table
from tests.builders import SOUND_BODY, Cast

FINDINGS = "We will publish the findings by 4 December."
REFUNDS = "We will refund every order within 14 days."
MORE = "We will write to the neighbours."
BODY = f"{SOUND_BODY} {FINDINGS} {REFUNDS} {MORE}"


def approved(
    played: Cast, body: str = BODY, statement: StatementId | None = None, **options
) -> RoundId:
    world = played.world
    said = statement or world.statement(played.writer, played.incident, body=body, **options)
    round_ = world.submit(played.writer, said)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return round_


def released(
    played: Cast, round_: RoundId, promises: Collection[Tracked] | None = None
) -> tuple[Following, ...]:
    world = played.world
    command = Release(played.press_officer.id, round_, world.round(round_).digests, promises)
    release(command, world.desk)
    return followed(played, command.id)


def followed(played: Cast, release_: str) -> tuple[Following, ...]:
    with engine.reading(played.world.engine) as db:
        return followings(together(db, commitments.questions(commitments.made_by(release_))))


def prepared(played: Cast, round_: RoundId):
    with engine.reading(played.world.engine) as db:
        at = played.world.clock()
        return release_page.prepare(db, round_, played.press_officer.id, at).promises


def marked(played: Cast, one: Following, step: CommitmentStep, note: str = "", by=None):
    person = by or played.writer
    return handle(MarkCommitment(person.id, one.commitment.id, step, note), played.world.desk)


def shown(played: Cast, one: Following) -> Following:
    with engine.reading(played.world.engine) as db:
        page = commitments_page.show(db, one.commitment.id, played.writer.id)
    return page.following


def state(played: Cast, one: Following) -> CommitmentState:
    return shown(played, one).commitment.state(played.world.clock())


def test_dated_promises_are_followed_from_the_release_on(played):
    found = released(played, approved(played))

    assert [(one.words, one.commitment.due_at) for one in found] == [
        (FINDINGS, datetime(2026, 12, 4, 23, 59, 59, tzinfo=UTC)),
        (REFUNDS, datetime(2026, 12, 5, 23, 59, 59, tzinfo=UTC)),
    ]


def test_press_officer_sees_every_promise_before(played):
    promises = prepared(played, approved(played))

    assert [(one.shown, one.is_followed) for one in promises] == [
        (FINDINGS, True),
        (REFUNDS, True),
        (MORE, False),
    ]


def test_press_officer_says_what_is_followed_and_by_when(played):
    round_ = approved(played)
    findings, _, more = prepared(played, round_)
    due = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)

    found = released(
        played, round_, (Tracked(findings.place, as_told=True), Tracked(more.place, due))
    )

    assert [(one.words, one.commitment.due_at) for one in found] == [
        (MORE, due),
        (FINDINGS, findings.due_at),
    ]


def test_promise_that_stands_nowhere_is_refused(played):
    round_ = approved(played)

    with pytest.raises(Unfit):
        released(played, round_, (Tracked("nowhere.body.0.4"),))


def test_no_promise_need_be_followed(played):
    assert released(played, approved(played), ()) == ()


def test_twin_tells_the_same_promise_once(played):
    parts = {
        Language.EN_GB: BODY,
        Language.ZH_HK: "事故原因仍在調查。我們將於12月4日前公布調查結果。",
    }
    world = played.world
    said = world.statement(
        played.writer,
        played.incident,
        twins=(Language.ZH_HK,),
        parts={
            language: {PartRole.HEADLINE: "Oil", PartRole.BODY: body}
            for language, body in parts.items()
        },
    )
    promises = prepared(played, world.submit(played.writer, said))

    assert [one.language for one in promises] == [Language.EN_GB] * 3


def test_what_is_followed_already_is_not_followed_twice(played):
    round_ = approved(played)
    released(played, round_)
    statement = played.world.round(round_).statement
    text = played.world.texts(statement)[0]
    played.world.type_body(played.writer, text, f"{BODY} Nobody is ill.")

    again = released(played, approved(played, statement=statement))

    assert again == ()


def test_promise_is_overdue_once_its_time_is_over(played):
    (first, _) = released(played, approved(played))

    before = state(played, first)
    played.world.clock.forward(days=14)

    assert (before, state(played, first)) == (CommitmentState.OPEN, CommitmentState.OVERDUE)


def test_promise_is_kept_by_a_member_with_a_note(played):
    (first, _) = released(played, approved(played))
    played.world.clock.forward(days=14)

    marked(played, first, CommitmentStep.KEEP, " Report on the website. ", played.press_officer)

    (step,) = shown(played, first).commitment.steps
    assert state(played, first) is CommitmentState.KEPT
    assert (step.by, step.at, step.note) == (
        "Piet Press",
        played.world.clock(),
        "Report on the website.",
    )


def test_promise_marked_by_mistake_is_opened_again(played):
    (first, _) = released(played, approved(played))
    marked(played, first, CommitmentStep.WITHDRAW, "The court asks for it.")

    marked(played, first, CommitmentStep.REOPEN)

    assert state(played, first) is CommitmentState.OPEN
    assert [one.note for one in shown(played, first).commitment.steps] == [
        "The court asks for it.",
        "",
    ]


@pytest.mark.parametrize(
    ("before", "step", "note", "refusal"),
    [
        ((), CommitmentStep.WITHDRAW, "  ", Unfit),
        ((), CommitmentStep.KEEP, "x" * 501, Unfit),
        ((), CommitmentStep.REOPEN, "", Conflict),
        ((CommitmentStep.KEEP,), CommitmentStep.KEEP, "", Conflict),
        ((CommitmentStep.KEEP,), CommitmentStep.WITHDRAW, "late", Conflict),
    ],
)
def test_step_that_does_not_follow_is_refused(played, before, step, note, refusal):
    (first, _) = released(played, approved(played))
    for one in before:
        marked(played, first, one)

    with pytest.raises(refusal):
        marked(played, first, step, note)


@pytest.mark.parametrize("role", [Role.COUNSEL, Role.EXECUTIVE])
def test_others_mark_nothing(played, role):
    (first, _) = released(played, approved(played))
    person = played.counsel if role is Role.COUNSEL else played.executive

    with pytest.raises(NotAllowed):
        marked(played, first, CommitmentStep.KEEP, by=person)


def test_stranger_finds_nothing_to_mark(played):
    (first, _) = released(played, approved(played))

    with pytest.raises(NotThere):
        marked(played, first, CommitmentStep.KEEP, by=played.stranger)


def test_journal_tells_it_without_words(played):
    (first, second) = released(played, approved(played))
    marked(played, first, CommitmentStep.KEEP, "Report on the website.")

    with engine.reading(played.world.engine) as db:
        rows = db.execute(select(entries).order_by(entries.c.number.desc()).limit(2)).all()
        sound = verify(db).sound
    told, made = rows
    ids = {first.commitment.id, second.commitment.id}
    assert (told.verb, told.details) == ("commitment-kept", {"commitment": first.commitment.id})
    assert (made.verb, set(made.details["commitments"])) == ("released", ids)
    assert sound


@pytest.mark.parametrize(
    "order",
    [
        update(table).values(due_at=None),
        delete(table),
        update(commitment_steps).values(step="reopen"),
        delete(commitment_steps),
        update(commitment_words).values(note=""),
        delete(commitment_words),
    ],
)
def test_database_lets_nothing_of_it_be_altered(played, order):
    (first, _) = released(played, approved(played))
    marked(played, first, CommitmentStep.KEEP, "Done.")

    with pytest.raises(DBAPIError), engine.writing(played.world.engine) as db:
        db.execute(order)


def test_erased_words_are_gone_from_the_promise_and_its_notes(played):
    round_ = approved(played, f"{BODY} We will call Zebedee Quill by 1 December.")
    (version,) = played.world.versions(round_)
    found = released(played, round_)
    marked(played, found[0], CommitmentStep.KEEP, "Zebedee Quill was called.")
    desk = played.world.desk
    wish = erase.AskErasure(
        played.counsel.id, version.id, "The family asks.", everywhere=True, phrases="Zebedee Quill"
    )
    erase.ask(wish, desk)
    with engine.reading(played.world.engine) as db:
        reach = erasure_page.look(db, version.id, played.executive.id, "")
    erase.confirm(erase.ConfirmErasure(played.executive.id, version.id, reach.seen), desk)

    left = shown(played, found[0])
    with engine.reading(played.world.engine) as db:
        notes = db.execute(select(commitment_words)).all()
    assert reach.counts["commitment"] == 1
    assert (left.words, left.commitment.steps[0].note, notes) == ("", "", [])
    assert left.commitment.due_at == found[0].commitment.due_at


def test_embargoed_promise_counts_from_when_it_is_public(played):
    words = {
        PartRole.RELEASE_LINE: "embargo 2026-11-25T09:00Z Europe/London",
        PartRole.HEADLINE: "Oil",
        PartRole.BODY: f"{SOUND_BODY} {REFUNDS}",
    }
    said = played.world.statement(played.writer, played.incident, parts={Language.EN_GB: words})

    (one,) = released(played, approved(played, statement=said))

    assert one.commitment.due_at == datetime(2026, 12, 9, 23, 59, 59, tzinfo=UTC)


def test_backup_carries_what_is_followed(played, tmp_path):
    (first, _) = released(played, approved(played))
    marked(played, first, CommitmentStep.KEEP, "Done.")

    with engine.reading(played.world.engine) as db:
        archive.write(db, tmp_path / "copy.gz")

    copied = gzip.decompress((tmp_path / "copy.gz").read_bytes()).decode()
    assert copied.count('"t": "commitments"') == 2
    assert copied.count('"t": "commitment_words"') == 1


def test_refusal_of_a_release_follows_nothing(played):
    round_ = approved(played)

    with pytest.raises(Refusal):
        release(Release(played.press_officer.id, round_, ["0" * 64]), played.world.desk)

    with engine.reading(played.world.engine) as db:
        assert db.execute(select(table)).all() == []


COST = "We will bear its cost in full."


@pytest.mark.parametrize(
    ("language", "body", "shown"),
    [
        (
            Language.EN_GB,
            f"A valve failed. {COST} {FINDINGS}",
            [(COST, False), (FINDINGS, True)],
        ),
        (
            Language.ZH_CN,
            "阀门发生故障。检测费用由公司承担。我们将于12月4日前公布调查结果。",
            [("检测费用由公司承担", False), ("我们将于12月4日前公布调查结果", True)],
        ),
    ],
)
def test_undertaking_without_a_date_is_offered_unticked(played, language, body, shown):
    parts = {language: {PartRole.HEADLINE: "Oil", PartRole.BODY: body}}
    said = played.world.statement(played.writer, played.incident, language=language, parts=parts)

    promises = prepared(played, approved(played, statement=said))

    assert [(one.shown.rstrip("。"), one.is_followed) for one in promises] == [
        (words.rstrip("。"), ticked) for words, ticked in shown
    ]


def test_undertaking_is_followed_once_it_has_a_date(played):
    round_ = approved(played, f"A valve failed. {COST}")
    (cost,) = prepared(played, round_)
    due = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)

    found = released(played, round_, (Tracked(cost.place, due),))

    assert [(one.words, one.commitment.due_at) for one in found] == [(COST, due)]
