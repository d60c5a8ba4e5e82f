"""The fonts of released files: small static subsets of Debian's Noto, in a folder of their own.

A Chinese release set in the whole Noto CJK costs twice the time and more than twice the bytes of
one set in a subset, so `prepare` cuts, for each region, the characters its usual encoding holds;
the whole Noto stands behind them for rare names. Chinese pages take their Latin letters from a
cut without the punctuation both scripts share: “ ” ‘ ’ … — · are Chinese there, and full-width.

The folder is the only one the press room's fontconfig knows, so a file looks the same on every
machine. `python -m drafting.render.fonts FOLDER` prepares it; the press room does so by itself
where that was forgotten. docs/decisions/0008-fonts.md says why.
"""

import fcntl
import io
import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from drafting.domain.language import Language

RECIPE = "3"
"""Raised whenever what `prepare` makes changes, so that an older folder is made anew."""

DEBIAN_CJK = Path("/usr/share/fonts/opentype/noto")
DEBIAN_LATIN = Path("/usr/share/fonts/truetype/noto")
SHARED_MARKS = frozenset("‘’“”—―…‥·")
"""Punctuation that Chinese and Latin text share a code point for but not a shape."""

ENGLISH = frozenset({Language.EN_GB, Language.EN_US})
LATIN_BESIDE_CHINESE = "Onevoice Latin Serif"
"""Noto Serif without the shared marks."""

_FACES = {"SC": ("gb2312", 2), "TC": ("big5", 3), "HK": ("big5hkscs", 4)}
"""Region's suffix → the encoding its subset holds, its index in Debian's collections."""

_REGIONS = {
    Language.EN_GB: "SC",
    Language.EN_US: "SC",
    Language.ZH_CN: "SC",
    Language.ZH_TW: "TC",
    Language.ZH_HK: "HK",
}
_ALWAYS = (range(0x20, 0x500), range(0x2000, 0x2800), range(0x3000, 0x3400), range(0xFE10, 0xFFEF))
_LATIN_STYLES = ("Regular", "Italic", "Bold", "BoldItalic")
_CJK_STYLES = ("Regular", "Bold")
_SYMBOLS = ("NotoSansMath-Regular.ttf", "NotoSansSymbols-Regular.ttf")
_SYMBOL_FAMILIES = ("Noto Sans Math", "Noto Sans Symbols")
_KEPT_FEATURES = ("ccmp", "kern", "mark", "mkmk", "liga")
_DROPPED_TABLES = ("BASE", "VORG", "vhea", "vmtx")


class FontsMissing(RuntimeError):
    """Debian's fonts are not installed; the message holds the command that installs them."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is missing: apt-get install --no-install-recommends "
            "fonts-noto-cjk fonts-noto-core"
        )


@dataclass(frozen=True, slots=True)
class Families:
    """The font families of one language, first choice first, for running text and for labels."""

    text: tuple[str, ...]
    labels: tuple[str, ...]


def families(language: Language, beside: Language | None = None) -> Families:
    """Name the families a text in this language is set in.

    An English text beside a Chinese one writes Chinese names as its twin does.

    >>> families(Language.ZH_HK).text[:2]
    ('Onevoice Latin Serif', 'Onevoice Serif HK')
    >>> families(Language.EN_GB, Language.ZH_HK).text[:2]
    ('Noto Serif', 'Onevoice Serif HK')
    """
    is_english = language in ENGLISH
    region = _REGIONS[beside if is_english and beside else language]
    chinese = (f"Onevoice Serif {region}", f"Noto Serif CJK {region}", *_SYMBOL_FAMILIES)
    if is_english:
        return Families(("Noto Serif", *chinese), ("Noto Sans", *chinese))
    return Families((LATIN_BESIDE_CHINESE, *chinese), (LATIN_BESIDE_CHINESE, *chinese))


def is_ready(folder: Path) -> bool:
    """Tell whether the folder holds what this version of Onevoice makes, at this very place."""
    stamp = folder / "stamp"
    return stamp.is_file() and stamp.read_text("utf-8") == _stamp(folder)


def prepare(folder: Path) -> None:
    """Make the folder whole where it is not; safe to call from several processes at once.

    Raises:
        FontsMissing: when Debian's fonts are not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_ready(folder):
            _fill(folder)


def _stamp(folder: Path) -> str:
    sizes = [str(path.stat().st_size) if path.exists() else "-" for path in _originals()]
    return "\n".join((RECIPE, str(folder.resolve()), *sizes))


def _originals() -> Iterator[Path]:
    yield from (DEBIAN_CJK / f"NotoSerifCJK-{weight}.ttc" for weight in _CJK_STYLES)
    yield from (DEBIAN_LATIN / f"NotoSerif-{weight}.ttf" for weight in _LATIN_STYLES)
    yield from (DEBIAN_LATIN / f"NotoSans-{weight}.ttf" for weight in _LATIN_STYLES)
    yield from (DEBIAN_LATIN / name for name in _SYMBOLS)


def _fill(folder: Path) -> None:
    faces = folder / "faces"
    shutil.rmtree(faces, ignore_errors=True)
    faces.mkdir()
    for original in _originals():
        if not original.exists():
            raise FontsMissing(original)
        (faces / original.name).symlink_to(original)
    for weight in _LATIN_STYLES:
        _cut_latin(faces, weight)
    for region in _FACES:
        for weight in _CJK_STYLES:
            _cut_chinese(faces, weight, region)
    (folder / "coverage.json").write_text(json.dumps(_coverage()), "utf-8")
    (folder / "fonts.conf").write_text(_fontconfig(folder.resolve()), "utf-8")
    (folder / "stamp").write_text(_stamp(folder), "utf-8")


def _cut_latin(faces: Path, weight: str) -> None:
    original = DEBIAN_LATIN / f"NotoSerif-{weight}.ttf"
    kept = _characters(original, 0) - {ord(mark) for mark in SHARED_MARKS}
    family = LATIN_BESIDE_CHINESE
    _write(_subset(original, 0, kept), faces / f"{family}-{weight}.ttf", family, weight)


def _cut_chinese(faces: Path, weight: str, region: str) -> None:
    encoding, index = _FACES[region]
    kept = {code for codes in _ALWAYS for code in codes} | _encodable(encoding)
    family = f"Onevoice Serif {region}"
    original = DEBIAN_CJK / f"NotoSerifCJK-{weight}.ttc"
    _write(_subset(original, index, kept), faces / f"{family}-{weight}.otf", family, weight)


def _encodable(encoding: str) -> set[int]:
    codes = (*range(0x3400, 0xA000), *range(0x20000, 0x30000))
    return {code for code in codes if chr(code).encode(encoding, "ignore")}


def _subset(original: Path, index: int, codes: Iterable[int]) -> bytes:
    import uharfbuzz

    plan = uharfbuzz.SubsetInput()
    plan.flags = uharfbuzz.SubsetFlags.NO_HINTING
    plan.sets(uharfbuzz.SubsetInputSets.UNICODE).update(codes)
    features = plan.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG)
    features.clear()
    features.update(_tag(name) for name in _KEPT_FEATURES)
    plan.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG).update(_tag(n) for n in _DROPPED_TABLES)
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(original)), index)
    return bytes(plan.subset(face).blob.data)


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")


def _write(font: bytes, path: Path, family: str, style: str) -> None:
    """Give the cut a name of its own, so that fontconfig never takes one for the other."""
    from fontTools.ttLib import TTFont

    shown = style.replace("BoldItalic", "Bold Italic")
    cut = TTFont(io.BytesIO(font), recalcTimestamp=False)
    cut["name"].names = []
    names = {1: family, 2: shown, 4: f"{family} {shown}", 6: f"{family}-{style}".replace(" ", "")}
    for number, name in names.items():
        cut["name"].setName(name, number, 3, 1, 0x409)
    cut.save(path)


def _characters(original: Path, index: int) -> set[int]:
    from fontTools.ttLib import TTFont

    with TTFont(original, fontNumber=index, lazy=True) as font:
        return set(font.getBestCmap())


def _coverage() -> dict[str, list[list[int]]]:
    """List, for each language, the ranges of code points its regular faces can draw."""
    symbols = set().union(*(_characters(DEBIAN_LATIN / name, 0) for name in _SYMBOLS))
    shared = symbols | _characters(DEBIAN_LATIN / "NotoSerif-Regular.ttf", 0)
    by_region = {
        region: shared | _characters(DEBIAN_CJK / "NotoSerifCJK-Regular.ttc", index)
        for region, (_, index) in _FACES.items()
    }
    return {tag.value: _ranges(by_region[region]) for tag, region in _REGIONS.items()}


def _ranges(codes: set[int]) -> list[list[int]]:
    """Write a set of numbers as ranges, both ends included.

    >>> _ranges({1, 2, 3, 7})
    [[1, 3], [7, 7]]
    """
    ranges: list[list[int]] = []
    for code in sorted(codes):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def _fontconfig(folder: Path) -> str:
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        "<fontconfig>\n"
        f"  <dir>{escape(str(folder / 'faces'))}</dir>\n"
        f"  <cachedir>{escape(str(folder / 'cache'))}</cachedir>\n"
        "</fontconfig>\n"
    )


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
