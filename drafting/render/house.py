"""House rules at work outside a check: their examples, and what they mark in what was released."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import checks
from drafting.domain.canonical import Canonical
from drafting.domain.forms import roles_of
from drafting.domain.house import HouseRule, HouseWording
from drafting.domain.language import Catalogue, custom
from drafting.render.judging import join, sentence_of
from drafting.render.ruling import as_checked, tag

_MARK = re.compile(r"\[\[(.+?)\]\](?!\])")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAD = re.compile(r"^[\s#>*+-]+")
_AROUND = 160
"""How many characters of a long sentence are shown on either side of the words."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Words a rule marks in a text, between the words of their sentence before and after."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Tried:
    """An example of a rule, without its marks, and whether the rule finds what it is to find."""

    text: str
    wanted: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Tell whether the rule finds what the example marks, and nothing else."""
        return self.wanted == self.found


def try_examples(wording: HouseWording) -> tuple[Tried, ...]:
    """Try a rule on its own examples."""
    return tuple(_tried(wording, example) for example in wording.examples)


def _tried(wording: HouseWording, example: str) -> Tried:
    text = _MARK.sub(r"\1", example)
    language = tag(_language(wording, text))
    found = checks.check_house(text, language, (as_checked("example", wording),))
    return Tried(text, tuple(_MARK.findall(example)), tuple(one.excerpt for one in found))


def _language(wording: HouseWording, text: str) -> Catalogue:
    """Tell in which of its rule's languages an example is, by its script."""
    han = _HAN.search(text) is not None
    fitting = (one for one in wording.languages if (one is not Catalogue.EN) == han)
    return next(fitting, next(iter(wording.languages), Catalogue.EN))


def spots(canonical: Canonical, rule: HouseRule) -> tuple[Spot, ...]:
    """Give what a rule marks in a text, or where the house's own numbers stand in it."""
    spoken = custom(canonical.language).checks
    parts = {part.role: part.text for part in canonical.parts}
    text = join(parts, roles_of(canonical.form), spoken).text
    ruled = as_checked(rule.id, rule.wording)
    if not ruled.fits(spoken):
        return ()
    return tuple(_spot(text, start, end) for start, end in _places(text, spoken, ruled))


def _places(text: str, language: str, rule: checks.HouseRule) -> Iterator[tuple[int, int]]:
    if rule.shape is checks.Shape.CONTACT:
        yield from checks.own_places(text, (rule,))
        return
    for found in checks.check_house(text, language, (rule,)):
        if found.start is not None and found.end is not None:
            yield found.start, found.end


def _spot(text: str, start: int, end: int) -> Spot:
    sentence = sentence_of(text, start, end)
    begin = text.rfind(sentence, max(0, end - len(sentence)), start + len(sentence))
    before = _LEAD.sub("", text[begin:start])
    after = text[end : begin + len(sentence)].rstrip()
    return Spot(_tail(before), text[start:end], _head(after))


def _tail(words: str) -> str:
    return words if len(words) <= _AROUND else "…" + words[-_AROUND:]


def _head(words: str) -> str:
    return words if len(words) <= _AROUND else words[:_AROUND] + "…"
