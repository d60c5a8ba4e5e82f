"""Extracts when things happened or are promised: dates, times of day and deadlines."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from checks.claims.calendar import Date, dates, is_feast
from checks.claims.clocks import Time, times, zone_in
from checks.claims.meanings import Hit, Sense
from checks.claims.model import MOST, Amount, Claim, Clock, Context, Day, Place, Slot
from checks.claims.numerals import value
from checks.claims.passages import Passage, Sentence, clause
from checks.claims.quantities import EVENTS

_DUE_BEFORE = re.compile(
    r"(?:\bby|\bbefore|\bno later than|\bnot later than|\bat the latest|\bdue(?: (?:on|by|in))?|\buntil"
    r"|\bwithin|\bis due[a-z, ]*|\bare due[a-z, ]*|最迟|最晚|不迟于|最快(?:也)?(?:要|须|需)?(?:到|至|于|在)?)\s?(?:the\s)?$"
)
_DUE_AFTER = re.compile(
    r"\s?(?:节|假期)?(?:底|末|中旬|上旬|下旬)?(?:之?前|以前|内|之内|才[能可会]|方[能可]|[为截]?止|at the latest)"
)
_WILL = re.compile(
    r"\b(?:will|shall|due|to be|expect(?:ed|s)?|plan(?:s|ned)?|aim(?:s)?|promise[ds]?|is to|are to|'ll|undertakes?|guarantees?)\b"
    r"|将|会|拟|争取|预计|预定|承诺|计划|届时|完成|呈交|提交|公布|发放|受理|截止|结束|完工|退还|退回|退款|退费|付清|到账|到帐|完毕|恢复|公开|[退补寄送发修交办换付装拆清汇做][完好清齐妥出回]|打款|前[退付寄补发汇]"
)
_FUTURE = re.compile(r"将|拟|预计|预定|计划|届时|原定|既定|安排")
_PAST = re.compile(r"\b(?:was|were|has been|have been|had|did)\b|了|已经?|完毕")
_LEARNT = re.compile(r"[^，。,；;前内]{0,4}(?:接获|接到|接报|收到|发现|获悉|得知|察觉|获知)")
_PERIOD = re.compile(
    r"(?:within|in the next|in)\s(?:the next\s)?(?P<en>\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve|fourteen|thirty)\s(?P<eu>working days|hours?|days?|weeks?|months?|years?)"
    r"|(?<!\d)(?P<zh>\d{1,3}|[一二两三四五六七八九十]{1,4}|半)\s?(?P<zu>个?小时|个?工作日|个?工作天|天|日|周|个?星期|个?礼拜|个?月|年)(?:之|以)?(?:内|后?(?=[方才始][可能会]))"
)
_SIZES = {"h": 60, "d": 1_440, "w": 10_080, "m": 43_200, "y": 525_600}
_JOINT = re.compile(
    r"\s*(?:utc|gmt|bst|hkt|cet|edt|est)?\s?(?:to|until|till|-|–|—|至|到|~|(?:一直)?持续到|直到)\s*"
)


def happenings(passage: Passage, sense: Sense) -> tuple[list[Claim], list[tuple[int, int]]]:
    """Finds dates, times and deadlines, and the spans they take up."""
    days = list(islice(dates(passage.folded), MOST))
    clocks = _zoned(passage, list(islice(times(passage.folded), MOST)))
    spans = [(d.start, d.end) for d in days if not d.day.word]
    spans += [(t.start, t.end) for t in clocks]
    claims = [_dated(passage, sense, day) for day in days]
    claims = [c for c in claims if c.slot is Slot.DEADLINE or not _is_feast(c)]
    claims += _timed(passage, sense, clocks)
    periods = list(islice(_periods(passage, sense), MOST))
    return claims + periods, spans + [(p.start, p.end) for p in periods]


def _is_feast(claim: Claim) -> bool:
    return isinstance(claim.value, Day) and is_feast(claim.value)


def _zoned(passage: Passage, clocks: list[Time]) -> list[Time]:
    """Lets a zone named once in a sentence hold for all its times."""
    zones = _headed(passage)
    zones |= {passage.at(t.start).number: t.clock.zone for t in clocks if t.clock.zone is not None}
    return [
        replace(t, clock=replace(t.clock, zone=zones.get(passage.at(t.start).number)))
        if t.clock.zone is None
        else t
        for t in clocks
    ]


def _headed(passage: Passage) -> dict[int, int]:
    """Gives the zone that a heading names to the rows of the table below it: '经过(UTC)'."""
    found: dict[int, int] = {}
    zone: int | None = None
    for sentence in passage.sentences:
        if sentence.place is Place.HEADING:
            zone = zone_in(passage.folded[sentence.start : sentence.end])
        elif sentence.place is Place.TABLE and zone is not None:
            found[sentence.number] = zone
    return found


def _dated(passage: Passage, sense: Sense, date: Date) -> Claim:
    slot = Slot.DEADLINE if _is_due(passage, date.start, date.end, date.day) else Slot.DATE
    return _claim(passage, sense, slot, (date.start, date.end), date.day)


_UNTIL = re.compile(r"(?:(?<!截)至|到|until|till)\s?$")
_STAMPED = re.compile(r"\s*(?:[–—-]{1,2}|[|:：】\])])\s")


def _timed(passage: Passage, sense: Sense, clocks: list[Time]) -> list[Claim]:
    claims = []
    opened = -1
    for at, time in enumerate(clocks):
        opens = not passage.folded[passage.at(time.start).start : time.start].strip(" [【*(")
        if opens and _STAMPED.match(passage.folded, time.end):
            continue  # when the line was written
        role = ""
        later = clocks[at + 1] if at + 1 < len(clocks) else None
        if opened == at:
            role = "end"
        elif later and _JOINT.fullmatch(passage.folded, time.end, later.start):
            role, opened = "start", at + 1
        elif passage.folded.startswith("起", time.end):
            role = "start"
        elif _UNTIL.search(passage.folded[max(0, time.start - 8) : time.start]):
            role = "end"
        due = not role and _is_due(passage, time.start, time.end, None)
        slot = Slot.DEADLINE if due else Slot.TIME
        claims.append(_claim(passage, sense, slot, (time.start, time.end), time.clock, role))
    return claims


def _is_due(passage: Passage, start: int, end: int, day: Day | None) -> bool:
    """Says whether a date or time is one that something is promised by."""
    folded = passage.folded
    sentence = passage.at(start)
    low, high = clause(passage, start, end)
    before = folded[max(sentence.start, start - 40) : start]
    cue = bool(_DUE_BEFORE.search(before) or _DUE_AFTER.match(folded, end))
    cue = cue or (day is not None and not passage.chinese and is_feast(day))
    if not cue and before.rstrip()[-1:] in {"于", "在"}:
        cue = bool(_FUTURE.search(folded, max(sentence.start, start - 60), start))
    if day and passage.chinese and not cue:
        cue = day.word[:1] in {"本", "下", "明", "月"} or day.first != day.last
    if not cue or _PAST.search(folded, low, high) or _LEARNT.match(folded, end):
        return False
    if day and _BY.search(before) and not _PAST.search(folded, sentence.start, sentence.end):
        return True
    return bool(_WILL.search(folded, max(sentence.start, start - 160), min(sentence.end, end + 60)))


_BY = re.compile(r"\b(?:by|no later than|not later than)\s(?:the\s)?$")
_BACK_WITHIN = re.compile(
    r"\b(?:refund\w*|return\w*|repa(?:y|id)|back|paid|answer\w*|repl(?:y|ied))\b"
)
_FORBIDDEN = re.compile(r"[^，。,；;]{0,4}(?:不得|不准|不可|禁止|免费|质保|保固|保修|有效)")


def _periods(passage: Passage, sense: Sense) -> Iterator[Claim]:
    for found in _PERIOD.finditer(passage.folded):
        start, end = found.span()
        sentence = passage.at(start)
        low, high = clause(passage, start, end)
        wide = max(sentence.start, start - 160), min(sentence.end, end + 60)
        if _FORBIDDEN.match(passage.folded, end):
            continue
        if _PAST.search(passage.folded, low, high) or not (
            _WILL.search(passage.folded, *wide) or _BACK_WITHIN.search(passage.folded, low, start)
        ):
            continue
        count = found["en"] or found["zh"]
        size = _size(found["eu"] or found["zu"])
        number = {"半": 0.5, "a": 1.0}.get(count) or value(count)[0]
        amount = Amount(number * size, number * size, "minute")
        yield _claim(passage, sense, Slot.DEADLINE, (start, end), amount)


def _size(unit: str) -> int:
    if unit[0].isascii():
        return _SIZES["d" if unit.startswith("working") else unit[0]]
    for word, key in (("时", "h"), ("工作", "d"), ("天", "d"), ("日", "d"), ("周", "w"),
                      ("星期", "w"), ("礼拜", "w"), ("月", "m")):  # fmt: skip
        if word in unit:
            return _SIZES[key]
    return _SIZES["y"]


_ANSWER = re.compile(r"\W*(?:it|that|this) (?:was|happened|came)(?: not)?(?: on| at| in)?\s*")
"""'You asked when it was last tested. It was on 4 May': the deed stands in the sentence before."""


def _claim(
    passage: Passage,
    sense: Sense,
    slot: Slot,
    span: tuple[int, int],
    value: Day | Clock | Amount,
    role: str = "",
) -> Claim:
    start, end = _trimmed(passage.text, *span)
    sentence = passage.at(start)
    low, high = clause(passage, start, end)
    wide = max(sentence.start, start - 240), max(end, min(sentence.end, end + 240))
    found = role or _nearest(passage, sense, start, end, (low, high))
    if not found and _ANSWER.fullmatch(passage.folded, sentence.start, start):
        asked = passage.sentences[max(0, sentence.number - 1)]
        found = _nearest(passage, sense, asked.end, asked.end, (asked.start, asked.end))
    if not found and not (passage.chinese and _tells(passage.folded, low, start, end, high)):
        found = _nearest(passage, sense, start, end, wide)
    marks = set(sense.meanings(low, high, "mark"))
    marks |= sense.meanings(*wide, "mark") & {"other", "rumour", "same"}
    if found == "lasted" or (not found and slot is Slot.DATE and _opens(passage, sentence, start)):
        found = "start"
        marks |= {"assumed"}
    roles = frozenset({found} - {""})
    if slot is Slot.DEADLINE:
        roles = sense.meanings(low, high, "role") or sense.meanings(*wide, "role")
    context = Context(
        sense.meanings(*wide, "thing"),
        roles,
        sense.words(*wide) if passage.chinese else sense.words(low, high),
        frozenset(marks),
    )
    return Claim(slot, start, end, sentence.number, sentence.place, value, context)


def _told(hits: list[Hit]) -> list[str]:
    """Gives what hits mean, without those within a longer one: 'wrote' in 'wrote to us'."""
    return [
        hit.meaning
        for hit in hits
        if hit.meaning != "line"
        and not any(
            other.start <= hit.start
            and hit.end <= other.end
            and other.end - other.start > hit.end - hit.start
            for other in hits
        )
    ]


def _telling(roles: list[str], *, last: bool) -> str:
    """Chooses the deed that a date belongs to: 'discovered' before 'leak', 'leak' before 'lost'."""
    deeds = [role for role in roles if role in EVENTS and role != "start"]
    chosen = deeds or [role for role in roles if role in EVENTS] or roles
    return chosen[-1 if last else 0] if chosen else ""


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end


def _nearest(passage: Passage, sense: Sense, start: int, end: int, bounds: tuple[int, int]) -> str:
    """Gives what happened then: before the date in English, after it in Chinese, if it is there."""
    before = _told(sense.between(bounds[0], start, "role"))
    after = _told(sense.between(end, bounds[1], "role"))
    if re.search(
        r"\b(?:since|as (?:of|at))\s(?:the\s)?$|自\s?$|截[至止]\s?$|[日月年号]\s?[至到]\s?$",
        passage.folded[max(0, start - 10) : start],
    ) or (
        _FROM.search(passage.folded, max(0, start - 2), start) and _TO.match(passage.folded, end)
    ):
        return "since"
    if passage.chinese:
        return after[0] if after else before[-1] if before else ""
    return _telling(before, last=True) or _telling(after, last=False)


def _opens(passage: Passage, sentence: Sentence, start: int) -> bool:
    """Says whether a date opens one of the first sentences of the body, where the event is dated."""
    before = passage.folded[sentence.start : start]
    early = not passage.chinese or not _LATER_CLAUSE.match(before)
    early = early and not (passage.chinese and _DATED.search(before))
    return sentence.number <= 1 and sentence.place is Place.BODY and early


_FROM = re.compile(r"从\s?$")
_TO = re.compile(r"\s?[^，。,；;]{0,3}[到至]")
_DATED = re.compile(r"[\d一二三四五六七八九十][月日号时点]")
_LATER_CLAUSE = re.compile(
    r"\s*(?!因|受|由于|鉴于|为|关于|有关|就|针对|对于|各位|尊敬|亲爱|据|经)[^，,：:]{5,}[，,]"
)
_MERE_TIME = re.compile(
    r"[\W\d一二三四五六七八九十年月日时点分号约许左右晚间上下午凌晨中清早傍夜星期周当]+"
)
_DEED_LENGTH = 4


def _tells(folded: str, low: int, start: int, end: int, high: int) -> bool:
    """Says whether a Chinese clause tells of a deed of its own beside its date or time."""
    rest = _MERE_TIME.sub("", folded[low:start] + folded[end:high])
    return len(rest) >= _DEED_LENGTH
