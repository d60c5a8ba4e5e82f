"""Compares which of several numbered things a matter reached: precincts 4 and 11, then 4, 9 and 11.

Whoever lists them again from memory repeats some; lists that share none are of two matters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from checks.claims import Claim, Slot
from checks.claims.meanings import likened, stem
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, piece, sentence_of, stand
from checks.consistency.texts import Text

MOST = 40
"""How many such lists of a text are compared: the first so many."""
_SPAN = 60
"""How many things 'from 1 to 60' may hold."""
_EN = re.compile(
    r"\b(?P<noun>[a-z]{3,14}s) (?P<list>[a-z]?\d{1,4}(?:(?:, | and |, and | & | to | or )[a-z]?\d{1,4})+)"
    r"(?![\d:%]|[.,]\d| (?:per|people|hours?|minutes?|days?|million|a\.?m|p\.?m)\b)"
)
_ZH = re.compile(
    r"(?P<list>\d{1,4}号?(?:[、,，及和与至到]\d{1,4}号?)+)(?P<noun>号?[\u4e00-\u9fff]{1,4})"
)
_THING_ZH = re.compile(
    r"(?:号?(?:楼|栋|座|幢|车间|生产线|产线|机组|航站楼|仓库?|库|柜|罐|炉|井|闸|站台|月台|展?厅|门|泵|塔|机|船|车厢?|桥|病房|教室|区))"
)
_ONE = re.compile(r"(?P<led>[a-z]?)(?P<number>\d{1,4})")
_UNTIL = re.compile(r"to|[至到]")
_NO_NOUN = re.compile(
    r"(?:hours|times|years|days|pages|pounds|dollars|ages|points|figures|numbers)$"
)
_APART = re.compile(
    r"另|其[他余]|除|[不未没无]|检查|排查|恢复|正常|照常|将|如|若|新"
    r"|\b(?:no|not|never|other|others|also|unaffected|safe|except|but|check\w*|inspect\w*|test\w*|reopen\w*|open|again|will|new|restored|back|replac\w*|now)\b"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of numbered things: what they are, which, and the clause that says so."""

    noun: str
    members: frozenset[str]
    said: Piece
    words: frozenset[str]


def listed_apart(earlier: Text, later: Text) -> Iterator[tuple[Claim, Claim]]:
    """Gives the first two lists of the same things that hold some in common and others not."""
    if earlier.passage.chinese != later.passage.chinese:
        return
    before = list(_lists(earlier))
    after = list(_lists(later)) if before else []
    for a in before:
        for b in after:
            again = any(a.members == c.members for c in after)
            was = any(b.members == c.members for c in before)
            if _clash(a, b) and not again and not was:
                yield (
                    stand(earlier.passage, Slot.SCOPE, a.said),
                    stand(later.passage, Slot.SCOPE, b.said),
                )
                return


def _clash(a: Listed, b: Listed) -> bool:
    both = a.members & b.members
    return a.noun == b.noun and bool(both) and a.members != b.members and bool(a.words & b.words)


def _lists(text: Text) -> Iterator[Listed]:
    passage = text.passage
    pattern = _ZH if passage.chinese else _EN
    for found in islice(pattern.finditer(passage.folded), MOST):
        noun = found["noun"]
        thing = _THING_ZH.match(noun) if passage.chinese else None
        if (thing is None) if passage.chinese else _NO_NOUN.match(noun):
            continue
        sentence = passage.at(found.start())
        said = piece(passage, sentence.start, sentence.end)
        if _APART.search(sentence_of(passage, said)):
            continue
        named = thing[0].removeprefix("号") if thing else likened(stem(noun))
        yield Listed(named, _members(found["list"]), said, said.words - PLAIN - {named})


def _members(words: str) -> frozenset[str]:
    """Gives what a list holds.

    >>> sorted(_members("4, 9 and 11")), sorted(_members("2至4"))
    (['11', '4', '9'], ['2', '3', '4'])
    """
    found = list(_ONE.finditer(words))
    members = {one["led"] + one["number"] for one in found}
    for one, following in pairwise(found):
        low, high = int(one["number"]), int(following["number"])
        if _UNTIL.search(words, one.end(), following.start()) and low < high < low + _SPAN:
            members |= {f"{one['led']}{number}" for number in range(low, high)}
    return frozenset(members)
