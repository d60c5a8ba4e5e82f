"""The notation of wording: choices, inflection, gaps, marks."""

import pytest

from checks.patterns import UnreadablePattern, expand, inflect, read_pattern


@pytest.mark.parametrize(
    ("words", "forms"),
    [
        ("plain", ["plain"]),
        ("(very )few", ["few", "very few"]),
        ("(a|the) tale", ["a tale", "the tale"]),
        ("so( very| truly)? sorry", ["so sorry", "so very sorry", "so truly sorry"]),
        ("family|ies", ["family|ies"]),
        ("famil(y|ies)", ["family", "families"]),
        ("(十分|非常)(的)重视", ["十分重视", "十分的重视", "非常重视", "非常的重视"]),
    ],
)
def test_choices_stand_for_all_their_forms(words, forms):
    assert sorted(expand(words)) == sorted(forms)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("report", ("report", "reports", "reported", "reporting")),
        ("improve", ("improve", "improves", "improved", "improving")),
        ("clarify", ("clarify", "clarifies", "clarified", "clarifying")),
        ("address", ("address", "addresses", "addressed", "addressing")),
    ],
)
def test_verb_has_its_regular_forms(verb, forms):
    assert inflect(verb) == forms


def test_gaps_and_marks_are_read():
    pattern, literals = read_pattern("<we> ..8 {regret} ... any", "en", "rule")

    assert [(step.term, step.gap) for step in pattern.steps] == [
        ("we", 1),
        ("=regret", 8),
        ("=any", 110),
    ]
    assert (pattern.first, pattern.last) == (1, 1)
    assert literals == {"=regret": ("regret",), "=any": ("any",)}


@pytest.mark.parametrize("words", ["(open", "(left out)", "(a|)(b|)"])
def test_unreadable_wording_is_refused(words):
    with pytest.raises(UnreadablePattern):
        expand(words)
