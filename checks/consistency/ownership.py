"""Compares whose doing two Chinese texts say it was.

The clause by clause reading of `checks.claims` finds fixed wording. This one finds that a text owns
up at all, and that the other puts the cause on somebody else or denies it: first as the judge of the
elements reads each whole, then by who is said to bear the fault (错在本诊所, 本诊所并无疏忽).
"""

import re

from checks.claims import Claim, Context, Passage, Position, Slot, content
from checks.claims.passages import clause
from checks.consistency.pieces import APART, Piece, piece, stand
from checks.consistency.texts import Text
from checks.elements.responsibility import judge_responsibility
from checks.guards import passes
from checks.pack import pack, wording
from checks.reading import Hit, Reading
from checks.report import Responsibility

_LONGEST = 20_000
MOST = 5_000
"""How many characters of a text are judged: who owns up does so near its beginning."""
_AWAY = frozenset({Responsibility.SHIFTS, Responsibility.DENIES})


def disowned(earlier: Text, later: Text) -> tuple[Claim, Claim] | None:
    """Gives the places where one text owns up and the other does not; None where they agree."""
    if not (earlier.passage.chinese and later.passage.chinese):
        return None
    return _judged_apart(earlier.passage, later.passage) or _borne_apart(earlier, later)


def _judged_apart(earlier: Passage, later: Passage) -> tuple[Claim, Claim] | None:
    before, after = _judged(earlier), _judged(later)
    if not before or not after:
        return None
    first, second = before[0], after[0]
    turned = (first is Responsibility.ACCEPTS and second in _AWAY) or (
        first is Responsibility.DENIES and second is Responsibility.ACCEPTS
    )
    away, passage = (after[1], later) if second in _AWAY else (before[1], earlier)
    if not turned or not _puts_away(passage, away):
        return None
    sentence, other = passage.at(away.start), later if passage is earlier else earlier
    days = _DATED.findall(passage.folded, sentence.start, sentence.end)
    if days and not any(day in other.folded for day in days):
        return None  # of another day, of which only one of the two tells
    return before[1], after[1]


_ANOTHER_PERSON = re.compile(r"另外?[一两几]?[名位个]")
_WE_BEAR = re.compile(
    r"由(?:我们|我[司方校院店行社会馆]|本[\u4e00-\u9fff]{1,2})[^，。,；;]{0,4}(?:承担|负担|支付)"
)
_DATED = re.compile(r"\d{1,2}月\d{1,2}日")
_RUMOUR = re.compile(
    r"不是事实|与事实|不实|失实|谣|夸大|不属实|并不属实|传言|网传|造谣|抹黑|法律责任|追究|另案|另一批"
)
_BY_OURS = re.compile(
    r"由[^，。,；;]{0,6}(?:负责人|领导|班子|管理层|董事长|总裁|经理|[厂校院园馆店局社台站队会]长|主任)[^，。,；;]{0,4}(?:承担|负)"
)
_ELSEWHERE = re.compile(
    r"责任|过失|过错|疏失|怪|归咎|导致|造成|所致|引起|引致|源于|出在|肇因|本身|自身|自己|个人行为|私下|擅自|一概|纯[属粹]|完全|应由|负责|无关|无涉|错"
)


def _puts_away(passage: Passage, claim: Claim) -> bool:
    """Says whether a Chinese clause puts the fault elsewhere; to call a rumour untrue is another thing."""
    low, high = clause(passage, claim.start, claim.end)
    words = passage.folded[low:high]
    if _ANOTHER_PERSON.search(words) or _WE_BEAR.search(words):
        return False
    elsewhere = _ELSEWHERE.search(words) and not _RUMOUR.search(words)
    return bool(elsewhere) and not _BY_OURS.search(words)


def _judged(passage: Passage) -> tuple[Responsibility, Claim] | None:
    family = "zh" if passage.chinese else "en"
    reading = Reading(passage.text[:MOST], passage.language, wording(family), None)
    verdict, hits = judge_responsibility(reading, _blamed(reading))
    if not hits:
        return None
    return verdict, _claim(passage, reading, hits[0], verdict)


def _blamed(reading: Reading) -> list[Hit]:
    rules = [rule for rule in pack().rules if rule.kind == "blame" and rule.find is None]
    return [
        hit for rule in rules for hit in reading.hits.get(rule.id, ()) if passes(rule, reading, hit)
    ]


def _claim(passage: Passage, reading: Reading, hit: Hit, verdict: Responsibility) -> Claim:
    span = reading.document.span(hit.mark_start, hit.mark_end)
    sentence = passage.at(span.start)
    value = Position(frozenset({verdict.value}))
    words = Context(words=content(passage.folded[span.start : span.end]))
    return Claim(
        Slot.RESPONSIBILITY, span.start, span.end, sentence.number, sentence.place, value, words
    )


_OURS = (
    r"(?:我们|我[司方校院店行社会馆厂]"
    r"|本(?:公司|诊所|酒店|中心|集团|机构|仓库|[店院馆社行会园校厂所站场队司]))"
)
_NOT = r"(?:并无|没有|并未|毋须|无须|无需|不须|不应|不必|不承担|不负|概不|不用|无)"
_FAULT = r"(?:责任|疏忽|过失|过错|疏失|错误)"
_STAFF = r"[^，。,；;]{0,8}(?:长|经理|主管|员工|同事|职员|负责人|人员|总监|班组)"
_OWNS = re.compile(
    rf"(?:错|责任|过失|疏忽)(?:全|都|完全|就)?(?:出)?在{_OURS}|责任(?:由)?{_OURS}(?:来)?(?:担|负|承担)"
    rf"|{_OURS}[^，。,；;不无没毋未]{{0,8}}(?:负(?:起|有|上)?(?:全部|主要)?责任|承担(?:全部|主要)?责任|担责|失职|有错|难辞其咎)"
    rf"|(?:是|属){_OURS}[^，。,；;]{{0,10}}(?:的?(?:错|责任|失职|疏忽|过失|疏失)|没(?:有)?[^，。,；;]{{1,10}}[好到妥])"
    rf"|{_OURS}(?:未有|没有?|未能?)(?:做|尽)[好到][^，。]{{0,6}}[，,]?[^，。]{{0,12}}负责"
)
_DENIES = re.compile(
    rf"{_OURS}[^，。,；;]{{0,10}}{_NOT}[^，。,；;]{{0,8}}(?:{_FAULT}|责)|(?:不能|不应|不该|不可)算(?:在|到){_OURS}|无责可担"
    rf"|{_FAULT}(?:应|须|该)?(?:全|都|完全)?(?:在|由)(?!{_OURS}|{_STAFF})[^，。,；;我本]{{2,14}}"
    rf"|(?:租[户客]|客户|饲主|乘客|旅客|学员|游客|司机|承[建办包]商|供应商|厂商|物业|业主|店家|家属|病人)[^，。,；;]{{0,14}}(?:应负|须负|自负|负全部|所致)"
)
_UNSURE = re.compile(r"是否|若|如果|如有|待|尚未|谁|网传|有人")


def _borne_apart(earlier: Text, later: Text) -> tuple[Claim, Claim] | None:
    """Gives where one text lays a fault to its issuer and the other, which never does, denies it."""
    owns = _first(earlier, _OWNS)
    denies = _first(later, _DENIES) if owns and not _first(later, _OWNS) else None
    if not owns or not denies:
        return None
    return (
        stand(earlier.passage, Slot.RESPONSIBILITY, owns),
        stand(later.passage, Slot.RESPONSIBILITY, denies),
    )


def _first(text: Text, pattern: re.Pattern[str]) -> Piece | None:
    passage = text.passage
    for hit in pattern.finditer(passage.folded[:_LONGEST]):
        sentence = passage.at(hit.start())
        unsure = _UNSURE.search(passage.folded, sentence.start, hit.end())
        if sentence.place not in APART and not unsure:
            return piece(passage, hit.start(), hit.end())
    return None
