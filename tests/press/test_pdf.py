"""What a released PDF is made of: faces, tags, metadata, and the same bytes every time."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PIL import Image

from drafting.domain.forms import PartRole
from drafting.domain.language import Language
from drafting.press_room import ROOT, NoGlyph
from drafting.render.job import Job, Work, packed
from drafting.render.occasion import Mark, released, unreleased
from tests.press.papers import HARROW, PAPERS, RELEASED, STATEMENT, UNRELEASED, short
from tests.press.reading import fonts_of, pages_of, run

FACES = {
    Language.ZH_CN: ("Onevoice-Serif-SC", "认真骨"),
    Language.ZH_TW: ("Onevoice-Serif-TC", "認真骨"),
    Language.ZH_HK: ("Onevoice-Serif-HK", "認真骨"),
}


def pdf_of(room, *editions, occasion=RELEASED):
    return room.render(Job(Work.PDF, editions, occasion))


@pytest.mark.parametrize("language", FACES)
def test_chinese_is_set_in_its_own_regions_face(room, language):
    face, words = FACES[language]

    assert fonts_of(pdf_of(room, short(words, language))) == {
        face,
        f"{face}-Bold",
        "Onevoice-Latin-Serif",
        "Onevoice-Latin-Serif-Bold",
    }


def test_rare_name_is_set_in_whole_face_of_its_region(room):
    pdf = pdf_of(room, short("经办人：王喆堃", Language.ZH_CN))

    assert {name for name in fonts_of(pdf) if "CJK" in name} == {"Noto-Serif-CJK-SC"}


def test_english_beside_chinese_writes_names_in_its_twins_face(room):
    pdf = pdf_of(room, short("你好", Language.ZH_HK), short("Ms Ho (何詠琳)", Language.EN_GB))

    assert {name for name in fonts_of(pdf) if "CJK" in name or "-SC" in name} == set()


def test_metadata_is_title_issuer_language_and_day_alone(room):
    paper = PAPERS["press release"]
    reader: Any = pypdf.PdfReader(io.BytesIO(pdf_of(room, *paper)))

    assert reader.metadata == {
        "/Title": paper[0].canonical.text_of(PartRole.HEADLINE),
        "/Author": "Harrow & Lisle Water plc",
        "/CreationDate": "D:20261021",
        "/ModDate": "D:20261021",
    }
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert list(reader.attachments) == []


def test_file_holds_no_identifier_of_the_store(room):
    reader: Any = pypdf.PdfReader(io.BytesIO(pdf_of(room, *PAPERS["雙語"])))
    held = b"".join(
        thing.get_data() if isinstance(thing, pypdf.generic.StreamObject) else str(thing).encode()
        for thing in (reader.get_object(n) for n in range(1, reader.trailer["/Size"]))
        if thing is not None
    )

    assert STATEMENT.encode() not in held
    assert str(ROOT).encode() not in held


def test_headline_list_and_table_are_tagged(room):
    tags = run("pdfinfo", "-struct", "-", given=pdf_of(room, *PAPERS["press release"])).decode()

    assert {"H1", "H2", "L", "LI", "Table", "TH", "TD", "Link"} <= {
        line.split()[0].rstrip(":") for line in tags.splitlines() if line.strip()
    }


@pytest.mark.parametrize("occasion", [UNRELEASED, replace(RELEASED, mark=Mark.DEMONSTRATION)])
def test_unreleased_page_carries_mark_on_every_page(room, occasion):
    words = "\n\n".join(["Every page of this is a draft."] * 80)
    pages = pages_of(pdf_of(room, short(words), occasion=occasion))
    mark = "Draft–notforrelease" if occasion is UNRELEASED else "Demonstration–nothinghereisreal"

    assert len(pages) > 1
    assert [mark in "".join(page.split()) for page in pages] == [True] * len(pages)


def test_release_date_is_that_of_the_organisations_zone(room):
    paper = short("Written on {release-date}.")
    at = datetime(2026, 10, 21, 16, 10, tzinfo=UTC)
    late = released(at, "Asia/Hong_Kong", demo=False, drill=False)

    assert "Written on 22 October 2026." in pages_of(pdf_of(room, paper, occasion=late))[0]


_ELSEWHERE = """
import sys
from pathlib import Path
from typing import Any
from drafting.press_room import PressRoom
from drafting.render.job import unpacked
room = PressRoom(Path(sys.argv[1]))
sys.stdout.buffer.write(room.render(unpacked(sys.stdin.buffer.read())))
room.close()
"""


@pytest.mark.parametrize("work", [Work.PDF, Work.PICTURE])
def test_same_version_gives_same_bytes_elsewhere(room, work):
    job = Job(work, PAPERS["雙語"], RELEASED)
    here = room.render(job)
    elsewhere = subprocess.run(
        [sys.executable, "-c", _ELSEWHERE, str(ROOT / "instance" / "press")],
        input=packed(job),
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "77", "TZ": "America/St_Johns", "LANG": "C"},
        timeout=120,
    ).stdout

    assert elsewhere == here


def test_character_without_glyph_is_refused_and_named(room):
    with pytest.raises(NoGlyph) as refused:
        pdf_of(room, short("All is well 😀, really\u200b."))

    assert [(need.key, need.args) for need in refused.value.needs] == [
        ("press-no-glyph", {"characters": "😀 (U+1F600), U+200B"})
    ]


def test_logo_is_drawn_without_what_came_with_it(room):
    tainted = io.BytesIO()
    picture = Image.new("RGB", (300, 80), (20, 60, 120))
    exif = Image.Exif()
    exif[0x010E] = "secret-of-the-camera"
    picture.save(tainted, "JPEG", exif=exif)
    head = replace(HARROW, logo="ab" * 32)
    paper = replace(short("With a logo."), logo=tainted.getvalue())
    paper = replace(paper, canonical=replace(paper.canonical, letterhead=head))
    reader: Any = pypdf.PdfReader(io.BytesIO(pdf_of(room, paper)))

    assert next(image.image.size for image in reader.pages[0].images) == (300, 80)
    assert b"secret-of-the-camera" in tainted.getvalue()
    assert b"secret-of-the-camera" not in pdf_of(room, paper)


def test_files_of_a_pair_are_four_each_and_one_of_both(room):
    files = room.files(PAPERS["雙語"], RELEASED)

    assert [(file.kind, file.language, file.media_type) for file in files] == [
        ("pdf", "zh-Hant-HK", "application/pdf"),
        ("plain", "zh-Hant-HK", "text/plain"),
        ("picture", "zh-Hant-HK", "image/png"),
        ("markdown", "zh-Hant-HK", "text/markdown"),
        ("pdf", "en-GB", "application/pdf"),
        ("plain", "en-GB", "text/plain"),
        ("picture", "en-GB", "image/png"),
        ("markdown", "en-GB", "text/markdown"),
        ("pair", "zh-Hant-HK_en-GB", "application/pdf"),
    ]
    assert len({file.name for file in files}) == len(files)
    assert all(file.name.isascii() for file in files)


def test_files_are_named_by_the_day_that_they_show(room):
    late = datetime(2026, 11, 18, 22, 51, tzinfo=UTC)

    day = released(late, "Asia/Taipei", demo=False, drill=False)
    files = room.files((short("Released {release-date}."),), day)

    assert {file.name[:10] for file in files} == {"2026-11-19"}


@pytest.mark.parametrize(
    ("drill", "name", "mark"),
    [(False, "draft", "[Draft – not for release]"), (True, "drill", "[Drill – not a real event]")],
)
def test_files_of_what_is_not_released_are_marked_and_undated(room, drill, name, mark):
    files = room.files((short("Written on {release-date}."),), unreleased(drill=drill))
    words = {file.kind: file.content for file in files}

    assert b"Written on [date of release]." in words["plain"]
    assert words["plain"].startswith(mark.encode())
    assert words["markdown"].startswith(mark.encode())
    assert {file.name.split("-")[0] for file in files} == {name}


def test_folder_of_fonts_is_whole_after_preparing_twice(tmp_path: Path):
    from drafting.render import fonts

    fonts.prepare(tmp_path)
    first = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "faces").iterdir()}
    fonts.prepare(tmp_path)

    assert fonts.is_ready(tmp_path)
    assert {p.name: p.stat().st_mtime_ns for p in (tmp_path / "faces").iterdir()} == first
