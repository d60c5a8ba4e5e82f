"""Compares how far two English texts say that a thing reaches, by the names and data they list.

'Copper Dusk alone', then 'Copper Dusk and Ash Fern'; 'no student's information', then their names.
"""

import re

from checks.claims import content
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, piece
from checks.consistency.texts import Text

_MOST = 120
_ONLY = re.compile(
    r"\b(?:only|solely|confined to|limited to|restricted to|nowhere else|no other|nothing else|nobody else|alone|just the|just one)\b"
)
_NAME = r"[A-Z][\w'&-]+(?: [A-Z][\w'&-]+)*"
_LIST = re.compile(
    rf"(?P<first>{_NAME})(?P<more>(?:, (?:[a-z]+ ){{0,2}}{_NAME})*,?(?: and| or| as well as| plus)(?: [a-z]+){{0,3}} {_NAME})"
)
_ONE = re.compile(_NAME)
_REACHED = re.compile(
    r"\b(?:affected|delivered|sent|sold|contaminated|recall\w*|return|bring back|stop using|throw away|do not (?:use|eat|drink)|don't (?:use|eat|drink)|check|exposed|hit|reached|went to|found|involved|had been|came from|detected|burst|failed|flooded|closed|evacuated)\b"
)
_NOT = re.compile(
    r"\b(?:not|no|never|unaffected|none|neither|open as|as usual|safe|clear|except|besides|unlike|instead of|precaution\w*)\b|n't\b"
)
_OPENERS = frozenset({"the", "our", "we", "if", "this", "that", "it", "in", "on", "at", "please", "only", "from", "all", "each", "those", "these", "dear", "a", "an", "no", "but", "and", "by", "for", "with", "most", "some", "other", "others"})  # fmt: skip

_KINDS = {
    "money": "bank|card|payment|financial|credit",
    "health": "medical|health|clinical|diagnos[a-z]+|treatment",
    "password": "password|log-in|login|passcode",
}
_HELD = (
    r"(?:names?|addresses|dates? of birth|birthdays|phone numbers?|telephone numbers?|e-?mail addresses|portraits?|photographs?|photos"
    r"|(?:student |patient |customer |employee |staff )?id numbers?|identity numbers|passport numbers|social security numbers|account numbers|salaries|grades|diagnoses|medical records|health records|home addresses)"
)
_NO_DATA = re.compile(
    r"\b(?:no|none of the|not any|nobody's|no one's|neither) (?:(?P<who>[a-z'-]+(?: [a-z'-]+){0,2}) )?(?:information|data|details|records|particulars)\b(?P<rest>[^.;]{0,60})"
)
_SOME_DATA = re.compile(
    rf"\b{_HELD}(?:, (?:[a-z]+ )?{_HELD})*,? (?:and|or) (?:[a-z]+ ){{0,2}}{_HELD}\b[^.;]{{0,50}}"
    rf"|\b(?:included|contained|held|showed|listed|exposed|revealed|copied|took)\b[^.;]{{0,40}}\b{_HELD}"
)
_TOUCHED = re.compile(
    r"\b(?:were|was|had been|have been|been|contained|included|held|showed|listed|could be (?:seen|read)|in the|copied|taken|exposed|visible|stolen|downloaded|seen|read)\b"
)
_PENDING = re.compile(
    r"\b(?:may|might|could have|would|whether|if|yet|so far|believe|think|appears?|currently|at this stage|no evidence)\b"
)


def reach_apart(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """Gives the places of two English texts that reach differently far, by names or by data."""
    if earlier.passage.chinese or later.passage.chinese:
        return None
    return _more_named(earlier, later) or _data(earlier, later)


def _sentences(text: Text) -> list[Piece]:
    return [piece(text.passage, s.start, s.end) for s in text.passage.sentences[:_MOST]]


def _names(written: str) -> set[str]:
    """Gives the names in a stretch, those that only open its sentence left out."""
    found = set()
    for name in _ONE.findall(written):
        words = name.lower().split()
        while words and words[0] in _OPENERS:
            words = words[1:]
        if words:
            found.add(" ".join(words))
    return found


def _more_named(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Only Arden' and then 'Arden, Corrib and Sligeen', which the earlier text names nowhere."""
    told = earlier.passage.folded
    for a in _sentences(earlier):
        if not _ONLY.search(a.folded) or _NOT.search(_ONLY.split(a.folded)[0]):
            continue
        alone = _names(earlier.passage.text[a.start : a.end])
        for b in _sentences(later) if alone else ():
            if not _REACHED.search(b.folded) or _NOT.search(b.folded):
                continue
            for found in _LIST.finditer(later.passage.text, b.start, b.end):
                listed = _names(found[0])
                kept = {
                    n for n in listed for one in alone if n in one.split() or n == one or one in n
                }
                new = {n for n in listed - kept if n not in told}
                if kept and new and (a.words & b.words) - PLAIN:
                    return a, b
    return None


def _data(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'No student's information was in it' and then the names of children that were."""
    for a in _sentences(earlier):
        denied = _NO_DATA.search(a.folded)
        if not denied or _PENDING.search(a.folded):
            continue
        who = denied["who"] or ""
        kind = next((words for words in _KINDS.values() if re.search(rf"\b(?:{words})\b", who)), "")
        group = content(who) - _ANYBODY
        for b in _sentences(later):
            given = _SOME_DATA.search(b.folded)
            if not given or _NOT.search(b.folded) or _PENDING.search(b.folded):
                continue
            if kind and not re.search(rf"\b(?:{kind})\b", given[0]):
                continue
            if not _TOUCHED.search(b.folded) or (group and not kind and not group & b.words):
                continue
            return a, b
    return None


_ANYBODY = content("personal private sensitive other such any identifying")
