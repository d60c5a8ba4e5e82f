"""Finds the terms of house rules in a reading: every form, at word's ends, in its case and script.

A term in small letters matches in any case; one with a capital only with its capitals, so that
'IT' is not 'it'. All forms of all rules are one index, made once for the same rules.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checks.folding import fold
from checks.house.rule import HouseRule, Shape
from checks.lexicon import Index, build_index
from checks.patterns import inflect
from checks.reading import Reading

_SHORTEST_PLURAL = 3
_HAN_BEGINS = "\u2e80"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of one term: whose it is, as it is written, whether it is right, which inflection.

    `number` counts the inflections from 0, the form as typed; `swap` says that two characters of a
    name stand the wrong way round.
    """

    rule: HouseRule
    written: str
    right: bool
    number: int = 0
    term: int = 0
    swap: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a form stands in the plain text; `exact` says that it stands there as written."""

    start: int
    end: int
    form: Form
    exact: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The forms of some rules by their folded words, and the index that finds them."""

    forms: dict[str, list[Form]]
    index: Index


@lru_cache(maxsize=64)
def lexicon(rules: tuple[HouseRule, ...], *, han: bool) -> Lexicon:
    """Builds the index of rules for Chinese texts, or for English ones."""
    held: dict[str, list[Form]] = defaultdict(list)
    for rule in rules:
        for form in _forms(rule, han=han):
            held[fold(form.written, han=han)].append(form)
    return Lexicon(dict(held), build_index({phrase: [phrase] for phrase in held}))


def find_terms(reading: Reading, rules: tuple[HouseRule, ...]) -> Iterator[Place]:
    """Walks every place where a form of the rules stands, in any case and script."""
    document, han = reading.document, reading.family == "zh"
    held = lexicon(rules, han=han)
    for start, _, number in held.index.scan(document.folded):
        for phrase in held.index.sets[number]:
            end = start + len(phrase)
            if document.folded.startswith(phrase, start) and _stands_alone(
                document.folded, start, end
            ):
                words = document.plain[start:end]
                for form in held.forms[phrase]:
                    yield Place(start, end, form, is_as_written(words, form, han=han))


def inflections(term: str, *, plural: bool) -> tuple[str, ...]:
    """Gives the forms of a term: of its verbs with '~', or else its plain plural, if asked for.

    >>> inflections("utilise~", plural=True)
    ('utilise', 'utilises', 'utilised', 'utilising')
    >>> inflections("service user", plural=True)
    ('service user', 'service users')
    """
    mark = term.find("~")
    if mark < 0:
        last = term.rsplit(" ", 1)[-1]
        plain = last.isascii() and last.isalpha() and len(last) >= _SHORTEST_PLURAL
        if not plural or not plain or last[-1] in "sS":
            return (term,)
        return term, term[: len(term) - len(last)] + inflect(last)[1]
    begin = max(term.rfind(" ", 0, mark), term.rfind("-", 0, mark)) + 1
    verb = term[begin:mark]
    heads = inflect(verb) if verb else ("",)
    tails = inflections(term[mark + 1 :], plural=False) if term[mark + 1 :] else ("",)
    return tuple(term[:begin] + head + tail for tail in tails for head in heads)


def _forms(rule: HouseRule, *, han: bool) -> Iterator[Form]:
    if rule.shape is Shape.CONTACT:
        return
    plural = not han and rule.shape is not Shape.NAME
    for number, term in enumerate(rule.words):
        for at, written in enumerate(inflections(term, plural=plural)):
            yield Form(rule, written, right=False, number=at, term=number)
    for number, term in enumerate(rule.instead):
        for at, written in enumerate(inflections(term, plural=plural)):
            yield Form(rule, written, right=True, number=at, term=number)
        if rule.shape is Shape.NAME and han:
            for written in _swapped(term):
                yield Form(rule, written, right=False, term=number, swap=True)


_SHORTEST_SWAPPED = 4


def _swapped(name: str) -> Iterator[str]:
    """Walks a Chinese name with two neighbours the wrong way round."""
    if len(name) < _SHORTEST_SWAPPED or any(sign < _HAN_BEGINS for sign in name):
        return
    for at in range(len(name) - 1):
        if name[at] != name[at + 1]:
            yield name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def is_as_written(words: str, form: Form, *, han: bool) -> bool:
    """Tells whether words stand as a form is written, as far as its rule cares.

    A name is written in its own case; another term in small letters may stand in any.
    """
    named = form.rule.shape is Shape.NAME
    strict = named or form.written != form.written.lower()
    for here, there in zip(words, form.written, strict=True):
        if here == there:
            continue
        if here.lower() == there.lower():
            if strict:
                return False
        elif han and here >= _HAN_BEGINS and not form.rule.both_scripts and not _wide(here):
            return False
    return True


def _wide(sign: str) -> bool:
    """Tells whether a sign is a full-width form or mark, which no script is known by."""
    return sign >= "\uff00" or sign < "\u3040"


def _stands_alone(folded: str, start: int, end: int) -> bool:
    """Tells whether no word of Latin letters or digits runs on over the ends of a stretch."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (_run_on(before, folded[start]) or _run_on(folded[end - 1], after))


def _run_on(left: str, right: str) -> bool:
    return all(sign.isalnum() and sign < _HAN_BEGINS for sign in (left or " ", right or " "))
