"""A house rule as a frozen value: its shape, its words, for which languages, how grave, and why.

Rules come in with the brief: an organisation keeps them, and the checks only apply them. None is
ever a 'must', for house style stops nobody's approval.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from checks.language import LANGUAGES, MESSAGE_LANGUAGES, message_language, script
from checks.report import Level

EXAMPLE_MARK = re.compile(r"\[\[(.+?)\]\](?!\])")
"""How an example marks the words that a rule is to find."""

MOST_FORMS = 64
"""How many forms one term may stand for, inflection included."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FORMS_OF_A_VERB = 4


class Shape(StrEnum):
    """What a house rule is about."""

    FORBIDDEN = "forbidden"
    PREFERRED = "preferred"
    NAME = "name"
    CONTACT = "contact"


class FaultyHouseRule(ValueError):
    """Raised for a house rule that cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One rule of the house.

    `words` are the terms to avoid, the known wrong forms of a name, or the house's own numbers and
    addresses; `instead` what to write, or the right forms of a name. A word that ends in '~' stands
    for the regular forms of an English verb. No `languages` are all. `whys` are pairs of a language
    of messages and words; one suffices. With `both_scripts` words match in either Chinese script
    where it folds to the same. `version` says which wording of the rule this is.
    """

    id: str
    shape: Shape
    words: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    level: Level = Level.SHOULD
    whys: tuple[tuple[str, str], ...] = ()
    both_scripts: bool = True
    version: str = ""

    @property
    def name(self) -> str:
        """Gives the id that findings carry, the same for every version."""
        return f"house-{self.id}"

    @property
    def as_run(self) -> str:
        """Gives the name with the version, as a report says what ran.

        >>> HouseRule("clients", Shape.FORBIDDEN, version="3").as_run
        'house-clients@3'
        """
        return f"{self.name}@{self.version}" if self.version else self.name

    def fits(self, language: str) -> bool:
        """Tells whether the rule speaks of texts in a language of the checks."""
        return not self.languages or any(
            one in (language, script(language)) or one.startswith(f"{language}-")
            for one in self.languages
        )

    def why(self, language: str) -> str:
        """Gives the reason in a language of messages; in the nearest it is given in, if not."""
        held = dict(self.whys)
        near = (message_language(language), *_NEAREST.get(language, ()))
        first = next(iter(held.values()), "")
        return next((held[one] for one in near if held.get(one)), first)


_NEAREST = {
    "zh-Hant-HK": ("zh-Hant-TW", "zh-Hans"),
    "zh-Hant-TW": ("zh-Hant-HK", "zh-Hans"),
    "zh-Hans": ("zh-Hant-HK", "zh-Hant-TW"),
}


def house_digest(rules: Iterable[HouseRule]) -> str:
    """Gives the sha256 hex digest of rules in the order of their ids, whatever order they come in.

    >>> house_digest([]) == house_digest(())
    True
    """
    rows = [
        [r.id, r.version, r.shape, r.words, r.instead, r.languages, r.level, r.whys, r.both_scripts]
        for r in sorted(rules, key=lambda rule: rule.id)
    ]
    written = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()


def too_many_forms(term: str) -> bool:
    """Tells whether a term stands for more forms than are looked for.

    >>> too_many_forms("utilise~"), too_many_forms("a~ b~ c~ d~")
    (False, True)
    """
    return bool(_FORMS_OF_A_VERB ** term.count("~") > MOST_FORMS)


def read_house(found: Iterable[object]) -> tuple[HouseRule, ...]:
    """Reads house rules from JSON values; raises `FaultyHouseRule` naming the rule and the key.

    >>> [rule.name for rule in read_house([{"id": "staff", "shape": "forbidden", "words": ["Hr"]}])]
    ['house-staff']
    """
    rules = tuple(_rule(entry, number) for number, entry in enumerate(found, 1))
    seen: set[str] = set()
    for rule in rules:
        _expect(rule.id not in seen, f"two rules are called {rule.id}")
        seen.add(rule.id)
    return rules


_KEYS = frozenset(HouseRule.__dataclass_fields__) - {"whys"} | {"why"}


def _rule(found: object, number: int) -> HouseRule:
    if not isinstance(found, Mapping):
        raise FaultyHouseRule(f"rule {number} is no object")
    name = found.get("id")
    if not isinstance(name, str) or _ID.fullmatch(name) is None:
        raise FaultyHouseRule(f"rule {number}: id is not lower-case letters, figures and hyphens")
    unknown = set(found) - _KEYS
    _expect(not unknown, f"{name}: unknown key: {min(unknown, default='')}")
    _expect(found.get("shape") in set(Shape), f"{name}: shape is none of {', '.join(Shape)}")
    level = found.get("level", Level.SHOULD.value)
    _expect(level in (Level.SHOULD, Level.COULD), f"{name}: level is neither should nor could")
    both = found.get("both_scripts", True)
    if not isinstance(both, bool):
        raise FaultyHouseRule(f"{name}: both_scripts is neither true nor false")
    rule = HouseRule(
        id=name,
        shape=Shape(str(found["shape"])),
        words=_strings(found, "words", name),
        instead=_strings(found, "instead", name),
        languages=_strings(found, "languages", name),
        level=Level(str(level)),
        whys=_whys(found.get("why"), name),
        both_scripts=both,
        version=str(found.get("version", "")),
    )
    _expect(set(rule.languages) <= set(LANGUAGES), f"{name}: languages are {', '.join(LANGUAGES)}")
    needed = "instead" if rule.shape is Shape.NAME else "words"
    _expect(rule.instead if needed == "instead" else rule.words, f"{name}: {needed} is missing")
    crowded = [term for term in (*rule.words, *rule.instead) if too_many_forms(term)]
    _expect(not crowded, f"{name}: too many forms: {min(crowded, default='')}")
    return rule


def _expect(holds: object, complaint: str) -> None:
    if not holds:
        raise FaultyHouseRule(complaint)


def _strings(found: Mapping[str, object], key: str, name: str) -> tuple[str, ...]:
    value = found.get(key, [])
    values = value if isinstance(value, list) else [value]
    strings = tuple(" ".join(one.split()) for one in values if isinstance(one, str))
    _expect(len(strings) == len(values) and all(strings), f"{name}: {key} is not a list of strings")
    return strings


def _whys(found: object, name: str) -> tuple[tuple[str, str], ...]:
    if found is None:
        return ()
    if isinstance(found, str):
        return (("en", found),)
    if not isinstance(found, Mapping) or not set(found) <= set(MESSAGE_LANGUAGES):
        raise FaultyHouseRule(f"{name}: why is a text, or texts by {', '.join(MESSAGE_LANGUAGES)}")
    return tuple((language, str(found[language])) for language in sorted(found))
