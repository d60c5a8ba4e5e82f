"""Compares in whose hands a fault or a deed lay: 'our own fitter mixed them up', then 'a contractor'.

English says so without a name and without a connective, so it is read from three things: whoever is
the issuer's own, whoever is another's, and a deed that went wrong.
"""

import re

from checks.claims import Claim, Slot
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, piece, stand
from checks.consistency.texts import Text

_OWN = re.compile(
    r"\b(?:our|its|their) own (?!account|expense|cost|review|inquiry|investigation|findings|words|website|choice|risk|money|words|standards|rules|accord)(?P<noun>[a-z-]+)"
    r"|\b(?:we ourselves|one of our own|by ourselves|in-house|ourselves (?:built|made|installed|wrote|packed|designed))\b"
    r"|\bwe (?:designed|built|made|wrote|installed|fitted|packed|mixed|printed|laid|erected|hung) (?:it|them|this|the)\b"
    r"|\b(?:mistake|error|slip|work|job|fitting|mixing|printing|repair|installation) was (?:made |done |carried out )?by (?:one of )?our (?:own )?(?:staff|people|team|employees?|engineers?|workers?|colleagues?|crew)\b"
)
_TRADE = (
    r"(?:contractors?|subcontractors?|sub-contractors?|agency|suppliers?|vendors?|hauliers?|couriers?|installers?|consultants?|fitters?"
    r"|printers?|printing house|printing firm|hire (?:company|firm)|outside (?:firm|company)|maintenance (?:firm|company)|builders?"
    r"|manufacturers?|freelancer|third party|provider|landlord|architects?|software house|laboratory|caterers?|removal firm|cleaning company|[a-z]+ing (?:company|firm|house))"
)
_OTHERS = re.compile(
    rf"\b(?:the|a|an|another|that|an outside|outside|visiting) (?:[a-z-]+ ){{0,3}}{_TRADE}\b"
)
_WENT_WRONG = re.compile(
    r"\b(?:wrong|mistak\w+|errors?|failed to|forgot\w*|left|omitted|misread|mixed (?:up|them)|swapped|in place of|instead of|without|out of date|old file|last year's"
    r"|neglected|overlooked|did not|had not|has not|was not|were not|never|careless\w*|answerable|responsible|liable|accountable|to blame|at fault|exclusive (?:charge|control)|in sole charge|sole charge)\b"
)
_ALSO_OURS = re.compile(
    r"\b(?:our (?:job|fault|failure|mistake|responsibility|duty) to|it was our|our own fault|we (?:should|ought)|we are responsible|the fault is ours|on our behalf|(?:that|this|which) is ours)\b"
)


def hands_apart(earlier: Text, later: Text) -> tuple[Claim, Claim] | None:
    """Gives where one English text says that its own did it and the other that others did."""
    if earlier.passage.chinese or later.passage.chinese:
        return None
    for one, other, turned in ((earlier, later, False), (later, earlier, True)):
        ours = _ours(one)
        theirs = _theirs(other) if ours else None
        if not ours or not theirs or _OTHERS.search(one.passage.folded[:_MOST]):
            continue
        if _ALSO_OURS.search(other.passage.folded) or not _of_one_deed(one, ours, other, theirs):
            continue
        a, b = (theirs, ours) if turned else (ours, theirs)
        return (
            stand(earlier.passage, Slot.RESPONSIBILITY, a),
            stand(later.passage, Slot.RESPONSIBILITY, b),
        )
    return None


def _sentence(text: Text, at: int) -> Piece:
    sentence = text.passage.at(at)
    return piece(text.passage, sentence.start, sentence.end)


def _ours(text: Text) -> Piece | None:
    """Gives the sentence in which the issuer's own did what went wrong."""
    for found in _OWN.finditer(text.passage.folded[:_MOST]):
        said = _sentence(text, found.start())
        if not _OTHERS.search(said.folded):
            return said
    return None


def _theirs(text: Text) -> Piece | None:
    """Gives the sentence in which another's trade did what went wrong."""
    for found in _OTHERS.finditer(text.passage.folded[:_MOST]):
        end = text.passage.at(found.start()).end
        if _WENT_WRONG.search(text.passage.folded, found.end(), end):
            return _sentence(text, found.start())
    return None


_MOST = 20_000


def _of_one_deed(one: Text, ours: Piece, other: Text, theirs: Piece) -> bool:
    """Says whether the two sentences share a telling word, or one shares it with the other's text."""
    if (ours.words & theirs.words) - PLAIN:
        return True
    known = frozenset(one.weights.spread) & theirs.words
    again = frozenset(other.weights.spread) & ours.words
    return len((known | again) - PLAIN) >= _ENOUGH


_ENOUGH = 2
