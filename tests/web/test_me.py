"""One's own settings; and that looking at pages writes nothing but when one was last seen."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from drafting.commands import change_me
from drafting.domain.ids import PersonId
from drafting.domain.refusal import NotThere
from drafting.store import journal, people, tables
from drafting.store.engine import reading
from tests.builders import START


def test_settings_are_saved_and_duty_is_journalled(visit, played):
    visitor = visit(played.stranger)
    form = {"catalogue": "zh_Hant_HK", "zone": "Asia/Hong_Kong", "phone": "+852 2345 6789"}

    answer = visitor.post("/me/", {**form, "on_duty": "yes", "plain_editor": "yes"})

    with reading(played.world.engine) as db:
        (saved,) = people.by_ids(db, [played.stranger.id])
        (entry,) = journal.about(db, subject=played.stranger.id)
    assert answer.status_code == 303
    assert (saved.catalogue, saved.zone, saved.phone) == tuple(form.values())
    assert (saved.on_duty, saved.plain_editor, entry.deed.verb) == (True, True, "duty-taken")
    assert '<html lang="zh-Hant-HK">' in visitor.get("/me/").text


def test_unsound_settings_are_all_told_and_kept_in_the_form(visit, wren):
    answer = visit(wren).post("/me/", {"zone": "Mars/Base", "phone": "call me"})

    assert answer.status_code == 422
    assert "There is no time zone “Mars/Base”" in answer.text
    assert "A telephone number holds digits" in answer.text
    assert 'value="call me"' in answer.text


def test_page_writes_nothing_but_last_seen(visit, played, wren):
    visitor = visit(wren)
    visitor.get("/me/")
    before = played.world.engine.raw_connection()
    changes = before.execute("PRAGMA data_version").fetchone() if is_sqlite(played) else None

    visitor.get("/me/")

    after = before.execute("PRAGMA data_version").fetchone() if is_sqlite(played) else None
    before.close()
    assert after == changes


def test_last_seen_is_noted_once_in_five_minutes(visit, played, wren):
    visitor = visit(wren)
    noted = []
    for minutes in (4, 1, 4, 1):
        played.world.clock.forward(minutes=minutes)
        visitor.get("/me/")
        noted.append(seen_at(played))

    start = START + timedelta(minutes=5)
    assert noted == [START, start, start, start + timedelta(minutes=5)]


def seen_at(played):
    with reading(played.world.engine) as db:
        return db.execute(select(tables.sessions.c.seen_at)).scalar_one()


def is_sqlite(played):
    return played.world.engine.dialect.name == "sqlite"


def test_change_me_of_nobody_is_not_there(played):
    command = change_me.ChangeMe(
        PersonId("0" * 16), None, "UTC", "", plain_editor=False, on_duty=False
    )

    with pytest.raises(NotThere):
        change_me.handle(command, played.world.desk)
