"""The least that a judge can be: a short list of stock phrases, and the commonest answers.

Figures beside it show what the rules add. It is what an hour's work would give, no more.
"""

import re

from tests.checks.labelled.labels import FLAGS, Row
from tests.checks.labelled.scoring import Judged, Place

_PHRASES = {
    "vague": "as soon as possible|some customers|a small number of|appropriate measures|in due course|尽快|盡快|有关部门|有關部門|相关部门|相關單位|高度重视|高度重視",
    "minimising": "isolated incident|no evidence of misuse|个别|個別|极少数|極少數",
    "absolute": "never happen again|guarantee|100%|绝不会|絕不會|杜绝|杜絕",
    "jargon": "leverage|lateral movement|闭环|抓手|赋能",
    "blame": "former employee|supplier|vendor|bad actors|临时工|外包商",
    "conditional_apology": "if anyone was offended|sorry if|any inconvenience|敬请谅解|敬請見諒",
    "speculation": "we believe|probably|可能是|疑似",
    "pii": r"\b1[3-9]\d{9}\b|\b\d{17}[\dX]\b",
    "insensitive": "hysterical|crazy",
}
_FOUND = {kind: re.compile(words, re.IGNORECASE) for kind, words in _PHRASES.items()}
_SORRY = re.compile(r"sorry|apologi[sz]e|道歉|致歉|抱歉|歉意", re.IGNORECASE)
_OWNED = re.compile(r"our (?:fault|mistake|responsibility)|责任|責任", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_CONTACT = re.compile(r"@|\d{3,4}[- ]\d{3,4}|https?://|电话|電話|热线|熱線", re.IGNORECASE)


def judged(row: Row) -> Judged:
    """Judge a statement by stock phrases."""
    text = row["text"]
    elements: dict[str, str | bool] = {
        "apology": "full" if _SORRY.search(text) else "absent",
        "responsibility": "accepts" if _OWNED.search(text) else "silent",
        **dict.fromkeys(FLAGS, bool(_FIGURE.search(text))),
        "contact": bool(_CONTACT.search(text)),
    }
    spans = {
        kind: [found.span() for found in words.finditer(text)] for kind, words in _FOUND.items()
    }
    return Judged(elements, spans)


def contradicts(row: Row) -> bool:
    """Tell whether the later text lacks a number of the earlier."""
    numbers = [set(re.findall(r"\d[\d,]*", row[side])) for side in ("earlier", "later")]
    return bool(numbers[0] - numbers[1])


def found(row: Row) -> list[Place]:
    """Find admissions by 'our fault', undertakings by 'we will'."""
    words = _OWNED if row["kind"] == "admission" else re.compile(r"we will|将|將", re.IGNORECASE)
    return [place.span() for place in words.finditer(row["text"])]
