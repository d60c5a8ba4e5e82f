"""Judges in Chinese what happened, to whom and when, by how a sentence is built.

What can go wrong has no list. So a sentence tells when several marks of telling meet in it: a
date, a count, somebody, something named, an act that is done; and a count is of those affected
unless it measures, praises, or counts the issuer's own people.
"""

import re
from collections.abc import Iterable, Iterator

from checks.document import BlockKind
from checks.later import later
from checks.matching import Terms
from checks.reading import Hit, Reading, clear_of

_DONE = later(
    r"[了被遭遇致误错漏]|未能|没有|没能|无法|发生|出现|造成|引致|导致|因为|由于|接获|接到|收到|发现|查出|验出|检出"
    r"|身亡|受伤|倒塌|失灵|中断|推|拉|掉|撞|烧|流入|流出|取消|停止|停运|说「|说\"|写道|发帖|贴出|流传|疯传|静坐|追讨|上传|刊登"
)
_NAMED = later(
    r"[「“\"《【][^」”\"》】\n]{2,40}[」”\"》】]|[a-z]+-?\d{1,5}|[\u4e00-\u9fff]{2}"
    r"(?:(?<!网)路|街|号楼|楼|站|门店|店|厂|号线|校|园|馆|村|港|湾|湖|河|码头|机场|医院|车厢|仓库|月台|课室|教室|食堂|商场|广场|市|县|区|镇|大厦|小区|公车|航班)"
)
_RUMOUR = later(
    r"网传|传言|传闻|谣|流传|疯传|发帖|贴文|帖文|贴出|网民|网友|声称|爆料|投诉|反映|举报|指称|指控|被指"
)
_MATTER = later(
    r"(?:针对|关于|就|对于|有关|因)[^。\n]{8,70}?(?:一事|事件|的问题|争议|的情况|的投诉|一案|事故|风波|的报道|的说法)"
)
_AHEAD = later(
    r"(?:^|[,;:])(?:[^,;:]{0,6})(?:将|会|将会|请|敬请|如需|如有|如您|若|倘若|倘|凡|今后|日后|下一步|我们将|本公司将|希望|呼吁|感谢|保证|承诺)"
)
_ATTITUDE = later(
    r"慰问|深切|关切|哀悼|高度重视|极为关注|配合.{0,8}调查|呼吁|重申|若有任何|假若|坚信|证实事件|谨致|顺致"
)
# Only pointed at: a small mishap, the talk about something, how things went.
_POINTED_AT = later(
    r"(?:发生|出现|产生)了?(?:一[起宗件些])?(?:小|轻微|突发)?(?:意外|状况|插曲|情况|问题)"
    r"|(?:针对|关于|就|有关|对于|反映)[^。]{2,40}(?:异常|讨论|沟通|相处|互动|不适)(?:的)?(?:情况|情形|事宜|讨论)?[,。]"
    r"|出现(?:了)?(?:关于|有关)[^。]{2,40}(?:讨论|声音|议论)|片段[^。]{0,30}(?:情况|情形)"
)
_MEASURE = later(
    r"(?:公里|米|层|岁|次|回|年|元|口|成|款|项|度|页|升|毫克|克|倍|万亿|代|杯|秒|组|步|字|句|点|号)$"
)
_OWN = later(
    r"[^,。;]{0,4}?(?:医师|医生|专家|工程师|工作人员|客服|消防|警员|警察|检修|维修|技术人员|记者|主管|经理|小组|高管|董事|线|设|发言人|安保|巡查)"
)
_OWN_BEFORE = later(r"(?:医师|医生|专家|工程师|工作人员|客服|值班|人手|警员|消防员|设)$")
_SHOWN = later(
    r"[^,。;的]{0,3}?(?:视频|影片|帖|评论|留言|评价|微博|相片|照片|图片|短片|片段|消息|信息(?!泄)|措施|原因|事项|荣誉|奖|规则|步骤|方面|建议|部门)"
)
_PRAISE = later(
    r"股票|持股|股权|净值|买超|卖超|意向书|合作协议|共同开发|销量|销售(?!的)|突破|荣誉|奖项|带动|就业|捐资|捐助|多年来|年来|创立|成立以来|服务(?:超过|了|客户|用户|顾客|会员)|遍布|旗下|累计服务|口碑|观看|点阅|播放|纳税|养活|深耕|品牌"
)
_HARMED = later(
    r"身亡|死亡|受伤|伤势|骨折|烧伤|烫伤|擦伤|割伤|淤青|瘀|红肿|扭伤|送院|送医|就医|昏迷|晕倒|中毒|不适|遇难|罹难|溺水|跌倒|跌落|坠|撞|辱骂|殴打|推|骚扰|歧视|受罚|"
    r"言语粗暴|扔|掌掴|拒绝|拒载|冲突|争执|怒骂|喝骂|赶出|用药|加护病房|陷入|被困|被|遭|走失|失联|感染|确诊|过敏|呕吐|欠薪|解雇|大吼|对他|对她|惩罚|等了|伤"
)
_UNHARMED = later(
    r"照常|如常|正常(?:营业|生产|运营|营运|供应|上班)|全[部数](?:合格|通过)|均(?:合格|通过)"
)
_LATER = later(
    r"(?:\([一二三四五六日]\))?[\d日号时点分: ]{0,9}[^,。;]{0,4}?(?:前|以前|之前|为止|内)(?!后|往)|起(?![火因])"
)
_PRESS = re.compile(
    r"[^。]{0,4}?(?:媒体|报章|报纸|记者|电视台)[^。]{0,40}?(?:报道|报导|发文|刊登|播出|称)"
)
_TODAY = later(r"今[日天](?:\(.{2,10})?$")
_OF_THE_LETTER = later(r"(?:\([^)]{2,12}\)|\))?,?(?:的|[^,。;]{0,8}(?:表示|回应|只可|鞠躬))")
_UNTIL = later(r"(?<!截)至 ?$")
_SOON = later(r"(?:份|上旬|下旬|底)?(?:就会|将会|全线|全面实现|即可)")
_TO_COME = later(r"明[天日早晚]|后天|下[周月]")
_PLANNED = later(
    r"停止营[业运]|停业|结业|停运|停[水电气机]|维护|检修|关闭|搬迁|结束营业|停办|停止办理"
)
_CODED = re.compile(r"[a-z/]")
_ADDRESS = re.compile(r"[\da-z]|单元|室|楼之")
_PROMISE = later(r"将|会|可|请|退|补|于.{0,20}前|预计|拟|定于|须|恢复")
_PLENTY, _FEW, _OPENING = 3, 2, 12
_OWN_DEED = later(r"(?:我们|本会|本店|本行|本校)[^,。]{0,6}[把将][^,。]{2,30}(?:了|错|反|成|掉)")
_QUOTED = later(r"[「“\"《][^」”\"》\n]{10,60}[」”\"》]")
_NO_EVENT = later(
    r"(?:事件|事故|情况|事宜|冲突|活动|不实|谣言|造谣|传言|报道|捏造|失实|恶意|投诉|举报|言论|视频|影片|广告|发言"
    r"|发文|海报|误解|维护|更换|预防)$"
)
_ANYBODY = later(r"(?:受害[者人]|大家|各位|您|你|公众|大众|社会大众|客户|用户|民众|谁)$")
_ONE = later(
    r"一(?:名|位|个|辆|家|条|件|份|宗|起|间|只|台)$|^1(?:名|位|个|辆|家|条|件|份|间|只|台)$"
)
_YEAR = later(r"(?:19|20)\d\d年$")
_ARTICLE = later(r"第\s*$")
_BEFELL = later(
    r"(?:系统|网站|网页|主机|服务器|伺服器|平台|资料库|数据库|账号|帐号|列表|设备|服务|环境)[^,。;]{0,10}(?:遭|被|受到|入侵)"
    r"[^,。;]{0,14}(?:攻击|入侵|篡改|侵入|勒索|加密|窃取|盗用|植入|损坏|外泄)"
    r"|(?:导致|造成|引致|致使|令|致)[^,。;]{0,12}(?:系统|网站|平台|服务器|伺服器|访问量|应用程序)[^,。;]{0,16}(?:瘫痪|剧增|激增|崩溃|宕机|当机|中断)"
    r"|将?于[^,。;]{4,40}(?:系统|服务器|伺服器|网站|平台|服务|机房|网络|设备|线路)[^,。;]{0,8}(?:停服|停机|升级|维护|检修|停止|关闭|搬迁|更换)"
)
_BARE = later(r"[\d万亿百千]$")


def telling_sentences(reading: Reading, told: Iterator[int]) -> Iterator[int]:
    """Walks the sentences from which an outsider could retell what happened."""
    vague = {hit.sentence for hit in reading.hits.get("vague-matter", ())}
    return (number for number in told if _tells(reading, number, vague))


def _tells(reading: Reading, number: int, vague: set[int]) -> bool:
    terms = reading.terms[number]
    sentence = reading.document.sentences[number]
    words = reading.sentences[number]
    dated = _count(terms, "#date", "#time", "#span") - _years(reading, number)
    counted = _count(terms, "#number", "#money", "#percent")
    events = any(not _NO_EVENT.match(reading.words(*place)) for place in terms.get("event", ()))
    aside = sentence.kind is BlockKind.HEADING or _ATTITUDE.search(words) is not None
    if (aside or (number in vague and not events)) and counted + dated < _FEW:
        return False
    if _BEFELL.search(words) and not aside:
        return True
    if (
        not counted
        and not _count(terms, "#time")
        and _POINTED_AT.search(words)
        and not _QUOTED.search(words)
    ):
        return False
    done = _DONE.search(words) is not None
    if events and (dated or counted or (done and _somebody(reading, number))):
        return True
    if _AHEAD.search(words if not dated + counted else words[:_OPENING]) and not done:
        return False
    quoted = _QUOTED.search(words) is not None
    named = quoted or _NAMED.search(words) is not None
    rumoured = _RUMOUR.search(words) is not None
    acts = events or _MATTER.search(words) is not None
    marks = min(dated, 2) + min(counted, 2) + acts + done + named + quoted + rumoured
    marks += _somebody(reading, number)
    own_deed = _OWN_DEED.search(words) is not None
    linked = (
        acts
        or (own_deed and dated > 0)
        or (dated > 0 and counted > 0)
        or (named and (dated > 0 or rumoured))
    )
    return marks > _PLENTY or (marks == _PLENTY and linked)


def _years(reading: Reading, number: int) -> int:
    """Counts the dates that are but a year: they tell since when, hardly what happened then."""
    found = reading.terms[number].get("#date", ())
    return sum(_YEAR.match(reading.words(*place)) is not None for place in found)


def _somebody(reading: Reading, number: int) -> bool:
    return any(
        not _ANYBODY.match(reading.words(start, end))
        for start, end in reading.terms[number].get("people", ())
    )


def _count(terms: Terms, *names: str) -> int:
    return sum(len(terms.get(name, ())) for name in names)


def affected_only(reading: Reading, found: Iterable[Hit]) -> Iterator[Hit]:
    """Leaves out numbers of other things, and groups named in a salutation or to play down."""
    is_clear = clear_of(reading.hits.get("scope.minimal", ()))
    return (
        hit
        for hit in found
        if (counts_affected(reading, hit) if hit.owner == "#number" else is_clear(hit))
    )


def counts_affected(reading: Reading, hit: Hit) -> bool:
    """Tells whether a number counts people or things that the matter touched."""
    sentence = reading.document.sentences[hit.sentence]
    number = reading.words(hit.start, hit.end)
    after = reading.words(hit.end, min(sentence.end, hit.end + 16))
    whole = reading.sentences[hit.sentence]
    if _is_of_something_else(reading, hit, number, after, whole):
        return False
    if _ARTICLE.search(reading.words(max(sentence.start, hit.start - 2), hit.start)):
        return False
    if number[-1:] in "栋幢座" and _ADDRESS.match(after):
        return False
    if _ONE.search(number):
        return _HARMED.search(whole) is not None and _names_somebody(reading, hit)
    if _BARE.search(number) and not _names_somebody(reading, hit):
        return False
    before = reading.words(max(sentence.start, hit.start - 6), hit.start)
    own = _OWN.match(after) or _OWN_BEFORE.search(before)
    return not own or _HARMED.search(after) is not None


def _is_of_something_else(reading: Reading, hit: Hit, number: str, after: str, whole: str) -> bool:
    """Tells a number that measures, praises, names a flight or counts what goes on as usual."""
    if number.startswith(("一两", "两三", "几")) or _MEASURE.search(number) or _SHOWN.match(after):
        return True
    if _PRAISE.search(whole) or _UNHARMED.search(whole):
        return True
    begin = reading.document.sentences[hit.sentence].start
    return _CODED.search(reading.words(max(begin, hit.start - 1), hit.start)) is not None


def _names_somebody(reading: Reading, hit: Hit) -> bool:
    people = reading.terms[hit.sentence].get("people", ())
    return any(hit.end <= start <= hit.end + 10 for start, _ in people)


def is_of_the_event(reading: Reading, hit: Hit) -> bool:
    """Tells the date of what happened from those of a promise and of a newspaper."""
    words, after = reading.words(hit.start, hit.end), reading.words(hit.end, hit.end + 24)
    if _YEAR.match(words) or _SOON.match(after):
        return False
    before = reading.words(max(0, hit.start - 3), hit.start)
    if _TODAY.search(before + words) and _OF_THE_LETTER.match(after):
        return False
    if _UNTIL.search(before):
        return False
    return not is_ahead(reading, hit) and _PRESS.match(reading.words(hit.end, hit.end + 48)) is None


def is_ahead(reading: Reading, hit: Hit) -> bool:
    """Tells a date by which something will be done from one when something was."""
    sentence = reading.document.sentences[hit.sentence]
    if _TO_COME.match(reading.words(hit.start, hit.end)):
        return True
    after = reading.words(hit.end, min(sentence.end, hit.end + 10))
    if _PLANNED.search(reading.words(hit.end, min(sentence.end, hit.end + 16))):
        return False
    clause = reading.words(max(sentence.start, hit.start - 12), min(sentence.end, hit.end + 24))
    return _LATER.match(after) is not None and _PROMISE.search(clause) is not None
