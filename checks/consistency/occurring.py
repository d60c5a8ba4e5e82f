"""Compares whether a thing took place at all: 'a siren was sounded', then 'no siren was heard'.

Sounded, heard, made, given: English says of one thing in many words that it was or was not.
"""

import re
from itertools import islice

from checks.claims import Claim, Slot
from checks.claims.meanings import likened, stem
from checks.consistency.pieces import Piece, piece, stand
from checks.consistency.texts import Text

MOST = 40
"""How many such sayings of a text are compared."""
_DONE = r"(?:heard|seen|given|made|held|issued|sounded|rung|raised|broadcast|posted|put up|put out|carried out|sent out|played|lit|hoisted|taken up|drawn up|signed|shown|read out)"
_NO = re.compile(
    rf"\bno (?:[a-z-]+ )?(?P<thing>[a-z]{{4,}}) (?:was|were|had been|has been|have been) (?:ever )?{_DONE}\b(?! (?:yet|so far|to us))"
)
_WAS = re.compile(
    rf"\b(?:an?|the|our|its|several|two|three|\d+) (?:[a-z-]+ ){{0,2}}?(?P<thing>[a-z]{{4,}}) (?:was|were|had been|has been|have been) (?:first |then |duly |promptly )?{_DONE}\b"
)
_UNSURE = re.compile(
    r"\b(?:not|if|whether|should|would|will|must|may|might|could|again|new|next|another|since|now)\b"
)


def occurred_apart(earlier: Text, later: Text) -> list[tuple[Claim, Claim]]:
    """Gives where one English text says that a thing was done and the other that none was."""
    if earlier.passage.chinese or later.passage.chinese:
        return []
    for one, other, turned in ((earlier, later, False), (later, earlier, True)):
        none = _told(one, _NO)
        done = _told(other, _WAS) if none else {}
        for thing in sorted(none.keys() & done.keys()):
            if thing not in _told(other, _NO) and thing not in _told(one, _WAS):
                a, b = (done[thing], none[thing]) if turned else (none[thing], done[thing])
                return [
                    (
                        stand(earlier.passage, Slot.STATUS, a),
                        stand(later.passage, Slot.STATUS, b),
                    )
                ]
    return []


def _told(text: Text, pattern: re.Pattern[str]) -> dict[str, Piece]:
    """Gives the things of which a pattern tells, each with the clause that says so."""
    passage = text.passage
    found: dict[str, Piece] = {}
    for hit in islice(pattern.finditer(passage.folded), MOST):
        sentence = passage.at(hit.start())
        before = passage.folded[max(sentence.start, hit.start() - 40) : hit.end()]
        if not _UNSURE.search(before):
            said = piece(passage, hit.start(), hit.end())
            found.setdefault(likened(stem(hit["thing"])), said)
    return found
