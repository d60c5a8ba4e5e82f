"""Says whether two texts, and places in them, are of one matter: only what is about the same can clash.

Two texts of one incident speak of more than one thing, and two statements set side by side may be of
two incidents. A statement of fault, cause or remedy names its matter itself or in the sentence before
or after; what every statement says, that it is sorry and looks into the matter, tells nothing of which.
"""

from functools import lru_cache

from checks.claims import Claim, Slot, content
from checks.claims.model import VALUES
from checks.consistency.kinship import PLAIN
from checks.consistency.texts import Text

_COMMON = PLAIN | content(
    "example 通知 道歉 说明 大家 任何 各位 日起 日前 日上 日下 日晚 日凌 日至 时至 时前 日内 公告 公布 如下 明如 况说 上午 下午 凌晨 晚上"
    " 当晚 当天 期间 时间 一次 限公 股份 收到 影响 受影 责任 原因 问题 事件 造成 查询 可能 自己 自行 每一 不会 不要 什么 承担 出现 使用"
    " 处理 办理 当日 即日 不便 对不 不起 持续 声明 要求 抱歉 歉意 深表 发生 因此 部分 未能 带来 截至 申请 发现 工作 人员 员工 调查 结果"
    " 服务 费用 日期 规定 超过 决定 安排 完成 需要 回应 确认 得知 直接 负责 无关 经过 无法 今后 后续 一事 第一 第二 第三 上述 作日 经查"
    " 正常 恢复 全额 免费 万元 我司 本行 本校 本院 本店 本会 本社 本局 客服 电话 专线 热线 邮箱 网站 管理 系统 检查 措施 采取 开放 星期 期一 期五 贵客 用户 客户"
)
MOST = 5_000
"""How many characters of a text tell what it is of."""
_ONE_INCIDENT = 0.1
_MAYBE_ONE = 0.05
"""Which part of the lesser text's telling words two accounts of an incident share; mere chance gives 0.02."""
_SURE = 3
_LONG = 8
_BRIEF = 25
_FEW = 2
_TOLD_ANYHOW = frozenset({Slot.CAUSE, Slot.SCOPE, Slot.NUMBER, Slot.NAME})


def of_one_matter(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether two claims may speak of one thing; of English texts other parts judge that."""
    if not (earlier.passage.chinese and later.passage.chinese):
        return True
    near = len(_near(earlier, a) & _near(later, b))
    if near >= _SURE:
        return True
    share = _share(earlier, later)
    if near >= _FEW:
        return share >= _MAYBE_ONE
    if _are_brief(earlier, later) and (near > 0 or a.slot not in VALUES):
        return True
    return share >= _ONE_INCIDENT and (near > 0 or a.slot in _TOLD_ANYHOW)


def told_again(a: Claim, b: Claim, earlier: Text, later: Text) -> bool:
    """Says whether a Chinese text has both sentences word for word: then both of them hold."""
    if not (earlier.passage.chinese and later.passage.chinese):
        return False
    first, second = (
        text.passage.folded[sentence.start : sentence.end].strip()
        for text, sentence in (
            (earlier, earlier.passage.at(a.start)),
            (later, later.passage.at(b.start)),
        )
    )
    return (len(first) >= _LONG and first in later.passage.folded) or (
        len(second) >= _LONG and second in earlier.passage.folded
    )


def _are_brief(earlier: Text, later: Text) -> bool:
    """Says whether one of two texts is so short that it need not name its matter again."""
    return min(len(_told(text.passage.folded[:MOST])) for text in (earlier, later)) < _BRIEF


def _near(text: Text, claim: Claim) -> frozenset[str]:
    sentences = text.passage.sentences
    first = sentences[max(0, claim.sentence - 1)]
    last = sentences[min(len(sentences) - 1, claim.sentence + 1)]
    return content(text.passage.folded[first.start : last.end]) - _COMMON


def _share(earlier: Text, later: Text) -> float:
    """Gives which part of the telling words of the shorter text the other has as well."""
    here, there = _told(earlier.passage.folded[:MOST]), _told(later.passage.folded[:MOST])
    return len(here & there) / max(1, min(len(here), len(there)))


@lru_cache(maxsize=4)
def _told(folded: str) -> frozenset[str]:
    return content(folded) - _COMMON
