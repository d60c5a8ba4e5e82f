"""What stands beside a claim and says what its value is of; read once for each claim."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.claims import Claim, Day, Passage, Place, Slot, content
from checks.claims.masks import CODE
from checks.claims.meanings import is_past, likened, stem
from checks.claims.model import named
from checks.claims.passages import clause
from checks.consistency.kinship import frame

_WEEKDAY = re.compile(r"day$|(?:周|星期|礼拜)[一二三四五六日天]")
_PLAN_BEFORE = re.compile(
    r"(?:如在|如于|若在|若于|由|\bfrom|\bif on)\s?(?:the\s|今[日天]|明[日天])?$"
)
_PLAN_BEFORE_DAY = re.compile(
    r"(?:如在|如于|若在|若于|自|从|由|可在|请[在于])\s?$|\b(?:if|starting|next) (?:on )?$"
)
_BOUND_OF = re.compile(r"(?:份)?(?:之|以)?[前后][^，。,；;]{0,8}的|份起")
"""'Whoever signed up before 31 July' and 'from August on' bound a group or a practice, and date no deed."""
_DUE_ON = re.compile(
    r"\b(?:due|expected|scheduled|planned|meant|supposed)(?: to [a-z]+)?(?: out)? (?:on|for) (?:the )?$"
)
"""'The pensions due on 28 February' were to be paid then; nothing says that they were."""
_PLAN_AFTER = re.compile(r"\s?(?:起(?!火)|以后|之后|以来)")
_AIMED = re.compile(
    r"(?:预计|力争|争取|计划|预定|将于|拟于)[^，。；]{0,16}$|\b(?:aims?|hopes?|expects?|expected|plan|plans|due) to\b[^.;]{0,38}$"
)
_TOMORROW = re.compile(
    r"(?:明[日天早晚]|后天|下周.)[^，。；]{0,12}$|\b(?:tomorrow|next [a-z]+)\b[^.;]{0,24}$"
)
_THE = re.compile(r"(?:\bthe|\bour|'s)\s$")
_SERVICE = re.compile(
    r"\s(?:from|to|service|train|sailing|departure|flight|ferry|bus|coach|crossing|performance|showing)\b"
)
"""'The 07:52 from Hebworth' is a train's name."""
_AFTERWARDS = re.compile(r"[\u4e00-\u9fff]后[于在]?\s?$")
"""'Was suspended and then on the 20th': the date is of what came after."""
_NEXT = re.compile(r"\bnext\b[^.]{0,30}$|下[一次]次?[^。]{0,12}$")
_MISHAP = re.compile(
    r"[^,，。.;；]{0,14}?(?:事故|事件|意外|火灾|爆炸|中断|停电|泄漏|泄露|故障|脱轨|倒塌|坠|断电|停水|\b(?:accident|incident|fire|outage|leak|spill|crash|collision|explosion|failure)\b)"
)


_HEAD, _REACH = 90, 600
_STAMP_BEFORE = re.compile(
    r"(?:^|[,:;(|\u2013\u2014\n-]|\*\*)[\s*_]*(?:(?:[a-z]+day|\d{1,2}|\d{1,2} [a-z]+|[a-z]+ \d{1,2}),?\s*)?(?:\d{4},?\s*)?(?:(?:at|as of|on|(?:issued|published|posted|released|dated|updated)(?: at| on)?) )?$"
)
_STAMP_AFTER = re.compile(
    r"[\s\W\d]*(?:[ap]\.?m\b\.?|utc|gmt|bst|aest|hours)?[\s\W\d]*$|[\s*_]*(?:\d{1,2}[:.]\d\d[^a-z]*(?:[ap]\.?m\.?|utc|gmt)?)?\s*[:|\u2013\u2014]\s"
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A claim's sentence, its codes and days, and what kind of moment it names."""

    sentence: str
    codes: frozenset[str]
    weekdays: frozenset[str]
    days: frozenset[tuple[int, int]]
    plan: bool
    exact: bool
    mishap: bool
    stamp: bool
    deed: str
    months: frozenset[str]
    told: frozenset[str]
    done: frozenset[str]
    phases: frozenset[str]


def beside(passage: Passage, claim: Claim, days: tuple[Day, ...]) -> Beside:
    """Reads what stands beside a claim; `days` are those that its sentence names."""
    low, high = _bounds(claim, passage)
    codes = CODE.finditer(passage.folded, low, high)
    return Beside(
        passage.folded[low:high],
        frozenset(code[0] for code in codes if code[0][0].isalpha()),
        frozenset(_weekday(day.word) for day in days if day.word and _WEEKDAY.search(day.word)),
        frozenset((day.month, day.first) for day in days if day.month and day.first),
        _is_plan(claim, passage),
        _is_exact(claim),
        bool(_MISHAP.match(passage.folded, claim.end)),
        _is_stamp(claim, passage),
        _deed(claim, passage),
        frozenset(_OF_MONTH.findall(passage.folded, low, high)),
        *_told(claim, passage),
    )


def _bounds(claim: Claim, passage: Passage) -> tuple[int, int]:
    """Gives the bounds of a claim's sentence, of one without end the part near the claim."""
    sentence = passage.at(claim.start)
    low = max(sentence.start, claim.start - _REACH)
    return low, min(max(sentence.end, claim.end), claim.end + _REACH)


_OF_MONTH = re.compile(
    r"\bfor (january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)"
)
"""'Bills for September' and 'bills for October' are sent on days of their own."""


_DEED = re.compile(
    r"\b(?:was|were|been|being|is|are|be)\s(?:(?:not|first|then|only|also|already|all|both|[a-z]+ly)\s)?(?P<done>[a-z]{3,})"
    r"|\b(?P<did>[a-z]{2,}ed|shut|cut|hit|burst|put|set|spread)\b|\b(?P<odd>[a-z]{3,})\b"
)
_NO_DEED = frozenset(
    map(
        stem,
        named(
            "be have do become say tell able due open still there hundred shed speed seed feed weed need bed"
        ),
    )
)


def _deed(claim: Claim, passage: Passage) -> str:
    """Gives the verb that an English date or time is of: the last before it, or the first after."""
    if passage.chinese or claim.slot not in {Slot.DATE, Slot.TIME}:
        return ""
    low, _ = clause(passage, claim.start, claim.end)
    before = list(_deeds(passage.folded[low : claim.start]))
    after = before or list(_deeds(passage.folded[claim.end : _bounds(claim, passage)[1]]))
    return before[-1] if before else after[0] if after else ""


def _deeds(words: str) -> Iterator[str]:
    for found in _DEED.finditer(words):
        if found["odd"] and not is_past(found["odd"]):
            continue
        one = stem(found[found.lastgroup or 0])
        if one not in _NO_DEED:
            yield likened("sound" if one == "go" and words.startswith(" off", found.end()) else one)


def _weekday(word: str) -> str:
    return word[-6:] if word.isascii() else word[-1]


def _is_plan(claim: Claim, passage: Passage) -> bool:
    """Says whether a date or time is one from which something holds: 由今日中午起, from 10 am."""
    if "since" in claim.context.roles:
        return True
    folded = passage.folded
    before = folded[max(0, claim.start - 40) : claim.start]
    if claim.slot is Slot.DATE:
        bound = _BOUND_OF.match(folded, claim.end) or _is_whole_month(claim, folded)
        if bound or _DUE_ON.search(before) or _AFTERWARDS.search(before):
            return True
        planned = bool(_PLAN_BEFORE_DAY.search(before)) and bool(
            _PLAN_AFTER.match(folded, claim.end) or "如" in before[-3:] or "可" in before[-3:]
        )
        return planned and passage.sentences[0].number != claim.sentence
    if claim.slot is Slot.TIME:
        return bool(
            (_THE.search(before) and _SERVICE.match(folded, claim.end))
            or _AIMED.search(before)
            or _TOMORROW.search(before)
            or _NEXT.search(before)
            or (_PLAN_BEFORE.search(before) and _PLAN_AFTER.match(folded, claim.end))
        )
    return False


def _is_whole_month(claim: Claim, folded: str) -> bool:
    """Says whether a Chinese month merely tells of which a thing is: 10月的订单."""
    day = claim.value
    return (
        isinstance(day, Day) and not day.first and folded[claim.end : claim.end + 1] in {"的", "份"}
    )


def _is_stamp(claim: Claim, passage: Passage) -> bool:
    """Says whether a date or time tells when a text was written: 'Hale Water, 4 May.'."""
    if claim.slot not in {Slot.DATE, Slot.TIME}:
        return False
    sentence = passage.at(claim.start)
    before = passage.folded[sentence.start : claim.start]
    after = passage.folded[claim.end : sentence.end]
    if passage.chinese:
        return bool(_WRITTEN_ON.search(before) or _WRITTEN.match(after))
    dated = _STAMP_BEFORE.search(before) and _STAMP_AFTER.match(after)
    return len(before) < _HEAD and bool(dated or _NOTICE_OF.search(before))


_WRITTEN_ON = re.compile(
    r"(?:发布|发稿|发文|公布|更新|填报)(?:时间|日期|于|[:：])+[^，。,；;]{0,14}$"
)
_WRITTEN = re.compile(
    r"(?:对外|首次|已|曾)?(?:披露|公告|发布|通报|公布|刊登)|[^，。,；;]{0,12}(?:更新|发布|发稿)\s*(?:$|[)）])"
)
"""'12月23日晚上8时更新' and '发布时间:' tell when a Chinese text was written."""
_NOTICE_OF = re.compile(
    r"\b(?:notice|statement|letter|report|bulletin|release|update|message|circular|announcement|e-?mail) (?:of|dated|issued on|from)\s(?:the\s)?$"
)
"""'Our notice of 12 September' names a day on which something was written."""


def _is_exact(claim: Claim) -> bool:
    """Says whether a claim names one day or a stretch of days, and not a part of a month."""
    if (
        claim.place is Place.HEADING
        or claim.slot is not Slot.DATE
        or not isinstance(claim.value, Day)
    ):
        return False
    return (claim.value.first, claim.value.last) not in {(1, 10), (11, 20), (21, 31)}


def _told(claim: Claim, passage: Passage) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Gives the words of a Chinese moment's clause, those behind it, and the parts of a matter it tells of.

    Behind a date Chinese tells the deed; none of the parts is told where it is what happened.
    """
    nothing: frozenset[str] = frozenset()
    if not passage.chinese or claim.slot not in {Slot.DATE, Slot.TIME, Slot.DEADLINE}:
        return nothing, nothing, nothing
    low, high = frame(passage, claim)
    words = passage.folded[low:high]
    phases = frozenset(name for name, said in _PHASES.items() if said.search(words))
    return content(words), content(passage.folded[claim.end : high]), phases


_PHASES = {
    "found": re.compile(r"发现|得知|获悉|获知|知悉|接[获到报]|收到|察觉|[查检验]出"),
    "told": re.compile(
        r"通知|公[布告]|通报|报[案警]|说明|回复|致电|告知|提交|(?<![检验析测诊])报告|发出|刊登|呈报|签|寄"
    ),
    "over": re.compile(
        r"恢复|[更替]?换[装上成新]|更换|修[复妥好]|[回退][到至][^，。,；;]{0,6}账[户号]|复[电水航业课工驶通]|重[开启]|完[成毕]|结束|扑灭|补[好完]|出院|解除|到[账帐]|[退付]清|康复|验收|[安加改]装|装[妥好上]|启用"
    ),
    "stopped": re.compile(r"停[用职服业售驶运产课工]|下架|封[存闭]|关闭|暂停|召回|取消"),
    "made": re.compile(r"生产|制造|出厂|有效|保质"),
    "planned": re.compile(r"将|预计|计划|拟|起(?!火)|前(?!后)"),
}
