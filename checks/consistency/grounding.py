"""Says whether two stands are of one matter: a cause, a remedy and its receivers.

Two texts of one incident speak of more than one thing. Unless the sentences share a telling word,
or both name the matter itself, their causes and remedies are two.
"""

import re

from checks.claims import Claim, Slot, content
from checks.consistency.kinship import PLAIN
from checks.consistency.texts import Text

_MATTER = re.compile(
    r"\b(?:accident|incident|fault|failure|failed|outage|fire|leak|explosion|crash|collision|spill"
    r"|breach|attack|disruption|contamination|error|mistake|cause[ds]?|reason|to blame|happened)\b"
)
_EMPTY = PLAIN | content(
    "refund refundable money price pay paid full back card account amount please send return free charge offer code"
    " voucher credit half receive customer people everyone anyone those come came found because cause caused reason"
)


def one_matter(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two causes, or two remedies of English texts, may be of one thing."""
    if earlier.passage.chinese != later.passage.chinese:
        return True
    if earlier.passage.chinese:
        return a.slot is not Slot.CAUSE or _one_effect(
            _sentence(earlier, a, 1), _sentence(later, b, 1)
        )
    if a.slot is Slot.CAUSE:
        here, there = _sentence(earlier, a), _sentence(later, b)
        if _told_further(here, there):
            return False
        named = bool(_MATTER.search(here) and _MATTER.search(there))
        return named or bool(_words(here) & _words(there))
    if a.slot is Slot.REMEDY:
        given, offered = _words(_sentence(earlier, a, 1)), _words(_sentence(later, b, 1))
        return not given or not offered or bool(given & offered)
    return True


_CAME_OF = re.compile(
    r"\b(?:came|comes|coming) from|\b(?:caused|triggered|started|set off) by|\b(?:due to|because of|traced to|owing to)\b"
)


def _told_further(here: str, there: str) -> bool:
    """Says whether the later sentence goes on about the earlier's cause: 'an oven', 'its fan failed'."""
    found = _CAME_OF.search(here)
    if not found or _CAME_OF.search(there):
        return False
    return bool(_words(here[found.end() :]) & _words(there))


_MATTER_ZH = re.compile(
    r"原因|起因|成因|肇因|主因|事故|事件|意外|故障|停电|停水|停运|中断|起火|火灾|爆炸|泄漏|泄露|外泄|泄密|坍塌|倒塌|瘫痪|宕机|当机|脱轨|断电|跳闸|停摆|翻|撞"
)


def _one_effect(here: str, there: str) -> bool:
    """Says whether two Chinese causes, each with the sentence before, may be of one effect."""
    named = bool(_MATTER_ZH.search(here) and _MATTER_ZH.search(there))
    return named or bool((content(here) & content(there)) - PLAIN)


def _sentence(text: Text, claim: Claim, before: int = 0) -> str:
    sentences = text.passage.sentences
    start = sentences[max(0, claim.sentence - before)].start
    return text.passage.folded[start : sentences[claim.sentence].end]


def _words(folded: str) -> frozenset[str]:
    return content(folded) - _EMPTY
