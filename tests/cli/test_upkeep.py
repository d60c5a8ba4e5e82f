"""Setting up, verifying, backing up and restoring from the server's own command line."""

import re

import pytest
from sqlalchemy import select, text, update

from drafting.commands import erase
from drafting.domain.forms import PartRole
from drafting.domain.people import Role
from drafting.store import drafts, engine, people
from drafting.store.tables import drafts as drafts_table
from drafting.store.tables import entries, metadata, version_words
from tests.builders import SOUND_BODY, Cast, cast
from tests.cli.conftest import Shell


@pytest.fixture
def played(shell: Shell) -> Cast:
    """A released statement and one under review."""
    made = cast(shell.world())
    world = made.world
    first = world.submit(made.writer, world.statement(made.writer, made.incident))
    world.approve(made.counsel, first)
    world.approve(made.executive, first)
    world.release(made.press_officer, first)
    world.submit(made.writer, world.statement(made.writer, made.incident))
    return made


def unsealed(shell: Shell, database, table: str, change) -> None:
    """Change what is sealed, as only somebody who owns the database can."""
    owner = engine.connect_as_owner(database.migration_url)
    with owner.begin() as db:
        for verb in ("update", "delete"):
            if owner.dialect.name == "sqlite":
                db.execute(text(f"DROP TRIGGER sealed_{table}_{verb}"))
        if owner.dialect.name != "sqlite":
            db.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        db.execute(change)
    owner.dispose()


def test_init_prints_a_password_once(shell: Shell) -> None:
    first = shell.run("init", "--email", "ada@elmsworth.example", "--name", "Ada")
    second = shell.run("init", "--email", "ada@elmsworth.example", "--name", "Ada")

    assert first.exit_code == second.exit_code == 0
    assert re.search(r"password, shown only now: \S{15,}", first.output)
    assert "password" not in second.output
    with engine.reading(shell.engine) as db:
        (ada,) = people.everyone(db)
    assert ada.roles == {Role.ADMINISTRATOR}


def test_added_person_has_the_roles_named(shell: Shell) -> None:
    shell.run("init")
    told = shell.run("add-person", "lin@elmsworth.example", "Lin", "--role", "counsel")

    assert told.exit_code == 0, told.output
    with engine.reading(shell.engine) as db:
        found = people.by_email(db, "lin@elmsworth.example")
    assert found is not None
    assert found.roles == {Role.COUNSEL}


def test_address_taken_is_said_and_nothing_changes(shell: Shell) -> None:
    shell.run("init", "--email", "ada@elmsworth.example")

    told = shell.run("add-person", "ADA@elmsworth.example", "Ada")

    assert told.exit_code == 1
    assert "email-taken" in told.output


def test_sound_store_verifies(shell: Shell, played: Cast) -> None:
    told = shell.run("verify")

    assert told.exit_code == 0, told.output
    assert told.output.endswith("sound\n")


def test_erased_words_verify_as_erased(shell: Shell, played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    version = world.versions(world.submit(played.writer, statement))[0]
    erase.ask(erase.AskErasure(played.counsel.id, version.id, "Order"), world.desk)
    erase.confirm(erase.ConfirmErasure(played.executive.id, version.id), world.desk)

    told = shell.run("verify")

    assert told.exit_code == 0, told.output
    assert f"version {version.id} was erased" in told.output


def test_altered_words_are_found(shell: Shell, played: Cast, database) -> None:
    forged = update(version_words).values(canonical='{"forged":true}')
    unsealed(shell, database, "version_words", forged)

    told = shell.run("verify")

    assert told.exit_code == 1
    assert "version" in told.output
    assert told.output.endswith("NOT sound\n")


def test_words_taken_away_without_an_erasure_are_found(shell, played, database) -> None:
    unsealed(shell, database, "version_words", version_words.delete())

    told = shell.run("verify")

    assert told.exit_code == 1
    assert "is missing" in told.output


def test_altered_file_is_found(shell: Shell, played: Cast, database) -> None:
    from drafting.store.tables import release_bytes

    unsealed(shell, database, "release_bytes", update(release_bytes).values(bytes=b"forged"))

    assert "file" in shell.run("verify").output


def test_first_bad_entry_is_named(shell: Shell, played: Cast, database) -> None:
    forged = update(entries).where(entries.c.number == 3).values(verb="nothing")
    unsealed(shell, database, "entries", forged)

    told = shell.run("verify")

    assert told.exit_code == 1
    assert "entry 3 is altered" in told.output


def test_backup_restores_into_an_empty_store(shell, played, database, tmp_path) -> None:
    from drafting.app import create_app
    from drafting.config import Settings
    from tests.builders import PlainPress

    kept = tmp_path / "kept.backup"
    head = re.search(r"head (\S+)", shell.run("backup", kept).output)
    assert head is not None
    elsewhere = Settings(
        database_url=f"sqlite:///{tmp_path / 'elsewhere.db'}", instance=str(tmp_path / "other")
    )
    other = create_app(elsewhere, press=PlainPress())

    told = other.test_cli_runner().invoke(args=["restore", str(kept)])
    verified = other.test_cli_runner().invoke(args=["verify", "--head", head[1]])

    assert told.exit_code == 0, told.output
    assert verified.exit_code == 0, verified.output
    left_out = {"sessions", "signin_codes", "signin_failures", "preparations", "prepared_files"}
    with (
        engine.reading(shell.engine) as one,
        engine.reading(other.extensions["onevoice"].desk.engine) as two,
    ):
        for table in metadata.sorted_tables:
            if table.name not in left_out:
                here, there = (sorted(map(repr, db.execute(select(table)))) for db in (one, two))
                assert here == there, table.name


def test_restore_refuses_a_store_that_holds_something(shell, played, tmp_path) -> None:
    kept = tmp_path / "kept.backup"
    shell.run("backup", kept)

    told = shell.run("restore", kept)

    assert told.exit_code == 1
    assert "not empty" in told.output


@pytest.mark.parametrize("spoil", ["cut", "altered", "nonsense"])
def test_unsound_backup_is_refused_whole(shell, played, tmp_path, spoil: str) -> None:
    import gzip

    from drafting.app import create_app
    from drafting.config import Settings
    from tests.builders import PlainPress

    kept = tmp_path / "kept.backup"
    shell.run("backup", kept)
    lines = gzip.decompress(kept.read_bytes()).splitlines(keepends=True)
    spoilt = {
        "cut": b"".join(lines[:-3]),
        "altered": b"".join(lines).replace(b"valve", b"vault"),
        "nonsense": b"not a backup\n",
    }
    kept.write_bytes(gzip.compress(spoilt[spoil]))
    elsewhere = Settings(
        database_url=f"sqlite:///{tmp_path / 'elsewhere.db'}", instance=str(tmp_path / "other")
    )
    other = create_app(elsewhere, press=PlainPress())

    told = other.test_cli_runner().invoke(args=["restore", str(kept)])

    assert told.exit_code == 1
    assert "no sound backup" in told.output
    with engine.reading(other.extensions["onevoice"].desk.engine) as db:
        assert not people.any_exist(db)


def test_export_writes_a_versions_files(shell: Shell, played: Cast, tmp_path) -> None:
    with engine.reading(shell.engine) as db:
        statement = db.execute(text("SELECT statement FROM releases")).scalar()

    told = shell.run("export", statement, "--version", 1, "--to", tmp_path / "out")

    assert told.exit_code == 0, told.output
    assert SOUND_BODY in (tmp_path / "out" / "en-GB.txt").read_text()


def test_delivery_without_a_server_says_what_to_set(shell: Shell) -> None:
    told = shell.run("deliver")

    assert told.exit_code == 1
    assert "ONEVOICE_SMTP_URL" in told.output


def test_tidying_thins_only_what_was_released_long_ago(shell: Shell, played: Cast) -> None:
    world = played.world
    statement = world.statement(played.writer, played.incident)
    text_id = world.texts(statement)[0]
    for number in range(3):
        world.clock.forward(minutes=1)
        world.type_body(played.writer, text_id, f"{SOUND_BODY} Line {number}.")
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.clock.forward(minutes=1)
    world.release(played.press_officer, round_)
    from drafting.commands import tidy

    early = tidy.handle(world.desk)
    world.clock.forward(days=31)
    late = tidy.handle(world.desk)

    assert (early.drafts, late.drafts) == (0, 3)
    with engine.reading(world.engine) as db:
        kept = drafts.latest(db, text_id)
        rows = db.execute(select(drafts_table).where(drafts_table.c.text == text_id)).all()
    assert len(rows) == 1
    assert kept.parts[PartRole.BODY].endswith("Line 2.")
