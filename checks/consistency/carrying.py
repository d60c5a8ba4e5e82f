"""Tells of each figure in a text whether a fact of the incident carries it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from checks.brief import BriefFact
from checks.claims import Claim, Passage, Slot
from checks.claims.passages import clause
from checks.consistency.counted import Answer, Count, Held, counts, hold
from checks.consistency.texts import read_text
from checks.report import Span

_WRITTEN = re.compile(
    r"\d|[一二三四五六七八九十百千万亿两半几]|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|\w{3,5}ty|hundreds?|thousands?|millions?"
    r"|billions?|dozens?|half|quarter|third)\b"
)
"""What makes a figure of a stretch; 'nobody' and 每一位 count too, and are none."""
_SERVED = re.compile(
    r"接听|服务|营业|开放|热线|专线|值守|值班|运作|客服|在线|守候"
    r"|\b(?:open(?:s|ing)?|lines?|helplines?|hotlines?|services?|support|available|staffed|answer\w*|reach(?:able)?|call)\b"
)
_BROKEN = re.compile(
    r"中断|停|故障|关闭|延误|等候|无法|持续|瘫痪|受影响|缩短|延长|恢复"
    r"|\b(?:clos\w+|shut|off|down|out|interrupt\w*|without|wait\w*|delay\w*|last\w*|failed|lost|after|stopped|unavailable)\b"
)
"""Hours that somebody is served are no figure of what happened; how long nobody was served is one."""
_DIALLED = re.compile(
    r"(?:拨打|致电|请拨|拨|来电|电话|热线|专线|短信至|发送至|分机|编号|单号|尾号|号码|转)\s?(?:是|为|:|：)?\s?$"
    r"|\d{3}\s?(?:或|/|、|和)\s?$"
    r"|\b(?:call|dial|ring|phone|telephone|text|extension|ext\.?|reference|ref\.?|code|number|no\.?)(?: us)?(?: on| at| to| is|:)?\s$"
)
_ORDINAL = re.compile(r"\d(?:(?:st|nd|rd|th)\b|\s?[x×*/]\s?24)")
_TIME = "minute"


class Standing(StrEnum):
    """How a figure stands to the facts."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its place, how it stands, and the fact that says so (None where none does)."""

    span: Span
    standing: Standing
    fact: BriefFact | None = None


def figures(text: str, language: str, facts: Iterable[BriefFact]) -> tuple[Figure, ...]:
    """Gives the figures of a text in its order; dates and times of day are none.

    A fact carries a figure where the values agree and both count the same thing, as far as
    either says what it counts; the fact may be written in another language.

    >>> known = BriefFact("passengers hurt", "21")
    >>> [f.standing.value for f in figures("21 passengers are hurt, 9 cars burnt.", "en", [known])]
    ['confirmed', 'unknown']
    """
    read = read_text(text, language)
    folded = read.passage.folded
    counted = counts(folded)
    held = list(hold(counted, facts))
    return tuple(
        _figure(text, claim, one, held)
        for claim in read.slot(Slot.NUMBER)
        if _WRITTEN.search(folded, claim.start, claim.end)
        and (one := _within(claim, counted)) is not None
        and not _is_label(read.passage, claim, one)
    )


def _within(claim: Claim, counted: tuple[Count, ...]) -> Count | None:
    """Gives what a figure counts; None where it counts nothing: a day, a number to call."""
    return next(
        (
            one
            for one in counted
            if one.start < claim.end and claim.start < one.end and "each" not in one.marks
        ),
        None,
    )


def _is_label(passage: Passage, claim: Claim, one: Count) -> bool:
    """Says whether a figure counts nothing that happened: service hours, a number to dial, the 3rd."""
    folded = passage.folded
    if _ORDINAL.match(folded, one.stop - 1):
        return True
    plain = one.end == one.stop and not one.kinds and one.unit == "count:"
    if plain and _DIALLED.search(folded, max(0, one.start - 24), one.start):
        return True
    low, high = clause(passage, claim.start, claim.end)
    said = folded[low:high]
    if one.unit != _TIME or _BROKEN.search(said):
        return False
    return "rate" in one.marks or bool(_SERVED.search(said))


def _figure(text: str, claim: Claim, one: Count, held: Iterable[Held]) -> Figure:
    span = Span(claim.start, claim.end, text[claim.start : claim.end])
    mine = sorted((h for h in held if h.count is one), key=lambda h: h.fact.state != "confirmed")
    for each in mine:
        if each.answer is Answer.CARRIES:
            sure = each.fact.state == "confirmed"
            return Figure(span, Standing.CONFIRMED if sure else Standing.UNCONFIRMED, each.fact)
    for each in mine:
        if each.answer is Answer.DIFFERS and each.fact.state == "confirmed":
            return Figure(span, Standing.DIFFERS, each.fact)
    return Figure(span, Standing.UNKNOWN)
