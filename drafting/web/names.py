"""What places are called in the reader's language.

A jurisdiction is kept as a code and shown as a name. The codes whose names differ between the
regions have keys of their own (`territory-<code>`); all others are called as Babel's tables do.
"""

import re

from babel import Locale

from drafting.web.translation import babel_locale, t

OWN_NAMES = ("cn", "hk", "mo", "tw")
"""Places that each region calls in its own words; no table of others decides that for us."""

_CODE = re.compile(r"[A-Z]{2}")


def territory(code: str) -> str:
    """Name a place kept as an ISO 3166 code: `GB` reads 'United Kingdom', '英国', '英國'.

    What is no code ('the European Union', 'England') was typed as words and stays so.
    """
    if code.lower() in OWN_NAMES:
        return t(f"territory-{code.lower()}")
    if not _CODE.fullmatch(code):
        return code
    return str(Locale.parse(babel_locale()).territories.get(code, code))
