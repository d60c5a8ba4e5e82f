"""Says in the reader's language what two places have to do with one another."""

import re

from checks.claims import Slot
from checks.consistency.model import Verdict

_KINDS = {
    "en": {
        Slot.NUMBER: "figure", Slot.DATE: "date", Slot.TIME: "time", Slot.CAUSE: "cause",
        Slot.STATUS: "state of things", Slot.RESPONSIBILITY: "position on responsibility",
        Slot.NAME: "name", Slot.DEADLINE: "deadline", Slot.SCOPE: "extent", Slot.REMEDY: "remedy",
    },
    "zh-Hans": {
        Slot.NUMBER: "数字", Slot.DATE: "日期", Slot.TIME: "时间", Slot.CAUSE: "原因",
        Slot.STATUS: "进展情况", Slot.RESPONSIBILITY: "责任表述", Slot.NAME: "名称",
        Slot.DEADLINE: "期限", Slot.SCOPE: "影响范围", Slot.REMEDY: "补救办法",
    },
    "zh-Hant-TW": {
        Slot.NUMBER: "數字", Slot.DATE: "日期", Slot.TIME: "時間", Slot.CAUSE: "原因",
        Slot.STATUS: "處理進度", Slot.RESPONSIBILITY: "責任說法", Slot.NAME: "名稱",
        Slot.DEADLINE: "期限", Slot.SCOPE: "影響範圍", Slot.REMEDY: "補救方式",
    },
    "zh-Hant-HK": {
        Slot.NUMBER: "數字", Slot.DATE: "日期", Slot.TIME: "時間", Slot.CAUSE: "原因",
        Slot.STATUS: "最新情況", Slot.RESPONSIBILITY: "責任立場", Slot.NAME: "名稱",
        Slot.DEADLINE: "限期", Slot.SCOPE: "受影響範圍", Slot.REMEDY: "補救安排",
    },
}  # fmt: skip
_LINES = {
    "en": "telephone number", "zh-Hans": "电话号码", "zh-Hant-TW": "電話號碼", "zh-Hant-HK": "電話號碼",
}  # fmt: skip
_LINE = re.compile(r"[\d\s()+-]{7,}")
_SAID = {
    "en": {
        Verdict.CONTRADICTION: "The {kind} differs: earlier “{earlier}”, now “{later}”. "
        "Readers who saw both will ask which is true.",
        Verdict.ACKNOWLEDGED: "The {kind} is openly revised: “{earlier}” is now “{later}”.",
        Verdict.MOVED_ON: "The {kind} has moved on: “{earlier}” then, “{later}” now.",
        Verdict.FOR_PERSON: "Please look: do “{earlier}” and “{later}” speak of the same {kind}?",
        Verdict.MISSING_LATER: "The {kind} “{earlier}” has no counterpart in the other text.",
        Verdict.MISSING_EARLIER: "The {kind} “{later}” has no counterpart in the other text.",
    },
    "zh-Hans": {
        Verdict.CONTRADICTION: "{kind}前后不一：先前为“{earlier}”，现为“{later}”。两份都看过的读者会问哪个属实。",
        Verdict.ACKNOWLEDGED: "{kind}已公开更正：“{earlier}”现为“{later}”。",
        Verdict.MOVED_ON: "{kind}随进展更新：当时为“{earlier}”，现为“{later}”。",
        Verdict.FOR_PERSON: "请核对：“{earlier}”与“{later}”说的是不是同一{kind}？",
        Verdict.MISSING_LATER: "{kind}“{earlier}”在另一份文本中没有对应内容。",
        Verdict.MISSING_EARLIER: "{kind}“{later}”在另一份文本中没有对应内容。",
    },
    "zh-Hant-TW": {
        Verdict.CONTRADICTION: "{kind}前後不一：先前是「{earlier}」，現在是「{later}」。看過兩份的讀者會問哪個才對。",
        Verdict.ACKNOWLEDGED: "{kind}已公開更正：「{earlier}」現為「{later}」。",
        Verdict.MOVED_ON: "{kind}隨時間更新：當時「{earlier}」，現在「{later}」。",
        Verdict.FOR_PERSON: "請確認：「{earlier}」與「{later}」講的是不是同一{kind}？",
        Verdict.MISSING_LATER: "{kind}「{earlier}」在另一份文稿中沒有對應。",
        Verdict.MISSING_EARLIER: "{kind}「{later}」在另一份文稿中沒有對應。",
    },
    "zh-Hant-HK": {
        Verdict.CONTRADICTION: "{kind}前後不符：較早前為「{earlier}」，現為「{later}」。看過兩份的讀者會問何者屬實。",
        Verdict.ACKNOWLEDGED: "{kind}已公開更正：「{earlier}」現為「{later}」。",
        Verdict.MOVED_ON: "{kind}隨時間更新：當時為「{earlier}」，現為「{later}」。",
        Verdict.FOR_PERSON: "請核對：「{earlier}」與「{later}」所指是否同一{kind}？",
        Verdict.MISSING_LATER: "{kind}「{earlier}」在另一份文本中並無對應。",
        Verdict.MISSING_EARLIER: "{kind}「{later}」在另一份文本中並無對應。",
    },
}  # fmt: skip
_INSTEAD = {
    "en": "We earlier said “{earlier}”. That was not right: it is “{later}”. "
    "We apologise for the error.",
    "zh-Hans": "我们此前发布的“{earlier}”有误，现更正为“{later}”，谨此致歉。",
    "zh-Hant-TW": "我們先前表示「{earlier}」，有誤，現更正為「{later}」，謹此致歉。",
    "zh-Hant-HK": "我們較早前公布「{earlier}」，資料有誤，現更正為「{later}」，謹此致歉。",
}
_CHANGED = {
    "en": "We earlier said “{earlier}”. This has changed, and we should say so plainly: “{later}”.",
    "zh-Hans": "我们此前表示“{earlier}”，现有变化：“{later}”，特此说明。",
    "zh-Hant-TW": "我們先前表示「{earlier}」，現有變動：「{later}」，特此說明。",
    "zh-Hant-HK": "我們較早前表示「{earlier}」，現有更改：「{later}」，特此說明。",
}
_CORRECTED = frozenset({Slot.NUMBER, Slot.DATE, Slot.TIME, Slot.NAME})


def message(verdict: Verdict, kind: Slot, earlier: str, later: str, language: str) -> str:
    """Says what a difference is, quoting both places."""
    words = _SAID[language][verdict]
    named = _LINES[language] if is_line(earlier or later) else _KINDS[language][kind]
    return words.format(kind=named, earlier=_short(earlier), later=_short(later))


def is_line(excerpt: str) -> bool:
    """Says whether words are a telephone number, which names a line and nobody."""
    return _LINE.fullmatch(excerpt) is not None


def instead(kind: Slot, earlier: str, later: str, language: str) -> str:
    """Offers a sentence that owns the change: a slip is corrected, a new course is explained."""
    words = (_INSTEAD if kind in _CORRECTED else _CHANGED)[language]
    return words.format(earlier=_short(earlier), later=_short(later))


def _short(excerpt: str) -> str:
    words = " ".join(excerpt.split())
    return words if len(words) <= 120 else words[:119] + "…"
