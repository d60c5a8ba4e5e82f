"""Judgements on the writing itself: script, promises, formulae of apology, sentence length."""

import re
from collections.abc import Container, Iterator
from functools import cache

from checks.document import BlockKind
from checks.folding import simplified_only, traditional_only
from checks.kept import kept
from checks.language import script
from checks.matching import KEPT_SENTENCES
from checks.reading import Reading
from checks.rule import Mark, Rule
from checks.words import lines_with

_RUN = re.compile(r"[\u3400-\u9fff]+")
_TYPOS = re.compile(
    r"至上最深的歉意|致上最深的欠意|深表欠意|致以诚挚的欠意|表示欠意|谨此至歉|在此至歉|深表谦意|致上谦意|诚挚的谦意"
    r"|倒歉|到歉(?!意)|抱谦|报歉|致谦|至歉|再次道谦|敬请量解|敬请凉解|敬请谅介|尚祈谅察查|不变之处|带来不变(?!之处)|造成您的不变"
    r"|痛定思通|引以为介|诚肯(?:地)?道歉|成挚|由衷歉疚之义|undeserved apolog(?:y|ies)|appologi\w+|apoligi\w+|apologies? for the incovenience|(?!inconvenien)inco[nv]{1,3}[aeinv]{1,4}[a-z]{0,3}n[cst]\w*"
    r"|sincerly|we apologies for|our apologize\b|condolances|condolenses"
)
_TYPO_SIGNS = (
    "最深的歉意", "欠意", "至歉", "谦意", "倒歉", "到歉", "抱谦", "报歉", "致谦", "道谦", "敬请量解", "敬请凉解",
    "敬请谅介", "谅察查", "不变", "痛定思通", "引以为介", "诚肯", "成挚", "歉疚之义", "undeserved apolog",
    "appologi", "apoligi", "apologies for", "apology for", "inco", "sincerly", "our apologize",
    "condolances", "condolenses",
)  # fmt: skip
"""One of these stands in all that _TYPOS matches."""
_FORMULAE = (
    "apologise", "apologised", "apologises", "apologising", "apologize", "apologized", "apologizes",
    "apologizing", "apology", "apologies", "sincere", "sincerely", "sincerest", "sorry", "condolence",
    "condolences", "sympathy", "sympathies", "regret", "regrets", "deeply", "inconvenience",
)  # fmt: skip
_WORDS_LIKE_FORMULAE = frozenset(("surry", "egret", "deepl", "deploy"))
_LETTERS = re.compile(r"[a-z]+")
_LONG_WORD = re.compile(r"(?<![a-z])[a-z]{4,15}(?![a-z])")
_NOT_A_NOUN = re.compile(
    r"\b(?:our|my)(?: (?:most )?(?:sincere|sincerest|deepest|heartfelt|humble|unreserved|full))? apologi[sz]es?\b"
)
_BORROWED = frozenset("价据体党机适种虫听与厂")
"""Simplified forms that Big5 has as other, rare characters."""
_BORROWED_RIGHTLY = ("拮据",)
_HONG_KONG = frozenset("着卧咏温户内脱税恒葱脚")
"""Forms that Hong Kong writes as it does 説 and 裏, though Big5 and Taiwan have others."""
_FEWEST_OTHERS = 4
"""Characters of the other script that are too many for a slip, where they outnumber the own."""
_A_NAME = re.compile(r"(?:科技|技术)?(?:集团|股份|有限|公司)")
_LONGEST = {"en": 260, "zh": 110}


def other_script(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks characters of the other Chinese script, a run at a time."""
    del rule
    foreign = _foreign(reading.language)
    if _is_converted(reading.document.plain, reading.language):
        return  # `whole_script` tells it once
    plain, quoted = reading.document.plain, reading.masks.quoted
    for run in _RUN.finditer(plain):
        if foreign.isdisjoint(run.group()):
            continue
        found = [
            place
            for place in range(*run.span())
            if plain[place] in foreign and plain[place - 1 : place + 1] not in _BORROWED_RIGHTLY
        ]
        if found and not quoted[found[0]] and not reading.masks.is_code(found[0]):
            yield Mark(found[0], found[-1] + 1)


@cache
def _foreign(language: str) -> frozenset[str]:
    """Gives the characters that a Chinese text of a language does not have."""
    if script(language) != "zh-Hant":
        return traditional_only()
    own = frozenset[str]() if language == "zh-Hant-TW" else _HONG_KONG
    return (simplified_only() - own) | _BORROWED


def whole_script(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the first sentence of a text that stands in the other Chinese script throughout."""
    del rule
    if _is_converted(reading.document.plain, reading.language):
        first = reading.document.sentences[0]
        yield Mark(first.start, first.end)


@kept(4)
def _is_converted(plain: str, language: str) -> bool:
    """Says whether more than half of the characters that one script alone has are the other's."""
    others = sum(map(_foreign(language).__contains__, plain))
    if others < _FEWEST_OTHERS:
        return False
    own = simplified_only() if script(language) == "zh-Hans" else traditional_only()
    return others > sum(map(own.__contains__, plain))


def regional_terms(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the words that readers of the text's region replace; where it is unknown, all do."""
    if _is_converted(reading.document.plain, reading.language):
        return
    replaced = _replaced(rule, reading.language)
    for hit in reading.said(rule.id, headings=True):
        named = _A_NAME.match(reading.document.folded, hit.mark_end)
        if not named and reading.words(hit.mark_start, hit.mark_end) in replaced:
            yield Mark(hit.mark_start, hit.mark_end)


def _replaced(rule: Rule, language: str) -> Container[str]:
    if language in rule.instead:
        return rule.instead[language]
    regions = [held for region, held in rule.instead.items() if region.startswith(language)]
    return frozenset[str]().union(*regions[:1]).intersection(*regions[1:])


def undated_promise(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks promises to pay, repair or report that name neither time nor occasion."""
    for hit in reading.said(rule.id):
        terms = ("#date", "#time", "#span", "when_word")
        if not reading.has(hit.sentence, *terms) and not reading.masks.is_negated(hit.start):
            yield Mark(hit.mark_start, hit.mark_end)


def misspelt_formula(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks misspelt words of apology and condolence."""
    del rule
    folded = reading.document.folded
    places = {
        (begin + start, begin + end)
        for begin, stop in lines_with(folded, _TYPO_SIGNS)
        for start, end in _typos_in(folded[begin:stop])
    }
    if reading.family == "en":
        places.update(_slips(folded))
    for start, end in sorted(places):
        if not reading.masks.is_quoted(start, end) and not reading.masks.is_code(start):
            yield Mark(start, end)


@kept(KEPT_SENTENCES)
def _typos_in(line: str) -> tuple[tuple[int, int], ...]:
    return tuple(typo.span() for typo in _TYPOS.finditer(line))


def _slips(folded: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for line in folded.split("\n"):
        yield from ((begin + start, begin + end) for start, end in _slips_in(line))
        begin += len(line) + 1


@kept(KEPT_SENTENCES)
def _slips_in(line: str) -> tuple[tuple[int, int], ...]:
    """Finds the misspelt formulae of a line; the last lines are kept."""
    found: list[tuple[int, int]] = []
    if not _misspelt().isdisjoint(_LETTERS.findall(line)):
        words = _LONG_WORD.finditer(line)
        found += (word.span() for word in words if word.group() in _misspelt())
    if "apologi" in line:
        found += (verb.span() for verb in _NOT_A_NOUN.finditer(line))
    return tuple(found)


@cache
def _misspelt() -> frozenset[str]:
    """Gives the formulae of apology with one letter lacking, doubled, moved or another vowel."""
    slips: set[str] = set()
    for word in _FORMULAE:
        for at, sign in enumerate(word):
            slips.add(word[:at] + word[at + 1 :])
            slips.add(word[:at] + sign + word[at:])
            slips.add(word[:at] + word[at + 1 : at + 2] + sign + word[at + 2 :])
            slips |= {word[:at] + vowel + word[at + 1 :] for vowel in "aeiouy" if sign in "aeiouy"}
        slips.add(word.removesuffix("ies") + "ys")
    return frozenset(slips - set(_FORMULAE) - _WORDS_LIKE_FORMULAE)


def long_sentence(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks sentences that a reader cannot hold in one breath."""
    del rule
    for sentence in reading.document.sentences:
        kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        if sentence.kind in kinds and sentence.end - sentence.start > _LONGEST[reading.family]:
            yield Mark(sentence.start, sentence.end)


def leaders_first(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks the first paragraph that speaks of leaders' attention before what happened."""
    del rule
    blocks = [block for block in reading.document.blocks if block.kind is BlockKind.PARAGRAPH]
    for block in blocks[:1]:
        hits = sorted(reading.hits.get("leaders", ()), key=lambda hit: hit.mark_start)
        held = [hit for hit in hits if hit.start < block.end]
        length = sum(hit.mark_end - hit.mark_start for hit in held)
        if len(held) >= 2 or (held and length * 3 > block.end - block.start):
            yield Mark(held[0].mark_start, held[-1].mark_end)
