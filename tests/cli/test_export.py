"""Exporting a version's files: dated and unmarked once it was released, else marked."""

from pathlib import Path

import pytest

from drafting.domain.ids import RoundId, StatementId
from drafting.store import engine, settings
from tests.builders import Cast, cast
from tests.cli.conftest import Shell

BODY = "Written on {release-date}. We are sorry. Call us on 020 7946 0000."
UNDATED = BODY.replace("{release-date}", "")


@pytest.fixture
def played(shell: Shell) -> Cast:
    return cast(shell.world())


def approved(played: Cast) -> tuple[StatementId, RoundId]:
    world = played.world
    statement = world.statement(played.writer, played.incident, body=BODY)
    round_ = world.submit(played.writer, statement)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return statement, round_


def exported(shell: Shell, statement: str, folder: Path) -> str:
    told = shell.run("export", statement, "--version", 1, "--to", folder)
    assert told.exit_code == 0, told.output
    return (folder / "en-GB.txt").read_text("utf-8")


def test_released_version_carries_its_releases_date_and_no_mark(
    shell: Shell, played: Cast, tmp_path: Path
) -> None:
    statement, round_ = approved(played)
    played.world.release(played.press_officer, round_)

    words = exported(shell, statement, tmp_path / "out")

    assert words == f"Oil spill at Elmsworth\n{BODY.replace('{release-date}', '2026-11-21')}"


def test_approved_version_that_is_not_released_is_a_draft(
    shell: Shell, played: Cast, tmp_path: Path
) -> None:
    statement, _ = approved(played)

    assert exported(shell, statement, tmp_path / "out") == (
        f"[draft]\nOil spill at Elmsworth\n{UNDATED}"
    )


def test_drill_is_marked_as_one(shell: Shell, tmp_path: Path) -> None:
    statement, _ = approved(cast(shell.world(), drill=True))

    assert exported(shell, statement, tmp_path / "out").startswith("[drill]\n")


def test_demonstrations_release_is_dated_and_marked(
    shell: Shell, played: Cast, tmp_path: Path
) -> None:
    with engine.writing(played.world.engine) as db:
        settings.put(db, "demonstration", True)
    statement, round_ = approved(played)
    played.world.release(played.press_officer, round_)

    words = exported(shell, statement, tmp_path / "out")

    assert words.startswith("[demonstration]\n")
    assert "Written on 2026-11-21." in words


def test_export_of_what_is_not_there_says_so(shell: Shell, played: Cast, tmp_path: Path) -> None:
    told = shell.run("export", "nothing", "--version", 1, "--to", tmp_path / "out")

    assert told.exit_code == 1
    assert "no such version" in told.output
    assert not (tmp_path / "out").exists()


def test_preparing_by_hand_says_how_many(shell: Shell, played: Cast) -> None:
    approved(played)

    first, second = shell.run("prepare"), shell.run("prepare")

    assert first.output == "1 made ready, 0 left.\n"
    assert second.output == "0 made ready, 0 left.\n"


def test_upgrade_forgets_what_older_code_made_ready(shell: Shell, played: Cast) -> None:
    approved(played)
    shell.run("prepare")

    shell.run("upgrade")

    assert shell.run("prepare").output == "1 made ready, 0 left.\n"
