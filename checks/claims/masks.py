"""Blanks what looks like a number and counts nothing: addresses, codes, telephone numbers, labels.

A mask keeps the length of the text, so that positions stay true.
"""

import re
from collections.abc import Iterable

from checks.words import lines_with

BLANK = "\x00"
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()，。]{1,300}|[\w.+-]{1,64}@[\w.-]{1,120}")
PHONE = re.compile(
    r"(?=[+(\d])(?:(?<![\d,.])(?:\+\d{1,3}[\s-]?)?(?:\(\d{1,4}\)[\s-]?)?\d{2,5}(?:[\s-]\d{3,4}){1,3}(?!\d|,\d|\s?[年月人元])"
    r"|(?<![\d,.])0\d{2,4}\s\d{3,4}\s?\d{3,4}(?!\d)|(?<![\d,.])0\d{3,4}\s\d{5,6}(?!\d)|(?<![\d,.])1?800(?:[\s-][\da-z]{2,4}){2,3}"
    r"|(?<![\d,.])[1-9]\d{6,11}(?=[^\d,.万亿人元名个]|$)|(?<![\d,.])0\d{8,11}(?!\d))"
)
CODE = re.compile(
    r"(?<![a-z0-9])[a-z]{1,6}[-_]?\d[\w-]*(?:\.\d+)*|(?<![\d.])\d+(?:\.\d+){2,}|(?<=[“「『])[\u4e00-\u9fff]{1,6}\d{2,5}(?=[”」』])"
)
LABEL = re.compile(
    r"(?=[a-z\d一二三四五六七八九十第双])(?:(?<![a-z])(?:sizes?|units?|lines?|platforms?|rooms?|gates?|floors?|wards?|zones?|terminals?"
    r"|sections?|articles?|chapters?|updates?|pages?|phases?|levels?|routes?|piers?|halls?|blocks?"
    r"|buildings?|batch(?:es)?|lots?|no\.|numbers?|versions?|step|stage|track|lane|wells?|pumps?"
    r"|notices?|bulletins?|circulars?|statements?|items?|questions?|annex|appendix|tables?|boilers?|reactors?|tanks?|silos?|vats?|bays?|berths?|docks?|turbines?|furnaces?|kilns?|hangars?|sheds?|courts?|studios?|screens?|mills?|laborator(?:y|ies)|cranes?|towers?|masts?|greenhouses?|engines?|ovens?|shafts?|racks?|stores?|plants?|coach|carriages?|grades?|years?|year groups?)"
    r"\s#?(?P<low>\d{1,4})(?:\s?(?P<joint>to|-|–|and)\s?(?P<high>\d{1,4}))?(?![\d,.]\d|%|\s?(?:people|per))"
    r"|第\s?[\d一二三四五六七八九十百]+(?:[条款项次章节届版期号批日天轮起届]|[\u4e00-\u9fff])?"
    r"|(?P<zlow>\d{1,4}|[一二三四五六七八九十]{1,3})(?:[至到~-](?P<zhigh>\d{1,4}))?\s?号"
    r"(?=[\u4e00-\u9fff])(?![晚早上中下凌])|\d{1,3}(?:楼|层|座(?!位))(?!楼)|\d{1,2}岁|\d{1,3}级(?=以上|以下|[及或])|\d{1,3}-year-olds?"
    r"|双(?:11|12|十一|十二)(?!\d)|(?<=aged )\d{1,3}|\b(?:112|999|911|110|119|120|995)(?=\s(?:call|emergency|line)|(?:报警|急救|电话)))"
)
YEAR = re.compile(
    r"(?<![\d,.])(?:19|20)\d{2}(?:-\d{2,4})?\s?年度?|(?<![\d,.])1[01]\d年(?=全年|度|底|初|间|起|第|\d|[上下]半年|[春夏秋冬])|\b(?:in|since|until|of|by|from|before|during"
    r"|early|late|spring|summer|autumn|winter)\s(?:19|20)\d{2}\b(?![,.]?\d)|(?:19|20)\d{2}(?=\s(?:report|season|annual))"
    r"|\b(?:(?:19|20)\d0|\d0)s\b|(?:[二三四五六七八九]十|(?<!\d)\d0)年代"
)
NUMBERING = re.compile(
    r"(?m)^[ \t>*-]{0,12}(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[.、)](?!\d)\s?"
)
HOURS = re.compile(
    r"\b(?:from|between) (?:1[0-2]|\d)(?:[.:]\d\d)? (?:to|until|till|and) (?:1[0-2]|\d)(?:[.:]\d\d)?(?=[,.;)\s]*(?:$|[,.;)\n]|every|each|daily|today|tomorrow|on|all|seven|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this))"
    r"|(?<=, )(?:1[0-2]|\d) to (?:1[0-2]|\d)(?=[.,;]\s|[.,;]?$)"
)
"""Opening hours without 'am': from 8 to 8."""
OF_NUMBERS = re.compile(r"[总人户件款次倍份册]数(?![十百千万亿])|数[据量目字额](?!十)")
"""Words in which 数 says 'number', and not 'several'."""
FRACTION = re.compile(
    r"\b\d{1,3}/\d{1,3}\b|\b(?:one|two|three|[1-3]) (?:[a-z]+ )?in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|a hundred|a thousand|(?!1\b|(?:19|20)\d\d\b)\d{1,4})\b(?! (?:[a-z]+s|hours?|minutes?)\b)|(?<!\d)\d(?:·|•)\d{1,2}"
    r"|\bparts per (?:m|b)illion\b|(?:百万|十亿)分之"
)


_NUMERAL = re.compile("[\\d一二三四五六七八九十第]")
"""One of these stands in all that LABEL matches."""


def labels(folded: str, start: int, end: int) -> list[re.Match[str]]:
    """Gives what is numbered between two places: rooms, platforms, batches, days in a series."""
    if not _NUMERAL.search(folded, start, end):
        return []
    return list(LABEL.finditer(folded, start, end))


def blank(folded: str, spans: Iterable[tuple[int, int]]) -> str:
    """Gives `folded` with each span replaced by as many blanks.

    >>> blank("room 12, 3 hurt", [(0, 7)]).replace(BLANK, "_")
    '_______, 3 hurt'
    """
    parts = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            parts += [folded[at : max(at, start)], BLANK * (end - max(at, start))]
            at = end
    return "".join([*parts, folded[at:]])


def uncounted(folded: str) -> list[tuple[int, int]]:
    """Lists the spans of everything numeric that is no quantity (dates and times apart)."""
    patterns = (PHONE, CODE, LABEL, YEAR, NUMBERING, HOURS, FRACTION, OF_NUMBERS)
    addresses = [
        found.span()
        for start, end in lines_with(folded, ("@", "http", "www."))
        for found in ADDRESS.finditer(folded, start, end)
    ]
    return addresses + [found.span() for one in patterns for found in one.finditer(folded)]
