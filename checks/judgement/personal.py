"""Personal data in a public text: numbers by checksum, people by what stands beside them.

The issuer's own contact block, and whatever the brief lists as contact or its house rules as the
house's own, is none.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from checks.document import BlockKind
from checks.house.contacts import OwnPlaces
from checks.judgement.identifiers import (
    is_card,
    is_hong_kong_identity,
    is_iban,
    is_mainland_identity,
    is_taiwan_identity,
)
from checks.judgement.somebody import SIGNS, beside_a_person, told_of_one
from checks.matching import KEPT_SENTENCES
from checks.needed import Expression
from checks.reading import Reading
from checks.rule import Mark, Rule

_NUMBERS = re.compile(
    r"(?<![a-z0-9_-])(?:(?P<cn>\d{17}[\dx])|(?P<tw>[a-z][1289a-d]\d{8})|(?P<hk>[a-z]{1,2}\d{6}\(?[\da]\)?)"
    r"|(?P<card>\d(?:[ -]?\d){12,18})|(?P<iban>[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?))(?![a-z0-9_-])"
)
_TESTS = {
    "cn": is_mainland_identity,
    "tw": is_taiwan_identity,
    "hk": is_hong_kong_identity,
    "card": is_card,
    "iban": is_iban,
}
# A word for a personal number, then the number itself, masked digits included.
_LABELLED = re.compile(
    r"(?:身[份分]证(?:统一编号|字号|号码|号)?|车手编号|病人编号|个案编号|hkid(?: no\.?)?|工号|员工编号|会员编号|会员号|保单号|证件号|学籍号|就诊卡号|医保卡?号|门诊号|住院号|微信号|qq号?|line ?id|居留证(?:号|号码)?|护照(?:号|号码)?|病历(?:号|号码)|银行卡(?:号)?|帐号|账号|卡号|社保号|健保卡号|学号|车牌(?:号|号码)?"
    r"|passport(?:,? no\.?| number)?|national insurance(?: no\.?| number)?|social security(?: no\.?| number)?|ssn|nhs (?:no\.?|number)"
    r"|account (?:no\.?|number)|card (?:no\.?|number)|sort code|hospital (?:no\.?|number)|patient (?:id|no\.?|number)|id (?:card|no\.?|number)"
    r"|(?:number|licence) plate|medical record(?: no\.?| number)?|student (?:id|no\.?|number))"
    r"[ ]?(?:is|was|为|是|:|#)?[ ]?"
    r"([a-z]{2}\d{2} ?[a-z]{3}\b|[a-z]{2}(?: ?\d{2}){3} ?[a-z]\b|(?=[a-z0-9*○x-]{0,20}\d)[a-z0-9*○-]{5,20}(?:\([\da]\))?)"
)
_LABELS = (
    "证", "号", "护照", "病历", "银行卡", "车牌", "hkid", "qq", "line", "passport", "national insurance",
    "social security", "ssn", "nhs n", "account n", "card n", "sort code", "hospital n", "patient i",
    "patient n", "id card", "id n", " plate", "medical record", "student i", "student n",
)  # fmt: skip
_LABELLED_ONES = Expression(_LABELLED, *_LABELS)
# Plates of the mainland's provinces need no word beside them.
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·•]?(?=[a-z]{0,2}\d{2})[a-z0-9]{5,6}(?![a-z0-9])"
)
_MANY = re.compile(r"[\da-z*○-](?: ?[\da-z*○-]){4}")
"""This stands in all that _NUMBERS, _LABELLED and _PLATE match."""
_BELONGS = re.compile(
    r"\b(?:his|her|their|private|personal) e-?mail(?: address)?(?: is| was|:)? ?$"
    r"|(?:邮箱|电邮|信箱|电子邮件|邮件地址)(?:地址)?(?:为|是|:)? ?$"
)
_CONTACT = re.compile(
    r"联系|联络|媒体|客服|查询|新闻|请写|\b(?:press|media|contact|enquir\w+|write to|questions)\b"
)
_HOME = re.compile(
    r"(?:家住|现住|现居|居于|住在?|居住于|住址(?:是|为)?:?|户籍(?:地)?|租住(?:在|于)?)[^,。;()\n]{2,24}(?:路|街|道|巷|弄|村|里|区|楼|室|号|座|苑|邨|小区|花园)"
    r"(?:[^,。;()\n]{0,16}(?:号|室|楼|单元|户|座))?"
    r"|(?:\bof|\bat|\blives? (?:at|in)|\bresident (?:at|of)|\bhome address(?: is)?:?) (?:(?:flat|apartment|apt\.?|unit|room|house|no\.?) \d{1,4}[a-z]?,? )?(?:\d{1,3}/)?\d{1,4}[a-z]? (?:[a-z][\w'-]{1,20} ){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|court|way|terrace|place|crescent|gardens?|square|hill|row|mews|grove|parade|boulevard|estate)\b|\bof (?:plot|flat|house|unit) \d{1,4}[a-z]?,? [a-z]+"
)
_HOME_SIGNS = (
    "住", "居", "户籍", "租", "of ", "at ", "live ", "lives ", "resident ", "home address",
)  # fmt: skip
_HOMES = Expression(_HOME, *_HOME_SIGNS)
_LIVES = re.compile(r"家住|现住|现居|居于|居住于|住址|户籍|租住|lives? |resident |home address")
_MOBILE = re.compile(
    r"(?<![\d-])(?:1[3-9]\d[\d*x]{8}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|09\d{2}[ -]?\d{3}[ -]?\d{3}|07\d{3} ?\d{3} ?\d{3}"
    r"|\+44 ?7\d{3} ?\d{6}|[569]\d{3} ?\d{4}(?= ?(?:\(手提|手机|流动)))(?![\d-])"
)
# Behind a person's name, any number called an account, an identity or a telephone.
_BEHIND_NAME = re.compile(
    r"\b(?:a/c|acct|id|aadhaar|nric|pan|tel|telephone|phone|ph|mobile|mob|cell|(?:staff|employee|membership|policy|payroll|badge|licence|license) (?:no|number|id))"
    r"(?:[.:]| is| was| no\.?| number)*[ (]{0,2}\+?[a-z]{0,2}\d[\d ()-]{4,18}\d"
)
# The same in Chinese, within the brackets or the clause that follow the name.
_BEHIND_CHINESE_NAME = re.compile(
    r"(?:[(,、][^()。;:]{0,24}?)?(?:电话|手机|手提|号码|联络电话|联系电话)(?:号码)?(?:为|是|:)? ?(\+?\d[\d -]{6,14}\d)"
)
_TO_ASK = re.compile(
    r"查询|咨询|致电|请[洽找拨]|联系|联络|传媒|媒体|客服|专线|负责人|经理|主任|窗口"
)
_IN_OFFICE = re.compile(
    r"\b(?:press|media|spokes\w+|communications|officer|manager|director|office|desk|team|enquir\w+|service|helpline|line|clinic|reception|relations|solicitor|editor)\b"
)
_DIALLED = re.compile(r"\d[\d*x ()-]{4}")
"""This stands in all numbers that somebody might ring, however they are grouped."""
_PRIVATE_WORD = re.compile(
    r"手机(?:号|号码)?|打给[她他]|[她他](?:的|本人)|手提电话|私人电话|\bmobile\b|\bcell(?: ?phone)?\b|\bhome (?:phone|number)\b|家中电话"
)
# A private telephone called so, however the place writes its numbers.
_PRIVATE_NUMBER = re.compile(
    r"(?:手机|手提|手提电话|行动电话|私人电话|家中电话|住家电话|\bmobile|\bcell(?: ?phone)?|\bhome phone)"
    r"(?:号码?|电话|为|是|[: (]|\bis\b|\bwas\b|number|no\.){0,4}(\+?\d[\d -]{6,15}\d)(?![\d-])"
)
_HEALTH = re.compile(
    r"history of (?:heart|mental|drug|alcohol|depress\w*|epilep\w*|cancer|asthma|diabet\w*)[^,.;]{0,24}|(?:suffers?|suffered) from [a-z ]{3,30}|hiv[- ]positive|(?:is|was) (?:diabetic|epileptic|pregnant|an alcoholic|bipolar)"
    r"|糖尿病|高血压|心脏病史?|精神病史|抑郁症|忧郁症|肾功能不全|艾滋|爱滋|癌症|肿瘤|肝炎|梅毒|癫痫|怀孕(?!的同事)|流产"
)
_WARD = re.compile(
    r"(?:(?:\d{1,2}|[一二三四五六七八九十])(?:楼|层))?[^,。;\d]{0,4}\d{1,4}号?(?:病房|病床)"
    r"|\bward \d{1,4}[a-z]?(?:,? bed \d{1,3})?\b|\bbed \d{1,3}\b"
)
_ANYONE = re.compile(
    r"\b(?:anyone|anybody|those|people|everyone|customers|patients|consumers|if you|children|readers)\b"
    r"|任何人|凡|患者请|病人请|者请|人群|如果您|如您|各位|孕妇|如有"
)
_ONE_PERSON = re.compile(
    r"\b(?:he|she|who|his|her)\b|该(?:名)?(?:患者|病人|病患|伤者|员工)|(?:目前)?住在本院|一名(?:患者|病人|病患)"
)
_BIRTH = re.compile(
    r"(?:19|20)\d{2} ?年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出)?生|born (?:on|in) [\w ,]{4,20}|date of birth:? (?=\d)[\d ]{1,2}[\w /.-]{4,16}|出生日期"
)
_CONDITION_SIGNS = (
    "history of ", "suffer", "hiv", "diabetic", "epileptic", "pregnant", "alcoholic", "bipolar",
    "born ", "date of birth", "糖尿病", "高血压", "心脏病", "精神病史", "抑郁症", "忧郁症", "肾功能不全", "艾滋",
    "爱滋", "癌症", "肿瘤", "肝炎", "梅毒", "癫痫", "怀孕", "流产", "出生日期", "生", "病房", "病床", "ward ", "bed ",
)  # fmt: skip
"""One of these stands in all that _HEALTH, _BIRTH and _WARD match."""
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖"
    "贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤阮葛柯洪庄简施翁游詹温柳欧纪连赖"
)
_ROLE = "移工|患者|病人|病患|员工|收费员|司机|教师|老师|学生|女童|男童|顾客|乘客|当事人|店员|保安|护士|医生|死者|伤者|业主|住客|驾驶|工人|客人|会员"
_NAMED = re.compile(
    rf"[{_SURNAMES}罗麦甘利区关苗路费尤殷岑卓骆涂古童丘甄凌梅符谈蒙][\u4e00-\u9fff]{{0,3}}(?:小姐|女士|先生|太太|太(?=[,。、个嘅的])|同学|老先生|婆婆|伯伯|大哥|大姐|阿姨)|(?:(?:{_ROLE})(?:为|是)?)?[\u4e00-\u9fff]某[\u4e00-\u9fff]?|(?:(?:{_ROLE})(?:为|是)?)?[\u4e00-\u9fff][○〇*×][\u4e00-\u9fff]?"
    rf"|(?:{_ROLE})(?:为|是|系)?(?:[\u4e00-\u9fff\d]{{0,8}})?[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}(?=[,(（、]|身份证|的手机|手机|家住|现住)"
)
_NAME_EN = re.compile(
    r"\b[A-Z][a-z]+ [A-Z][a-z'-]+, (?:aged )?\d{1,3}\b|\b(?:Mr|Mrs|Ms|Miss|Dr|Kum|Smt|Shri)\.? [A-Z][a-z'-]+\b|\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z'-]{2,}\b"
)
# Who is one person beyond doubt: by a title, an age, a clause on them, or a pronoun.
_PERSON_EN = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mdm|Mx|Mallama|Alhaj[ai]|Kum|Smt|Shri)\.? [A-Z][\w'’-]+(?: (?:s/o |d/o |bin |binti )?[A-Z][\w'’-]+)*"
    r"|\b[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?(?: [A-Z][\w'’-]+){1,3}(?=, \d{2},|, aged \d|,? (?:of|who|whose|born|r/o) |, (?:an? [a-z]+|the [a-z]+|dismissed|currently|account|policy|payroll|matric)\b"
    r"|, \d{1,4}[A-Z]? [A-Z][\w ]{3,24}, (?:tel\w* |phone |mobile )?[\d+(])"
    r"|\b(?:[Hh]is|[Hh]er) "
)
_BODY = re.compile(
    r"\b(?:Ltd|Limited|Inc|PLC|Bank|Group|Water|Power|Energy|Hospital|Infirmary|University|College|Council|School|Academy|Company|Street|Road|Centre|Center|Trust|Foods|Rail|Air\w*|Hotel|House|Church|Association|Society|Club|Union|Services?|Systems?|Department|Ministry|Police|Office)\b"
)
_THEIRS = re.compile(rf"[嘅的](?:{_NAMED.pattern})")
_ASIDE = (BlockKind.CONTACT, BlockKind.SIGNATURE, BlockKind.CODE)


def leaks(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks personal data, each sentence's pieces joined where they stand near one another."""
    del rule
    contact = set(reading.brief.contact) if reading.brief else set()
    own = OwnPlaces(reading)
    asking = {hit.sentence for hit in reading.hits.get("contact.ask", ())}
    digits = {sign for sign in set(reading.document.folded) if sign.isdigit()}
    numbered = frozenset(reading.near(*digits))
    conditioned = frozenset(reading.near(*_CONDITION_SIGNS))
    mailed = frozenset(reading.near("@"))
    told = frozenset(reading.near(*SIGNS))
    for number in sorted(numbered | conditioned | mailed | told):
        sentence = reading.document.sentences[number]
        pieces = list[tuple[int, int]]()
        if number in numbered:
            pieces += _numbers(reading, number, sentence.kind, asked=number in asking)
        if sentence.kind not in _ASIDE:
            if number in conditioned:
                pieces += _conditions(reading, sentence.start, sentence.end)
            if number in told or number in numbered:
                pieces += _of_somebody(reading, sentence.start, sentence.end)
            if number in mailed:
                pieces += _mails(reading, number, asked=number in asking)
        pieces.sort()
        kept = [
            piece
            for piece in pieces
            if reading.document.plain[slice(*piece)] not in contact and not own.hold(*piece)
        ]
        if kept:
            for start, end in _joined(kept):
                yield Mark(_name_before(reading, sentence.start, start), end)


def _numbers(
    reading: Reading, number: int, kind: BlockKind, *, asked: bool
) -> Iterator[tuple[int, int]]:
    """Walks what is told by its digits."""
    sentence = reading.document.sentences[number]
    begin, stop = sentence.start, sentence.end
    first = max(0, begin - 1)
    words = reading.words(first, stop)
    for start, end in _known(words, begin - first):
        yield first + start, first + end
    if kind not in _ASIDE:
        for start, end in _addresses(words, begin - first):
            if _is_home(reading, begin, first + start, first + end):
                yield first + start, first + end
        plain = reading.document.plain[first:stop]
        for start, end in _mobiles(words, plain, begin - first, reading.family, asked=asked):
            yield first + start, first + end


@lru_cache(maxsize=KEPT_SENTENCES)
def _known(words: str, begin: int) -> tuple[tuple[int, int], ...]:
    """Gives what is told by its form or the word before it, whoever's it is."""
    if not _MANY.search(words, begin):
        return ()
    found = [
        number.span()
        for number in _NUMBERS.finditer(words, begin)
        if _TESTS[number.lastgroup or ""](number.group())
    ]
    found += (number.span() for number in _LABELLED_ONES.finditer(words, begin))
    found += (number.span() for number in _PLATE.finditer(words, begin))
    return tuple(found)


@lru_cache(maxsize=KEPT_SENTENCES)
def _addresses(words: str, begin: int) -> tuple[tuple[int, int], ...]:
    """Gives addresses with a number, whoever lives there."""
    found = _HOMES.finditer(words, begin)
    return tuple(one.span() for one in found if any(sign.isdigit() for sign in one.group()))


def _is_home(reading: Reading, begin: int, start: int, end: int) -> bool:
    """Tells whether an address says that somebody lives there, or has a name beside it."""
    folded = reading.document.folded
    if _LIVES.match(folded, start) or _THEIRS.match(folded, end):
        return True
    return _names_someone(reading, max(begin, start - 40), start)


@lru_cache(maxsize=KEPT_SENTENCES)
def _mobiles(
    folded: str, plain: str, begin: int, family: str, *, asked: bool
) -> tuple[tuple[int, int], ...]:
    """Gives mobile numbers called so, or beside a name where nobody is asked to ring.

    They are sought in a sentence, folded and plain, each with what stands before `begin`.
    """
    if not _DIALLED.search(folded, begin):
        return ()
    spans: list[tuple[int, int]] = []
    name_in = _NAME_EN.search(plain, begin) if family == "en" else _NAMED.search(folded, begin)
    named = not asked and name_in is not None
    if named and family == "en" and not _IN_OFFICE.search(folded, begin):
        spans += (
            found.span()
            for found in _BEHIND_NAME.finditer(folded, begin)
            if _NAME_EN.search(plain, max(begin, found.start() - 60), found.start())
        )
    if family == "zh":
        for name in _NAMED.finditer(folded, begin):
            theirs = _BEHIND_CHINESE_NAME.match(folded, name.end())
            if theirs and not _TO_ASK.search(folded, begin, name.start()):
                spans.append(theirs.span(1))
    for found in _MOBILE.finditer(folded, begin):
        before = max(begin, found.start() - 10)
        if named or _PRIVATE_WORD.search(folded, before, found.start()):
            spans.append(found.span())
    spans += (found.span(1) for found in _PRIVATE_NUMBER.finditer(folded, begin))
    return tuple(spans)


def _mails(reading: Reading, number: int, *, asked: bool) -> Iterator[tuple[int, int]]:
    """Walks e-mail addresses that belong to whoever is named just before them."""
    sentence = reading.document.sentences[number]
    if _CONTACT.search(reading.document.folded, sentence.start, sentence.end):
        return
    for start, end in reading.terms[number].get("#email", ()):
        near = max(sentence.start, start - 34)
        is_theirs = _BELONGS.search(reading.words(near, start)) is not None
        is_beside = not asked and _follows_a_name(reading, start)
        if (is_theirs or is_beside) and _names_someone(reading, near, start):
            yield start, end


def _follows_a_name(reading: Reading, start: int) -> bool:
    return reading.document.plain[max(0, start - 2) : start].strip() in (",", "，", "(", "（")


def _conditions(reading: Reading, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """Walks what is said of one person's health, birth and bed; never of people in general."""
    folded = reading.document.folded
    if _ANYONE.search(folded, begin, stop):
        return
    if _names_someone(reading, begin, stop) or _ONE_PERSON.search(folded, begin, stop):
        for pattern in (_HEALTH, _BIRTH, _WARD):
            yield from (found.span() for found in pattern.finditer(folded, begin, stop))


def _of_somebody(reading: Reading, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """Walks what is told of one person: health and debts, and what stands behind their name."""
    family, folded = reading.family, reading.words(begin, stop)
    people = _people(reading.document.plain[begin:stop] if family == "en" else folded, family)
    for start, end in told_of_one(folded, family, named=bool(people)):
        yield begin + start, begin + end
    for start, end in beside_a_person(folded, people):
        yield begin + start, begin + end


@lru_cache(maxsize=KEPT_SENTENCES)
def _people(words: str, family: str) -> tuple[tuple[int, int], ...]:
    """Gives where a sentence names or means one person."""
    if family == "zh":
        return tuple(found.span() for found in _NAMED.finditer(words))
    found = _PERSON_EN.finditer(words)
    return tuple(one.span() for one in found if not _BODY.search(one.group()))


def _names_someone(reading: Reading, begin: int, stop: int) -> bool:
    if reading.family == "en":
        return _NAME_EN.search(reading.document.plain, begin, stop) is not None
    return _NAMED.search(reading.document.folded, begin, stop) is not None


def _joined(pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start, end = pieces[0]
    for begin, stop in pieces[1:]:
        if begin - end <= 24:
            end = max(end, stop)
            continue
        yield start, end
        start, end = begin, stop
    yield start, end


def _name_before(reading: Reading, begin: int, start: int) -> int:
    """Takes in the name that the data belong to where it stands just before them."""
    reach = max(begin, start - 34)
    pattern = _NAME_EN if reading.family == "en" else _NAMED
    text = reading.document.plain if reading.family == "en" else reading.document.folded
    names = list(pattern.finditer(text, reach, start))
    return names[0].start() if names else start
