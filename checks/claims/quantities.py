"""Extracts what is counted or measured: number, unit, rate, the thing and what happened to it."""

import re
from collections.abc import Iterator
from itertools import islice

from checks.claims.meanings import Sense, stem
from checks.claims.model import MOST, Amount, Claim, Context, Slot, named
from checks.claims.numerals import Figure, figures, spans
from checks.claims.passages import Passage, clause
from checks.claims.units import Unit, rate, unit_after, unit_before

EVENTS = frozenset({"start", "end", "notice", "lastcheck", "send", "signed", "uploaded", "called", "departed", "line", "publish", "open", "close", "stop", "visit",
                    "deliver", "install", "review", "write"})  # fmt: skip
HARM = named("injured dead missing hospital sick trapped arrested rescued evacuated dismissed")
_NOUNS = re.compile(r"\s?(?:[a-z][a-z'-]*)(?:\s[a-z][a-z'-]*){0,5}")
_BOUND = named(
    "were was are is be been being have has had will would can could may might must who whom which "
    "that in on at from to and or by for with after before as per each so did do does when while "
    "where of than but not also then its his her their our this last next ago later earlier into "
    "through twice once until since between during under over near against back out more"
)
_PLURALS = named("people children men women staff police fish sheep cattle crew")
_PART_AFTER = re.compile(
    r"\s(?:\w+\s)?of\s(?:our|them|these|those|whom|which|all|about|its|that)\b|\sof\sthe\b"
    r"|\s\w+\sof\sthe\s(?:[a-z]+\s)?(?:[a-z]+s|people|staff|children|\d+)\b"
)
_AND_ANOTHER = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?:及|和|与|以及|连同|、)(?:一[名位])?(?:车长|司机|驾驶|船长|机长|导游|职员|店员|教练|老师|随车|当值|家长)"
)
"""'Nine passengers and the driver': the nine are not all."""
_ONE_AND = re.compile(
    r"(?:车长|司机|驾驶员?|船长|机长|导游|领队|教练|老师|店员|职员|店主)(?:以?及|和|与|连同)\s?$"
)
_PART_ON = re.compile(
    r"(?:其中|当中|包括|including|among them)[^,，。;；]{1,24}(?:、|和|及|与|and )\s?$"
)
_BACK = named("end repaired returned refunded discharged compensated replaced contacted")
_DEFINITE = re.compile(
    r"(?:\bthe|\ball|\bthese|\bthose|\bboth|全部|所有|这|该|上述|全体)\s?(?:of the\s)?$"
)
_NOBODY = re.compile(
    r"\b(?:nobody|no[- ]one|none of [a-z ]{2,20}|no (?:(?!longer|new|further|more|additional|other)[a-z-]+ ){0,2}(?:people|person|passengers?"
    r"|customers?|employees?|staff|colleagues?|patients?|pupils?|children|residents?|visitors?|guests?"
    r"|workers?|injuries|casualties|deaths|fatalities|injury))\b"
    r"|(?<!有)(?:无|没有|并无|并没有|未有|未造成|没)(?:任何)?(?:一)?(?:人员|人|乘客|员工|工人|旅客|居民|学生|住客|顾客|游客|客户|用户)?"
    r"(?=受伤|死亡|伤亡|死伤|遇难|失踪|被困|受影响|不适|伤者)"
)  # fmt: skip


def quantities(passage: Passage, sense: Sense, masked: str) -> Iterator[Claim]:
    """Finds every quantity of a passage; `masked` blanks what is a date, a time or a label."""
    read = (f for f in figures(masked) if f.low or f.high)
    found = list(islice(spans(masked, read), 2 * MOST))
    bounds = [(f.start, f.end) for f in found]
    for at, figure in enumerate(found):
        before = bounds[at - 1][1] if at else 0
        after = bounds[at + 1][0] if at + 1 < len(bounds) else len(masked)
        claim = _quantity(passage, sense, masked, figure, before, after)
        if claim:
            yield claim
    for nobody in islice(_NOBODY.finditer(masked), MOST):
        claim = _none(passage, sense, nobody.start(), nobody.end())
        if claim.context.roles & _BEFALLS:
            yield claim


_BEFALLS = HARM | named("hospital missing trapped evacuated arrested dismissed suspended affected")


_NEVER = re.compile(r"\b(?:never|at no (?:time|point|stage))\b[^.;,]*$")


def _quantity(
    passage: Passage, sense: Sense, masked: str, figure: Figure, before: int, after: int
) -> Claim | None:
    unit = unit_after(masked, figure.end)
    if figure.length:
        unit = Unit("minute", figure.length, figure.end)
    ahead = unit_before(masked, figure.digits)
    start, end = figure.start, figure.end
    if ahead:
        start = min(start, ahead[1])
        unit = Unit(ahead[0], 1.0, figure.end)
    if unit:
        end = unit.end
    if figure.spelled and not unit and passage.chinese:
        return None
    noun = _noun_end(masked, end, unit, sense)
    if figure.spelled and figure.low == figure.high == 1 and not _counts_one(unit, noun - end):
        return None
    scale, half = (unit.size, unit.half) if unit else (1.0, 0.0)
    low, high = figure.low, figure.high
    if high == float("inf") and _NEVER.search(masked, max(0, start - 40), start):
        low, high = 0.0, low
    amount = Amount(
        (low + half) * scale,
        (high + half) * scale,
        unit.name if unit else "count:",
        figure.exact,
        rate(masked, start, end),
    )
    one = figure.spelled and figure.low == figure.high == 1
    measured = not amount.unit.startswith(("count", "percent", "money"))
    context = _context(passage, sense, (start, end, noun), (before, after), measured=measured)
    if one and amount.unit.startswith("count") and not context.roles & HARM:
        return None
    sentence = passage.at(figure.digits)
    shown = noun if not passage.chinese else max(end, noun)
    return Claim(Slot.NUMBER, start, shown, sentence.number, sentence.place, amount, context)


def _counts_one(unit: Unit | None, noun: int) -> bool:
    """Says whether a spelled 'one' counts somebody; `noun` is the length of what follows it."""
    if unit:
        return unit.name == "count:person" or not unit.name.startswith("count")
    return noun > 0


def _noun_end(masked: str, end: int, unit: Unit | None, sense: Sense) -> int:
    """Gives where the noun that is counted ends: 'about 900 litres of | ammonia solution'."""
    if unit and unit.name.startswith("count:") and not masked[end - 1].isascii():
        han = re.compile(r"[\u3400-\u9fff]{0,8}").match(masked, end)
        return _han_noun(masked, end, han.end() if han else end, sense)
    at = end
    joint = re.compile(r"\s?of\s").match(masked, at)
    if unit and joint:
        at = joint.end()
    elif unit:
        return end
    run = _NOUNS.match(masked, at)
    if not run:
        return end
    described = True  # 'donated chilled food' is food, 'food donated by …' as well
    for word in re.finditer(r"[a-z][a-z'-]*", run[0]):
        done = word[0].endswith("ed")
        if word[0] in _BOUND or (done and not described):
            return at + word.start() - 1 if word.start() > 1 else end
        described = described and done
        plural = word[0] in _PLURALS or (word[0].endswith("s") and not word[0].endswith("ss"))
        if plural and word[0] not in {"this", "was", "street's"} and not word[0].endswith("'s"):
            return at + word.end()
    return run.end()


_HAN_BOUND = re.compile(
    r"[的了在是和及与或由被把将已于对从向为因至到均都已经未没不获需须受死伤烧擦接送住出扣尚仍也共当全每多进使累完登领两]"
)


def _han_noun(masked: str, start: int, end: int, sense: Sense) -> int:
    """Gives the end of a Chinese noun: of the last thing in it that the lexicon knows."""
    stop = _HAN_BOUND.search(masked, start, end)
    last = stop.start() if stop else end
    return max((hit.end for hit in sense.between(start, last, "thing")), default=last)


def _context(
    passage: Passage,
    sense: Sense,
    span: tuple[int, int, int],
    neighbours: tuple[int, int],
    *,
    measured: bool,
) -> Context:
    start, end, noun = span
    low, high = clause(passage, start, max(end, noun))
    near = max(low, neighbours[0]), min(high, max(neighbours[1], noun))
    things = _things(passage, sense, (start, end, noun), near)
    if measured:
        things = frozenset(thing for thing in things if not thing.startswith("="))
    roles = sense.meanings(*near, "role") - EVENTS or sense.meanings(low, high, "role") - EVENTS
    marks = set(sense.meanings(max(low, near[0]), high, "mark")) - {"part", "more"}
    beside = low if passage.chinese else max(low, start - 14)
    beside = max(beside, near[0])
    marks |= sense.meanings(beside, min(high, noun + 8), "mark") & {"part", "more"}
    sentence = passage.sentences[passage.at(start).number]
    wide = max(sentence.start, start - 200), min(max(sentence.end, noun), noun + 200)
    marks |= sense.meanings(*wide, "mark") & {"other", "rumour", "preliminary", "same"}
    if _NOT_THIS.search(passage.folded, *wide):
        marks.add("other")
    marks |= _of_anew(passage, sentence.start, low, start)
    if _OF_THE_HURT.match(passage.folded, end):
        roles = roles - HARM - {"affected"}
    marks |= sense.meanings(wide[0], end, "mark") & {"so_far"}
    marks |= sense.meanings(low, start, "mark") & {"limit", "grown", "left"}
    folded = passage.folded
    marks |= _set_apart(folded, max(low, start - 40), start, end)
    if folded[start - 1 : start] == "的":
        marks.add(_picked(passage, sense, near[0], start))
    marks |= {"who"} if folded.startswith(" who ", noun) else set()
    roles |= _of_all(passage, sense, high)
    if sense.meanings(low, high, "role") & _BACK:
        marks.add("back")
    if folded[max(0, start - 1) : start] in {"中", "里"}:  # what went before is told of the whole
        roles = sense.meanings(start, near[1], "role") - EVENTS
    if _OF_THESE.search(folded[max(0, start - 20) : start]) or (
        passage.chinese and _AMONG_ZH.match(folded[noun - 1 : noun + 4])
    ):
        marks.add("whole")
    if "whole" in marks:  # of the ten who went to hospital, six …
        roles = sense.meanings(near[0], start, "role") - EVENTS if "such" in marks else frozenset()
    if "such" in marks:
        marks -= {"whole", "daily"}
    return Context(things, frozenset(roles), sense.words(low, high), frozenset(marks))


_NOT_THIS = re.compile(
    r"(?:清理|抢修|救援|善后|搬运|打捞|检修)(?:时|中|期间|过程)"
    r"|[与和跟同](?:这|此|本|该|上述)[^，。,；;]{0,8}(?:无关|没有?关系|不相干|无涉|不是一回事)"
    r"|(?<![a-z,]\s)\b(?:the|our|a) (?:second|third|fourth|other) (?!update|statement|notice|report|time|figure|number|count)[a-z]+\b"
)
_AVERAGE = re.compile(
    r"平均|人均|户均|[年月日]均|[年月日]产|\b(?:on average|average of|averag\w+)\b"
)
_OF_THE_HURT = re.compile(
    r" of (?:the|these|those) (?:injured|wounded|dead|sick|ill|affected|missing|bereaved|survivors)\b"
)
"""'We have met 19 of the injured' counts those met."""


def _of_anew(passage: Passage, sentence: int, low: int, start: int) -> set[str]:
    """Marks an average, and what was counted anew: 又接到2起."""
    marks = set()
    if _AVERAGE.search(passage.folded, max(low, start - 16), start):
        marks.add("daily")
    if passage.chinese and _ANEW_ZH.search(passage.folded, sentence, start):
        marks.add("more")
    return marks


_ANEW_ZH = re.compile(r"又(?:接|发|有|出|收)|再度|再次|新增")
_OF_THESE = re.compile(r"(?:^|[.,;:\n]\s*)of (?:the |our |all |about )*$")
_AMONG_ZH = re.compile(r"[^，,。；;]{0,2}(?:之中|当中|中|里)")
_ALL_OF_THEM = re.compile(r"[,，]\s?(?:现|均|已|经|现已|目前)*(?:全部|均|都|皆|悉数|全数|一并)")
_PICKED = re.compile(r"最(?![后近])|其中|涉事|涉案|有关|剩|余下")


_STOCK = re.compile(r"\b(?:has|have|had|employs?|houses?|counts?|seats?) (?:about |some |over )?$")
"""'The choir has 41 members': so many there are, whatever befell them."""
_ONE_MORE = re.compile(r"(?:^|[^反一])又(?!因|是|为|称|说)")
_AHEAD = re.compile(r"计划|预[计定]|拟(?!物|真)|将(?!近)|准备")
_TO_BE = re.compile(r"[\u4e00-\u9fff]{0,3}(?:将(?!近)|预计|计划)")
"""What is only meant to be counts nothing that was."""
_ALL_OF = re.compile(r"\ball (?:of the |the )?$")
_OF_MANY = re.compile(
    r"\sof (?:the|our|those|these|its|their)\s(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)(?=\s)"
)
_OF_WHOM = re.compile(r"\sof (?:the|those|our|these) ([a-z-]+)")


def _set_apart(folded: str, low: int, start: int, end: int) -> set[str]:
    """Says whether the words before a count make it a known one, a stock, or a part."""
    marks = {"definite"} if _DEFINITE.search(folded[max(0, start - 12) : start]) else set()
    marks |= {"stock"} if _STOCK.search(folded[max(low, start - 24) : start]) else set()
    marks |= {"more"} if _ONE_MORE.search(folded[low:start]) else set()
    marks |= {"ahead"} if _AHEAD.search(folded[low:start]) or _TO_BE.match(folded, end) else set()
    return marks | ({"part"} if _is_part(folded, low, start, end) else set())


def _is_part(folded: str, low: int, start: int, end: int) -> bool:
    """Says whether the words beside a count make it a part of a whole, or one item of a list."""
    before = folded[low:start]
    if _ALL_OF.search(before):
        return False
    listed = _PART_ON.search(before) or _ONE_AND.search(before) or _AND_ANOTHER.match(folded, end)
    return bool(listed or _PART_AFTER.match(folded, end))


def _picked(passage: Passage, sense: Sense, low: int, start: int) -> str:
    """Says whether a Chinese clause before a count picks a part or tells of all: 'the 51 who fell ill'."""
    told = sense.meanings(low, start, "role") & (HARM | {"attended", "affected"})
    return "such" if told and not _PICKED.search(passage.folded, low, start) else "part"


def _of_all(passage: Passage, sense: Sense, high: int) -> frozenset[str]:
    """Gives what the next clause says of all who were counted: '37 had pains, all were sent …'."""
    found = _ALL_OF_THEM.match(passage.folded, high)
    if not found or not passage.chinese:
        return frozenset()
    return sense.meanings(*clause(passage, found.end(), found.end()), "role") & HARM


def _things(
    passage: Passage, sense: Sense, span: tuple[int, int, int], near: tuple[int, int]
) -> frozenset[str]:
    """Names what is counted: lexicon meanings and, in English, the stem of the head noun."""
    _, end, noun = span
    if end == noun and not passage.chinese:
        whole = _OF_MANY.match(passage.folded, end)  # four of the eleven filter chambers
        if whole:
            end, noun = whole.end(), _noun_end(passage.folded, whole.end(), None, sense)
    found = set(sense.meanings(end, noun, "thing"))
    if passage.chinese:
        found |= sense.meanings(max(span[0], end - 1), noun, "thing")
        which = _RELATIVE.match(passage.folded, end, end + 18) if end == noun else None
        if which:
            found |= sense.meanings(which.end(), which.end() + 4, "thing")
        if not found - {"person"}:
            found |= sense.meanings(near[0], span[0], "thing")
        found |= {"=" + one for one in _CLASSIFIER.findall(passage.folded, end - 1, end + 1)[:1]}
        return frozenset(found | _spelled(passage, sense, (near[0], span[0]), (end, noun)))
    words = re.findall(r"[a-z][a-z'-]*", passage.folded[end:noun])
    if words:
        found.add("=" + stem(words[-1]))
        finer = frozenset("~" + stem(word) for word in words[:-1] if len(word) > 2)
        head = sense.between(end, noun, "thing")
        if head:
            found = {hit.meaning for hit in head if hit.end == noun} | {"=" + stem(words[-1])}
        found |= finer
    elif _ALL_OF.search(passage.folded, near[0], span[0]):
        of = _OF_WHOM.match(passage.folded, end)  # all nine of the people who were hurt
        found |= sense.meanings(*of.span(1), "thing") or {"person"} if of else set()
    else:
        found |= sense.meanings(near[0], span[0], "thing")
    return frozenset(found)


_CLASSIFIER = re.compile(r"(?<=\d)[架床艘栋幢棵株匹头枚册幅盏扇顶桶袋罐瓶箱盒筐捆尾羽畦亩垛]")
"""A measure word that says what is counted by itself: 186架, 12,400床."""
_RELATIVE = re.compile(r"[^,，。；;、\d]{1,14}的")
_LEADING = re.compile(
    r"([\u4e00-\u9fff]{2})(?:的?(?:总[数额计值]|总?金额|数[量目额]|人数))?(?:共计|总计|共有|总共|一共|合共|共|只有|仅有|有|为|是|达|计|合计|:|：)?\s?$"
)


_DONE = frozenset("了过已退卖售掉出获送补还发收")
"""What ends a deed: 卖了15,800床, 已退9,870床."""


def _spelled(
    passage: Passage, sense: Sense, before: tuple[int, int], after: tuple[int, int]
) -> set[str]:
    """Gives the last two characters of the Chinese noun after a count, or else of that before.

    A deed before a count (涉及18组) and what it is reckoned by (每升5毫克) are no noun of it.
    """
    folded = passage.folded
    if after[1] - after[0] >= 2:
        return {"=" + folded[after[1] - 2 : after[1]]}
    low = max(before[0], before[1] - 8)
    lead = _LEADING.search(folded[low : before[1]]) if after[1] == after[0] else None
    if lead and lead[1][-1] in _DONE:
        return set()
    if not lead or _EACH.search(folded, max(before[0], low + lead.start() - 2), low + lead.end(1)):
        return set()
    deed = sense.meanings(low + lead.start(), low + lead.end(1), "role") & _NO_NOUN
    return set() if deed else {"=" + lead[1]}


_EACH = re.compile("每")
_NO_NOUN = named("affected attended lasted recalled sold made")


_SO_FAR = re.compile(r"\b(?:has|have)\b|接到|接获|收到|录得|目前|暂")


def _none(passage: Passage, sense: Sense, start: int, end: int) -> Claim:
    low, high = clause(passage, start, end)
    roles = sense.meanings(max(low, start), high, "role") - EVENTS
    things = sense.meanings(start, high, "thing") or frozenset({"person"})
    marks = sense.meanings(low, high, "mark") | {"none"}
    sentence = passage.at(start)
    if _SO_FAR.search(passage.folded, max(0, start - 8), high):
        marks |= {"so_far"}
    context = Context(things, roles, sense.words(low, high), marks)
    amount = Amount(0.0, 0.0, "count:person")
    return Claim(Slot.NUMBER, start, high, sentence.number, sentence.place, amount, context)
