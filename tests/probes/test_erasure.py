"""Probe 18: an erased version verifies as erased, and its words are nowhere."""

import json
from pathlib import Path

from sqlalchemy import make_url, select

from drafting.commands import erase, suggest
from drafting.domain.forms import PartRole
from drafting.queries.verification import verify
from drafting.store import engine, releases
from drafting.store.tables import metadata
from tests.builders import SOUND_BODY, Cast
from tests.conftest import Database
from tests.probes.crowd import MANY, at_once
from tests.probes.house import House

VICTIM = "Zebedee Quillfeather"
SPOKEN = (b"zebedee", b"quillfeather", "羅紫薇".encode(), "羅紫".encode())
BODY = f"{SOUND_BODY} {VICTIM}, whom friends call 羅紫薇, was in the yard."


def released_with(played: Cast, body: str):
    world = played.world
    statement = world.statement(played.writer, played.incident, body="Nothing is known yet.")
    world.type_body(played.writer, world.texts(statement)[0], body)
    round_ = world.submit(played.writer, statement)
    (version,) = world.versions(round_)
    proposal = suggest.Proposal(version.id, PartRole.BODY, VICTIM, VICTIM.upper())
    suggest.handle(suggest.Suggest(played.counsel.id, round_, (proposal,)), world.desk)
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    return version, world.release(played.press_officer, round_)


def test_erased_words_are_in_no_table(played: Cast) -> None:
    world = played.world
    version, _ = released_with(played, BODY)
    before = tables_holding(played)

    erase_by_two(played, version)

    with engine.reading(world.engine) as db:
        verified = verify(db)
    assert before >= {"drafts", "release_bytes", "search_rows", "suggestions", "version_words"}
    assert tables_holding(played) == set()
    assert (verified.sound, verified.erased) == (True, (version.id,))


def erase_by_two(played: Cast, version) -> None:
    desk = played.world.desk
    erase.ask(erase.AskErasure(played.counsel.id, version.id, "The family asks."), desk)
    erase.confirm(erase.ConfirmErasure(played.executive.id, version.id), desk)


def tables_holding(played: Cast) -> set[str]:
    found = set()
    with engine.reading(played.world.engine) as db:
        for table in metadata.sorted_tables:
            for row in db.execute(select(table)):
                said = b"\0".join(as_bytes(value) for value in row).lower()
                if any(word in said for word in SPOKEN):
                    found.add(table.name)
    return found


def as_bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    return json.dumps(value, ensure_ascii=False, default=str).encode()


def test_erased_words_are_in_no_byte_of_the_files(played: Cast, database: Database) -> None:
    if database.kind != "sqlite":
        return
    version, _ = released_with(played, BODY)
    path = Path(make_url(database.url).database or "")
    before = words_in(path)

    erase_by_two(played, version)

    assert b"zebedee" in before
    assert words_in(path) == []


def words_in(path: Path) -> list[bytes]:
    """Look for the words in every byte of the database, its log and what lies beside them."""
    return sorted(
        {
            word
            for file in path.parent.glob(f"{path.name}*")
            for word in SPOKEN
            if word in file.read_bytes().lower()
        }
    )


def test_one_person_erases_nothing(house: House) -> None:
    played = house.play()
    version, release = released_with(played, BODY)
    lawyer, boss = house.clients(played.counsel, played.executive)

    unasked = boss.post(f"/versions/{version.id}/erase", {"confirm": "yes"})
    asked = lawyer.post(f"/versions/{version.id}/erase", {"reason": "The family asks."})
    alone = at_once([lambda: lawyer.post(f"/versions/{version.id}/erase", {"confirm": "yes"})] * 10)

    assert (unasked.status, asked.status) == (409, 303)
    assert {answer.status for answer in alone} == {409}
    assert file_statuses(house, played, release) == {200}


def file_statuses(house: House, played: Cast, release) -> set[int]:
    with engine.reading(played.world.engine) as db:
        files = [row.id for row in releases.files_of(db, release)]
    reader = house.client(played.writer)
    return {reader.get(f"/files/{file}").status for file in files}


def test_many_confirmations_erase_once(house: House) -> None:
    played = house.play()
    version, release = released_with(played, BODY)
    lawyer, boss = house.clients(played.counsel, played.executive)
    lawyer.post(f"/versions/{version.id}/erase", {"reason": "The family asks."})

    told = at_once([lambda: boss.post(f"/versions/{version.id}/erase", {"confirm": "yes"})] * MANY)

    statuses = sorted(answer.status for answer in told)
    assert statuses == [303] + [409] * (MANY - 1)
    assert house.entries(statement_of(played, version), "erased") == 1
    assert file_statuses(house, played, release) == {410}
    assert leaks_in_pages(house, played, version, release) == []


def statement_of(played: Cast, version):
    from drafting.store import statements

    with engine.reading(played.world.engine) as db:
        text = statements.find_text(db, version.text)
    assert text is not None
    return text.statement


def leaks_in_pages(house: House, played: Cast, version, release) -> list[str]:
    statement = statement_of(played, version)
    paths = (
        "/",
        f"/statements/{statement}",
        f"/statements/{statement}/draft",
        f"/versions/{version.id}",
        f"/releases/{release}",
        f"/search?q={VICTIM.split(maxsplit=1)[0]}",
        f"/incidents/{played.incident}",
    )
    reader = house.client(played.writer)
    return [
        path for path in paths if VICTIM in (page := reader.get(path)).text or page.status >= 500
    ]
