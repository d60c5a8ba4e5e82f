"""The interface's words, read from the Fluent catalogues in `drafting/locale`.

Pure once read: a key and its values give a sentence. Hong Kong's catalogue is an overlay of
Taiwan's: what it lacks is Taiwan's. English is the last resort, and in tests an error.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from drafting.domain.language import Catalogue

_KEPT = 8_192
LOCALE = Path(__file__).resolve().parent.parent / "locale"

TAGS: dict[Catalogue, str] = {
    Catalogue.EN: "en-GB",
    Catalogue.ZH_HANS: "zh-Hans-CN",
    Catalogue.ZH_HANT_TW: "zh-Hant-TW",
    Catalogue.ZH_HANT_HK: "zh-Hant-HK",
}
"""The BCP 47 tag of each interface language: what `lang` says and how numbers are written."""

_CHAIN: dict[Catalogue, tuple[Catalogue, ...]] = {
    Catalogue.EN: (Catalogue.EN,),
    Catalogue.ZH_HANS: (Catalogue.ZH_HANS,),
    Catalogue.ZH_HANT_TW: (Catalogue.ZH_HANT_TW,),
    Catalogue.ZH_HANT_HK: (Catalogue.ZH_HANT_HK, Catalogue.ZH_HANT_TW),
}


class MissingWord(LookupError):
    """No catalogue of the language's own chain has the key."""


class BrokenWord(ValueError):
    """The sentence asks for a value that was not given, or cannot be read."""


@lru_cache(maxsize=len(Catalogue))
def bundle(catalogue: Catalogue) -> FluentBundle:
    """Read every file of one catalogue; the first use costs the parsing, the next ones nothing."""
    read = FluentBundle([TAGS[catalogue]], use_isolating=False)
    for path in sorted((LOCALE / catalogue.value).glob("*.ftl")):
        read.add_resource(FluentResource(path.read_text("utf-8")))
    return read


def knows(catalogue: Catalogue, key: str) -> bool:
    """Tell whether the language's own chain has a key."""
    return any(bundle(link).has_message(key) for link in _CHAIN[catalogue])


def words(catalogue: Catalogue, key: str, *, strict: bool = False, **values: Any) -> str:
    """Give the sentence of a key in a language, with its values filled in.

    What holds no value, or whole numbers alone, is kept: a page says it many times over.

    Raises:
        MissingWord: where no catalogue has the key; when `strict`, where English alone has it.
        BrokenWord: when `strict`, where a value is missing.
    """
    if all(type(value) is int for value in values.values()):
        return _kept(catalogue, key, tuple(values.items()), strict=strict)
    return _said(catalogue, key, values, strict=strict)


@lru_cache(maxsize=_KEPT)
def _kept(
    catalogue: Catalogue, key: str, values: tuple[tuple[str, int], ...], *, strict: bool
) -> str:
    return _said(catalogue, key, dict(values), strict=strict)


def _said(catalogue: Catalogue, key: str, values: dict[str, Any], *, strict: bool) -> str:
    chain = _CHAIN[catalogue] if strict else (*_CHAIN[catalogue], Catalogue.EN)
    for link in chain:
        read = bundle(link)
        if not read.has_message(key):
            continue
        message = read.get_message(key)
        if message.value is None:
            continue
        text, errors = read.format_pattern(message.value, values)
        if errors and strict:
            raise BrokenWord(f"{key} in {link}: {errors}")
        return str(text)
    raise MissingWord(f"{key} in {catalogue}")
