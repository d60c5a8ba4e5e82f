"""Bringing past statements in: what a file says of itself, and what becomes of it."""

from datetime import date
from pathlib import Path

import pytest

from drafting.commands import bring_in
from drafting.commands.bring_in import BringIn
from drafting.commands.people import FROM_THE_SHELL, AddPerson
from drafting.commands.people import add as add_person
from drafting.domain.encodings import decoded
from drafting.domain.forms import Form, PartRole
from drafting.domain.language import Language
from drafting.domain.past import PastStatement, Unreadable, read_past
from drafting.domain.people import Role
from drafting.domain.refusal import Conflict, NotAllowed, Unfit
from drafting.domain.statement import StatementKind
from drafting.store import cases, drafts, imports, journal, memberships, search, statements
from drafting.store import engine as store

PAST = Path(__file__).parents[2] / "drafting" / "demonstration" / "past"
SIMPLIFIED = "关于停水的说明\n\n4月3日我们停止供水两小时，给大家的生活带来不便，我们道歉。"
TRADITIONAL = "停水說明\n\n4月3日我們停止供水兩小時，給大家的生活帶來不便，我們道歉。"


def _past(text="At 10 pm the valve failed. We are sorry.", **values):
    given = {"place": "a.txt", "digest": "d1", "encoding": "UTF-8", "title": "Valve"} | values
    return PastStatement(text=text, **given)


def _taken(world, statement):
    with store.reading(world.engine) as db:
        found = statements.find(db, statement)
        [text] = statements.texts_of(db, statement)
        return found, text, drafts.latest(db, text.id)


@pytest.mark.parametrize(
    ("text", "codec", "said"),
    [
        (SIMPLIFIED, "utf-8", "UTF-8"),
        (SIMPLIFIED, "utf-8-sig", "UTF-8"),
        (SIMPLIFIED, "utf-16", "UTF-16"),
        (SIMPLIFIED, "gb18030", "GB18030"),
        (TRADITIONAL, "big5", "Big5"),
        (TRADITIONAL, "gb18030", "GB18030"),
        ("Water was off. 𠮷", "utf-8", "UTF-8"),
    ],
)
def test_encoding_is_told_by_what_reads(text, codec, said):
    found = decoded(text.encode(codec))

    assert found is not None
    assert (found.text, found.encoding) == (text, said)


@pytest.mark.parametrize(
    "raw",
    [
        "naïve café, déjà vu".encode("latin-1"),
        b"\xff\xfea",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(0x80, 0x100)),
    ],
)
def test_encoding_that_does_not_read_is_not_guessed(raw):
    assert decoded(raw) is None


def test_utf16_without_a_mark_is_refused():
    assert read_past("a.txt", SIMPLIFIED.encode("utf-16-le")) == (
        Unreadable("a.txt", "past-encoding"),
    )


def test_markdown_says_of_itself_what_its_top_holds():
    raw = (PAST / "2024-02-network-fault.md").read_bytes()
    [found] = read_past("2024-02-network-fault.md", raw)

    assert isinstance(found, PastStatement)
    assert found.title == "Network fault in the north-west"
    assert found.text.startswith("From 14:05 to 16:50")
    assert (found.language, found.form, found.day, found.source) == (
        Language.EN_GB,
        Form.STATEMENT,
        date(2024, 2, 13),
        "Elmhaven Mobile newsroom",
    )


def test_plain_text_takes_its_first_line_for_a_title():
    [found] = read_past("a.txt", b"\xef\xbb\xbfA title\r\n\r\nAnd words.\r\nMore.\r\n")

    assert isinstance(found, PastStatement)
    assert (found.title, found.text) == ("A title", "And words.\nMore.")


def test_plain_text_without_a_title_takes_the_files_name():
    [found] = read_past("folder/water-2024.txt", b"Only one paragraph of words.")

    assert isinstance(found, PastStatement)
    assert found.title == "water-2024"


def test_lines_are_taken_one_by_one():
    raw = b'{"title": "T", "text": "W", "lang": "zh-HK"}\n\nnot json\n{"title": "no text"}\n'
    found = read_past("b.jsonl", raw)

    assert [(row.place, getattr(row, "why", "taken")) for row in found] == [
        ("b.jsonl:1", "taken"),
        ("b.jsonl:3", "past-json"),
        ("b.jsonl:4", "past-field"),
    ]


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.docx", b"PK", "past-kind"),
        ("a.txt", b"  \n", "past-empty"),
        ("a.txt", b"A title\n\n" + b"w" * 100_001, "past-long"),
        ("a.md", b"---\nlang: fr\n---\n# T\n\nW", "past-lang"),
        ("a.md", b"---\nform: poem\n---\n# T\n\nW", "past-form"),
        ("a.md", b"---\ndate: last May\n---\n# T\n\nW", "past-date"),
    ],
)
def test_what_cannot_be_taken_says_why(name, raw, why):
    [found] = read_past(name, raw)

    assert isinstance(found, Unreadable)
    assert found.why == why


def test_draft_is_a_routine_statement_for_the_team_on_duty(world):
    writer, away = world.person(Role.WRITER), world.person(Role.COUNSEL, on_duty=False)
    duty = world.person(Role.COUNSEL)
    command = BringIn(writer.id, _past())
    bring_in.handle(command, world.desk)

    statement, text, draft = _taken(world, command.id)
    with store.reading(world.engine) as db:
        members = {m.id for m in memberships.members(db, command.id)}
    assert (statement.kind, statement.incident) == (StatementKind.STATEMENT, None)
    assert text.language is Language.EN_GB
    assert draft.parts == {
        PartRole.HEADLINE: "Valve",
        PartRole.BODY: "At 10 pm the valve failed. We are sorry.",
    }
    assert members == {writer.id, duty.id}
    assert away.id not in members


def test_reference_is_for_everybody_and_says_its_origin(world):
    writer, away = world.person(Role.WRITER), world.person(Role.COUNSEL, on_duty=False)
    past = _past(day=date(2024, 2, 13), source="newsroom")
    command = BringIn(writer.id, past, reference=True)
    bring_in.handle(command, world.desk)

    statement, _, draft = _taken(world, command.id)
    with store.reading(world.engine) as db:
        assert memberships.is_member(db, statement.scope, away.id)
    assert statement.kind is StatementKind.REFERENCE
    assert draft.parts[PartRole.REFERENCE] == "2024-02-13 · newsroom"


def test_precedent_is_read_by_who_joins_the_staff_later(world):
    writer = world.person(Role.WRITER)
    command = BringIn(writer.id, _past(), reference=True)
    bring_in.handle(command, world.desk)
    late = AddPerson(FROM_THE_SHELL, "late@elmsworth.example", "Lena Late", frozenset())

    add_person(late, world.desk)

    with store.reading(world.engine) as db:
        case = cases.of_statement(db, command.id, late.id)
        found = search.find(db, "valve", late.id)
    assert case.person.id == late.id
    assert {hit.statement for hit in found} == {command.id}


def test_precedent_of_named_members_is_nobody_elses(world):
    writer, lawyer, other = (
        world.person(role) for role in (Role.WRITER, Role.COUNSEL, Role.WRITER)
    )
    command = BringIn(writer.id, _past(), reference=True, members=(lawyer.id,))
    bring_in.handle(command, world.desk)
    late = AddPerson(FROM_THE_SHELL, "late@elmsworth.example", "Lena Late", frozenset())
    add_person(late, world.desk)

    with store.reading(world.engine) as db:
        knowing = {m.id for m in memberships.members(db, command.id)}
        found = [search.find(db, "valve", each) for each in (other.id, late.id)]

    assert knowing == {writer.id, lawyer.id}
    assert found == [(), ()]


def test_same_source_again_changes_nothing(world):
    writer = world.person(Role.WRITER)
    first = BringIn(writer.id, _past())
    bring_in.handle(first, world.desk)

    with pytest.raises(Conflict) as refused:
        bring_in.handle(BringIn(writer.id, _past(), reference=True), world.desk)

    assert [need.key for need in refused.value.needs] == ["past-already"]
    with store.reading(world.engine) as db:
        assert imports.find(db, "d1") == first.id


def test_reader_may_not_bring_in(world):
    with pytest.raises(NotAllowed):
        bring_in.handle(BringIn(world.person(Role.OBSERVER).id, _past()), world.desk)


def test_region_that_nothing_shows_is_asked_for(world):
    writer = world.person(Role.WRITER)
    past = _past(text="我們為此道歉，後天說明。", title="說明")

    with pytest.raises(Unfit) as refused:
        bring_in.handle(BringIn(writer.id, past), world.desk)

    assert [need.key for need in refused.value.needs] == ["past-region"]


def test_region_asked_for_serves_where_the_file_says_none(world):
    writer = world.person(Role.WRITER)
    command = BringIn(
        writer.id, _past(text="我們為此道歉，後天說明。", title="說明"), language=Language.ZH_HK
    )
    bring_in.handle(command, world.desk)

    assert _taken(world, command.id)[1].language is Language.ZH_HK


def test_form_of_another_place_is_refused(world):
    writer = world.person(Role.WRITER)

    with pytest.raises(Unfit) as refused:
        bring_in.handle(BringIn(writer.id, _past(form=Form.SITUATION_REPORT)), world.desk)

    assert [need.key for need in refused.value.needs] == ["form-not-offered"]


def test_lone_surrogate_is_refused(world):
    writer = world.person(Role.WRITER)
    [past] = read_past("a.jsonl", b'{"title": "T", "text": "W \\ud800 W"}')
    assert isinstance(past, PastStatement)

    with pytest.raises(Unfit):
        bring_in.handle(BringIn(writer.id, past), world.desk)


def test_journal_says_where_from_and_none_of_the_words(world):
    writer = world.person(Role.WRITER)
    bring_in.handle(BringIn(writer.id, _past(day=date(2024, 2, 13))), world.desk)

    with store.reading(world.engine) as db:
        [entry] = [e for e in journal.walk(db) if e.deed.verb == "brought-in"]
    assert entry.deed.details == {
        "kind": "statement",
        "language": "en-GB",
        "source": "d1",
        "encoding": "UTF-8",
        "dated": "2024-02-13",
    }
