"""Which language and zone a page speaks: the person's choice, else the browser's.

The table is our own: no library maps zh-TW, zh-HK or zh-CN to a script.
"""

from flask import g, request, session
from werkzeug.datastructures import LanguageAccept

from drafting.domain.language import Catalogue, Language
from drafting.web.current import reader_or_none

CHOICE = "catalogue"
"""Where the cookie keeps the language somebody chose before signing in."""

TABLE: dict[str, Catalogue] = {
    "en": Catalogue.EN,
    "zh": Catalogue.ZH_HANS,
    "zh-cn": Catalogue.ZH_HANS,
    "zh-sg": Catalogue.ZH_HANS,
    "zh-my": Catalogue.ZH_HANS,
    "zh-hans": Catalogue.ZH_HANS,
    "cmn": Catalogue.ZH_HANS,
    "cmn-hans": Catalogue.ZH_HANS,
    "zh-tw": Catalogue.ZH_HANT_TW,
    "zh-hant": Catalogue.ZH_HANT_TW,
    "cmn-hant": Catalogue.ZH_HANT_TW,
    "zh-hk": Catalogue.ZH_HANT_HK,
    "zh-mo": Catalogue.ZH_HANT_HK,
    "zh-hant-hk": Catalogue.ZH_HANT_HK,
    "zh-hant-mo": Catalogue.ZH_HANT_HK,
    "yue": Catalogue.ZH_HANT_HK,
    "yue-hans": Catalogue.ZH_HANS,
    "zh-yue": Catalogue.ZH_HANT_HK,
}
"""Tags in lower case; a longer tag falls back to its beginning (`zh-Hans-SG` → `zh-hans`)."""


_WRITES = {
    Catalogue.EN: Language.EN_GB,
    Catalogue.ZH_HANS: Language.ZH_CN,
    Catalogue.ZH_HANT_TW: Language.ZH_TW,
    Catalogue.ZH_HANT_HK: Language.ZH_HK,
}


def catalogue_of(tag: str) -> Catalogue | None:
    """Find the catalogue for a language tag, by its longest known beginning.

    >>> catalogue_of("zh-TW").value, catalogue_of("zh-Hant-MO-x-y").value, catalogue_of("fr")
    ('zh_Hant_TW', 'zh_Hant_HK', None)
    """
    pieces = tag.lower().replace("_", "-").split("-")
    while pieces:
        found = TABLE.get("-".join(pieces))
        if found is not None:
            return found
        pieces.pop()
    return None


def negotiated(accepted: LanguageAccept) -> Catalogue:
    """Give the catalogue a browser asks for most, English where it asks for none of ours.

    A higher quality wins, the earlier of equals; quality 0 refuses.
    """
    for tag, quality in accepted:
        found = catalogue_of(tag) if quality > 0 else None
        if found is not None:
            return found
    return Catalogue.EN


def chosen() -> Catalogue:
    """Give the catalogue of this request: the person's, else the cookie's, else the browser's."""
    found = g.get("catalogue")
    if found is None:
        found = g.catalogue = _choose()
    return Catalogue(found)


def _choose() -> Catalogue:
    reader = reader_or_none()
    if reader is not None and reader.catalogue is not None:
        return reader.catalogue
    if session.get(CHOICE) in set(Catalogue):
        return Catalogue(session[CHOICE])
    return negotiated(request.accept_languages)


def own_language() -> Language:
    """Give the language in which this request's reader most likely writes."""
    return _WRITES[chosen()]


def tell_in(zone: str) -> None:
    """Let this request's page tell every moment in one zone, whatever the reader's own is."""
    g.told_in = zone


def told_in() -> str:
    """Give the zone in which this request's page tells moments that name none of their own."""
    return str(g.get("told_in", "")) or chosen_zone()


def chosen_zone() -> str:
    """Give the reader's own IANA zone, in which pages tell the time and read what is typed."""
    reader = reader_or_none()
    return "UTC" if reader is None else reader.zone
