"""Marks the stretches of a document that are not the issuer speaking here and now.

Quotations of others, reported speech, negation and conditions are the traps that every
checker of wording falls into; they are settled here once, for all rules and elements.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checks.document import BlockKind, Document
from checks.later import later
from checks.matching import KEPT_SENTENCES

_QUOTES = later(
    r"“[^“”\n]{1,1500}”|「[^「」\n]{1,800}」|『[^『』\n]{1,800}』|《[^《》\n]{1,120}》|«[^«»\n]{1,800}»"
    r"|(?<![\w\"])\"[^\"\n]{1,1500}\"|(?<![\w’'])‘[^‘’\n]{2,300}’(?!\w)|(?<![\w'])'[^'\n]{6,300}'(?!\w)"
)
_OPENING = later("[“「『《«\"‘']")
GAP = re.compile(r"\[\[[^\[\]\n]+\]\]")
"""A slot of a starter, left to be filled: nobody's words yet."""
_SAID = r"(?:said|says|added|adds|commented|stated|explained|told)"
_OWN_EN = later(
    rf"\b{_SAID}\b[^.\"]{{0,80}}\b(?:chief|ceo|chair\w*|president|founder|director|general manager|"
    rf"managing|spokes\w+|head of|principal|head ?teacher|vice-chancellor|captain|editor|owner|"
    rf"partner|executive)\b"
    rf"|\b(?:chief|ceo|chair\w*|president|founder|director|general manager|spokes\w+|head of|"
    rf"principal|executive)\b[^.\"]{{0,60}}\b{_SAID}\b|\b(?:we|i) {_SAID}\b"
)
_OWN_ZH = later(
    r"(?:总经理|董事长|行政总裁|首席执行官|执行长|总裁|总监|创始人|创办人|负责人|校长|院长|发言人|主席|店长|经理|厂长|主任|"
    r"局长|行长|ceo|董事)[^。\"“”「」]{0,12}(?:说|表示|坦言|强调|指出|称)"
)
_OTHER = later(
    r"\b(?:former|ex-|minister|union|police|regulator|resident|customer|critic|campaigner|lawyer for|"
    r"councillor|senator|mp|competitor|rival)|前任|前总|原总|工会|网友|家长|顾客|客人|部长|议员|记者|警方|检察|"
    r"网民|消费者|用户|乘客"
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|us|i|my)\b|我|本公司|公司|本校|本院|本行")
_NEGATION_EN = later(
    r"(?:\b(?:not|no|never|nor|without|neither|cannot|hardly|nobody|refus\w{1,3} to|declin\w{1,3} to|"
    r"instead of|rather than|far from|won't|isn't|wasn't|aren't|don't|doesn't|didn't|can't|nothing)\b"
    r"[^,.;:!?]{0,18})$"
)
_NEGATION_ZH = later(
    r"(?:不(?![仅但断胜便足幸当到慎安法少同过予论])|没有?|未(?!来)|无(?![论法])|非(?!常)|勿|莫|绝不|并非|拒绝|谈不上)"
    r"[^,。;:!?]{0,4}$"
)
_NOT_NEGATION = later(
    r"(?:不得不|无不|不仅|不但|不能不|not only|no longer|no later than)[^,。;]{0,8}$"
)
_LOOK_BACK = 36
# Shorter quotations are names and scare quotes, whoever speaks.
_SHORTEST, _SHORTEST_HAN = 14, 8


class Masks:
    """Stretches of one document by what they are; asked by rules, elements and guards."""

    def __init__(self, document: Document, reported: Iterable[tuple[int, int]]) -> None:
        size = len(document.plain)
        self.document = document
        self.quoted = bytearray(size)
        self.own_words = bytearray(size)
        self.code = bytearray(size)
        self.reported = bytearray(size)
        for start, end in document.code:
            _fill(self.code, start, end)
        for gap in GAP.finditer(document.plain):
            _fill(self.code, *gap.span())
        for start, end in reported:
            _fill(self.reported, start, end)
        self._quotations()

    def _quotations(self) -> None:
        document = self.document
        for block in document.blocks:
            if block.kind is BlockKind.QUOTATION:
                _fill(self.quoted, block.start, block.end)
        quotes = list(_quotes(document.plain))
        for start, end in quotes:
            _fill(self.quoted, start, end)
        for start, end in quotes:
            shortest = _SHORTEST_HAN if document.plain[start] in "“「『" else _SHORTEST
            if end - start > shortest and (self._is_own(start, end) or self._goes_on(start, end)):
                _fill(self.own_words, start, end)

    def _is_own(self, start: int, end: int) -> bool:
        """Tells whether a quotation is the issuer's own spokesperson speaking."""
        plain, folded = self.document.plain, self.document.folded
        if not _FIRST_PERSON.search(folded, start, end):
            return False
        begin = max(0, plain.rfind("\n", 0, start) + 1)
        stop = plain.find("\n", end)
        around = "".join(
            " " if quoted else sign
            for sign, quoted in zip(
                folded[max(begin, start - 400) : min(stop, end + 400)],
                self.quoted[max(begin, start - 400) : min(stop, end + 400)],
                strict=False,
            )
        )
        said = _OWN_EN.search(around) or _OWN_ZH.search(around)
        return said is not None and not _OTHER.search(
            around, max(0, said.start() - 30), said.end() + 30
        )

    def _goes_on(self, start: int, end: int) -> bool:
        """Tells a paragraph that the issuer's spokesperson goes on to say.

        Its quotation begins the paragraph, and the one begun in the paragraph before was its own and
        is left open there.
        """
        plain, folded = self.document.plain, self.document.folded
        begin = plain.rfind("\n", 0, start) + 1
        if plain[begin:start].strip() or not _FIRST_PERSON.search(folded, start, end):
            return False
        before = plain[:begin].rstrip()
        before = before[before.rfind("\n") + 1 :]
        opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        said = _OWN_EN.search(before.lower()) if opened else None
        return said is not None and not _OTHER.search(before.lower(), 0, said.end() + 30)

    def has_others(self, start: int, end: int) -> bool:
        """Tells whether a stretch holds words of others, quoted or reported."""
        return 1 in self.quoted[start:end] or 1 in self.reported[start:end]

    def own(self, start: int, end: int) -> str:
        """Gives the folded words of a stretch, with blanks for those of others."""
        words = self.document.folded[start:end]
        if not self.has_others(start, end):
            return words
        return "".join(
            " " if self.is_quoted(at, end) or self.is_reported(at) else sign
            for at, sign in enumerate(words, start)
        )

    def is_quoted(self, start: int, end: int) -> bool:
        """Tells whether a stretch begins within somebody else's words or in a name."""
        return bool(self.quoted[start]) and not self.own_words[start] and start < end

    def is_reported(self, start: int) -> bool:
        """Tells whether a place lies in reported speech of another."""
        return bool(self.reported[start])

    def is_code(self, start: int) -> bool:
        """Tells whether a place lies in code."""
        return bool(self.code[start])

    def is_negated(self, start: int) -> bool:
        """Tells whether the words from `start` on are negated within their clause."""
        before = self.document.folded[max(0, start - _LOOK_BACK) : start]
        return _negates(before[before.rfind("\n") + 1 :])


@lru_cache(maxsize=4 * KEPT_SENTENCES)
def _negates(before: str) -> bool:
    """Tells whether words negate what follows them."""
    found = _NEGATION_EN.search(before) or _NEGATION_ZH.search(before)
    return found is not None and not _NOT_NEGATION.search(before)


def _quotes(plain: str) -> Iterator[tuple[int, int]]:
    """Walks what stands in quotation marks, from one opening mark to the next behind its end."""
    opening = _OPENING.search(plain)
    while opening is not None:
        found = _QUOTES.match(plain, opening.start())
        if found is not None:
            yield found.span()
        opening = _OPENING.search(plain, found.end() if found else opening.end())


def _fill(mask: bytearray, start: int, end: int) -> None:
    mask[start:end] = b"\x01" * (min(end, len(mask)) - start)
