"""Folding for comparison: one character for one, so that offsets stay as they are.

Full-width forms and every script's digits become ASCII, capitals small, typographic quotes
straight, Traditional characters the Simplified ones they share words with. Folded text is
only ever compared, never shown. The character pairs are in `data/folds.txt` (made by tests/checks/make_folds.py).
"""

from functools import cache
from pathlib import Path

from checks.later import later

_FOLDS = Path(__file__).parent / "data" / "folds.txt"

# Variants that the table does not hold because both are in use in one script.
_VARIANTS = "爲为為为啓启裏里裡里牀床綫线着着著着妳你祂他佔占週周採采佈布衆众麼么幺么嚐尝喫吃羣群峯峰敎教靑青滙汇"


@cache
def _latin() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)}
    table |= {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    table |= {ord(mark): "'" for mark in "‘’ʼ＇"}
    table |= {ord(mark): '"' for mark in "“”„＂"}
    table |= {ord(mark): "-" for mark in "‐‑–—―−"}
    table |= {ord(space): " " for space in "\u00a0\u2002\u2003\u2009\u202f\u3000\t"}
    return table


@cache
def _pairs() -> str:
    return "".join(_FOLDS.read_text(encoding="utf-8").split())


@cache
def _han() -> dict[int, str]:
    text = _pairs() + _VARIANTS
    return _latin() | {ord(text[at]): text[at + 1] for at in range(0, len(text) - 1, 2)}


def fold(text: str, *, han: bool = True) -> str:
    """Folds a text for comparison; the result has the same length.

    >>> fold("Ｎｏ．１ 致歉聲明")
    'no.1 致歉声明'
    """
    if text.isascii():
        return text.lower().replace("\t", " ")
    folded = text.translate(_han()) if han else _fold_latin(text)
    return _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), folded)


def _fold_latin(text: str) -> str:
    """Folds a text without Han: its ASCII letters at once, the few other signs one by one.

    Bytes know no capitals but ASCII's, and no byte of another character is one of theirs.
    """
    small = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    for sign in set(_TYPOGRAPHIC.findall(small)):
        small = small.replace(sign, _latin().get(ord(sign), sign))
    return small


_OTHER_DIGIT = later(r"[^\D0-9]")
_TYPOGRAPHIC = later("[\t\u00a0\u02bc\u2000-\u2212\u3000\uff01-\uff5e]")
"""Where the characters lie that Latin text folds beside its capitals."""


@cache
def traditional_only() -> frozenset[str]:
    """Gives the characters that stand in Traditional text only (those GB 2312 lacks)."""
    return frozenset(old for old in _pairs()[0::2] if not _fits(old, "gb2312"))


@cache
def simplified_only() -> frozenset[str]:
    """Gives the characters that stand in Simplified text only (those Big5 lacks).

    Characters that Traditional text has too, in other words (后, 里, 干, 台), are not among them.
    """
    return frozenset(new for new in _pairs()[1::2] if not _fits(new, "big5"))


def _fits(character: str, charset: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
