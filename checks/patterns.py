"""The small notation in which rules and lexicons write wording, and how it is read.

    a (very )small (number|group) of     a group is a choice; it may be left out where it
                                         has but one way, or is followed by '?'
    improve~                             an English verb in all its regular forms
    <intention> .. <strengthen>          words of a lexicon; '..' is a short gap, '...' a long one,
                                         '..8' one of at most 8 characters
    {as soon as possible} .. <publish>   braces: only this part is marked
    ^ words $                            at the start or the end of a sentence

A `Pattern` is a sequence of terms with the widest gap before each. A term is the name of a
lexicon (`<we>`), of a kind of figure (`<#date>`) or of a literal, which is its own small lexicon.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.later import later

_PIECE = later(r"\s*(\.\.(?:\.|\d+)?)\s*|(<[#\w-]+>)|([{}^$])|((?:(?!\.\.|[<{}^$]).)+)")
_CUT = re.compile(r"[() ]")
_BRACKET = re.compile(r"[()]")
_GAPS = {"en": (32, 110), "zh": (12, 36)}
_MOST_FORMS = 600
_MANY_FORMS = 48


class UnreadablePattern(ValueError):
    """Raised for wording that the notation cannot read; the message says what and why."""


@dataclass(frozen=True, slots=True)
class Step:
    """One term of a pattern, and how many characters may stand between it and the one before."""

    term: str
    gap: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sequence of terms found within one sentence, with the steps that are marked."""

    owner: str
    steps: tuple[Step, ...]
    first: int
    last: int
    opens: bool = False
    closes: bool = False


def read_pattern(text: str, family: str, owner: str) -> tuple[Pattern, dict[str, tuple[str, ...]]]:
    """Reads one pattern; gives it with its literals, each name with all the forms it stands for.

    >>> pattern, literals = read_pattern("take(s|n) .. <grave>", "en", "rule")
    >>> [step.term for step in pattern.steps], literals
    (['=take(s|n)', 'grave'], {'=take(s|n)': ('takes', 'taken')})
    """
    short, long = _GAPS[family]
    steps: list[Step] = []
    literals: dict[str, tuple[str, ...]] = {}
    gap, marks, opens, closes = 1, [-1, -1], False, False
    for piece in _PIECE.finditer(text.strip()):
        dots, lexicon, sign, words = piece.groups()
        if dots:
            gap = int(dots[2:]) if dots[2:].isdigit() else long if dots == "..." else short
        elif sign == "{":
            marks[0] = len(steps)
        elif sign == "}":
            marks[1] = len(steps) - 1
        elif sign:
            opens, closes = opens or sign == "^", closes or sign == "$"
        elif lexicon:
            steps.append(Step(lexicon[1:-1], gap))
            gap = 1
        elif words.strip():
            for run in _runs(words.strip(), family):
                literals["=" + run] = tuple(expand(run))
                steps.append(Step("=" + run, gap))
                gap = 1
    if not steps:
        raise UnreadablePattern(f"no words in {text!r}")
    first = max(marks[0], 0)
    last = marks[1] if marks[1] >= 0 else len(steps) - 1
    return Pattern(owner, tuple(steps), first, last, opens, closes), literals


def expand(words: str) -> list[str]:
    """Gives every form that groups and inflection stand for.

    >>> expand("(very )few report~")
    ['few report', 'few reports', 'few reported', 'few reporting', 'very few report', ...]
    """
    forms = list(_choices(words))
    if len(forms) > _MOST_FORMS:
        raise UnreadablePattern(f"{len(forms)} forms in {words!r}, more than {_MOST_FORMS}")
    whole = [" ".join(form.split()) for form in forms]
    if "" in whole:
        raise UnreadablePattern(f"{words!r} may be left out whole")
    return list(dict.fromkeys(form for held in whole for form in _inflections(held)))


def _runs(words: str, family: str) -> Iterator[str]:
    """Cuts wording with many choices into steps that follow one another directly.

    Two groups of thirty choices are sixty forms in two steps, but nine hundred in one.
    """
    held, ways, blank = "", 1, True
    for part in _parts(words, family):
        more, may_be_blank = _ways(part)
        if not blank and ways * more > _MANY_FORMS:
            yield held.strip()
            held, ways, blank = "", 1, True
        held, ways, blank = held + part, ways * more, blank and may_be_blank
    if held.strip():
        yield held.strip()


def _ways(part: str) -> tuple[int, bool]:
    """Counts the choices of a piece, and tells whether it may be left out whole."""
    forms = list(_choices(part))
    return len(forms), not all(form.strip() for form in forms)


def _parts(words: str, family: str) -> Iterator[str]:
    """Walks the pieces between which wording may be cut: words, or groups in Chinese."""
    depth, start = 0, 0
    for found in _CUT.finditer(words):
        place, sign = found.start(), found.group()
        if depth == 0 and sign != ")" and place > start and _may_cut(words, place, family):
            yield words[start:place]
            start = place
        depth += {"(": 1, ")": -1}.get(sign, 0)
    yield words[start:]


def _may_cut(words: str, place: int, family: str) -> bool:
    """Tells whether a step may begin here: never with words that may be left out."""
    following = place + 1 if words[place] == " " else place
    if words.startswith("(", following):
        closing = _closing(words, following)
        inner = _split_choices(words[following + 1 : closing])
        if len(inner) == 1 or "" in inner or words.startswith("?", closing + 1):
            return False
    return words[place] == " " or (family == "zh" and words[place] == "(")


def _choices(words: str) -> Iterator[str]:
    opening = words.find("(")
    if opening < 0:
        yield words
        return
    closing = _closing(words, opening)
    inner = _split_choices(words[opening + 1 : closing])
    free = words.startswith("?", closing + 1)
    heads = ["", *inner] if free or len(inner) == 1 else inner
    tails = list(_choices(words[closing + 1 + free :]))
    for head in heads:
        for choice in _choices(head):
            for tail in tails:
                yield words[:opening] + choice + tail


def _closing(words: str, opening: int) -> int:
    depth = 0
    for sign in _BRACKET.finditer(words, opening):
        depth += 1 if sign.group() == "(" else -1
        if depth == 0:
            return sign.start()
    raise UnreadablePattern(f"a group is left open in {words!r}")


def _split_choices(inner: str) -> list[str]:
    if "(" not in inner and ")" not in inner:
        return inner.split("|")
    choices, depth, start = [], 0, 0
    for place, sign in enumerate(inner):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "|" and depth == 0:
            choices.append(inner[start:place])
            start = place + 1
    return [*choices, inner[start:]]


def _inflections(form: str) -> Iterator[str]:
    """Replaces each 'verb~' by its regular forms."""
    mark = form.find("~")
    if mark < 0:
        yield form
        return
    begin = form.rfind(" ", 0, mark) + 1
    for verb in inflect(form[begin:mark]):
        yield from _inflections(form[:begin] + verb + form[mark + 1 :])


def inflect(verb: str) -> tuple[str, str, str, str]:
    """Gives the regular forms of an English verb.

    >>> inflect("apologise")
    ('apologise', 'apologises', 'apologised', 'apologising')
    """
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return verb, verb + ending, verb + "ed", verb + "ing"
