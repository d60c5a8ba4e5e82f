"""Reads promises in Chinese of either script: 将, 会 or a deadline, with a deed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.promises.deadlines import Found, clocks_in, days_in, joined, periods_in
from checks.promises.model import Due, Read

_DEEDS = (
    "公布|发布|公开|通报|通知|告知|公告|更新|联系|联络|致电|回复|答复|退款|退还|退回|退费|退票款|赔付|赔偿|补偿|支付|发放|"
    "补发|更换|维修|修复|检修|恢复|重开|重新开放|开放|复课|复工|完成|安装|加装|提交|呈交|召开|举行|开通|设立|启动|交付|送达|"
    "派发|发送|寄出|寄送|召回|回收|下架|清理|整改|检查|检测|停用|停售|上线|免除|减免|退换|换货|补课|交代|汇报|报告|披露|提供|"
    "成立|培训|升级|增设|回应|到账|入账|退到|说明|对外说明|办理|处理完|送交|汇出|拨付|结清|搬迁|通车|复航|重启|再次说明|"
    "发出|存入|入账|安排|派员|逐一"
)
_DEED = re.compile(_DEEDS)
_MODAL = re.compile(
    r"将(?:会|于|在|再|继续|逐|向|为|以|按|全|对|陆|一|与|由|把|通|派|最|不迟|尽|立|即|就|每|分|进|统|另|自|同|"
    rf"{_DEEDS}|\d|今|明|本|下|最|委|聘|依)|(?<![机社协事员理大议晚宴盛峰聚开体不都才只学工商该本总年例委])会(?!议|员|计|面|谈|场|展|所|长|期|务|诊|见|报|首|晤|在会)"
    r"|(?:承诺|保证|郑重承诺|定于|订于|兹定)"
)
_OTHERS = re.compile(
    r"(?:警方|公安|监管(?:机构|部门|局)|主管机关|市场监管|法院|检方|检察|保险(?:公司|业者)|供应商|承办商|承包商|厂商|部门|政府|消防|"
    r"气象|工会|劳工局|卫生局|卫健委|教育局|运输署|卫生署|消委会|海关|调查组|专家组|部长|立法会|议会|航空公司|业主)"
    r"[^,，、]{0,16}$"
)
_SOFT = re.compile(
    r"争取|力争|预计|预期|预估|预料|希望|期望|盼|计划|规划|拟|尽量|尽可能|可能|有望|努力|研究|考虑|探讨|评估是否|原定|视乎|视情况|或将|或会|初步估计"
)
_NOT = re.compile(r"不会|不将|将不|不再|不予|无法|不能|未能|尚未|暂不|没有|毋须|无需|不必|不影响")
_ASKED = re.compile(
    r"(?<!申)请(?!放心|求)|敬请|可(?:于|在|凭|以|到|至|向|持|自|选|致电|拨打)|须(?:于|在)|需(?:于|在)|应(?:于|在|当)|欢迎|如需|如有"
)
_PAST = re.compile(r"已经?|曾|了(?!解)|过(?=[,，。])|此前|早前|当时|昨")
_IF = re.compile(r"^\s*(?:如果?|若是?|假如|倘|一旦|要是)")
_NEXT = re.compile(
    r"(?:下一?[次轮份则]|下次|后续|最新)[^,，。]{0,6}(?:通报|更新|公告|消息|说明|回应|发布|公布|声明|交代|简报)"
)
_COMMA = re.compile(r"[,，:：]")
_PLACED = re.compile(r"(?:于|在|至迟|最迟|最晚|不迟于|定于|订于|,|，|将|会|:|：|^|\s|并|再)\s?$")
_BY = re.compile(r"\s?(?:或)?(?:之?前|以前|内|以内)(?!.{0,3}的)")
_OF_A_THING = re.compile(r"\s?(?:的|发生|当天|期间|以来|至今|购买|购|入住|乘|之?后(?!将|会))")
_AT_A_MEETING = re.compile(r"\s?的.{0,4}(?:记者会|发布会|会议|会上)")
_BEFORE = re.compile(r"\s?(?:或)?(?:之?前|以前|内|以内)")


def chinese_promises(folded: str, start: int, end: int, issuer: Sequence[str]) -> Iterator[Read]:
    """Reads the promises of one sentence; `folded` is the whole text, folded."""
    del issuer  # who is silent in a Chinese sentence is the issuer; others are named
    held: Read | None = None
    for begin, low, high in _pieces(folded, start, end):
        deed = _deed(folded, begin, low, high)
        due = chinese_due(folded, begin, high) if deed is not None else None
        if deed is not None and (held is None or due):
            if held:
                yield held
            held = Read(begin, high, due, deed)
        elif held:
            held = replace(held, end=high)
    if held:
        yield held


def _pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Walks the clauses: where each begins with the date before it, begins itself, and ends.

    What follows an 'if' is no promise to be held to a date.
    """
    lead: int | None = None
    for low, high in _clauses(folded, start, end):
        words = folded[low:high]
        begin = low if lead is None else lead
        if _IF.match(words):
            return
        if not _DEED.search(words) and not _MODAL.search(words) and days_in(folded, low, high):
            lead = begin
            continue
        yield begin, low, high
        lead = None


def _clauses(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = start
    for comma in _COMMA.finditer(folded, start, end):
        before, after = (
            folded[comma.start() - 1 : comma.start()],
            folded[comma.end() : comma.end() + 1],
        )
        if before.isdigit() and after.isdigit():
            continue
        yield low, comma.start()
        low = comma.end()
    yield low, end


def _deed(folded: str, begin: int, low: int, high: int) -> int | None:
    """Gives where a clause promises a deed; None if it promises none, or not firmly."""
    words = folded[low:high]
    deed, following = _DEED.search(words), _NEXT.search(words)
    first = deed or following
    if first is None or any(guard.search(words) for guard in (_SOFT, _NOT, _ASKED)):
        return None
    modal = _MODAL.search(words)
    if _OTHERS.search(words[: (modal or first).start()]):
        return None
    if modal:
        told = _DEED.search(words, modal.start()) or following
        return low + modal.start() if told else None
    if _PAST.search(words):
        return None
    dated = _hangs_on_a_date(folded, begin, high) or (
        following and chinese_due(folded, begin, high)
    )
    return low + first.start() if dated else None


def _hangs_on_a_date(folded: str, begin: int, high: int) -> bool:
    """Tells whether a clause without 将 says by when: 14天内完成退款, 6月4日前公布."""
    if any(True for _ in periods_in(folded, begin, high)):
        return True
    return any(
        _BEFORE.match(folded, one.end) and _tells(folded, one, high)
        for one in (*days_in(folded, begin, high), *clocks_in(folded, begin, high))
    )


def chinese_due(folded: str, begin: int, high: int) -> Due | None:
    """Chooses by when: the first length of time told, else the first day or time of the deed."""
    periods = list(periods_in(folded, begin, high))
    days = [day for day in days_in(folded, begin, high) if _tells(folded, day, high)]
    clocks = clocks_in(folded, begin, high)
    if periods and not days:
        repeats = periods[0].due.again and bool(clocks)
        return joined(periods[0], clocks[0]) if repeats else periods[0].due
    return joined(days[0] if days else None, clocks[0] if clocks else None)


def _tells(folded: str, one: Found, high: int) -> bool:
    """Tells whether a date says when the deed is done, not which thing it is done to."""
    after = folded[one.end : high]
    if _BY.match(after):
        return True
    if _OF_A_THING.match(after):
        return _AT_A_MEETING.match(after) is not None
    modal = _MODAL.search(folded, one.end, high)
    if modal:
        return "的" not in folded[one.end : modal.start()]
    placed = _PLACED.search(folded[max(0, one.start - 4) : one.start])
    return "的" not in after or placed is not None
