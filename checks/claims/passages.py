"""Cuts a text into sentences and clauses, each knowing its block and its place in the source."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from checks.claims.model import Place
from checks.folding import fold
from checks.language import detect_language, family


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the text that ends where a thought does; `block` numbers its paragraph."""

    number: int
    start: int
    end: int
    block: int
    place: Place


@dataclass(frozen=True)
class Passage:
    """A whole text, folded once, with its sentences in order."""

    text: str
    folded: str
    language: str
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]

    @cached_property
    def chinese(self) -> bool:
        """Says whether the grammar of Chinese applies."""
        return family(self.language) == "zh"

    def at(self, position: int) -> Sentence:
        """Gives the sentence that holds `position`, or the last one before it."""
        return self.sentences[max(0, bisect_right(self.starts, position) - 1)]


_END = re.compile(
    r"[。！？!?；]+[”’」』）)\"']*|(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[Nn]o)"
    r"(?<!\b[Mm]rs)\.[”’\"')*]*(?=\s|$)"
)
_STAMP = re.compile(r"[*_].{1,40}[*_]\\s?[:：]?|.{1,30}[:：]")
_SIGNATURE = re.compile(r"[^。！？!?；;.]{1,60}")
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"\s*(?:[-*+]\s+|\d+[.)、]\s+|>\s*)+")


def read(text: str, language: str | None = None) -> Passage:
    """Folds and cuts `text`; without `language` it is told by the words."""
    spoken = language or detect_language(text)
    folded = fold(text)
    sentences = tuple(_with_asides(_sentences(text), folded))
    return Passage(text, folded, spoken, sentences, tuple(s.start for s in sentences))


_OF_ELSE = re.compile(
    r"[与和跟同](?:本[次起案]|这[次起件]?|此[次事]?|该|上述|今次|是次|[^，。,；;]{1,8}(?:事故|事件|故障))[^，。,；;]{0,8}(?:无关|无涉|没有?(?:任何)?关[系联]|不相干|不是一回事|有关)"
    r"|^\s*(?:另外?[，,]?)?(?:今年|去年)?\d{1,2}(?:月|/\d).*[，,。；;]\s?[与和跟同][^，。,；;]{2,10}(?:无关|无涉|没有?(?:任何)?关[系联])"
    r"|另案|另有说明|另行说明|不在[本这此]次"
    r"|\b(?:not connected|unconnected|not related|unrelated|not linked|no (?:link|connection|bearing)|nothing to do|separate|not part|no part) (?:with|to|on|from|of|in)\b"
)
_DATED = re.compile(
    r"\d{1,2}月|(?<!\d)\d{1,2}/\d{1,2}(?!\d)|去年|前年|上个?[月周]"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|[a-z]+day|last (?:week|month|year|spring|summer|autumn|winter))\b"
)
_STILL = re.compile(
    r"无关|无涉|没有?关[系联]|\b(?:unrelated|unconnected|nothing to do|no link|no connection)\b"
)


def _with_asides(sentences: Iterator[Sentence], folded: str) -> Iterator[Sentence]:
    """Marks sentences of another matter: 'The late opening on 3 February has no link with the halt.'."""
    aside = False
    for one in sentences:
        words = folded[one.start : one.end]
        told = _DATED.search(words) and _OF_ELSE.search(words)
        aside = one.place is Place.BODY and bool(told or (aside and _STILL.search(words)))
        yield replace(one, place=Place.ASIDE) if aside else one


def _sentences(text: str) -> Iterator[Sentence]:
    number = 0
    block = 0
    after = 0
    for line in _LINE.finditer(text):
        if "\n\n" in text[after : line.start()] or _opens_block(line[0]):
            block += 1
        after = line.end()
        place = _place(text, line)
        for start, end in _cut(text, line.start(), line.end(), place):
            yield Sentence(number, start, end, block, place)
            number += 1
    if number == 0:
        yield Sentence(0, 0, len(text), 0, Place.BODY)


def _opens_block(line: str) -> bool:
    return line.lstrip()[:1] in "#|>-*+"


def _place(text: str, line: re.Match[str]) -> Place:
    shown = line[0].strip()
    if shown.startswith("#") or _STAMP.fullmatch(shown):
        return Place.HEADING
    if shown.count("|") > 1:
        return Place.TABLE
    alone = text.startswith("\n\n", line.start() - 2)
    last = not text[line.end() : line.end() + 200].strip()
    if last and alone and line.start() > 0 and _SIGNATURE.fullmatch(shown):
        return Place.SIGNATURE
    return Place.BODY


def _cut(text: str, start: int, end: int, place: Place) -> Iterator[tuple[int, int]]:
    if place is Place.TABLE:
        yield start, end
        return
    item = _ITEM.match(text, start, end)
    begin = item.end() if item else start
    for stop in _END.finditer(text, begin, end):
        if text[begin : stop.end()].strip():
            yield begin, stop.end()
        begin = stop.end()
    if text[begin:end].strip():
        yield begin, end


_REACH = 240  # no clause worth the name reaches farther; keeps the work linear
_CLAUSE_ZH = re.compile(r"(?<!\d),|,(?!\d)|:(?!\d)|[，；;：。！？!?（）()|]|——")
_CLAUSE_EN = re.compile(r"(?<!\d),|,(?!\d)|:(?!\d)|[;()|!?]|\s[–—-]\s|—")


def clause(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Gives the bounds of the clause in which `start` … `end` stands."""
    sentence = passage.at(start)
    pattern = _CLAUSE_ZH if passage.chinese else _CLAUSE_EN
    low = max(sentence.start, start - _REACH)
    high = max(end, min(sentence.end, end + _REACH))
    for stop in pattern.finditer(passage.text, low, start):
        low = stop.end()
    after = pattern.search(passage.text, end, high)
    return low, after.start() if after else high


def clauses(passage: Passage, sentence: Sentence) -> list[tuple[int, int]]:
    """Cuts a sentence at its commas, colons and dashes, empty pieces left out."""
    pattern = _CLAUSE_ZH if passage.chinese else _CLAUSE_EN
    pieces = []
    low = sentence.start
    for stop in pattern.finditer(passage.text, sentence.start, sentence.end):
        pieces.append((low, stop.start()))
        low = stop.end()
    pieces.append((low, sentence.end))
    return [(a, b) for a, b in pieces if passage.text[a:b].strip()]
