"""Finds what words mean in a folded text: each hit names a group, a meaning and its place.

The words are data (`words.toml`, `opposites.toml`); English ones match in any inflection, by
their stems, or with a '=' before them in that form alone. `synonyms.toml` says which English words
tell the same.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add
from pathlib import Path
from typing import NamedTuple

from checks.claims.model import named

_WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*|\d+%?")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_FORMS = """
begin began begun|break broke broken|send sent|pay paid|lose lost|catch caught|find found
tell told|write wrote written|leave left|fall fell fallen|go went gone|take took taken
give gave given|man men|woman women|child children|person persons|steal stole stolen
sell sold|buy bought|make made|say said|become became|bring brought|come came|run ran
burn burnt|hold held|keep kept|meet met|strike struck|sink sank sunk|know knew known
see saw seen|spill spilt|build built|rise rose risen|forget forgot forgotten|mislay mislaid
learn learnt|be is are was were been being|have has had|do does did done|shake shook shaken
put puts|cut cuts|shut shuts|hit hits|hurt hurts|run runs|die died dying dies|tie tied
drive drove driven|fly flew flown|speak spoke spoken|choose chose chosen|lead led|feed fed
draw drew drawn|wear wore worn|tear tore torn|ride rode ridden|throw threw thrown|stand stood
grow grew grown|blow blew blown|swim swam swum|understand understood|win won|deal dealt
shoot shot|hear heard|ring rang rung|drink drank drunk|eat ate eaten|freeze froze frozen|get got gotten
hide hid hidden|lay laid|lend lent|mean meant|sit sat|spend spent|stick stuck|wake woke woken|bend bent
withdraw withdrew withdrawn|bind bound|bite bit bitten|dig dug|light lit|feel felt|shrink shrank
mistake mistook mistaken|use used uses using|undertake undertook undertaken|rebuild rebuilt|oversee oversaw overseen
slide slid|teach taught|think thought|seek sought|fight fought|sleep slept|sweep swept
"""
_IRREGULAR = {
    form: words[0]
    for line in _FORMS.replace("\n", "|").split("|")
    if (words := line.split())
    for form in words
}
_STOP = named(
    "the and that this these those with from for was were are has have had been will would can "
    "could may might must shall not but who which what when where while our your their its his "
    "her him them they she you out off into onto over under about than then there here also all "
    "some any each every more most other such only own same very just now new per via upon one "
    "two three four five six seven eight nine ten did does said say please be is at on in to of "
    "by it we us an as or if so no do have pm am"
)
_STOP_HAN = "的了在是和及与并或由被把将已于对从向为我们本其这那该个有也都就而但以等之"
_HAN_WORDS = re.compile(rf"[^{_STOP_HAN}\u0000-\u33ff\ua000-\U0010ffff]{{2,}}")


class Hit(NamedTuple):
    """One word or phrase of the lexicon in a text."""

    start: int
    end: int
    group: str
    meaning: str


_NOTHING: tuple[list[int], list[Hit]] = ([], [])
_NO_MEANINGS = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Sense:
    """All hits of one text in order, to be asked for by place."""

    folded: str
    groups: Mapping[str, tuple[list[int], list[Hit]]]

    def of(self, group: str) -> list[Hit]:
        """Gives every hit of `group`, from left to right."""
        return self.groups.get(group, _NOTHING)[1]

    def between(self, start: int, end: int, group: str) -> list[Hit]:
        """Gives the hits of `group` that stand wholly in `start` … `end`."""
        starts, hits = self.groups.get(group, _NOTHING)
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        last = bisect_left(starts, end, first)
        return [hit for hit in hits[first:last] if hit.end <= end]

    def meanings(self, start: int, end: int, group: str) -> frozenset[str]:
        """Gives the meanings of `group` named in `start` … `end`."""
        hits = self.between(start, end, group)
        return frozenset([hit.meaning for hit in hits]) if hits else _NO_MEANINGS

    def words(self, start: int, end: int) -> frozenset[str]:
        """Gives the content words: stems of English ones, pairs of Chinese characters."""
        return content(self.folded[start:end])


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """Cuts an English word to what its inflections share.

    >>> {stem(w) for w in ("injured", "injuring", "injures", "injure")}
    {'injur'}
    """
    word = word.removesuffix("'s")
    if word in _IRREGULAR:
        word = _IRREGULAR[word]
    if len(word) <= 3:
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word.removesuffix("e")


def is_past(word: str) -> bool:
    """Says whether an English word is the past of an irregular verb.

    >>> is_past("struck"), is_past("strike"), is_past("walked")
    (True, False, False)
    """
    return word in _PAST


_PAST = {form for form, first in _IRREGULAR.items() if form != first} - named(
    "men women children persons puts cuts shuts hits hurts runs uses using used"
)
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"),
    ("ing", ""), ("ed", ""), ("ss", "ss"), ("us", "us"), ("es", "e"), ("s", ""),
)  # fmt: skip


def content(folded: str) -> frozenset[str]:
    """Gives the content words of a piece of folded text; those of one family are one word.

    >>> sorted(content("the pumps failed 水泵失灵"))
    ['fault', 'pump', '故障', '水泵', '泵失']
    """
    found = {
        _told_as(w[0]) for w in _WORD.finditer(folded) if len(w[0]) > 2 and w[0] not in _STOP
    } - {""}
    families = _families()
    for run in _HAN_WORDS.findall(folded):
        pairs = list(map(add, run, run[1:]))
        found.update(map(families.get, pairs, pairs))
    return frozenset(w for w in found if not w[0].isdigit())


@lru_cache(maxsize=8_192)
def _told_as(word: str) -> str:
    """Gives the stem that stands for a word and those of its family: 'hurt' for 'injured'."""
    return likened(stem(word))


def likened(one: str) -> str:
    """Gives the first stem of the family that a stem belongs to, or itself.

    >>> likened(stem("elevators")) == likened(stem("lift"))
    True
    """
    return _families().get(one, one)


def family(word: str) -> tuple[str, ...]:
    """Gives the words of the family that a word belongs to, itself first."""
    first = likened(word)
    return (word, *(other for other in _members().get(first, ()) if other != word))


@cache
def _members() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word, first in _families().items():
        found[first] = (*found.get(first, ()), word)
    return found


@cache
def _families() -> dict[str, str]:
    source = tomllib.loads(Path(__file__).with_name("synonyms.toml").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for line in source["en"]:
        words = [stem(word) for word in line.split("|")]
        for word in words:
            found.setdefault(word, words[0])
    for line in source["zh"]:
        first, *others = line.split()
        for word in (first, *others):
            found.setdefault(word, first)
    return found


Entry = tuple[tuple[str, ...], str, str]
Word = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The words by what they begin with: one stem or two, one character or two."""

    alone: dict[str, list[tuple[str, str]]]
    exact: dict[str, list[tuple[str, str]]]
    phrases: dict[tuple[str, str], list[Entry]]
    single: dict[str, list[Word]]
    double: dict[str, list[Word]]


@cache
def _lexicon() -> _Lexicon:
    """Reads the words of the two files into indexes."""
    source: dict[str, dict[str, dict[str, str]]] = {}
    for file in ("words.toml", "opposites.toml"):
        source |= tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
    lexicon = _Lexicon({}, {}, {}, {}, {})
    for group, meanings in source.items():
        for meaning, languages in meanings.items():
            for phrase in languages["en"].split("|"):
                stems = tuple(stem(w) for w in _WORD.findall(phrase))
                if phrase.startswith("="):
                    lexicon.exact.setdefault(phrase[1:], []).append((group, meaning))
                elif len(stems) == 1:
                    lexicon.alone.setdefault(stems[0], []).append((group, meaning))
                else:
                    entry = (stems, group, meaning)
                    lexicon.phrases.setdefault((stems[0], stems[1]), []).append(entry)
            for word in languages["zh"].split():
                index = lexicon.single if len(word) == 1 else lexicon.double
                index.setdefault(word[:2], []).append((word, group, meaning))
    return lexicon


def sense(folded: str) -> Sense:
    """Finds every lexicon word of a folded text."""
    hits = sorted([*_english_hits(folded), *_chinese_hits(folded)], key=lambda h: (h.start, -h.end))
    groups: dict[str, tuple[list[int], list[Hit]]] = {}
    for hit in hits:
        starts, held = groups.setdefault(hit.group, ([], []))
        starts.append(hit.start)
        held.append(hit)
    return Sense(folded, groups)


def _english_hits(folded: str) -> list[Hit]:
    lexicon = _lexicon()
    tokens = [(stem(w[0]), w[0], w.start(), w.end()) for w in _WORD.finditer(folded)]
    stems = [*(token[0] for token in tokens), ""]
    hits = []
    for at, (first, form, start, end) in enumerate(tokens):
        for group, meaning in lexicon.alone.get(first, ()):
            hits.append(Hit(start, end, group, meaning))
        for group, meaning in lexicon.exact.get(form, ()):
            hits.append(Hit(start, end, group, meaning))
        for phrase, group, meaning in lexicon.phrases.get((first, stems[at + 1]), ()):
            size = len(phrase)
            if size == 2 or tuple(stems[at : at + size]) == phrase:
                hits.append(Hit(start, tokens[at + size - 1][3], group, meaning))
    return hits


def _chinese_hits(folded: str) -> list[Hit]:
    lexicon = _lexicon()
    hits: list[Hit] = []
    for run in _HAN_RUN.finditer(folded):
        first, end = run.span()
        hits += [
            Hit(at, at + 1, group, meaning)
            for at, held in enumerate(map(lexicon.single.get, run[0]), first)
            if held
            for _, group, meaning in held
        ]
        pairs = map(add, run[0], folded[first + 1 : end + 1])
        hits += [
            Hit(at, at + len(word), group, meaning)
            for at, held in enumerate(map(lexicon.double.get, pairs), first)
            if held
            for word, group, meaning in held
            if len(word) == 2 or folded.startswith(word, at)
        ]
    return hits
