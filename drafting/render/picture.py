"""The press page as one tall picture (长图), 1,080 pixels wide, for telephones and feeds.

It is laid out as a single page, rasterised by PDFium and cut where the words end. The file holds
pixels and no metadata.
"""

import io
from itertools import count, takewhile

import pypdfium2
from PIL import Image

from drafting.domain.edition import Edition
from drafting.domain.language import Language
from drafting.render.fonts import families
from drafting.render.furniture import mark
from drafting.render.job import TooTall
from drafting.render.occasion import Occasion
from drafting.render.pdf import Press, laid_out, listed, set_in, twin_of
from drafting.render.press_html import Medium, is_released

WIDTH = 1080
MARGIN = 64
TALLEST = 19_000
"""Pixels: PDF pages end at 14,400 points, and no feed shows more."""

IN_PICTURE = Medium("picture", WIDTH - 2 * MARGIN, english=33, chinese=34)

_POINTS = 72 / 96
_STRETCH = 1100
"""One mark for so many pixels, so that no screenful is without."""

_COLOURS = 64
_NEARLY_WHITE, _WHITE = 252, 255


def picture(press: Press, editions: tuple[Edition, ...], occasion: Occasion) -> bytes:
    """Draw the sheets of a document as one PNG.

    Raises:
        TooTall: above `TALLEST` pixels.
        UnsoundLogo: when a logo's bytes are no picture.
    """
    bare = _page(press, editions, occasion, across=0)
    height = _height(bare)
    if not is_released(occasion):
        tops = takewhile(lambda top: top < height - MARGIN, count(_STRETCH // 3, _STRETCH))
        bare = _page(press, editions, occasion, across=len(list(tops)))
    return _png(bare, height)


def _page(press: Press, editions: tuple[Edition, ...], occasion: Occasion, across: int) -> bytes:
    rules = [
        f"@page {{ size: {WIDTH}px {TALLEST}px; margin: {MARGIN}px }}",
        *(
            f".across-{n} {{ top: {_STRETCH // 3 + _STRETCH * (n - 1)}px }}"
            for n in range(1, across + 1)
        ),
    ]
    for number, edition in enumerate(editions, 1):
        rules.append(set_in(number, edition.canonical.language, twin_of(edition, editions)))
    words = mark(editions[0], occasion)
    rules.append(f".across {{ font-family: {_mark_fonts(editions[0].canonical.language)} }}")
    document = laid_out(
        press, editions, occasion, press.in_picture, "\n".join(rules), IN_PICTURE, (words,) * across
    )
    if len(document.pages) > 1:
        raise TooTall
    out = io.BytesIO()
    document.write_pdf(out)
    return out.getvalue()


def _mark_fonts(language: Language) -> str:
    return listed(families(language).labels)


def _height(page: bytes) -> int:
    """Measure where the lowest thing on the page ends, in pixels from the top, with a margin."""
    document = pypdfium2.PdfDocument(page)
    try:
        lowest: float = min(thing.get_bounds()[1] for thing in document[0].get_objects())
    finally:
        document.close()
    return round(TALLEST - lowest / _POINTS) + MARGIN


def _png(page: bytes, height: int) -> bytes:
    document = pypdfium2.PdfDocument(page)
    try:
        drawn = document[0].render(
            scale=1 / _POINTS, crop=(0, (TALLEST - height) * _POINTS, 0, 0), no_smoothtext=False
        )
        pixels = drawn.to_pil().convert("RGB")
    finally:
        document.close()
    few = pixels.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.putpalette([_WHITE if part >= _NEARLY_WHITE else part for part in few.getpalette() or ()])
    out = io.BytesIO()
    few.save(out, "PNG", compress_level=6)
    return out.getvalue()
