"""Finds what can be checked in a text: dates, times, numbers with units, money, channels, names.

Each hit is (start, end, term) with a term such as '#date', so that patterns can ask for
`<#date>` as they ask for a lexicon. The text is folded: digits and signs are ASCII. Each kind is
sought only where it can begin (at a digit, at one of some Latin words, at one of some Han
characters): that is what keeps one pass over a text quick.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import compress

from checks.kept import kept
from checks.later import later
from checks.words import Words, places, split_words

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CN = r"[零〇一二三四五六七八九十百两]"
_NUM = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_COUNTED = (
    r"people|persons?|customers?|users?|guests?|passengers?|patients?|members?|employees?|staff|families|"
    r"households?|homes|accounts?|records?|copies|units?|vehicles?|cars|flights?|trains?|stores?|shops?|"
    r"branches|schools?|pupils?|students?|children|residents?|drivers?|cases?|products?|devices?|orders?|"
    r"cards?|letters?|bags?|bottles?|boxes|batches|sites?|depots?|workers?|colleagues|subscribers?|"
    r"neighbours?|neighbors?|visitors?|women|men|boys|girls|babies|tenants?|readers?|shoppers?|diners?|"
    r"players?|fans|clients?|callers?|crew|animals|rooms?|flats|houses|buildings|tickets?|bookings?|"
    r"payments?|transactions?|emails?|files?|documents?|applicants?|donors?|volunteers?|owners?|farmers?|"
    r"consumers?|travell?ers|crew|parcels?|meals?|invoices?|policies|polic(?:y|ies)|deaths|injuries|"
    r"candidates?|dresses|positions?|jobs?|tonnes?|litres?|kilometres?|miles|updates?|of them"
)
_CLASSIFIER = (
    r"人|名|位|户|家|间|条|笔|件|台|部|辆|宗|起|例|个(?!小时|钟|月|星期|礼拜|工作[日天])|份|所|座|架|班|次|张|封|箱|瓶|盒|袋|包|罐|樽|杯|组|吨|公吨|公顷|公里|米|层|"
    r"批|款|项|岁|栋|幢|单|[多余](?![年载天日周]|个?[月小星]|分钟)|成|颗|只|艘|列|处|站|城市|家庭|门店|门市|航班|店|棵|套|页|头|口|回|枚|万|亿|元"
)

_UNITS = r"(?:(?:working|business|calendar) )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
_PATH = r"[^\s<>\"'()\[\]。,;、\u3400-\u9fff]"
_TOP = r"example|com|org|net|io|gov|edu|cn|tw|hk|uk|co|info|int"
_CARDINAL = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|thirty|forty|fifty"

_AT_DIGIT = {
    "date": rf"\d{{4}} ?年(?: ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?[日号])?)?"
    rf"|\d{{1,2}} ?月(?: ?\d{{1,2}} ?[日号]|[初底中上下]旬?)?(?!个|前|后)"
    rf"|(?<![\d.])\d{{1,2}} ?(?:日(?!线)|号(?=[,上晚早凌中下的起前至到]))"
    rf"|(?:19|20)\d\d\.\d{{1,2}}\.\d{{1,2}}(?= ?[\u4e00-\u9fff(])"
    rf"|\d{{4}}-\d{{1,2}}(?:-\d{{1,2}})?(?!\d)|\d{{4}}/\d{{1,2}}/\d{{1,2}}"
    rf"|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?(?![\d/])"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b(?:,? \d{{4}})?",
    "time": r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b)?|\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b"
    r"|\d{1,2} ?[时点](?: ?\d{1,2} ?分|半|整|许|前|至|到|起)?",
    "phone": r"(?<![\d.-])(?:\+|\(0|\(\+)?\d{1,4}\)?(?:[ -]\d{2,8}){1,3}(?![\d%]|[ -]\d)|(?<![\d.-])0\d{4} \d{5,6}(?!\d)"
    r"|(?<![\d.,])(?:1[3-9]\d{9}|09\d{8}|0\d{9,10}|400\d{7}|800\d{7})(?!\d)",
    "money": rf"[$£€¥] ?(?:{_NUM})(?: ?(?:million|billion|m|bn|k|万|亿))?"
    rf"|(?:{_NUM})(?:[万亿千百]{{1,2}})?(?:多|余)?(?:元|块|美元|港元|欧元)"
    rf"|(?:{_NUM}) ?(?:pounds|dollars|euros|yuan|pence|cents)\b",
    "percent": rf"(?:{_NUM}) ?(?:%|per ?cent\b)|\d+ ?成",
    "span": rf"\d{{1,3}} {_UNITS}|\d{{1,4}} ?[多余]?(?:分钟|个?小时|个?钟头?|个?工作[日天]|天|个月|周(?!年)|个?星期|年内|日内|秒)",
    "number": rf"(?<![.,-])(?:{_NUM})(?: ?(?:million|billion|thousand|hundred|dozen)\b)?"
    rf"(?:(?: [a-z]{{2,14}}){{0,2}} (?:{_COUNTED})\b)"
    rf"|(?:{_NUM}) ?(?:[万亿千百]{{1,2}})?(?:多|余)? ?(?:{_CLASSIFIER})"
    rf"|(?<![.,-])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)? (?:million|billion|thousand)\b",
    "digits": r"\d[\d,.]*",
}
_AT_LATIN = {
    "date": rf"{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?"
    rf"|(?:in|since|until|from|to|by|between|and|early|late|mid|of|last|this|next) "
    rf"(?!may\b(?! \d)){_MONTH}\b(?: \d{{4}})?|{_MONTH} \d{{4}}\b"
    rf"|{_DAY}(?: (?:morning|afternoon|evening|night))?\b"
    r"|(?:today|yesterday|tonight|tomorrow|this (?:morning|afternoon|evening)"
    r"|last (?:night|week|month|year))\b",
    "time": r"(?:midnight|noon)\b",
    "money": rf"(?:us|hk|nt|ca|a)\$ ?(?:{_NUM})(?: ?(?:million|billion|m|bn|k|万|亿))?",
    "span": rf"(?:{_CARDINAL}) {_UNITS}",
    "number": rf"(?:{_CARDINAL})(?: [a-z]{{2,14}}){{0,2}} (?:{_COUNTED})\b",
}
_AT_HAN = {
    "date": rf"{_CN}{{1,3}}月(?:{_CN}{{1,3}}[日号]|[初底中上下]旬?)|民国 ?\d{{2,3}} ?年"
    r"|[今昨前明同] ?\(\d{1,2}\) ?[日天]|(?:今|昨|前|当|翌|次|同|明)(?:日|天|晚|早|晨|午|夜)|今年|去年|本[周月]|上[周月](?!报|市|海)"
    r"|周[一二三四五六日](?!致)|星期[一二三四五六日天]|礼拜[一二三四五六]",
    "time": rf"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜)"
    rf"(?:\d{{1,2}}|{_CN}{{1,3}})[时点](?:\d{{1,2}} ?分|半|许)?"
    rf"|{_CN}{{1,3}}点(?:钟|半|整|许|左右|多|{_CN}{{1,3}}分)",
    "money": rf"(?:港币|新台币|人民币|台币) ?(?:{_NUM})(?: ?[万亿])?",
    "percent": rf"百分之{_CN}{{1,5}}|{_CN}成(?![为立功员了本就分熟])(?:{_CN})?",
    "span": rf"{_CN}{{1,3}}(?:分钟|个?小时|个?钟头|个?工作[日天]|天|个月|周(?!年)|个?星期|年内|日内|秒)",
    "number": rf"{_CN}{{1,6}}[万千百]?[多余]?(?:名|位|户|人(?!民|生)|家(?!庭|长|里|属|园)|起|宗|例|间|辆|万|千|组|条(?!件|例|款))"
    r"|[一二三四五六七八九十百千万两]{2,9}[多余]?(?:件|单|份|张|台|瓶|箱|盒|辆|套|位|名|户|人|笔|个用户|条(?!件|例|款))",
}

FIGURES = (
    "#date", "#time", "#phone", "#money", "#percent", "#span", "#number", "#digits", "#email", "#url",
)  # fmt: skip
"""The terms of all kinds of figures."""


def _any(kinds: dict[str, str], place: str) -> str:
    return "|".join(f"(?P<{kind}_{place}>{pattern})" for kind, pattern in kinds.items())


_FIGURE = later(
    rf"(?=[\d$£€¥(+])(?:{_any(_AT_DIGIT, 'digit')})"
    rf"|(?<![a-z0-9])(?=[abcdefhijlmnostuwy])(?:{_any(_AT_LATIN, 'latin')})"
    rf"|(?=[一-龥])(?:{_any(_AT_HAN, 'han')})"
)
# What a figure of _FIGURE can begin with: signs and Han characters, or whole Latin words; and the
# words that stand second where the first is any preposition ('in', 'last', 'this').
_SIGNS = later(
    r"[\d$£€¥(+零一二三四五六七八九十百千万两民今昨前明同当翌次去本上周星礼凌清早中下傍晚夜深港新人台]"
)
_MONTHS = (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december"
)
_FIRST = frozenset(
    f"{_MONTHS} monday tuesday wednesday thursday friday saturday sunday today yesterday tonight "
    f"tomorrow midnight noon {_CARDINAL.replace('|', ' ')}".split()
)
_SECOND = frozenset(f"{_MONTHS} morning afternoon evening night week month year".split())
_LONGEST_CURRENCY = 2
_KEPT_LINES = 512
_CHANNEL = later(
    r"(?P<email>(?<![a-z0-9._+-])[a-z0-9][a-z0-9._+-]{0,60}@[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,40}){0,3}\.[a-z][a-z0-9-]{1,39})"
    rf"|(?P<url>(?:https?://|www\.){_PATH}{{2,500}}"
    rf"|(?<![a-z0-9_.@-])(?:[a-z0-9-]{{1,40}}\.){{1,4}}(?:{_TOP})\b(?:/{_PATH}{{0,200}})?)"
)
_TERMS = {
    f"{kind}_{place}": f"#{kind}"
    for place, kinds in (("digit", _AT_DIGIT), ("latin", _AT_LATIN), ("han", _AT_HAN))
    for kind in kinds
}
_CHANNEL_SIGNS = ("@", "://", "www.", *(f".{top}" for top in _TOP.split("|")))


def find_figures(folded: str) -> list[tuple[int, int, str]]:
    """Gives the figures of a folded text, longest kind first; none overlap.

    >>> find_figures("on 4 may, 12 people")
    [(3, 8, '#date'), (10, 19, '#number')]
    """
    found: list[tuple[int, int, str]] = []
    begin = 0
    for line in folded.split("\n"):
        found += ((begin + start, begin + end, term) for start, end, term in _in_line(line))
        begin += len(line) + 1
    return found


@kept(_KEPT_LINES)
def _in_line(line: str) -> tuple[tuple[int, int, str], ...]:
    """Finds the figures of a line, which no figure leaves; the last lines are kept."""
    found, last = [], 0
    for start in _beginnings(line, split_words(line)):
        hit = _FIGURE.match(line, start) if start >= last else None
        if hit is not None:
            last = hit.end()
            found.append((start, last, _TERMS[hit.lastgroup or ""]))
    if not any(sign in line for sign in _CHANNEL_SIGNS):
        return tuple(found)
    channels = [
        (hit.start(), hit.start() + len(hit.group().rstrip(".,:;!?")), f"#{hit.lastgroup}")
        for hit in _CHANNEL.finditer(line)
    ]
    return tuple(sorted([*channels, *_outside(found, channels)]))


def _beginnings(folded: str, words: Words) -> list[int]:
    """Gives the places where a figure can begin, in order."""
    found = [sign.start() for sign in _SIGNS.finditer(folded)]
    found += compress(words.starts, map(_FIRST.__contains__, words.words))
    found += compress(words.starts, map(_SECOND.__contains__, words.words[1:]))
    for place in places(folded, "$"):  # behind 'a', 'us', 'hk'
        found += range(max(0, place - _LONGEST_CURRENCY), place)
    return sorted(found)


def _outside(
    found: Iterable[tuple[int, int, str]], channels: list[tuple[int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    """Walks the figures that are no part of an address."""
    starts = [start for start, _, _ in channels]
    for start, end, term in found:
        number = bisect_right(starts, start) - 1
        if number < 0 or start >= channels[number][1]:
            yield start, end, term
