"""One of everything an address can name, and a way in for whoever is to see it."""

from drafting.commands import (
    add_member,
    advise,
    record_fact,
    say_key_message,
    set_deadline,
    set_stance,
    suggest,
    tick_precondition,
    write_house_rule,
)
from drafting.domain.forms import PartRole
from drafting.domain.house import HouseShape, HouseWording
from drafting.domain.ids import ScopeId
from drafting.domain.incident import Cause, Expression, Offer
from drafting.domain.language import Catalogue, Language
from drafting.domain.people import Person
from drafting.store import advice as advice_store
from drafting.store import commitments, releases, suggestions
from drafting.store.engine import reading
from tests.builders import SOUND_BODY, VAGUE, Cast


def things(played: Cast) -> dict[str, str]:
    """Make one of everything an address can name, and give their ids by argument."""
    world, desk, incident = played.world, played.world.desk, played.incident
    writer, counsel, executive = played.writer, played.counsel, played.executive
    fact = record_fact.RecordFact(writer.id, incident, "valves", "9", public=True)
    record_fact.handle(fact, desk)
    message = say_key_message.SayKeyMessage(writer.id, incident, Language.EN_GB, "We are sorry.")
    say_key_message.handle(message, desk)
    deadline = set_deadline.SetDeadline(
        writer.id, incident, "Tell the regulator", world.clock(), "Europe/London"
    )
    set_deadline.handle(deadline, desk)
    stance = set_stance.ProposeStance(
        counsel.id, incident, Cause.UNKNOWN, Expression.APOLOGY, Offer.HELP
    )
    set_stance.handle(stance, desk)
    statement = world.statement(writer, incident)
    precondition = tick_precondition.AddPrecondition(writer.id, statement, "Families told")
    tick_precondition.add(precondition, desk)
    advise.handle(advise.Advise(counsel.id, statement, "Do not name the driver."), desk)
    hollow = world.statement(writer, incident, body=f"{SOUND_BODY} {VAGUE}")
    dismissal = world.dismiss(writer, hollow)
    round_ = world.submit(writer, statement)
    (version,) = world.versions(round_)
    proposal = suggest.Proposal(version.id, PartRole.BODY, "Nobody was hurt", "No one was hurt")
    suggest.handle(suggest.Suggest(counsel.id, round_, (proposal,)), desk)
    promise = "We will publish what we find by 4 December 2027."
    gone = world.statement(writer, incident, body=f"{SOUND_BODY} {promise}")
    going = world.submit(writer, gone)
    world.approve(counsel, going)
    world.approve(executive, going)
    release = world.release(played.press_officer, going)
    said = HouseWording(
        HouseShape.FORBIDDEN, ("valve",), (), (Catalogue.EN,), whys=((Catalogue.EN, "Jargon."),)
    )
    ruled = write_house_rule.WriteHouseRule(played.stranger.id, said)
    write_house_rule.handle(ruled, desk)
    with reading(world.engine) as db:
        (given,) = advice_store.readable(db, statement, counsel.id)
        (suggestion,) = suggestions.of_statement(db, statement)
        file = releases.files_of(db, release)[0]
        commitment = db.execute(commitments.made_by(release)).one()
    return {
        "incident": incident,
        "fact": fact.id,
        "key_message": message.id,
        "deadline": deadline.id,
        "stance": stance.id,
        "statement": statement,
        "precondition": precondition.id,
        "advice": given.id,
        "text": world.texts(statement)[0],
        "version": version.id,
        "round": round_,
        "suggestion": suggestion.id,
        "dismissal": dismissal,
        "release": release,
        "commitment": commitment.id,
        "file": file.id,
        "person": played.stranger.id,
        "house_rule": ruled.rule,
    }


def join(played: Cast, person: Person) -> None:
    """Make a person a member of the cast's incident."""
    add_member.handle(
        add_member.AddMember(played.writer.id, ScopeId(played.incident), person.id),
        played.world.desk,
    )
