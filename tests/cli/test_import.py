"""`flask --app wsgi import`: archives as people have them, told file by file."""

import pytest
from sqlalchemy import select

from drafting.domain.people import Role
from drafting.store import engine as store
from drafting.store.tables import memberships, statements
from tests.commands.test_bring_in import PAST, SIMPLIFIED, TRADITIONAL


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "archive"
    made.mkdir()
    return made


@pytest.fixture
def writer(shell):
    return shell.world().person(Role.WRITER, name="Wren")


def _kept(shell):
    with store.reading(shell.engine) as db:
        rows = db.execute(select(statements.c.title, statements.c.kind))
        return sorted((row.title, row.kind) for row in rows)


def test_folder_is_taken_file_by_file(shell, writer):
    told = shell.run("import", PAST)

    assert told.exit_code == 0, told.output
    assert told.output.splitlines() == [
        (
            f"{PAST}/2023-08-ice-cream.txt: taken as a draft: "
            "关于“晨溪”雪糕包装标签错误的情况说明 (zh-Hans-CN, UTF-8)"
        ),
        (
            f"{PAST}/2024-02-network-fault.md: taken as a draft: "
            "Network fault in the north-west (en-GB, UTF-8)"
        ),
        f"{PAST}/statements.jsonl:1: taken as a draft: 榆東線颱風停駛說明 (zh-Hant-TW, UTF-8)",
        f"{PAST}/statements.jsonl:2: taken as a draft: 有關偽冒榆港銀行短訊 (zh-Hant-HK, UTF-8)",
        f"{PAST}/statements.jsonl:3: taken as a draft: Store card statement error (en-GB, UTF-8)",
        "5 statements taken, 0 known already, 0 not taken.",
    ]


def test_folder_taken_again_changes_nothing(shell, writer):
    shell.run("import", PAST)
    before = _kept(shell)

    told = shell.run("import", PAST, "--reference")

    assert told.exit_code == 0, told.output
    assert told.output.splitlines()[-1] == "0 statements taken, 5 known already, 0 not taken."
    assert _kept(shell) == before


def test_references_are_kept_as_precedents(shell, writer):
    shell.run("import", PAST / "2024-02-network-fault.md", "--reference")

    assert _kept(shell) == [("Network fault in the north-west", "reference")]


def test_members_named_are_the_only_ones(shell, writer):
    lawyer = shell.world().person(Role.COUNSEL)
    shell.world().person(Role.EXECUTIVE)
    past = PAST / "2024-02-network-fault.md"

    unknown = shell.run("import", past, "--reference", "--members", "nobody@x.example")
    told = shell.run("import", past, "--reference", "--members", lawyer.email)

    with store.reading(shell.engine) as db:
        held = set(db.execute(select(memberships.c.person)).scalars())
    assert (unknown.exit_code, told.exit_code) == (1, 0)
    assert "Nobody on the staff has the address nobody@x.example." in unknown.output
    assert held == {writer.id, lawyer.id}


def test_encodings_of_an_old_archive_are_told(shell, writer, folder):
    (folder / "a.txt").write_bytes(SIMPLIFIED.encode("gb18030"))
    (folder / "b.txt").write_bytes(TRADITIONAL.encode("big5"))
    (folder / "c.txt").write_bytes("naïve café, déjà vu".encode("latin-1"))

    told = shell.run("import", folder, "--language", "zh-Hant-TW")

    assert told.exit_code == 1
    assert told.output.splitlines() == [
        f"{folder}/a.txt: taken as a draft: 关于停水的说明 (zh-Hans-CN, GB18030)",
        f"{folder}/b.txt: taken as a draft: 停水說明 (zh-Hant-TW, Big5)",
        (
            f"{folder}/c.txt: not taken: its encoding cannot be told; "
            "UTF-8, UTF-16 with a byte order mark, GB18030 and Big5 were tried"
        ),
        "2 statements taken, 0 known already, 1 not taken.",
    ]


def test_one_bad_file_stops_none_of_the_others(shell, writer, folder):
    (folder / "a.docx").write_bytes(b"PK")
    (folder / "b.txt").write_text("Water\n\nWater was off for an hour. We are sorry.")
    (folder / ".hidden.txt").write_text("Not looked at\n\nAt all.")

    told = shell.run("import", folder)

    assert told.exit_code == 1
    assert _kept(shell) == [("Water", "statement")]


def test_without_a_name_the_only_writer_brings_in_else_it_is_asked(shell, writer):
    other = shell.world().person(Role.WRITER)

    asked = shell.run("import", PAST)
    named = shell.run("import", PAST, "--as", other.email.upper())

    assert asked.exit_code == 1
    assert other.email in asked.output
    assert writer.email in asked.output
    assert named.exit_code == 0, named.output


def test_name_that_does_not_write_is_refused(shell, writer):
    shell.world().person(Role.COUNSEL)

    told = shell.run("import", PAST, "--as", "nobody@example.org")

    assert told.exit_code == 1
    assert _kept(shell) == []
