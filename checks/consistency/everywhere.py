"""Compares Chinese texts by four things they say outright: how far, back to all, brought, for all.

'Only three counties', then 'the whole island'; 'restored all over town', then 'cut off since dawn';
'brought to your door', then 'collect it at the counter'; 'whether or not', then 'half the price'.
"""

import re
from collections.abc import Iterator

from checks.claims import Claim, Slot
from checks.consistency.pieces import Piece, stand
from checks.consistency.texts import Text

Pair = tuple[Claim, Claim]
_PART = re.compile(
    r"(?:只|仅|限于|仅限|局限)(?:是|有|在|于|涉及|影响|限)*[^，。,；;]{0,10}(?:[一二两三四五六七八九十几数\d]+个?(?:县市|县|市|区|镇|乡|村|里|省|州|栋|座|楼|层|站|线|班|店|分店|分行|门市|营业所|家|间|所|条)|部分|局部|个别|少数|一小)"
)
_WHOLE = re.compile(
    r"全(?:台湾?|国|岛|港|市|县|区|镇|省|球|网|线|部(?:门市|分店|分行|据点|门店|网点|车站|县市)|体(?:门市|分店|用户|客户)|澳)(?!性|民|人|长|局|名|称|友|面)"
    r"|(?:所有|各|每一?(?:个|家|间))(?:门市|分店|分行|据点|门店|网点|车站|县市|省市|地区|楼层)|十八区|各区均"
)
_HIT = re.compile(
    r"受影响|影响|停摆|停电|停水|停气|停驶|停运|断[网线讯电水]|中断|瘫痪|故障|异常|失灵|当机|宕机|死机|流入|售出|出货|外[泄流]|送到|铺货|上架|检出|波及|停用|无法|未能|流出|涌出|浊|变质|变味|异味"
)
_BACK = re.compile(
    r"(?:全(?:部|面|数|线|镇|市|区|村|县|港|台|校|楼|线|网)|均|都|悉数|所有|各)[^，。,；;]{0,10}(?:恢复|复[电水气线网航驶通]|修复|回复|重开|通[电水气车]|正常)"
)
_STILL_OUT = re.compile(
    r"(?:仍|尚|还|依然|依旧|至今|迄今|到现在|直到?(?:现在|此刻|目前)|迄未)[^，。,；;]{0,12}(?:断[网线讯电水]|停[电水气驶运摆]|没有?(?:电|水|气|网|讯号|信号|恢复|复)|无(?:电|水|气|网|讯号|信号)|未(?:能)?(?:恢复|复|修|通)|中断|受阻|不通)"
    r"|(?:断[网线讯电水]|停[电水气驶运摆]|没有?(?:电|水|气|网)|中断)[^，。,；;]{0,6}(?:到现在|至今|迄今|到目前|尚未|仍未|还没|未止)"
)
_AGAIN = re.compile(r"再[次度]|又|二次|另一|新的?(?:故障|断点)|其后|随后|后来|重新")
_BROUGHT = re.compile(
    r"(?:送|寄|配送|派送|快递|宅配|速递)(?:货|件|餐|货品)?(?:到|至|往|达|抵|上)?(?:府上?|门(?!市|店|诊)|家(?!长|属)|各?户|您?手[上中]|(?:您|你|各位|客人|顾客|客户|买家|用户)[^，。,；;]{0,5}(?:家|府|手|地址|住处|住址|门))"
    r"|到府|到家|上门(?:送|派|更换|换|收|取|安装|维修|办理)|登门(?:送|更换|办理)|送货上门|专人(?:送|派)"
)
_FETCH = re.compile(
    r"(?:自行|亲自|亲身|亲临|亲到|自己|自|须|请|需|只[能可限])[^，。,；;]{0,10}(?:到|至|往|前往|来)[^，。,；;]{1,12}(?:领取?|取[回件货]?|换领|更换|提[取货]|拿|办理)"
    r"|(?:自取|自提|自领|亲取|(?:恕)?不(?:设|提供|另|予|再|作)?(?:代?邮寄|外送|派送|配送|寄送|送货|速递|宅配|到府|上门|送上门))"
)
_FOR_ALL = re.compile(
    r"(?:不(?:论|管)|无论|不限|不问|不分)[^。；;]{0,20}(?:免费|免收|全额|一律|均可|都可?|全部|全数|概)"
)
_CHARGED = re.compile(
    r"(?:过了?|已过|超[过出]|逾|不在|非|没有?|未)[^。；;]{0,16}(?:收取|收费|酌收|须?付|自付|自费|半价|一半|[一二三四五六七八九]成|不(?:予|能|可|获)|另计|负担)"
)
_FREE = re.compile(r"免费|免收|全额|一律|换新|退")
_PAID = re.compile(
    r"收取|收费|酌收|付|自费|半价|一半|[一二三四五六七八九]成|不予|不能|不可|不获|另计|负担"
)
_UNSURE = re.compile(r"目前|初步|截至|暂|可能|预计|估计|据了解|至少")
_PLANNED = re.compile(r"将|预计|预定|计划|争取|力争|可望|有望|后|前|如|若|待|未|尚|除|不")
_EITHER = re.compile(
    r"也可|亦可|或(?!许)|如果|如需|若|可选|另可|改期|逾期|原本|先前|此前|无法|未能|地址不|不在家|其他|其余"
)
_CALM = re.compile(
    r"目前|截至|预防|排查|检查|演练|恢复|复电|不受|未受|没有受|无影响|正常|照常|如常|如|若|可能|是否|将|计划|道歉|致歉|最大|规模"
)


def said_apart(earlier: Text, later: Text) -> Iterator[Pair]:
    """Gives, of each of the four, the first places at which two Chinese texts differ."""
    if not (earlier.passage.chinese and later.passage.chinese):
        return
    for slot, one, other in (
        (Slot.SCOPE, _partly, _wholly),
        (Slot.STATUS, _back, _still_out),
        (Slot.REMEDY, _brought, _fetched),
        (Slot.REMEDY, _for_all, _charged),
    ):
        before = next((p for p in earlier.pieces if one(earlier, p)), None)
        after = next((p for p in later.pieces if other(later, p)), None) if before else None
        if before and after:
            yield stand(earlier.passage, slot, before), stand(later.passage, slot, after)


def _sentence(text: Text, said: Piece) -> str:
    sentence = text.passage.sentences[said.sentence]
    return text.passage.folded[sentence.start : sentence.end]


def _partly(text: Text, said: Piece) -> bool:
    whole = _sentence(text, said)
    return bool(_PART.search(said.folded) and _HIT.search(whole)) and not _UNSURE.search(whole)


def _wholly(_: Text, said: Piece) -> bool:
    words = said.folded
    return bool(_WHOLE.search(words) and _HIT.search(words)) and not _CALM.search(words)


def _back(text: Text, said: Piece) -> bool:
    whole = _sentence(text, said)
    return bool(_BACK.search(said.folded)) and not _PLANNED.search(whole)


def _still_out(text: Text, said: Piece) -> bool:
    return bool(_STILL_OUT.search(said.folded)) and not _AGAIN.search(_sentence(text, said))


def _brought(text: Text, said: Piece) -> bool:
    found = _BROUGHT.search(said.folded)
    return (
        bool(found) and not _EITHER.search(_sentence(text, said)) and not _FETCH.search(said.folded)
    )


def _fetched(text: Text, said: Piece) -> bool:
    whole = _sentence(text, said)
    return bool(_FETCH.search(said.folded)) and not _EITHER.search(whole)


def _for_all(text: Text, said: Piece) -> bool:
    return bool(_FOR_ALL.search(_sentence(text, said)) and _FREE.search(said.folded))


def _charged(text: Text, said: Piece) -> bool:
    return bool(_CHARGED.search(_sentence(text, said)) and _PAID.search(said.folded))
