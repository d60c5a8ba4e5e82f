"""Quotations for which nobody stands: said by a post without a name, or by no one at all."""

import re
from collections.abc import Iterator

from checks.document import Block, BlockKind
from checks.reading import Reading
from checks.rule import Mark, Rule

_QUOTED = re.compile(r"“[^“”\n]{1,1500}”|「[^「」\n]{1,800}」|(?<![\w\"])\"[^\"\n]{1,1500}\"(?!\w)")
_OPENING = re.compile(r"[“「\"]")
_SHORTEST = {"en": 30, "zh": 14}
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_SAYS = r"(?:said|says|told|tells|added|adds|explained|stated|commented|insisted|according to)"
_POST = (
    r"(?:spokes(?:man|woman|person|people)|representatives?|officials?|managers?|directors?|executives?|sources?|insiders?"
    r"|head of [a-z ]{2,30}|chair(?:man|woman|person)?|president|(?:member|members) of the board|leaders?|management)"
)
_POST_SAYS = re.compile(
    rf"\b{_POST}\b[^.!?;:]{{0,40}}?\b{_SAYS}\b|\b{_SAYS}\b[^.!?;:]{{0,20}}?\b(?:an?|the|our|its|one of our)\b[^.!?;:]{{0,24}}?\b{_POST}\b"
)
_NAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.? [A-Z]|\b[A-Z][a-z'’-]+ (?:[A-Z]\. )?[A-Z][a-z'’-]+"
)
_POST_HAN = re.compile(
    r"(?:发言人|负责人|代表|经理|主管|高管|高层|领导|官员|工作人员|主任|主席|董事长?|总裁|院长|校长|馆长|店长|站长|(?:知情|相关|有关|业内|消息)人士"
    r"|校方|院方|馆方|会方|厂方|公司)([^,。:;!?“”「」\n]{0,12}?)(?:表示|说|称|指出|强调|补充|透露|回应|告诉|坦言|解释|介绍)"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭高林罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾夏韦方白邹孟"
    "熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤阮葛柯洪庄施翁游詹欧纪赖艾贝甘利区关霍容岑简连麦"
)
_NAMED_AFTER = re.compile(rf"[{_SURNAMES}][\u4e00-\u9fff]|[a-z]{{2,}} [a-z]{{2,}}")
_NAMED_BEFORE = re.compile(rf"(?:^|[,。:;“”「」\s的])[{_SURNAMES}][\u4e00-\u9fff]{{0,2}}总?$")
_FIRST_PERSON = re.compile(r"\b(?:we|our|us|i|my)\b|我")
_FEW = {"en": 8, "zh": 2}
"""So few signs beside a quotation attribute it to nobody."""


def unnamed(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks quotations whose speaker has a post and no name, or that stand there alone."""
    del rule
    for number, block in enumerate(reading.document.blocks):
        if block.kind in _RUNNING:
            yield from _in_block(reading, block, number)


def _in_block(reading: Reading, block: Block, number: int) -> Iterator[Mark]:
    plain = reading.document.plain
    if _OPENING.search(plain, block.start, block.end) is None:
        return
    quotes = [
        found
        for found in _QUOTED.finditer(plain, block.start, block.end)
        if len(found.group()) >= _SHORTEST[reading.family]
        and not reading.masks.is_code(found.start())
    ]
    if not quotes:
        return
    beside = _QUOTED.sub(lambda found: '"' * len(found.group()), plain[block.start : block.end])
    folded = reading.document.folded[block.start : block.end]
    beside_folded = "".join(
        sign if sign == '"' else other for sign, other in zip(beside, folded, strict=True)
    )
    if _by_a_post(reading.family, beside, beside_folded):
        yield from (Mark(*found.span()) for found in quotes[:1])
    elif sum(sign.isalnum() for sign in beside) < _FEW[reading.family] and not _introduced(
        reading, number
    ):
        yield from (
            Mark(*found.span())
            for found in quotes
            if _FIRST_PERSON.search(reading.document.folded, *found.span())
        )


def _by_a_post(family: str, beside: str, folded: str) -> bool:
    """Tells whether the words beside a quotation give it to somebody by post alone."""
    if family == "en":
        return _POST_SAYS.search(folded) is not None and _NAME.search(beside) is None
    found = _POST_HAN.search(folded)
    return (
        found is not None
        and _NAMED_AFTER.match(found.group(1)) is None
        and _NAMED_BEFORE.search(folded, 0, found.start()) is None
    )


def _introduced(reading: Reading, number: int) -> bool:
    """Tells whether the block before ends in a colon, or one beside names who speaks.

    Paragraphs that open with a quotation mark and close none are the same speech.
    """
    blocks = reading.document.blocks
    at = number - 1
    while at >= 0 and _goes_on(reading, blocks[at]):
        at -= 1
    before = blocks[at] if at >= 0 else None
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    if before and reading.words(before.start, before.end).rstrip().endswith(":"):
        return True
    return any(
        one is not None and one.kind in (BlockKind.SIGNATURE, BlockKind.HEADING)
        for one in (before, after)
    )


def _goes_on(reading: Reading, block: Block) -> bool:
    words = reading.document.plain[block.start : block.end].strip()
    return words.startswith("“") and "”" not in words
