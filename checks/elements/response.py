"""What the issuer does about it: remedy, prevention, the next word, a way to reach it."""

import re
from collections.abc import Iterator

from checks.document import BlockKind
from checks.elements.safeguards import told_safeguards
from checks.later import later
from checks.reading import Hit, Reading, clear_of, in_order

_ANOTHER_PAYS = later(
    r"\b(?:he|she|mr\.? \w+|mrs\.? \w+|ms\.? \w+)(?: has| had)?(?: [^.,;]{0,30}(?:agreed|offered|promised) to)? $"
)
_MEETING = later(
    r"(?:学生|记者|演唱|音乐|干事|董事|理事|监事|委员|工|议|社|机|协|大|晚|聚|商|选管|本|该|年|展览|博览|研讨"
    r"|座谈|说明|发布|听证|临时|运动|拍卖|公听|家长|校友|评议|评审|评选|联合|基金|同乡|后援|合作|促进|联谊)会"
    r"|会(?:议|员|场|长|址|费|谈|面)"
)
_TO_COME = later(
    r"[将会再拟待每]|预计|预定|定于|下次|下一|最迟|后(?:公布|公告|通报)|进展|(?:报告|汇报|说明|公布)[^，。]{0,6}结果"
)
_CALLED = later(r"(?:开|举行|举办)[^,，。]{0,6}(?:记者|说明|发布|公听|听证|家长)会")
_CHANNELS = ("#phone", "#email", "#url")


def judge_remedy(reading: Reading) -> Iterator[Hit]:
    """Walks what those affected get or can do now."""
    return (
        hit
        for hit in _left(reading, "remedy")
        if not reading.masks.is_negated(hit.start)
        and not _ANOTHER_PAYS.search(reading.words(max(0, hit.start - 44), hit.start))
    )


def judge_prevention(reading: Reading) -> Iterator[Hit]:
    """Walks the concrete steps taken so that it does not happen again."""
    return in_order(_left(reading, "prevention"), told_safeguards(reading))


def judge_next_update(reading: Reading) -> Iterator[Hit]:
    """Walks promises of a further word with a time or an occasion."""
    return (
        hit
        for hit in _left(reading, "next_update")
        if not reading.masks.is_negated(hit.end - 1) and not _only_met(reading, hit)
    )


def _only_met(reading: Reading, hit: Hit) -> bool:
    """Tells words whose 会 is a meeting or a body, and that say nothing of what is to come."""
    words = reading.words(max(0, hit.start - 3), hit.end + 8)
    bare = _MEETING.sub("", words)
    return bare != words and not _TO_COME.search(bare) and not _CALLED.search(words)


def _left(reading: Reading, owner: str) -> Iterator[Hit]:
    """Walks the hits of a signal without those that its counterpart '….not' lies over."""
    return filter(clear_of(reading.hits.get(f"{owner}.not", ())), reading.said(owner))


_DISOWNED = re.compile(
    r"\b(?:isn't|is not|not|aren't) (?:ours|our|from us|genuine)|\bfake|\bscam|\bfraud|\bdo not (?:call|ring|reply)"
)
_SOMEBODYS = later(r"(?:手机|手提电话|学号|证号|卡号)[^\d]{0,3}$")
_SHORTEST_NUMBER = 9
_LEADS = later(
    r"(?:visit|go to|log in|log into|sign up|register|available|website|at|via|see|:) ?(?:at |on |to |is )?$|[登录上见至到于在：:浏览访问]$"
)
_NO_CHANNEL = re.compile(r"(?:19|20)\d\d[- ](?:(?:19|20)\d\d|\d{1,2})$|no-?reply@|donotreply@")


def judge_contact(reading: Reading) -> Iterator[Hit]:
    """Walks channels to the issuer: a number, address or page beside words that invite to it."""
    to_a_page = {hit.sentence for hit in reading.hits.get("contact.page", ())}
    places = (
        hit
        for hit in _left(reading, "contact.place")
        if reading.kind(hit) is not BlockKind.SIGNATURE
    )
    return in_order(
        places,
        reading.said("contact.number"),
        _channels(reading, to_a_page),
        sorted(_linked(reading, to_a_page)),
    )


def _channels(reading: Reading, to_a_page: set[int]) -> Iterator[Hit]:
    inviting = {hit.sentence for hit in reading.hits.get("contact.ask", ())}
    to_a_site = to_a_page | {hit.sentence for hit in reading.hits.get("contact.site", ())}
    for number in reading.holding(*_CHANNELS):
        kind = reading.document.sentences[number].kind
        aside = kind in (BlockKind.CONTACT, BlockKind.SIGNATURE)
        asked = aside or number in inviting or number - 1 in inviting
        for term in _CHANNELS:
            if term == "#email" or asked if term != "#url" else aside or number in to_a_site:
                yield from (
                    hit
                    for hit in _places(reading, number, term)
                    if term != "#url" or number in to_a_page or aside or _is_address(reading, hit)
                )
            elif term == "#phone":
                yield from _whole_numbers(reading, number)


def _is_address(reading: Reading, hit: Hit) -> bool:
    """Tells an address to go to from a site named in passing: 'on example.com'."""
    words = reading.words(hit.start, hit.end)
    return (
        "/" in words
        or words.startswith("www.")
        or _LEADS.search(reading.words(max(0, hit.start - 24), hit.start)) is not None
    )


def _linked(reading: Reading, to_a_page: set[int]) -> Iterator[Hit]:
    for link in reading.document.links if to_a_page else ():
        held = reading.document.sentence_number(link.start)
        if held is not None and held in to_a_page:
            yield Hit("contact", held, link.start, link.end, link.start, link.end)


def _whole_numbers(reading: Reading, number: int) -> Iterator[Hit]:
    """Walks full telephone numbers, which are there to be rung unless another's or a trap."""
    found = _places(reading, number, "#phone")
    if not found or _DISOWNED.search(reading.sentences[number]):
        return
    for hit in found:
        digits = sum(sign.isdigit() for sign in reading.words(hit.start, hit.end))
        if digits >= _SHORTEST_NUMBER and reading.is_ours(hit):
            yield hit


def _places(reading: Reading, number: int, term: str) -> list[Hit]:
    return [
        Hit("contact", number, start, end, start, end)
        for start, end in reading.terms[number].get(term, ())
        if not _SOMEBODYS.search(reading.words(max(0, start - 6), start))
        and not _NO_CHANNEL.match(reading.words(start, end))
    ]
