"""Compares how far two texts say that a thing reaches: only these, all of them, here or there."""

import re
from collections.abc import Iterator

from checks.claims import Claim, Slot, content
from checks.claims.meanings import stem
from checks.claims.model import named
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, neighbours, stand
from checks.consistency.reach import reach_apart
from checks.consistency.texts import Text

Pair = tuple[Claim, Claim]
_TOUCHED = named(
    "exposed affected sold injured sick failed_test mixed charged damaged start lasted recalled spilled"
)
_ONLY = re.compile(
    r"只(?![能要好需])|仅(?!仅)|限于|仅限|唯一|其[他它余](?=[^，。,；;]{0,14}(?:没有|未|不|无|正常|安全|照常))"
    r"|\b(?:only|solely|nothing but|no other|nowhere else|not any other|limited to|confined to|other [a-z ]{2,24}(?:are|is|were|was) (?:safe|not|un))\b"
)
_HELD = re.compile(r"检出|查出|含有|发现|\b(?:found|contain\w*|detected|turned up)\b")
_ALSO = re.compile(
    r"也(?![许就])|亦|同样|还(?:有|在|从|查|检|涉)|另有|一并|同一|\b(?:also|as well|too|both|another|second|likewise)\b"
)
_CAREFUL = re.compile(
    r"预防|为慎重|保险起见|排查|检查|检修|更换|修复|恢复|将|会(?!员)|计划|请|如|已(?:通知|联系)|退|补偿|赔|道歉|感谢|致歉|没有|未|不|无"
    r"|\b(?:precaution|check\w*|inspect\w*|will|would|if|please|may|replac\w*|repair\w*|refund\w*|offer\w*|apolog\w*|sorry|thank\w*|not|no|never|safe)\b"
)
_EVERY = re.compile(
    r"全部|所有|全体|逐一|逐户|悉数|一律|每一|\b(?:all|every|each|everyone|everybody)\b"
)
_BARELY = re.compile(r"只(?![能要好需])|仅(?!仅)|\b(?:only|just|no more than)\b")
_PAST = re.compile(
    r"了|已|曾|当[晚天日时]|\b(?:[a-z]{3,}ed|was|were|had|did|told|sent|went|paid|got)\b"
)
_PLANNED = re.compile(
    r"将|会(?!员|议)|拟|计划|如|若|\b(?:will|shall|would|if|plan|expect\w*|so far|by now|yet)\b|目前|截至|至今|尚|已有"
)
_KIND_EN = re.compile(
    r"\bonly (?:the |our |our own )?(?P<mods>[a-z-]{3,}(?: [a-z-]{3,}){0,2}?) (?P<noun>[a-z]{3,}s)\b"
)
_WHERE = re.compile(
    r"(?:发生(?:于|在)|(?:地点|位置|起火点|着火点|现场)(?:是|为|位于|在|:)|(?:起火|坠落|跌落|漏水|爆炸)(?:于|在))(?P<zh>[^，。,；;]{2,14})"
    r"|\b(?:started|began|broke out|happened|occurred|took place|originated|collapsed|fell)(?: first)? (?P<prep>in|at|on) (?P<en>(?!the (?:morning|afternoon|evening|night|day|week|end)|[a-z]*day|\d)[^.;,]{3,50}?)(?= at | on | when | and | while |[.;,]|$)"
)
_GENERIC = content("floor site area building room place 楼层 位置 地点 现场 时候") | PLAIN


def scopes_apart(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives the first clauses of two texts that reach differently far."""
    if earlier.passage.chinese != later.passage.chinese:
        return
    for find in (_also, _kinds, _barely, _elsewhere, reach_apart):
        found = find(earlier, later)
        if found:
            a, b = found
            yield stand(earlier.passage, Slot.SCOPE, a), stand(later.passage, Slot.SCOPE, b)
            return


def _also(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Only these' and then 'also those'."""
    alone = [p for p in earlier.pieces if _ONLY.search(p.folded)]
    if not alone:
        return None
    for at, b in enumerate(later.pieces):
        roles = later.sense.meanings(b.start, b.end, "role") & _TOUCHED
        if (
            not (roles or _HELD.search(b.folded))
            or not _ALSO.search(b.folded)
            or _CAREFUL.search(b.folded)
        ):
            continue
        here = frozenset().union(*(p.words for p in neighbours(later.pieces, at))) - PLAIN
        for a in alone:
            low, high = earlier.passage.sentences[a.sentence].start, a.end
            same = earlier.sense.meanings(low, high, "role") & roles
            shared = len(content(earlier.passage.folded[low:high]) & here)
            if shared >= 3 or (same and shared >= 1):
                return a, b
    return None


def _kinds(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Only diesel models' and then 'diesel and petrol models'."""
    for a in earlier.pieces:
        for found in _KIND_EN.finditer(a.folded):
            noun = stem(found["noun"])
            mods = {stem(word) for word in re.split(r"[ -]", found["mods"])}
            for b in later.pieces:
                listed = re.search(
                    rf"\b([a-z-]+) (?:and|as well as|or) ([a-z-]+) {re.escape(noun)}", b.folded
                )
                pair = {stem(listed[1]), stem(listed[2])} if listed else set()
                if len(pair & mods) == 1 and not _CAREFUL.search(b.folded):
                    return a, b
    return None


def _barely(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'All the guests were told' and then 'only those upstairs were told'."""
    for a in earlier.pieces:
        if not _EVERY.search(a.folded) or not _PAST.search(a.folded) or _PLANNED.search(a.folded):
            continue
        for b in later.pieces:
            if (
                not _BARELY.search(b.folded)
                or not _PAST.search(b.folded)
                or _PLANNED.search(b.folded)
            ):
                continue
            if len((a.words & b.words) - PLAIN) >= 2:
                return a, b
    return None


def _elsewhere(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """One event in two places: on the second floor, then in the kitchen."""
    for a, here in _places(earlier):
        for b, there in _places(later):
            new = there - _GENERIC
            known = content(earlier.passage.folded)
            if (
                here - _GENERIC
                and new
                and not new & known
                and not (here - _GENERIC) & content(later.passage.folded)
            ):
                return a, b
    return None


def _places(text: Text) -> Iterator[tuple[Piece, frozenset[str]]]:
    for said in text.pieces[:60]:
        found = _WHERE.search(said.folded)
        if found and not _PLANNED.search(said.folded):
            yield said, content(found["zh"] or found["en"])
