"""Compares how far two English texts say that a thing reaches, by the names and data they list.

'Copper Dusk alone', then 'Copper Dusk and Ash Fern'; 'no student's information', then their names.
"""

import re
from itertools import islice

from checks.claims import content
from checks.claims.passages import Sentence
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


def _piece(text: Text, sentence: Sentence) -> Piece:
    return piece(text.passage, sentence.start, sentence.end)


def _held(text: Text, pattern: re.Pattern[str]) -> list[Sentence]:
    """Gives the sentences in which a pattern stands, the first so many."""
    found = islice(pattern.finditer(text.passage.folded), _MOST)
    return list(dict.fromkeys(text.passage.at(one.start()) for one in found))


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
    for only in _held(earlier, _ONLY):
        words = told[only.start : only.end]
        alone = _names(earlier.passage.text[only.start : only.end])
        if not alone or _NOT.search(_ONLY.split(words)[0]):
            continue
        for sentence in _held(later, _REACHED):
            if _NOT.search(later.passage.folded, sentence.start, sentence.end):
                continue
            for found in _LIST.finditer(later.passage.text, sentence.start, sentence.end):
                if not _adds(alone, _names(found[0]), told):
                    continue
                a, b = _piece(earlier, only), _piece(later, sentence)
                if (a.words & b.words) - PLAIN:
                    return a, b
    return None


def _adds(alone: set[str], listed: set[str], told: str) -> bool:
    """Says whether a list has one of the names told alone, and one that is told nowhere."""
    kept = {n for n in listed for one in alone if n in one.split() or n == one or one in n}
    return bool(kept) and any(n not in told for n in listed - kept)


def _data(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'No student's information was in it' and then the names of children that were."""
    given = None
    for sentence in _held(earlier, _NO_DATA):
        a = _piece(earlier, sentence)
        denied = _NO_DATA.search(a.folded)
        if not denied or _PENDING.search(a.folded):
            continue
        given = _data_told(later) if given is None else given
        who = denied["who"] or ""
        kind = next((words for words in _KINDS.values() if re.search(rf"\b(?:{words})\b", who)), "")
        group = frozenset() if kind else content(who) - _ANYBODY
        for b, data in given:
            fits = re.search(rf"\b(?:{kind})\b", data) if kind else not group or group & b.words
            if fits:
                return a, b
    return None


def _data_told(text: Text) -> list[tuple[Piece, str]]:
    """Gives the sentences that say which data were touched, with the words that name them."""
    found = []
    for sentence in _held(text, _SOME_DATA):
        said = _piece(text, sentence)
        data = _SOME_DATA.search(said.folded)
        unsure = _NOT.search(said.folded) or _PENDING.search(said.folded)
        if data and not unsure and _TOUCHED.search(said.folded):
            found.append((said, data[0]))
    return found


_ANYBODY = content("personal private sensitive other such any identifying")
