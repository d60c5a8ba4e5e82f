"""House rules as the checks take them."""

import checks
from drafting.domain.house import HouseRule, HouseWording
from drafting.domain.language import Catalogue


def tag(catalogue: Catalogue) -> str:
    """Give the checks' name of a language of the interface.

    >>> tag(Catalogue.ZH_HANT_HK)
    'zh-Hant-HK'
    """
    return catalogue.value.replace("_", "-")


def as_checked(name: str, wording: HouseWording, version: str = "") -> checks.HouseRule:
    """Give a wording as a rule of the checks."""
    return checks.HouseRule(
        id=name,
        shape=checks.Shape(wording.shape.value),
        words=wording.words,
        instead=wording.instead,
        languages=tuple(tag(language) for language in wording.languages),
        level=checks.Level(wording.level.value),
        whys=tuple((tag(language), why) for language, why in wording.whys if why),
        both_scripts=wording.both_scripts,
        version=version,
    )


def ruling(rules: tuple[HouseRule, ...]) -> tuple[checks.HouseRule, ...]:
    """Give rules as the checks take them, each with its version's number."""
    return tuple(as_checked(rule.id, rule.wording, str(rule.number)) for rule in rules)
