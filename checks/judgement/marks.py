"""Signs that have no business in a public text: gaps left in, and characters that deceive."""

import re
import unicodedata
from collections.abc import Iterator

from checks.masks import GAP
from checks.reading import Reading
from checks.rule import Mark, Rule
from checks.words import lines_with

_PLACEHOLDER = re.compile(
    r"\[\[[^\[\]\n]{1,80}\]\]"  # a starter's slot
    r"|\[[^\[\]\n]{0,12}(?:电话|姓名|日期|时间|地点|人数|网址|号码|名称|邮箱|信箱|金额|数字|职务|职称|部门|公司|原因|×)[^\[\]\n]{0,12}\](?![(\[:])|"
    r"\[[a-z0-9 /'’,._-]{0,30}\b(?:insert|names?|dates?|time|number|(?:tele)?phone|tel|role|signatory|venue|street|quote|sum|count|figure|place|location|title|company|"
    r"organisation|organization|address|email|e-mail|amount|url|contact|spokesperson|position|product|tbc|tbd|xx+|reason|cause|details)\b"
    r"[a-z0-9 /'’,._-]{0,30}\](?![(\[:])|<(?:insert|name|date|number|phone|time|place|姓名|日期|时间|地点|地址|电话|人数|金额|职务|职称|号码)[^<>\n]{0,30}>"
    r"|\{\{[^{}\n]{1,40}\}\}|\{(?!release-date\})[a-z][a-z _-]{1,30}\}"
    r"|【(?:请填|填写|填入|插入|姓名|名称|日期|时间|电话|地点|人数|数字|公司名|待)[^】\n]{0,16}】|【(?:请填入)?(?:电话|日期|时间|姓名|地点|人数|金额)】"
    r"|(?<![a-z0-9])(?:(?<!chapter )(?<!part )(?<!volume )(?<!size )(?<!第)xx{1,3}|tbc|tbd|tba|tk(?! ?[a-z\u4e00-\u9fff])|lorem ipsum|insert (?:name|date|number|figure|time|place) here)(?![a-z0-9])"
    r"|(?:待定|待补|待补充|待填|待确认后补|待核实后补充)(?=[。,;)\n ]|$)|(?<![\u4e00-\u9fff])[○〇]{2,}|(?<=[为有共约]) ?[○〇]{2,}|_{3,}|(?<=[为有共约于在]) ?[*×]{2,}(?=[人名元日月年时点分岁号楼户])|(?<![a-z×*○])[x×*○]{1,2}月[x×*○]{1,2}日",
)
_GAP_SIGNS = (
    "[", "<", "{", "【", "xx", "tbc", "tbd", "tba", "tk", "lorem ipsum", "insert ", "待", "○", "〇",
    "___", "*", "×", "月x",
)  # fmt: skip
"""One of these stands in all that _PLACEHOLDER matches."""
# Taken for a tag, and so not in the plain words.
_ANGLED = re.compile(
    r"<(?:insert|(?:full )?name|date|number|(?:tele)?phone|time|place|figure|sum|address)[^<>=\n]{0,30}>",
    re.IGNORECASE,
)
# What a reference link leads to: '[form]: https://…'
_DEFINED = re.compile(r"^ {0,3}\[([^\[\]\n]{1,80})\]:[ \t]", re.MULTILINE)
_SUSPECT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\xad\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    r"\u0334-\u0338\u20d2\u20d3\u20e5\u2e80-\u2fdf\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb"
    r"\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
_FLAG_TAGS = "".join(map(chr, range(0xE0020, 0xE0080)))
_LONGEST_FLAG = 40
_COMMENT = re.compile(r"<!--[^<]{0,2000}-->")
_HOST = re.compile(
    r"(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?:[/?#]\S*)?", re.IGNORECASE
)
_FOREIGN = re.compile(r"[\u0370-\u04ff]")
_MIXED = re.compile(
    r"[A-Za-z]+[\u0370-\u03ff\u0400-\u04ff][A-Za-z\u0370-\u04ff]*|[\u0370-\u04ff]+[A-Za-z][A-Za-z\u0370-\u04ff]*"
)


def placeholders(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks gaps that were left to be filled."""
    del rule
    document = reading.document
    for found in GAP.finditer(document.folded):
        yield Mark(*found.span())
    angled = list(_ANGLED.finditer(document.source))
    shown = {words for words in {found.group() for found in angled} if words in document.plain}
    for found in angled:
        if found.group() not in shown:
            yield Mark(*found.span(), in_source=True)
    gaps = [
        gap
        for start, end in lines_with(document.folded, _GAP_SIGNS)
        for gap in _PLACEHOLDER.finditer(document.folded, start, end)
        if not reading.masks.is_code(gap.start())
    ]
    if gaps:
        defined = {name.casefold() for name in _DEFINED.findall(document.source)}
        yield from (Mark(*gap.span()) for gap in gaps if gap.group().strip("[]") not in defined)


def hidden(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks characters that are invisible or pose as others, by their places in the source."""
    del rule
    source = reading.document.source
    for found in _SUSPECT.finditer(source):
        place = found.start()
        if not (source[place] == "\ufeff" and place == 0) and not _joins_emoji(source, place):
            yield _at(place, place + 1, source[place])
    for found in _COMMENT.finditer(source):
        yield Mark(*found.span(), {"name": "<!-- -->"}, in_source=True)
    yield from _lying_links(reading)
    for found in _MIXED.finditer(source) if _FOREIGN.search(source) else ():
        foreign = next(sign for sign in found.group() if ord(sign) > 0x36F)
        yield _at(*found.span(), foreign)


def _lying_links(reading: Reading) -> Iterator[Mark]:
    """Marks links whose words name another site than the one they lead to."""
    for link in reading.document.links:
        shown = _HOST.fullmatch(reading.document.plain[link.start : link.end].strip().rstrip("/"))
        led = _HOST.match(link.target)
        if shown and led and not _is_same_site(shown.group(1), led.group(1)):
            yield Mark(link.start, link.end, {"name": led.group(1)})


def _is_same_site(shown: str, led: str) -> bool:
    one, other = (host.lower().removeprefix("www.") for host in (shown, led))
    return one == other or one.endswith("." + other) or other.endswith("." + one)


def _at(start: int, end: int, sign: str) -> Mark:
    name = unicodedata.name(sign, f"U+{ord(sign):04X}")
    return Mark(start, end, {"name": name}, in_source=True)


def _joins_emoji(source: str, place: int) -> bool:
    """Tells a joiner within an emoji or a tag sequence of a flag from a hidden one."""
    if source[place] in _FLAG_TAGS:
        flag = source.rfind("\U0001f3f4", max(0, place - _LONGEST_FLAG), place)
        return flag >= 0 and not source[flag + 1 : place].strip(_FLAG_TAGS)
    before = source[place - 1 : place] if place else ""
    return source[place] == "\u200d" and before != "" and ord(before) > 0x2190
