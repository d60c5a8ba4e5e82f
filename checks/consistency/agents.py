"""Compares who did a thing: 'the paste came from Dashan', then 'our supplier Hefa'; staff or not.

A deed has one doer here (supplied, chaired, signed, built, tested by). Two texts clash where each
names one doer of the deed, and the two names share nothing.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from checks.claims import Claim, Slot, content
from checks.claims.meanings import likened, stem
from checks.claims.model import named
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, piece, sentence_of, stand
from checks.consistency.texts import Text

Pair = tuple[Claim, Claim]
_DEEDS_ZH = {
    "supply": "供应|供货|提供原料|供料|配送|供餐|供膳", "build": "施工|承建|承包|承办|安装|装修", "make": "生产|制造|代工|加工|制作",
    "test": "检测|检验|化验|送检|验证", "probe": "调查|核查|审计|稽核|鉴定", "stand": "代行|代理|暂代|代管|接任|署理",
    "lead": "主持|牵头|领导|统筹|督导", "sign": "签署|签发|批准|审批", "design": "设计|监理", "run": "运营|营运|管理|承运|执飞|经营",
    "keep": "维护|保养|检修|维修", "do": "完成|实施|执行|操作|上传|发布|驾驶|撰写|主刀",
}  # fmt: skip
_NOUNS_ZH = {
    "supply": "供应商|供货商|供货方", "build": "施工单位|施工方|承建商|承办商|承包商|承建单位|安装单位", "make": "生产商|制造商|代工厂|生产厂家|生产单位",
    "test": "检测机构|检验机构|检测单位", "probe": "会计师事务所|调查机构|鉴定机构|审计机构", "design": "设计单位|监理单位", "run": "运营商|承运人|承运商|营运商|运营方",
    "keep": "维保单位|维护商|维保公司|保养商",
}  # fmt: skip
_DEEDS_EN = {
    "supply": "supplied|delivered|provided", "build": "built|installed|fitted|erected|carried out|constructed",
    "make": "made|manufactured|produced|packed|baked|bottled", "test": "tested|analysed|inspected|certified",
    "probe": "investigated|audited|reviewed|examined", "lead": "chaired|led|headed|overseen", "sign": "signed|approved|authorised|ordered",
    "design": "designed", "run": "operated|run|driven|flown|piloted", "keep": "maintained|serviced|looked after",
}  # fmt: skip
_WHO_EN = re.compile(
    r"\b(?:man|woman|person|one|colleague|employee|member of staff|trustee|partner|nurse|doctor|officer) who (?P<verb>[a-z]+) [^.;,]{2,40},? (?:was |is )?(?P<who>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2})"
    r"|\b(?P<verb2>[a-z]{3,}) by (?P<who2>[A-Z][\w'-]+ [A-Z][\w'-]+)"
)
_NOUNS_EN = {
    "supply": "supplier", "build": "contractor|builder|installer", "make": "manufacturer|maker", "test": "laboratory|lab",
    "probe": "auditors?|investigators?", "run": "operator|haulier|carrier", "design": "architects?|designers?", "keep": "maintenance firm|service company",
    "lead": "inquiry chair", "insure": "insurers?",
}  # fmt: skip


def _either(table: dict[str, str], prefix: str) -> str:
    return "|".join(f"(?P<{prefix}{name}>{words})" for name, words in table.items())


_WHO_ZH = r"(?:(?![的了])[\u4e00-\u9fff]){2,12}?"
_BY_ZH = re.compile(
    rf"由(?P<who>{_WHO_ZH})(?:负责|进行|独立|全面|统一|承揽)?(?:{_either(_DEEDS_ZH, 'd_')})"
)
_IS_ZH = re.compile(
    rf"(?:{_either(_NOUNS_ZH, 'n_')})(?:(?:是|为|系|:|：|即)(?P<who>[\u4e00-\u9fff]{{2,10}}?)(?=公司|集团|厂|行|也|将|会|表示|承认|[，。,；;（(]|$)"
    r"|(?P<who2>[^的将已也在和与及会表应未没对因负更提派答送自于之承同须必进正说称告商讨协\W]{2,8}?)(?=公司|集团|厂|行(?!为|动|业)|食品|建筑|工程))"
)
_FROM_ZH = re.compile(
    r"(?:^|[，。,；;：:与和由的及、]|采用|选用|使用|委托|委由|来自)(?P<who>(?![我本该其])[^，。,；;：:与和由的及、\W]{3,8}?)(?:所)?(?P<d_make>供应|供货|生产|制作|制造|代工|提供)的(?=[\u4e00-\u9fff])"
)
_LEADS_ZH = re.compile(
    rf"(?:{_either(_DEEDS_ZH, 'd_')})(?P<what>[^，。,；;]{{0,12}})的(?:人)?(?:是|为)(?P<who>{_WHO_ZH})(?=[，。,；;（(]|$)"
)
_NAME_EN = r"(?:(?:the |our )?(?:firm |company )?(?:of )?)?(?P<who>[A-Z][\w'&-]+(?: (?:and |& |of )?[A-Z][\w'&-]+){0,4})"
_BY_EN = re.compile(
    rf"\b(?:{_either(_DEEDS_EN, 'd_')})(?: [a-z]+){{0,3}}(?:, [^,.;]{{3,40}},)? by (?:our (?:[a-z]+ ){{1,2}})?{_NAME_EN}"
)
_IS_EN = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts)(?: [a-z]+){{0,2}} (?:{_either(_NOUNS_EN, 'n_')})(?:,| is| was|:) {_NAME_EN}"
)
_VAGUE = re.compile(
    r"(?:我们|本?公司|我司|[我本][院校店方会馆厂社]|对方|.{0,4}供应商|第三方|外部|独立|专业|厂家|.{0,2}相关.*|有关.*|双方|自己|专人|警方|公安.{0,4}|政府|该.*|其|谁|什么|目前.*|已.*|今.*|正.*|.*[，。并且而后前时中起]"
    r"|.{0,6}[市区县局]|为了.*|人工|这.*|那.*|一.{0,2}|全部|.*(?:人员|部门))"
)
_US = r"(?:本(?:公司|店|院|校|集团|馆|会|社|台|局|行|厂|园|旅行社|酒店|餐厅|中心|机构|基金会|医院|学校|企业)|我(?:司|们|院|校|公司|店|方|社|会|馆|园|局|行))"
_KIN = r"(?:员工|职工|职员|雇员|同事|人员|司机|教师|老师|医生|护士|教练|店员|编制|导游|技师|工人|聘用|雇用|聘请|雇请|招聘|派遣)"
_OURS = re.compile(
    rf"(?:是|为|系|属|确为|确系)(?:{_US})的?[^，。,；;]{{0,10}}?{_KIN}|(?:由{_US}|{_US})(?:自行|直接|统一)?(?:聘用|雇用|招聘|聘请|雇请)|(?:受雇|受聘|任职|隶属|就职)于{_US}"
    r"|\b(?:(?:is|was|are|were) (?:an? |one of |a member of )?(?:our|us|employed by us|employed by the)\b[^.;,]{0,30}(?:staff|employees?|drivers?|team|workers?|people|technicians?|teachers?|nurses?|own|payroll)|works? for (?:us|[a-z' ]{3,30})|our own (?:driver|employee|staff|technician|worker|people)|(?:is|was|are|were) (?:employed by (?:us|the)|on our payroll|on our staff))"
)
_NOT_OURS = re.compile(
    rf"(?:并?不是|并?非|不属于?|并未|没有|未)(?:[^，。,；;]{{0,4}})?(?:受雇于?|受聘于?|任职于?|隶属于?|由)?{_US}(?:[^，。,；;]{{0,8}}?{_KIN}|(?=[，。,；;]|$))"
    r"|(?:并?无|没有|不存在)(?:[^，。,；;]{0,6})(?:雇佣|劳动|聘用|劳务|雇用|从属)(?:关系|合同)"
    r"|\b(?:not (?:one of |an? |on |a member of )?(?:our|us|employed by us)\b[^.;,]{0,24}(?:staff|employees?|drivers?|team|workers?|people|payroll|books)?|never (?:worked for|been employed by|an employee)|not employed by|does not work for|did not work for|no employee of|never been one of our|self-employed)"
)


_KIND_ZH = (
    r"(?:专科)?医院|医学中心|医疗中心|诊所|卫生院|(?:有限)?公司|集团|工业|工厂|制造厂|[食印水药纸饮]\S?厂|化验所|化验室|实验室|研究[所院]"
    r"|检[验测](?:所|中心)|工程[部队行]|建设|建筑|事务所|商行|实业|物流|货运|农场|牧场|屠宰场|加工厂"
)
_HOUSE_ZH = re.compile(
    rf"(?:^|(?<=[由在于往到至的「『“是为系交\s，。,；;：:])|(?<=委托))(?P<who>(?![我本该其各另原新上有相这那两几一外])[^的由在于往到至将已被与和及委、，。,；;：:「」『』“”\s\d]{{1,12}}?(?P<kind>{_KIND_ZH}))"
    r"(?![\u4e00-\u9fff]{0,6}(?:道歉|致歉|声明|说明|公告|通报))"
)
"""A firm, a hospital or a laboratory, known by its kind: 嘉测检验中心, 柳湖医院."""
_HOUSE_DEEDS_ZH = {
    "treat": re.compile(
        r"送|就[诊医]|住院|住了|救治|治疗|入院|留医|急诊|收治|检查|包扎|手术|复康|康复"
    ),
    "make": re.compile(r"生产|制造|代工|加工|出厂|酿造|制作"),
    "test": re.compile(r"检测|检验(?!中心|所)|化验(?!所|室)|送检|[检送]测"),
    "build": re.compile(r"安装|施工|承建|承包|搭建|装修|铺设|按图"),
    "supply": re.compile(r"供应|供货|供料|提供"),
    "carry": re.compile(r"承运|运送|配送|押运"),
    "keep": re.compile(r"维护|维保|保养|检修"),
}
_MOVED_ZH = re.compile(
    r"转(?:[院到至送往入]|由|交)|改[由为在]|新[一的任签聘]|另[外行有一]|接[手替任]|重新|重[装建做]|再[次由送]|复[验检查测]|除|其中|部分|分别|同时|竞|将由|今后|之后"
)
_ONE_DEED = {"make": "supply"}
"""Who made a thing and who supplied it are one where a text names one of them."""
_DEED_OF = {stem(word): deed for deed, words in _DEEDS_EN.items() for word in words.split("|")}


def doers_apart(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives the first two places that name different doers of one deed, or whose staff it was."""
    if earlier.passage.chinese != later.passage.chinese:
        return
    yield from _staff(earlier, later)
    yield from _sources(earlier, later)
    yield from _bearers(earlier, later)
    before = _doers(earlier)
    after = _doers(later) if before else {}
    for deed in sorted(before.keys() & after.keys()):
        (first, a), (second, b) = before[deed][0], after[deed][0]
        if len(before[deed]) > 1 or len(after[deed]) > 1 or _same(first, second):
            continue
        if first in later.passage.folded or second in earlier.passage.folded:
            continue
        if (_words(earlier, a) & _words(later, b)) - content(first) - content(second) - PLAIN:
            yield stand(earlier.passage, Slot.NAME, a), stand(later.passage, Slot.NAME, b)
            return


def _words(text: Text, said: Piece) -> frozenset[str]:
    """Gives the words of a clause; in Chinese, which seldom repeats a subject, of its sentence."""
    return content(sentence_of(text.passage, said)) if text.passage.chinese else said.words


_PLACED = r"(?P<who>[A-Z][\w'&-]+(?: (?:and |& |of )?[A-Z][\w'&-]+){0,3})"
_THING = r"(?P<thing>[a-z]{3,}|[Ii]t)"
_SOURCES = (
    re.compile(
        rf"\b{_THING}(?: concerned| in question| involved)? (?:was|were|had been|has been|have been) (?P<verb>[a-z]{{3,}})(?: together| up| out)? (?P<at>at|in|by) (?:(?:our|the|its) (?:(?:[a-z]+ ){{1,3}}(?:in|at|of) )?)?{_PLACED}"
    ),
    re.compile(
        rf"\b(?:[Oo]ur|[Tt]he) {_PLACED} [a-z]+, (?P<at>where) (?:the |our |its |these |those )?(?:[a-z]+ )??{_THING} (?:was|were|had been) (?P<verb>[a-z]{{3,}})"
    ),
    re.compile(
        rf"\b(?P<at>[Aa]t|[Ii]n|[Bb]y) (?:(?:our|the|its) (?:[a-z]+ ){{1,3}}(?:in|at|of) )?{_PLACED}(?:,| that) (?:where |that )?(?:the |our |its )?(?:[a-z]+ )??{_THING} (?:was|were|had been) (?P<verb>[a-z]{{3,}})"
    ),
    re.compile(
        rf"{_PLACED},? (?P<at>which|who) (?:had )?(?P<verb>[a-z]{{3,}}) (?:the |our |its |these |those )(?:[a-z]+ )??{_THING}\b"
    ),
)
"""The flour was milled at Salina; at Emporia, where it was milled; the firm, which welded the rails."""
_MAKING = named("mad mak mill press bak brew bottl pack produc manufactur grow process roast blend")


def _sources(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives where two English texts put one deed on one thing in two places, or on two doers."""
    if earlier.passage.chinese:
        return
    before = _sourced(earlier)
    after = _sourced(later) if before else {}
    for key, other in _alike(before, after):
        (first, a), (second, b) = before[key], after[other]
        told = first in later.passage.folded or second in earlier.passage.folded
        if not _same(first, second) and not told:
            yield stand(earlier.passage, Slot.NAME, a), stand(later.passage, Slot.NAME, b)
            return


_Key = tuple[str, str, bool]


def _alike(before: Iterable[_Key], after: Iterable[_Key]) -> Iterator[tuple[_Key, _Key]]:
    """Gives the keys of one deed on one thing; 'it' is whatever the other text names."""
    for key in sorted(before):
        for other in sorted(after):
            if key[1:] == other[1:] and (key[0] == other[0] or "it" in {key[0], other[0]}):
                yield key, other


def _sourced(text: Text) -> dict[_Key, tuple[str, Piece]]:
    """Gives for each deed on a thing the first place or doer that a text names."""
    found: dict[tuple[str, str, bool], tuple[str, Piece]] = {}
    for pattern in _SOURCES:
        for hit in islice(pattern.finditer(text.passage.text[:_MOST]), 40):
            who = text.passage.folded[slice(*hit.span("who"))]
            verb = likened(stem(hit["verb"]))
            deed = "make" if verb in _MAKING else verb
            doer = hit["at"].lower() in {"by", "which", "who"}
            if who.split()[0] not in _CALENDAR:
                key = likened(stem(hit["thing"].lower())), deed, doer
                found.setdefault(key, (who, piece(text.passage, hit.start(), hit.end())))
    return found


_CALENDAR = named(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday easter christmas"
)
_SOLE = (
    r"(?:alone|solely|wholly|entirely|exclusively|nobody else|no one else|no-one else|none other)"
)
_BEARER = r"(?P<who>[A-Z][\w'&-]+(?: (?:and |& |of )?[A-Z][\w'&-]+){0,4})"
_BEARS = (
    re.compile(
        rf"[^.;]{{0,60}}\b(?:responsibility|fault|liability|blame)\b[^.;]{{0,30}}? (?:of|with|belongs to) (?:{_SOLE} )?{_BEARER}[^.;]{{0,12}}\b{_SOLE}"
    ),
    re.compile(
        rf"{_BEARER},? (?:(?:which|who) )?(?:(?:is|are|was) {_SOLE}|{_SOLE} (?:is|are|was)) (?:liable|responsible|to blame|at fault|answerable|accountable)\b[^.;]{{0,60}}"
    ),
)
"""Who alone is to answer for it, named."""


def _bearers(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives where two English texts put all of one fault on two different names."""
    if earlier.passage.chinese:
        return
    first = _bearer(earlier)
    second = _bearer(later) if first else None
    if first and second and not _same(first[0], second[0]):
        a, b = first[1], second[1]
        if (a.words & b.words) - content(first[0]) - content(second[0]):
            yield (
                stand(earlier.passage, Slot.RESPONSIBILITY, a),
                stand(later.passage, Slot.RESPONSIBILITY, b),
            )


def _bearer(text: Text) -> tuple[str, Piece] | None:
    for pattern in _BEARS:
        found = pattern.search(text.passage.text[:_MOST])
        if found:
            who = text.passage.folded[slice(*found.span("who"))]
            return who, piece(text.passage, found.start(), found.end())
    return None


def _same(first: str, second: str) -> bool:
    first, second = _KINDS_ZH.sub("", first), _KINDS_ZH.sub("", second)
    shorter, longer = sorted((first, second), key=len)
    return shorter in longer or bool(content(first) & content(second))


_KINDS_ZH = re.compile(rf"(?:{_KIND_ZH})$")


def _doers(text: Text) -> dict[str, list[tuple[str, Piece]]]:
    found: dict[str, list[tuple[str, Piece]]] = {}
    others = _houses(text) if text.passage.chinese else _persons(text)
    for deed, who, said in (*_in_words(text), *others):
        held = found.setdefault(_ONE_DEED.get(deed, deed) if text.passage.chinese else deed, [])
        if all(not _same(who, other) for other, _ in held):
            held.append((who, said))
    return found


def _in_words(text: Text) -> Iterator[tuple[str, str, Piece]]:
    """Gives the deeds of which a text says by whom they were done."""
    passage = text.passage
    patterns = (_BY_ZH, _IS_ZH, _LEADS_ZH, _FROM_ZH) if passage.chinese else (_BY_EN, _IS_EN)
    source = passage.folded if passage.chinese else passage.text
    for pattern in patterns:
        for match in list(pattern.finditer(source[:_MOST]))[:40]:
            deed = next(k[2:] for k, v in match.groupdict().items() if v and k[1] == "_")
            who = passage.folded[slice(*match.span("who" if match["who"] else "who2"))]
            if not (passage.chinese and _VAGUE.fullmatch(who)):
                low = max(passage.at(match.start()).start, match.start() - 20)
                yield deed, who, piece(passage, low, match.end())


def _persons(text: Text) -> Iterator[tuple[str, str, Piece]]:
    """Gives the deeds that English sentences lay to a person by name."""
    passage = text.passage
    for match in list(_WHO_EN.finditer(passage.text[:_MOST]))[:40]:
        who = passage.folded[slice(*match.span("who" if match["who"] else "who2"))]
        verb = stem(match["verb"] or match["verb2"])
        low = max(passage.at(match.start()).start, match.start() - 40)
        yield _DEED_OF.get(verb, verb), who, piece(passage, low, match.end())


_MOST = 20_000


def _houses(text: Text) -> Iterator[tuple[str, str, Piece]]:
    """Gives the deeds that Chinese clauses lay to a firm, a hospital or a laboratory."""
    for said in text.pieces:
        houses = list(_HOUSE_ZH.finditer(said.folded))
        if len(houses) != 1 or _MOVED_ZH.search(said.folded):
            continue
        house = houses[0]
        rest = said.folded[: house.start()] + " " + said.folded[house.end() :]
        heals = _HEALS_ZH.search(house["kind"]) is not None
        before, after = said.folded[: house.start()], said.folded[house.end() :]
        verb = after[:2] if before.endswith(("由", "委托")) else before[:2]
        if not heals and len(verb) > 1 and before.endswith(("由", "委托", "的")):
            yield "=" + verb, house["who"], said
        for deed, words in _HOUSE_DEEDS_ZH.items():
            if words.search(rest) and heals == (deed == "treat"):
                yield deed, house["who"], said


_HEALS_ZH = re.compile(r"医院|医学中心|医疗中心|诊所|卫生院")


def _staff(earlier: Text, later: Text) -> Iterator[Pair]:
    for one, other, turned in ((earlier, later, False), (later, earlier, True)):
        apart = next((p for p in other.pieces if _NOT_OURS.search(p.folded)), None)
        ours = next((p for p in one.pieces if _is_ours(one, p)), None) if apart else None
        if ours and apart and not any(_NOT_OURS.search(p.folded) for p in one.pieces):
            a, b = (apart, ours) if turned else (ours, apart)
            yield (
                stand(earlier.passage, Slot.RESPONSIBILITY, a),
                stand(later.passage, Slot.RESPONSIBILITY, b),
            )
            return


def _is_ours(text: Text, said: Piece) -> bool:
    if _NOT_OURS.search(said.folded):
        return False
    return bool(_OURS.search(text.passage.folded[said.start : said.end]))
