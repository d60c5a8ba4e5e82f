"""Extracts how far a matter reaches: data and goods touched or spared, sizes, ways of sale, places."""

import re
from collections.abc import Iterator

from checks.claims.masks import labels
from checks.claims.meanings import Sense, stem
from checks.claims.model import Claim, Position, Slot, named
from checks.claims.passages import Passage, Sentence
from checks.claims.taking import take

_DATA = named("password card identity address phone email medical")
_LEFT_ALONE = re.compile(
    r"\b(?:no|not|never|neither|nor|without|unaffected|none|safe|untouched)\b"
    r"|未受|不受|没有|并无|未有|不含|不包含|不包括|不在|未涉及|不涉及|没涉及|并未|未被|从未|未曾|无须|安全|未见|未流|未(?=泄|外|影响|销|含)"
)
_LEFT_NEXT = re.compile(
    r"[,，]\s?(?:没有|并无|不存在)(?:这个|此|该|类似|上述)?(?:问题|缺陷|情况)|[,，]\s?(?:不受|不在|不涉|无此|无需|不用)"
)
_SUCH = re.compile(
    r"受影响的?(?:客户|用户|旅客|乘客|居民|住户|商户|会员|人士|顾客|市民|读者|员工|学生|租户)[^，。]{0,6}(?:可|将|会|请|须|能|均可|若|如)|\b(?:affected (?:customers|users|members|passengers|residents|people|guests)) (?:can|may|will|should|must)\b"
)


def spared(
    passage: Passage, sense: Sense, sentence: Sentence, low: int, high: int
) -> Iterator[Claim]:
    """Gives which kinds of data or goods were touched, or expressly not (`firm` False)."""
    if _SUCH.search(passage.folded, low, high):
        return  # 'affected customers may claim' tells nothing of who is affected
    classes = sense.meanings(low, high, "thing") & _DATA
    roles = sense.meanings(low, high, "role") & {"exposed", "affected", "sold"}
    if not classes and not roles:
        return
    start = sentence.start
    asked = passage.sentences[max(0, sentence.number - 1)]
    if passage.folded[asked.start : asked.end].rstrip()[-1:] in {"?", "？"}:
        start = asked.start
    wider = sense.meanings(start, sentence.end, "role") & {"exposed", "affected"}
    left = bool(_LEFT_ALONE.search(passage.folded, low, high))
    if classes and (roles - {"sold"} or wider or left):
        position = Position(classes, not left)
        yield take(passage, sense, Slot.SCOPE, sentence, (low, high), position)
    elif "affected" in roles or (left and "sold" in roles):
        kind = "affected" if "affected" in roles else "sold"
        position = Position(frozenset({kind}), not left)
        yield take(passage, sense, Slot.SCOPE, sentence, (low, high), position)


_PLACE_ZH = re.compile(r"[\u4e00-\u9fff]{2}(?:门店|分店|店|厂|区|市|县|分行|校区|院区|站|镇|村)")
_PLACE_EN = re.compile(
    r"(?<=\bin )[A-Z][a-z]+(?:(?:, | and |, and )[A-Z][a-z]+)*|(?<=\bour )[A-Z][a-z]+"
    r"(?:(?:, | and |, and )[A-Z][a-z]+)*(?= (?:branch|store|shop|plant|site|hospital|depot|office))"
    r"|(?<=\bthe )[A-Z][a-z]+(?:(?:, | and |, and )[A-Z][a-z]+)*"
    r"(?= (?:branch|store|shop|plant|site|hospital|depot|office))"
)
_PLACE_BEGINS = re.compile(r"[A-Z](?:(?<=\bin .)|(?<=\bour .)|(?<=\bthe .))")
_MONTHS = named(
    "january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday"
)


_AT_YOUR_CALL = re.compile(
    r"(?:可|请|前往|任何|任一|各)[^，。,；;]{0,10}(?:办理|退|换|领|登记|查询|洽)"
)
"""Where one may go for a refund is not where the matter reaches."""


def scope(
    passage: Passage, sense: Sense, sentence: Sentence, low: int, high: int
) -> Iterator[Claim]:
    """Gives the members that a clause names of a family: sizes, ways of sale, places."""
    members = {"family:" + m for m in sense.meanings(low, high, "family")}
    for label in labels(passage.folded, low, high):
        members |= _numbered(label)
    if passage.chinese and not _AT_YOUR_CALL.search(passage.folded, low, high):
        members |= {"place:" + m[0] for m in _PLACE_ZH.finditer(passage.folded, low, high)}
    elif not passage.chinese:
        for found in _places(passage, sentence, low, high):
            named = re.findall(r"[A-Z][a-z]+", found[0])
            members |= {"place:" + n.lower() for n in named if n.lower() not in _MONTHS}
    if members:
        spares = _LEFT_NEXT.match(passage.folded, high, sentence.end)
        firm = not (_LEFT_ALONE.search(passage.folded, low, high) or spares)
        position = Position(frozenset(members), firm)
        yield take(passage, sense, Slot.SCOPE, sentence, (low, high), position)


def _places(passage: Passage, sentence: Sentence, low: int, high: int) -> Iterator[re.Match[str]]:
    """Finds lists of places that begin in a clause, though their commas end it."""
    if not _PLACE_BEGINS.search(passage.text, low, high):
        return iter(())
    found = _PLACE_EN.finditer(passage.text, low, min(sentence.end, high + 160))
    return (place for place in found if place.start() < high)


def _numbered(label: re.Match[str]) -> set[str]:
    first, last = label["low"] or label["zlow"], label["high"] or label["zhigh"]
    if not first or not first.isdigit():
        return set()
    word = stem(re.match(r"[a-z]*", label[0])[0]) if label["low"] else "号"  # type: ignore[index] # [a-z]* always matches
    until = int(last) if last and last.isdigit() else int(first)
    if label["joint"] == "and":
        return {f"{word}:{first}", f"{word}:{until}"}
    return {f"{word}:{n}" for n in range(int(first), min(until, int(first) + 60) + 1)}
