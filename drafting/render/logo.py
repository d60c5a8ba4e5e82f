"""The letterhead's logo, drawn anew: the pixels and nothing else that came with the file."""

import io

from PIL import Image, UnidentifiedImageError

MOST_PIXELS = 4_000_000
WIDEST = 1_600
"""Pixels a logo keeps on its longer side: 300 dpi over 13 cm."""

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")


class UnsoundLogo(ValueError):
    """The bytes are no picture we can draw, or a far too large one."""


def clean_logo(content: bytes) -> bytes:
    """Give the picture as a PNG without any metadata; the same bytes for the same pixels.

    Raises:
        UnsoundLogo: when it is no PNG, JPEG, WebP or GIF, or above `MOST_PIXELS`.
    """
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise UnsoundLogo
            pixels = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise UnsoundLogo from error
    pixels.thumbnail((WIDEST, WIDEST))
    bare = Image.frombytes("RGBA", pixels.size, pixels.tobytes())
    out = io.BytesIO()
    bare.save(out, "PNG")
    return out.getvalue()
