"""Who is a contributor, and therefore decides nothing: invariant 4, case by case."""

import pytest

from drafting.commands import add_text, bring_in, say_key_message, settle_suggestion, suggest
from drafting.commands.add_member import AddMember
from drafting.commands.add_member import handle as add_member
from drafting.domain.forms import PartRole, Stage
from drafting.domain.ids import PersonId, ScopeId, StatementId, TextId
from drafting.domain.language import Language
from drafting.domain.past import read_past
from drafting.domain.people import Person, Role
from drafting.domain.refusal import NotAllowed, Refusal, Unfit
from drafting.domain.workflow import RoundState
from drafting.store import cases, engine, suggestions
from tests.builders import SOUND_BODY, Cast

LONG = "First line.\n\nSecond line.\n\nThird line.\n"


def keys(refused: pytest.ExceptionInfo[Refusal]) -> set[str]:
    return {need.key for need in refused.value.needs}


def contributors(played: Cast, statement: StatementId) -> set[PersonId]:
    with engine.reading(played.world.engine) as db:
        return set(cases.of_statement(db, statement, played.writer.id).contributors)


def joined(played: Cast, *roles: Role) -> Person:
    """Add somebody to the cast's incident."""
    person = played.world.person(*roles)
    add_member(AddMember(played.writer.id, ScopeId(played.incident), person.id), played.world.desk)
    return person


def text_of(played: Cast, statement: StatementId) -> TextId:
    return played.world.texts(statement)[0]


def released(played: Cast, statement: StatementId) -> None:
    world = played.world
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.release(played.press_officer, round_)


def test_everybody_whose_save_was_accepted_contributes(played: Cast) -> None:
    world = played.world
    second, third = joined(played, Role.WRITER), joined(played, Role.WRITER)
    statement = world.statement(played.writer, played.incident)
    for person in (second, third):
        world.type_body(person, text_of(played, statement), f"{SOUND_BODY} {person.id}.")

    assert contributors(played, statement) == {played.writer.id, second.id, third.id}


def test_save_that_changed_nothing_contributes_nothing(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)

    world.type_body(played.counsel, text_of(played, statement), SOUND_BODY)

    assert contributors(played, statement) == {played.writer.id}


def test_merged_save_contributes(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident, body=LONG)
    text = text_of(played, statement)
    world.type_body(played.writer, text, LONG.replace("First", "Very first"))

    world.type_body(played.counsel, text, LONG.replace("Third", "Very third"), base=1)

    assert contributors(played, statement) == {played.writer.id, played.counsel.id}


def test_clashing_save_contributes_nothing(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident, body="Twelve were hurt.")
    text = text_of(played, statement)
    world.type_body(played.writer, text, "Thirteen were hurt.")

    with pytest.raises(Refusal):
        world.type_body(played.counsel, text, "Fourteen were hurt.", base=1)

    assert contributors(played, statement) == {played.writer.id}


def test_reverted_save_still_contributes(played: Cast) -> None:
    world = played.world
    joined(played, Role.COUNSEL)
    statement = world.statement(played.writer, played.incident)
    text = text_of(played, statement)
    world.type_body(played.counsel, text, f"{SOUND_BODY} We deny it.")
    world.type_body(played.writer, text, SOUND_BODY)
    round_ = world.submit(played.writer, statement)

    with pytest.raises(NotAllowed) as refused:
        world.approve(played.counsel, round_)

    assert keys(refused) == {"contributor-decides"}


def test_importer_contributes(played: Cast) -> None:
    world = played.world
    (past,) = read_past("past.md", b"# An old word\n\nWe are sorry for what happened then.\n")
    command = bring_in.BringIn(played.writer.id, past, language=Language.EN_GB)  # type: ignore[arg-type]  # it was readable

    bring_in.handle(command, world.desk)

    assert contributors(played, command.id) == {played.writer.id}


def test_taker_of_a_suggestion_contributes_and_its_suggester_does_not(played: Cast) -> None:
    world = played.world
    taker = joined(played, Role.WRITER)
    statement = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, statement)
    version = world.versions(round_)[0]
    words = suggest.Proposal(version.id, PartRole.BODY, "Nobody was hurt", "No one was hurt")
    suggest.handle(suggest.Suggest(played.counsel.id, round_, (words,)), world.desk)
    with engine.reading(world.engine) as db:
        made = suggestions.of_statement(db, statement)[0]

    taken = settle_suggestion.SettleSuggestion(taker.id, made.id, take=True)
    settle_suggestion.handle(taken, world.desk)

    assert contributors(played, statement) == {played.writer.id, taker.id}


def test_starting_from_a_starter_contributes_and_from_nothing_does_not(played: Cast) -> None:
    world = played.world
    words = {Language.EN_GB: {PartRole.BODY: "On [date] at [time], [what happened]."}}

    begun = world.statement(played.writer, played.incident, parts=words)
    blank = world.statement(played.writer, played.incident, parts={Language.EN_GB: {}})

    assert contributors(played, begun) == {played.writer.id}
    assert contributors(played, blank) == set()


def test_who_wrote_the_twin_alone_decides_on_neither(played: Cast) -> None:
    world = played.world
    joined(played, Role.COUNSEL)
    statement = world.statement(played.writer, played.incident, twins=(Language.EN_US,))
    world.type_body(played.counsel, world.texts(statement)[1], f"{SOUND_BODY} Keep away.")
    round_ = world.submit(played.writer, statement)

    with pytest.raises(NotAllowed) as refused:
        world.approve(played.counsel, round_)

    assert keys(refused) == {"contributor-decides"}


def test_who_adds_a_twin_with_words_contributes(played: Cast) -> None:
    world = played.world
    translator, idle = joined(played, Role.WRITER), joined(played, Role.WRITER)
    statement = world.statement(played.writer, played.incident)
    parts = {PartRole.BODY: SOUND_BODY}

    for person, language, words in (
        (translator, Language.EN_US, parts),
        (idle, Language.ZH_HK, {}),
    ):
        command = add_text.AddText(person.id, statement, language, words)
        add_text.handle(command, world.desk)

    assert contributors(played, statement) == {played.writer.id, translator.id}


def test_key_message_is_no_contribution(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    message = say_key_message.SayKeyMessage(
        played.counsel.id, played.incident, Language.EN_GB, "Nobody was hurt."
    )

    say_key_message.handle(message, world.desk)

    assert contributors(played, statement) == {played.writer.id}


def test_release_ends_contributions_to_what_went_out(played: Cast) -> None:
    statement = played.world.statement(played.writer, played.incident)

    released(played, statement)

    assert contributors(played, statement) == set()


def test_save_after_the_hand_over_counts_for_the_correction(played: Cast) -> None:
    """Words typed while the round was under way are in the next version, not the released one."""
    world = played.world
    joined(played, Role.COUNSEL)
    statement = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.type_body(played.counsel, text_of(played, statement), f"{SOUND_BODY} We pay all.")
    world.release(played.press_officer, round_)
    correction = world.submit(played.writer, statement)

    with pytest.raises(NotAllowed) as refused:
        world.approve(played.counsel, correction)

    assert keys(refused) == {"contributor-decides"}
    assert contributors(played, statement) == {played.counsel.id}


def test_save_between_release_and_correction_counts(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    released(played, statement)

    world.type_body(played.executive, text_of(played, statement), f"{SOUND_BODY} Corrected.")

    assert contributors(played, statement) == {played.executive.id}


def test_approval_stands_though_its_giver_wrote_afterwards(played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.type_body(played.counsel, text_of(played, statement), f"{SOUND_BODY} For later.")

    world.approve(played.executive, round_)
    world.release(played.press_officer, round_)

    assert world.round(round_).state is RoundState.RELEASED


# whoever hands a text over answers for it


def test_submitter_who_wrote_nothing_decides_nothing(played: Cast) -> None:
    world = played.world
    both = joined(played, Role.WRITER, Role.COUNSEL)
    round_ = world.submit(both, world.statement(played.writer, played.incident))

    with pytest.raises(NotAllowed) as refused:
        world.approve(both, round_)

    assert keys(refused) == {"submitter-decides"}


def test_submitter_of_the_same_words_before_decides_nothing(played: Cast) -> None:
    """The version keeps its author, whoever hands the very same words over again."""
    world = played.world
    both = joined(played, Role.WRITER, Role.COUNSEL)
    statement = world.statement(played.writer, played.incident)
    world.submit(both, statement)
    again = world.submit(played.writer, statement)

    with pytest.raises(NotAllowed) as refused:
        world.approve(both, again)

    assert keys(refused) == {"submitter-decides"}


def test_earlier_submitter_may_decide_on_another_version(played: Cast) -> None:
    world = played.world
    both = joined(played, Role.WRITER, Role.COUNSEL)
    statement = world.statement(played.writer, played.incident)
    world.submit(both, statement)
    world.type_body(played.writer, text_of(played, statement), f"{SOUND_BODY} Keep away.")
    other = world.submit(played.writer, statement)

    world.approve(both, other)

    assert world.round(other).approvals == {0: 1}


def test_approval_of_who_then_submits_does_not_carry_over(played: Cast) -> None:
    world = played.world
    both = joined(played, Role.WRITER, Role.COUNSEL)
    statement = world.statement(played.writer, played.incident)
    first = world.submit(played.writer, statement)
    world.approve(both, first)

    second = world.submit(both, statement)

    assert world.round(second).approvals == {}


def test_only_lawyer_who_hands_over_leaves_a_gap(played: Cast) -> None:
    world = played.world
    both = world.person(Role.WRITER, Role.COUNSEL)
    incident = world.incident(played.writer, both, played.executive)
    statement = world.statement(played.writer, incident, stage=Stage.HOLDING)

    with pytest.raises(Unfit) as refused:
        world.submit(both, statement)

    assert [(need.key, need.args["role"]) for need in refused.value.needs] == [("gap", "counsel")]
