"""Finds what a redline must never cut: amounts with their unit, dates, times, numbers, links.

The patterns are tried only where a word could start one (`may_start`), so that a long text costs a
look-up a word and no more. Which words there are is decided in `tokens`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a token is; the redline weighs kinds, the list of changes sorts by them."""

    WORD = "word"
    FIGURE = "figure"
    DATE = "date"
    TIME = "time"
    NAME = "name"
    LINK = "link"
    MARK = "mark"
    SPACE = "space"


class Atom(NamedTuple):
    """A stretch of a text that stays whole; `start` and `end` count code points."""

    start: int
    end: int
    kind: Kind


_HAN_DIGITS = "〇○零一二三四五六七八九十百千万萬亿億两兩廿卅"
_H = f"[{_HAN_DIGITS}]"
_GAP = r"[ \u00a0\u202f\u3000]?"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?:\.(?=[ \u00a0]?\d))?"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:.,%]\d|\d)"
_YEAR = r"(?:1[89]|2[01])\d\d(?!\d)"

_DATE = rf"""
    {_DAY}(?:[ ]of)?[ \u00a0]{_MONTH}\b(?:,?[ \u00a0]{_YEAR})?
  | {_MONTH}[ \u00a0]{_DAY}(?:,?[ \u00a0]{_YEAR})?
  | {_MONTH},?[ \u00a0]{_YEAR}
  | \d{{4}}-\d\d?-\d\d?(?:T\d\d(?::\d\d)+(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)
  | \d{{4}}/\d\d?/\d\d?(?!\d) | \d\d?/\d\d?/\d{{2,4}}(?!\d)
  | \d{{4}}\.\d\d?\.\d\d?(?!\d) | \d\d?\.\d\d?\.\d{{4}}(?!\d)
  | (?:(?:中[華华])?民[國国]{_GAP})?(?:\d{{2,4}}|{_H}{{2,4}}){_GAP}年{_GAP}
    (?:\d\d?|{_H}{{1,3}}){_GAP}月(?:{_GAP}(?:\d\d?|{_H}{{1,3}}){_GAP}[日号號])?
  | (?:中[華华])?民[國国]{_GAP}(?:\d{{2,3}}|{_H}{{2,5}}){_GAP}年
  | (?:\d\d?|{_H}{{1,3}}){_GAP}月{_GAP}(?:\d\d?|{_H}{{1,3}}){_GAP}[日号號]
  | {_YEAR}{_GAP}年 | [一二][〇○零一二三四五六七八九]{{3}}年
"""
_SOFT_DATE = rf"\d\d?{_GAP}[月日号號]|{_H}{{1,3}}月(?=[份底初上中下])"
_HOURS = r"(?:\d\d?|[一二三四五六七八九十两兩]{1,3})"
_DAYPART = (
    r"(?:凌晨|清晨|早上|早晨|上午|中午|正午|下午|傍晚|晚上|晚间|晚間|夜间|夜間|深夜|当晚|當晚)"
)
_TIME = rf"""
    {_DAYPART}?{_GAP}\d\d?[:：]\d\d(?:[:：]\d\d)?(?!\d)(?:[ \u00a0]?(?:[ap]m\b|[ap]\.m\.))?
  | \d\d?(?:\.\d\d)?[ \u00a0]?(?:[ap]m\b|[ap]\.m\.)
  | {_DAYPART}{_GAP}{_HOURS}{_GAP}[时時点點](?:{_GAP}{_HOURS}{_GAP}分|半|整|许|許)?
  | {_HOURS}{_GAP}[时時点點]{_GAP}(?:{_HOURS}{_GAP}分(?:{_HOURS}秒)?|半|整|许|許)
  | \d\d?{_GAP}[时時点點](?![间間代候刻期])
"""
_PHONE = r"""
    \+\d{1,3}(?:[ -]?\(?\d{1,5}\)?){2,5}(?!\d)
  | \(0?\d{1,4}\)[ ]?\d{3,4}[ -]?\d{4}(?!\d)
  | 0\d{2,3}-\d{6,8}(?!\d) | \d{3,4}-\d{3,4}-\d{3,4}(?!\d)
  | 0\d{2,4}[ ]\d{3,4}[ ]\d{3,4}(?!\d) | \d{4}[ ]\d{4}(?![\d,])
"""
_CURRENCY = rf"""(?:
    (?:US|HK|NT|AU|CA|SG|NZ|MOP|S|A|C)?\${_GAP} | [€£¥￥₩₹]{_GAP}
  | (?:RMB|CNY|USD|HKD|TWD|NTD|EUR|GBP|JPY|MOP|AUD|SGD){_GAP}
  | (?:人民[币幣]|港[币幣]|新?[台臺][币幣]|美[元金]|[欧歐]元|日[圆圓元]|英[镑鎊]){_GAP}
)"""
_PLAIN = r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_HAN_SCALE = r"(?:[多余餘]?[十百千万萬亿億兆]{1,4}|[多余餘])[多余餘]?"
_SCALE = (
    r"(?:[ \u00a0-]?(?:thousand|million|billion|trillion|mn|bn|tn)\b|(?:k|m)\b(?!\.\w))"
    r"(?:[ ](?:dollars|pounds|euros|yuan|people)\b)?"
)
_UNIT_EN = (
    r"[ \u00a0-]?(?:(?:working|business|calendar|trading)[ ])?(?:hours?|hrs?|minutes?|mins?"
    r"|seconds?|secs?|days?|weeks?|months?|years?|quarters?|km/h|mph|km|cm|mm|kg|mg|µg|kWh|MWh|MW"
    r"|GW|kW|kV|GB|MB|TB|KB|kB|ml|litres?|liters?|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet"
    r"|tonnes?|tons?|grams?|kilograms?|dollars|pounds|euros|yuan|cents|pence|barrels|acres"
    r"|hectares|degrees|g|l)\b"
    r"|[ \u00a0]?(?:%|％|‰|per[ ]?cent\b|percentage[ ]points?\b|basis[ ]points?\b|°[CF]|℃|℉)"
)
_UNIT_HAN = (
    r"(?:个百分点|個百分點|万人次|萬人次|个工作日|個工作日|個工作天|个小时|個小時|小时|小時|分钟|分鐘"
    r"|个月|個月|個星期|个星期|星期|工作日|工作天|平方公里|平方米|立方米|平方公尺|公斤|千克|毫克|公里"
    r"|千米|公尺|毫米|厘米|公分|公顷|公頃|毫升|公升|美元|港元|港币|港幣|新台币|新台幣|新臺幣|人民币"
    r"|人民幣|欧元|歐元|英镑|英鎊|日元|日圓|人次|歲|岁|千瓦时|度"
    r"|[元圆圓角块塊][钱錢]?|[件名人位个個家户戶台臺辆輛架艘份批次条條项項笔筆起例所座间間箱盒瓶包袋吨噸"
    r"克米升秒天日周週年倍成宗班列封股套幢栋棟层層楼樓级級届屆])"
)
_UNIT_STRICT = r"(?:名|人|位|死|伤|傷|天|小时|小時|个月|個月|倍|成|宗|年)"
_NUMBER = rf"""
    (?P<figure>百分之(?:{_PLAIN}|[{_HAN_DIGITS}点點]{{1,16}})
  | {_CURRENCY}?{_PLAIN}(?:(?:[-–~～－]|至|到){_CURRENCY}?{_PLAIN})?
    (?:{_SCALE}|{_GAP}{_HAN_SCALE})?)
    (?P<unit>{_UNIT_EN}|{_GAP}{_UNIT_HAN})?
"""
_HAN_NUMBER = rf"""
    {_CURRENCY}?{_H}{{2,16}}[多余餘]?{_UNIT_HAN} | [二三四五六七八九十两兩]{_UNIT_STRICT}
  | 一[名人位]
"""
_CODE = r"[A-Za-z0-9]+(?:[-‑][A-Za-z0-9]+){1,20}"

_FIRM = re.compile(rf"(?P<date>{_DATE})|(?P<time>{_TIME})|(?P<phone>{_PHONE})", re.VERBOSE)
_LOOSE = re.compile(rf"(?P<date>{_SOFT_DATE})|(?P<han>{_HAN_NUMBER})|(?P<code>{_CODE})", re.VERBOSE)
_FIRM_KINDS = {"date": Kind.DATE, "time": Kind.TIME, "phone": Kind.FIGURE}
_AMOUNT = re.compile(_NUMBER, re.VERBOSE)
_STARTERS = re.compile(
    rf"\d|[$€£¥￥₩₹+(]|{_H}|{_DAYPART}|{_MONTH}$|(?:US|HK|NT|AU|CA|SG|NZ|MOP|S|A|C)$"
    r"|(?:RMB|CNY|USD|HKD|TWD|NTD|EUR|GBP|JPY|AUD|SGD)|(?:中[華华])?民[國国]"
    r"|人民|人民[币幣]|港[币幣]|新|新?[台臺]|美[元金]|[欧歐]元|日[圆圓元]|英[镑鎊]|百分"
)
_AFTERWARDS = frozenset("内內前后後起止间間")
_WEB = r"[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]"
_LINK = re.compile(rf"(?:https?://|www\.){_WEB}{{1,2000}}")
_BARE = re.compile(
    r"(?<![\w.@-])(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,4}"
    r"(?:com|org|net|edu|gov|info|io|cn|hk|tw|uk|eu|us|example|test)\b"
    rf"(?![\w-]|\.[A-Za-z])(?:/{_WEB}{{0,2000}})?"
)
_BARE_HINT = re.compile(r"\.(?:com|org|net|edu|gov|info|io|cn|hk|tw|uk|eu|us|example|test)\b")
_MAIL_LEFT = re.compile(r"[A-Za-z0-9._%+-]+$")
_MAIL_RIGHT = re.compile(r"@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def may_start(word: str) -> bool:
    """Says whether an amount, date, time or number could start with this word."""
    return _STARTERS.match(word) is not None


def atom_at(text: str, start: int, ends: Sequence[int]) -> Atom | None:
    """Finds the atom that starts at `start`, or none; `ends` are the ends of the words.

    A full date, a time or a telephone number always holds. A unit or a Chinese numeral holds only
    where a word ends with it: '5年级' is no five years, '统一人员' names nobody.
    """
    firm = _FIRM.match(text, start)
    if firm:
        kind = _FIRM_KINDS[firm.lastgroup or "phone"]
        return Atom(start, firm.end(), kind)
    loose = _LOOSE.match(text, start)
    if loose and loose.lastgroup == "code":
        amount = _AMOUNT.match(text, start)
        if amount and amount.end() >= loose.end():
            loose = None
    if loose and _ends_word(text, loose.end(), ends):
        return Atom(start, loose.end(), _loose_kind(loose))
    amount = _AMOUNT.match(text, start)
    if not amount:
        return None
    whole = amount.end()
    return Atom(
        start, whole if _ends_word(text, whole, ends) else amount.end("figure"), Kind.FIGURE
    )


def _loose_kind(found: re.Match[str]) -> Kind:
    if found.lastgroup == "date":
        return Kind.DATE
    has_digit = any(character.isdigit() for character in found.group())
    return Kind.FIGURE if found.lastgroup == "han" or has_digit else Kind.WORD


def _ends_word(text: str, end: int, ends: Sequence[int]) -> bool:
    """Says whether a word ends here; ICU takes 日内 and its kin for words, so these do not bind."""
    place = bisect_left(ends, end)
    return (place < len(ends) and ends[place] == end) or text[end : end + 1] in _AFTERWARDS


def links(text: str) -> list[Atom]:
    """Finds web addresses and e-mail addresses, in order and apart."""
    found: list[tuple[int, int]] = []
    if "://" in text or "www." in text:
        found += [(m.start(), _trimmed(text, m.start(), m.end())) for m in _LINK.finditer(text)]
    if "@" in text:
        found += _mails(text)
    if _BARE_HINT.search(text):
        found += [(m.start(), _trimmed(text, m.start(), m.end())) for m in _BARE.finditer(text)]
    atoms: list[Atom] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not atoms or start >= atoms[-1].end:
            atoms.append(Atom(start, end, Kind.LINK))
    return atoms


def _mails(text: str) -> list[tuple[int, int]]:
    spans = []
    at = text.find("@")
    while at != -1:
        first = max(0, at - 64)
        left = _MAIL_LEFT.search(text[first:at])
        right = _MAIL_RIGHT.match(text, at, at + 256)
        if left and right:
            spans.append((first + left.start(), right.end()))
        at = text.find("@", at + 1)
    return spans


def _trimmed(text: str, start: int, end: int) -> int:
    """Leaves a sentence's punctuation and a bracket that the link did not open outside it."""
    while end > start + 1:
        last = text[end - 1]
        unopened = last == ")" and text.count(")", start, end) > text.count("(", start, end)
        if last not in ".,;:!?'*_~" and not unopened:
            break
        end -= 1
    return end
