"""What sentences and texts read as, by traits that were learnt: marked least, kept off others' words."""

import pytest

from checks import Level, Responsibility, check
from checks.elements.overall import FEWEST
from checks.tenor import TONES
from checks.traits import of_words
from tests.bench.learn_tenor import SENTENCES, TEXTS, Example, learn

INSULTS = {
    "en": "Perhaps those ladies should spend less time on their telephones and more on their children.",
    "zh-Hans": "老人家动作慢，摔一跤也不稀奇。",
    "zh-Hant": "鄉下來的客人吃不慣，鬧肚子也很正常。",
}
"""No rule knows a word of them."""


def examples(label, trait, other):
    return [
        *(Example("a", frozenset({trait, "the"}), frozenset({label})) for _ in range(6)),
        *(Example("b", frozenset({other, "the"}), frozenset()) for _ in range(30)),
    ]


@pytest.mark.parametrize("language", INSULTS)
def test_sentence_that_reads_as_an_insult_is_marked_and_weighs_least(language):
    text = f"{INSULTS[language]}\n\n12:00"

    (found,) = (one for one in check(text, language).findings if one.kind == "insensitive")

    assert found.excerpt == INSULTS[language] == text[found.start : found.end]
    assert found.level is Level.COULD


@pytest.mark.parametrize("language", INSULTS)
def test_words_of_others_are_not_heard(language):
    text = f"“{INSULTS[language]}”"

    assert [found for found in check(text, language).findings if found.kind in TONES] == []


def test_few_sentences_are_judged_by_their_signals_alone():
    sentences = ["The fault was ours.", *["The hall is open."] * (FEWEST - 2)]

    held = check(" ".join(sentences), "en").elements

    assert held.responsibility is Responsibility.ACCEPTS


@pytest.mark.parametrize("language", INSULTS)
def test_an_element_that_is_there_has_words_that_carry_it(language):
    text = {
        "en": "On 3 May the ferry hit the quay at Arran. Forty people fell. "
        "We have paid for the doctor of everyone who was hurt. Two fenders now hang at the quay.",
        "zh-Hans": "5月3日，渡轮撞上码头。40人摔倒。我们已为每位伤者支付医药费。码头已加装两道护舷。",
        "zh-Hant": "5月3日，渡輪撞上碼頭。40人跌倒。我們已為每位傷者支付醫藥費。碼頭已加裝兩道護舷。",
    }[language]

    held = check(text, language).elements

    there = [name for name, value in held.items() if value is True and name != "contact"]
    assert [name for name in there if not held.spans(name)] == []
    assert {"scope", "remedy"} <= set(there)


@pytest.mark.parametrize(
    ("words", "family", "held"),
    [
        ("they had to", "en", {"they", "had", "to", "they had", "had to"}),
        ("他们的", "zh", {"他", "们", "的", "他们", "们的", "他们的"}),
        ("", "en", set()),
    ],
)
def test_traits_of_words_are_words_and_their_neighbours(words, family, held):
    assert of_words(words, family) == held


@pytest.mark.parametrize("manner", [SENTENCES, TEXTS])
def test_learning_finds_the_trait_that_tells(manner):
    found = learn(examples("blame", "theirs", "ours"), manner, "blame")

    assert found.worth["theirs"] > 0 > found.worth["ours"]
    assert abs(found.worth.get("the", 0.0)) < found.worth["theirs"]
