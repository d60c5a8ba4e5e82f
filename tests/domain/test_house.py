"""What a house rule must hold, and which of its versions is in force."""

from datetime import UTC, datetime

import pytest

from drafting.domain.house import (
    LONGEST_TERM,
    LONGEST_WHY,
    MOST_TERMS,
    HouseRule,
    HouseShape,
    HouseState,
    HouseWording,
    lacks,
    standing_of,
)
from drafting.domain.ids import PersonId
from drafting.domain.language import Catalogue

EN = ((Catalogue.EN, "They buy."),)
SOUND = {"words": ("client",), "languages": (Catalogue.EN,), "whys": EN}


def wording(shape=HouseShape.FORBIDDEN, **other):
    return HouseWording(shape, **{**SOUND, **other})


def complaints(held):
    return [(field, need.key) for field, need in lacks(held)]


@pytest.mark.parametrize(
    "held",
    [
        wording(),
        wording(HouseShape.PREFERRED, instead=("customer",)),
        wording(HouseShape.NAME, words=(), instead=("Elmsworth Oils",)),
        wording(HouseShape.CONTACT, words=("1823",), whys=()),
        wording(words=("親",), languages=(Catalogue.ZH_HANT_TW,)),
    ],
)
def test_sound_wording_lacks_nothing(held):
    assert complaints(held) == []


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (wording(words=()), [("words", "answer-missing")]),
        (wording(HouseShape.PREFERRED), [("instead", "answer-missing")]),
        (wording(HouseShape.NAME), [("instead", "answer-missing")]),
        (wording(languages=()), [("languages", "house-languages")]),
        (wording(whys=((Catalogue.EN, ""),)), [("whys", "house-why")]),
        (wording(words=("a",)), [("words", "house-term-short")]),
        (wording(HouseShape.CONTACT, words=("12",)), [("words", "house-term-short")]),
        (wording(words=("x~ y~ z~ a~",)), [("words", "house-term-forms")]),
        (wording(words=("ab",) * (MOST_TERMS + 1)), [("words", "house-terms-many")]),
        (wording(words=("a" * (LONGEST_TERM + 1),)), [("words", "house-terms-many")]),
        (wording(examples=("x" * 401,)), [("examples", "house-examples-many")]),
        (
            wording(whys=((Catalogue.EN, "y" * (LONGEST_WHY + 1)),)),
            [("why-en", "answer-too-long")],
        ),
        (
            wording(HouseShape.PREFERRED, instead=("client",)),
            [("words", "house-term-both")],
        ),
        (
            HouseWording(HouseShape.FORBIDDEN),
            [("words", "answer-missing"), ("languages", "house-languages"), ("whys", "house-why")],
        ),
    ],
)
def test_wording_says_everything_it_lacks_at_its_field(held, said):
    assert complaints(held) == said


@pytest.mark.parametrize(
    ("states", "number"),
    [
        ("draft", None),
        ("draft on", 2),
        ("draft on draft", 2),
        ("draft on off", None),
        ("draft on off draft", None),
        ("draft on draft on", 4),
    ],
)
def test_version_in_force_is_the_last_one_switched_on(states, number):
    at = datetime(2026, 11, 21, tzinfo=UTC)
    versions = [
        HouseRule("r", n, HouseState(state), wording(), PersonId("p"), at)
        for n, state in enumerate(states.split(), 1)
    ]
    standing = standing_of(versions[::-1])

    assert (standing.number if standing else None) == number
