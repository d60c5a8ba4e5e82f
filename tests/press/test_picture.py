"""The tall picture (长图): as wide as telephones want, cut where the words end, pixels alone."""

import io

import pytest
from PIL import Image

from drafting.domain.language import Language
from drafting.render.job import Job, TooTall, Work
from tests.press.papers import PAPERS, RELEASED, UNRELEASED, short

PAPER = (255, 255, 255)
MARGIN = 64


def picture_of(room, *editions, occasion=RELEASED) -> Image.Image:
    return Image.open(io.BytesIO(room.render(Job(Work.PICTURE, editions, occasion))))


@pytest.mark.parametrize("name", PAPERS)
def test_picture_is_1080_wide_and_ends_with_the_words(room, name):
    picture = picture_of(room, *PAPERS[name]).convert("RGB")
    ink = Image.eval(picture.convert("L"), lambda light: 255 if light < 250 else 0).getbbox()

    assert picture.width == 1080
    assert ink is not None
    assert ink[0] >= MARGIN - 2
    assert abs(picture.height - ink[3] - MARGIN) <= 30
    assert picture.getpixel((4, 4)) == PAPER


def test_picture_holds_pixels_and_nothing_else(room):
    picture = picture_of(room, *PAPERS["致歉信"])

    assert picture.info == {}
    assert picture.getexif() == {}


def test_long_draft_carries_mark_on_every_stretch(room):
    paper = short("\n\n".join(["我们正在核实。"] * 60), Language.ZH_CN)
    marked = picture_of(room, paper, occasion=UNRELEASED).convert("RGB")
    plain = picture_of(room, paper).convert("RGB")
    reds = [
        sum(1 for red, green, _ in _pixels(marked, top) if red > green + 12)
        for top in range(0, marked.height - 1100, 1100)
    ]

    assert len(reds) > 2
    assert min(reds) > 300
    assert sum(1 for red, green, _ in _pixels(plain, 0) if red > green + 12) == 0


def _pixels(picture: Image.Image, top: int):
    raw = picture.crop((0, top, 1080, top + 1100)).tobytes()
    return zip(raw[::3], raw[1::3], raw[2::3], strict=True)


def test_text_longer_than_a_picture_is_refused(room):
    paper = short("\n\n".join(["We are looking into it."] * 400))

    with pytest.raises(TooTall):
        picture_of(room, paper)


def test_text_longer_than_a_picture_is_released_without_one(room):
    paper = short("\n\n".join(["We are looking into it."] * 400))

    assert [file.kind for file in room.files((paper,), RELEASED)] == [
        "pdf",
        "plain",
        "markdown",
    ]
