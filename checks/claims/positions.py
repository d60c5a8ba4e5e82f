"""Extracts the stands a text takes: cause, status, responsibility, remedy, scope and what was spared."""

import re
from collections.abc import Iterator

from checks.claims.extents import scope, spared
from checks.claims.masks import labels
from checks.claims.meanings import Sense
from checks.claims.model import Claim, Position, Slot
from checks.claims.offers import offered
from checks.claims.owning import owned
from checks.claims.passages import Passage, Sentence, clauses
from checks.claims.taking import take

_REACH = 160
_HAD = re.compile(r"\bhad (?:been |not )?(?:\w+ )?\w{2,}(?:ed|en|t)\b")
_BY = re.compile(
    r"\b(?:been|was|were|is|got|being)\s(?:\w+\s){1,3}by\b|被|(?<![联关体院科派直嫡])系(?![统列数着紧带])"
)
_RULED_OUT = re.compile(
    r"\b(?:not|no|nothing to do with|rule[sd]? out|unrelated to|neither|never|without any)\b"
    r"|并非|不是|无关|排除|与.{1,8}无关|非因|没有证据|并不是|不存在|不涉及"
)
_DEEDS = frozenset({"human", "hardware", "wear", "user"})
_NO_ONE_ELSE = re.compile(
    r"\bno(?:body|ne|t)?\b[\w ]{0,24}\b(?:to blame|at fault|responsible)\b|不怪|与.{1,8}无关"
)
_NO_COMMENT = re.compile(
    r"(?:不予|不作|暂不|不便|未便|恕不)(?:评论|置评|回应)|\bno comment\b|(?:not|cannot) comment|有待|待.{0,8}(?:厘清|查明|认定|鉴定)"
)
_UNRELATED = re.compile(
    r"与(?:我们?|我[司方店校院行]|本[\u4e00-\u9fff]{1,3}|.{0,6}(?:公司|物业|学校|医院|酒店|景区|品牌|平台|门店|餐厅|集团|园方|院方|校方|店方|厂方|馆方|管理处))"
    r"(?:完全|并|毫|均|概)?无(?:关|涉|干|任何(?:关系|关联|干系))"
    r"|\b(?:nothing to do with|no connection (?:with|to)|unconnected with) (?:us|our (?:company|school|hospital|hotel|staff|work))\b"
)
_NO_DUTY = re.compile(
    r"(?:我[们司方院校]|本[\u4e00-\u9fff]{1,3})[^，。；]{0,4}(?:不用|无需|无须|毋须|毋需|不必|不会|不应|不)(?:再)?(?:为|对|就|因)?[^，。；]{0,8}(?:负责|负上?责任?|承担[^，。；]{0,4}责任)"
    r"|(?:我[们方司院校]|本[\u4e00-\u9fff]{1,3})(?:并)?(?:没有|无)任何(?:过失|过错|责任|疏失|错误)"
    r"|\b(?:we|us|ours?|company|council) (?:can )?(?:accepts?|takes?|bears?|have|has) no (?:responsibility|liability|blame|part)\b"
)
_IS_OURS = re.compile(
    r"(?<!不)(?<!非)是(?:我[们方司院校]|本[^，。；]{1,6}?)(?:自己)?的?(?:过失|过错|疏忽|责任|失误|疏失|错误|错)(?!吗|么)"
    r"|\b(?:fault|blame|responsibility) (?:is|was|lies|rests) (?:entirely |wholly |solely )?(?:ours|with us|with nobody else)\b"
)
_STILL_SOME = re.compile(
    r"(?:仍有|还有|尚有).{0,14}(?:未|没有|无法|停)|\bstill\b.{0,30}\b(?:without|no|not)\b"
)
_OURS = re.compile(
    r"\b(?:we|our|us|ours|ourselves)\b|我|本[公店社院校会台行集司厂馆]|本[\u4e00-\u9fff]{1,3}|敝"
)


def positions(passage: Passage, sense: Sense) -> Iterator[Claim]:
    """Finds every stand of a passage, clause by clause."""
    for sentence in passage.sentences:
        if not _says_anything(passage, sense, sentence):
            continue
        parts = clauses(passage, sentence)
        for at, (low, high) in enumerate(parts):
            yield from _cause(passage, sense, sentence, parts, at)
            for reader in _READERS:
                yield from reader(passage, sense, sentence, low, high)


_HINT = re.compile("[责错怪失疏过漏忘赔退补券费担]")
"""One of these stands in whatever says whose fault it was, or what is given for it."""


def _says_anything(passage: Passage, sense: Sense, sentence: Sentence) -> bool:
    """Says whether a sentence has a word or a label that a stand could rest on."""
    bounds = sentence.start, sentence.end
    said = passage.folded[slice(*bounds)]
    return any(sense.between(*bounds, group) for group in sense.groups) or bool(
        labels(passage.folded, *bounds) or (passage.chinese and _HINT.search(said))
    )


_ANOTHER_QUESTION = re.compile(
    r"持续|拖到|迟迟|才(?![能可])[^，。,；;]{0,8}(?:停|发现|恢复|通知|得知|知道)|未能?及时|没有?及时|扩大|加剧|加重|没有?察觉|未被?察觉"
)
"""Why it lasted, grew or was seen late is not why it happened."""
_PREVENTS = re.compile(
    r"因此|因应|正由|评论|停车原因|有机会|有可能|不便|困扰|干扰|将(?!.{0,8}(?:所致|造成|导致))|持续优化|加强|完善|避免|防止|加固|今后|\b(?:will|prevent\w*|from now on|in future|so that)\b"
)


def _cause(
    passage: Passage, sense: Sense, sentence: Sentence, parts: list[tuple[int, int]], at: int
) -> Iterator[Claim]:
    low, high = parts[at]
    after = parts[at + 1][1] if at + 1 < len(parts) else high
    before = parts[max(0, at - 1)][0]
    low_end = high
    classes = sense.meanings(low, high, "cause")
    if not classes:
        high = after
        classes = sense.meanings(low, high, "cause")
    if not classes and high - sentence.start < _REACH:
        classes = sense.meanings(sentence.start, high, "cause")
    if not classes:
        return
    if _PREVENTS.search(passage.folded, low, low_end) or _ANOTHER_QUESTION.search(
        passage.folded, before, low_end
    ):
        return
    marked = bool(sense.between(low, low_end, "causal") or _BY.search(passage.folded, low, low_end))
    if not marked and _HAD.search(passage.folded, low, low_end):
        marked, classes = True, classes & _DEEDS
    if not marked:
        return
    if classes - {"hardware"}:
        classes -= {"hardware"}  # the part that failed says less than why it did
    named = _phrase(passage, sense, (parts[max(0, at - 1)][0], parts[at][1]))
    classes = (named or classes) - {""}
    firm = not _RULED_OUT.search(passage.folded, low, high)
    if _BY.search(passage.folded, low, high) and not sense.between(low, high, "causal"):
        classes &= {"digging", "attack", "wear", "human", "weather"}
    if classes:
        yield take(passage, sense, Slot.CAUSE, sentence, (low, high), Position(classes, firm))


_LEADS = re.compile(
    r"(?P<cause>[^，,。；;]{2,40}?)(?<!所)(?:造成|导致|引起|引发|致使|引致|触发)(?!的|$)"
    r"|(?:原因|起因|肇因|成因|主因|祸首)(?:是|为|系|在于|:)(?P<why>[^。；;]{2,60})"
    r"|(?P<by>[^。；;]{2,80})(?:所致|所造成|所引起|造成的|引起的|导致的|引发的)"
    r"|\b(?:caused|triggered|set off|brought about) by\b(?P<en>[^,;.]{3,80})"
    r"|\b(?:because of|due to|owing to|as a result of|(?:cause|reason)(?: of [a-z ]{3,30})? (?:was|is))\b(?P<of>[^,;.]{3,80})"
)


def _phrase(passage: Passage, sense: Sense, part: tuple[int, int]) -> frozenset[str]:
    """Gives the class named first in the very words that are called the cause; none if unclear.

    'Lightning brought the line down' names lightning, not the line.
    """
    found = _LEADS.search(passage.folded, *part)
    if not found:
        return frozenset()
    if passage.chinese and found["cause"] and not sense.between(*found.span("cause"), "cause"):
        return frozenset({""})  # what is named is the harm
    group = found.lastgroup or "cause"
    hits = sense.between(*found.span(group), "cause")
    hits = [hit for hit in hits if hit.meaning != "hardware"] or hits
    first = min(hits, key=lambda hit: hit.start, default=None)
    return frozenset({first.meaning}) if first else frozenset()


def _responsibility(
    passage: Passage, sense: Sense, sentence: Sentence, low: int, high: int
) -> Iterator[Claim]:
    if _UNRELATED.search(passage.folded, low, high) or _NO_DUTY.search(passage.folded, low, high):
        position = Position(frozenset({"denies"}))
        yield take(passage, sense, Slot.RESPONSIBILITY, sentence, (low, high), position)
        return
    stands = sense.between(low, high, "stand")
    said = owned(passage.folded[low:high]) if passage.chinese and not stands else ""
    if said == "denies" and _IN_FUTURE.search(passage.folded, sentence.start, high):
        said = ""
    if said:
        position = Position(frozenset({said}))
        yield take(passage, sense, Slot.RESPONSIBILITY, sentence, (low, high), position)
        return
    if not stands and _IS_OURS.search(passage.folded, low, high):
        position = Position(frozenset({"accepts"}))
        yield take(passage, sense, Slot.RESPONSIBILITY, sentence, (low, high), position)
    if not stands:
        return
    ours = [hit for hit in stands if hit.meaning == "accepts"]
    denies = [
        hit
        for hit in stands
        if hit.meaning == "denies"
        and not any(o.start <= hit.start and hit.end <= o.end for o in ours)
    ]
    if _NO_COMMENT.search(passage.folded, low, high):
        return
    if denies and _NO_ONE_ELSE.search(passage.folded, low, high):
        return
    if denies:
        position = Position(frozenset({"denies"}))
    elif _RULED_OUT.search(passage.folded, low, high) or (
        not _OURS.search(passage.folded, sentence.start, sentence.end)
        and not _capitalised(passage.text[low:high])
    ):
        return
    else:
        position = Position(frozenset({"accepts"}))
    yield take(passage, sense, Slot.RESPONSIBILITY, sentence, (low, high), position)


_IN_FUTURE = re.compile(
    r"今后|日后|以后(?=[，,参凡如])|下[次季届]|如(?!期|下|实|前|有需)|若(?!干)|凡"
)
"""Who is to bear what may happen says nothing of what did."""


def _capitalised(words: str) -> bool:
    """Says whether an English clause has a proper name for its subject ('Oxbow Ferries take …')."""
    return bool(re.match(r"\W*(?:[A-Z][\w&']+\s){1,4}", words))


def _status(
    passage: Passage, sense: Sense, sentence: Sentence, low: int, high: int
) -> Iterator[Claim]:
    states = sense.meanings(low, high, "state")
    if _STILL_SOME.search(passage.folded, low, high):
        states = frozenset({"ongoing"})
    if not states:
        return
    if "ongoing" in states:
        states = frozenset({"ongoing"})
    elif re.search(
        r"\b(?:will|hope|expect|should|once|until|when|if|after|not|by|repairing|restoring|fixing|resolving)\b|将|待|正在|努力|陆续|争取|预计|力争|后|如",
        passage.folded[low:high],
    ):
        return
    yield take(passage, sense, Slot.STATUS, sentence, (low, high), Position(states))


_FREE_RIDE = re.compile(
    r"免费[^，。,；;]{0,4}(?:接驳|穿梭|专车|巴士|停车|热线|电话|咨询|茶水|饮水)"
)
"""What is free beside the matter waives no price of what was bought."""
_NOT_GIVEN = re.compile(
    r"\b(?:cannot|can't|not able to|unable to|do not|will not|no longer|won't) (?:[a-z]+ ){0,4}?(?:refund|exchange|money back|replacements?|compensation|reimburse)\b"
)
_IN_FULL = re.compile(
    r"(?:全部|全额|全数|悉数|如数|一律)(?![^，。]{0,6}(?:扣|减|半))[^，。；;]{0,8}(?:退还|退回|返还|退费|退款|退给|退清|报销)|(?:退还|退回|返还)[^，。；;]{0,4}(?:全部|全额|全数|所有)"
    r"|\b(?:refund\w*|repa[iy]\w*|reimburse\w*|paid back|pay back|get back|give back)\b[^.;,]{0,30}\b(?:in full|full|all|every|entire|whole)\b|\b(?:whole|full|entire) (?:[a-z]+ ){1,2}back\b"
)


def _remedy(
    passage: Passage, sense: Sense, sentence: Sentence, low: int, high: int
) -> Iterator[Claim]:
    classes = sense.meanings(low, high, "remedy")
    if passage.chinese:
        classes |= offered(passage.folded[low:high])
    if _IN_FULL.search(passage.folded, low, high) and "refund_part" not in classes:
        classes |= {"refund_full"}
    if "waiver" in classes and _FREE_RIDE.search(passage.folded, low, high):
        classes -= {"waiver"}
    if _NOT_GIVEN.search(passage.folded, low, high):
        classes |= {"none"}
    if "none" in classes:
        classes -= {"refund_full", "refund_any", "refund_part"}
    if classes:
        yield take(passage, sense, Slot.REMEDY, sentence, (low, high), Position(classes))


_READERS = (_responsibility, _status, _remedy, spared, scope)
