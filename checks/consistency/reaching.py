"""Compares in English texts who or what is said to be spared, or alone concerned, and then is not."""

import re
from collections.abc import Iterator

from checks.claims import Claim, Slot, content
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, piece, stand
from checks.consistency.texts import Text

MOST = 150
"""How many sentences of a text are compared: the first so many."""
_SPARED = re.compile(
    r"^(?:\s|the |our |all |and |but )*(?P<who>[a-z][a-z' -]{2,40}?),?(?: [a-z ]{3,30},)? (?:(?:is|are|was|were|has|have) (?:not been |not |never |been )*"
    r"(?:touched|affected|harmed|damaged|involved|concerned|reached|spared|unaffected|unharmed|untouched|safe)|(?:stayed|remained|came through) (?:safe|whole|unharmed|untouched|dry|cold))\b"
)
_DENIED = re.compile(r"\b(?:not|never|un[a-z]+ed|safe|spared|whole|dry|cold)\b")
_RUINED = re.compile(
    r"\b(?:thrown away|destroyed|lost|spoil(?:ed|t)|discarded|ruined|damaged|contaminated|stolen|leaked|exposed|copied|burnt|burned|flooded|scrapped|written off|had to be (?:thrown|destroyed|scrapped|burnt))\b"
)
_ONLY = re.compile(
    r"\b(?:only|solely|nobody else|no others?|nothing else|no other)\b(?! (?:yet|when|if|then|on|after|by|\d|one of))"
)
_WHATEVER = re.compile(
    r"\b(?:whatever|regardless of|irrespective of|no matter (?:which|what|how))\b"
    r"|\b(?:in|on|at|from|of) (?:any|all|every one|each) of (?:our|the|its)\b|\b(?:in|on|at|from) all (?:our|the|its|two|three|four|five|six|\d+)\b"
)
_ASIDE = re.compile(
    r"\b(?:check\w*|inspect\w*|test(?:ed|s)?|precaution\w*|will|would|may|can|thank\w*|replac\w*|fitted|install\w*|open|refund\w*|no|not|never|none)\b"
)
_ENOUGH = 2


def reach_apart(earlier: Text, later: Text) -> Iterator[tuple[Claim, Claim]]:
    """Gives the first clauses of two texts of which one spares, or singles out, what the other does not."""
    if earlier.passage.chinese or later.passage.chinese:
        return
    before, after = _sentences(earlier), _sentences(later)
    found = _not_spared(before, after) or _not_alone(before, after)
    if found:
        a, b = found
        yield stand(earlier.passage, Slot.SCOPE, a), stand(later.passage, Slot.SCOPE, b)


def _sentences(text: Text) -> tuple[Piece, ...]:
    held = text.passage.sentences[:MOST]
    return tuple(piece(text.passage, one.start, one.end) for one in held)


def _not_spared(earlier: tuple[Piece, ...], later: tuple[Piece, ...]) -> tuple[Piece, Piece] | None:
    """'Platelets were not touched by this', and then 'all the platelets had to be thrown away'."""
    for a in earlier:
        found = _SPARED.match(a.folded)
        if not found or not _DENIED.search(a.folded):
            continue
        who = content(found["who"]) - PLAIN
        for b in later:
            hit = _RUINED.search(b.folded)
            told = content(b.folded[: hit.start()]) if hit else frozenset()
            if who and who <= told and not _ASIDE.search(b.folded):
                return a, b
    return None


def _not_alone(earlier: tuple[Piece, ...], later: tuple[Piece, ...]) -> tuple[Piece, Piece] | None:
    """'Only those with a red handle', and then 'all of them, whatever the colour of the handle'."""
    for a in earlier:
        if not _ONLY.search(a.folded):
            continue
        for b in later:
            wide = _WHATEVER.search(b.folded) and not _ASIDE.search(b.folded)
            if wide and len((a.words & b.words) - PLAIN) >= _ENOUGH:
                return a, b
    return None
