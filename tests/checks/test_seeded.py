"""What the rules find of faults planted in sentences of our own, and mark of near misses."""

from collections import Counter

import pytest

from tests.checks.seeding import seeds

SEEDS = seeds()
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
KINDS = {
    "vague", "minimising", "absolute", "jargon", "blame", "conditional_apology", "speculation",
    "pii", "insensitive", "admission", "undertaking", "placeholder", "hidden", "link", "promise",
    "quotation", "typo", "self_praise", "title",
}  # fmt: skip
OF_CHINESE = {"script", "leaders"}
"""Kinds that English has none of, or where the rule is for Chinese alone."""
FEWEST = 12
SENSITIVITY, FALSE_ALARMS = 0.95, 0.03
LEAST_OF_A_KIND = 0.75
"""No kind may fall far behind while the others carry the language."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_has_faults_and_near_misses(language):
    kinds = KINDS if language == "en" else KINDS | OF_CHINESE
    held = Counter((one.kind, one.verdict) for one in SEEDS if one.language == language)

    few = {
        (kind, verdict): held[kind, verdict]
        for kind in kinds
        for verdict in ("fault", "near")
        if held[kind, verdict] < FEWEST
    }

    assert few == {}
    assert {kind for kind, _ in held} - {"-"} == kinds


def test_no_sentence_stands_twice():
    held = Counter((one.language, one.text) for one in SEEDS)

    assert [key for key, count in held.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_planted_faults_are_found(language):
    faults = [one for one in SEEDS if one.language == language and one.is_fault]

    missed = [one for one in faults if not one.marks()]

    assert len(missed) <= len(faults) * (1 - SENSITIVITY), missed
    for kind, count in Counter(one.kind for one in missed).items():
        of_kind = sum(one.kind == kind for one in faults)
        assert count <= of_kind * (1 - LEAST_OF_A_KIND), (kind, missed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_near_misses_are_left_alone(language):
    sound = [one for one in SEEDS if one.language == language and not one.is_fault]

    alarms = {one.text: marks for one in sound if (marks := one.marks())}

    assert len(alarms) <= len(sound) * FALSE_ALARMS, alarms
