"""Compares in Chinese texts whether the issuer bears the fault: 错在本诊所, then 本诊所并无疏忽."""

import re

from checks.claims import Claim, Slot
from checks.consistency.pieces import APART, Piece, piece, stand
from checks.consistency.texts import Text

_MOST = 20_000
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


def bears_apart(earlier: Text, later: Text) -> tuple[Claim, Claim] | None:
    """Gives where one text lays a fault to its issuer and the other, which never does, denies it."""
    if not (earlier.passage.chinese and later.passage.chinese):
        return None
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
    for hit in pattern.finditer(passage.folded[:_MOST]):
        sentence = passage.at(hit.start())
        unsure = _UNSURE.search(passage.folded, sentence.start, hit.end())
        if sentence.place not in APART and not unsure:
            return piece(passage, hit.start(), hit.end())
    return None
