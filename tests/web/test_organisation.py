"""Letterheads: what an administrator sets, and the logo that released documents then carry."""

import io

import pytest
from PIL import Image

from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.queries import export
from drafting.store import settings
from drafting.store.engine import reading
from drafting.web.routes import MOST_LOGO

PATH = "/routes/organisation"


def logo(kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 80), (20, 60, 120)).save(out, kind)
    return out.getvalue()


def form(raw: bytes, **more: str) -> dict[str, object]:
    sent = (io.BytesIO(raw), "logo.png")
    return {"zone": "Europe/London", "name-en-GB": "Harrow plc", "logo-en-GB": sent, **more}


@pytest.fixture
def administrator(visit, played):
    return visit(played.world.person(Role.ADMINISTRATOR))


def head_of(played):
    with reading(played.world.engine) as db:
        return settings.letterhead(db, Language.EN_GB)


def test_logo_stands_on_what_is_cut_from_then_on(administrator, played):
    answer = administrator.post(PATH, form(logo()))
    statement = played.world.statement(played.writer, played.incident)
    round_ = played.world.submit(played.writer, statement)
    (version,) = played.world.versions(round_)

    with reading(played.world.engine) as db:
        (edition,) = export.export_of_version(db, version.id).editions
    assert answer.status_code == 303
    assert "A logo is set" in administrator.get(PATH).text
    assert edition.logo == logo()


def test_logo_stays_until_it_is_taken_away(administrator, played):
    administrator.post(PATH, form(logo()))
    administrator.post(PATH, form(b""))
    kept = head_of(played)
    administrator.post(PATH, form(b"", **{"bare-en-GB": "yes"}))

    assert (bool(kept.logo), head_of(played).logo) == (True, "")


@pytest.mark.parametrize("raw", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"MZ", b"GI"])
def test_logo_that_is_no_picture_is_refused(administrator, played, raw):
    answer = administrator.post(PATH, form(raw))

    assert answer.status_code == 422
    assert "The logo in the letterhead cannot be drawn" in answer.text
    assert head_of(played).name != "Harrow plc"


def test_too_large_a_logo_is_told_at_its_field(administrator):
    answer = administrator.post(PATH, form(b"\x89PNG" + bytes(MOST_LOGO * 1000)))

    assert answer.status_code == 422
    assert f"This file is larger than {MOST_LOGO} KB." in answer.text
