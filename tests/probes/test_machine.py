"""The workflow walked at random through its commands; the invariants hold after every step."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from drafting.commands import (
    change_incident,
    erase,
    keep_words,
    recall,
    settle_suggestion,
    suggest,
)
from drafting.domain.canonical import digest_of
from drafting.domain.forms import PartRole, Stage
from drafting.domain.ids import RoundId, VersionId
from drafting.domain.incident import Severity
from drafting.domain.language import Language
from drafting.domain.people import Person, Role
from drafting.domain.refusal import Refusal
from drafting.domain.round import Verdict
from drafting.domain.route import open_gates
from drafting.domain.workflow import RoundState
from drafting.queries import erasure as erasure_page
from drafting.queries.verification import verify
from drafting.store import engine, incidents, rounds, statements, suggestions, tables
from tests.builders import SOUND_BODY, World

UNDER_WAY = {RoundState.OPEN, RoundState.APPROVED}
PERSONAL = " Mr Hollis, identity number 11010519491231002X, was hurt."
SENTENCES = st.sampled_from((" Keep away.", " We pay.", " Nobody was hurt.", PERSONAL, ""))
PEOPLE = st.integers(min_value=0, max_value=7)
ANY = st.integers(min_value=0, max_value=30)


class Walk(RuleBasedStateMachine):
    """People with every mix of roles do whatever they like to one statement with two texts."""

    world: World  # set by the test, which has the database

    def __init__(self) -> None:
        super().__init__()
        world = self.world
        self.people = [
            world.person(Role.WRITER),
            world.person(Role.WRITER, Role.COUNSEL, Role.EXECUTIVE, Role.ADMINISTRATOR),
            world.person(Role.COUNSEL),
            world.person(Role.COUNSEL),
            world.person(Role.EXECUTIVE),
            world.person(Role.EXECUTIVE, Role.COUNSEL),
            world.person(Role.PRESS_OFFICER, Role.ADMINISTRATOR),
        ]
        self.stranger = world.person(*Role)
        writer = self.people[0]
        self.incident = world.incident(writer, *self.people[1:])
        self.statement = world.statement(
            writer, self.incident, stage=Stage.FULL, twins=(Language.EN_US,)
        )
        self.texts = world.texts(self.statement)
        self.saves = [(writer.id, text, 1) for text in self.texts]
        self.released: set[str] = set()

    @property
    def typed_since(self) -> set[str]:
        """Whose saves came after the text's last released version was cut."""
        return {person for person, _, _ in self.saves}

    def who(self, number: int) -> Person:
        return (*self.people, self.stranger)[number]

    def all_rounds(self):
        with engine.reading(self.world.engine) as db:
            return rounds.of_statement(db, self.statement)

    def a_round(self, number: int):
        found = self.all_rounds()
        return found[number % len(found)] if found else None

    def tried(self, deed: Callable[[], object]) -> bool:
        """Do a deed; a refusal is fine, and a stranger is only ever told that nothing is there."""
        try:
            deed()
        except Refusal:
            return False
        return True

    @rule(by=PEOPLE, text=st.integers(0, 1), words=SENTENCES, stale=st.booleans())
    def write(self, by: int, text: int, words: str, *, stale: bool) -> None:
        person, text_id = self.who(by), self.texts[text]
        before = self.world.draft(text_id)
        base = max(1, before.revision - 1) if stale else None
        done = self.tried(
            lambda: self.world.type_body(person, text_id, SOUND_BODY + words, base=base)
        )
        if done and self.world.draft(text_id).revision != before.revision:
            self.saves.append((person.id, text_id, self.world.draft(text_id).revision))
        assert not (done and person == self.stranger)

    @rule(by=PEOPLE)
    def submit(self, by: int) -> None:
        done = self.tried(lambda: self.world.submit(self.who(by), self.statement))
        assert not (done and self.who(by) == self.stranger)

    @rule(by=PEOPLE, which=ANY, named=st.sampled_from(("right", "none", "one", "other")))
    def approve(self, by: int, which: int, named: str) -> None:
        round_ = self.a_round(0 if which > 5 else which)
        if round_ is None:
            return
        digests = {
            "right": round_.digests,
            "none": [],
            "one": sorted(round_.digests)[:1],
            "other": ["0" * 64],
        }[named]
        done = self.tried(lambda: self.world.approve(self.who(by), round_.id, digests))
        if done:
            assert set(digests) == set(round_.digests)
            assert self.who(by).id not in self.typed_since | {round_.opened_by}
            assert round_.state is RoundState.OPEN
            assert not round_.decided_by(self.who(by).id)

    @rule(order=st.permutations(range(8)), stop=st.integers(0, 12))
    def go_through(self, order: list[int], stop: int) -> None:
        """Everybody tries what leads on, in any order; now and then it is left half done."""
        self.tried(lambda: self.world.submit(self.people[0], self.statement))
        for by in order[:stop]:
            self.approve(by, 0, "right")
        if stop >= len(order):
            self.release(6, 0)

    @rule(by=PEOPLE, which=ANY)
    def send_back(self, by: int, which: int) -> None:
        round_ = self.a_round(which)
        if round_ is not None:
            self.tried(lambda: self.world.return_(self.who(by), round_.id))

    @rule(by=PEOPLE, which=ANY)
    def take_back(self, by: int, which: int) -> None:
        round_ = self.a_round(which)
        if round_ is not None:
            command = recall.Recall(self.who(by).id, round_.id)
            self.tried(lambda: recall.handle(command, self.world.desk))

    @rule(by=PEOPLE, which=ANY)
    def release(self, by: int, which: int) -> None:
        round_ = self.a_round(0 if which > 5 else which)
        if round_ is None:
            return
        if self.tried(lambda: self.world.release(self.who(by), round_.id)):
            assert round_.state is RoundState.APPROVED
            assert self.who(by).has(Role.PRESS_OFFICER)
            self.released |= round_.digests
            cut = {v.text: v.revision for v in self.world.versions(round_.id)}
            self.saves = [save for save in self.saves if save[2] > cut[save[1]]]

    @rule(by=PEOPLE, which=ANY, after=st.sampled_from(("leaked", "flowed", "spilt")))
    def propose(self, by: int, which: int, after: str) -> None:
        round_ = self.a_round(which)
        if round_ is None:
            return
        version = round_.submitted[0].version
        words = suggest.Proposal(version, PartRole.BODY, "ran into", f"{after} into")
        command = suggest.Suggest(self.who(by).id, round_.id, (words,))
        self.tried(lambda: suggest.handle(command, self.world.desk))

    @rule(by=PEOPLE, which=ANY, take=st.booleans())
    def settle(self, by: int, which: int, *, take: bool) -> None:
        with engine.reading(self.world.engine) as db:
            made = suggestions.of_statement(db, self.statement)
        if not made:
            return
        command = settle_suggestion.SettleSuggestion(
            self.who(by).id, made[which % len(made)].id, take
        )
        if self.tried(lambda: settle_suggestion.handle(command, self.world.desk)) and take:
            text = self.texts[0]
            self.saves.append((self.who(by).id, text, self.world.draft(text).revision))

    @rule(by=PEOPLE, which=ANY)
    def keep(self, by: int, which: int) -> None:
        round_ = self.a_round(which)
        if round_ is None:
            return
        for version in self.world.versions(round_.id):
            for key in {remark.key for remark in version.remarks if remark.is_must}:
                command = keep_words.KeepWords(self.who(by).id, version.id, key, "He asked.")
                self.tried(partial(keep_words.handle, command, self.world.desk))

    @rule(by=PEOPLE, to=st.sampled_from((*Severity, None)))
    def weigh(self, by: int, to: Severity | None) -> None:
        with engine.reading(self.world.engine) as db:
            now = incidents.find(db, self.incident)
        assert now is not None
        graver = to is not None and (now.severity is None or to.graver_than(now.severity))
        command = change_incident.ChangeIncident(
            self.who(by).id, self.incident, now.line, now.zone, severity=to
        )
        if self.tried(lambda: change_incident.handle(command, self.world.desk)) and graver:
            assert not [r for r in self.all_rounds() if r.state in UNDER_WAY]

    @rule(asker=PEOPLE, confirmer=PEOPLE, which=ANY, named=st.sampled_from(("", "We pay")))
    def erase(self, asker: int, confirmer: int, which: int, named: str) -> None:
        if which > 3:  # rare, or little else is left to happen
            return
        round_ = self.a_round(which)
        if round_ is None:
            return
        version: VersionId = round_.submitted[0].version
        ask = erase.AskErasure(
            self.who(asker).id, version, "A court says so.", everywhere=which > 1, phrases=named
        )
        with engine.reading(self.world.engine) as db:
            seen = erasure_page.look(
                db, version, self.people[0].id, named, everywhere=which > 1
            ).seen
        confirm = erase.ConfirmErasure(self.who(confirmer).id, version, seen)
        self.tried(lambda: erase.ask(ask, self.world.desk))
        done = self.tried(lambda: erase.confirm(confirm, self.world.desk))
        assert not (done and self.who(confirmer) == self.stranger)

    @invariant()
    def at_most_one_round_is_under_way(self) -> None:
        assert len([r for r in self.all_rounds() if r.state in UNDER_WAY]) <= 1

    @invariant()
    def the_store_verifies(self) -> None:
        with engine.reading(self.world.engine) as db:
            verified = verify(db)
        assert (verified.flaw, verified.troubles) == (None, ())

    @invariant()
    def versions_are_what_their_digests_say(self) -> None:
        for round_ in self.all_rounds():
            for version in self.world.versions(round_.id):
                if version.canonical is not None:
                    assert digest_of(version.canonical) == version.digest

    @invariant()
    def decisions_name_what_their_round_holds(self) -> None:
        for round_ in self.all_rounds():
            people = [decision.person for decision in round_.decisions]
            assert len(people) == len(set(people))
            for decision in round_.decisions:
                assert set(decision.digests) == set(round_.digests)

    @invariant()
    def approved_and_released_rounds_passed_every_gate(self) -> None:
        for round_ in self.all_rounds():
            if round_.state not in {RoundState.APPROVED, RoundState.RELEASED}:
                continue
            assert open_gates(round_.route, round_.approvals) == ()
            assert [d for d in round_.decisions if d.verdict is not Verdict.APPROVE] == []

    @invariant()
    def released_digests_were_approved(self) -> None:
        approved = {
            digest
            for round_ in self.all_rounds()
            if not open_gates(round_.route, round_.approvals)
            for digest in round_.digests
        }
        with engine.reading(self.world.engine) as db:
            query = select(tables.releases.c.round).where(
                tables.releases.c.statement == self.statement
            )
            out = [rounds.find(db, RoundId(id_)) for id_ in db.execute(query).scalars()]
        assert {d for r in out if r for d in r.digests} == self.released
        assert self.released <= approved

    @invariant()
    def contributors_are_remembered(self) -> None:
        with engine.reading(self.world.engine) as db:
            query = statements.contributors_of(self.statement)
            known = {row.person for row in db.execute(query)}
        assert known == self.typed_since


@pytest.mark.slow
def test_workflow_walked_at_random_keeps_every_invariant(world: World) -> None:
    made = type("WalkHere", (Walk,), {"world": world})

    run_state_machine_as_test(
        made,
        settings=settings(
            max_examples=8,
            stateful_step_count=20,
            suppress_health_check=list(HealthCheck),
        ),
    )
