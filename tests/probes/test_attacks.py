"""Attacks beside the issue's own probes: races of unlike deeds, colleagues on their way out, names."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import delete, func, select, update

from drafting.commands import (
    add_member,
    add_text,
    advise,
    bring_in,
    deliver,
    erase,
    issue_code,
    keep_words,
    open_incident,
    post,
    record_fact,
    say_key_message,
    set_stance,
    settle_suggestion,
    start_statement,
    suggest,
)
from drafting.domain.forms import Audience, Form, PartRole, Stage
from drafting.domain.ids import ReleaseId, ScopeId
from drafting.domain.incident import Cause, Expression, Offer
from drafting.domain.language import Language
from drafting.domain.past import PastStatement
from drafting.domain.people import Person, Role
from drafting.domain.refusal import NotAllowed, NotThere
from drafting.domain.workflow import RoundState
from drafting.queries.verification import verify
from drafting.store import engine, journal
from drafting.store.tables import entries, memberships, people, releases, rounds
from drafting.web.permissions import Anyone, declared
from tests.builders import SOUND_BODY, Cast
from tests.probes.client import Client
from tests.probes.crowd import MANY, at_once
from tests.probes.house import House, digests
from tests.web.things import things


def approved(played: Cast):
    world = played.world
    statement = world.statement(played.writer, played.incident)
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return statement, round_


def count(house: House, table) -> int:
    with engine.reading(house.world.engine) as db:
        return db.execute(select(func.count()).select_from(table)).scalar_one()


# races of unlike deeds


def test_release_and_recall_at_once_end_in_one_of_the_two(house: House) -> None:
    played = house.play()
    statement, round_ = approved(played)
    named = digests(played, round_)
    press, writer = house.clients(played.press_officer, played.writer)

    told = at_once(
        [partial(press.post, f"/rounds/{round_}/release", named)] * 8
        + [partial(writer.post, f"/rounds/{round_}/recall")] * 6
        + [partial(writer.post, f"/statements/{statement}/submit")] * 6
    )

    gone, back = house.entries(statement, "released"), house.entries(statement, "round-recalled")
    state = house.state(round_)
    with engine.reading(house.world.engine) as db:
        out = db.execute(select(func.count()).where(releases.c.round == round_)).scalar_one()
    assert {answer.status for answer in told} <= {303, 409}
    assert gone == out == (state is RoundState.RELEASED)
    assert back == (state is RoundState.RECALLED)
    assert state in {RoundState.RELEASED, RoundState.RECALLED, RoundState.SUPERSEDED}


def test_decisions_while_it_is_handed_over_anew_are_of_what_was_shown(house: House) -> None:
    played = house.play()
    world = played.world
    statement = world.statement(played.writer, played.incident, stage=Stage.HOLDING)
    first = world.submit(played.writer, statement)
    named = digests(played, first)
    world.type_body(played.writer, world.texts(statement)[0], f"{SOUND_BODY} We pay all.")
    writer, lawyer, boss = house.clients(played.writer, played.counsel, played.executive)

    at_once(
        [partial(lawyer.post, f"/rounds/{first}/approve", named)] * 6
        + [partial(boss.post, f"/rounds/{first}/approve", named)] * 6
        + [partial(lawyer.post, f"/rounds/{first}/return", [*named, ("reason", "No.")])] * 4
        + [partial(writer.post, f"/statements/{statement}/submit")] * 4
    )

    with engine.reading(house.world.engine) as db:
        ids = db.execute(select(rounds.c.id).where(rounds.c.statement == statement)).scalars()
        held = [world.round(id_) for id_ in ids]
        troubles = verify(db).troubles
    of_these = {round_.id for round_ in held}
    for round_ in held:
        assert {frozenset(d.digests) for d in round_.decisions} <= {round_.digests}
    assert [trouble for trouble in troubles if trouble.id in of_these] == []


def test_many_processes_write_one_chain(house: House) -> None:
    """Two workers of the server and this process append at once; no entry is lost or doubled."""
    plays = [house.play() for _ in range(4)]
    browsers = house.clients(*(played.writer for played in plays for _ in range(4)))
    before = count(house, entries)

    def here(played: Cast) -> int:
        played.world.incident(played.writer, line="Another in this process")
        return 303

    told = at_once(
        [partial(status, b, "/incidents/", {"line": "Another at the door"}) for b in browsers]
        + [partial(here, played) for played in plays]
    )

    with engine.reading(house.world.engine) as db:
        flaw, head = journal.verify(db), journal.head(db)
    assert Counter(told) == {303: MANY}
    assert flaw is None
    assert head.number == count(house, entries) >= before + MANY


def status(browser: Client, path: str, form: dict[str, str]) -> int:
    return browser.post(path, form).status


# what was never to be released


def test_precedent_is_never_handed_over(house: House) -> None:
    played = house.play()
    past = PastStatement("a.txt", played.incident, "UTF-8", "Then", "We were sorry then.")
    precedent = bring_in.BringIn(played.writer.id, past, reference=True)
    bring_in.handle(precedent, house.world.desk)
    writer = house.client(played.writer)

    told = at_once([partial(writer.post, f"/statements/{precedent.id}/submit")] * MANY)
    twin = writer.post(f"/statements/{precedent.id}/texts", {"language": "zh-Hant-HK"})
    shown = writer.get(f"/statements/{precedent.id}")

    assert {answer.status for answer in told} == {409}
    assert (twin.status, shown.status) == (409, 200)
    assert "/submit" not in shown.text
    with engine.reading(house.world.engine) as db:
        query = select(func.count()).where(rounds.c.statement == precedent.id)
        assert db.execute(query).scalar_one() == 0


# colleagues on their way out


def test_member_removed_after_the_page_does_nothing_more(house: House) -> None:
    played = house.play()
    statement, going = approved(played)
    world = played.world
    waiting = world.submit(played.writer, world.statement(played.writer, played.incident))
    crew = (played.writer, played.counsel, played.press_officer)
    writer, lawyer, press = house.clients(*crew)
    pages = [writer.get(f"/statements/{statement}"), lawyer.get(f"/rounds/{waiting}")]
    with engine.writing(world.engine) as db:
        ids = [person.id for person in crew]
        mine = (memberships.c.scope == played.incident) & memberships.c.person.in_(ids)
        db.execute(delete(memberships).where(mine))
    text = world.texts(statement)[0]
    save = {"base": 1, "parts": [{"role": "body", "text": "Gone."}]}

    told = [
        lawyer.post(f"/rounds/{waiting}/approve", digests(played, waiting)).status,
        lawyer.post(f"/rounds/{waiting}/return", {"reason": "No."}).status,
        press.post(f"/rounds/{going}/release", digests(played, going)).status,
        writer.post(f"/rounds/{going}/recall").status,
        writer.post(f"/statements/{statement}/submit").status,
        writer.post_json(f"/texts/{text}/save", save).status,
    ]

    assert [page.status for page in pages] == [200, 200]
    assert told == [404] * 6
    assert (house.state(going), house.state(waiting)) == (RoundState.APPROVED, RoundState.OPEN)


def deeds(played: Cast, ids: dict[str, Any], gone: Person) -> dict[str, Callable[[], object]]:
    """Give a deed of every kind, by somebody who is leaving while their request is under way."""
    world, desk, by, incident = played.world, played.world.desk, gone.id, played.incident
    round_, version = ids["round"], ids["version"]
    words = suggest.Proposal(version, PartRole.BODY, "ran into", "got into")
    start = start_statement.StartStatement(
        by, "Mine", Form.STATEMENT, Stage.FULL, Audience.PUBLIC, Language.EN_GB, incident=incident
    )
    stance = set_stance.ProposeStance(by, incident, Cause.NONE, Expression.REBUTTAL, Offer.NONE)
    return {
        "approve": lambda: world.approve(gone, round_),
        "return": lambda: world.return_(gone, round_),
        "submit": lambda: world.submit(gone, ids["statement"]),
        "save": lambda: world.type_body(gone, ids["text"], "Mine."),
        "suggest": lambda: suggest.handle(suggest.Suggest(by, round_, (words,)), desk),
        "settle": lambda: settle_suggestion.handle(
            settle_suggestion.SettleSuggestion(by, ids["suggestion"], take=True), desk
        ),
        "advise": lambda: advise.handle(advise.Advise(by, ids["statement"], "No."), desk),
        "keep": lambda: keep_words.handle(keep_words.KeepWords(by, version, "k", "So."), desk),
        "erase": lambda: erase.ask(erase.AskErasure(by, version, "So."), desk),
        "twin": lambda: add_text.handle(
            add_text.AddText(by, ids["statement"], Language.ZH_TW),
            desk,
        ),
        "start": lambda: start_statement.handle(start, desk),
        "fact": lambda: record_fact.handle(record_fact.RecordFact(by, incident, "a", "1"), desk),
        "message": lambda: say_key_message.handle(
            say_key_message.SayKeyMessage(by, incident, Language.EN_GB, "No."), desk
        ),
        "stance": lambda: set_stance.handle(stance, desk),
        "open": lambda: open_incident.handle(open_incident.OpenIncident(by, "Mine"), desk),
        "invite": lambda: add_member.handle(
            add_member.AddMember(by, ScopeId(incident), played.stranger.id), desk
        ),
        "post": lambda: post.handle(post.Post(by, ReleaseId(ids["release"]), "Here"), desk),
        "code": lambda: issue_code.handle(issue_code.IssueCode(by, played.writer.id), desk),
    }


def test_whoever_left_meanwhile_does_nothing(played: Cast) -> None:
    """The page was asked for by a colleague; the deed is done after they were shut out."""
    ids = things(played)
    world = played.world
    gone = world.person(*Role)
    add_member.handle(
        add_member.AddMember(played.writer.id, ScopeId(played.incident), gone.id), world.desk
    )
    with engine.writing(world.engine) as db:
        db.execute(update(people).where(people.c.id == gone.id).values(active=False))
    with engine.reading(world.engine) as db:
        before = journal.head(db)

    slipped = []
    for name, deed in deeds(played, ids, gone).items():
        try:
            deed()
        except (NotThere, NotAllowed):
            continue
        slipped.append(name)

    with engine.reading(world.engine) as db:
        assert (slipped, journal.head(db)) == ([], before)


# forms without their token, all of them


def test_no_route_takes_a_form_without_its_token(house: House) -> None:
    played = house.play()
    ids = things(played)
    everything = house.world.person(*Role)
    add_member.handle(
        add_member.AddMember(played.writer.id, ScopeId(played.incident), everything.id),
        house.world.desk,
    )
    browser = house.client(everything)
    browser.token = ""
    before = count(house, entries)
    with house.signer.test_request_context():
        adapter = house.signer.url_map.bind("localhost")
        paths = [
            adapter.build(rule.endpoint, {name: ids[name] for name in rule.arguments}, "POST")
            for rule in house.signer.url_map.iter_rules()
            if "POST" in (rule.methods or ())
            and not isinstance(declared(house.signer, rule.endpoint), Anyone)
        ]

    told = {path: {browser.post(path).status, browser.post_json(path, {}).status} for path in paths}

    assert len(paths) > 30
    assert {path: statuses for path, statuses in told.items() if statuses != {400}} == {}
    assert count(house, entries) == before


# names


NAMES = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{ $name } { NUMBER(1) } {{ 7 * 7 }} {% raw %}",
    "[you](javascript:alert(1)) **bold** `code`",
    "Nora\u202egnik",
)


@pytest.mark.parametrize("name", NAMES)
def test_names_are_shown_as_they_are_spelt(house: House, name: str) -> None:
    from markupsafe import escape

    world = house.world
    writer, counsel, executive, press = (
        world.person(role, name=name)
        for role in (Role.WRITER, Role.COUNSEL, Role.EXECUTIVE, Role.PRESS_OFFICER)
    )
    incident = world.incident(writer, counsel, executive, press, line=name)
    office = world.person(Role.ADMINISTRATOR, name=name)
    played = Cast(world, writer, counsel, executive, press, office, incident)
    ids = things(played)
    browser = house.client(writer)
    paths = (
        "/",
        f"/incidents/{incident}",
        f"/statements/{ids['statement']}",
        f"/rounds/{ids['round']}",
        f"/versions/{ids['version']}",
        f"/releases/{ids['release']}",
    )

    shown = {path: browser.get(path) for path in paths}

    assert {answer.status for answer in shown.values()} == {200}
    for answer in shown.values():
        assert "<script>alert(1)" not in answer.text
        assert "<img src=x" not in answer.text
        assert 'href="javascript:' not in answer.text
        assert "<strong>bold</strong>" not in answer.text
    assert str(escape(name)) in shown[f"/statements/{ids['statement']}"].text


def test_line_of_an_incident_is_no_head_of_a_mail(played: Cast) -> None:
    world = played.world
    world.incident(played.writer, played.counsel, line="Fire\r\nBcc: all@evil.example\r\n\r\nHi")
    order = deliver.Deliver("smtp://localhost", "onevoice@elmsworth.example", "https://x.example")

    letter = deliver.letter("incident-joined", played.incident, played.counsel, order)

    assert set(letter.keys()) >= {"From", "To", "Subject"}
    assert "Bcc" not in letter
    assert "evil" not in letter.as_string()


def test_address_that_would_be_a_head_is_none(played: Cast) -> None:
    from drafting.commands.people import FROM_THE_SHELL, AddPerson, add
    from drafting.domain.refusal import Unfit

    for odd in ("a@b.example\nBcc: x@y.example", "a@b.example, x@y.example", "<a@b.example>"):
        with pytest.raises(Unfit):
            add(AddPerson(FROM_THE_SHELL, odd, "Odd", frozenset()), played.world.desk)
