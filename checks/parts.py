"""Tells what the blocks of a statement are for: heading, contact, boilerplate, signature."""

import re
from collections.abc import Iterator, Sequence

from checks.document import Block, BlockKind
from checks.later import later

_CONTACT = later(
    r"(?:media|press|news|customer|investor|public|further|general)?[ ]?"
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|desk|office|relations|hotline|helpline|information)\b"
    r"|contact us|for (?:more|further) information|notes? to editors"
    r"|(?:媒体|新闻|客服|客户|投资者|家长)?(?:联系|联络)(?:人|我们|方式|电话)?|(?:传媒|媒体|记者)?查询|新闻(?:稿)?联络"
    r"|(?:客服|服务|咨询|投诉)(?:专线|热线|电话|信箱)"
)
# In English the first word alone may open any sentence ('Information about refunds will follow').
_REACHED = later(
    r"@|://|www\.|\d[\d ().-]{6,}|^[^.]{0,60}:|^(?:contact|for (?:more|further)|notes? to)|^[^\x00-\x7f]"
)
_BOILERPLATE = later(
    r"about [a-z0-9&'. ]{2,60}$|about [a-z]|关于(?:我们|公司|本公司)|关于[^\s,。:]{2,16}$"
)
_ABOUT = re.compile(r"about |关于")
_ENDS = "。.!?！？;；:：,，、"
_LETTER = re.compile(r"[^\W\d_]")


def name_parts(plain: str, folded: str, blocks: Sequence[Block]) -> list[Block]:
    """Gives the blocks with the kinds that their words and places show.

    A paragraph under a heading such as 'About …' is boilerplate up to the next heading;
    short lines without a closing stop at the end are the signature.
    """
    named = list(_under_headings(folded, blocks))
    return _signed(plain, named)


def _under_headings(folded: str, blocks: Sequence[Block]) -> Iterator[Block]:
    section: BlockKind | None = None
    for number, block in enumerate(blocks):
        words = folded[block.start : min(block.end, block.start + 80)].strip()
        late = number * 2 >= len(blocks)
        if block.kind is BlockKind.HEADING:
            section = _section(words) if late else None
            yield block
        elif (
            block.kind is BlockKind.PARAGRAPH
            and late
            and _CONTACT.match(words)
            and _REACHED.search(folded[block.start : block.end].strip())
        ):
            yield Block(BlockKind.CONTACT, block.start, block.end)
        elif block.kind is BlockKind.PARAGRAPH and late and _opens_boilerplate(words, number):
            section = None
            yield Block(BlockKind.BOILERPLATE, block.start, block.end)
        elif section is not None and block.kind is BlockKind.PARAGRAPH:
            yield Block(section, block.start, block.end)
        else:
            yield block


def _section(words: str) -> BlockKind | None:
    if _CONTACT.match(words):
        return BlockKind.CONTACT
    return BlockKind.BOILERPLATE if _BOILERPLATE.match(words) else None


def _opens_boilerplate(words: str, number: int) -> bool:
    return number > 1 and _ABOUT.match(words) is not None and _BOILERPLATE.match(words) is not None


def _signed(plain: str, blocks: list[Block]) -> list[Block]:
    """Marks the closing lines as signature; the first block never is one."""
    for number in range(len(blocks) - 1, max(0, len(blocks) - 4), -1):
        block = blocks[number]
        words = plain[block.start : block.end].strip()
        if block.kind is not BlockKind.PARAGRAPH or len(words) > 90 or words[-1:] in _ENDS:
            break
        if any(stop in words for stop in "。！？") or not _LETTER.search(words):
            break
        blocks[number] = Block(BlockKind.SIGNATURE, block.start, block.end)
    return blocks
