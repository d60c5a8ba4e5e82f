"""Dismissing findings: who may, what it is bound to, and what brings the finding back."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from drafting.commands import add_member, dismiss, save_draft
from drafting.commands.dismiss import Dismiss, Reopen
from drafting.domain.dismissal import Extent
from drafting.domain.forms import Form, PartRole
from drafting.domain.ids import ScopeId, StatementId, TextId
from drafting.domain.language import Catalogue, Language
from drafting.domain.people import Person, Role
from drafting.domain.refusal import Conflict, NotAllowed, NotThere, Unfit
from drafting.queries import drafting_desk
from drafting.queries.drafting_desk import Judged
from drafting.queries.verification import verify
from drafting.store import engine
from drafting.store.tables import dismissal_words, dismissals, entries
from tests.builders import SOUND_BODY, VAGUE, Cast

AGAIN = f"{SOUND_BODY}\n\n{VAGUE}"


def judged(played: Cast, statement: StatementId, by: Person | None = None, at: int = 0) -> Judged:
    reader = by or played.writer
    with engine.reading(played.world.engine) as db:
        page = drafting_desk.show(db, statement, reader.id, Catalogue.EN)
    return page.texts[at].judged


def standing(played: Cast, statement: StatementId, sentence: str = VAGUE) -> list[str]:
    """Name the rules whose findings on the vague sentence stand."""
    return [
        f.remark.rule
        for f in judged(played, statement).findings
        if f.remark.excerpt and f.remark.excerpt in sentence
    ]


def spot_of(played: Cast, statement: StatementId, *, whole: bool = False, nth: int = 1) -> str:
    """Name a finding on the vague sentence, or one on the whole."""
    found = [
        one
        for one in judged(played, statement).findings
        if not one.remark.is_must
        and (
            one.remark.start is None
            if whole
            else one.remark.excerpt and one.remark.excerpt in VAGUE
        )
    ]
    return str(next(one.spot for one in found if one.spot.nth == nth))


def text_of(played: Cast, statement: StatementId) -> TextId:
    return played.world.texts(statement)[0]


def set_aside(
    played: Cast,
    statement: StatementId,
    extent: Extent = Extent.PLACE,
    *,
    by: Person | None = None,
    reason: str = "It is the law's own word.",
    whole: bool = False,
    nth: int = 1,
) -> str:
    command = Dismiss(
        (by or played.writer).id,
        text_of(played, statement),
        spot_of(played, statement, whole=whole, nth=nth),
        extent,
        reason,
    )
    dismiss.handle(command, played.world.desk)
    return command.id


@pytest.fixture
def vague(played: Cast) -> StatementId:
    return played.world.statement(played.writer, played.incident, body=AGAIN)


def test_dismissed_finding_is_listed_with_who_and_why(played: Cast, vague: StatementId):
    before = standing(played, vague)

    set_aside(played, vague)

    after = judged(played, vague)
    assert len(before) - len(standing(played, vague)) == 1
    assert [(d.by, d.reason) for _, d in after.dismissed] == [
        (played.writer.name, "It is the law's own word.")
    ]


def test_finding_returns_when_its_sentence_changes(played: Cast, vague: StatementId):
    before = standing(played, vague)
    set_aside(played, vague)

    changed = VAGUE.replace("We take", "We all take")
    played.world.type_body(played.writer, text_of(played, vague), AGAIN.replace(VAGUE, changed))

    assert judged(played, vague).dismissed == ()
    assert standing(played, vague, changed) == before


def test_dismissal_holds_again_when_the_words_come_back(played: Cast, vague: StatementId):
    set_aside(played, vague)
    text = text_of(played, vague)

    played.world.type_body(played.writer, text, SOUND_BODY)
    gone = judged(played, vague).dismissed
    played.world.type_body(played.writer, text, f"An opening line.\n\n{AGAIN}")

    assert gone == ()
    assert len(judged(played, vague).dismissed) == 1


def test_other_sentences_may_change(played: Cast, vague: StatementId):
    set_aside(played, vague)

    changed = AGAIN.replace("Nobody was hurt.", "Two people were hurt.")
    played.world.type_body(played.writer, text_of(played, vague), changed)

    assert len(judged(played, vague).dismissed) == 1


def test_a_place_is_not_its_like(played: Cast):
    world = played.world
    twice = world.statement(played.writer, played.incident, body=f"{AGAIN}\n\n{VAGUE}")
    before = standing(played, twice)

    set_aside(played, twice, nth=2)

    (found, _), *others = judged(played, twice).dismissed
    assert (found.spot.nth, others) == (2, [])
    assert len(standing(played, twice)) == len(before) - 1


@pytest.mark.parametrize(
    ("extent", "covered"),
    [(Extent.PLACE, (1, 0)), (Extent.STATEMENT, (2, 0)), (Extent.INCIDENT, (2, 1))],
)
def test_extent_says_how_far_it_holds(played: Cast, extent: Extent, covered: tuple[int, int]):
    world = played.world
    twice = world.statement(played.writer, played.incident, body=f"{AGAIN}\n\n{VAGUE}")
    other = world.statement(played.writer, played.incident, body=AGAIN)
    elsewhere = world.statement(played.writer, world.incident(played.writer), body=AGAIN)

    set_aside(played, twice, extent)

    counts = [len(judged(played, one).dismissed) for one in (twice, other, elsewhere)]
    assert counts == [*covered, 0]


def test_finding_on_the_whole_is_dismissed_for_the_statement(played: Cast):
    world = played.world
    statement = world.statement(played.writer, played.incident, body="A valve failed.")
    other = world.statement(played.writer, played.incident, body="A valve failed.")

    set_aside(played, statement, Extent.STATEMENT, whole=True)
    world.type_body(played.writer, text_of(played, statement), "A valve failed at Elmsworth.")

    assert len(judged(played, statement).dismissed) == 1
    assert judged(played, other).dismissed == ()
    with pytest.raises(Unfit) as refused:
        set_aside(played, other, Extent.INCIDENT, whole=True)
    assert [need.key for need in refused.value.needs] == ["dismissal-whole"]


def test_taking_it_back_brings_the_finding_back_for_whoever_asks(played: Cast, vague: StatementId):
    before = standing(played, vague)
    made = set_aside(played, vague)

    dismiss.reopen(Reopen(played.counsel.id, made), played.world.desk)

    assert standing(played, vague) == before
    with pytest.raises(Conflict):
        dismiss.reopen(Reopen(played.writer.id, made), played.world.desk)


def test_what_must_be_settled_cannot_be_dismissed(played: Cast):
    body = f"{SOUND_BODY} Call [insert name]."
    statement = played.world.statement(played.writer, played.incident, body=body)
    (must,) = [f for f in judged(played, statement).findings if f.remark.is_must]

    command = Dismiss(
        played.writer.id, text_of(played, statement), str(must.spot), Extent.PLACE, "Later."
    )

    with pytest.raises(Unfit) as refused:
        dismiss.handle(command, played.world.desk)
    assert [need.key for need in refused.value.needs] == ["dismissal-must"]


def test_it_takes_a_reason_and_not_a_long_one(played: Cast, vague: StatementId):
    keys = []
    for reason in ("  ", "x" * 301):
        with pytest.raises(Unfit) as refused:
            set_aside(played, vague, reason=reason)
        keys += [need.key for need in refused.value.needs]

    assert keys == ["reason-missing", "dismissal-long"]


def test_routine_statement_has_no_incident_to_dismiss_for(played: Cast):
    routine = played.world.statement(played.writer, body=AGAIN)

    with pytest.raises(Unfit) as refused:
        set_aside(played, routine, Extent.INCIDENT)

    assert [need.key for need in refused.value.needs] == ["dismissal-no-incident"]


def test_changed_words_are_not_dismissed(played: Cast, vague: StatementId):
    spot = spot_of(played, vague)
    played.world.type_body(played.writer, text_of(played, vague), SOUND_BODY)

    command = Dismiss(played.writer.id, text_of(played, vague), spot, Extent.PLACE, "Late.")

    with pytest.raises(Conflict):
        dismiss.handle(command, played.world.desk)
    for broken in ("", "x", f"{spot.split('.')[0]}.9.body"):
        with pytest.raises(Conflict):
            dismiss.handle(replace(command, spot=broken), played.world.desk)


def test_dismissed_finding_is_not_dismissed_again(played: Cast, vague: StatementId):
    spot = spot_of(played, vague)
    set_aside(played, vague)

    command = Dismiss(played.counsel.id, text_of(played, vague), spot, Extent.PLACE, "Me too.")

    with pytest.raises(Conflict) as refused:
        dismiss.handle(command, played.world.desk)
    assert [need.key for need in refused.value.needs] == ["finding-settled"]


def test_observers_and_press_officers_may_not(played: Cast, vague: StatementId):
    observer = played.world.person(Role.OBSERVER)
    add_member.handle(
        add_member.AddMember(played.writer.id, ScopeId(played.incident), observer.id),
        played.world.desk,
    )
    spot = spot_of(played, vague)
    made = set_aside(played, vague)

    for person in (observer, played.press_officer):
        with pytest.raises(NotAllowed):
            dismiss.handle(
                Dismiss(person.id, text_of(played, vague), spot, Extent.PLACE, "Mine."),
                played.world.desk,
            )
        with pytest.raises(NotAllowed):
            dismiss.reopen(Reopen(person.id, made), played.world.desk)


def test_for_a_stranger_there_is_nothing_to_dismiss(played: Cast, vague: StatementId):
    text, spot = text_of(played, vague), spot_of(played, vague)
    made = set_aside(played, vague)

    with pytest.raises(NotThere):
        dismiss.handle(
            Dismiss(played.stranger.id, text, spot, Extent.PLACE, "Mine."), played.world.desk
        )
    with pytest.raises(NotThere):
        dismiss.reopen(Reopen(played.stranger.id, made), played.world.desk)


def test_who_dismisses_is_no_contributor(played: Cast, vague: StatementId):
    world = played.world
    set_aside(played, vague, by=played.counsel)
    round_ = world.submit(played.writer, vague)

    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)

    assert world.round(round_).state.value == "approved"


def test_journal_and_row_hold_no_words(played: Cast, vague: StatementId):
    made = set_aside(played, vague)
    dismiss.reopen(Reopen(played.writer.id, made), played.world.desk)

    with engine.reading(played.world.engine) as db:
        rows = db.execute(select(entries).order_by(entries.c.number.desc()).limit(2)).all()
        (row,) = db.execute(select(dismissals)).all()
        (words,) = db.execute(select(dismissal_words)).all()
        sound = verify(db).sound
    told = " ".join(str(list(one)) for one in (*rows, row))
    assert [one.verb for one in rows] == ["finding-reopened", "finding-dismissed"]
    assert [word for word in ("law's", "seriously", "very") if word in told] == []
    assert words.reason == "It is the law's own word."
    assert sound


def test_twin_is_dismissed_apart(played: Cast):
    world = played.world
    parts = {
        Language.EN_GB: {PartRole.HEADLINE: "Oil spill", PartRole.BODY: AGAIN},
        Language.EN_US: {PartRole.HEADLINE: "Oil spill", PartRole.BODY: AGAIN},
    }
    statement = world.statement(
        played.writer, played.incident, parts=parts, twins=(Language.EN_US,), form=Form.STATEMENT
    )

    set_aside(played, statement)

    found = [len(judged(played, statement, at=at).dismissed) for at in (0, 1)]
    assert found == [1, 0]


def test_words_saved_meanwhile_are_judged_again(played: Cast, vague: StatementId):
    """A save between judging and writing is seen: what was judged is not what stands."""
    world, text = played.world, text_of(played, vague)
    moving = replace(world.desk, clock=lambda: moved(world, played, text))
    spot = spot_of(played, vague)

    with pytest.raises(Conflict) as refused:
        dismiss.handle(Dismiss(played.writer.id, text, spot, Extent.PLACE, "Now."), moving)

    assert [need.key for need in refused.value.needs] == ["dismissal-moved"]


def moved(world, played: Cast, text: TextId):
    """Save other words, as somebody may between two transactions; then tell the time."""
    current = world.draft(text)
    parts = {**current.parts, PartRole.BODY: SOUND_BODY}
    save_draft.handle(
        save_draft.SaveDraft(played.writer.id, text, current.revision, parts), world.desk
    )
    return world.clock()
