"""Compares how far two texts say that a thing reaches: only these, all of them, here or there."""

import re
from collections.abc import Iterator
from itertools import islice

from checks.claims import Claim, Slot, content
from checks.claims.meanings import stem
from checks.claims.model import named
from checks.claims.passages import Sentence
from checks.consistency.kinship import PLAIN
from checks.consistency.pieces import Piece, neighbours, piece, sentence_of, stand
from checks.consistency.texts import Text

Pair = tuple[Claim, Claim]
_TOUCHED = named(
    "exposed affected sold injured sick failed_test mixed charged damaged start lasted recalled spilled"
)
_ONLY = re.compile(
    r"只(?![能要好需])|仅(?!仅)|限于|仅限|唯一|其[他它余](?=[^，。,；;]{0,14}(?:没有|未|不|无|正常|安全|照常))"
    r"|\b(?:only|solely|nothing but|no other|nowhere else|not any other|limited to|confined to|restricted to|nothing else|nobody else|alone|just the|just one|other [a-z ]{2,24}(?:are|is|were|was) (?:safe|not|un))\b"
)
_HELD = re.compile(r"检出|查出|含有|发现|\b(?:found|contain\w*|detected|turned up)\b")
_ALSO = re.compile(
    r"也(?![许就])|亦|同样|还(?:有|在|从|查|检|涉)|另有|一并|同一|\b(?:also|as well|too|both|another|second|likewise)\b"
)
_CAREFUL = re.compile(
    r"预防|为慎重|保险起见|排查|检查|检修|更换|修复|恢复|将|会(?!员)|计划|请|如|已(?:通知|联系)|退|补偿|赔|道歉|感谢|致歉|没有|未|不|无"
    r"|\b(?:precaution|check\w*|inspect\w*|will|would|if|please|may|replac\w*|repair\w*|refund\w*|offer\w*|apolog\w*|sorry|thank\w*|not|no|never|safe)\b"
)
_EVERY = re.compile(
    r"全部|所有|全体|逐一|逐户|悉数|一律|每一|\b(?:all|every|each|everyone|everybody)\b"
)
_BARELY = re.compile(r"只(?![能要好需])|仅(?!仅)|\b(?:only|just|no more than)\b")
_PAST = re.compile(
    r"了|已|曾|当[晚天日时]|\b(?:[a-z]{3,}ed|was|were|had|did|told|sent|went|paid|got)\b"
)
_PLANNED = re.compile(
    r"将|会(?!员|议)|拟|计划|如|若|\b(?:will|shall|would|if|plan|expect\w*|so far|by now|yet)\b|目前|截至|至今|尚|已有"
)
_KIND_EN = re.compile(
    r"\bonly (?:the |our |our own )?(?P<mods>[a-z-]{3,}(?: [a-z-]{3,}){0,2}?) (?P<noun>[a-z]{3,}s)\b"
)
_WHERE = re.compile(
    r"(?:发生(?:于|在)|(?:地点|位置|起火点|着火点|现场)(?:是|为|位于|在|:)|(?:起火|坠落|跌落|漏水|爆炸)(?:于|在))(?P<zh>[^，。,；;]{2,14})"
    r"|在(?P<zh2>[^，。,；;在的]{1,9}(?:[站镇村乡湾港桥路街里山岭馆场园楼厅湖河江岛]|路口|隧道|码头|麦田|工地))(?:因[^，。,；;]{2,10})?(?:迫降|停[运驶摆]|清客|坠[落毁]?|翻[覆侧]?|侧翻|相?撞|追尾|脱轨|起火|爆[炸裂]|倒塌|塌|搁浅|触礁|漏|断裂|失控|被)"
    r"|\b(?:started|began|broke out|happened|occurred|took place|originated|collapsed|fell)(?: first)? (?P<prep>in|at|on) (?P<en>(?!the (?:morning|afternoon|evening|night|day|week|end)|[a-z]*day|\d)[^.;,]{3,50}?)(?= at | on | when | and | while |[.;,]|$)"
)
_GENERIC = content("floor site area building room place 楼层 位置 地点 现场 时候") | PLAIN

_SOME_PLACES = re.compile(
    r"(?:只|仅|限于|仅限|局限)(?:是|为|有|在|于|涉及|影响|限|发往|销往|供应)*[^，。,；;]{0,10}(?:[一二两三四五六七八九十几数\d]+个?(?:县市|县|市|区|镇|乡|村|里|省|州|栋|座|楼|层|站|线|班|店|分店|分行|门市|营业所|家|间|所|条)|部分|局部|个别|少数|一小)"
)
_ALL_PLACES = re.compile(
    r"全(?:台湾?|国|岛|港|市|县|区|镇|省|球|网|线|部(?:门市|分店|分行|据点|门店|网点|车站|县市)|体(?:门市|分店|用户|客户)|澳)(?!性|民|人|长|局|名|称|友|面)"
    r"|(?:所有|各|每一?(?:个|家|间))(?:门市|分店|分行|据点|门店|网点|车站|县市|省市|地区|楼层)|十八区|各[省市县区校店楼]均|[一二三四五六七八九十百\d]+(?:栋楼?|座楼?|层|间|家|个[省市县区])[^，。,；;]{0,4}(?:全部|均|悉数|无一)|全国各?省?市?均?"
)
_STRUCK = re.compile(
    r"受影响|影响|停摆|停电|停水|停气|停驶|停运|断[网线讯电水]|中断|瘫痪|故障|异常|失灵|当机|宕机|死机|流入|售出|出货|外[泄流]|送到|铺货|上架|检出|波及|停用|无法|未能|流出|涌出|浊|变质|变味|异味|停[暖热课]|停止供|销售|有售|供应"
)
_UNSURE = re.compile(r"目前|初步|截至|暂|可能|预计|估计|据了解|至少")
_CALM = re.compile(
    r"目前|截至|预防|排查|检查|演练|恢复|复电|不受|未受|没有受|无影响|正常|照常|如常|如|若|可能|是否|将|计划|道歉|致歉|最大|规模"
)


def scopes_apart(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives the first clauses of two texts that reach differently far."""
    if earlier.passage.chinese != later.passage.chinese:
        return
    for find in (
        _also,
        _kinds,
        _barely,
        _elsewhere,
        _more_named,
        _data,
        _part_and_whole,
        _not_spared,
        _sold_there,
    ):
        found = find(earlier, later)
        if found:
            a, b = found
            yield stand(earlier.passage, Slot.SCOPE, a), stand(later.passage, Slot.SCOPE, b)
            return


def _also(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Only these' and then 'also those'."""
    alone = [p for p in earlier.pieces if _ONLY.search(p.folded)]
    if not alone:
        return None
    for at, b in enumerate(later.pieces):
        roles = later.sense.meanings(b.start, b.end, "role") & _TOUCHED
        if (
            not (roles or _HELD.search(b.folded))
            or not _ALSO.search(b.folded)
            or _CAREFUL.search(b.folded)
        ):
            continue
        here = frozenset().union(*(p.words for p in neighbours(later.pieces, at))) - PLAIN
        for a in alone:
            low, high = earlier.passage.sentences[a.sentence].start, a.end
            same = earlier.sense.meanings(low, high, "role") & roles
            shared = len(content(earlier.passage.folded[low:high]) & here)
            if shared >= 3 or (same and shared >= 1):
                return a, b
    return None


def _kinds(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Only diesel models' and then 'diesel and petrol models', 'the petrol ones too'."""
    if earlier.passage.chinese:
        return _other_kind(earlier, later)
    for a in earlier.pieces:
        for found in _KIND_EN.finditer(a.folded):
            noun = stem(found["noun"])
            mods = {stem(word) for word in re.split(r"[ -]", found["mods"])}
            for b in later.pieces:
                listed = re.search(
                    rf"\b([a-z-]+) (?:and|as well as|or) ([a-z-]+) {re.escape(noun)}", b.folded
                )
                pair = {stem(listed[1]), stem(listed[2])} if listed else set()
                if len(pair & mods) == 1 and not _CAREFUL.search(b.folded):
                    return a, b
    return None


_KIND_ZH = re.compile(
    r"(?:只有|仅(?:有|限|为|是|涉及)?|只(?:限|是|涉及)|限于)[^，。,；;\d]{0,6}?(?P<kind>[\u4e00-\u9fff]{1,3}?)(?P<noun>款|色|系列|口味|版本?|级|年级|号[楼线机]|层|库|馆|厂区|尺码)"
)
_SO_FAR = re.compile(r"目前|初步|截至|暂")
_CAREFUL_KIND = re.compile(r"预防|慎|排查|检查|更换|修复|恢复|将|请|如|[不未没无]|新|改")


def _other_kind(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Only the grey ones' and then 'the blue ones break too', in Chinese."""
    for a in earlier.pieces:
        only = _KIND_ZH.search(a.folded)
        if not only or _SO_FAR.search(a.folded):
            continue
        another = re.compile(
            rf"(?P<kind>[\u4e00-\u9fff]{{1,3}}){only['noun']}[^，。,；;]{{0,14}}?(?:也|亦|同样)"
        )
        for b in later.pieces:
            found = another.search(b.folded)
            if found and only["kind"] not in b.folded and not _CAREFUL_KIND.search(b.folded):
                return a, b
    return None


def _barely(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'All the guests were told' and then 'only those upstairs were told'."""
    for a in earlier.pieces:
        if not _EVERY.search(a.folded) or not _PAST.search(a.folded) or _PLANNED.search(a.folded):
            continue
        for b in later.pieces:
            if (
                not _BARELY.search(b.folded)
                or not _PAST.search(b.folded)
                or _PLANNED.search(b.folded)
            ):
                continue
            if len((a.words & b.words) - PLAIN) >= 2:
                return a, b
    return None


def _elsewhere(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """One event in two places: on the second floor, then in the kitchen."""
    for a, here in _places(earlier):
        for b, there in _places(later):
            new = there - _GENERIC
            known = content(earlier.passage.folded)
            if (
                here - _GENERIC
                and new
                and not new & known
                and not (here - _GENERIC) & content(later.passage.folded)
            ):
                return a, b
    return None


def _places(text: Text) -> Iterator[tuple[Piece, frozenset[str]]]:
    for said in text.pieces[:60]:
        found = _WHERE.search(said.folded)
        if found and not _PLANNED.search(said.folded):
            yield said, content(found["zh"] or found["zh2"] or found["en"])


def _part_and_whole(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Only three counties' and then 'the whole island'."""
    if not earlier.passage.chinese:
        return None
    a = next((p for p in earlier.pieces if _is_partly(earlier, p)), None)
    b = next((p for p in later.pieces if _is_wholly(p)), None) if a else None
    return (a, b) if a and b else None


def _is_partly(text: Text, said: Piece) -> bool:
    whole = sentence_of(text.passage, said)
    struck = _SOME_PLACES.search(said.folded) and _STRUCK.search(whole)
    return bool(struck) and not _UNSURE.search(whole)


def _is_wholly(said: Piece) -> bool:
    struck = _ALL_PLACES.search(said.folded) and _STRUCK.search(said.folded)
    return bool(struck) and not _CALM.search(said.folded)


_SPARED = re.compile(
    r"(?:不|未|没有?)受(?:到)?(?:任何)?(?:影响|波及)|不在(?:此列|其列|此次|这次|今次|影响)|不受(?:影响|波及)|未(?:被)?(?:波及|涉及|外[泄流])|另一(?:套|个)(?:系统|资料库|数据库|服务器|伺服器)"
)
_SUBJECT = re.compile(
    r"(?:^|其中|至于|而)(?P<who>(?![该其此这那他它])[\u4e00-\u9fff]{3,12}?)(?=使用|存[放于]|采用|[在均都由未不没的]|数据|资料|个资|则|系统|$)"
)
_TOUCHED_ZH = re.compile(
    r"包[含括]|名单|外[泄流]|泄[露漏]|流出|受影响|被[盗窃取删改抄]|检出|[有占达]\s?[\d一二三四五六七八九十百千万]+\s?[份名人条位户件笔个]"
)


def _not_spared(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Members of the shops are not affected' and then a list that held them too."""
    if not earlier.passage.chinese:
        return None
    for at, said in enumerate(earlier.pieces):
        if not _SPARED.search(said.folded) or _UNSURE.search(said.folded):
            continue
        before = earlier.pieces[at - 1] if at else said
        for a in (said, before):
            found = _SUBJECT.match(a.folded) if a.sentence == said.sentence else None
            b = _touched(later, found["who"]) if found else None
            if b:
                return said, b
    return None


def _touched(later: Text, who: str) -> Piece | None:
    """Gives the clause that tells of some, by the words of the other text, that they were reached."""
    for said in later.pieces:
        plain = who in said.folded and _TOUCHED_ZH.search(said.folded)
        if plain and not _CAREFUL_ZH.search(said.folded):
            return said
    return None


_CAREFUL_ZH = re.compile(r"慎|预防|排查|检查|将|请|如|[不未没无]|除|已(?:通知|联系|致电)|新增|恢复")
_ONLY_THERE = re.compile(
    r"(?:只|仅|限于)[^，。,；;]{0,6}(?:发|销|卖|售|在|供|上架|铺)|(?:别的|其[他它]|外地|外[市县省]|他[市县处])[^，。,；;]{0,8}(?:没有?|未|不)"
)
_BOUGHT_IN = re.compile(
    r"(?:^|在|于|的|[:：])(?P<where>(?!任何|各|本|我|该|其|门|官|网|线|当|原|这|那|两|同|已|未|曾|如|从|通|先|或)[\u4e00-\u9fff]{2,5}?)(?:[市县镇省区]|各|的|地区)[^，。,；;]{0,6}(?:购买?|买|卖|售)[^，。,；;]{0,4}(?:过|到|了|同|此|这|该)"
)


def _sold_there(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Sent to these two towns only' and then 'whoever bought it in a third'."""
    if not earlier.passage.chinese:
        return None
    a = next((p for p in earlier.pieces if _ONLY_THERE.search(p.folded)), None)
    for b in later.pieces if a else ():
        found = _BOUGHT_IN.search(b.folded)
        whole = sentence_of(later.passage, b)
        if not found or found["where"] in earlier.passage.folded or re.search(r"未|没有", b.folded):
            continue
        if a and content(earlier.passage.folded) & content(whole) - PLAIN:
            return a, b
    return None


_MOST = 120
_NAME = r"[A-Z][\w'&-]+(?: [A-Z][\w'&-]+)*"
_LIST = re.compile(
    rf"(?P<first>{_NAME})(?P<more>(?:, (?:[a-z]+ ){{0,2}}{_NAME})*,?(?: and| or| as well as| plus)(?: [a-z]+){{0,3}} {_NAME})"
)
_ONE = re.compile(_NAME)
_REACHED = re.compile(
    r"\b(?:affected|delivered|sent|sold|contaminated|recall\w*|return|bring back|stop using|throw away|do not (?:use|eat|drink)|don't (?:use|eat|drink)|check|exposed|hit|reached|went to|found|involved|had been|came from|detected|burst|failed|flooded|closed|evacuated)\b"
)
_NOT = re.compile(
    r"\b(?:not|no|never|unaffected|none|neither|open as|as usual|safe|clear|except|besides|unlike|instead of|precaution\w*)\b|n't\b"
)
_OPENERS = frozenset({"the", "our", "we", "if", "this", "that", "it", "in", "on", "at", "please", "only", "from", "all", "each", "those", "these", "dear", "a", "an", "no", "but", "and", "by", "for", "with", "most", "some", "other", "others"})  # fmt: skip

_KINDS = {
    "money": "bank|card|payment|financial|credit",
    "health": "medical|health|clinical|diagnos[a-z]+|treatment",
    "password": "password|log-in|login|passcode",
}
_DATA_HELD = (
    r"(?:names?|addresses|dates? of birth|birthdays|phone numbers?|telephone numbers?|e-?mail addresses|portraits?|photographs?|photos"
    r"|(?:student |patient |customer |employee |staff )?id numbers?|identity numbers|passport numbers|social security numbers|account numbers|salaries|grades|diagnoses|medical records|health records|home addresses)"
)
_NO_DATA = re.compile(
    r"\b(?:no|none of the|not any|nobody's|no one's|neither) (?:(?P<who>[a-z'-]+(?: [a-z'-]+){0,2}) )?(?:information|data|details|records|particulars)\b(?P<rest>[^.;]{0,60})"
)
_SOME_DATA = re.compile(
    rf"\b{_DATA_HELD}(?:, (?:[a-z]+ )?{_DATA_HELD})*,? (?:and|or) (?:[a-z]+ ){{0,2}}{_DATA_HELD}\b[^.;]{{0,50}}"
    rf"|\b(?:included|contained|held|showed|listed|exposed|revealed|copied|took)\b[^.;]{{0,40}}\b{_DATA_HELD}"
)
_WAS_TOUCHED = re.compile(
    r"\b(?:were|was|had been|have been|been|contained|included|held|showed|listed|could be (?:seen|read)|in the|copied|taken|exposed|visible|stolen|downloaded|seen|read)\b"
)
_PENDING = re.compile(
    r"\b(?:may|might|could have|would|whether|if|yet|so far|believe|think|appears?|currently|at this stage|no evidence)\b"
)


def _whole(text: Text, sentence: Sentence) -> Piece:
    return piece(text.passage, sentence.start, sentence.end)


def _held(text: Text, pattern: re.Pattern[str]) -> list[Sentence]:
    """Gives the sentences in which a pattern stands, the first so many."""
    found = islice(pattern.finditer(text.passage.folded), _MOST)
    return list(dict.fromkeys(text.passage.at(one.start()) for one in found))


def _names(written: str) -> set[str]:
    """Gives the names in a stretch, those that only open its sentence left out."""
    found = set()
    for name in _ONE.findall(written):
        words = name.lower().split()
        while words and words[0] in _OPENERS:
            words = words[1:]
        if words:
            found.add(" ".join(words))
    return found


def _more_named(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'Only Arden' and then 'Arden, Corrib and Sligeen', which the earlier text names nowhere."""
    if earlier.passage.chinese:
        return None
    told = earlier.passage.folded
    for only in _held(earlier, _ONLY):
        words = told[only.start : only.end]
        alone = _names(earlier.passage.text[only.start : only.end])
        if not alone or _NOT.search(_ONLY.split(words)[0]):
            continue
        for sentence in _held(later, _REACHED):
            if _NOT.search(later.passage.folded, sentence.start, sentence.end):
                continue
            for found in _LIST.finditer(later.passage.text, sentence.start, sentence.end):
                if not _adds(alone, _names(found[0]), told):
                    continue
                a, b = _whole(earlier, only), _whole(later, sentence)
                if (a.words & b.words) - PLAIN:
                    return a, b
    return None


def _adds(alone: set[str], listed: set[str], told: str) -> bool:
    """Says whether a list has one of the names told alone, and one that is told nowhere."""
    kept = {n for n in listed for one in alone if n in one.split() or n == one or one in n}
    return bool(kept) and any(n not in told for n in listed - kept)


def _data(earlier: Text, later: Text) -> tuple[Piece, Piece] | None:
    """'No student's information was in it' and then the names of children that were."""
    if earlier.passage.chinese:
        return None
    given = None
    for sentence in _held(earlier, _NO_DATA):
        a = _whole(earlier, sentence)
        denied = _NO_DATA.search(a.folded)
        if not denied or _PENDING.search(a.folded):
            continue
        given = _data_told(later) if given is None else given
        who = denied["who"] or ""
        kind = next((words for words in _KINDS.values() if re.search(rf"\b(?:{words})\b", who)), "")
        group = frozenset() if kind else content(who) - _ANYBODY
        for b, data in given:
            fits = re.search(rf"\b(?:{kind})\b", data) if kind else not group or group & b.words
            if fits:
                return a, b
    return None


def _data_told(text: Text) -> list[tuple[Piece, str]]:
    """Gives the sentences that say which data were touched, with the words that name them."""
    found = []
    for sentence in _held(text, _SOME_DATA):
        said = _whole(text, sentence)
        data = _SOME_DATA.search(said.folded)
        unsure = _NOT.search(said.folded) or _PENDING.search(said.folded)
        if data and not unsure and _WAS_TOUCHED.search(said.folded):
            found.append((said, data[0]))
    return found


_ANYBODY = content("personal private sensitive other such any identifying")
