"""An administrator's logo is drawn once before it is taken: no release fails over one."""

import io

import pytest
from PIL import Image

from drafting.commands.set_organisation import SetOrganisation, handle
from drafting.domain.canonical import Letterhead
from drafting.domain.language import Language
from drafting.domain.people import Role
from drafting.press_room import LogoUnsound, NoGlyph
from drafting.store import engine, pictures, settings
from tests.builders import World


def logo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (30, 8), (20, 60, 120)).save(out, "PNG")
    return out.getvalue()


def given(world: World, raw: bytes, name: str = "Harrow plc") -> tuple[Letterhead, bytes]:
    """Set a letterhead; give what stands afterwards, with its logo's bytes."""
    by = world.person(Role.ADMINISTRATOR).id
    heads = {Language.EN_GB: Letterhead(name)}
    handle(SetOrganisation(by, "UTC", heads, {Language.EN_GB: raw}), world.desk)
    return held(world)


def held(world: World) -> tuple[Letterhead, bytes]:
    with engine.reading(world.engine) as db:
        head = settings.letterhead(db, Language.EN_GB)
        return head, pictures.contents(db, [head.logo]).get(head.logo, b"")


@pytest.fixture
def world(database, room):
    """A store whose commands are handled with the real press room."""
    opened = engine.connect(database.url)
    yield World(opened, press=room)
    opened.dispose()


def test_sound_logo_is_kept_by_digest(world):
    head, kept = given(world, logo())

    assert (head.name, kept) == ("Harrow plc", logo())


@pytest.mark.parametrize("raw", [b"\x89PNG and nothing more", logo()[:40], b"RIFFnothing"])
def test_broken_logo_is_refused_and_nothing_changes(world, raw):
    before = held(world)

    with pytest.raises(LogoUnsound):
        given(world, raw)
    assert held(world) == before


def test_name_that_no_font_draws_is_told_with_the_logo(world):
    with pytest.raises(NoGlyph):
        given(world, logo(), name="Harrow 😀")
