"""One-time codes: good once, for minutes, from an administrator on duty, and journalled."""

import re

import pytest

from drafting.commands import issue_code
from drafting.domain.people import Role
from drafting.domain.refusal import NotAllowed
from drafting.store import journal, outbox
from drafting.store.engine import writing


def test_code_lets_in_once_and_leads_to_a_new_password(visit, played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)
    shown = visit(chief).post(f"/people/{wren.id}/code")
    (code,) = set(re.findall(r">([a-z0-9]{4}-[a-z0-9]{4})<", shown.text))
    first, second = visit(), visit()

    entered = first.post("/session/code", {"email": wren.email, "code": code.upper()})
    again = second.post("/session/code", {"email": wren.email, "code": code})
    first._form_token = ""
    changed = first.post("/me/password", {"new": "a heron of her own"})

    assert (entered.status_code, entered.location) == (303, "/me/password")
    assert (again.status_code, changed.status_code) == (422, 303)


def test_code_runs_out(visit, played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)
    issued = issue_code.handle(issue_code.IssueCode(chief.id, wren.id), played.world.desk)
    played.world.clock.forward(minutes=15)

    answer = visit().post("/session/code", {"email": wren.email, "code": issued.code})

    assert answer.status_code == 422


def test_newer_code_ends_the_older(visit, played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)
    command = issue_code.IssueCode(chief.id, wren.id)
    older = issue_code.handle(command, played.world.desk)
    newer = issue_code.handle(command, played.world.desk)

    with_older = visit().post("/session/code", {"email": wren.email, "code": older.code})
    with_newer = visit().post("/session/code", {"email": wren.email, "code": newer.code})

    assert (with_older.status_code, with_newer.status_code) == (422, 303)


def test_code_is_journalled_and_mailed(played, wren):
    chief = played.world.person(Role.ADMINISTRATOR)

    issue_code.handle(issue_code.IssueCode(chief.id, wren.id), played.world.desk)

    now = played.world.clock()
    with writing(played.world.engine) as db:
        (entry,) = journal.about(db, subject=wren.id)
        mails = [(row.kind, row.person) for row in outbox.claim(db, now, now)]
    assert (entry.deed.verb, entry.deed.actor) == ("code-issued", chief.id)
    assert ("code-issued", wren.id) in mails


@pytest.mark.parametrize(
    ("roles", "on_duty", "keys"),
    [
        ((Role.ADMINISTRATOR,), False, {"on-duty"}),
        ((Role.COUNSEL,), True, {"role"}),
    ],
)
def test_code_is_refused(played, wren, roles, on_duty, keys):
    issuer = played.world.person(*roles, on_duty=on_duty)

    with pytest.raises(NotAllowed) as refused:
        issue_code.handle(issue_code.IssueCode(issuer.id, wren.id), played.world.desk)

    assert {need.key for need in refused.value.needs} == keys


def test_code_for_oneself_is_refused(played):
    chief = played.world.person(Role.ADMINISTRATOR)

    with pytest.raises(NotAllowed) as refused:
        issue_code.handle(issue_code.IssueCode(chief.id, chief.id), played.world.desk)

    assert {need.key for need in refused.value.needs} == {"code-for-oneself"}
