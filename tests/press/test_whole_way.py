"""A text goes through both approvals to its PDF, whole: texts of our own, and real ones."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from drafting.commands import keep_words
from drafting.domain.canonical import Canonical
from drafting.domain.edition import Edition
from drafting.domain.forms import Form, PartRole
from drafting.domain.language import Language
from drafting.press_room import PressRoom
from drafting.render.job import Job, Work
from drafting.render.occasion import released as on_release
from drafting.store import engine
from drafting.store.tables import release_bytes, release_files, releases
from tests.builders import World, cast
from tests.press.reading import unlike

OWN = {
    Language.EN_GB: "# Trams stopped\n\nAt 07:40 on 4 May 2026 a wire fell at **Quay Street**. "
    "We are sorry.\n\n- Buses run instead.\n- Tickets of that day are refunded.",
    Language.ZH_CN: "2026年5月4日7时40分，码头街接触网断线，**3条线路**停运。\n\n对此我们深表歉意。\n\n"
    "- 已安排公交接驳；\n- 当日车票全额退款。",
    Language.ZH_TW: "2026年5月4日7時40分，碼頭街架空線斷落，**3條路線**停駛。\n\n造成旅客不便，我們深感抱歉。\n\n"
    "- 已安排公車接駁\n- 當日車票全額退費",
    Language.ZH_HK: "2026年5月4日早上7時40分，碼頭街架空電纜墮下，**3條路線**暫停服務。\n\n我們就事件致歉。\n\n"
    "- 已安排接駁巴士\n- 當日車費全數退還",
}
_REGIONS = {"en": Language.EN_GB, "zh-Hans": Language.ZH_CN, "zh-Hant": Language.ZH_TW}
_EACH = 2
"""Real statements taken of each language."""


def released(database, room: PressRoom, language: Language, body: str) -> tuple[Canonical, bytes]:
    """Take a body through both approvals and the release; give what was approved and its PDF."""
    opened = engine.connect(database.url)
    world = World(opened, press=room)
    played = cast(world)
    parts = {PartRole.HEADLINE: "Onevoice", PartRole.BODY: body}
    statement = world.statement(
        played.writer,
        played.incident,
        form=Form.STATEMENT,
        language=language,
        parts={language: parts},
    )
    round_ = world.submit(played.writer, statement)
    (version,) = world.versions(round_)
    for key in {remark.key for remark in version.remarks if remark.is_must}:
        reason = "Published so by its issuer."
        keep_words.handle(
            keep_words.KeepWords(played.counsel.id, version.id, key, reason), world.desk
        )
    world.approve(played.counsel, round_)
    world.approve(played.executive, round_)
    world.release(played.press_officer, round_)
    with engine.reading(opened) as db:
        query = (
            select(release_bytes.c.bytes)
            .join(release_files, release_files.c.id == release_bytes.c.file)
            .where(release_files.c.kind == "pdf")
        )
        content = db.execute(query).scalar_one()
        at = db.execute(select(releases.c.public_at)).scalar_one()
    opened.dispose()
    assert version.canonical is not None
    edition = Edition(version.canonical, version.number, version.code)
    occasion = on_release(at, "Europe/London", demo=False, drill=False)
    page = room.render(Job(Work.PREVIEW, (edition,), occasion)).decode()
    assert unlike(content, [page], (edition,), occasion) is None
    return version.canonical, content


@pytest.mark.parametrize("language", list(OWN))
def test_own_text_reaches_its_pdf_whole(database, room, language):
    approved, content = released(database, room, language, OWN[language])

    assert approved.text_of(PartRole.BODY) == OWN[language]
    assert content.startswith(b"%PDF-")


def real_statements() -> list[tuple[str, str, str]]:
    """Pick real statements, two of each language; none where ../shared is absent."""
    file = Path(__file__).resolve().parents[3] / "shared" / "gold" / "statements-real-dev.jsonl"
    if not file.is_file():
        return [("absent", "en", "")]
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [
        (row["id"], row["lang"], row["text"])
        for lang in _REGIONS
        for row in [one for one in rows if one["lang"] == lang][:_EACH]
    ]


@pytest.mark.shared
@pytest.mark.parametrize(("name", "lang", "words"), real_statements())
def test_real_statement_reaches_its_pdf_whole(database, room, name, lang, words):
    approved, content = released(database, room, _REGIONS[lang], words)

    assert approved.text_of(PartRole.BODY) == words, name
    assert content.startswith(b"%PDF-")
