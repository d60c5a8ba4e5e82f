"""Finds whom a text names besides its issuer: organisations, authorities and persons.

What lies in the contact, the boilerplate or the signature is the issuer's own, and so is whoever
is named there. Trades and offices without a name ('a logistics company', 有关部门) are nobody.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from checks.claims import Claim, Name, Slot, extract, read
from checks.document import BlockKind, Document
from checks.folding import fold
from checks.language import family
from checks.markdown import parse
from checks.report import Span

MOST = 100
"""How many parties are told: the first so many of a text."""
_OURS = frozenset({BlockKind.CONTACT, BlockKind.BOILERPLATE, BlockKind.SIGNATURE, BlockKind.CODE})
_CODES = frozenset({"batch", "flight", "model", "case", "train", "code", "phone"})

_WORD = r"[A-Z][\w&'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|and|for|de|van|von) )?(?:the )?{_WORD}){{0,5}}"
_FORM = (
    r"Ltd|Limited|plc|PLC|Inc|LLC|LLP|Corp|Corporation|GmbH|AG|SA|BV|Company|Group|Holdings|Partners"
    r"|Council|Agency|Authority|University|College|Hospital|Commission|Institute|Association|Union"
    r"|Trust|Bank|Police|Constabulary|Court|Board|Foundation|Ministry|Department|Bureau|Executive"
    r"|Laborator(?:y|ies)|Services?|Regulator|Ombudsman|Administration|Inspectorate|Federation"
    r"|Office|Forensics|Labs|Security|Engineering|Consulting|Analytics|Foods|Motors|Pharma|Commissioner"
    r"|Systems|Logistics|Airlines|Airways|Railways?|Insurance|Technologies|Solutions|Industries"
)
_FORMED = re.compile(rf"\b{_WORD}(?: (?:(?:of|and|for) )?(?:the )?{_WORD}){{0,4}}? (?:{_FORM})\b")
_SEATED = re.compile(
    rf"\b(?:Ministry|Department|University|Bank|Institute|Board|Office|Court|Bureau|Commission"
    rf"|Association|Society|Federation|Secretary) (?:of|for) (?:the )?{_NAME}"
)
_TRADE = (
    r"(?:supplier|(?:sub)?contractor|manufacturer|operator|vendor|partner|haulier|distributor|auditor"
    r"|insurer|consultan(?:cy|ts?)|regulator|union|laboratory|landlord|provider|maker|carrier|bank"
    r"|lawyers?|solicitors?|owner|client|customer|competitor|developer|lab)"
)
_AFTER_TRADE = re.compile(rf"\b{_TRADE},? (?:called |named |is |was )?(?P<name>{_NAME})")
_BEFORE_TRADE = re.compile(
    rf"\b(?P<name>{_NAME}), (?:which is |who is )?(?:our|the|its|a|an|one of our)"
    rf" (?:[a-z-]+ ){{0,3}}{_TRADE}s?\b"
)
_SEVERAL = rf"{_WORD}(?: {_WORD}){{1,4}}"
_ASKED = re.compile(
    rf"\b(?:asked|told|informed|notified|appointed|engaged|commissioned|instructed|hired|contacted"
    rf"|(?:supplied|provided|operated|maintained|made|run|confirmed|tested|checked|reviewed|owned) by"
    rf"|according to|working with|on behalf of) (?:the )?(?P<name>{_SEVERAL})"
)
_DOES = re.compile(
    rf"(?<=[a-z,] )(?P<name>{_SEVERAL}),? (?:has |have |had |also |which )*"
    r"(?:confirmed|advised|found|tested|supplied|supplies|provided|provides|operated|operates|owns"
    r"|maintains|maintained|carried out|is (?:testing|investigating|examining)|will (?:test|examine))\b"
)
_SHORT = re.compile(r"(?<=\b[Tt]he )[A-Z]{3,6}\b(?! time)")
_NO_PARTY = frozenset(
    {"CEO", "CFO", "COO", "CTO", "FAQ", "PDF", "GMT", "BST", "UTC", "CET", "USA", "CCTV", "PIN"}
)
_OPENING = re.compile(
    r"(?:The|A|An|Your|Their|His|Her|Its|This|That|These|Those|We|At|In|On|From|By|With|To|For|And"
    r"|But|If|When|While|Since|After|Before|As|All|Both|Each|Every|No|Today|Yesterday|Mr|Ms|Mrs|Dr)"
    r" (?:the )?"
)
_GENERAL = re.compile(
    r"(?:Customer|Client|Board|Company|Group|Press|Media|Public|Emergency|Social|Human|Health|Local"
    r"|Support|Services?|Chief|Managing|Online|Data|National|Security|Police|Fire|Rescue)\b ?"
)
_LEADERS = frozenset({"chief", "chair", "speaker"})
"""Offices whose holder speaks for the issuer, unless another's name stands beside."""
_BESIDE, _BESIDE_HAN = 48, 8
"""How far from a leader's name another's may stand to be whom they lead, in characters."""

_BODY_ZH = (
    r"(?:股份)?有限责任公司|(?:股份)?有限公司|集团公司|公司|集团|事务所|研究院|研究所|医院|大学|学院|中学|小学"
    r"|委员会|协会|学会|联合会|基金会|银行|总局|[管监]理局|监管局|监督局|公安局|卫生局|消防局|消防救援[支大总]队"
    r"|法院|检察院|派出所|工会|电视台|报社|实验室|检[测验]中心|监测中心|疾控中心|工厂"
)
_AUTHORITIES_ZH = (
    r"卫生福利部|卫福部|劳动部|环境部|环保署|数位发展部|金管会|公平会|通传会|消保会|消保处|消委会|食药署|疾管署"
    r"|消防[局处署]|警务处|劳工处|卫生署|食物安全中心|食环署|海事处|机电(?:工程)?署|屋宇署|民航[局处署]|证监会"
    r"|金管局|廉政公署|申诉专员公署|(?:个人资料)?私隐专员公署|应急管理部|市场监管总局|卫健委|网信办|工信部|教育部"
    r"|交通运输部|国家药监局|劳检[处所]|地检署|检察署"
)
_LONGER = r"(?:(?<=部)(?![门分署件位队下])|(?<=处)(?![理置罚于所境分])|(?<=局)(?![部面势限促])|(?<=署)(?!名)|(?<=[学])(?!生)|(?<=会)(?!议)|(?<=[^部处局署学会]))"
"""The last character of a name opens no longer word: 应急管理部 is not named in 应急管理部门."""
_BODIES = re.compile(rf"(?P<head>[\u4e00-\u9fffa-z0-9·()]{{2,18}}?)(?:{_BODY_ZH}){_LONGER}")
_AUTHORITIES = re.compile(rf"(?:{_AUTHORITIES_ZH}){_LONGER}")
_LED = re.compile(
    r".*(?:委托|聘请|邀请|联合|会同|配合|根据|按照|依据|通知|报告|上报|报请|通报|要求|送往|送至|协助|接受|收到|接到"
    r"|来自|随同|其中|包括|供应商|承包商|制造商|厂商|运营商|外包商|承揽商|分包商|合作方|施工方|表示|获得|以及|我们"
    r"|本公司|我司|目前|随后|同时|已经|不是|就是|送交|交由|移交|督促|反映|有关|就|应|报|使用|入住|赶到|[由向来去往与和及对在经将被是为从让请到给的了已并等因随或同跟以称据于至])"
)
_NOBODY = re.compile(
    r"独立|第三方|专业|相关|有关|当地|本地|合作|承包|外包|承建|关联|上市|主管|监管|监督|管理|政府|行政|物流|保险|快递"
    r"|施工|航空|电力|检测|检验|清洁|建筑|运输|物业|供应|食品|制药|科技|证券|信托|旅游|广告|咨询|保安|安保|律师|会计师?"
    r"|审计|公证|卫生|环保|消防|公安|交通|市场|应急|质量|调查|事故|善后|处置|专项|客户?服?务?|技术|工程|软件|系统"
    r"|[一二两三四五六七八九十数多各几]+[家间所]|[本该我贵各某其他她它母子分总全这那两此另][家间所]?|外部|外聘|知名|权威|涉事|上述|所属|委外|制造|劳务|供货|乡村|山区|私立|公立|市立|综合|儿童|民众|网[络路]|社区|服务|附近|周边|手机|网上|收单|发卡|生产型?|全资|其余|子|分"
)
_NO_NAME = re.compile(r"(?<!日)本|[我该咱]|贵(?![州阳港])|^\)|\d")
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎"
_NO_PERSON = re.compile(r".?$|[于位车一两双]")
"""What the grammar of names takes for a surname, where a preposition or a measure stands."""
_ADDRESSED = re.compile(
    rf"(?P<name>[{_SURNAMES}](?:某某?|[\u4e00-\u9fff]{{0,2}}?))(?:先生|女士|小姐|同学)(?!们)"
)


def parties(
    text: str, language: str, issuer: str = "", own: Sequence[str] = ()
) -> tuple[Span, ...]:
    """Gives who is named besides the issuer, each name where it stands first.

    `issuer` is the name it goes by, `own` further words that are its own, such as a signature.

    >>> [one.excerpt for one in parties("We asked Halden Logistics and the HSE.", "en")]
    ['Halden Logistics', 'HSE']
    """
    document = parse(text, han=family(language) == "zh")
    known = [fold(words) for words in (issuer, *own) if words.strip()]
    known += [document.folded[b.start : b.end] for b in document.blocks if b.kind in _OURS]
    find = _chinese if family(language) == "zh" else _english
    found = set(find(document))
    places = found | set(_people(document, language, found))
    told: dict[str, Span] = {}
    last = 0
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        name = document.folded[start:end]
        if start < last or _is_ours(document, start, name, known):
            continue
        last = end
        if not any(name.startswith(shorter) for shorter in told):
            told[name] = document.span(start, end)
    return tuple(told.values())[:MOST]


def _is_ours(document: Document, start: int, name: str, known: Sequence[str]) -> bool:
    at = next((block for block in document.blocks if block.start <= start < block.end), None)
    if at is None or at.kind in _OURS:
        return True
    return any(name in words or words in name for words in known)


def _english(document: Document) -> Iterator[tuple[int, int]]:
    plain = document.plain
    for pattern in (_SEATED, _FORMED):
        for found in pattern.finditer(plain):
            yield from _trimmed(plain, *found.span())
    for pattern in (_AFTER_TRADE, _BEFORE_TRADE, _ASKED, _DOES):
        for found in pattern.finditer(plain):
            yield from _trimmed(plain, *found.span("name"))
    for found in _SHORT.finditer(plain):
        if found[0] not in _NO_PARTY:
            yield found.span()


def _trimmed(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Leaves out what opens the sentence; nothing remains of 'Our Customer Services'."""
    if plain.startswith("Our ", start):
        return
    opening = _OPENING.match(plain, start, end)
    start = opening.end() if opening else start
    rest = plain[start:end]
    alone = _GENERAL.sub("", rest)
    if alone and not re.fullmatch(_FORM, alone):
        yield start, end


def _chinese(document: Document) -> Iterator[tuple[int, int]]:
    folded = document.folded
    for found in _BODIES.finditer(folded):
        led = _LED.match(found["head"])
        start = found.start() + (led.end() if led else 0)
        if _NO_NAME.search(folded[start : found.end("head")]):
            continue
        if len(_NOBODY.sub("", folded[start : found.end("head")])) >= 2:
            yield start, found.end()
    for found in _AUTHORITIES.finditer(folded):
        yield found.span()
    for found in _ADDRESSED.finditer(folded):
        yield found.span()


def _people(
    document: Document, language: str, others: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    for claim in extract(read(document.plain, language)):
        name = claim.value
        if claim.slot is not Slot.NAME or not isinstance(name, Name) or name.role in _CODES:
            continue
        if _NO_PERSON.match(document.folded, claim.start, claim.end):
            continue
        if name.role not in _LEADERS or any(_beside(document, claim, one) for one in others):
            yield claim.start, claim.end


def _beside(document: Document, claim: Claim, other: tuple[int, int]) -> bool:
    """Tells whether another's name stands by a leader's: 'of Halden Ltd', 某某公司总经理."""
    start, end = other
    low, high = sorted((end, claim.start) if end <= claim.start else (claim.end, start))
    reach = _BESIDE_HAN if document.plain[claim.start] >= "\u3400" else _BESIDE
    return high - low <= reach and not re.search(r"[.。;；!?\n]", document.plain[low:high])
